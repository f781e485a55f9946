import type { AidWhy } from '@tunet/contract';
import { addDays, daysBetween, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import { type Alternative, alternativesTo } from './alternatives.ts';
import { bookedOf, ensureHalves, holdSpan, lockStocks, promiseSpan } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { tell } from './events.ts';
import type { HalfSpan } from './first-free.ts';
import { halfOf, halfOfDay } from './half-days.ts';
import { readyToFetch, slackHours } from './hold.ts';
import { firstDayFor, type Reckoning, reckoningOf, spanFor } from './plan-span.ts';
import * as queries from './reservation-queries.ts';
import { hoursOf, type LoanRules, loanRules, type Stock, stocksOf } from './stock.ts';
import type { StoreHours } from './store-hours.ts';
import type { By, Reservation } from './stored.ts';

/** What is asked for. */
export interface Wish {
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  /** The day from which she wants it; null: now. */
  readonly fromDay: string | null;
  /** Left out: as long as the article is lent. */
  readonly dueOn?: string | null;
  readonly why: AidWhy;
  readonly way: 'self' | 'delivery';
  /** Kilograms, where they were asked: above the limit it is not promised, whoever asks. */
  readonly weightKg?: number | null;
  /** The first time it was asked for; left out: now. */
  readonly askedAt?: Date;
  readonly by: By;
  /** It stands instead of another promise: whoever made that one had leave to. */
  readonly isMoved?: boolean;
}

/** Nothing was promised, and why. */
export type NotReserved =
  | {
      readonly refused: 'none-free';
      readonly firstFreeOn: string | null;
      readonly alternatives: readonly Alternative[];
    }
  | { readonly refused: 'not-lent' | 'needs-professional' | 'too-heavy' | 'too-far' | 'day-passed' | 'never-open' };

/** What a promise holds of, in half days and in days. */
export interface Planned {
  readonly span: HalfSpan;
  readonly dueOn: string;
  readonly readyAt: Date;
  readonly fetchByOn: string;
}

const hour = 3_600_000;
/** No loan is due later than 24 months ahead. */
const farthestDays = 730;

/** Where a wish is reckoned. */
export interface Where {
  readonly hours: StoreHours;
  readonly rules: LoanRules;
  readonly reckoning: Reckoning;
}

/**
 * Promises a kind from a day on: all its half days or nothing. The kind is locked, so of any number who ask at once each gets what
 * is left when her turn comes. A discharge from hospital may take the place of promises of convenience that begin later than they can
 * still be told; the sweep finds those something else.
 */
export async function reserve(
  tx: Transaction,
  newId: NewId,
  wish: Wish,
): Promise<{ readonly reserved: Reservation } | NotReserved> {
  const stock = (await stocksOf(tx, wish.tenantId, [wish.stockId])).get(wish.stockId);
  const stopped = stock ? stopOf(stock, wish) : 'not-lent';
  if (!stock || stopped) return { refused: stopped ?? 'not-lent' };
  await lockStocks(tx, wish.tenantId, [stock.id]);
  const where = await whereIs(tx, stock);
  const { now } = where.reckoning;
  const planned = await planOf(tx, stock, wish, where);
  if ('refused' in planned) return planned;
  const key = { tenantId: wish.tenantId, stockId: stock.id };
  const isPromised =
    (await promiseSpan(tx, key, planned.span, now)) ||
    (wish.why === 'discharge' && (await takeFromConvenience(tx, key, planned.span, now)));
  if (!isPromised) return noneFree(tx, stock, wish, planned, where);
  return { reserved: await write(tx, newId, wish, stock, planned) };
}

/** What the days of a kind are reckoned with. */
export async function whereIs(tx: Transaction, { tenantId, storeId }: Stock): Promise<Where> {
  const [hours, rules] = [await hoursOf(tx, tenantId, storeId), await loanRules(tx, tenantId)];
  return { hours, rules, reckoning: reckoningOf(hours, rules, halfOf(tx.at, hours.zone)) };
}

function stopOf(stock: Stock, wish: Wish): 'not-lent' | 'needs-professional' | 'too-heavy' | null {
  if (stock.kind === 'consumable' || stock.retiredOn !== null || stock.closedOn !== null) return 'not-lent';
  const byHerself = !wish.isMoved && (wish.why === 'own' || wish.why === 'proxy');
  if (byHerself && stock.selfService !== 'open' && stock.selfService !== 'guided') return 'needs-professional';
  const limit = stock.weightLimitKg;
  return wish.weightKg != null && limit !== null && wish.weightKg > limit ? 'too-heavy' : null;
}

/** The span that is asked for, free or not, and when she may come; or why no day of it can be. */
export async function planOf(tx: Transaction, stock: Stock, wish: Wish, where: Where): Promise<Planned | NotReserved> {
  const { hours, rules, reckoning } = where;
  const today = localDay(tx.at, hours.zone);
  const fromDay = wish.fromDay ?? today;
  if (fromDay < today) return { refused: 'day-passed' };
  if (!wish.isMoved && daysBetween(today, fromDay) > rules.aheadDays) return { refused: 'too-far' };
  const dueOn = wish.dueOn ?? addDays(fromDay, stock.terms.loanDays ?? rules.loanDays);
  if (dueOn < fromDay || daysBetween(today, dueOn) > farthestDays) return { refused: 'too-far' };
  const to = reckoning.freeAfter(dueOn);
  await ensureHalves(tx, { tenantId: wish.tenantId, stockId: stock.id }, reckoning.now, to);
  const [booked] = (await bookedOf(tx, wish.tenantId, [stock.id], reckoning.now)).values();
  const begins = Math.max(halfOfDay(fromDay, 'morning'), reckoning.now);
  const span = (booked && spanFor(booked, fromDay, dueOn, reckoning)) ?? { from: begins, to };
  const readyAt = readyToFetch(span.from, tx.at, hours);
  if (!readyAt) return { refused: 'never-open' };
  return { span, dueOn, readyAt, fetchByOn: addDays(localDay(readyAt, hours.zone), rules.fetchDays) };
}

/** Where every full half day has a promise of convenience that can still be told in time, and that is not already on its way out. */
async function takeFromConvenience(
  tx: Transaction,
  key: { readonly tenantId: string; readonly stockId: string },
  span: HalfSpan,
  now: number,
): Promise<boolean> {
  const tellable = new Date(tx.at.getTime() + (24 + slackHours) * hour);
  const spans = await tx.rows<{ from: number; to: number }>(capacityQueries.yieldingSpans, [
    ...[key.tenantId, key.stockId, tellable, span.from, span.to],
  ]);
  const halves = await tx.rows<{ half: number; usable: number; promised: number; short: number }>(
    capacityQueries.capacityHalves,
    [key.tenantId, key.stockId, span.from, span.to],
  );
  const isOpen = halves.every(({ half, usable, promised }) => {
    if (promised < usable) return true;
    const yielding = spans.filter(({ from, to }) => from <= half && to > half).length;
    return yielding > promised - usable;
  });
  if (!isOpen || halves.length < span.to - span.from) return false;
  await holdSpan(tx, key, span, now);
  return true;
}

/** Why nothing was promised, and what is free instead. */
export async function noneFree(
  tx: Transaction,
  stock: Stock,
  wish: Wish,
  { dueOn }: Planned,
  { hours, rules, reckoning }: Where,
): Promise<NotReserved> {
  const [booked] = (await bookedOf(tx, stock.tenantId, [stock.id], reckoning.now)).values();
  const today = localDay(tx.at, hours.zone);
  const fromDay = wish.fromDay ?? today;
  const last = addDays(today, rules.aheadDays);
  const first = booked && firstDayFor(booked, fromDay, daysBetween(fromDay, dueOn), last, reckoning);
  const alternatives = await alternativesTo(tx, stock, { fromDay, days: daysBetween(fromDay, dueOn) }, rules);
  return { refused: 'none-free', firstFreeOn: first?.day ?? null, alternatives };
}

async function write(tx: Transaction, newId: NewId, wish: Wish, stock: Stock, planned: Planned): Promise<Reservation> {
  const { tenantId, personId, by } = wish;
  const id = newId();
  const { span, dueOn, readyAt, fetchByOn } = planned;
  await openGrant(tx, newId, { tenantId, subjectId: stock.unitId, personId, basis: 'aid', ref: id });
  await tx.rows(queries.addReservation, [
    ...[tenantId, id, personId, stock.id, wish.why, wish.way, span.from, span.to, dueOn, readyAt, fetchByOn],
    ...[wish.askedAt ?? tx.at, tx.at, by.id, by.name],
  ]);
  await tx.rows(capacityQueries.addSpan, [
    ...[tenantId, id, stock.id, span.from, span.to, readyAt, wish.why !== 'discharge'],
  ]);
  if (!wish.isMoved)
    await tell(tx, 'aid.reserved', {
      tenantId,
      subjectId: id,
      payload: { personId, unitId: stock.unitId, stockId: stock.id },
    });
  const [row] = await tx.rows<Reservation>(queries.holdReservation, [tenantId, id]);
  if (!row) throw new TypeError('a promise that was just made is there');
  return row;
}
