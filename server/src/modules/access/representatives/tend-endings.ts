import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';

/** How the municipality wants proxies that end tended. Days. */
export interface EndingRules {
  readonly tellDays: number;
  readonly taskDays: number;
  /** A hold that has no day of its own is looked at again after so long. */
  readonly reviewDays: number;
}

const day = 86_400_000;
/** So long goes on what nobody has decided about, where a health professional has written that it shall. Milliseconds. */
const goesOnFor = 30 * day;

// A right that staff registered by age or mandate ends as it should: those are seen to by other means.
const ending = {
  name: 'endings-due',
  text: `select g.id, g.person_id as "personId", g.subject_id as "subjectId", g.ends_at as "endsAt", g.ending_told_at as "toldAt",
      g.end_wanted_at is not null as "willEnd", i.id is not null as "cannotRenew", coalesce(i.keeps_proxies, false) as "goesOn",
      t.id is not null as "hasTask"
    from access_grant g
    left join representation n on n.tenant_id = g.tenant_id and n.id = g.basis_ref
    left join incapacity i on i.tenant_id = g.tenant_id and i.person_id = g.person_id and i.ended_at is null
    left join representation_task t on t.tenant_id = g.tenant_id and t.grant_id = g.id and t.done_at is null
    where g.tenant_id = $1 and g.basis = 'proxy' and g.ended_by_ref is null and g.starts_at <= $2 and g.ends_at > $2 and g.ends_at <= $3
      and coalesce(n.kind, 'granted') <> 'parent'
      and not exists (select from person d where d.id in (g.person_id, g.subject_id) and d.died_on is not null)
    order by g.ends_at, g.id for update of g`,
};
interface EndingRow extends Record<string, unknown> {
  readonly id: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly endsAt: Date;
  readonly toldAt: Date | null;
  readonly willEnd: boolean;
  readonly cannotRenew: boolean;
  readonly goesOn: boolean;
  readonly hasTask: boolean;
}
const told = {
  name: 'endings-told',
  text: 'update access_grant set ending_told_at = $3 where tenant_id = $1 and id = $2',
};
const prolong = {
  name: 'endings-prolong',
  text: 'update access_grant set ends_at = $3 where tenant_id = $1 and id = $2',
};
const addTask = {
  name: 'endings-task',
  text: `insert into representation_task (tenant_id, id, person_id, grant_id, incapacity_id, kind, due_on, opened_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
};
const reviews = {
  name: 'endings-reviews',
  text: `select i.id, i.person_id as "personId", i.review_on::text as "reviewOn" from incapacity i
    join person p on p.tenant_id = i.tenant_id and p.id = i.person_id and p.died_on is null
    where i.tenant_id = $1 and i.ended_at is null and i.review_on <= ($2::timestamptz)::date + 14
      and not exists (select 1 from representation_task t where t.tenant_id = i.tenant_id and t.incapacity_id = i.id
        and (t.done_at is null or t.done_at > $2::timestamptz - interval '60 days'))`,
};

/**
 * Sees to proxies that are about to end: tells both well ahead, makes it a task for staff when she who gave it cannot renew it or
 * has not answered, and lets it go on where that is written down. Nothing ends silently. Doing it again changes nothing.
 */
export async function tendEndings(tx: Transaction, newId: NewId, tenantId: string, rules: EndingRules): Promise<void> {
  const until = new Date(tx.at.getTime() + rules.tellDays * day);
  for (const row of await tx.rows<EndingRow>(ending, [tenantId, tx.at, until])) {
    const { id, personId, subjectId, endsAt } = row;
    const left = endsAt.getTime() - tx.at.getTime();
    if (row.toldAt === null) {
      await tx.rows(told, [tenantId, id, tx.at]);
      // One that is renewed comes to an end again, and that is news again.
      const tellingId = newId();
      for (const readerId of [personId, subjectId]) {
        await emit(tx, {
          ...{ tenantId, kind: 'proxy.ending', subjectId: id, occurredAt: tx.at },
          payload: { personId, readerId, tellingId },
        });
      }
    }
    if (row.willEnd) continue;
    const isForStaff = row.cannotRenew || left <= rules.taskDays * day;
    if (isForStaff && !row.hasTask) {
      const dueOn = new Date(Math.max(endsAt.getTime() - day, tx.at.getTime())).toISOString().slice(0, 10);
      await tx.rows(addTask, [tenantId, newId(), personId, id, null, 'proxy-ending', dueOn, tx.at]);
    }
    if (row.goesOn && left <= day) await tx.rows(prolong, [tenantId, id, new Date(endsAt.getTime() + goesOnFor)]);
  }
  const due = await tx.rows<{ id: string; personId: string; reviewOn: string }>(reviews, [tenantId, tx.at]);
  for (const { id, personId, reviewOn } of due) {
    await tx.rows(addTask, [tenantId, newId(), personId, null, id, 'incapacity-review', reviewOn, tx.at]);
  }
}
