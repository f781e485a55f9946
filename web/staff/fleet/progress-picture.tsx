import type { Answer } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

type Progress = Answer<'GET /api/fleet/tests'>['progress'];

/** How far each fleet has come: a bar for each, and the same as a table one click away. */
export function ProgressPicture(props: { progress: Progress }) {
  const say = useStaffText().testList;
  const { day } = useClock();
  const { progress } = props;
  if (progress.length === 0) return null;
  const nameOf = (one: Progress[number]) => (one.importedAt ? say.imported(day(one.importedAt)) : say.one);
  return (
    <section className="progress" aria-label={say.progress}>
      <ul>
        {progress.map((one) => (
          <li key={one.importId ?? 'one'}>
            <span>{nameOf(one)}</span>
            <Bar {...one} label={say.counts(one.tested, one.total)} />
            <span className="figures">{say.counts(one.tested, one.total)}</span>
          </li>
        ))}
      </ul>
      <details>
        <summary>{say.table}</summary>
        <table className="ds-table figures">
          <thead>
            <tr>
              <th scope="col">{say.progress}</th>
              <th scope="col">{say.tested}</th>
              <th scope="col">{say.triedCount}</th>
              <th scope="col">{say.left}</th>
            </tr>
          </thead>
          <tbody>
            {progress.map((one) => (
              <tr key={one.importId ?? 'one'}>
                <th scope="row">{nameOf(one)}</th>
                <td>{one.tested}</td>
                <td>{one.tried}</td>
                <td>{one.total - one.tested - one.tried}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Tested filled, rung striped, the rest empty: told apart without colour too. */
function Bar(props: { tested: number; tried: number; total: number; label: string }) {
  const { tested, tried, total } = props;
  const wide = (count: number) => (total === 0 ? 0 : (count / total) * 300);
  return (
    <svg className="progress-bar" viewBox="0 0 300 14" preserveAspectRatio="none" role="img" aria-label={props.label}>
      <defs>
        <pattern id="rung" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="stripe" width="3" height="6" />
        </pattern>
      </defs>
      <rect className="whole" x="0.5" y="0.5" width="299" height="13" rx="3" />
      <rect className="tested" x="0" y="0" width={wide(tested)} height="14" rx="3" />
      <rect x={wide(tested)} y="0" width={wide(tried)} height="14" fill="url(#rung)" />
    </svg>
  );
}
