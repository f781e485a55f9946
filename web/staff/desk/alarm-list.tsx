import type { DeskRow } from '@tunet/contract';
import { needsEye, sortDesk } from '../../data/desk-state.ts';
import { runningOf } from '../../text/time.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { signOf } from '../../ui/kind-sign.ts';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { Tag } from '../../ui/notice.tsx';
import { CallState } from './call-state.tsx';
import { describeHandOver } from './describe-hand-over.ts';
import { whereabouts, whoOf } from './describe-row.ts';
import { useDesk } from './desk-context.tsx';
import { Instants } from './instants.tsx';
import { TakeButton } from './take-button.tsx';

/** The open alarms: those that wait, oldest first and the oldest biggest; then mine; then those of others. */
export function AlarmList() {
  const text = useWorkText();
  const { live, me } = useDesk();
  const { waiting, mine, others } = sortDesk(live.state, me);
  const groups = [
    [text.desk.waitingList, waiting],
    [text.desk.mineList, mine],
    [text.desk.othersList, others],
  ] as const;
  return (
    <nav className="alarm-list" aria-label={text.desk.open}>
      {groups.map(([name, rows]) =>
        rows.length === 0 ? null : (
          <section key={name}>
            <h2>
              {name} <span>{rows.length}</span>
            </h2>
            <ul>
              {rows.map((row, index) => (
                <AlarmRow key={row.id} row={row} oldest={row.status === 'waiting' && index === 0} />
              ))}
            </ul>
          </section>
        ),
      )}
    </nav>
  );
}

function AlarmRow(props: { row: DeskRow; oldest: boolean }) {
  const text = useWorkText();
  const { live, selected, select } = useDesk();
  const { row, oldest } = props;
  const waiting = row.status === 'waiting';
  return (
    <li
      className="alarm-row"
      data-waiting={waiting || undefined}
      data-oldest={oldest || undefined}
      data-eye={needsEye(row, live.now) || undefined}
      data-selected={row.id === selected || undefined}
    >
      <button type="button" aria-current={row.id === selected || undefined} onClick={() => select(row.id)}>
        <span className="alarm-kind">
          <Drawing name={signOf(row.kind)} size={oldest ? 28 : 20} />
          {text.kind[row.kind]}
          {waiting ? (
            <span className="figures alarm-wait">
              <span className="ds-sr-only">{text.desk.waited} </span>
              {runningOf(live.now - Date.parse(row.receivedAt))}
            </span>
          ) : null}
        </span>
        <strong className="alarm-who">{whoOf(text, row)}</strong>
        <span className="alarm-where">{whereabouts(row)}</span>
        <RowMarks row={row} />
        <CallState row={row} />
        {waiting ? null : <Instants row={row} small />}
        <RowHandOver row={row} />
        {row.takenBy ? <span className="alarm-where">{row.takenBy.name}</span> : null}
      </button>
      {oldest ? <TakeButton row={row} /> : null}
    </li>
  );
}

/** What must be seen at a glance: pressed again, reset by the device, told further, and marks people have set. */
export function RowMarks(props: { row: DeskRow }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { row } = props;
  const ladder = row.status === 'waiting' ? text.desk.ladder[row.ladder] : '';
  const arrival = row.arrivalLate ? text.night.arrivalLate : row.arrivalSoon ? text.night.arrivalSoon : '';
  const nothing = row.presses <= 1 && !ladder && row.marks.length === 0 && !row.again && !arrival && !row.direct;
  if (nothing) return null;
  return (
    <span className="alarm-marks">
      {row.again ? (
        <Tag tone="waiting" sign="warning">
          {text.night.again[row.again.because]}
        </Tag>
      ) : null}
      {arrival ? (
        <Tag tone="waiting" sign="clock">
          {arrival}
        </Tag>
      ) : null}
      {row.direct ? <Tag>{text.night.direct}</Tag> : null}
      {row.presses > 1 ? <Tag tone="waiting">{text.desk.presses(row.presses, clock(row.lastPressAt))}</Tag> : null}
      {ladder ? <Tag tone="waiting">{ladder}</Tag> : null}
      {row.marks.map((mark) => (
        <Tag key={mark}>{text.desk.marks[mark]}</Tag>
      ))}
    </span>
  );
}

function RowHandOver(props: { row: DeskRow }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { live } = useDesk();
  const last = props.row.handOvers.at(-1);
  if (!last) return null;
  return (
    <span className="alarm-hand-over">
      <Drawing name="walker" size={18} />
      {describeHandOver(text, last, clock)}
      {needsEye(props.row, live.now) ? <Drawing name="warning" size={18} /> : null}
    </span>
  );
}
