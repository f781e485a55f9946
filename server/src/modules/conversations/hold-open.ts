import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { endGrantsFor, liveGrants, openGrant } from '../access/index.ts';

/** How long a unit still sees the person after it has answered: 90 days, in milliseconds. */
const afterAnswer = 90 * 86_400_000;

interface Between {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
}

/** Opens the person to those on duty in the unit for as long as words wait there: a message must never go out of sight unanswered. */
export async function holdOpen(tx: Transaction, newId: NewId, thread: Between): Promise<void> {
  const known = await liveGrants(tx, thread.personId, [thread.unitId]);
  if (known.some(({ basis, ref, endsAt }) => basis === 'conversation' && ref === thread.id && !endsAt)) return;
  const { tenantId, personId, unitId } = thread;
  await openGrant(tx, newId, { tenantId, personId, subjectId: unitId, basis: 'conversation', ref: thread.id });
}

/** One at work has written first: the unit sees the person for as long as after an answer. */
export async function openBriefly(tx: Transaction, newId: NewId, thread: Between): Promise<void> {
  const { tenantId, personId, unitId } = thread;
  const endsAt = new Date(tx.at.getTime() + afterAnswer);
  await openGrant(tx, newId, { tenantId, personId, subjectId: unitId, basis: 'conversation', ref: thread.id, endsAt });
}

/** Nothing waits any more: what the conversation opened closes by itself. */
export async function letClose(tx: Transaction, thread: Pick<Between, 'tenantId' | 'id'>): Promise<void> {
  const at = new Date(tx.at.getTime() + afterAnswer);
  await endGrantsFor(tx, thread.tenantId, thread.id, at, { bases: ['conversation'] });
}
