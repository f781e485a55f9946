import type { SaidTo } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `start-now-${name}`, text };
}

export interface StartNowRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly applicationId: string | null;
  readonly serviceType: string;
  readonly title: string;
  readonly why: string;
  readonly startsOn: string;
  readonly startedAt: Date;
  readonly startedByName: string;
  readonly headUnitId: string;
  readonly saidTo: SaidTo;
  readonly state: 'running' | 'mapping' | 'ended' | 'stopped';
  readonly limitOn: string;
  readonly mappingBecause: string | null;
  readonly mappingByName: string | null;
  readonly mappingSince: Date | null;
  readonly decidedId: string | null;
  readonly decidedOutcome: 'granted' | 'partly' | 'refused' | null;
  readonly endedAt: Date | null;
  readonly endedHow: 'decision' | 'person' | null;
  readonly endedByName: string | null;
  readonly endedBecause: string | null;
  readonly lastOn: string | null;
  readonly stoppedBy: string | null;
  readonly stoppedFrom: 'running' | 'mapping' | null;
  readonly remindedOn: string | null;
  readonly version: number;
  readonly lines: readonly { readonly weekdays: number[]; readonly from: string; readonly to: string }[];
}

const columns = `s.tenant_id as "tenantId", s.id, s.person_id as "personId", s.unit_id as "unitId", u.name as "unitName", u.phone as "unitPhone",
    s.application_id as "applicationId", s.service_type as "serviceType", s.title, s.why, s.starts_on::text as "startsOn",
    s.started_at as "startedAt", s.started_by_name as "startedByName", s.head_unit_id as "headUnitId", s.said_to as "saidTo", s.state,
    s.limit_on::text as "limitOn", s.mapping_because as "mappingBecause", s.mapping_by_name as "mappingByName",
    s.mapping_since as "mappingSince", s.decided_id as "decidedId", s.decided_outcome as "decidedOutcome", s.ended_at as "endedAt",
    s.ended_how as "endedHow", s.ended_by_name as "endedByName", s.ended_because as "endedBecause", s.last_on::text as "lastOn",
    s.stopped_by as "stoppedBy", s.stopped_from as "stoppedFrom", s.reminded_on::text as "remindedOn", s.version,
    coalesce((select jsonb_agg(jsonb_build_object('weekdays', i.weekdays, 'from', to_char(i.window_from, 'HH24:MI'),
      'to', to_char(i.window_to, 'HH24:MI')) order by i.window_from) from intervention i
      where i.tenant_id = s.tenant_id and i.start_now_id = s.id), '[]') as lines`;
const from = 'from start_now s join unit u on u.tenant_id = s.tenant_id and u.id = s.unit_id';
const named = `join person p on p.tenant_id = s.tenant_id and p.id = s.person_id`;

