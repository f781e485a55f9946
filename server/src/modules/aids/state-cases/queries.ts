import type { LocalText, StateCaseKind, StateCaseState, StateCaseStep, StateTaskKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `state-case-${name}`, text };
}

export interface StateCaseRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly kind: StateCaseKind;
  readonly what: string;
  readonly articleName: LocalText | null;
  readonly course: string | null;
  readonly state: StateCaseState;
  readonly consent: 'on-page' | 'on-paper';
  readonly confirmByOn: string | null;
  readonly externalNumber: string | null;
  readonly mirroredAt: Date | null;
  readonly delivery: 'stock' | 'ordered' | null;
  readonly expectedOn: string | null;
  readonly meanwhileLoanId: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly unitId: string;
  readonly today: string;
  readonly isDead: boolean;
  readonly version: number;
}
const shown = `select c.id, c.tenant_id as "tenantId", c.person_id as "personId", p.first_name || ' ' || p.last_name as "personName", c.kind,
    c.what, a.names as "articleName", a.course, c.state, c.consent, c.confirm_by_on::text as "confirmByOn",
    c.external_number as "externalNumber", c.mirrored_at as "mirroredAt", c.delivery, c.expected_on::text as "expectedOn",
    c.meanwhile_loan_id as "meanwhileLoanId", c.made_by_name as "madeBy", c.made_at as "madeAt", c.unit_id as "unitId",
    ($1::timestamptz at time zone t.time_zone)::date::text as today, p.died_on is not null as "isDead", c.version
  from state_case c join person p on p.tenant_id = c.tenant_id and p.id = c.person_id join tenant t on t.id = c.tenant_id
    left join aid_article a on a.tenant_id = c.tenant_id and a.id = c.article_id`;
export const oneCase = prepared('one', `${shown} where c.id = $2`);
export const lockCase = prepared('lock', 'select version from state_case where id = $1 for update');
export const casesOfPerson = prepared('of-person', `${shown} where c.person_id = $2 order by c.made_at desc, c.id`);
/** In sight and not at their end; those with something to do, and those that wait for her, first. */
export const openCases = prepared(
  'open',
  `${shown} where c.state not in ('deleted', 'in-use', 'stopped') and (c.state not in ('refused', 'dropped', 'rejected')
      or exists (select from state_case_task k where k.tenant_id = c.tenant_id and k.state_case_id = c.id and k.done_at is null))
    order by (select min(k.due_on) from state_case_task k where k.tenant_id = c.tenant_id and k.state_case_id = c.id and k.done_at is null)
      nulls last, c.confirm_by_on nulls last, c.made_at, c.id limit 500`,
);

export interface StepRow extends Row {
  readonly caseId: string;
  readonly state: StateCaseState;
  readonly at: Date;
  readonly by: StateCaseStep['by'];
  readonly byName: string | null;
  readonly moved: StateCaseStep['moved'];
}
export const stepsOf = prepared(
  'steps',
  `select state_case_id as "caseId", state, at, by_kind as by, by_name as "byName", moved from state_case_step
    where state_case_id = any ($1::uuid[]) order by at, received_at, id`,
);
export interface TaskRow extends Row {
  readonly id: string;
  readonly caseId: string;
  readonly kind: StateTaskKind;
  readonly dueOn: string;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly words: string | null;
}
const task = `select id, state_case_id as "caseId", kind, due_on::text as "dueOn", done_at as "doneAt", done_by_name as "doneBy", words
  from state_case_task`;
export const tasksOf = prepared('tasks', `${task} where state_case_id = any ($1::uuid[]) order by due_on, made_at, id`);
export const oneTask = prepared('task', `${task} where id = $1 for update`);
export const finishTask = prepared(
  'finish-task',
  'update state_case_task set done_at = $3, done_by_name = $4, words = $5 where tenant_id = $1 and id = $2 and done_at is null',
);

