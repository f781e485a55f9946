import type { RepresentationTask } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Hold } from './hold-queries.ts';

const columns = `t.id, t.kind, t.person_id as "personId", p.first_name || ' ' || p.last_name as "personName", t.tenant_id as "tenantId",
  coalesce(g.subject_name, held.name) as name, t.due_on::text as "dueOn"`;
const joins = `from representation_task t join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
  left join access_grant g on g.tenant_id = t.tenant_id and g.id = t.grant_id
  left join representative_hold h on h.tenant_id = t.tenant_id and h.id = t.hold_id
  left join lateral (select a.subject_name as name from access_grant a where a.tenant_id = h.tenant_id and a.person_id = h.person_id
    and a.subject_id = h.subject_id and a.subject_name is not null order by a.starts_at desc limit 1) held on true`;
const open = {
  name: 'representation-tasks-open',
  text: `select ${columns} ${joins} where t.done_at is null and ($1::uuid is null or t.person_id = $1) and p.died_on is null
      -- Whoever holds somebody back decides; on its day every colleague who may reads it, so that it does not sink.
      and (t.for_staff is null or t.for_staff = $4 or t.due_on <= $3::timestamptz::date)
      and t.person_id = any (array(select a.person_id from access_grant a where a.subject_id = any ($2::uuid[])
        and a.basis in ('in-care', 'case') and a.starts_at <= $3 and a.lives_until > $3))
    order by t.due_on, t.id`,
};

type Row = RepresentationTask & { readonly tenantId: string } & Record<string, unknown>;

/** What waits for a decision about those whom the asker's units help, soonest first. @param of `personId`: only hers; null: of all */
export function openTasks(
  tx: Transaction,
  { personId, staffId }: { readonly personId: string | null; readonly staffId: string },
): Promise<Row[]> {
  return tx.rows<Row>(open, [personId, tx.scope.subjects, tx.at, staffId]);
}

const lock = {
  name: 'representation-task-lock',
  text: `select id, tenant_id as "tenantId", kind, grant_id as "grantId", incapacity_id as "incapacityId", hold_id as "holdId", done_at as "doneAt"
    from representation_task where id = $1 and person_id = $2 for update`,
};

export interface TaskRow extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: RepresentationTask['kind'];
  readonly grantId: string | null;
  readonly incapacityId: string | null;
  readonly holdId: string | null;
  readonly doneAt: Date | null;
}

export async function lockTask(tx: Transaction, taskId: string, personId: string): Promise<TaskRow | undefined> {
  return (await tx.rows<TaskRow>(lock, [taskId, personId]))[0];
}

const done = {
  name: 'representation-task-done',
  text: `update representation_task set done_at = $3, done_by = $4, done_by_name = $5, outcome = $6, note = $7 where tenant_id = $1 and id = $2`,
};

export async function saveDone(
  tx: Transaction,
  task: TaskRow,
  of: { readonly by: { readonly id: string; readonly name: string }; readonly outcome: string; readonly note: string },
): Promise<void> {
  await tx.rows(done, [task.tenantId, task.id, tx.at, of.by.id, of.by.name, of.outcome, of.note]);
}

const extend = {
  name: 'representation-extend',
  text: `update access_grant set ends_at = $3, ending_told_at = null, end_wanted_at = null where tenant_id = $1 and id = $2 and ended_by_ref is null`,
};

export async function goesOn(tx: Transaction, tenantId: string, grantId: string, until: Date): Promise<void> {
  await tx.rows(extend, [tenantId, grantId, until]);
}

const extendHeld = {
  name: 'representation-extend-held',
  text: `update access_grant set would_end_at = $3 where tenant_id = $1 and id = $2 and ended_by_ref is not null`,
};

/** Of one who is held back: what she will have when she is held no longer, and what her page says meanwhile. */
export async function goesOnBehind(tx: Transaction, tenantId: string, grantId: string, until: Date): Promise<void> {
  await tx.rows(extendHeld, [tenantId, grantId, until]);
}

const lookAgain = {
  name: 'representation-hold-review',
  text: 'update representative_hold set review_on = $3 where tenant_id = $1 and id = $2 and ended_at is null',
};

export async function reviewHoldOn(tx: Transaction, tenantId: string, holdId: string, day: string): Promise<void> {
  await tx.rows(lookAgain, [tenantId, holdId, day]);
}

const held = {
  name: 'representation-hold',
  text: `select id, tenant_id as "tenantId", person_id as "personId", subject_id as "subjectId" from representative_hold
    where tenant_id = $1 and id = $2 and ended_at is null`,
};

export async function holdOfTask(tx: Transaction, tenantId: string, holdId: string): Promise<Hold | undefined> {
  return (await tx.rows<Hold>(held, [tenantId, holdId]))[0];
}
