import type { aidReservationRoutes } from '@tunet/contract';
import { readLabel } from '@tunet/contract/aid-label';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { summariesOf } from '../../people/index.ts';
import { changeDay } from './change-day.ts';
import { cancelReservation, setAside } from './change-promise.ts';
import { changeWay } from './change-way.ts';
import { lookedAtShelf, sayShelfEmpty } from './empty-shelf.ts';
import * as shelfQueries from './empty-shelf-queries.ts';
import * as itemQueries from './item-queries.ts';
import * as queries from './reservation-queries.ts';
import { reserve, type Wish } from './reserve.ts';
import { showFree, showPromise, showPromises } from './show-promises.ts';
import { stocksOf } from './stock.ts';
import { closeDay, storeDay, storeUnits } from './store-day.ts';
import * as dayQueries from './store-day-queries.ts';
import type { Item, Reservation } from './stored.ts';

type Asked = Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'demand'>;

export function promiseHandlers(): Handlers<typeof aidReservationRoutes> {
  return {
    async 'GET /api/my/people/:personId/aid-stocks/:aidStockId'(asked, { params, query }) {
      const held = await personOf(asked, params.personId);
      if (!held) return { missing: true };
      const stock = (await stocksOf(asked.tx, held.tenantId, [params.aidStockId])).get(params.aidStockId);
      if (!stock || stock.closedOn !== null) return { missing: true };
      return { answer: await showFree(asked.tx, stock, query.from ?? null), persons: [held] };
    },
    async 'GET /api/my/people/:personId/aid-promises'(asked, { params: { personId } }) {
      const held = await personOf(asked, personId);
      if (!held) return { missing: true };
      const { tx } = asked;
      const promises = await showPromises(tx, held.tenantId, personId);
      return {
        answer: { today: localDay(tx.at, await timeZoneOf(tx, held.tenantId)), promises },
        persons: [held],
      };
    },
    async 'POST /api/my/people/:personId/aid-promises'(asked, { params: { personId }, body }) {
      const held = await personOf(asked, personId);
      if (!held) return { missing: true };
      const why = held.basis === 'own' ? 'own' : 'proxy';
      return make(asked, {
        ...held,
        stockId: body.stockId,
        fromDay: body.from,
        way: body.way,
        why,
        weightKg: body.weightKg ?? null,
      });
    },
    async 'POST /api/my/aid-promises/:aidPromiseId/change'(asked, { params, body }) {
      const row = await promiseOf(asked, params.aidPromiseId);
      if (!row) return { missing: true };
      const { from, way } = body;
      const changed =
        from === undefined
          ? await changeWay(asked.tx, row, way)
          : await changeDay(asked.tx, asked.newId, row, { fromDay: from, way, by: asked.actor });
      if ('refused' in changed) return { ...refusalOf(changed), ...noteOf(row) };
      return answerWith(asked, changed.reserved);
    },
    async 'POST /api/my/aid-promises/:aidPromiseId/shelf-empty'(asked, { params }) {
      const row = await promiseOf(asked, params.aidPromiseId);
      if (!row) return { missing: true };
      const said = await sayShelfEmpty(asked.tx, asked.newId, row, asked.actor);
      if ('refused' in said) return { refused: said.refused, ...noteOf(row) };
      const { instead, shelf, ring } = said;
      const promise = await shown(asked, said.row);
      return {
        answer: { promise, instead: instead && (await shown(asked, instead)), shelf, ring },
        ...noteOf(said.row),
      };
    },
    async 'POST /api/my/aid-promises/:aidPromiseId/cancel'(asked, { params }) {
      const row = await promiseOf(asked, params.aidPromiseId);
      if (!row) return { missing: true };
      const outcome = await cancelReservation(asked.tx, asked.newId, row);
      if (typeof outcome !== 'string') return { ...outcome, ...noteOf(row) };
      return answerWith(asked, await reread(asked, row));
    },

    async 'GET /api/units/aid-day'({ tx, actor }) {
      const { day, persons } = await storeDay(tx, actor.tenantId, storeUnits(actor));
      return { answer: day, persons: persons.map((personId) => ({ tenantId: actor.tenantId, personId })) };
    },
    async 'POST /api/people/:personId/aid-promises'(asked, { params: { personId }, body }) {
      const held = await personOf(asked, personId);
      if (!held) return { missing: true };
      const { stockId, from, way, why } = body;
      return make(asked, { ...held, stockId, fromDay: from, way, why, weightKg: body.weightKg ?? null });
    },
    async 'POST /api/aid-promises/:aidPromiseId/set-aside'(asked, { params, body }) {
      const row = await promiseOf(asked, params.aidPromiseId);
      if (!row || !(await isOfMyStore(asked, row))) return { missing: true };
      const [first] =
        body.label === undefined
          ? await asked.tx.rows<Item>(itemQueries.onShelfOf, [row.tenantId, row.stockId])
          : await asked.tx.rows<Item>(itemQueries.itemByLabel, [row.tenantId, readLabel(body.label)]);
      const itemId = body.itemId ?? first?.id;
      // The same label read again on the way to the car: it lies aside for her already.
      if (first !== undefined && first.id === row.itemId && first.state === 'reserved')
        return { answer: { label: first.label, shelf: first.shelf }, ...noteOf(row) };
      if (itemId === undefined) return { refused: 'not-on-shelf', ...noteOf(row) };
      const laid = await setAside(asked.tx, asked.newId, row, { itemId, by: asked.actor });
      if ('refused' in laid) return { refused: laid.refused, ...noteOf(row) };
      return { answer: { label: laid.label, shelf: laid.shelf }, ...noteOf(row) };
    },
    async 'POST /api/aid-promises/:aidPromiseId/rung'(asked, { params }) {
      const row = await promiseOf(asked, params.aidPromiseId);
      if (!row || !(await isOfMyStore(asked, row))) return { missing: true };
      await asked.tx.rows(queries.rungReservation, [row.tenantId, row.id, asked.tx.at]);
      return { answer: { rung: true }, ...noteOf(row) };
    },
    async 'POST /api/aid-empty-shelves/:emptyShelfId/looked'({ tx, actor, newId }, { params, body }) {
      const [task] = await tx.rows<{
        id: string;
        tenantId: string;
        stockId: string;
        lookedAt: Date | null;
        unitId: string;
      }>(shelfQueries.holdEmptyShelf, [params.emptyShelfId]);
      if (!task || !storeUnits(actor).includes(task.unitId)) return { missing: true };
      const object = { kind: 'aid-empty-shelf', id: task.id };
      if (task.lookedAt !== null) return { refused: 'looked-already', object };
      return { answer: await lookedAtShelf(tx, newId, task, { found: body.found, by: actor }), object };
    },
    async 'POST /api/aid-stores/:closedStoreId/closings'({ tx, actor, newId }, { params, body }) {
      const { tenantId } = actor;
      const [store] = await tx.rows<{ unitId: string }>(dayQueries.unitOfStore, [tenantId, params.closedStoreId]);
      if (!store || !storeUnits(actor).includes(store.unitId)) return { missing: true };
      const object = { kind: 'aid-store', id: params.closedStoreId };
      const closed = await closeDay(tx, newId, { tenantId, storeId: params.closedStoreId, ...body });
      return 'refused' in closed ? { refused: closed.refused, object } : { answer: closed, object };
    },
  };
}

