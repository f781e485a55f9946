import type { AidAccident } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useClock } from '../../../ui/language.tsx';
import { Tag } from '../../../ui/notice.tsx';
import { RefusedHere } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';
import { useAidAct } from './workshop-data.ts';

const nexts = ['returned', 'repair', 'scrapped'] as const;

/** What becomes of a thing after an accident, with why; who did it and when stands with it. */
export function ReleaseAccident({ accident }: { accident: AidAccident }) {
  const { aidStore, aidMore } = useStaffText();
  const say = aidStore.after;
  const { date } = useClock();
  const [isOpen, setOpen] = useState(false);
  const [next, setNext] = useState<(typeof nexts)[number]>('returned');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const release = useAidAct('POST /api/aids/accidents/:accidentId/release', () => setOpen(false));
  const { releasedAt, releasedAs, releasedByName, releasedWords } = accident;
  if (releasedAt)
    return (
      <>
        <Tag tone="good" sign="check">
          {releasedAs ? say.released[releasedAs] : say.released.returned}
        </Tag>
        <span className="quiet">{releasedByName ? say.by(releasedByName, date(releasedAt)) : date(releasedAt)}</span>
        {releasedWords ? <p>{releasedWords}</p> : null}
      </>
    );
  if (accident.harm !== 'none' && !accident.authorityToldAt) return <p className="quiet">{say.tellFirst}</p>;
  const why = words.trim();
  function go() {
    setTried(true);
    if (why !== '') release.mutate({ params: { accidentId: accident.id }, body: { words: why, next } });
  }
  return (
    <>
      <Tag tone="waiting" sign="clock">
        {say.kept}
      </Tag>
      <Button variant="secondary" color="neutral" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say.release}
      </Button>
      {isOpen ? (
        <span className="aid-form">
          <Select
            label={say.next}
            value={next}
            onChange={(value) => setNext(value as (typeof nexts)[number])}
            options={nexts.map((value) => ({ value, label: say.nexts[value] }))}
          />
          <TextField
            label={say.why}
            value={words}
            onChange={setWords}
            maxLength={500}
            error={tried && why === '' ? say.whyNeeded : null}
          />
          <RefusedHere problem={release.error} words={aidMore.refused} />
          <span className="aid-acts">
            <Button busy={release.isPending} onClick={go}>
              {say.do}
            </Button>
          </span>
        </span>
      ) : null}
    </>
  );
}
