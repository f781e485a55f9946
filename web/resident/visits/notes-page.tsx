import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import './visits.css';

/** What those who help have written, newest first. */
export function NotesPage() {
  const text = usePageText();
  const { longDay, clock } = useClock();
  const { personId, name } = usePersonHere();
  const say = text.visit;
  const more = text.visitMore;
  const notes = useQuery({
    queryKey: ['my-notes', personId],
    queryFn: () => call('GET /api/my/people/:personId/notes', { params: { personId } }),
  });
  return (
    <PersonPage heading={say.notesWay(name)} print={Boolean(notes.data?.notes.length)}>
      {notes.data ? (
        notes.data.notes.length === 0 ? (
          <Empty sign="pen" heading={more.noNotes}>
            {more.noNotesHelp}
          </Empty>
        ) : (
          <ol className="notes">
            {notes.data.notes.map((note) => (
              <li key={note.id}>
                <h2>
                  {longDay(note.writtenAt)} {text.unit.at(clock(note.writtenAt))}
                </h2>
                <p className="note-words">{note.words}</p>
                <p className="quiet">
                  {note.authorName}, {text.role[note.authorRole] ?? note.authorRole}
                </p>
                {note.onlyYou ? <Tag sign="eye">{more.noteOnlyYou}</Tag> : null}
                {note.corrected ? <Tag>{more.noteCorrected}</Tag> : null}
              </li>
            ))}
          </ol>
        )
      ) : notes.error ? (
        <ErrorMessage problem={notes.error} retry={notes.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}
