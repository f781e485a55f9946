import type { aidCountRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import * as queries from './count-queries.ts';
import { addSeen, beginCount, readCount, settleCount } from './counts.ts';
import { shownRow } from './read-things.ts';
import { heldSupply, moveSupply, readSupplies } from './supplies.ts';
import * as things from './thing-queries.ts';
import { lockedThing } from './thing-routes.ts';
import { receiveThing, sendThing, shownTransfer } from './transfers.ts';

const month = 30 * 86_400_000;

/** Counting the shelves, what goes between stores, sets that lack a part, and what is given. */
export function countHandlers(): Handlers<typeof aidCountRoutes> {
  return {
    async 'GET /api/aids/counts'({ tx, actor }) {
      const stores = await tx.rows<StoreRow>(queries.stores, [actor.tenantId]);
      const rows = await tx.rows<queries.CountRow>(queries.counts, [actor.tenantId]);
      return {
        answer: {
          stores,
          counts: rows.map(({ id, store, shelf, begunAt, settledAt }) => ({
            ...{ id, store, shelf, begunAt: begunAt.toISOString(), settledAt: settledAt?.toISOString() ?? null },
          })),
        },
      };
    },
    async 'POST /api/aids/counts'(asked, { body }) {
      const id = await beginCount(asked, body.storeId, body.shelf ?? null);
      return id === null ? { missing: true } : shown(asked, id);
    },
    'GET /api/aids/counts/:countId': (asked, { params }) => shown(asked, params.countId),
    async 'POST /api/aids/counts/:countId/seen'(asked, { params, body }) {
      const count = await held(asked, params.countId);
      if (!count) return { missing: true };
      if (count.settledAt) return { refused: 'settled-already' };
      await addSeen(asked, count, body.seen);
      return shown(asked, count.id);
    },
    async 'POST /api/aids/counts/:countId/settle'(asked, { params, body }) {
      const count = await held(asked, params.countId);
      if (!count) return { missing: true };
      if (count.settledAt) return { refused: 'settled-already' };
      if (count.version !== body.version) return { refused: 'changed-meanwhile' };
      await settleCount(asked, count);
      return shown(asked, count.id);
    },
    async 'GET /api/aids/transfers'({ tx, actor }) {
      const since = new Date(tx.at.getTime() - month);
      const rows = await tx.rows<queries.TransferRow>(queries.transfers, [actor.tenantId, since]);
      return { answer: { transfers: rows.map(shownTransfer) } };
    },
    async 'POST /api/aids/things/:thingId/transfer'(asked, { params, body }) {
      const thing = await lockedThing(asked, params.thingId);
      if (!thing) return { missing: true };
      const sent = await sendThing(asked, thing, body.toStoreId);
      if (sent === null) return { missing: true };
      return 'refused' in sent ? sent : shownOne(asked, sent.id);
    },
    async 'POST /api/aids/transfers/:transferId/came'(asked, { params, body }) {
      const { tx, actor } = asked;
      await tx.rows(queries.lockTransfer, [actor.tenantId, params.transferId]);
      const [row] = await tx.rows<queries.TransferRow>(queries.oneTransfer, [actor.tenantId, params.transferId]);
      if (!row) return { missing: true };
      if (row.cameAt) return { refused: 'came-already' };
      await receiveThing(asked, row, body);
      return shownOne(asked, row.id);
    },
    async 'GET /api/aids/lacking'({ tx, actor }) {
      const rows = await tx.rows<things.ThingRecord>(things.lackingThings, [actor.tenantId]);
      const articles = [...new Set(rows.map(({ articleId }) => articleId))];
      const spares = await tx.rows<SpareRow>(things.spares, [actor.tenantId, articles]);
      return {
        answer: {
          sets: rows.map((row) => {
            const { id, label, article, store, lacking } = shownRow(row);
            const from = spares.filter(
              (spare) =>
                spare.id !== id &&
                spare.articleId === row.articleId &&
                !row.lacking.some((code) => spare.lacking.includes(code)),
            );
            return {
              ...{ thingId: id, label, article, store, lacking },
              from: from.slice(0, 5).map((spare) => ({ thingId: spare.id, label: spare.label })),
            };
          }),
        },
      };
    },
    async 'GET /api/aids/supplies'(asked) {
      return shownSupplies(asked);
    },
    async 'POST /api/aids/supplies/:supplyId/move'(asked, { params, body }) {
      const supply = await heldSupply(asked, params.supplyId);
      if (supply === null) return { missing: true };
      if (supply === 'lent-not-given') return { refused: supply };
      const refused = await moveSupply(asked, params.supplyId, supply.onShelf, body);
      return refused ? { refused } : shownSupplies(asked);
    },
    async 'POST /api/aids/supplies/:supplyId/lowest'(asked, { params, body }) {
      const supply = await heldSupply(asked, params.supplyId);
      if (supply === null) return { missing: true };
      if (supply === 'lent-not-given') return { refused: supply };
      await asked.tx.rows(queries.setLowest, [asked.actor.tenantId, params.supplyId, body.lowest]);
      return shownSupplies(asked);
    },
    async 'POST /api/aids/supplies/:supplyId/order'(asked, { params, body }) {
      const { tx, actor, newId } = asked;
      const supply = await heldSupply(asked, params.supplyId);
      if (supply === null) return { missing: true };
      if (supply === 'lent-not-given') return { refused: supply };
      const open = await tx.rows(queries.openOrder, [actor.tenantId, params.supplyId]);
      if (open.length > 0) return { refused: 'ordered-already' };
      await tx.rows(queries.addSupplyOrder, [
        ...[actor.tenantId, newId(), params.supplyId, body.pieces, tx.at, actor.name],
      ]);
      return shownSupplies(asked);
    },
  };
}

interface StoreRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly shelves: string[];
}
interface SpareRow extends Record<string, unknown> {
  readonly id: string;
  readonly label: string;
  readonly articleId: string;
  readonly lacking: readonly string[];
}

async function held({ tx, actor }: RequestContext, countId: string): Promise<queries.CountRow | undefined> {
  await tx.rows(queries.lockCount, [actor.tenantId, countId]);
  return (await tx.rows<queries.CountRow>(queries.oneCount, [actor.tenantId, countId]))[0];
}

async function shown({ tx, actor }: RequestContext, countId: string) {
  const count = await readCount(tx, actor.tenantId, countId);
  if (!count) return { missing: true as const };
  return { answer: count, object: { kind: 'aid-count', id: count.id, version: count.version } };
}

async function shownOne({ tx, actor }: RequestContext, transferId: string) {
  const [row] = await tx.rows<queries.TransferRow>(queries.oneTransfer, [actor.tenantId, transferId]);
  if (!row) return { missing: true as const };
  return { answer: shownTransfer(row), object: { kind: 'aid-transfer', id: row.id } };
}

async function shownSupplies({ tx, actor }: RequestContext) {
  return { answer: { supplies: await readSupplies(tx, actor.tenantId) } };
}
