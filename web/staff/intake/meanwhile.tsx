import type { Instrument } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import type { TextPart } from './merge-assessment.ts';
import { isBothIn, type Meanwhile as WroteMeanwhile } from './use-mapping.ts';

/** A colleague saved while I wrote: what both changed is shown beside mine, and nothing is saved until I have looked. */
export function Meanwhile(props: {
  meanwhile: WroteMeanwhile;
  instrument: Instrument;
  onAdd: (part: TextPart, words: string) => void;
  onSettle: () => void;
}) {
  const say = useStaffText().mappingWork;
  const { clock } = useClock();
  const { language } = useLanguage();
  const { name, at, theirTexts, theirScores, theirThoughts } = props.meanwhile;
  if (isBothIn(props.meanwhile)) return <Notice live>{say.both(name, clock(at))}</Notice>;
  const headings: Readonly<Record<TextPart, string>> = {
    whatMatters: say.whatMatters,
    ownResources: say.ownResources,
    situation: say.situation,
    relativesView: say.relativesView,
    hiddenBecause: say.hiddenBecause,
  };
  const items = theirScores.map(({ item, score }) => {
    const label = props.instrument.items.find(({ code }) => code === item)?.label[language] ?? item;
    return score === null ? label : `${label} (${score})`;
  });
  const thoughts = theirThoughts.map((what) => say.consider[what]);
  return (
    <Notice tone="waiting" live>
      <strong>{say.conflict(name, clock(at))}</strong>
      {theirTexts.map(({ part, words }) => (
        <div className="theirs" key={part}>
          <p>
            <strong>{headings[part]}</strong>
            <br />
            {say.theirs(name)}:
          </p>
          <blockquote>{words}</blockquote>
          <Button variant="secondary" onClick={() => props.onAdd(part, words)}>
            {say.addTheirs}
          </Button>
        </div>
      ))}
      {items.length + thoughts.length > 0 ? (
        <p>
          {say.theirLevels(name)}: {[...items, ...thoughts].join(', ')}
        </p>
      ) : null}
      <div>
        <Button onClick={props.onSettle}>{say.keepMine}</Button>
      </div>
    </Notice>
  );
}
