import type { AidCondition, LackingWhere, RoundStop } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useWorkText } from '../ui/more-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { Choices, countsOf, PartBoxes, ReadRight } from './aid-read.tsx';
import { useShift } from './on-shift.tsx';

const conditions: readonly AidCondition[] = ['as-before', 'dirty', 'broken'];
const wheres: readonly LackingWhere[] = ['at-home', 'never-came', 'lost', 'unknown'];

/** Fetched at her home: the label, what went out with it, and how it is. Nobody is blamed for what is lacking. */
export function AidTakeIn({ stop, cancel }: { stop: RoundStop; cancel: () => void }) {
  const say = useWorkText().aidRoad;
  const { outbox } = useShift();
  const [label, setLabel] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [where, setWhere] = useState<LackingWhere | null>(null);
  const [condition, setCondition] = useState<AidCondition>('as-before');
  const [says, setSays] = useState('');
  const [tried, setTried] = useState(false);
  if (label === null) return <ReadRight stop={stop} heading={say.readFetch} cancel={cancel} onLabel={setLabel} />;
  const { parts } = stop;
  const lacks = parts.length > ticked.length;
  const send = () => {
    setTried(true);
    if (lacks && where === null) return;
    void outbox
      .act('POST /api/people/:personId/aid-door/in', stop.stopId, {
        params: { personId: stop.personId },
        body: {
          ...{ label, partsBack: countsOf(parts, ticked), condition, says: says.trim() === '' ? null : says.trim() },
          lackingWhere: lacks ? where : null,
        },
      })
      .then(cancel);
  };
  return (
    <section className="aid-stop-form">
      <Notice tone="good" sign="check" live>
        {say.right(label)}
      </Notice>
      {parts.length > 0 ? <PartBoxes parts={parts} ticked={ticked} onTick={setTicked} /> : null}
      {lacks ? (
        <Choices question={say.lackingHelp} choices={wheres} words={say.where} picked={where} onPick={setWhere} />
      ) : null}
      {tried && lacks && where === null ? <p className="ds-validation-message">{say.lackingHelp}</p> : null}
      <Choices
        question={say.condition}
        choices={conditions}
        words={say.conditions}
        picked={condition}
        onPick={setCondition}
      />
      {condition === 'as-before' ? null : <TextArea label={say.says} value={says} onChange={setSays} maxLength={500} />}
      <div className="thumb">
        <Button wide sign="check" onClick={send}>
          {say.fetched}
        </Button>
        <Button wide variant="tertiary" color="neutral" onClick={cancel}>
          {say.cancel}
        </Button>
      </div>
    </section>
  );
}
