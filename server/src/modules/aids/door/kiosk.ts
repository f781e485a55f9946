import type { Pool } from 'pg';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import { failure } from '../../../platform/http/failures.ts';
import type { PublicContext } from '../../../platform/http/handlers.ts';
import { namesOf } from '../../people/index.ts';
import type { DoorNumbers } from './door-number.ts';
import * as queries from './door-queries.ts';
import * as kiosks from './kiosk-queries.ts';
import { isSameSecret, type KioskCookie } from './kiosk-secret.ts';

/** A kiosk that stands in a store, and the eyes it has: those of the unit that keeps the store. */
export interface OpenKiosk {
  readonly tx: Transaction;
  readonly kiosk: kiosks.KioskRow;
  readonly store: queries.StoreRow;
}

/** So many wrong numbers within ten minutes, and it takes none for ten. */
const mostWrong = 10;
const pause = 10 * 60_000;

/** The device of a cookie, or null: wrong, stopped and never heard of are one. */
export async function kioskOf(pool: Pool, cookie: KioskCookie | null, at: Date): Promise<kiosks.KioskRow | null> {
  if (!cookie) return null;
  const { tenantId, kioskId, secret } = cookie;
  const [kiosk] = await inTransaction(pool, { tenants: [tenantId], subjects: [], at }, (tx) =>
    tx.rows<kiosks.KioskRow>(kiosks.findKiosk, [tenantId, kioskId]),
  );
  return kiosk && isSameSecret(kiosk.secretHash, secret) ? kiosk : null;
}

/** Runs at a kiosk that stands somewhere; any other device is told that nothing is there. */
export async function atKiosk<T>(
  pool: Pool,
  cookie: KioskCookie | null,
  at: Date,
  work: (open: OpenKiosk) => Promise<T>,
): Promise<T> {
  const kiosk = await kioskOf(pool, cookie, at);
  if (!kiosk?.storeId) throw failure('not-found');
  const { tenantId, storeId } = kiosk;
  const [store] = await inTransaction(pool, { tenants: [tenantId], subjects: [], at }, (tx) =>
    tx.rows<queries.StoreRow>(queries.storesOf, [tenantId, [storeId]]),
  );
  if (!store) throw failure('not-found');
  return inTransaction(pool, { tenants: [tenantId], subjects: [store.unitId], at }, (tx) => work({ tx, kiosk, store }));
}

/** What may be fetched or brought by the number of a slip. */
export interface ByNumber {
  readonly code: queries.CodeRow;
  readonly promise: queries.PromiseRow | null;
  readonly loan: queries.LoanRow | null;
}

/** Finds by number; whoever tries them through is stopped for a while. */
export async function byNumber(
  { tx, kiosk, store }: OpenKiosk,
  numbers: DoorNumbers,
  digits: string,
): Promise<ByNumber | { readonly refused: 'no-such-number' | 'too-many' }> {
  const { tenantId, id } = kiosk;
  const isPaused =
    kiosk.wrongTries >= mostWrong && kiosk.wrongAt !== null && tx.at.getTime() - kiosk.wrongAt.getTime() < pause;
  if (isPaused) return { refused: 'too-many' };
  const hash = numbers.hash(store.id, digits);
  const [code] = await tx.rows<queries.CodeRow>(queries.codeByNumber, [tenantId, store.id, hash, tx.at]);
  const found = code && (await errandOf(tx, code));
  if (!found) {
    await tx.rows(kiosks.countWrong, [tenantId, id, tx.at]);
    return { refused: 'no-such-number' };
  }
  await tx.rows(kiosks.forgetWrong, [tenantId, id]);
  return found;
}

async function errandOf(tx: Transaction, code: queries.CodeRow): Promise<ByNumber | null> {
  if (code.reservationId) {
    const [promise] = await tx.rows<queries.PromiseRow>(queries.onePromise, [code.reservationId]);
    return promise?.state === 'promised' ? { code, promise, loan: null } : null;
  }
  const [loan] = code.loanId ? await tx.rows<queries.LoanRow>(queries.oneOpenLoan, [code.loanId]) : [];
  return loan ? { code, promise: null, loan } : null;
}

/** Writes down what was done at a kiosk: by whoever stood there, with what the number or the label said. */
export async function auditKiosk(
  { tx, kiosk, store }: OpenKiosk,
  { newId }: Pick<PublicContext, 'newId'>,
  action: string,
  personId: string,
): Promise<void> {
  const { tenantId } = kiosk;
  await writeAudit(tx, {
    ...{ at: tx.at, action, outcome: 'done', basis: 'aid', role: 'kiosk', traceId: newId() },
    actor: { kind: 'receiver', id: kiosk.id, tenantId, name: store.name, duties: [] },
    persons: [{ tenantId, personId }],
    object: { kind: 'aid-kiosk', id: kiosk.id },
  });
}

/** The first name alone: whoever stands behind her reads along. */
export async function firstNameOf(tx: Transaction, personId: string): Promise<string> {
  return (await namesOf(tx, [personId])).get(personId)?.split(' ')[0] ?? '';
}
