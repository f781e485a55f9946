import type { SizeHeld } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';

/** What stands on the sizes that a change touches. */
export function HeldTable(props: { held: readonly SizeHeld[] }) {
  const say = useStaffText().aidEditor;
  if (props.held.length === 0) return null;
  return (
    <>
      <h4>{say.stands}</h4>
      <p>{say.standsLead}</p>
      <div className="take-scroll">
        <table className="ds-table" data-size="sm">
          <thead>
            <tr>
              <th scope="col">{say.size}</th>
              <th scope="col">{say.things}</th>
              <th scope="col">{say.out}</th>
              <th scope="col">{say.promises}</th>
              <th scope="col">{say.waiting}</th>
            </tr>
          </thead>
          <tbody>
            {props.held.map(({ sizeCode, things, out, promises, waiting }) => (
              <tr key={sizeCode}>
                <td>{sizeCode}</td>
                <td className="figures">{things}</td>
                <td className="figures">{out}</td>
                <td className="figures">{promises}</td>
                <td className="figures">{waiting}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
