import type { FleetReport, FleetRow } from '@tunet/contract';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';

const verdicts = ['accepted', 'look', 'refused', 'known'] as const;
const tones = { accepted: 'good', look: 'waiting', refused: 'calm', known: 'calm' } as const;
const signs = { accepted: 'check', look: 'eye', refused: 'warning', known: 'lines' } as const;
/** So many rows are drawn of each kind; what needs a look or is refused is always all. */
const drawn = 200;

/** What would come of each row, and the act that takes them. Nothing is kept before it. */
export function TakeOverReport(props: { report: FleetReport; busy: boolean; take: (alsoLines: number[]) => void }) {
  const say = useStaffText().takeOver;
  const { report } = props;
  const looks = report.rows.filter(({ verdict }) => verdict === 'look');
  const [also, setAlso] = useState<ReadonlySet<number>>(new Set());
  const count = report.counts.accepted + also.size;
  const put = (line: number, isIn: boolean) => {
    const then = new Set(also);
    if (isIn) then.add(line);
    else then.delete(line);
    setAlso(then);
  };
  return (
    <section className="take-over" aria-label={say.counts}>
      <Columns report={report} />
      <CountPicture counts={report.counts} />
      <div className="fleet-acts">
        <Button busy={props.busy} disabled={count === 0} onClick={() => props.take([...also])}>
          {count === 0 ? say.nothing : say.confirm(count)}
        </Button>
        {looks.length > 0 ? (
          <label className="take-all">
            <input
              type="checkbox"
              className="ds-input"
              checked={also.size === looks.length}
              onChange={(event) => setAlso(new Set(event.target.checked ? looks.map(({ line }) => line) : []))}
            />
            {say.takeAllLooked}
          </label>
        ) : null}
      </div>
      {verdicts.map((verdict) => (
        <Rows
          key={verdict}
          verdict={verdict}
          rows={report.rows.filter((row) => row.verdict === verdict)}
          also={also}
          put={put}
        />
      ))}
    </section>
  );
}

function Columns(props: { report: FleetReport }) {
  const say = useStaffText().takeOver;
  const { columns, missing } = props.report;
  return (
    <details>
      <summary>{say.columns}</summary>
      <ul className="take-columns">
        {[...new Map(columns.map((one) => [`${one.column} ${one.header}`, one]))].map(([key, { header, column }]) => (
          <li key={key}>
            <strong>{header}</strong> {column ? `${say.read} ${say.columnNames[column]}` : say.notRead}
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <p className="quiet">{say.missing(missing.map((column) => say.columnNames[column]).join(', '))}</p>
      ) : null}
    </details>
  );
}

/** How many rows go which way: one bar, its parts named beside it. */
function CountPicture(props: { counts: FleetReport['counts'] }) {
  const say = useStaffText().takeOver;
  const { counts } = props;
  const total = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  let x = 0;
  return (
    <div className="take-counts">
      <svg viewBox="0 0 300 16" preserveAspectRatio="none" aria-hidden="true">
        {verdicts.map((verdict) => {
          const width = total === 0 ? 0 : (counts[verdict] / total) * 300;
          const part = <rect key={verdict} data-verdict={verdict} x={x} y="0" width={width} height="16" />;
          x += width;
          return part;
        })}
      </svg>
      <ul>
        {verdicts.map((verdict) => (
          <li key={verdict}>
            <Tag tone={tones[verdict]} sign={signs[verdict]}>
              {say.verdicts[verdict]}: <span className="figures">{counts[verdict]}</span>
            </Tag>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows(props: {
  verdict: FleetRow['verdict'];
  rows: readonly FleetRow[];
  also: ReadonlySet<number>;
  put: (line: number, isIn: boolean) => void;
}) {
  const say = useStaffText().takeOver;
  const { verdict, rows } = props;
  if (rows.length === 0) return null;
  return (
    <details open={verdict === 'look' || verdict === 'refused'}>
      <summary>
        {say.verdicts[verdict]}: <span className="figures">{rows.length}</span>
      </summary>
      <div className="take-scroll">
        <table className="ds-table">
          <thead>
            <tr>
              <th scope="col">{say.line}</th>
              <th scope="col">{say.number}</th>
              <th scope="col">{say.why}</th>
              {verdict === 'look' ? <th scope="col">{say.takeAnyway}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, verdict === 'look' || verdict === 'refused' ? rows.length : drawn).map((row) => (
              <tr key={row.line}>
                <td className="figures">{row.line}</td>
                <td className="figures">{row.cid}</td>
                <td>
                  {row.reasons.map((reason) => say.reasons[reason]).join(' ')}
                  {row.said ? <span className="quiet"> {row.said}</span> : null}
                </td>
                {verdict === 'look' ? (
                  <td>
                    <input
                      type="checkbox"
                      className="ds-input"
                      aria-label={`${say.takeAnyway} ${row.line}`}
                      checked={props.also.has(row.line)}
                      onChange={(event) => props.put(row.line, event.target.checked)}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
