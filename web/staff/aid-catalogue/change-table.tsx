import type { ContentChange } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';

/** What is said otherwise, field by field. */
export function ChangeTable(props: { changes: readonly ContentChange[] }) {
  const say = useStaffText().aidCatalogue;
  if (props.changes.length === 0) return null;
  return (
    <div className="take-scroll">
      <table className="ds-table" data-size="sm">
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            <th scope="col">{say.before}</th>
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map(({ field, before, after }) => (
            <tr key={field}>
              <td>{field}</td>
              <td>{before || '–'}</td>
              <td>{after || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
