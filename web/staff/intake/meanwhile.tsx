import type { AssessmentContent, Instrument } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { isBothIn, type TextPart } from '../assessment/merge-assessment.ts';
import { useStaffText } from '../staff-text.tsx';
import type { Meanwhile as WroteMeanwhile } from './use-mapping.ts';

/** A colleague saved while I wrote: what both changed is shown beside mine, and nothing is saved until I have looked. */
export function Meanwhile(props: {
  meanwhile: WroteMeanwhile;
  instrument: Instrument;
  content: AssessmentContent;
  onAdd: (part: TextPart, words: string) => void;
  /** takes the other's answer instead of mine */
  onUse: (part: Partial<AssessmentContent>) => void;
  onSettle: () => void;
}) {
  const { mappingWork: say, teamWork: team } = useStaffText();
  const { clock } = useClock();
  const { language } = useLanguage();
  const { content } = props;
  const { name, at, theirTexts, theirScores, theirThoughts, theirInHome } = props.meanwhile;
  if (isBothIn(props.meanwhile)) return <Notice live>{say.both(name, clock(at))}</Notice>;
  const headings: Readonly<Record<TextPart, string>> = {
    whatMatters: say.whatMatters,
    ownResources: say.ownResources,
    situation: say.situation,
    relativesView: say.relativesView,
    hiddenBecause: say.hiddenBecause,
  };
  const labelOf = (item: string) => props.instrument.items.find(({ code }) => code === item)?.label[language] ?? item;
  const answers: readonly { key: string; words: string; use: Partial<AssessmentContent> }[] = [
    ...theirScores.map((one) => ({
      key: one.item,
      words: [labelOf(one.item), one.score ?? say.fits.unknown, one.note].filter((each) => each !== '').join(' · '),
      use: { scores: [...content.scores.filter(({ item }) => item !== one.item), one] },
    })),
    ...theirThoughts.map(({ what, fits, reason }) => ({
      key: what,
      words: [say.consider[what], say.fits[fits === null ? 'unknown' : fits ? 'yes' : 'no'], reason]
        .filter((each) => each !== '')
        .join(' · '),
      use: { considered: { ...content.considered, [what]: { fits, reason } } },
    })),
    ...(theirInHome === null
      ? []
      : [
          {
            key: 'children',
            words: `${team.children} · ${say.fits[theirInHome === 'not-asked' ? 'unknown' : theirInHome]}`,
            use: {
              children: { ...content.children, inHome: theirInHome === 'not-asked' ? null : theirInHome === 'yes' },
            },
          },
        ]),
  ];
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
      {answers.length > 0 ? <p>{say.theirLevels(name)}:</p> : null}
      {answers.map(({ key, words, use }) => (
        <div className="theirs" key={key}>
          <blockquote>{words}</blockquote>
          <Button variant="secondary" onClick={() => props.onUse(use)}>
            {team.takeTheirs(name)}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={props.onSettle}>{say.keepMine}</Button>
      </div>
    </Notice>
  );
}
