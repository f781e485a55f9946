import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf } from './say-value.ts';
import type { ListNote } from './workshop-data.ts';

/** Who changed a list or a kind of help, newest first, with the reason she gave. */
export function NotesTable(props: { notes: readonly ListNote[]; nameOf: (code: string) => string }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  return (
    <section className="workshop-part">
      <h3>{say.changes}</h3>
      {props.notes.length === 0 ? (
        <p className="quiet">{say.noChanges}</p>
      ) : (
        <table className="ds-table workshop-table">
          <thead>
            <tr>
              <th scope="col">{say.changedAt}</th>
              <th scope="col">{say.who}</th>
              <th scope="col">{say.what}</th>
              <th scope="col">{say.why}</th>
            </tr>
          </thead>
          <tbody>
            {props.notes.map((note) => {
              const from = day(noonOf(note.validFrom));
              return (
                <tr key={note.id}>
                  <td data-label={say.changedAt}>
                    {day(note.changedAt)} {clock(note.changedAt)}
                  </td>
                  <td data-label={say.who}>{note.changedBy}</td>
                  <td data-label={say.what}>
                    {note.label
                      ? say.setTo(note.label[language], from)
                      : `${props.nameOf(note.code)}: ${say.list.ends(from)}`}
                  </td>
                  <td data-label={say.why}>{note.why}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
