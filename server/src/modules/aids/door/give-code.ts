import type { AidErrand } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { ruleValue } from '../../services/index.ts';
import { hoursOf } from '../promise/stock.ts';
import type { By } from '../promise/stored.ts';
import type { DoorNumbers } from './door-number.ts';
import * as queries from './door-queries.ts';
import { type DoorWindow, doorWindows, windowAt } from './door-windows.ts';

export interface CodeWish {
  readonly personId: string;
  readonly errand: AidErrand;
  /** Of the reservation that is fetched, or the loan that is brought back. */
  readonly errandId: string;
  readonly opensAt: Date;
  readonly by: By;
}

export type NoCode = 'no-lock' | 'not-open-then' | 'not-yet' | 'already-fetched';

/**
 * Makes a number for the door, for one errand and one window. An earlier one for the same errand ends: there is never more than one. The
 * lock is told by the worker; until it has taken it the number opens nothing, and she is shown so.
 */
export async function giveCode(
  tx: Transaction,
  { newId, numbers }: { readonly newId: NewId; readonly numbers: DoorNumbers },
  wish: CodeWish,
): Promise<DoorWindow | { readonly refused: NoCode } | 'missing'> {
  const thing = await thingOf(tx, wish);
  if (thing === 'missing') return thing;
  if (thing.refused !== undefined) return { refused: thing.refused };
  const { tenantId, storeId, readyAt, lastDay } = thing;
  const [store] = await tx.rows<queries.StoreRow>(queries.oneStore, [storeId]);
  if (!store?.lockCode) return { refused: 'no-lock' };
  const hours = await hoursOf(tx, tenantId, storeId);
  const codeHours = await ruleValue(tx, tenantId, 'aids.code-hours');
  if (localDay(readyAt, hours.zone) > localDay(wish.opensAt, hours.zone)) return { refused: 'not-yet' };
  const window = windowAt(doorWindows(hours, { now: tx.at, readyAt, lastDay, codeHours }), wish.opensAt);
  if (!window) return { refused: 'not-open-then' };
  await tx.rows(queries.endCodesFor, [tenantId, wish.errandId, tx.at, 'replaced']);
  const [reservationId, loanId] = wish.errand === 'fetch' ? [wish.errandId, null] : [null, wish.errandId];
  for (;;) {
    const id = newId();
    const hash = numbers.hash(storeId, numbers.digitsOf(id));
    const made = await tx.rows(queries.addCode, [
      ...[tenantId, id, storeId, wish.personId, wish.errand, reservationId, loanId, hash, window.from, window.to],
      ...[tx.at, wish.by.id, wish.by.name],
    ]);
    // Another live code of this store has the same number: the next id has another.
    if (made.length > 0) return window;
  }
}

async function thingOf(tx: Transaction, { personId, errand, errandId }: CodeWish) {
  if (errand === 'return') {
    const [loan] = await tx.rows<queries.LoanRow>(queries.oneOpenLoan, [errandId]);
    if (loan?.personId !== personId) return 'missing' as const;
    return { tenantId: loan.tenantId, storeId: loan.storeId, readyAt: tx.at, lastDay: '9999-12-31' };
  }
  const [promise] = await tx.rows<queries.PromiseRow>(queries.onePromise, [errandId]);
  if (promise?.personId !== personId) return 'missing' as const;
  if (promise.state !== 'promised') return { refused: 'already-fetched' as const };
  const { tenantId, storeId, readyAt, fetchByOn: lastDay } = promise;
  return { tenantId, storeId, readyAt, lastDay };
}
