import type { aidRecallRoutes, MyAidRecall } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { reportOf } from './accident-report.ts';
import { releaseAccident, shownAccidents, tellAccident } from './accidents.ts';
import * as queries from './recall-queries.ts';
import { closesNot, findCalled, openRecall, readRecall, settleItem, shownHead } from './recalls.ts';
import { lockedThing, type WorkshopPorts } from './thing-routes.ts';

/** A thing that came in stays on her page so long. Milliseconds. */
const fortnight = 14 * 86_400_000;

/** What is called back, by whom it is held and who has heard; and accidents with their reports. */
export function recallHandlers({ printLetters }: WorkshopPorts): Handlers<typeof aidRecallRoutes> {
  return {
    async 'GET /api/my/people/:personId/aid-recalls'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      return readMine(tx, personId);
    },
    async 'POST /api/my/people/:personId/aid-recalls/:calledBackId'(
      { tx, actor, demand },
      { params: { personId, calledBackId } },
    ) {
      demand({ grants: await liveGrants(tx, personId) });
      const [one] = await tx.rows<queries.HolderRow>(queries.oneHolder, [calledBackId]);
      if (!one || one.personId !== personId) return { missing: true };
      await tx.rows(queries.reached, [one.id, tx.at, 'herself', actor.name]);
      return readMine(tx, personId);
    },
    async 'GET /api/aids/recalls'({ tx, actor }) {
      const rows = await tx.rows<queries.RecallRow>(queries.listed, [actor.tenantId]);
      return { answer: { recalls: rows.map(shownHead) } };
    },
    async 'POST /api/aids/recalls/preview'({ tx, actor }, { body }) {
      const found = await findCalled(tx, actor.tenantId, body);
      const of = (states: readonly string[]) => found.filter(({ state }) => states.includes(state)).length;
      const [out, missing] = [of(['out']), of(['missing'])];
      return { answer: { onShelf: found.length - out - missing, out, elsewhere: missing } };
    },
    async 'POST /api/aids/recalls'(asked, { body }) {
      const opened = await openRecall(asked, body);
      if ('refused' in opened) return opened;
      const [row] = await asked.tx.rows<queries.RecallRow>(queries.oneRecall, [asked.actor.tenantId, opened.id]);
      if (!row) throw new TypeError('a recall that was just opened is there');
      return { answer: shownHead(row), object: { kind: 'aid-recall', id: row.id, version: row.version } };
    },
    'GET /api/aids/recalls/:recallId': (asked, { params }) => shown(asked, params.recallId),
    async 'POST /api/aids/recall-holders/:recallHolderId/reached'(asked, { params, body }) {
      const { tx, actor } = asked;
      const [one] = await tx.rows<queries.HolderRow>(queries.oneHolder, [params.recallHolderId]);
      if (!one) return { missing: true };
      if (body.how === 'nobody-answered') await tx.rows(queries.tried, [one.id, tx.at]);
      else await tx.rows(queries.reached, [one.id, tx.at, body.how, actor.name]);
      return shown(asked, one.recallId);
    },
    async 'POST /api/aids/recalls/:recallId/items/:calledThingId'(asked, { params, body }) {
      const recall = await held(asked, params.recallId);
      if (!recall) return { missing: true };
      const items = await asked.tx.rows<queries.RecallItemRow>(queries.itemsOf, [asked.actor.tenantId, recall.id]);
      const item = items.find(({ thingId }) => thingId === params.calledThingId);
      if (!item) return { missing: true };
      const refused = await settleItem(asked, recall, item, body.became);
      return refused ? { refused } : shown(asked, recall.id);
    },
    async 'POST /api/aids/recalls/:recallId/close'(asked, { params, body }) {
      const { tx, actor } = asked;
      const recall = await held(asked, params.recallId);
      if (!recall) return { missing: true };
      if (recall.closedAt) return { refused: 'closed-already' };
      const read = await readRecall(tx, actor.tenantId, recall.id);
      const refused = read ? closesNot(read.recall) : null;
      if (refused) return { refused };
      await tx.rows(queries.closeRecall, [actor.tenantId, recall.id, tx.at, actor.name, body.words]);
      return shown(asked, recall.id);
    },
    async 'GET /api/aids/accidents'({ tx, actor }) {
      const rows = await tx.rows<queries.AccidentRow>(queries.accidents, [actor.tenantId]);
      return { answer: { accidents: await shownAccidents(tx, actor.tenantId, rows) } };
    },
    async 'POST /api/aids/things/:thingId/accidents'(asked, { params, body }) {
      const thing = await lockedThing(asked, params.thingId);
      if (!thing) return { missing: true };
      const told = await tellAccident(asked, thing, body);
      return 'refused' in told ? told : shownAccident(asked, told.id);
    },
    async 'GET /api/aids/accidents/:accidentId/report'(asked, { params, query }) {
      const row = await accidentOf(asked, params.accidentId);
      if (!row) return { missing: true };
      return {
        answer: await reportOf(asked, row, query.language ?? 'nb', printLetters),
        object: { kind: 'aid-accident', id: row.id },
      };
    },
    async 'POST /api/aids/accidents/:accidentId/told'(asked, { params, body }) {
      const { tx, actor } = asked;
      const row = await accidentOf(asked, params.accidentId);
      if (!row) return { missing: true };
      if (body.who === 'maker' ? row.makerToldAt : row.authorityToldAt) return { refused: 'told-already' };
      const statement = body.who === 'maker' ? queries.toldMaker : queries.toldAuthority;
      await tx.rows(statement, [actor.tenantId, row.id, tx.at, actor.name]);
      return shownAccident(asked, row.id);
    },
    async 'POST /api/aids/accidents/:accidentId/release'(asked, { params, body }) {
      const row = await accidentOf(asked, params.accidentId);
      if (!row) return { missing: true };
      const refused = await releaseAccident(asked, row, body);
      return refused ? { refused } : shownAccident(asked, row.id);
    },
  };
}

