import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** A walker that is promised to her from yesterday, at a store that is open, and a shelf that is said to be empty. After the catalogue's part. */
export const aidPromisesWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const [stockId, storeId] = [idOf(`aid stock ${place}`), idOf(`aid store world ${place}`)];
    const promiseId = idOf(`aid promise ${place}`);
    const half = 2 * Math.floor((tx.at.getTime() - Date.UTC(2000, 0, 1)) / 86_400_000) - 2;
    await addGrant(tx, { tenantId, personId, subjectId: idOf(`${place} store`), basis: 'aid', basisRef: promiseId });
    for (const kind of ['door', 'cleaning'])
      for (const weekday of [1, 2, 3, 4, 5, 6, 7])
        await tx.sql(
          `insert into aid_store_hour (tenant_id, id, store_id, kind, weekday, opens, closes, from_on) values ($1, $2, $3, $4, $5, '06:00', '23:00', '2020-01-01')`,
          [tenantId, idOf(`aid hour ${kind} ${weekday} ${place}`), storeId, kind, weekday],
        );
    await tx.sql(
      `insert into aid_reservation (tenant_id, id, person_id, stock_id, state, why, way, from_half, free_half, due_on, ready_at, fetch_by_on, asked_at,
          made_at, made_by, made_by_name)
        values ($1, $2, $3, $4, 'promised', 'own', 'self', $5, $5 + 30, ($6::timestamptz + interval '12 days')::date,
          $6::timestamptz - interval '1 day', ($6::timestamptz + interval '3 days')::date, $6, $6, $3, 'Ingrid')`,
      [tenantId, promiseId, personId, stockId, half, tx.at],
    );
    await tx.sql(
      `insert into aid_span (tenant_id, reservation_id, stock_id, from_half, free_half, ready_at, yields)
        values ($1, $2, $3, $4, $4 + 30, $5::timestamptz - interval '1 day', true)`,
      [tenantId, promiseId, stockId, half, tx.at],
    );
    await tx.sql(
      `insert into aid_capacity (tenant_id, stock_id, half, usable, promised) select $1, $2, h, 2, 1 from generate_series($3::int, $3::int + 29) h`,
      [tenantId, stockId, half],
    );
    await tx.sql('insert into aid_empty_shelf (tenant_id, id, stock_id, at) values ($1, $2, $3, $4)', [
      ...[tenantId, idOf(`empty shelf ${place}`), stockId, tx.at],
    ]);
  },
  known: ({ place }) => ({
    aidStockId: idOf(`aid stock ${place}`),
    aidPromiseId: idOf(`aid promise ${place}`),
    emptyShelfId: idOf(`empty shelf ${place}`),
    closedStoreId: idOf(`aid store world ${place}`),
  }),
};
