import type { AidAlternative, AidFree, AidKindShown, AidPromise } from '@tunet/contract';
import { addDays, daysBetween, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { alternativesTo } from './alternatives.ts';
import { availability } from './availability.ts';
import { dayOf } from './half-days.ts';
import { readyToFetch } from './hold.ts';
import * as queries from './reservation-queries.ts';
import { whereIs } from './reserve.ts';
import { loanRules, type Stock, stocksOf } from './stock.ts';
import { spansOn } from './store-hours.ts';
import type { Reservation } from './stored.ts';

/** So long she sees what became of a promise that was moved or taken back. */
const shownAfter = 14 * 86_400_000;

/** A kind at a store in words. */
export function showKind(stock: Stock): AidKindShown {
  return {
    ...{ stockId: stock.id, article: stock.articleNames, size: stock.sizeNames, hasSizes: stock.hasSizes },
    ...{ drawing: stock.drawing, storeName: stock.storeName, street: stock.street, phone: stock.storePhone },
  };
}

/** What is promised to a person, and what became of what was promised lately. */
export async function showPromises(tx: Transaction, tenantId: string, personId: string): Promise<AidPromise[]> {
  const rows = await tx.rows<Reservation>(queries.reservationsOfPerson, [
    personId,
    new Date(tx.at.getTime() - shownAfter),
  ]);
  const shown = rows.filter(({ state }) => state !== 'fetched' && state !== 'cancelled');
  const stocks = await stocksOf(
    tx,
    tenantId,
    shown.map(({ stockId }) => stockId),
  );
  const promises: AidPromise[] = [];
  for (const row of shown) {
    const stock = stocks.get(row.stockId);
    if (stock) promises.push(await showPromise(tx, row, stock));
  }
  return promises;
}

/** One promise as she sees it. What else is free is looked up only where hers was taken back. */
export async function showPromise(tx: Transaction, row: Reservation, stock: Stock): Promise<AidPromise> {
  const isOpen = row.state === 'promised';
  const days = daysBetween(dayOf(row.fromHalf), row.dueOn);
  return {
    ...showKind(stock),
    ...{ promiseId: row.id, state: row.state, way: row.way, readyAt: row.readyAt.toISOString() },
    ...{
      fetchByOn: row.fetchByOn,
      bringOn: row.way === 'delivery' ? row.bringOn : null,
      dueOn: row.dueOn,
      isReady: isOpen && row.readyAt <= tx.at,
    },
    madeByName: row.madeBy === row.personId ? null : row.madeByName,
    ...{ toldWhy: row.toldWhy, movedToId: row.movedToId, mayChange: isOpen && row.why !== 'discharge' },
    alternatives:
      row.state === 'withdrawn' || row.state === 'lapsed'
        ? await alternativesFrom(tx, stock, { fromDay: await todayAt(tx, stock), days }, true)
        : [],
  };
}

async function todayAt(tx: Transaction, stock: Stock): Promise<string> {
  return localDay(tx.at, (await whereIs(tx, stock)).hours.zone);
}

/** Kinds that do as well, with the day from which each is free; with itself first, where it too is free later. */
async function alternativesFrom(
  tx: Transaction,
  stock: Stock,
  of: { readonly fromDay: string; readonly days: number },
  withItself: boolean,
): Promise<AidAlternative[]> {
  const others = await alternativesTo(tx, stock, of, await loanRules(tx, stock.tenantId));
  const [own] = withItself ? await availability(tx, { ...of, tenantId: stock.tenantId, stockIds: [stock.id] }) : [];
  const stocks = await stocksOf(
    tx,
    stock.tenantId,
    others.map(({ stockId }) => stockId),
  );
  return [
    ...(own?.firstFreeOn ? [{ ...showKind(stock), firstFreeOn: own.firstFreeOn }] : []),
    ...others.flatMap(({ stockId, firstFreeOn }) => {
      const other = stocks.get(stockId);
      return other ? [{ ...showKind(other), firstFreeOn }] : [];
    }),
  ].slice(0, 5);
}

/** What can be promised of a kind from a day on, or now. Read from what a promise is granted from. */
export async function showFree(tx: Transaction, stock: Stock, from: string | null): Promise<AidFree> {
  const { hours, rules } = await whereIs(tx, stock);
  const today = localDay(tx.at, hours.zone);
  const days = stock.terms.loanDays ?? rules.loanDays;
  const [found] = await availability(tx, { tenantId: stock.tenantId, stockIds: [stock.id], fromDay: from });
  const first = found?.firstFreeOn ?? null;
  const wanted = from ?? today;
  const isFree = first === wanted && found?.firstFreeHalf != null;
  const readyAt = isFree && found?.firstFreeHalf != null ? readyToFetch(found.firstFreeHalf, tx.at, hours) : null;
  const lastDay = addDays(today, rules.aheadDays);
  const closedOn = Array.from({ length: 60 }, (_, no) => addDays(today, no)).filter(
    (day) => day <= lastDay && spansOn(hours, 'door', day).length === 0,
  );
  return {
    ...showKind(stock),
    ...{ isFreeNow: found?.isFreeNow ?? false, isFree, firstFreeOn: first, weightLimitKg: stock.weightLimitKg },
    ...{ readyAt: readyAt?.toISOString() ?? null, dueOn: isFree ? addDays(wanted, days) : null },
    ...{ today, lastDay, closedOn },
    alternatives: isFree ? [] : await alternativesFrom(tx, stock, { fromDay: wanted, days }, false),
  };
}
