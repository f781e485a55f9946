import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PhoneNote, PhoneNoteOutcome } from '@tunet/contract';
import { useState } from 'react';
import { command, Problem } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Notice, Refused } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { phoneNotesQuery } from './intake-data.ts';

/** Calls that nobody has ended yet, concerns first; nothing is shown when there are none. */
export function OpenNotes() {
  const say = useStaffText().phoneKind;
  const notes = useQuery(phoneNotesQuery);
  const open = notes.data?.notes ?? [];
  if (open.length === 0) return null;
  return (
    <details className="open-notes" open>
      <summary>
        {say.list} ({open.length})
      </summary>
      <ul>
        {open.map((note) => (
          <OpenNote key={note.noteId} note={note} />
        ))}
      </ul>
    </details>
  );
}

function OpenNote(props: { note: PhoneNote }) {
  const text = useWorkText();
  const say = useStaffText().phoneKind;
  const { day, clock } = useClock();
  const { noteId, kind, words, caller, callerPhone, at, writtenBy } = props.note;
  const queries = useQueryClient();
  const outcomes: readonly PhoneNoteOutcome[] =
    kind === 'concern' ? ['she-wants-help', 'she-says-no', 'not-reached'] : ['answered'];
  const [outcome, setOutcome] = useState<PhoneNoteOutcome>(outcomes[0] ?? 'answered');
  const [why, setWhy] = useState('');
  const [ending, setEnding] = useState(false);
  const settle = useMutation({
    mutationFn: () => {
      const said = why.trim() === '' ? {} : { words: why.trim() };
      return command('POST /api/phone-notes/:phoneNoteId/settle', {
        params: { phoneNoteId: noteId },
        body: { ending: outcome, ...said },
      });
    },
    onSettled: () => {
      if (outcome !== 'she-wants-help') void queries.invalidateQueries(phoneNotesQuery);
    },
  });
  if (settle.data) {
    return (
      <li>
        <Link to="/intake/new">{say.wants}</Link>
      </li>
    );
  }
  const isOver = settle.error instanceof Problem && settle.error.code === 'already-settled';
  return (
    <li>
      <strong>{say.kinds[kind]}</strong>
      <p className="open-note-words">{words}</p>
      <p className="quiet figures">
        {day(at)} {text.unit.at(clock(at))}, {writtenBy}
        {caller === null && callerPhone === null ? '' : `. ${[caller, callerPhone].filter(Boolean).join(', ')}`}
      </p>
      {kind === 'concern' ? <p>{say.asked}</p> : null}
      {ending ? (
        <div className="phone-note-form">
          <Select
            label={say.how}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: say.outcomes[value] }))}
            onChange={(value) => setOutcome(outcomes.find((each) => each === value) ?? outcome)}
          />
          <TextField label={say.wordsOut} value={why} onChange={setWhy} maxLength={1000} />
          {isOver ? <Notice live>{say.wrong}</Notice> : <Refused problem={settle.error} />}
          <div>
            <Button busy={settle.isPending} onClick={() => settle.mutate()}>
              {say.settle}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="tertiary" onClick={() => setEnding(true)}>
          {say.how}
        </Button>
      )}
    </li>
  );
}
