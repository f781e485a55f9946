import type { LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `decisions-less-${name}`, text };
}

export const addChange = prepared(
  'add',
  `insert into help_change (tenant_id, decision_id, line_id, person_id, becomes, last_day, last_day_before, what_changed, what_she_said,
      goes_on_if_appealed, why_it_stops, decided_by, decided_by_name, signed_off_by, is_less)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
export const setLastDay = prepared(
  'set-last-day',
  "update decided_service set ends_on = $3::date, end_set_by = 'decision' where tenant_id = $1 and id = $2 and is_granted and right_to = 'help'",
);
export const changesOf = prepared(
  'changes-of',
  `select c.decision_id as "decisionId", c.line_id as "lineId", s.service_type as "serviceType", called.label, c.becomes,
      c.last_day::text as "lastDay", c.what_changed as "whatChanged", c.goes_on_if_appealed and c.is_less as "goesOnIfAppealed",
      c.why_it_stops as "whyNotGoesOn", c.held_at is not null and c.settled_at is null as "isHeld"
    from help_change c join decided_service s on s.tenant_id = c.tenant_id and s.id = c.line_id
    join service_decision d on d.tenant_id = c.tenant_id and d.id = c.decision_id
    join tenant p on p.id = c.tenant_id
    left join lateral (select t.label from service_type t where t.tenant_id = s.tenant_id and t.code = s.service_type
      order by t.valid_from <= (d.issued_at at time zone p.time_zone)::date desc,
        case when t.valid_from <= (d.issued_at at time zone p.time_zone)::date then t.valid_from end desc, t.valid_from
      limit 1) called on true
    where c.decision_id = any ($1::uuid[])
      -- what had not begun when it was replaced has never been otherwise
      and (c.becomes = 'ends' or c.held_at is not null or c.last_day >= s.starts_on) order by c.line_id`,
);
export interface ChangeRow extends Row {
  readonly decisionId: string;
  readonly lineId: string;
  readonly serviceType: string;
  readonly label: LocalText | null;
  readonly becomes: 'replaced' | 'ends';
  readonly lastDay: string;
  readonly whatChanged: string;
  readonly goesOnIfAppealed: boolean;
  readonly whyNotGoesOn: string | null;
  readonly isHeld: boolean;
}

/** She appealed the line that lessened her help, in time: the help stands as it stood. What was replaced by more does not come back beside it. */
export const holdChanges = prepared(
  'hold',
  `with held as (
      update help_change c set held_at = $4 from decided_service s, decided_service a
      where c.tenant_id = $1 and c.decision_id = $2 and c.goes_on_if_appealed and c.is_less and c.held_at is null
        and s.tenant_id = c.tenant_id and s.id = c.line_id and a.tenant_id = c.tenant_id and a.id = $3
        and a.service_type = s.service_type
      returning c.tenant_id, c.line_id, c.last_day_before)
    update decided_service s set ends_on = held.last_day_before, end_set_by = null from held where s.tenant_id = held.tenant_id and s.id = held.line_id`,
);
export const heldChange = prepared(
  'held',
  `select c.decision_id as "decisionId", exists (select 1 from appeal a where a.tenant_id = c.tenant_id and a.decision_id = c.decision_id
      and (a.state in ('received', 'looked-at', 'sent-on') or (a.state = 'changed' and a.changed_how = 'partly'))) as "isAppealed"
    from help_change c join service_decision d on d.tenant_id = c.tenant_id and d.id = c.decision_id
    where c.tenant_id = $1 and d.application_id = $2 and c.line_id = $3 and c.held_at is not null and c.settled_at is null
    for update of c`,
);
export interface HeldRow extends Row {
  readonly decisionId: string;
  readonly isAppealed: boolean;
}
export const settleChange = prepared(
  'settle',
  `update help_change set last_day = $4, settled_at = $5, settled_by = $6, settled_by_name = $7
    where tenant_id = $1 and decision_id = $2 and line_id = $3`,
);
