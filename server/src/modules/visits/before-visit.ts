import type { BeforeVisit } from '@tunet/contract';
import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `before-visit-${name}`, text };
}

const mark = prepared(
  'mark',
  `insert into before_visit (tenant_id, id, person_id, kind, since)
    select $1, $2, $3, $4, $5 where not exists (select from before_visit b
      where b.tenant_id = $1 and b.person_id = $3 and b.kind = $4 and b.done_at is null)`,
);
const done = prepared(
  'done',
  `update before_visit set done_at = $4, done_by_name = $5 where tenant_id = $1 and person_id = $2 and kind = $3 and done_at is null`,
);
const open = prepared(
  'open',
  `select person_id as "personId", kind from before_visit where person_id = any ($1::uuid[]) and done_at is null order by since`,
);

interface About {
  readonly tenantId: string;
  readonly personId: string;
  readonly kind: BeforeVisit;
}

/** Something has to be done by somebody before the first visit; her visits say so until it is. Marked twice it stands once. */
export async function markBeforeVisit(tx: Transaction, newId: NewId, of: About): Promise<void> {
  await tx.rows(mark, [of.tenantId, newId(), of.personId, of.kind, tx.at]);
}

export async function doneBeforeVisit(tx: Transaction, of: About, byName: string): Promise<void> {
  await tx.rows(done, [of.tenantId, of.personId, of.kind, tx.at, byName]);
}

/** What is still to be done before a visit to each of the persons within sight. */
export async function beforeVisits(
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BeforeVisit[]>> {
  const rows = personIds.length === 0 ? [] : await tx.rows<{ personId: string; kind: BeforeVisit }>(open, [personIds]);
  const of = new Map<string, BeforeVisit[]>();
  for (const { personId, kind } of rows) of.set(personId, [...(of.get(personId) ?? []), kind]);
  return of;
}
