import type { OwnGoal, RatingView } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `wellbeing-${name}`, text };
}

export interface PulseRow extends Row {
  readonly id: string;
  readonly thriving: number | null;
  readonly active: number | null;
  readonly mastering: number | null;
  readonly mattersNow: string;
  readonly view: RatingView;
  readonly occasion: 'assessment' | 'between';
  readonly saidAt: Date;
  readonly by: string;
}

export const pulsesOf = prepared(
  'pulses',
  `select id, thriving, active, mastering, matters_now as "mattersNow", view, occasion, said_at as "saidAt", by_name as by
    from pulse where tenant_id = $1 and person_id = $2 order by said_at, id`,
);
export const addPulse = prepared(
  'add-pulse',
  `insert into pulse (tenant_id, id, person_id, instrument_code, instrument_from, thriving, active, mastering, matters_now, view, occasion,
      said_at, by_id, by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);

export interface GoalRow extends Row {
  readonly tenantId: string;
  readonly personId: string;
  readonly ownGoalId: string;
  readonly activity: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly endedAt: Date | null;
  readonly ratings: OwnGoal['ratings'];
}

const goalColumns = `g.tenant_id as "tenantId", g.person_id as "personId", g.id as "ownGoalId", g.activity, g.set_by_name as "setBy",
  g.set_at as "setAt", g.ended_at as "endedAt",
  coalesce((select jsonb_agg(jsonb_build_object('saidAt', to_char(r.said_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'value', r.value, 'view', r.view, 'by', r.by_name) order by r.said_at, r.id)
    from own_goal_rating r where r.tenant_id = g.tenant_id and r.own_goal_id = g.id), '[]') as ratings`;

export const goalsOf = prepared(
  'goals',
  `select ${goalColumns} from own_goal g where g.tenant_id = $1 and g.person_id = $2 order by g.set_at, g.id`,
);
export const oneGoal = prepared('one-goal', `select ${goalColumns} from own_goal g where g.id = $1`);
/** Two who add at once are told one after the other: five is five. */
export const lockPerson = prepared('lock-person', 'select pg_advisory_xact_lock(hashtextextended($1::text, 41))');
export const addGoal = prepared(
  'add-goal',
  'insert into own_goal (tenant_id, id, person_id, activity, set_by_name, set_at) values ($1, $2, $3, $4, $5, $6)',
);
export const endGoal = prepared(
  'end-goal',
  'update own_goal set ended_at = $3, ended_by_name = $4 where tenant_id = $1 and id = $2 and ended_at is null returning id',
);
export const addRating = prepared(
  'add-rating',
  `insert into own_goal_rating (tenant_id, id, own_goal_id, person_id, value, view, said_at, by_id, by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
