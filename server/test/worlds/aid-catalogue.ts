import { idOf } from '@tunet/town';
import { addGrant } from '../build.ts';
import type { WorldPart } from '../world-part.ts';

const four = (text: string) => ({ nb: text, nn: text, sv: text, en: text });
const contentIn = (place: string) => ({
  ...{
    iso9999: '12060603',
    selfService: 'open',
    cleaningClass: 'wipe',
    measures: [],
    course: null,
    terms: {},
    parts: [],
  },
  ...{ names: four('Rullator'), purpose: four('Støtte'), fit: four('Still'), use: four('Gå') },
  ...{ clean: four('Tørk av'), checks: [], care: { serviceMonths: 12, warrantyMonths: null, isElectronic: false } },
  sizes: [
    {
      ...{ code: 'one', names: four('Én'), fits: {}, weightLimitKg: 130, isRetired: false, equals: [] },
      stores: [idOf(`aid store world ${place}`)],
    },
  ],
});

/** A store with one article of which none are left, and somebody who waits for it. */
export const aidCatalogueWorld: WorldPart = {
  async open(tx, { place, tenantId, personId }) {
    const unitId = idOf(`${place} store`);
    const [articleId, storeId, sizeId] = [
      idOf(`article ${place}`),
      idOf(`aid store world ${place}`),
      idOf(`size ${place}`),
    ];
    const [stockId, waitId] = [idOf(`aid stock ${place}`), idOf(`aid wait ${place}`)];
    await addGrant(tx, { tenantId, personId, subjectId: unitId, basis: 'aid', basisRef: waitId });
    await tx.sql(
      `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use,
          drawing, from_on, changed_at)
        values ($1, $2, 'world-walker', 'single', '12060603', 'open', 'wipe', $3, $3, $3, $3, 'rollator-outdoor', '2020-01-01', $4)`,
      [tenantId, articleId, JSON.stringify(four('Rullator')), tx.at],
    );
    await tx.sql(
      `insert into aid_size (tenant_id, id, article_id, code, names, weight_limit_kg) values ($1, $2, $3, 'one', $4, 150)`,
      [tenantId, sizeId, articleId, JSON.stringify(four('Én'))],
    );
    await tx.sql(
      `insert into aid_store (tenant_id, id, unit_id, name, street, phone) values ($1, $2, $3, 'Lageret', 'Lagerveien 1', '+47 555 01 900')`,
      [tenantId, storeId, unitId],
    );
    await tx.sql('insert into aid_stock (tenant_id, id, store_id, article_id, size_id) values ($1, $2, $3, $4, $5)', [
      ...[tenantId, stockId, storeId, articleId, sizeId],
    ]);
    await tx.sql(
      `insert into aid_article_version (tenant_id, article_id, version, content, why, changed_at, changed_by, changed_by_name)
        values ($1, $2, 7, $3, 'Ny grense', $4, $2, 'Stein')`,
      [tenantId, articleId, JSON.stringify({ ...contentIn(place), names: four('Gåstol') }), tx.at],
    );
    await tx.sql(
      `insert into aid_wait (tenant_id, id, person_id, stock_id, state, why, asked_at, joined_at, joined_by, joined_by_name)
        values ($1, $2, $3, $4, 'waiting', 'own', $5, $5, $3, 'Ingrid')`,
      [tenantId, waitId, personId, stockId, tx.at],
    );
    await tx.sql(
      `insert into aid_wait_place (tenant_id, wait_id, stock_id, goes_first, joined_at) values ($1, $2, $3, false, $4)`,
      [tenantId, waitId, stockId, tx.at],
    );
  },
  known: ({ place }) => ({
    articleCode: 'world-walker',
    catalogueArticleId: idOf(`article ${place}`),
    articleId: idOf(`article ${place}`),
    stockId: idOf(`aid stock ${place}`),
    aidWaitId: idOf(`aid wait ${place}`),
    ...{ articleContent: contentIn(place), stateNumber: '123456' },
    ...{ formerArticleId: idOf(`article ${place}`), formerVersion: 7 },
  }),
};
