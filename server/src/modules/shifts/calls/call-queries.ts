import type { CallOutcome, Language } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `shifts-${name}`, text };
}

export interface CallRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly deskId: string | null;
  readonly why: string;
  readonly askedBy: string;
  readonly fromMinute: number;
  readonly minutes: number;
  readonly firstOn: string;
  readonly lastOn: string;
  readonly writtenByName: string;
  readonly writtenAt: Date;
  readonly endedAt: Date | null;
  readonly placeName: string;
  readonly zone: string;
  readonly personName: string;
  readonly phone: string | null;
  readonly languages: Language[];
  readonly speaks: boolean;
}

const columns = `c.tenant_id as "tenantId", c.id, c.person_id as "personId", c.desk_id as "deskId", c.why, c.asked_by as "askedBy",
  c.from_minute as "fromMinute", c.minutes, c.first_on::text as "firstOn", c.last_on::text as "lastOn",
  c.written_by_name as "writtenByName", c.written_at as "writtenAt", c.ended_at as "endedAt", t.name as "placeName", t.time_zone as zone,
  p.first_name || ' ' || p.last_name as "personName", p.phone, p.languages, p.speaks`;
const joins = `join tenant t on t.id = c.tenant_id join person p on p.tenant_id = c.tenant_id and p.id = c.person_id`;

/** Calls that a desk makes. */
export const callsOfDesks = prepared(
  'calls-of-desks',
  `select ${columns} from planned_call c ${joins} where c.desk_id = any ($1::uuid[]) and c.ended_at is null order by c.from_minute, c.id`,
);
/** Calls to a person: those that go on, and those that ended in the last month. */
export const callsToPerson = prepared(
  'calls-to-person',
  `select ${columns} from planned_call c ${joins}
    where c.person_id = $1 and (c.ended_at is null or c.ended_at > $2::timestamptz - interval '31 days') order by c.ended_at nulls first, c.from_minute, c.id`,
);
export const callsById = prepared(
  'calls-by-id',
  `select ${columns} from planned_call c ${joins} where c.id = any ($1::uuid[])`,
);
/** One after the other: of two who settle the same call one is told that the other was first. */
export const lockCall = prepared('lock-call', 'select pg_advisory_xact_lock(hashtextextended($1::text, 14))');

export interface OutcomeRow extends Record<string, unknown> {
  readonly callId: string;
  readonly onDate: string;
  readonly outcome: CallOutcome;
  readonly note: string | null;
  readonly doneByName: string;
  readonly doneAt: Date;
}
export const outcomesOf = prepared(
  'outcomes-of',
  `select call_id as "callId", on_date::text as "onDate", outcome, note, done_by_name as "doneByName", done_at as "doneAt"
    from planned_call_outcome where call_id = any ($1::uuid[]) order by done_at, id`,
);
export interface PauseRow extends Record<string, unknown> {
  readonly callId: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}
export const pausesOf = prepared(
  'pauses-of',
  `select call_id as "callId", starts_at as "startsAt", ends_at as "endsAt" from planned_call_pause where call_id = any ($1::uuid[])`,
);

export const insertCall = prepared(
  'insert-call',
  `insert into planned_call (tenant_id, id, person_id, desk_id, why, asked_by, from_minute, minutes, first_on, last_on, written_by,
      written_by_name, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const insertOutcome = prepared(
  'insert-outcome',
  `insert into planned_call_outcome (tenant_id, id, call_id, person_id, on_date, outcome, note, done_by, done_by_name, done_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const endCall = prepared(
  'end-call',
  `update planned_call set ended_at = $3, ended_because = 'no-longer', ended_by = $4, ended_by_name = $5
    where tenant_id = $1 and id = $2 and ended_at is null`,
);

/** By the worker: a call that a unit agreed on, until it has its desk. */
export const withoutDesk = prepared(
  'without-desk',
  'select person_id as "personId" from planned_call where tenant_id = $1 and id = $2 and desk_id is null and ended_at is null',
);
export const giveToDesk = prepared(
  'give-to-desk',
  'update planned_call set desk_id = $3 where tenant_id = $1 and id = $2',
);
/** By the worker, which needs nobody's name: calls whose last day has passed. */
export const passedCalls = prepared(
  'passed-calls',
  `select ${columns.slice(0, columns.indexOf('p.first_name'))} '' as "personName", null as phone, '{}'::text[] as languages, true as speaks
    from planned_call c join tenant t on t.id = c.tenant_id where c.ended_at is null and c.last_on < ($1::timestamptz at time zone t.time_zone)::date - 1`,
);
export const endPassed = prepared(
  'end-passed',
  `update planned_call set ended_at = $3, ended_because = 'over' where tenant_id = $1 and id = $2 and ended_at is null`,
);
