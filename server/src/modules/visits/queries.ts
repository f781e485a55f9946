import type { Prepared } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `visits-${name}`, text };
}

const columns = `tenant_id, id, version, person_id, unit_id, day_on::text, window_from, window_to, moved_from, interventions, is_critical, carers,
    state, assigned_to, assigned_to_name, coming_at, answered_by, answered_by_name, left_out, because, cancelled_by, cancelled_by_name,
    cancel_words, cancel_asked_at, cancel_asked_as, cancel_asked_by_name, cancel_answer, cancel_is_late, move_words, move_asked_at, move_asked_by_name,
    move_answer, changed_at, absence_id, absence_kind`;

export const visitsOfPerson = prepared(
  'of-person',
  `select ${columns} from visit where person_id = $1 and day_on between $2 and $3 order by window_from, id`,
);
export const visitsOfUnits = prepared(
  'of-units',
  `select ${columns} from visit where unit_id = any ($1::uuid[]) and day_on between $2 and $3 order by window_from, person_id, id`,
);
/** What is asked about visits of other days ahead: it waits for the office whichever day is looked at. */
export const askedOfUnits = prepared(
  'asked-of-units',
  `select ${columns} from visit where unit_id = any ($1::uuid[]) and day_on >= $2 and day_on <> $3 and state = 'planned'
    and (cancel_asked_at is not null or move_asked_at is not null) and window_to > $4 order by window_from, id`,
);
export const holdVisit = prepared('hold', `select ${columns} from visit where id = $1 for update`);
export const oneVisit = prepared('one', `select ${columns} from visit where id = $1`);
/** Visits by their ids, in order. */
export const someVisits = prepared(
  'some',
  `select ${columns} from visit where id = any ($1::uuid[]) order by window_from, id`,
);
export const answersOf = prepared(
  'answers-of',
  `select id, visit_id, state, how, left_out, because, words, by_id, by_name, occurred_at from visit_answer
    where visit_id = any ($1::uuid[]) order by occurred_at, id`,
);
export const addAnswer = prepared(
  'add-answer',
  `insert into visit_answer (tenant_id, id, visit_id, person_id, state, how, left_out, because, words, by_id, by_name, occurred_at, received_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

const change = (set: string) => `update visit set ${set}, version = version + 1 where tenant_id = $1 and id = $2`;

export const setAnswered = prepared(
  'set-answered',
  change('state = $3, answered_at = $4, answered_by = $5, answered_by_name = $6, left_out = $7, because = $8'),
);
/** Somebody else comes: she is told when it is another than the one she was told of. */
export const setAssigned = prepared(
  'set-assigned',
  change(
    'assigned_to = $3, assigned_to_name = $4, changed_at = case when assigned_to is not null and assigned_to is distinct from $3 then $5 else changed_at end',
  ),
);
/** A new promise: the clock for who must be told begins anew. */
export const setComing = prepared(
  'set-coming',
  change('coming_at = $3, changed_at = $4, unit_told_at = null, family_told_at = null'),
);
export const setCancelled = prepared(
  'set-cancelled',
  change(
    `state = 'cancelled', cancelled_by = $3, cancelled_by_name = $4, cancel_words = $5, cancel_answer = $6, cancel_asked_at = null, changed_at = $7,
      cancel_is_late = $8`,
  ),
);
export const askCancel = prepared(
  'ask-cancel',
  change(
    'cancel_asked_at = $3, cancel_asked_as = $4, cancel_asked_by_name = $5, cancel_words = $6, cancel_answer = null, cancel_is_late = $7',
  ),
);
export const refuseCancel = prepared(
  'refuse-cancel',
  change('cancel_asked_at = null, cancel_answer = $3, cancel_is_late = false'),
);
export const askMove = prepared(
  'ask-move',
  change('move_asked_at = $3, move_asked_by_name = $4, move_words = $5, move_answer = null'),
);
export const answerMove = prepared('answer-move', change('move_asked_at = null, move_answer = $3'));
export const moveVisit = prepared(
  'move',
  change(`move_asked_at = null, move_answer = $3, moved_from = coalesce(moved_from, window_from), window_from = $4, window_to = $5,
    day_on = $6, coming_at = null, unit_told_at = null, family_told_at = null, changed_at = $7`),
);

/** One at a time lets the list of a municipality follow its plans. */
export const lockList = prepared(
  'lock-list',
  `select pg_advisory_xact_lock(hashtextextended('visits ' || $1::text, 0))`,
);
export const standingVisits = prepared(
  'standing',
  `select ${columns} from visit where tenant_id = $1 and person_id = any ($2::uuid[]) and day_on between $3 and $4 order by window_from, id`,
);
export const addVisits = prepared(
  'add',
  `insert into visit (tenant_id, id, person_id, unit_id, day_on, window_from, window_to, interventions, is_critical, carers, absence_id, absence_kind)
    select $1, r.id, r.person_id, r.unit_id, r.day_on, r.window_from, r.window_to, r.interventions, r.is_critical, r.carers,
      r.absence_id, r.absence_kind
    from jsonb_to_recordset($2::jsonb) as r(id uuid, person_id uuid, unit_id uuid, day_on date, window_from timestamptz, window_to timestamptz,
      interventions uuid[], is_critical boolean, carers int, absence_id uuid, absence_kind text)
    on conflict do nothing`,
);
export const changeVisits = prepared(
  'change-many',
  `update visit v set window_to = r.window_to, interventions = r.interventions, is_critical = r.is_critical, carers = r.carers,
      absence_id = r.absence_id, absence_kind = r.absence_kind, version = version + 1
    from jsonb_to_recordset($2::jsonb) as r(id uuid, window_to timestamptz, interventions uuid[], is_critical boolean, carers int,
      absence_id uuid, absence_kind text)
    where v.tenant_id = $1 and v.id = r.id`,
);
export const removeVisits = prepared('remove', 'delete from visit where tenant_id = $1 and id = any ($2::uuid[])');

export const openVisitsAfter = prepared(
  'open-after',
  `select ${columns} from visit where tenant_id = $1 and person_id = $2 and state = 'planned' and absence_id is null and window_to > $3`,
);
export const pauseVisits = prepared(
  'pause',
  `update visit set absence_id = $3, absence_kind = $4, version = version + 1
    where tenant_id = $1 and id = any ($2::uuid[]) and state = 'planned' and absence_id is null`,
);
export const unpauseVisits = prepared(
  'unpause',
  `update visit set absence_id = null, absence_kind = null, version = version + 1
    where tenant_id = $1 and absence_id = $2 and state = 'planned' and window_to > $3`,
);
export const stopByDeath = prepared(
  'stop-by-death',
  `update visit set state = 'cancelled', cancelled_by = 'death', death_id = $3, version = version + 1
    where tenant_id = $1 and person_id = $2 and state = 'planned'`,
);
export const goOnAfterDeath = prepared(
  'go-on-after-death',
  `update visit set state = 'planned', cancelled_by = null, death_id = null, version = version + 1
    where tenant_id = $1 and death_id = $2 and state = 'cancelled' and cancelled_by = 'death' and window_to > $3`,
);

const promised = `greatest(window_to, coalesce(coming_at, window_to)) + case when is_critical then interval '0' else make_interval(mins => $3) end`;
const unheard = `tenant_id = $1 and state = 'planned' and absence_id is null and window_to <= $2 and window_to > $2::timestamptz - interval '1 day'`;
export const tellUnit = prepared(
  'tell-unit',
  `update visit set unit_told_at = $2, version = version + 1 where ${unheard} and unit_told_at is null and ${promised} <= $2
    returning id, person_id as "personId", unit_id as "unitId"`,
);
export const tellFamily = prepared(
  'tell-family',
  `update visit set family_told_at = $2, version = version + 1 where ${unheard} and unit_told_at is not null and family_told_at is null
      and ${promised} + make_interval(mins => $4) <= $2
    returning id, person_id as "personId", unit_id as "unitId"`,
);
