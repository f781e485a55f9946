import type { Intervention, PlanWording } from '@tunet/contract';
import type { Prepared, Row } from '../../platform/db/pool.ts';
import { goesOnAt, joinDecided } from './last-day.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `plans-${name}`, text };
}

/** One at a time changes the plan of a person in a unit. */
export const lockPlan = prepared(
  'lock',
  `select pg_advisory_xact_lock(hashtextextended('plan ' || $1 || ' ' || $2, 0))`,
);

/** A person within sight, and the day it is where she lives. */
export const personHere = prepared(
  'person',
  `select p.tenant_id as "tenantId", p.id as "personId", p.first_name || ' ' || p.last_name as name, p.died_on is not null as "isDead",
      ($2::timestamptz at time zone t.time_zone)::date::text as today
    from person p join tenant t on t.id = p.tenant_id where p.id = $1`,
);
export interface PersonHere extends Row {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly isDead: boolean;
  readonly today: string;
}

export const todayOf = prepared(
  'today',
  'select ($2::timestamptz at time zone time_zone)::date::text as today from tenant where id = $1',
);

export interface PlanRow extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPhone: string | null;
  readonly state: 'active' | 'ended';
  readonly whatMatters: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly changedByName: string;
  readonly changedAt: Date;
  readonly version: number;
}
const planColumns = `c.tenant_id as "tenantId", c.id, c.person_id as "personId", c.unit_id as "unitId", u.name as "unitName",
    u.phone as "unitPhone", c.state, c.what_matters as "whatMatters", c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
    c.changed_by_name as "changedByName", c.changed_at as "changedAt", c.version`;
const fromPlan = 'from care_plan c join unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id';
export const plansOfPerson = prepared(
  'of-person',
  `select ${planColumns} ${fromPlan} where c.person_id = $1 order by c.state, c.starts_on, c.id`,
);
export const planOf = prepared(
  'of-unit',
  `select ${planColumns} ${fromPlan} where c.tenant_id = $1 and c.person_id = $2 and c.unit_id = $3`,
);
export const planById = prepared('by-id', `select ${planColumns} ${fromPlan} where c.person_id = $1 and c.id = $2`);

export const goalsOf = prepared(
  'goals-of',
  `select plan_id as "planId", id, words, by_on::text as "byOn", state from care_goal where plan_id = any ($1::uuid[]) order by sort, id`,
);
export type GoalRow = {
  readonly planId: string;
  readonly id: string;
  readonly words: string;
  readonly byOn: string | null;
  readonly state: 'working' | 'reached' | 'changed' | 'let-go';
};

const interventionColumns = `i.plan_id as "planId", i.id, i.goal_id as "goalId", i.service_type as "serviceType",
    i.decided_service_id as "decidedServiceId", i.title, i.how, i.own_part as "ownPart", i.is_critical as "isCritical", i.weekdays,
    i.every_weeks as "everyWeeks", to_char(i.window_from, 'HH24:MI') as "windowFrom", to_char(i.window_to, 'HH24:MI') as "windowTo",
    i.carers, i.starts_on::text as "startsOn", i.ends_on::text as "endsOn"`;
/** Those that go on or will begin on the day. */
export const interventionsOf = prepared(
  'interventions-of',
  `select ${interventionColumns} from intervention i ${joinDecided}
    where i.plan_id = any ($1::uuid[]) and ${goesOnAt('$2::date', 'null::date')} order by i.sort, i.id`,
);
/** Also those that have ended: a visit of last week is still about them. */
export const interventionsById = prepared(
  'interventions-by-id',
  `select ${interventionColumns} from intervention i where i.tenant_id = $1 and i.id = any ($2::uuid[]) order by i.sort, i.id`,
);
/** Of plans in force, those that carry out these lines of decisions. */
export const linesFor = prepared(
  'lines-for',
  `select ${interventionColumns} from intervention i join care_plan c on c.tenant_id = i.tenant_id and c.id = i.plan_id
    where i.decided_service_id = any ($1::uuid[]) and c.state = 'active' order by i.sort, i.id`,
);
export type InterventionRow = Intervention & {
  readonly planId: string;
};

export const wordingsOf = prepared(
  'wordings-of',
  `select plan_id as "planId", what_matters as words, written_as as "writtenAs", written_by_name as "writtenByName", written_at as "writtenAt"
    from care_plan_wording where plan_id = any ($1::uuid[]) order by version desc`,
);
export type WordingRow = Omit<PlanWording, 'writtenAt'> & {
  readonly planId: string;
  readonly writtenAt: Date;
};

