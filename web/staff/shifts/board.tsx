import type { BoardNotice } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Refused } from '../../ui/notice.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { useWatchAct } from './watch-data.ts';

type Places = Answer<'GET /api/board-notices'>['places'];

/** The notice board: what hangs on it, and a line to put up one more. */
export function Board(props: { notices: readonly BoardNotice[]; places: Places }) {
  const say = useStaffText().board;
  const { relative } = useClock();
  const now = useNow(30);
  const takeDown = useWatchAct('POST /api/board-notices/:noticeId/take-down');
  return (
    <>
      {props.notices.length === 0 ? <p className="quiet">{say.none}</p> : null}
      <ul className="board">
        {props.notices.map(({ id, words, placeName, areaName, byName, expiresAt }) => (
          <li key={id}>
            <p>{words}</p>
            <p className="quiet">
              {[placeName, areaName, byName, say.until(relative(expiresAt, now))]
                .filter((each) => each !== null)
                .join(' · ')}
            </p>
            <Button
              variant="tertiary"
              color="neutral"
              className="no-print"
              aria-label={`${say.takeDown}: ${words}`}
              busy={takeDown.isPending && takeDown.variables.params.noticeId === id}
              onClick={() => takeDown.mutate({ params: { noticeId: id }, body: {} })}
            >
              {say.takeDown}
            </Button>
          </li>
        ))}
      </ul>
      <Refused problem={takeDown.error} />
      <PutUp places={props.places} />
    </>
  );
}

function PutUp(props: { places: Places }) {
  const say = useStaffText().board;
  const put = useWatchAct('POST /api/board-notices');
  const [words, setWords] = useState('');
  const [where, setWhere] = useState('');
  const [hours, setHours] = useState('12');
  const options = props.places.flatMap(({ id, name, areas }) => [
    { value: `${id} `, label: say.wholePlace(name) },
    ...areas.map((area) => ({ value: `${id} ${area.id}`, label: `${name}, ${area.name}` })),
  ]);
  const [placeId = '', areaId = ''] = (where || (options[0]?.value ?? '')).split(' ');
  const save = () =>
    put.mutate(
      { body: { placeId, areaId: areaId === '' ? null : areaId, words, hours: Number(hours) } },
      { onSuccess: () => setWords('') },
    );
  return (
    <details className="watch-fold no-print">
      <summary>{say.add}</summary>
      <form
        className="watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') save();
        }}
      >
        <TextField label={say.words} help={say.wordsHelp} value={words} onChange={setWords} maxLength={300} />
        <div className="watch-row">
          <Select label={say.place} value={where} onChange={setWhere} options={options} />
          <Select
            label={say.hours}
            value={hours}
            onChange={setHours}
            options={[4, 8, 12, 24, 48, 168].map((n) => ({ value: String(n), label: say.hoursOption(n) }))}
          />
          <Button type="submit" busy={put.isPending}>
            {say.putUp}
          </Button>
        </div>
        <Refused problem={put.error} />
      </form>
    </details>
  );
}
