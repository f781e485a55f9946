import type { ChangeBecause } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `changed-${name}`, text };
}

export const addOwed = prepared(
  'add-owed',
  `insert into owed_decision (tenant_id, id, person_id, application_id, appeal_id, because, owed_at, due_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (tenant_id, appeal_id, because) do nothing`,
);
export const owedOfCase = prepared(
  'owed-of-case',
  `select id, appeal_id as "appealId", because, owed_at as "owedAt", due_on::text as "dueOn" from owed_decision
    where tenant_id = $1 and application_id = $2 and decision_id is null order by owed_at, id`,
);
export const owedOfAppeals = prepared(
  'owed-of-appeals',
  `select id, appeal_id as "appealId", because, owed_at as "owedAt", due_on::text as "dueOn" from owed_decision
    where appeal_id = any ($1::uuid[]) and decision_id is null order by owed_at, id`,
);
export interface OwedRow extends Row {
  readonly id: string;
  readonly appealId: string;
  readonly because: ChangeBecause;
  readonly owedAt: Date;
  readonly dueOn: string;
}
/** A new decision answers everything that was owed in the case. */
export const settleOwed = prepared(
  'settle-owed',
  'update owed_decision set decision_id = $3 where tenant_id = $1 and application_id = $2 and decision_id is null',
);

/** Words that were said to her with the step of an appeal that changed the decision, newest last. */
export const wordsOfSteps = prepared(
  'words-of-steps',
  `select h.words from appeal_happening h where h.appeal_id = any ($1::uuid[]) and h.what in ('changed', 'answered') and h.words is not null
    order by h.id`,
);

export const changeOf = prepared(
  'change-of',
  `select d.id as "ofId", e.id as "decisionId", e.reference, e.issued_at as "issuedAt", d.change_because as because,
      d.what_changed as "whatChanged"
    from service_decision d join service_decision e on e.tenant_id = d.tenant_id and e.id = d.changes_id where d.id = any ($1::uuid[])`,
);
export interface ChangeOfRow extends Row {
  readonly ofId: string;
  readonly decisionId: string;
  readonly reference: string;
  readonly issuedAt: Date;
  readonly because: ChangeBecause;
  readonly whatChanged: string;
}
export const changedByOf = prepared(
  'changed-by',
  `select d.changes_id as "ofId", d.id as "decisionId", d.reference, d.issued_at as "issuedAt" from service_decision d
    where d.changes_id = any ($1::uuid[])`,
);
export interface ChangedByRow extends Row {
  readonly ofId: string;
  readonly decisionId: string;
  readonly reference: string;
  readonly issuedAt: Date;
}

/** Help of a case that goes on, by the decisions it has had. */
export const helpOfCase = prepared(
  'help-of-case',
  `select s.id, s.decision_id as "decisionId", s.service_type as "serviceType", s.unit_id as "unitId", s.effected_on::text as "effectedOn", s.ends_on::text as "endsOn"
    from decided_service s join service_decision d on d.tenant_id = s.tenant_id and d.id = s.decision_id
    where d.tenant_id = $1 and d.application_id = $2 and s.is_granted and s.right_to = 'help' order by s.starts_on, s.id`,
);
export interface HelpOfCaseRow extends Row {
  readonly id: string;
  readonly decisionId: string;
  readonly serviceType: string;
  readonly unitId: string | null;
  readonly effectedOn: string | null;
  readonly endsOn: string | null;
}
/** Help without visits that goes on unbroken has come about from its first day under the new decision. */
export const goesOnEffected = prepared(
  'goes-on-effected',
  `update decided_service s set effected_on = s.starts_on where s.tenant_id = $1 and s.id = $2 and s.effected_on is null`,
);
/** What an earlier appeal held is settled by the decision that comes instead. */
export const settleHeldBy = prepared(
  'settle-held',
  `update help_change set settled_at = $3, settled_by = $4, settled_by_name = $5
    where tenant_id = $1 and line_id = $2 and held_at is not null and settled_at is null`,
);

// As the worker.

/** Owed past their day, of the living, in cases that go on. */
export const owedPast = prepared(
  'owed-past',
  `select o.id, o.person_id as "personId", o.told_on::text as "toldOn", a.unit_id as "unitId" from owed_decision o
    join application a on a.tenant_id = o.tenant_id and a.id = o.application_id and a.state not in ('withdrawn', 'stopped')
    join person p on p.tenant_id = o.tenant_id and p.id = o.person_id and p.died_on is null
    where o.tenant_id = $1 and o.decision_id is null and o.due_on < $2::date order by o.due_on, o.id for update of o skip locked`,
);
export interface OwedPastRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly toldOn: string | null;
  readonly unitId: string;
}
export const saveTold = prepared('save-told', 'update owed_decision set told_on = $3 where tenant_id = $1 and id = $2');
