import type { ContentChange } from '@tunet/contract';
import { useStaffText } from '../staff-text.tsx';
import { fieldName, fieldValue } from './field-name.ts';

/** What is said otherwise, field by field. */
export function ChangeTable(props: {
  changes: readonly ContentChange[];
  stores: readonly { readonly storeId: string; readonly name: string }[];
}) {
  const { aidCatalogue: say, aidEditor: words } = useStaffText();
  const storeNames = new Map(props.stores.map(({ storeId, name }) => [storeId, name]));
  const value = (of: string) => fieldValue(of, { storeNames, yes: words.yes, no: words.no }) || '–';
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
              <td>{fieldName(field, words.fields)}</td>
              <td>{value(before)}</td>
              <td>{value(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
