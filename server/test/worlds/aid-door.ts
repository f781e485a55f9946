import { labelOf } from '@tunet/contract/aid-label';
import { idOf } from '@tunet/town';
import type { WorldPart } from '../world-part.ts';

/** A thing that she has, one that came back dirty, and a screen in the store. After the promises' part. */
export const aidDoorWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const [stockId, storeId] = [idOf(`aid stock ${place}`), idOf(`aid store world ${place}`)];
    let number = 7_000_000 + ([...place].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % 1_000_000);
    const lend = async (name: string, isBack: boolean) => {
      const [itemId, loanId] = [idOf(`door item ${name} ${place}`), idOf(`door loan ${name} ${place}`)];
      number += 1;
      const [item] = await tx.sql<{ number: string }>(
        `insert into aid_item (tenant_id, id, stock_id, label, state, state_at) values ($1, $2, $3, $4, $5, $6) returning number`,
        [tenantId, itemId, stockId, labelOf(number), isBack ? 'returned' : 'out', tx.at],
      );
      await tx.sql(
        `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, back_at, ended_as,
            asked_at) values ($1, $2, $3, $4, $5, $6, 'own', 'self', $7::timestamptz - interval '9 days',
            ($7::timestamptz + interval '9 days')::date, 40000, $8, $9, $7)`,
        [
          tenantId,
          loanId,
          personId,
          stockId,
          itemId,
          item?.number,
          tx.at,
          isBack ? tx.at : null,
          isBack ? 'returned' : null,
        ],
      );
      return { itemId, loanId };
    };
    await lend('out', false);
    const { itemId, loanId } = await lend('back', true);
    await tx.sql(
      `insert into aid_return_case (tenant_id, id, person_id, loan_id, item_id, store_id, condition, told_at)
        values ($1, $2, $3, $4, $5, $6, 'dirty', $7)`,
      [tenantId, idOf(`return case ${place}`), personId, loanId, itemId, storeId, tx.at],
    );
    await tx.sql(
      `insert into aid_condition_photo (tenant_id, id, person_id, loan_id, item_id, moment, media_type, width, height, bytes, kept_by_name, kept_at)
        values ($1, $2, $3, $4, $5, 'out', 'image/jpeg', 4, 3, '\\xffd8', 'Keeper', $6)`,
      [
        ...[tenantId, idOf(`aid photo ${place}`), personId, idOf(`door loan out ${place}`)],
        ...[idOf(`door item out ${place}`), tx.at],
      ],
    );
    await tx.sql(
      `insert into aid_home_fetch (tenant_id, id, person_id, loan_id, store_id, fetch_on, asked_at, asked_by, asked_by_name)
        values ($1, $2, $3, $4, $5, $6::timestamptz::date, $6, $3, 'Herself')`,
      [tenantId, idOf(`home fetch ${place}`), personId, idOf(`door loan out ${place}`), storeId, tx.at],
    );
    await tx.sql(
      `insert into aid_kiosk (tenant_id, id, secret_hash, language, begun_at, lapses_at, store_id, paired_at, paired_by_name)
        values ($1, $2, '\\x00', 'nb', $3, $3, $4, $3, 'Keeper')`,
      [tenantId, idOf(`kiosk ${place}`), tx.at, storeId],
    );
  },
  known: ({ place }) => ({
    reservationId: idOf(`aid promise ${place}`),
    slipReservationId: idOf(`aid promise ${place}`),
    errandId: idOf(`aid promise ${place}`),
    loanId: idOf(`door loan out ${place}`),
    labelStoreId: idOf(`aid store world ${place}`),
    cameInStoreId: idOf(`aid store world ${place}`),
    kioskStoreId: idOf(`aid store world ${place}`),
    returnCaseId: idOf(`return case ${place}`),
    aidKioskId: idOf(`kiosk ${place}`),
    photoLoanId: idOf(`door loan out ${place}`),
    photoThingId: idOf(`door item out ${place}`),
    aidPhotoId: idOf(`aid photo ${place}`),
    takenBackPromiseId: idOf(`aid promise ${place}`),
    roundStopId: idOf(`door loan out ${place}`),
  }),
};
