import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { administrationContact, unitContact } from '../../organisation/index.ts';
import { equalsOf } from './alternatives.ts';
import { lockStocks } from './capacity.ts';
import { setAside } from './change-promise.ts';
import * as shelfQueries from './empty-shelf-queries.ts';
import { endPromise } from './end-promise.ts';
import { tell } from './events.ts';
import * as itemQueries from './item-queries.ts';
import { writeStep } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { moveToEqual } from './solve-short.ts';
import { hoursOf, type Stock, stocksOf } from './stock.ts';
import type { By, Item, Reservation } from './stored.ts';

/** What becomes of her when the shelf is empty. */
export interface EmptyShelf {
  readonly row: Reservation;
  /** An equal thing that she may take now, or at the other store; null: nothing equal is free. */
  readonly instead: Reservation | null;
  readonly shelf: string | null;
  readonly ring: { readonly name: string; readonly phone: string };
}

/**
 * "The shelf is empty": the thing that should lie there is missing from now on, so that it is promised to nobody; an equal one is set
 * aside for her at once; the store has a task to look and to ring her. Whatever else happens she has a person to ring.
 */
export async function sayShelfEmpty(
  tx: Transaction,
  newId: NewId,
  seen: Reservation,
  by: By,
): Promise<EmptyShelf | { readonly refused: 'promise-ended' | 'not-ready' }> {
  const { tenantId } = seen;
  const equals = await equalsOf(tx, { tenantId, id: seen.stockId });
  await lockStocks(tx, tenantId, [seen.stockId, ...equals.map(({ id }) => id)]);
  const [row] = await tx.rows<Reservation>(queries.holdReservation, [tenantId, seen.id]);
  const stock = (await stocksOf(tx, tenantId, [seen.stockId])).get(seen.stockId);
  if (!row || !stock || row.state !== 'promised' || row.stockId !== seen.stockId) return { refused: 'promise-ended' };
  if (row.readyAt > tx.at) return { refused: 'not-ready' };
  const { personId, stockId } = row;
  await tx.rows(shelfQueries.addEmptyShelf, [tenantId, newId(), stockId, tx.at]);
  await missThing(tx, newId, row, by);
  const instead = await moveToEqual(tx, newId, row, (await hoursOf(tx, tenantId, stock.storeId)).zone);
  const shelf = instead && (await setFirstAside(tx, newId, instead, by));
  await endPromise(tx, newId, row, {
    ...{ state: instead ? 'moved' : 'withdrawn', toldWhy: 'shelf-empty', ringBecause: 'shelf-empty' },
    ...(instead ? { movedToId: instead.id } : {}),
  });
  const payload = { personId, unitId: stock.unitId, stockId };
  await tell(tx, 'aid.shelf-empty', { tenantId, subjectId: row.id, payload });
  const [ended] = await tx.rows<Reservation>(queries.holdReservation, [tenantId, row.id]);
  const [stands] = instead ? await tx.rows<Reservation>(queries.holdReservation, [tenantId, instead.id]) : [];
  return { row: ended ?? row, instead: stands ?? null, shelf, ring: await ringOf(tx, stock) };
}

/** What was set aside for her, or else the one that lay there longest, is where nobody knows. One press, one thing. */
async function missThing(tx: Transaction, newId: NewId, row: Reservation, by: By): Promise<void> {
  const [bound] = row.itemId === null ? [] : await tx.rows<Item>(itemQueries.holdItem, [row.tenantId, row.itemId]);
  const [longest] = await tx.rows<Item>(itemQueries.onShelfOf, [row.tenantId, row.stockId]);
  const item = bound?.state === 'reserved' ? bound : longest;
  if (!item) return;
  await writeStep(tx, newId, item, { to: 'missing', by, facts: { told: 'shelf-empty' } });
}

async function setFirstAside(tx: Transaction, newId: NewId, row: Reservation, by: By): Promise<string | null> {
  const [item] = await tx.rows<Item>(itemQueries.onShelfOf, [row.tenantId, row.stockId]);
  if (!item || row.readyAt > tx.at) return null;
  const laid = await setAside(tx, newId, row, { itemId: item.id, by });
  return 'refused' in laid ? null : laid.shelf;
}

/** The unit that keeps the store, by its own number; else the store's; else the administration's. */
async function ringOf(tx: Transaction, stock: Stock): Promise<EmptyShelf['ring']> {
  const unit = await unitContact(tx, stock.tenantId, stock.unitId);
  if (unit?.phone) return { name: unit.unitName, phone: unit.phone };
  if (stock.storePhone) return { name: stock.storeName, phone: stock.storePhone };
  const office = await administrationContact(tx, stock.tenantId);
  return { name: office?.unitName ?? stock.storeName, phone: office?.phone ?? '' };
}

/**
 * Somebody has looked at the shelf. Things that are said to be missing and lie there are on the shelf again; those that should lie
 * there and do not are missing. Which ones is the workshop's to sort out by their labels.
 */
export async function lookedAtShelf(
  tx: Transaction,
  newId: NewId,
  task: { readonly tenantId: string; readonly id: string; readonly stockId: string },
  { found, by }: { readonly found: number; readonly by: By },
): Promise<{ readonly missing: number }> {
  const { tenantId, stockId } = task;
  await lockStocks(tx, tenantId, [stockId]);
  const lying = await tx.rows<Item>(itemQueries.onShelfOf, [tenantId, stockId]);
  const away = await tx.rows<Item>(shelfQueries.missingOf, [tenantId, stockId]);
  for (const item of away.slice(0, Math.max(0, found - lying.length)))
    await writeStep(tx, newId, item, { to: 'available', by, facts: { told: 'looked' } });
  for (const item of lying.slice(found))
    await writeStep(tx, newId, item, { to: 'missing', by, facts: { told: 'looked' } });
  await tx.rows(shelfQueries.closeEmptyShelf, [tenantId, task.id, tx.at, by.id, by.name, found]);
  return { missing: Math.max(0, lying.length + away.length - found) };
}