export const addCase = prepared(
  'add',
  `insert into state_case (tenant_id, id, person_id, kind, article_id, what, state, consent, confirm_by_on, meanwhile_loan_id, made_by,
      made_by_name, unit_id, asked_at, made_at, try_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
);
export const addStep = prepared(
  'add-step',
  `insert into state_case_step (tenant_id, id, state_case_id, person_id, state, at, received_at, by_kind, by_name, moved)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
/** A task that is open already stays as it is. */
export const addTask = prepared(
  'add-task',
  `insert into state_case_task (tenant_id, id, state_case_id, person_id, kind, due_on, made_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, state_case_id, kind) where done_at is null do nothing`,
);
export const setState = prepared(
  'set-state',
  `update state_case set state = $3, confirm_by_on = case when $3 = 'waiting-for-person' then $4::date else confirm_by_on end,
      reminded = case when $3 = 'waiting-for-person' then 0 else reminded end, mirrored_at = coalesce($5, mirrored_at), try_at = $6,
      version = version + 1 where tenant_id = $1 and id = $2`,
);
export const setDelivery = prepared(
  'set-delivery',
  'update state_case set delivery = $3, expected_on = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const setSent = prepared(
  'set-sent',
  `update state_case set state = 'sent', external_number = $3, version = version + 1 where tenant_id = $1 and id = $2 and state = 'ready'
    returning id`,
);

export interface ReadyRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly kind: StateCaseKind;
  readonly what: string;
  readonly stateNumber: string | null;
  readonly slug: string;
}
/** Taken by one worker: its next time is set before it goes out, so that a crash sends it again and never forgets it. */
export const claimReady = prepared(
  'claim-ready',
  `update state_case c set tries = c.tries + 1, try_at = $2::timestamptz + make_interval(secs => least(3600, 5 * power(3, c.tries)::int))
    from tenant t where t.id = c.tenant_id and c.tenant_id = $1 and c.id in (select d.id from state_case d where d.tenant_id = $1
      and d.state = 'ready' and d.try_at <= $2 order by d.try_at, d.id limit 20 for update skip locked)
    returning c.id, c.person_id as "personId", c.kind, c.what, t.slug,
      (select a.state_number from aid_article a where a.tenant_id = c.tenant_id and a.id = c.article_id) as "stateNumber"`,
);
export const byExternal = prepared('by-external', `${shown} where c.tenant_id = $2 and c.external_number = $3`);
export const feedOf = prepared('feed', 'select next from state_case_feed where tenant_id = $1');
export const saveFeed = prepared(
  'save-feed',
  `insert into state_case_feed (tenant_id, next, read_at) values ($1, $2, $3)
    on conflict (tenant_id) do update set next = excluded.next, read_at = excluded.read_at`,
);
/** Those whose time to say yes is out, or who are to be reminded, and those whose day has passed without the thing. */
export const confirmPast = prepared(
  'confirm-past',
  `${shown} where c.tenant_id = $2 and c.state = 'waiting-for-person' and c.confirm_by_on < ($1::timestamptz at time zone t.time_zone)::date
    order by c.id limit 50 for update of c skip locked`,
);
export const toRemind = prepared(
  'to-remind',
  `select c.id, c.person_id as "personId", c.reminded, c.confirm_by_on - ($1::timestamptz at time zone t.time_zone)::date as left
    from state_case c join tenant t on t.id = c.tenant_id
    where c.tenant_id = $2 and c.state = 'waiting-for-person' and c.reminded < 2 order by c.id limit 200 for update of c skip locked`,
);
export const setReminded = prepared(
  'set-reminded',
  'update state_case set reminded = reminded + 1 where tenant_id = $1 and id = $2',
);
export const deliveryPast = prepared(
  'delivery-past',
  `${shown} where c.tenant_id = $2 and c.state in ('granted', 'partly', 'approved', 'shipping')
      and c.expected_on < ($1::timestamptz at time zone t.time_zone)::date
      and not exists (select from state_case_task k where k.tenant_id = c.tenant_id and k.state_case_id = c.id and k.kind = 'ask-state'
        and k.done_at is null)
    order by c.id limit 50 for update of c skip locked`,
);
export const stopByDeath = prepared(
  'stop-by-death',
  `update state_case set stopped_from = state, stopped_by = $3, state = 'stopped', version = version + 1
    where tenant_id = $1 and person_id = $2 and state in ('waiting-for-person', 'expired', 'ready')`,
);
export const goOnAfterDeath = prepared(
  'go-on',
  `update state_case set state = stopped_from, stopped_from = null, stopped_by = null, version = version + 1
    where tenant_id = $1 and stopped_by = $2`,
);
export const articleHere = prepared(
  'article',
  'select course, retired_on is not null as "isRetired" from aid_article where id = $1',
);
export const loanHere = prepared(
  'loan',
  'select id from aid_loan where id = $1 and person_id = $2 and back_at is null',
);
