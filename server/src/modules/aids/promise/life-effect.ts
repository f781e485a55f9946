import type { Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { openGrant } from '../../access/index.ts';
import type { LifeEffect } from '../../people/index.ts';
import { holdSpan, lockStocks } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { holdPromised, letGo } from './end-promise.ts';
import { halfOf } from './half-days.ts';
import * as queries from './reservation-queries.ts';
import { hoursOf, stocksOf } from './stock.ts';
import type { Reservation } from './stored.ts';

/**
 * A death takes back quietly what was promised and not fetched: the others may have it. It stands again when the death is undone, and what
 * was given away meanwhile is solved as everything that is short. While she is away her promise stands; unfetched it lapses by itself.
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
  await lockStocks(tx, tenantId, [stockId]);
  const now = halfOf(tx.at, (await hoursOf(tx, tenantId, stock.storeId)).zone);
  const from = Math.max(row.fromHalf, now);
  // Its days are over: it would have lapsed by itself.
  if (row.freeHalf <= from) return;
  await holdSpan(tx, { tenantId, stockId }, { from, to: row.freeHalf }, now);
  await tx.rows(capacityQueries.addSpan, [
    ...[tenantId, id, stockId, row.fromHalf, row.freeHalf, row.readyAt, row.why !== 'discharge'],
  ]);
  await tx.rows(queries.standAgain, [tenantId, id]);
  const newId = idsFrom({ now: () => tx.at });
  await openGrant(tx, newId, { tenantId, subjectId: stock.unitId, personId, basis: 'aid', ref: id });
}