export const startsOfPerson = prepared(
  'of-person',
  `select ${columns}, '' as "personName" ${from} where s.person_id = $1 order by s.started_at desc, s.id`,
);
export const oneStart = prepared(
  'one',
  `select ${columns}, '' as "personName" ${from} where s.id = $1 for update of s`,
);
/** Of an office or a unit: what it has started, gives, or must see to. */
export const startsOfUnits = prepared(
  'of-units',
  `select ${columns}, p.first_name || ' ' || p.last_name as "personName" ${from} ${named}
    where (s.unit_id = any ($1::uuid[]) or s.head_unit_id = any ($1::uuid[])) and s.state in ('running', 'mapping')
    order by s.limit_on, s.started_at, s.id`,
);
export const addStart = prepared(
  'add',
  `insert into start_now (tenant_id, id, person_id, unit_id, application_id, service_type, title, why, starts_on, started_at, started_by,
      started_by_name, head_unit_id, said_to, state, limit_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'running', $15)`,
);
export const addLine = prepared(
  'add-line',
  `insert into intervention (tenant_id, id, plan_id, person_id, service_type, title, is_critical, weekdays, every_weeks, window_from,
      window_to, carers, starts_on, sort, start_now_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, 1, $11, $12, $13)`,
);
export const nextSort = prepared(
  'next-sort',
  'select coalesce(max(sort), -1) + 1 as sort from intervention where tenant_id = $1 and plan_id = $2',
);
export const saveMapping = prepared(
  'save-mapping',
  `update start_now set state = 'mapping', limit_on = $3, mapping_because = $4, mapping_by_name = $5, mapping_since = $6, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const saveEnd = prepared(
  'save-end',
  `update start_now set state = 'ended', ended_at = $3, ended_how = 'person', ended_by_name = $4, ended_because = $5, last_on = $6,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const endLines = prepared(
  'end-lines',
  `update intervention set ends_on = $3, is_taken_out = true where tenant_id = $1 and start_now_id = $2 and (ends_on is null or ends_on > $3)`,
);
export const planOfStart = prepared(
  'plan-of',
  `select id, person_id as "personId", unit_id as "unitId" from care_plan where tenant_id = $1 and person_id = $2 and unit_id = $3`,
);

/** The lines of a plan that were started now and still are: only their own form ends them. */
export const runningLines = prepared(
  'running-lines',
  `select i.id, i.title from intervention i join start_now s on s.tenant_id = i.tenant_id and s.id = i.start_now_id
    where i.tenant_id = $1 and i.plan_id = $2 and s.state in ('running', 'mapping', 'stopped')`,
);
/** Decided lines that are carried out in the plan, with the first day of it, and whether that began before a decision. */
export const begunBefore = prepared(
  'begun-before',
  `select decided_service_id as id, min(starts_on)::text as "startsOn", bool_or(start_now_id is not null) as "isStartedNow" from intervention
    where tenant_id = $1 and plan_id = $2 and decided_service_id is not null group by decided_service_id`,
);

/** Of the persons within sight those who have help before a decision. */
export const goingOf = prepared(
  'going-of',
  `select distinct person_id as "personId" from start_now where person_id = any ($1::uuid[]) and state in ('running', 'mapping')`,
);

// As the worker.

export const goingOfPerson = prepared(
  'going-of-person',
  `select ${columns}, '' as "personName" ${from} where s.tenant_id = $1 and s.person_id = $2 and s.state in ('running', 'mapping', 'stopped')
    order by s.id for update of s`,
);
/** Help itself: the right to stand on a list takes nothing over. */
export const grantedOfDecision = prepared(
  'granted-of-decision',
  `select id, service_type as "serviceType", unit_id as "unitId" from decided_service where tenant_id = $1 and decision_id = $2
      and is_granted and right_to = 'help'`,
);
export const saveTakenOver = prepared(
  'taken-over',
  `update start_now set state = 'ended', ended_at = $3, ended_how = 'decision', decided_id = $4, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export const carryOver = prepared(
  'carry-over',
  `update intervention set decided_service_id = $3 where tenant_id = $1 and start_now_id = $2 and decided_service_id is null returning plan_id as "planId"`,
);
export const raisePlanVersion = prepared(
  'raise-plan-version',
  'update care_plan set version = version + 1 where tenant_id = $1 and id = $2',
);
export const saveDecidedOtherwise = prepared(
  'decided-otherwise',
  `update start_now set decided_id = $3, decided_outcome = $4, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const goingPast = prepared(
  'going-past',
  `select ${columns}, '' as "personName" ${from} where s.tenant_id = $1 and s.state in ('running', 'mapping') and s.limit_on <= $2::date
    order by s.id for update of s skip locked`,
);
export const saveReminded = prepared(
  'reminded',
  'update start_now set reminded_on = $3 where tenant_id = $1 and id = $2',
);
export const stopAtDeath = prepared(
  'stop-at-death',
  `update start_now set stopped_from = state, state = 'stopped', stopped_by = $3, version = version + 1
    where tenant_id = $1 and person_id = $2 and state in ('running', 'mapping')`,
);
export const goOnAfter = prepared(
  'go-on-after',
  `update start_now set state = stopped_from, stopped_from = null, stopped_by = null, version = version + 1
    where tenant_id = $1 and person_id = $2 and state = 'stopped' and stopped_by = $3`,
);
