import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { JournalNote } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { NoteForm, type NoteWords } from './note-form.tsx';
import { personNotesQuery } from './unit-data.ts';
import './units.css';

/** What has been written about one person, newest first, each with its earlier wordings; and the way to write. */
export function PersonNotes(props: { personId: string }) {
  const text = useWorkText();
  const say = useStaffText().notes;
  const { personId } = props;
  const { roles } = useIdentity();
  const notes = useQuery(personNotesQuery(personId));
  const [writing, setWriting] = useState(false);
  const mayWrite = roles.some((role) => ['carer', 'nurse', 'lead'].includes(role));
  return (
    <PartState query={notes} doing={text.waiting.page}>
      {(answer) => (
        <div className="person-notes">
          {!mayWrite ? null : writing ? (
            <WriteNote personId={personId} done={() => setWriting(false)} />
          ) : (
            <Button variant="secondary" onClick={() => setWriting(true)}>
              {say.write}
            </Button>
          )}
          {answer.notes.length === 0 ? <p className="quiet">{say.none}</p> : null}
          <ol>
            {answer.notes.map((note) => (
              <li key={note.id}>
                <Note note={note} mayWrite={mayWrite} decides={roles.includes('nurse') || roles.includes('lead')} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </PartState>
  );
}

function useSavedNote(done: () => void) {
  const client = useQueryClient();
  return async () => {
    done();
    await client.invalidateQueries({ queryKey: ['person-notes'] });
  };
}

function WriteNote(props: { personId: string; done: () => void }) {
  const say = useStaffText().notes;
  const saved = useSavedNote(props.done);
  const write = useMutation({
    mutationFn: ({ why: _why, ...body }: NoteWords) =>
      command('POST /api/people/:personId/notes', { params: { personId: props.personId }, body }),
    onSuccess: saved,
  });
  return (
    <NoteForm
      save={say.save}
      busy={write.isPending}
      problem={write.error}
      send={(words) => write.mutate(words)}
      cancel={props.done}
    />
  );
}

function Note(props: { note: JournalNote; mayWrite: boolean; decides: boolean }) {
  const text = useWorkText();
  const say = useStaffText().notes;
  const { day, clock } = useClock();
  const { note } = props;
  const [correcting, setCorrecting] = useState(false);
  const close = () => setCorrecting(false);
  const saved = useSavedNote(close);
  const correct = useMutation({
    mutationFn: ({ why, ...words }: NoteWords) =>
      command('POST /api/notes/:noteId/correct', {
        params: { noteId: note.id },
        body: { ...words, version: note.version, why: why ?? '' },
      }),
    onSuccess: saved,
  });
  return (
    <article className="note">
      <p className="note-words">{note.words}</p>
      <p className="quiet">
        {note.authorName}, {text.role[note.authorRole] ?? note.authorRole}, {day(note.writtenAt)}{' '}
        {text.unit.at(clock(note.writtenAt))}
        {note.kind === 'visit' ? `. ${say.atVisit}` : ''}
      </p>
      {note.hiddenBecause ? <Tag sign="eye">{say.hidden(note.hiddenBecause)}</Tag> : null}
      {note.correctedBecause ? <p className="quiet">{say.corrected(note.correctedBecause)}</p> : null}
      {note.earlier.length > 0 ? (
        <details>
          <summary>{say.earlier}</summary>
          <ul>
            {note.earlier.map((before) => (
              <li key={before.version}>
                {before.words}
                <span className="quiet">
                  {before.authorName}, {day(before.writtenAt)} {text.unit.at(clock(before.writtenAt))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {correcting ? (
        <NoteForm
          from={note}
          save={say.saveCorrection}
          busy={correct.isPending}
          problem={correct.error}
          send={(words) => correct.mutate(words)}
          cancel={close}
        />
      ) : props.mayWrite && (note.mine || props.decides) ? (
        <Button variant="tertiary" color="neutral" onClick={() => setCorrecting(true)}>
          {say.correct}
        </Button>
      ) : null}
    </article>
  );
}
