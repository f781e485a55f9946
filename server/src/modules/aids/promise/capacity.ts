import type { Transaction } from '../../../platform/db/transaction.ts';
import * as queries from './capacity-queries.ts';
import { firstFree, type HalfSpan } from './first-free.ts';

/** A kind at a store, by id. */
export interface StockKey {
  readonly tenantId: string;
  readonly stockId: string;
}

/** So far ahead capacity is laid out beforehand; what reaches farther lays out more. Half days. */
export const horizonHalves = 800;
/** Farther than this nothing is promised: 26 months. Half days. */
export const farthestHalves = 2 * 790;

/** Holds the kinds for this transaction: nobody else promises them meanwhile. Ids are locked in their order, so no two wait for each other. */
export async function lockStocks(tx: Transaction, tenantId: string, stockIds: readonly string[]): Promise<void> {
  await tx.rows(queries.lockStocks, [tenantId, [...stockIds]]);
}

/** Lays out half days to before `until`, beginning at `now` where there are none. */
export async function ensureHalves(tx: Transaction, key: StockKey, now: number, until: number): Promise<void> {
  const [row] = await tx.rows<{ last: number | null }>(queries.lastHalves, [key.tenantId, [key.stockId]]);
  const from = row?.last == null ? now : row.last + 1;
  const to = Math.max(until, row?.last == null ? now + horizonHalves : 0);
  if (to > from) await tx.rows(queries.addHalves, [key.tenantId, key.stockId, from, to]);
}

/** What is promised of each kind from a half day on: the same rows that a promise is granted from. */
export interface Booked {
  /** Half days in which everything is promised, rising. */
  readonly full: readonly number[];
  /** The first half day of which nothing is laid out yet: everything is free there. */
  readonly end: number;
}

export async function bookedOf(
  tx: Transaction,
  tenantId: string,
  stockIds: readonly string[],
  from: number,
): Promise<Map<string, Booked>> {
  const rows = await tx.rows<{ stockId: string; last: number | null; full: number[] }>(queries.bookedHalves, [
    ...[tenantId, [...stockIds], from],
  ]);
  return new Map(rows.map(({ stockId, last, full }) => [stockId, bookedFrom(last, full)]));
}

/** @param last the last half day that is laid out; null: none */
export function bookedFrom(last: number | null, full: readonly number[]): Booked {
  return { full, end: last === null ? 0 : last + 1 };
}

/**
 * The first half day from `from` on from which `length` in a row can be promised.
 * @returns null when there is none that is known; a kind that nothing counts for has none
 */
export function firstFreeOf({ full, end }: Booked, from: number, length: number): number | null {
  // Nothing is laid out: the store has never had one. Where the last known half day is full, so is what lies behind it.
  if (end === 0) return null;
  const behind = full.at(-1) === end - 1 ? end : from + farthestHalves;
  return firstFree(full, from, length, behind);
}

/** Promises a span of a locked kind. False, and nothing is changed, when one half day has no room. */
export async function promiseSpan(tx: Transaction, key: StockKey, span: HalfSpan, now: number): Promise<boolean> {
  await ensureHalves(tx, key, now, span.to);
  const [booked] = (await bookedOf(tx, key.tenantId, [key.stockId], span.from)).values();
  if (!booked || firstFreeOf(booked, span.from, span.to - span.from) !== span.from) return false;
  const rows = await tx.rows(queries.promiseHalves, [key.tenantId, key.stockId, span.from, span.to]);
  if (rows.length !== span.to - span.from) throw new TypeError('a locked kind has the room that was seen');
  return true;
}

/** Holds a span also where there is no room; what is missing is short, and is solved by the sweep. */
export async function holdSpan(tx: Transaction, key: StockKey, span: HalfSpan, now: number): Promise<void> {
  if (span.to <= span.from) return;
  await ensureHalves(tx, key, now, span.to);
  await tx.rows(queries.holdHalves, [key.tenantId, key.stockId, span.from, span.to]);
}

/** Gives a span back to the others, from now on. */
export async function releaseSpan(tx: Transaction, key: StockKey, span: HalfSpan, now: number): Promise<void> {
  const from = Math.max(span.from, now);
  if (span.to > from) await tx.rows(queries.releaseHalves, [key.tenantId, key.stockId, from, span.to]);
}

/** One thing more or less counts from a half day on, or in a span of them. Where promises lose their thing, they are short. */
export async function changeUsable(
  tx: Transaction,
  key: StockKey,
  span: { readonly from: number; readonly to: number | null },
  delta: 1 | -1,
): Promise<void> {
  if (span.to !== null && span.to <= span.from) return;
  await tx.rows(queries.changeUsable, [key.tenantId, key.stockId, span.from, span.to ?? 2_147_483_647, delta]);
}

/** A half day as it stands, for pictures and for tests. */
export interface HalfCount {
  readonly half: number;
  readonly usable: number;
  readonly promised: number;
  readonly short: number;
}

export function countsOf(tx: Transaction, key: StockKey, span: HalfSpan): Promise<HalfCount[]> {
  return tx.rows<HalfCount & Record<string, unknown>>(queries.capacityHalves, [
    ...[key.tenantId, key.stockId, span.from, span.to],
  ]);
}

/** Counts everything anew from things, promises and loans: after rows were laid out or imported. Role: one that sees every loan. */
export async function recount(tx: Transaction, key: StockKey, now: number): Promise<void> {
  const { tenantId, stockId } = key;
  await lockStocks(tx, tenantId, [stockId]);
  await tx.rows(queries.countUncounted, [tenantId, stockId, now]);
  const [farthest] = await tx.rows<{ half: number | null }>(queries.farthestHold, [tenantId, stockId]);
  await tx.rows(queries.forgetHalves, [tenantId, stockId, now]);
  await tx.rows(queries.countAnew, [tenantId, stockId, now, Math.max(now + horizonHalves, farthest?.half ?? 0)]);
}
