import type { AidCount, AidDifference } from '@tunet/contract';
import { readLabel } from '@tunet/contract/aid-label';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './count-queries.ts';
import { byShelf, differencesOf, type Seen } from './differences.ts';
import * as things from './thing-queries.ts';

/** Begins a count, or goes on with the one that is open. Null when the store is nowhere. */
export async function beginCount(
  { tx, actor, newId }: AtWork,
  storeId: string,
  shelf: string | null,
): Promise<string | null> {
  const { tenantId } = actor;
  if ((await tx.rows(queries.storeHere, [tenantId, storeId])).length === 0) return null;
  const [open] = await tx.rows<{ id: string }>(queries.openCount, [tenantId, storeId, shelf]);
  if (open) return open.id;
  const id = newId();
  await tx.rows(queries.addCount, [tenantId, id, storeId, shelf, tx.at, actor.id, actor.name]);
  return id;
}

export async function readCount(tx: Transaction, tenantId: string, countId: string): Promise<AidCount | null> {
  const [count] = await tx.rows<queries.CountRow>(queries.oneCount, [tenantId, countId]);
  if (!count) return null;
  const { known, seen } = await readFacts(tx, tenantId, count);
  const { id, store, storeId, shelf, version } = count;
  return {
    ...{ id, store, storeId, shelf, version, begunAt: count.begunAt.toISOString() },
    settledAt: count.settledAt?.toISOString() ?? null,
    byShelf: byShelf(count, known, seen),
    differences: count.settledAt ? [] : differencesOf(count, known, seen),
    seen: seen.length,
  };
}

async function readFacts(tx: Transaction, tenantId: string, count: queries.CountRow) {
  const seen = await tx.rows<Seen & Record<string, unknown>>(queries.seenIn, [tenantId, count.id]);
  const labels = seen.map(({ label }) => label);
  return { seen, known: await tx.rows<queries.KnownRow>(queries.known, [tenantId, count.storeId, labels]) };
}

/** What was read on the shelves. A label written by hand is put as it stands on the thing. */
export async function addSeen(
  { tx, actor }: AtWork,
  count: queries.CountRow,
  seen: readonly { readonly label: string; readonly shelf: string | null; readonly at: string }[],
): Promise<void> {
  for (const { label, shelf, at } of [...seen].sort((a, b) => (a.label < b.label ? -1 : 1))) {
    // A phone whose clock is ahead has seen nothing later than now.
    const seenAt = new Date(Math.min(Date.parse(at), tx.at.getTime()));
    const read = readLabel(label) ?? label.toUpperCase();
    await tx.rows(queries.addSeen, [actor.tenantId, count.id, read, shelf ?? count.shelf, seenAt]);
  }
  await tx.rows(queries.touchCount, [actor.tenantId, count.id]);
}

/**
 * One act. Missing things go out of circulation; what lies here though it should not comes back to be cleaned, and of what is lent its
 * loan stays: somebody must ask her. Shelves are set right. What is another store's or no label of ours is left for a person.
 */
export async function settleCount(at: AtWork, count: queries.CountRow): Promise<void> {
  const { tx, actor } = at;
  const { known, seen } = await readFacts(tx, actor.tenantId, count);
  for (const one of differencesOf(count, known, seen)) await settleOne(at, one);
  await tx.rows(queries.settleCount, [actor.tenantId, count.id, tx.at, actor.name]);
}

async function settleOne(at: AtWork, { thingId, is, state, shelfSeen }: AidDifference): Promise<void> {
  if (thingId === null) return;
  const facts = { because: 'count' };
  if (is === 'missing') await step(at, thingId, { to: 'missing', facts });
  if (is === 'here' && state === 'missing') await step(at, thingId, { to: 'returned', facts });
  if ((is === 'here' && state === 'missing') || is === 'moved') {
    if (shelfSeen !== null) await at.tx.rows(things.setShelf, [at.actor.tenantId, thingId, shelfSeen]);
  }
}
