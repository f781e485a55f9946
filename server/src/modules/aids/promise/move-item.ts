import type { AidItemState } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { changeUsable, ensureHalves, lockStocks } from './capacity.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import { freeHalfAfter, readyAfter } from './hold.ts';
import { inCirculation, mayFollow } from './item-life.ts';
import * as queries from './item-queries.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { By, Item } from './stored.ts';

/** What becomes of a thing, and what is written beside it. */
export interface ItemStep {
  readonly to: AidItemState;
  readonly by: By | null;
  readonly words?: string | null;
  /** Codes and figures: never a person. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Why it is kept aside from now on; null: no longer; left out: as it is. */
  readonly heldBecause?: string | null;
  /** Codes of parts that are not with it from now on; left out: as it is. */
  readonly lacking?: readonly string[];
}

/**
 * Takes a thing from one state to another, writes its event, and counts it anew: what leaves circulation takes its place in every later
 * half day with it, and promises that lose their thing are short until the sweep has solved them. The one place where states change.
 * A thing that is out comes back through `takeBack`, which ends its loan.
 */
export async function moveItemState(
  tx: Transaction,
  newId: NewId,
  { tenantId, itemId }: { readonly tenantId: string; readonly itemId: string },
  step: ItemStep,
): Promise<Item | { readonly refused: 'unknown-item' | 'step-not-open' }> {
  const [seen] = await tx.rows<Item>(queries.itemById, [tenantId, itemId]);
  if (!seen) return { refused: 'unknown-item' };
  await lockStocks(tx, tenantId, [seen.stockId]);
  const [item] = await tx.rows<Item>(queries.holdItem, [tenantId, itemId]);
  if (!item || item.stockId !== seen.stockId) return { refused: 'unknown-item' };
  if (!mayFollow(item.state, step.to)) return { refused: 'step-not-open' };
  return writeStep(tx, newId, item, step);
}

/**
 * Writes why a thing is kept aside, or what it lacks, where it is, and counts it anew. What is out is counted by the worker's next look
 * (`settleOut`).
 */
export async function markItem(
  tx: Transaction,
  { tenantId, itemId }: { readonly tenantId: string; readonly itemId: string },
  mark: Pick<ItemStep, 'heldBecause' | 'lacking'>,
): Promise<void> {
  const [seen] = await tx.rows<Item>(queries.itemById, [tenantId, itemId]);
  if (!seen) return;
  await lockStocks(tx, tenantId, [seen.stockId]);
  const [item] = await tx.rows<Item>(queries.holdItem, [tenantId, itemId]);
  if (!item) return;
  const heldBecause = mark.heldBecause === undefined ? item.heldBecause : mark.heldBecause;
  const lacking = mark.lacking ?? item.lacking;
  let { countsFrom } = item;
  if (item.state !== 'out') {
    const counts = inCirculation.includes(item.state) && heldBecause === null && lacking.length === 0;
    countsFrom = counts ? (item.countsFrom ?? (await countsFromOf(tx, item, item.state))) : null;
    await countAnew(tx, item, countsFrom);
  }
  await tx.rows(queries.setMarks, [tenantId, itemId, heldBecause, lacking, countsFrom]);
}

/** As `moveItemState`, for a thing whose kind and row are locked and whose step is known to be open. */
export async function writeStep(tx: Transaction, newId: NewId, item: Item, step: ItemStep): Promise<Item> {
  const { tenantId, id, stockId } = item;
  const heldBecause = step.heldBecause === undefined ? item.heldBecause : step.heldBecause;
  const lacking = step.lacking ?? item.lacking;
  const counts = inCirculation.includes(step.to) && heldBecause === null && lacking.length === 0;
  const countsFrom = counts ? await countsFromOf(tx, item, step.to) : null;
  await countAnew(tx, item, countsFrom);
  await tx.rows(queries.setItemState, [tenantId, id, step.to, tx.at, countsFrom, heldBecause, lacking]);
  await tx.rows(queries.addItemEvent, [
    ...[tenantId, newId(), id, 'state', step.to, tx.at, step.by?.id ?? null, step.by?.name ?? null, step.words ?? null],
    JSON.stringify(step.facts ?? {}),
  ]);
  await tell(tx, 'aid.item-moved', { tenantId, subjectId: id, payload: { stockId, from: item.state, to: step.to } });
  const [now] = await tx.rows<Item>(queries.itemById, [tenantId, id]);
  if (!now) throw new TypeError('a thing that was just written is there');
  return now;
}

async function countsFromOf(tx: Transaction, item: Item, to: AidItemState): Promise<number> {
  const stock = (await stocksOf(tx, item.tenantId, [item.stockId])).get(item.stockId);
  if (!stock) throw new TypeError('a thing belongs to a kind at a store');
  const hours = await hoursOf(tx, item.tenantId, stock.storeId);
  const now = halfOf(tx.at, hours.zone);
  if (to === 'available' || to === 'reserved' || to === 'out') return Math.min(item.countsFrom ?? now, now);
  if (item.countsFrom !== null && to !== 'returned') return item.countsFrom;
  const rules = await loanRules(tx, item.tenantId);
  return freeHalfAfter(readyAfter(tx.at, hours, rules), hours.zone, rules);
}

/** Counts a thing of a locked kind from another half day on, or not at all. */
export async function countAnew(tx: Transaction, item: Item, countsFrom: number | null): Promise<void> {
  const was = item.countsFrom;
  if (was === countsFrom) return;
  const key = { tenantId: item.tenantId, stockId: item.stockId };
  const zone = await zoneOfStore(tx, item);
  const now = halfOf(tx.at, zone);
  await ensureHalves(tx, key, now, Math.max(was ?? now, countsFrom ?? now) + 1);
  const [before, after] = [
    was === null ? null : Math.max(was, now),
    countsFrom === null ? null : Math.max(countsFrom, now),
  ];
  if (before === null && after !== null) await changeUsable(tx, key, { from: after, to: null }, 1);
  else if (before !== null && after === null) await changeUsable(tx, key, { from: before, to: null }, -1);
  else if (before !== null && after !== null && after > before)
    await changeUsable(tx, key, { from: before, to: after }, -1);
  else if (before !== null && after !== null && after < before)
    await changeUsable(tx, key, { from: after, to: before }, 1);
}

async function zoneOfStore(tx: Transaction, { tenantId, stockId }: Item): Promise<string> {
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!stock) throw new TypeError('a thing belongs to a kind at a store');
  return (await hoursOf(tx, tenantId, stock.storeId)).zone;
}

/** The sweep's stretch: a thing that is not ready yet counts later, and one that is kept aside not at all. */
export async function countLater(tx: Transaction, item: Item, countsFrom: number | null): Promise<void> {
  await countAnew(tx, item, countsFrom);
  await tx.rows(queries.setCountsFrom, [item.tenantId, item.id, countsFrom]);
}
