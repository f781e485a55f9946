import type { HouseOverTime } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

/** Four weeks apart: a year back, and three months ahead. */
const back = 13;
const ahead = 3;
const apart = 28;

const counted: Prepared = {
  name: 'places-over-time',
  text: `select c.unit_id as "unitId", u.name, w.day::text as "on", count(distinct c.id)::int as rooms,
      count(distinct c.id) filter (where b.state = 'kept')::int as taken, count(distinct c.id) filter (where b.state = 'closed')::int as closed
    from care_place c join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id cross join unnest($2::date[]) as w (day)
    left join place_booking b on b.tenant_id = c.tenant_id and b.place_id = c.id and b.state in ('kept', 'closed') and b.during @> w.day
    where c.tenant_id = $1 group by c.unit_id, u.name, w.day order by u.name, c.unit_id, w.day`,
};
interface CountedRow extends Row {
  readonly unitId: string;
  readonly name: string;
  readonly on: string;
  readonly rooms: number;
  readonly taken: number;
  readonly closed: number;
}

/** How many rooms of each house were, and will be, taken. A room counts from when it is there today: houses that grew look fuller before. */
export async function readOverTime(tx: Transaction, tenantId: string, today: string): Promise<HouseOverTime[]> {
  const days = Array.from({ length: back + 1 + ahead }, (_, n) => addDays(today, (n - back) * apart));
  const rows = await tx.rows<CountedRow>(counted, [tenantId, days]);
  return [...Map.groupBy(rows, ({ unitId }) => unitId)].map(([unitId, own]) => ({
    unitId,
    name: own[0]?.name ?? '',
    days: own.map(({ on, rooms, taken, closed }) => ({ on, rooms, taken, closed, isAhead: on > today })),
  }));
}