export const addPlan = prepared(
  'add',
  `insert into care_plan (tenant_id, id, person_id, unit_id, state, what_matters, starts_on, ends_on, changed_by, changed_by_name, changed_at)
    values ($1, $2, $3, $4, 'active', $5, $6, $7, $8, $9, $10)`,
);
export const changePlan = prepared(
  'change',
  `update care_plan set what_matters = $3, starts_on = $4, ends_on = $5, changed_by = $6, changed_by_name = $7, changed_at = $8,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const addWording = prepared(
  'add-wording',
  `insert into care_plan_wording (tenant_id, plan_id, version, person_id, what_matters, written_by_name, written_as, written_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const addVersion = prepared(
  'add-version',
  `insert into care_plan_version (tenant_id, plan_id, version, person_id, plan, changed_by, changed_by_name, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export const putGoal = prepared(
  'put-goal',
  `insert into care_goal (tenant_id, id, plan_id, person_id, words, by_on, state, sort) values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, id) do update set words = excluded.words, by_on = excluded.by_on, state = excluded.state, sort = excluded.sort`,
);
/** A goal that is taken out of the plan is let go, not forgotten. */
export const letGoals = prepared(
  'let-goals',
  `update care_goal set state = 'let-go' where tenant_id = $1 and plan_id = $2 and not (id = any ($3::uuid[]))`,
);
export const putIntervention = prepared(
  'put-intervention',
  `insert into intervention (tenant_id, id, plan_id, person_id, goal_id, service_type, decided_service_id, title, how, own_part,
      is_critical, weekdays, every_weeks, window_from, window_to, carers, starts_on, ends_on, sort)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    on conflict (tenant_id, id) do update set goal_id = excluded.goal_id, service_type = excluded.service_type,
      decided_service_id = excluded.decided_service_id, title = excluded.title, how = excluded.how, own_part = excluded.own_part,
      is_critical = excluded.is_critical, weekdays = excluded.weekdays, every_weeks = excluded.every_weeks,
      window_from = excluded.window_from, window_to = excluded.window_to, carers = excluded.carers, starts_on = excluded.starts_on,
      ends_on = excluded.ends_on, sort = excluded.sort, is_taken_out = false`,
);
/** What is taken out of the plan has its last day yesterday; earlier visits are still about it. */
export const endInterventions = prepared(
  'end-interventions',
  `update intervention set ends_on = least(ends_on, $4::date - 1), is_taken_out = true where tenant_id = $1 and plan_id = $2 and not (id = any ($3::uuid[]))
    and not is_taken_out`,
);

/** Lines of decisions that a plan in force carries out today or later. */
export const carriedOut = prepared(
  'carried-out',
  `select distinct i.decided_service_id as id from intervention i
    join care_plan c on c.tenant_id = i.tenant_id and c.id = i.plan_id join tenant t on t.id = i.tenant_id ${joinDecided}
    where i.decided_service_id = any ($1::uuid[]) and c.state = 'active'
      and ${goesOnAt('($2::timestamptz at time zone t.time_zone)::date', 'c.ends_on')}`,
);
export const withPlanIn = prepared(
  'with-plan',
  `select person_id as "personId", unit_id as "unitId" from care_plan where unit_id = any ($1::uuid[]) and person_id = any ($2::uuid[])`,
);
/** Living persons within sight, by name. */
export const livingNames = prepared(
  'living-names',
  `select id, first_name || ' ' || last_name as name, extract(year from born_on)::int as "bornYear" from person
    where id = any ($1::uuid[]) and died_on is null`,
);

/** What the plan of one unit for one person makes visits of. Read by the worker. */
export const plannedHelp = prepared(
  'planned-help',
  `select c.tenant_id as "tenantId", c.id as "planId", c.person_id as "personId", c.unit_id as "unitId", c.state,
      c.starts_on::text as "planStartsOn", c.ends_on::text as "planEndsOn",
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'isCritical', i.is_critical, 'weekdays', i.weekdays, 'everyWeeks', i.every_weeks,
        'windowFrom', to_char(i.window_from, 'HH24:MI'), 'windowTo', to_char(i.window_to, 'HH24:MI'), 'carers', i.carers,
        'startsOn', i.starts_on, 'endsOn', i.ends_on, 'planEndsOn', case when not exists (select from start_now s
          where s.tenant_id = i.tenant_id and s.id = i.start_now_id and s.state <> 'ended') then c.ends_on end,
        'isTakenOut', i.is_taken_out, 'decidedEndsOn', ds.ends_on, 'decidedEndSetBy', ds.end_set_by,
        'serviceType', i.service_type) order by i.sort, i.id)
        from intervention i ${joinDecided} where i.tenant_id = c.tenant_id and i.plan_id = c.id), '[]') as help
    from care_plan c where c.tenant_id = $1 and ($2::uuid is null or c.id = $2) and ($3::uuid is null or c.person_id = $3)
    order by c.id`,
);

export const endByDeath = prepared(
  'end-by-death',
  `update care_plan set state = 'ended', death_id = $3, version = version + 1
    where tenant_id = $1 and person_id = $2 and state = 'active'`,
);
export const goOnAfterDeath = prepared(
  'go-on-after-death',
  `update care_plan set state = 'active', death_id = null, version = version + 1
    where tenant_id = $1 and person_id = $2 and death_id = $3`,
);
