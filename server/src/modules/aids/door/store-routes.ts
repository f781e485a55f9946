import type { aidDoorRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { visitCards } from '../../people/index.ts';
import type { DoorPorts } from './door-ports.ts';
import * as queries from './door-queries.ts';
import {
  type LabelRow,
  labelsOf,
  oneReturnCase,
  openReturnCases,
  type ReturnCaseRow,
  settleReturnCase,
} from './return-queries.ts';
import { partsByArticle } from './see-door.ts';

type StoreKeys =
  | 'GET /api/aid-door/stores'
  | 'GET /api/aid-stores/:labelStoreId/labels'
  | 'POST /api/aid-stores/:labelStoreId/labels/print'
  | 'GET /api/aid-stores/:cameInStoreId/came-back'
  | 'POST /api/aid-return-cases/:returnCaseId/settle';

/** What the store keeper does: labels, and what came back and needs somebody. */
export function storeHandlers({ printLabels }: DoorPorts): Pick<Handlers<typeof aidDoorRoutes>, StoreKeys> {
  return {
    async 'GET /api/aid-door/stores'({ tx, actor }) {
      const units = actor.duties.map(({ unitId }) => unitId);
      const stores = await tx.rows<queries.StoreRow>(queries.storesOfUnits, [units]);
      return { answer: { stores: stores.map(({ id, name, phone }) => ({ id, name, phone })) } };
    },
    async 'GET /api/aid-stores/:labelStoreId/labels'(asked, { params: { labelStoreId } }) {
      const store = await storeHere(asked, labelStoreId);
      if (!store) return { missing: true };
      const items = await asked.tx.rows<LabelRow>(labelsOf, [store.id]);
      return { answer: { storeName: store.name, items: items.map((item) => ({ ...item })) } };
    },
    async 'POST /api/aid-stores/:labelStoreId/labels/print'(asked, { params: { labelStoreId }, body }) {
      const store = await storeHere(asked, labelStoreId);
      if (!store) return { missing: true };
      const items = await asked.tx.rows<LabelRow>(labelsOf, [store.id]);
      const wanted = body.itemIds.flatMap((id) => items.find(({ itemId }) => itemId === id) ?? []);
      if (wanted.length < body.itemIds.length) return { refused: 'not-here' };
      const language = (await timeZoneOf(asked.tx, store.tenantId)) === 'Europe/Stockholm' ? 'sv' : 'nb';
      const labels = wanted.map(({ label, article, size }) => ({ label, lines: [article[language], size[language]] }));
      const about = { title: store.name, language, at: asked.at, from: body.from };
      const { pdf, pages } = await printLabels(labels, about);
      return { answer: { pdf: Buffer.from(pdf).toString('base64'), sheets: pages } };
    },
    async 'GET /api/aid-stores/:cameInStoreId/came-back'(asked, { params: { cameInStoreId } }) {
      const store = await storeHere(asked, cameInStoreId);
      if (!store) return { missing: true };
      const rows = await asked.tx.rows<ReturnCaseRow>(openReturnCases, [store.id]);
      const parts = await partsByArticle(
        asked.tx,
        store.tenantId,
        rows.map(({ articleId }) => articleId),
      );
      const cards = await visitCards(asked.tx, [...new Set(rows.map(({ personId }) => personId))], new Set());
      const cases = rows.map(
        ({ id, personId, articleId, lacking, toldAt, label, article, condition, words, lackingWhere }) => {
          const card = cards.find((each) => each.id === personId);
          return {
            ...{ returnCaseId: id, label, article, condition, words, lackingWhere, personId },
            lacking: (parts.get(articleId) ?? []).filter(({ code }) => lacking.includes(code)),
            toldAt: toldAt.toISOString(),
            name: card?.name ?? '',
            phone: card?.phone ?? null,
          };
        },
      );
      return { answer: { cases }, persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })) };
    },
    async 'POST /api/aid-return-cases/:returnCaseId/settle'(asked, { params: { returnCaseId }, body }) {
      const { tx, actor, at, demand } = asked;
      const [row] = await tx.rows<ReturnCaseRow>(oneReturnCase, [returnCaseId]);
      demand({ grants: row ? await liveGrants(tx, row.personId) : [] });
      if (!row) return { missing: true };
      const persons = [{ tenantId: row.tenantId, personId: row.personId }];
      const settled = await tx.rows(settleReturnCase, [row.tenantId, row.id, at, body.how, actor.name]);
      if (settled.length === 0) return { refused: 'already-settled', persons };
      return { answer: { settled: true }, persons, object: { kind: 'aid-return-case', id: row.id } };
    },
  };
}

/** A store that is kept by a unit where the asker is on duty; any other is as none. */
export async function storeHere({ tx, actor }: RequestContext, storeId: string): Promise<queries.StoreRow | null> {
  const [store] = await tx.rows<queries.StoreRow>(queries.oneStore, [storeId]);
  return store && actor.duties.some(({ unitId }) => unitId === store.unitId) ? store : null;
}
