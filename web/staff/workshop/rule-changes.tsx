import { useClock, useLanguage } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';
import { noonOf, sayValue } from './say-value.ts';
import type { RuleHistory } from './workshop-data.ts';

/** Who changed what, newest first, with the reason she gave. */
export function RuleChanges(props: { history: RuleHistory }) {
  const say = useStaffText().workshop;
  const { language } = useLanguage();
  const { day, clock } = useClock();
  const { rule, changes } = props.history;
  return (
    <section className="workshop-part">
      <h3>{say.changes}</h3>
      {changes.length === 0 ? (
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
            {changes.map((change) => {
              const from = day(noonOf(change.validFrom));
              return (
                <tr key={change.id}>
                  <td data-label={say.changedAt}>
                    {day(change.changedAt)} {clock(change.changedAt)}
                  </td>
                  <td data-label={say.who}>{change.changedBy}</td>
                  <td data-label={say.what}>
                    {change.tookBack
                      ? say.tookBack(from)
                      : say.setTo(sayValue(rule.input, change.value, say, language), from)}
                  </td>
                  <td data-label={say.why}>{change.why}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