async function readMine(tx: Transaction, personId: string) {
  const rows = await tx.rows<queries.MyRecallRow>(queries.mine, [personId, new Date(tx.at.getTime() - fortnight)]);
  const recalls = rows.map(
    ({ id, loanId, drawing, article, label, stopUsing, why, store, phone, toldAt, heardAt, inAt }): MyAidRecall => ({
      ...{ id, loanId, drawing, article, label, stopUsing, why, store, phone, toldAt: toldAt.toISOString() },
      ...{ heardAt: heardAt?.toISOString() ?? null, inAt: inAt?.toISOString() ?? null },
    }),
  );
  return { answer: { recalls }, persons: rows.slice(0, 1).map(({ tenantId }) => ({ tenantId, personId })) };
}

async function held({ tx, actor }: RequestContext, recallId: string): Promise<queries.RecallRow | undefined> {
  await tx.rows(queries.lockRecall, [actor.tenantId, recallId]);
  return (await tx.rows<queries.RecallRow>(queries.oneRecall, [actor.tenantId, recallId]))[0];
}

async function accidentOf({ tx, actor }: RequestContext, id: string): Promise<queries.AccidentRow | undefined> {
  return (await tx.rows<queries.AccidentRow>(queries.oneAccident, [actor.tenantId, id]))[0];
}

type Shown = { readonly answer: NonNullable<Awaited<ReturnType<typeof readRecall>>>['recall'] } & AuditNote;

async function shown({ tx, actor }: RequestContext, recallId: string): Promise<Shown | { readonly missing: true }> {
  const read = await readRecall(tx, actor.tenantId, recallId);
  if (!read) return { missing: true };
  const { id, version } = read.recall;
  return { answer: read.recall, persons: read.persons, object: { kind: 'aid-recall', id, version } };
}

async function shownAccident({ tx, actor }: RequestContext, id: string) {
  const rows = await tx.rows<queries.AccidentRow>(queries.oneAccident, [actor.tenantId, id]);
  const [accident] = await shownAccidents(tx, actor.tenantId, rows);
  if (!accident) return { missing: true as const };
  return { answer: accident, object: { kind: 'aid-accident', id, version: accident.version } };
}
