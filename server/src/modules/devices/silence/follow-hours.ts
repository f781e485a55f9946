import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { moveCase } from '../technical/act-on-case.ts';
import { addHappening } from '../technical/case-queries.ts';
import { unitsOf } from '../technical/raise-case.ts';
import { ownerNow } from '../technical/technical-case.ts';
import { type OpenCase, openCasesOf } from './act-queries.ts';

/**
 * Gives every case that nobody has in hand to those who are there at this hour. One whose technician has gone home is open again:
 * no line of the lane belongs to somebody who is not at work.
 */
export async function followHours(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const open = await openCasesOf(tx, tenantId);
  if (open.length === 0) return;
  const units = await unitsOf(tx, tenantId);
  if (!units) return;
  const note = (row: OpenCase, what: string, detail: string) =>
    addHappening(tx, { tenantId, id: newId(), caseId: row.id, what, detail });
  for (const row of open) {
    if (row.state === 'taken' && !row.isLeft) continue;
    const owner = ownerNow(row.kind, units, row.ownerId) ?? row.ownerId;
    if (row.isLeft) await note(row, 'given-back', 'off-duty');
    if (row.isLeft || owner !== row.ownerId) await moveCase(tx, newId, row, owner);
    if (owner !== row.ownerId) await note(row, 'handed-over', 'hour');
  }
}
