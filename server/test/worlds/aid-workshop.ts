import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

/** A thing that she has, called back, broken and in an accident; a count, a transfer and something that is given. */
export const aidWorkshopWorld: WorldPart = {
  async open(tx, { place, tenantId, personId, nurseId, homeCareId }) {
    const of = (name: string) => idOf(`workshop ${name} ${place}`);
    const [stockId, storeId] = [idOf(`aid stock ${place}`), idOf(`aid store world ${place}`)];
    const unitId = idOf(`${place} store`);
    const four = JSON.stringify({ nb: 'Dupp', nn: 'Dupp', sv: 'Doppsko', en: 'Ferrule' });
    await addGrant(tx, { tenantId, personId, subjectId: unitId, basis: 'aid', basisRef: of('loan') });
    await tx.sql(
      `insert into aid_store (tenant_id, id, unit_id, name, street, phone) values ($1, $2, $3, 'Andre lager', 'Lagerveien 2', '+47 555 01 901')`,
      [tenantId, of('store'), unitId],
    );
    await tx.sql(
      `insert into aid_stock (tenant_id, id, store_id, article_id, size_id) select tenant_id, $3, $4, article_id, size_id from aid_stock
        where tenant_id = $1 and id = $2`,
      [tenantId, stockId, of('stock'), of('store')],
    );
    await tx.sql(
      `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use,
          drawing, from_on, changed_at)
        values ($1, $2, 'world-ferrule', 'consumable', '120306', 'open', 'not-reused', $3, $3, $3, $3, 'stick', '2020-01-01', $4)`,
      [tenantId, of('article'), four, tx.at],
    );
    await tx.sql(`insert into aid_size (tenant_id, id, article_id, code, names) values ($1, $2, $3, 'one', $4)`, [
      ...[tenantId, of('size'), of('article'), four],
    ]);
    await tx.sql(
      'insert into aid_stock (tenant_id, id, store_id, article_id, size_id, on_shelf) values ($1, $2, $3, $4, $5, 9)',
      [tenantId, of('supply'), storeId, of('article'), of('size')],
    );
    for (const [name, label, state] of [
      ['thing', 'WRLD-0001', 'out'],
      ['other', 'WRLD-0002', 'available'],
      ['sent', 'WRLD-0003', 'quarantine'],
    ] as const) {
      await tx.sql(
        `insert into aid_item (tenant_id, id, stock_id, label, state, state_at, model, batch) values ($1, $2, $3, $4, $5, $6, 'Swift', 'B7')`,
        [tenantId, of(name), stockId, label, state, tx.at],
      );
    }
    await tx.sql(
      `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, asked_at)
        select $1, $2, $3, $4, $5, number, 'own', 'self', $6, ($6::timestamptz + interval '90 days')::date, 30000, $6 from aid_item where id = $5`,
      [tenantId, of('loan'), personId, stockId, of('thing'), tx.at],
    );
    await tx.sql(
      `insert into aid_repair (tenant_id, id, item_id, told_as, kind, whose, words, state, told_at, told_by_name)
        values ($1, $2, $3, 'borrower', 'mechanical', 'municipality', 'Wheel', 'waiting', $4, 'Stein')`,
      [tenantId, of('repair'), of('thing'), tx.at],
    );
    await tx.sql(
      `insert into aid_fault (tenant_id, id, person_id, loan_id, item_id, words, is_urgent, told_as, told_at)
        values ($1, $2, $3, $4, $5, 'Wheel', false, 'self', $6)`,
      [tenantId, of('fault'), personId, of('loan'), of('thing'), tx.at],
    );
    await tx.sql(
      `insert into aid_part_order (tenant_id, id, item_id, repair_id, kind, article_number, serial_number, pieces, goes_to, ordered_at, ordered_by,
          ordered_by_name) values ($1, $2, $3, $4, 'part', '123456', '654321', 1, 'store', $5, $6, 'Stein')`,
      [tenantId, of('order'), of('thing'), of('repair'), tx.at, nurseId],
    );
    await tx.sql(
      `insert into aid_recall (tenant_id, id, model, batch, why, stop_using, source, opened_at, opened_by, opened_by_name)
        values ($1, $2, 'Swift', 'B7', 'Handle', true, 'maker', $3, $4, 'Stein')`,
      [tenantId, of('recall'), tx.at, nurseId],
    );
    await tx.sql(`insert into aid_recall_item (tenant_id, recall_id, item_id, state_then) values ($1, $2, $3, 'out')`, [
      tenantId,
      of('recall'),
      of('thing'),
    ]);
    await tx.sql(
      `insert into aid_recall_holder (tenant_id, id, recall_id, item_id, loan_id, person_id, store_id, told_how, told_at)
        values ($1, $2, $3, $4, $5, $6, $7, 'digital', $8)`,
      [tenantId, of('holder'), of('recall'), of('thing'), of('loan'), personId, storeId, tx.at],
    );
    await tx.sql(
      `insert into aid_accident (tenant_id, id, item_id, happened_at, harm, words, told_at, told_by, told_by_name, told_unit_id)
        values ($1, $2, $3, $4, 'might-have', 'It slid', $4, $5, 'Nurse', $6)`,
      [tenantId, of('accident'), of('thing'), tx.at, nurseId, homeCareId],
    );
    await tx.sql(
      `insert into aid_count (tenant_id, id, store_id, begun_at, begun_by, begun_by_name) values ($1, $2, $3, $4, $5, 'Stein')`,
      [tenantId, of('count'), storeId, tx.at, nurseId],
    );
    await tx.sql(
      `insert into aid_transfer (tenant_id, id, item_id, from_stock_id, to_stock_id, was_ready, sent_at, sent_by_name)
        values ($1, $2, $3, $4, $5, true, $6, 'Stein')`,
      [tenantId, of('transfer'), of('sent'), stockId, of('stock'), tx.at],
    );
  },
  known: ({ place }) => {
    const of = (name: string) => idOf(`workshop ${name} ${place}`);
    return {
      ...{ thingId: of('thing'), otherThingId: of('other'), fromThingId: of('other'), calledThingId: of('thing') },
      ...{ brokenLoanId: of('loan'), faultId: of('fault'), repairId: of('repair'), partOrderId: of('order') },
      ...{
        recallId: of('recall'),
        recallHolderId: of('holder'),
        calledBackId: of('holder'),
        accidentId: of('accident'),
      },
      ...{ countId: of('count'), transferId: of('transfer'), supplyId: of('supply'), toStoreId: of('store') },
      storeId: idOf(`aid store world ${place}`),
    };
  },
};
