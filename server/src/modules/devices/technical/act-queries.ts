import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { CaseRow } from './read-queries.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `technical-${name}`, text };
}
type Key = Pick<CaseRow, 'tenantId' | 'id'>;

const take = prepared(
  'take',
  `update technical_case set state = 'taken', taken_by = $3, taken_by_name = $4, taken_at = $5, version = version + 1 where tenant_id = $1 and id = $2`,
);
export async function saveTaken(
  tx: Transaction,
  { tenantId, id }: Key,
  by: { id: string; name: string },
): Promise<void> {
  await tx.rows(take, [tenantId, id, by.id, by.name, tx.at]);
}

const give = prepared(
  'give',
  `update technical_case set state = 'open', taken_by = null, taken_by_name = null, taken_at = null, owner_id = $3, version = version + 1
    where tenant_id = $1 and id = $2`,
);
/** Open to everybody of the unit. */
export async function saveOpen(tx: Transaction, { tenantId, id }: Key, ownerId: string): Promise<void> {
  await tx.rows(give, [tenantId, id, ownerId]);
}

const note = prepared(
  'note',
  'update technical_case set note = $3, version = version + 1 where tenant_id = $1 and id = $2',
);
export async function saveNote(tx: Transaction, { tenantId, id }: Key, words: string): Promise<void> {
  await tx.rows(note, [tenantId, id, words]);
}

const handle = prepared(
  'handle',
  `update technical_case set state = 'handled', handled_by = $3, handled_by_name = $4, handled_at = $5, note = $6, version = version + 1
    where tenant_id = $1 and id = $2`,
);
export async function saveHandled(
  tx: Transaction,
  { tenantId, id }: Key,
  by: { id: string; name: string },
  words: string,
): Promise<void> {
  await tx.rows(handle, [tenantId, id, by.id, by.name, tx.at, words]);
}

const ticks = {
  reached: prepared(
    'tick-reached',
    `update technical_case_person set rang_at = $4, rang_by_name = $5, reached_at = $4 where tenant_id = $1 and case_id = $2 and person_id = $3 returning person_id`,
  ),
  'rang-in-vain': prepared(
    'tick-rang',
    `update technical_case_person set rang_at = $4, rang_by_name = $5 where tenant_id = $1 and case_id = $2 and person_id = $3 returning person_id`,
  ),
  visited: prepared(
    'tick-visited',
    `update technical_case_person set visited_at = $4, visited_by_name = $5 where tenant_id = $1 and case_id = $2 and person_id = $3 returning person_id`,
  ),
  'must-visit': prepared(
    'tick-must-visit',
    `update technical_case_person set must_visit_at = $4, must_visit_by_name = $5 where tenant_id = $1 and case_id = $2 and person_id = $3 returning person_id`,
  ),
} as const;
export type Tick = keyof typeof ticks;

/** False when she is not of the case, or not in sight. */
export async function saveTick(
  tx: Transaction,
  of: { tenantId: string; caseId: string; personId: string; did: Tick; at: Date; name: string },
): Promise<boolean> {
  const { tenantId, caseId, personId, did, at, name } = of;
  return (await tx.rows(ticks[did], [tenantId, caseId, personId, at, name])).length > 0;
}

const touch = prepared('touch', 'update technical_case set version = version + 1 where tenant_id = $1 and id = $2');
export async function touchCase(tx: Transaction, tenantId: string, caseId: string): Promise<void> {
  await tx.rows(touch, [tenantId, caseId]);
}
