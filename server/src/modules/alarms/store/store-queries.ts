import type { AlarmHappening } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `alarms-${name}`, text };
}

/** Compare and set: taken only if nobody has it. */
export const takeAlarm = prepared(
  'take',
  `update alarm set taken_by = $2, taken_by_name = $3, taken_at = $4, ladder_due_at = null, version = version + 1
    where id = $1 and closed_at is null and taken_by is null returning id`,
);
export const lockAlarm = prepared(
  'lock',
  `select a.*, (select r.name from area r where r.tenant_id = a.tenant_id and r.id = a.area_id) as area_name
    from alarm a where a.id = $1 for update of a`,
);
export const handOversOf = prepared(
  'hand-overs-of',
  'select * from hand_over where tenant_id = $1 and alarm_id = $2 order by asked_at, id',
);
export const ticksOf = prepared(
  'ticks-of',
  'select no from alarm_step_tick where tenant_id = $1 and alarm_id = $2 order by ticked_at, no',
);
export const alarmOfHandOver = prepared('of-hand-over', 'select alarm_id from hand_over where id = $1');

/** What the desk is woken by: the partial index alone, nothing joined. */
export const openAlarms = prepared(
  'open',
  `select id, version, kind from alarm where desk_id = any ($1::uuid[]) and closed_at is null order by received_at, id`,
);

/** Alarms with something due; held ones are somebody else's to deal with. */
export const lockDue = prepared(
  'lock-due',
  `select a.id from alarm a where a.closed_at is null and (a.tenant_id, a.id) in (
      (select b.tenant_id, b.id from alarm b where b.closed_at is null and b.ladder_due_at <= $1 order by b.ladder_due_at limit $2)
      union all
      (select h.tenant_id, h.alarm_id from hand_over h where h.state = 'asked' and h.unanswered_at is null and h.answer_by <= $1
        order by h.answer_by limit $2)
      union all
      -- those who are coming are few at any time: all are looked at, by the index that holds only them
      (select h.tenant_id, h.alarm_id from hand_over h where h.state in ('accepted', 'on-the-way') and h.late_at is null
        and (h.arrive_by <= $1 or (h.warned_at is null and h.warn_at <= $1)) order by h.arrive_by limit $2)
      union all
      (select b.tenant_id, b.id from alarm b where b.closed_at is null and b.page_due_at <= $1 order by b.page_due_at limit $2))
    order by a.received_at limit $2 for update of a skip locked`,
);

/** Alarms where the next in line is to be asked. */
export const lockAsking = prepared(
  'lock-asking',
  `select a.id from alarm a where a.closed_at is null and a.ask_next_at <= $1
    order by a.ask_next_at limit $2 for update of a skip locked`,
);

/** Alarms in the hand of somebody whose duty at the desk has ended. */
export const lockLeft = prepared(
  'lock-left',
  `select a.id from alarm a where a.closed_at is null and a.taken_by is not null
      and not exists (select 1 from duty d where d.unit_id = a.desk_id and d.staff_id = a.taken_by and d.starts_at <= $1 and d.ends_at > $1)
    order by a.received_at limit $2 for update of a skip locked`,
);

export const saveAlarm = prepared(
  'save',
  `update alarm set version = $4, presses = $5, last_press_at = $6, reset_at = $7, ladder = $8, ladder_due_at = $9,
      waiting_since = coalesce($10, waiting_since), taken_by = $11, taken_by_name = $12, taken_at = $13, voice_at = $14,
      present_at = $15, closed_by = $16, closed_by_name = $17, closed_at = $18, cause = $19, found_cause = $20, measure = $21,
      note = $22, again_at = $23, again_because = $24, page_due_at = $25, direct_at = $26, ask_next_at = $27, first_act_at = $28,
      help_refused_at = $29
    where tenant_id = $1 and id = $2 and version = $3 returning id`,
);
export const askUnit = prepared(
  'ask-unit',
  `insert into hand_over (tenant_id, id, alarm_id, desk_id, unit_id, unit_name, unit_phone, state, note, asked_by, asked_at, answer_by,
      responder_id, way)
    values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9, $10, $11, $12, $13)`,
);
export const saveHandOver = prepared(
  'save-hand-over',
  `update hand_over set state = $3, unanswered_at = $4, accepted_by = coalesce($5, accepted_by),
      accepted_by_name = coalesce($6, accepted_by_name), accepted_how = coalesce($7, accepted_how),
      accepted_at = coalesce($8, accepted_at), arrive_by = coalesce($9, arrive_by),
      on_the_way_at = coalesce($10, on_the_way_at), present_at = $11, done_at = $12, found_cause = $13, found_note = $14,
      refused_because = $15, warn_at = coalesce($16, warn_at), warned_at = $17, late_at = $18
    where tenant_id = $1 and id = $2`,
);
export const tickStep = prepared(
  'tick-step',
  'insert into alarm_step_tick (tenant_id, alarm_id, no, ticked_by, ticked_at) values ($1, $2, $3, $4, $5)',
);
export const addHappening = prepared(
  'add-happening',
  `insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, who_id, who_name, detail, version)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const happeningsOf = prepared(
  'happenings-of',
  'select what, at, who_id, who_name, detail from alarm_happening where alarm_id = $1 order by at, received_at, version nulls first, id',
);
export interface HappeningRow extends Row {
  readonly what: AlarmHappening['what'];
  readonly at: Date;
  readonly who_id: string | null;
  readonly who_name: string | null;
  readonly detail: string | null;
}
export const personsOf = prepared(
  'persons-of',
  'select person_id from alarm_person where tenant_id = $1 and alarm_id = $2',
);
/** No data travels with it: everyone woken reads for herself, with her own eyes. */
export const wakeDesks = prepared('wake-desks', `select pg_notify('desk', '')`);