/** The person, once the action is decided for her; null when she is out of sight. */
async function personOf({ tx, demand }: Asked, personId: string) {
  const { basis } = demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  return person ? { tenantId: person.tenantId, personId, basis } : null;
}

/** The promise, once the action is decided for the one it is made to; null when it is out of sight. */
async function promiseOf({ tx, demand }: Asked, promiseId: string): Promise<Reservation | null> {
  const [row] = await tx.rows<Reservation>(queries.reservationById, [promiseId]);
  if (!row) return null;
  demand({ grants: await liveGrants(tx, row.personId) });
  return row;
}

async function isOfMyStore({ tx, actor }: Asked, row: Reservation): Promise<boolean> {
  const stock = (await stocksOf(tx, row.tenantId, [row.stockId])).get(row.stockId);
  return stock !== undefined && storeUnits(actor).includes(stock.unitId);
}

async function make(asked: Asked, wish: Omit<Wish, 'by'> & { readonly basis?: unknown }) {
  const { tenantId, personId } = wish;
  const made = await reserve(asked.tx, asked.newId, { ...wish, by: { id: asked.actor.id, name: asked.actor.name } });
  if ('refused' in made) return { ...refusalOf(made), persons: [{ tenantId, personId }] };
  return answerWith(asked, made.reserved);
}

/** What is free instead is read anew by the page: a refusal tells the day, and nothing else. */
function refusalOf<Code extends string>(refusal: {
  readonly refused: Code;
  readonly firstFreeOn?: string | null;
}): { readonly refused: Code; readonly detail?: Readonly<Record<string, string>> } {
  const { refused, firstFreeOn } = refusal;
  return firstFreeOn == null ? { refused } : { refused, detail: { firstFreeOn } };
}

async function shown({ tx }: Asked, row: Reservation) {
  const stock = (await stocksOf(tx, row.tenantId, [row.stockId])).get(row.stockId);
  if (!stock) throw new TypeError('a promise belongs to a kind at a store');
  return showPromise(tx, row, stock);
}

async function answerWith(asked: Asked, row: Reservation) {
  return { answer: { promise: await shown(asked, row) }, ...noteOf(row) };
}

async function reread({ tx }: Asked, row: Reservation): Promise<Reservation> {
  const [now] = await tx.rows<Reservation>(queries.reservationById, [row.id]);
  if (!now) throw new TypeError('a promise one has just changed is in sight');
  return now;
}

function noteOf({ tenantId, personId, id, version }: Reservation): AuditNote {
  return { persons: [{ tenantId, personId }], object: { kind: 'aid-promise', id, version } };
}
