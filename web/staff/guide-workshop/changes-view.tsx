import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf } from '../workshop/say-value.ts';
import type { GuideWorkshop } from './guide-workshop-data.ts';

/** Who changed what about the guide, newest first, with the reason she gave. */
export function ChangesView(props: { workshop: GuideWorkshop }) {
  const text = useStaffText();
  const say = text.guideWorkshop;
  const { day, clock } = useClock();
  const { changes } = props.workshop;
  return (
    <article className="workshop-detail">
      <h2>{say.changes}</h2>
      {changes.length === 0 ? (
        <p className="quiet">{text.workshop.noChanges}</p>
      ) : (
        <table className="ds-table workshop-table">
          <thead>
            <tr>
              <th scope="col">{text.workshop.changedAt}</th>
              <th scope="col">{text.workshop.who}</th>
              <th scope="col">{text.workshop.what}</th>
              <th scope="col">{text.workshop.why}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <td data-label={text.workshop.changedAt}>
                  {day(change.changedAt)} {clock(change.changedAt)}
                </td>
                <td data-label={text.workshop.who}>{change.changedBy}</td>
                <td data-label={text.workshop.what}>
                  {say.change[change.kind]}
                  {change.validFrom ? `, ${say.sinceDay(day(noonOf(change.validFrom)))}` : ''}
                  {change.words ? `: «${change.words}»` : ''}
                </td>
                <td data-label={text.workshop.why}>{change.why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}
