import type { LabelVerdict, PartsTicked } from '@tunet/contract';
import { readLabel } from '@tunet/contract/aid-label';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { ReadFile } from '../../conversations/index.ts';
import { lockStocks } from '../promise/capacity.ts';
import { endPromise, holdPromised } from '../promise/end-promise.ts';
import { handOut, type NotHandedOut } from '../promise/hand-out.ts';
import { reservationById } from '../promise/reservation-queries.ts';
import type { By, Loan, Reservation } from '../promise/stored.ts';
import * as queries from './door-queries.ts';
import { keepPhoto } from './keep-photo.ts';
import { lackingParts, verdictOf, weightStop } from './match-label.ts';
import { partsByArticle } from './see-door.ts';

/** What is known when somebody holds a thing in her hand and wants to take it. */
export interface ScanOut {
  readonly promise: queries.PromiseRow;
  readonly label: string;
  readonly takesOtherSize: boolean;
  readonly weightKg: number | null;
  readonly partsOut: PartsTicked;
  readonly photo: ReadFile | null;
  readonly handedBy: Loan['handedBy'];
  readonly by: By;
}

export type NotScannedOut =
  | 'no-such-label'
  | Exclude<LabelVerdict, 'right'>
  | 'too-early'
  | 'already-fetched'
  | 'weight-missing'
  | 'too-heavy'
  | 'parts-missing';

/** The thing behind a label, in this municipality. */
export async function thingBehind(tx: Transaction, tenantId: string, label: string): Promise<queries.ThingRow | null> {
  const whole = readLabel(label);
  if (!whole) return null;
  const [thing] = await tx.rows<queries.ThingRow>(queries.thingByLabel, [tenantId, whole]);
  return thing ?? null;
}

/**
 * Scans a thing out: right article, right or chosen size, light enough, all parts; then the loan begins. Everything is looked at before
 * anything is written.
 */
export async function scanOut(
  tx: Transaction,
  newId: NewId,
  scan: ScanOut,
): Promise<{ readonly loan: Loan } | { readonly refused: NotScannedOut }> {
  const { promise } = scan;
  if (promise.state !== 'promised') return { refused: 'already-fetched' };
  const thing = await thingBehind(tx, promise.tenantId, scan.label);
  if (!thing) return { refused: 'no-such-label' };
  const verdict = verdictOf(thing, promise);
  if (verdict !== 'right' && !(verdict === 'other-size' && scan.takesOtherSize)) return { refused: verdict };
  // The limit of the very size in her hand, not of the one that was promised.
  const weight = weightStop(thing.weightLimitKg, scan.weightKg);
  if (weight) return { refused: weight };
  const parts = (await partsByArticle(tx, promise.tenantId, [thing.articleId])).get(thing.articleId) ?? [];
  if (lackingParts(parts, scan.partsOut).length > 0) return { refused: 'parts-missing' };
  const lent =
    verdict === 'right' ? await takePromised(tx, newId, scan, thing) : await takeOther(tx, newId, scan, thing);
  if ('refused' in lent) return { refused: saidAs(lent.refused) };
  const { loan } = lent;
  await tx.rows(queries.endCodesFor, [promise.tenantId, promise.id, tx.at, 'reservation']);
  if (scan.photo) await keepPhoto(tx, newId, { loan, moment: 'out', file: scan.photo, by: scan.by });
  return { loan };
}

async function takePromised(tx: Transaction, newId: NewId, scan: ScanOut, thing: queries.ThingRow) {
  const { promise, partsOut, handedBy, by } = scan;
  const [reservation] = await tx.rows<Reservation>(reservationById, [promise.id]);
  if (!reservation) return { refused: 'promise-ended' } as const;
  return handOut(tx, newId, {
    ...{ tenantId: promise.tenantId, itemId: thing.id, for: { reservation }, handedBy, partsOut, by },
  });
}

/** Another size is another kind: it is promised and taken at once where it is free, and the first promise goes back to the others. */
async function takeOther(tx: Transaction, newId: NewId, scan: ScanOut, thing: queries.ThingRow) {
  const { promise, partsOut, handedBy, by, weightKg } = scan;
  const { tenantId, personId, why, dueOn } = promise;
  // Both kinds at once, in the order of their ids: else two who swap would wait for each other.
  await lockStocks(tx, tenantId, [promise.stockId, thing.stockId]);
  const held = await holdPromised(tx, promise);
  if (!held) return { refused: 'promise-ended' } as const;
  const lent = await handOut(tx, newId, {
    ...{ tenantId, itemId: thing.id, for: { personId, why, dueOn, weightKg }, handedBy, partsOut, by },
  });
  if ('refused' in lent) return lent;
  const movedToId = lent.loan.reservationId;
  await endPromise(tx, newId, held, { state: 'moved', ...(movedToId ? { movedToId } : {}) });
  return lent;
}

function saidAs(why: NotHandedOut['refused']): NotScannedOut {
  if (why === 'none-free' || why === 'set-aside-for-another') return 'for-another';
  if (why === 'promise-ended') return 'already-fetched';
  if (why === 'not-yet') return 'too-early';
  if (why === 'too-heavy') return 'too-heavy';
  if (why === 'wrong-kind') return 'other-size';
  return 'not-ready';
}
