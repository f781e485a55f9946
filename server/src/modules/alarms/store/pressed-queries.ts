import type { AlarmKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

/** How far back presses and closings are told; longer than any municipality may count. */
export const pressesWithin = 24 * 3_600_000;

/**
 * Open alarms with a press that the rules have not looked at, held; with them what is known of the same person.
 * A press belongs to the same person when the two alarms share somebody; where nobody is known, to the same device.
 * Open alarms are few and read by the index that holds only them: the statement that takes alarms in pays nothing. They are not
 * sorted, so that in a storm the first hundred are found without reading the rest; each is marked, so that all have their turn.
 */
export const lockPressed: Prepared = {
  name: 'alarms-lock-pressed',
  text: `
with pressed as materialized (
  select a.tenant_id, a.id, a.cid, a.kind, a.area_id, a.device_id is not null as known, a.last_press_at, a.looked_at
  from alarm a where a.closed_at is null and (a.looked_at is null or a.looked_at < a.last_press_at)
  limit $1 for update of a skip locked
)
select p.tenant_id, p.id, p.kind, p.area_id, p.known, p.last_press_at, p.looked_at, presses.all_of_hers, presses.unseen, closed.closings
from pressed p
cross join lateral (
  select array_agg(distinct other.alarm_id) as ids from (
    select p.id as alarm_id
    union all
    select o.alarm_id from alarm_person w
      join alarm_person o on o.tenant_id = w.tenant_id and o.person_id = w.person_id
      where w.tenant_id = p.tenant_id and w.alarm_id = p.id and o.received_at > p.last_press_at - interval '24 hours'
    union all
    (select s.alarm_id from signal s
      where not exists (select 1 from alarm_person w where w.tenant_id = p.tenant_id and w.alarm_id = p.id)
        and s.cid = p.cid and s.tenant_id = p.tenant_id and s.kind = 'alarm' and s.alarm_id is not null
        and s.received_at > p.last_press_at - interval '24 hours' order by s.received_at desc limit 500)) other
) hers
cross join lateral (
  select array_agg(latest.received_at) as all_of_hers,
    array_agg(latest.received_at) filter (where latest.alarm_id = p.id and (p.looked_at is null or latest.received_at > p.looked_at)) as unseen
  from (select s.alarm_id, s.received_at from unnest(hers.ids) as h(id)
    -- alarm by alarm, whatever the planner believes: it read every signal of the municipality for each press
    cross join lateral (select one.alarm_id, one.received_at from signal one
      where one.tenant_id = p.tenant_id and one.alarm_id = h.id and one.kind = 'alarm' and one.received_at > p.last_press_at - interval '24 hours'
      order by one.received_at desc limit 500) s
    order by s.received_at desc limit 500) latest
) presses
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('at', c.closed_at, 'presses', c.presses)), '[]') as closings
  from alarm c where c.tenant_id = p.tenant_id and c.id = any (hers.ids) and c.closed_at > p.last_press_at - interval '24 hours'
    and c.present_at is null
) closed
order by p.last_press_at, p.id`,
};

export interface PressedRow extends Row {
  readonly tenant_id: string;
  readonly id: string;
  readonly kind: AlarmKind;
  readonly area_id: string | null;
  readonly known: boolean;
  readonly last_press_at: Date;
  readonly looked_at: Date | null;
  readonly all_of_hers: Date[] | null;
  readonly unseen: Date[] | null;
  readonly closings: readonly { readonly at: string; readonly presses: number }[];
}

/** Not a change that anybody is shown: the version stays. */
export const markLooked: Prepared = {
  name: 'alarms-mark-looked',
  text: `update alarm a set looked_at = l.at from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as l(tenant_id, id, at)
    where a.tenant_id = l.tenant_id and a.id = l.id`,
};
