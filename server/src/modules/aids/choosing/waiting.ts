import type { AidWhy } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { availability } from '../promise/availability.ts';
import { reserve } from '../promise/reserve.ts';
import * as queries from './queries.ts';

/** Somebody's place in a line. */
export interface WaitRow extends Row {
  readonly waitId: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly state: 'waiting' | 'offered' | 'left';
  readonly why: AidWhy;
  readonly askedAt: Date;
  readonly joinedAt: Date;
  readonly joinedBy: string;
  readonly joinedByName: string;
  readonly reservationId: string | null;
  readonly version: number;
  readonly before: number;
}

type Joining = Pick<RequestContext, 'tx' | 'actor' | 'newId'>;

export interface WantedTurn {
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly why: AidWhy;
}

export interface Joined {
  readonly waitId: string;
  readonly before: number;
}
type NotJoined = 'not-lent' | 'needs-professional' | 'free-now' | 'waits-already';

/** Puts somebody in the line for a kind of which none can be had now; the store sees her from then on. */
export async function joinLine(
  { tx, actor, newId }: Joining,
  wanted: WantedTurn,
): Promise<Joined | { readonly refused: NotJoined }> {
  const { tenantId, personId, stockId, why } = wanted;
  const [free] = await availability(tx, { tenantId, stockIds: [stockId], fromDay: null });
  if (!free || free.stock.kind === 'consumable') return { refused: 'not-lent' };
  const isBySelf = free.stock.selfService === 'open' || free.stock.selfService === 'guided';
  if ((why === 'own' || why === 'proxy') && !isBySelf) return { refused: 'needs-professional' };
  if (free.isFreeNow) return { refused: 'free-now' };
  const already = await tx.rows(queries.waitsAlready, [tenantId, personId, stockId]);
  if (already.length > 0) return { refused: 'waits-already' };
  const waitId = newId();
  await openGrant(tx, newId, { tenantId, subjectId: free.stock.unitId, personId, basis: 'aid', ref: waitId });
  await tx.rows(queries.addWait, [tenantId, waitId, personId, stockId, why, tx.at, actor.id, actor.name]);
  await tx.rows(queries.takePlace, [tenantId, waitId, stockId, why === 'discharge', tx.at]);
  await emit(tx, {
    ...{ tenantId, kind: 'aid.wait-joined', subjectId: waitId, occurredAt: tx.at },
    payload: { personId, unitId: free.stock.unitId, stockId },
  });
  const [row] = await tx.rows<WaitRow>(queries.waitById, [waitId]);
  return { waitId, before: row?.before ?? 0 };
}

/** Leaves the line; the store no longer sees her for its sake. */
export async function leaveLine(
  tx: Transaction,
  { tenantId, waitId }: Pick<WaitRow, 'tenantId' | 'waitId'>,
): Promise<{ readonly left: true } | { readonly refused: 'not-waiting' }> {
  const [row] = await tx.rows<WaitRow>(queries.holdWait, [tenantId, waitId]);
  if (row?.state !== 'waiting') return { refused: 'not-waiting' };
  await tx.rows(queries.leaveWait, [tenantId, waitId, tx.at]);
  await tx.rows(queries.leavePlace, [tenantId, waitId]);
  await endGrantsFor(tx, tenantId, waitId, tx.at);
  return { left: true };
}

/**
 * Promises what has become free to those who wait for it, first in line first, until nothing is left. Each has the days of an ordinary
 * promise to fetch it, which is never under 24 hours, and may say no.
 * @returns how many it was promised to
 */
export async function offerToLine(tx: Transaction, newId: NewId, tenantId: string, stockId: string): Promise<number> {
  let offered = 0;
  for (const wait of await tx.rows<WaitRow>(queries.line, [tenantId, stockId])) {
    const { waitId, personId, why, askedAt } = wait;
    const by = { id: wait.joinedBy, name: wait.joinedByName };
    const made = await reserve(tx, newId, {
      tenantId,
      personId,
      stockId,
      fromDay: null,
      why,
      way: 'self',
      askedAt,
      by,
    });
    if (!('reserved' in made)) return offered;
    const { reserved } = made;
    await tx.rows(queries.offerWait, [tenantId, waitId, tx.at, reserved.id]);
    await tx.rows(queries.leavePlace, [tenantId, waitId]);
    await endGrantsFor(tx, tenantId, waitId, tx.at);
    await emit(tx, {
      ...{ tenantId, kind: 'aid.wait-offered', subjectId: reserved.id, occurredAt: tx.at },
      payload: { personId, waitId, stockId },
    });
    offered += 1;
  }
  return offered;
}

/** Every line there is, over all municipalities in reach. */
export function openLines(tx: Transaction): Promise<{ tenantId: string; stockId: string }[]> {
  return tx.rows<{ tenantId: string; stockId: string }>(queries.lines, []);
}
