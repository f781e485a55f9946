import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom, type NewId } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import type { LifeEffect } from '../../people/index.ts';
import { equalsOf } from './alternatives.ts';
import { lockStocks, promiseSpan } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { holdPromised, letGo } from './end-promise.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import * as queries from './reservation-queries.ts';
import { moveToEqual } from './solve-short.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { Reservation } from './stored.ts';

/**
 * A death takes back quietly what was promised and not fetched: the others may have it. It stands again when the death is undone; where
 * others were promised it meanwhile she gets an equal thing or is told and rung, and nobody else loses anything by it. While she is away
 * her promise stands; unfetched it lapses by itself.
 */
export const promiseLifeEffect: LifeEffect = {
  module: 'aids promise',
  async died(tx, { tenantId, personId, deathId }) {
    const newId = idsFrom({ now: () => tx.at });
    for (const seen of await tx.rows<Reservation>(queries.promisedOfPerson, [tenantId, personId])) {
      const row = await holdPromised(tx, seen);
      if (!row) continue;
      await tx.rows(queries.stopReservation, [tenantId, row.id, tx.at, deathId]);
      await letGo(tx, newId, row);
    }
  },
  async undone(tx, { tenantId, deathId }) {
    for (const row of await tx.rows<Reservation>(queries.stoppedByDeath, [tenantId, deathId]))
      await standAgain(tx, row);
  },
};

async function standAgain(tx: Transaction, row: Reservation): Promise<void> {
  const { tenantId, id, stockId, personId } = row;
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!stock) return;
  const equals = await equalsOf(tx, { tenantId, id: stockId });
  await lockStocks(tx, tenantId, [stockId, ...equals.map((equal) => equal.id)]);
  const { zone } = await hoursOf(tx, tenantId, stock.storeId);
  const now = halfOf(tx.at, zone);
  const from = Math.max(row.fromHalf, now);
  // Its days are over: it would have lapsed by itself.
  if (row.freeHalf <= from) return;
  const newId = idsFrom({ now: () => tx.at });
  if (!(await promiseSpan(tx, { tenantId, stockId }, { from, to: row.freeHalf }, now))) {
    await giveInstead(tx, newId, row, { zone, unitId: stock.unitId });
    return;
  }
  await tx.rows(capacityQueries.addSpan, [
    ...[tenantId, id, stockId, row.fromHalf, row.freeHalf, row.readyAt, row.why !== 'discharge'],
  ]);
  const { fetchDays } = await loanRules(tx, tenantId);
  await tx.rows(queries.standAgain, [tenantId, id, addDays(localDay(tx.at, zone), fetchDays)]);
  await openGrant(tx, newId, { tenantId, subjectId: stock.unitId, personId, basis: 'aid', ref: id });
}

/** What others were promised meanwhile stays theirs: she gets an equal thing, or is told and rung. */
async function giveInstead(
  tx: Transaction,
  newId: NewId,
  row: Reservation,
  { zone, unitId }: { readonly zone: string; readonly unitId: string },
): Promise<void> {
  const { tenantId, id, personId } = row;
  const moved = await moveToEqual(tx, newId, row, zone);
  await tx.rows(queries.standsNoMore, [
    ...[tenantId, id, moved ? 'moved' : 'withdrawn', tx.at, moved?.id ?? null, moved ? 'moved-late' : 'nothing-equal'],
  ]);
  const payload = { personId, unitId, because: 'given-meanwhile' as const };
  if (moved)
    await tell(tx, 'aid.promise-moved', { tenantId, subjectId: id, payload: { ...payload, movedToId: moved.id } });
  else await tell(tx, 'aid.promise-withdrawn', { tenantId, subjectId: id, payload });
}
