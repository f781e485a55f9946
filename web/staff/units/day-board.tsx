import { Link } from '@tanstack/react-router';
import type { UnitVisit } from '@tunet/contract';
import type { CSSProperties } from 'react';
import type { Answer } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { useNow } from '../../ui/time.tsx';
import { useStaffText } from '../staff-text.tsx';
import { type BoardRow, layOutBoard } from './lay-out-board.ts';
import { stateSigns } from './visit-words.tsx';

type Carer = Answer<'GET /api/units/day'>['carers'][number];

/** The day drawn: a row for each who takes visits, a block for each window. The table beside it says the same in words. */
export function DayBoard(props: {
  visits: readonly UnitVisit[];
  carers: readonly Carer[];
  showInTable: (carerId: string | null) => void;
}) {
  const say = useStaffText().unitDay;
  const { clock } = useClock();
  const { visits, carers, showInTable } = props;
  const order = [...carers].sort((a, b) => Number(b.onDuty) - Number(a.onDuty));
  const board = layOutBoard(
    visits,
    order.map(({ id }) => id),
  );
  const quarterNow = Math.floor((useNow(60) - board.begins) / 900_000);
  const now = quarterNow >= 0 && quarterNow < board.hours * 4 ? quarterNow : null;
  const hours = Array.from({ length: board.hours }, (_, no) => board.begins + no * 3_600_000);
  return (
    <div className="board-scroll">
      <p className="quiet">{say.boardHelp}</p>
      <div className="board" style={{ '--quarters': board.hours * 4 } as CSSProperties}>
        <div className="board-hours" aria-hidden="true">
          {hours.map((at, no) => (
            <span key={at} className="figures" style={{ gridColumn: `${no * 4 + 1} / span 4` }}>
              {clock(at).slice(0, 2)}
            </span>
          ))}
        </div>
        {board.rows.map((row) => (
          <Row
            key={row.carerId ?? 'free'}
            row={row}
            visits={visits}
            carers={carers}
            showInTable={showInTable}
            now={now}
          />
        ))}
      </div>
    </div>
  );
}

function Row(props: {
  row: BoardRow;
  visits: readonly UnitVisit[];
  carers: readonly Carer[];
  showInTable: (carerId: string | null) => void;
  /** the quarter of an hour it is; null on another day */
  now: number | null;
}) {
  const say = useStaffText().unitDay;
  const { row, carers, now } = props;
  const carer = carers.find(({ id }) => id === row.carerId);
  const name =
    row.carerId === null
      ? say.free
      : (carer?.name ?? props.visits.find(({ assignedTo }) => assignedTo?.id === row.carerId)?.assignedTo?.name ?? '');
  return (
    <section className="board-row" data-free={row.carerId === null || undefined} aria-label={name}>
      <h3>
        <button type="button" className="board-name" onClick={() => props.showInTable(row.carerId)}>
          {name}
        </button>
        {carer?.onDuty ? <span className="quiet">{say.onDuty}</span> : null}
      </h3>
      <div className="board-blocks" style={{ '--lanes': row.lanes } as CSSProperties}>
        {now === null ? null : (
          <span
            className="board-now"
            aria-hidden="true"
            style={{ gridColumn: now + 1, gridRow: `1 / span ${row.lanes}` }}
          />
        )}
        {row.blocks.map(({ visit, start, end, lane }) => (
          <Block key={visit.id} visit={visit} place={placeOf(start, end, lane)} />
        ))}
        {row.more.map(({ start, end, lane, count }) => (
          <button
            key={`${start} ${lane}`}
            type="button"
            className="board-more figures"
            style={placeOf(start, end, lane)}
            onClick={() => props.showInTable(row.carerId)}
          >
            +{count}
          </button>
        ))}
      </div>
    </section>
  );
}

function placeOf(start: number, end: number, lane: number): CSSProperties {
  return { gridColumn: `${start + 1} / ${end + 1}`, gridRow: lane + 1 };
}

function Block(props: { visit: UnitVisit; place: CSSProperties }) {
  const say = useStaffText().unitDay;
  const { clock } = useClock();
  const { visit, place } = props;
  const window = `${clock(visit.from)}–${clock(visit.to)}`;
  const told = `${visit.person.name}, ${window}, ${say.states[visit.state]}${visit.isCritical ? `, ${say.critical}` : ''}`;
  return (
    <Link
      className="board-block"
      data-state={visit.state}
      data-critical={visit.isCritical || undefined}
      style={place}
      to="/people/$personId"
      params={{ personId: visit.person.id }}
      title={`${told}. ${visit.what.join(', ')}`}
      aria-label={told}
    >
      <Drawing name={visit.isCritical && visit.state === 'planned' ? 'shield' : stateSigns[visit.state]} size={16} />
      <span>{visit.person.name}</span>
    </Link>
  );
}
