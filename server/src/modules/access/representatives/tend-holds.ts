import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';

const day = 86_400_000;
/** See `tend-endings.ts`: what nobody has decided goes on so long where that is written down. Milliseconds. */
const goesOnFor = 30 * day;

// Her right would end while she is held back: the one who holds her decides, and nobody else is told.
const ending = {
  name: 'holds-ending',
  text: `select g.id, g.person_id as "personId", g.would_end_at as "endsAt", h.id as "holdId", w.held_by as "heldBy",
      coalesce(i.keeps_proxies, false) as "goesOn", t.id is not null as "hasTask"
    from representative_hold h
    join access_grant g on g.tenant_id = h.tenant_id and g.person_id = h.person_id and g.subject_id = h.subject_id
      and g.basis = 'proxy' and g.ended_by_ref = h.id
    left join hold_reason w on w.tenant_id = h.tenant_id and w.hold_id = h.id
    left join representation n on n.tenant_id = g.tenant_id and n.id = g.basis_ref
    left join incapacity i on i.tenant_id = g.tenant_id and i.person_id = g.person_id and i.ended_at is null
    left join representation_task t on t.tenant_id = g.tenant_id and t.grant_id = g.id and (t.done_at is null or t.outcome = 'let-end')
    where h.tenant_id = $1 and h.ended_at is null and g.starts_at <= $2 and g.would_end_at > $2 and g.would_end_at <= $3
      and coalesce(n.kind, 'granted') <> 'parent'
      and not exists (select from person d where d.id in (g.person_id, g.subject_id) and d.died_on is not null)
    order by g.would_end_at, g.id`,
};
interface EndingRow extends Record<string, unknown> {
  readonly id: string;
  readonly personId: string;
  readonly endsAt: Date;
  readonly holdId: string;
  readonly heldBy: string | null;
  readonly goesOn: boolean;
  readonly hasTask: boolean;
}

const reviews = {
  name: 'holds-reviews',
  text: `select h.id as "holdId", h.person_id as "personId", w.held_by as "heldBy",
      coalesce(h.review_on, h.starts_at::date + $3::int)::text as "reviewOn"
    from representative_hold h join person p on p.tenant_id = h.tenant_id and p.id = h.person_id and p.died_on is null
    left join hold_reason w on w.tenant_id = h.tenant_id and w.hold_id = h.id
    where h.tenant_id = $1 and h.ended_at is null and coalesce(h.review_on, h.starts_at::date + $3::int) <= ($2::timestamptz)::date + 2
      and not exists (select from representation_task t where t.tenant_id = h.tenant_id and t.hold_id = h.id and t.kind = 'hold-review'
        and t.done_at is null)`,
};

const addTask = {
  name: 'holds-task',
  text: `insert into representation_task (tenant_id, id, person_id, grant_id, hold_id, for_staff, kind, due_on, opened_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
};
const prolong = {
  name: 'holds-prolong',
  text: 'update access_grant set would_end_at = $3 where tenant_id = $1 and id = $2',
};

/**
 * Sees to those who are held back: a right that would end meanwhile, and a hold that nobody has looked at for the days of the
 * municipality, are a task for the one who holds her. Neither the held one nor the person is told. Doing it again changes nothing.
 * @param rules `taskDays` before the end, `reviewDays` after it began; days
 */
export async function tendHolds(
  tx: Transaction,
  newId: NewId,
  tenantId: string,
  rules: { readonly taskDays: number; readonly reviewDays: number },
): Promise<void> {
  const until = new Date(tx.at.getTime() + rules.taskDays * day);
  for (const { id, personId, endsAt, holdId, heldBy, goesOn, hasTask } of await tx.rows<EndingRow>(ending, [
    ...[tenantId, tx.at, until],
  ])) {
    if (!hasTask) {
      const dueOn = addDays(endsAt.toISOString().slice(0, 10), -1);
      await tx.rows(addTask, [tenantId, newId(), personId, id, holdId, heldBy, 'held-ending', dueOn, tx.at]);
    }
    if (goesOn && endsAt.getTime() - tx.at.getTime() <= day)
      await tx.rows(prolong, [tenantId, id, new Date(endsAt.getTime() + goesOnFor)]);
  }
  type Due = { readonly holdId: string; readonly personId: string; readonly heldBy: string | null; reviewOn: string };
  for (const { holdId, personId, heldBy, reviewOn } of await tx.rows<Due>(reviews, [tenantId, tx.at, rules.reviewDays]))
    await tx.rows(addTask, [tenantId, newId(), personId, null, holdId, heldBy, 'hold-review', reviewOn, tx.at]);
}
