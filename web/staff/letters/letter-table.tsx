import type { LetterRow } from '@tunet/contract';
import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { useStaffText } from '../staff-text.tsx';

/** One step of the queue as a table; never an address. */
export function LetterTable(props: {
  heading: string;
  rows: readonly LetterRow[];
  chosen: ReadonlySet<string>;
  choose: (letterIds: readonly string[], isOn: boolean) => void;
  onRead: (letterId: string) => void;
  /** what has gone is read and no more */
  isOver?: boolean;
}) {
  const say = useStaffText().letters;
  const id = useId();
  const { rows, chosen, isOver } = props;
  if (rows.length === 0) return null;
  const ids = rows.map(({ letterId }) => letterId);
  const isAll = ids.every((each) => chosen.has(each));
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {props.heading} <span className="quiet figures">{rows.length}</span>
      </h2>
      <div className="letters-scroll">
        <table className="letters-table">
          <thead>
            <tr>
              {isOver ? null : (
                <th scope="col">
                  <label>
                    <input type="checkbox" checked={isAll} onChange={() => props.choose(ids, !isAll)} />
                    <span className="letters-hidden">{say.all}</span>
                  </label>
                </th>
              )}
              <th scope="col">{say.to}</th>
              <th scope="col">{say.what}</th>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.made}</th>
              <th scope="col">{isOver ? say.told : say.address}</th>
              <th scope="col">
                <span className="letters-hidden">{say.read}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.letterId} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row(props: Omit<Parameters<typeof LetterTable>[0], 'rows' | 'heading'> & { row: LetterRow }) {
  const say = useStaffText().letters;
  const { day } = useClock();
  const { row, chosen, choose, isOver } = props;
  const where = { shown: say.shown, protected: say.prot + row.officerName, unknown: say.unknown + row.officerName };
  const because = row.stoppedBecause === 'death' ? say.death : row.stoppedBecause;
  return (
    <tr>
      {isOver ? null : (
        <td>
          <label>
            <input
              type="checkbox"
              checked={chosen.has(row.letterId)}
              onChange={(event) => choose([row.letterId], event.target.checked)}
            />
            <span className="letters-hidden">
              {say.choose} {row.toName}
            </span>
          </label>
        </td>
      )}
      <th scope="row">{row.toName}</th>
      <td>{say.kind[row.kind]}</td>
      <td className="figures">{row.reference}</td>
      <td className="figures">
        {day(row.madeAt)}
        {row.printedAt === null ? null : (
          <span className="quiet letters-line">
            {say.printedTimes} {day(row.printedAt)}
            {row.printedTimes > 1 ? ` (${row.printedTimes})` : ''}
          </span>
        )}
      </td>
      <td>
        {row.state === 'stopped'
          ? `${say.stopped}: ${because}`
          : row.toldOn === null
            ? where[row.address]
            : day(`${row.toldOn}T11:00:00Z`)}
      </td>
      <td>
        <Button variant="tertiary" onClick={() => props.onRead(row.letterId)}>
          {say.read}
        </Button>
      </td>
    </tr>
  );
}
