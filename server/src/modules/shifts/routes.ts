import type { shiftRoutes } from '@tunet/contract';
import type { Actor } from '../../platform/http/actor.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { boardPlaces, liveNotices, putUp, takeDownNotice } from './board/board.ts';
import { callHandlers } from './call-routes.ts';
import { callsOfDesks, watchedRounds } from './calls/read-rounds.ts';
import { deskNow, firstNightsOf, receivingIn } from './desk/desk-now.ts';
import { openLines, type Reader } from './report/report-lines.ts';
import { confirmReport, latestReports, makeReport, readReport } from './report/shift-report.ts';

function readerOf({ id, tenantId, tenants, duties }: Actor): Reader {
  const deskIds = duties.filter(({ unitKind }) => unitKind === 'desk').map(({ unitId }) => unitId);
  return { id, tenantId, tenants, deskIds };
}

export function shiftHandlers(): Handlers<typeof shiftRoutes> {
  return {
    ...callHandlers(),
    async 'GET /api/watch'({ tx, actor }) {
      const reader = readerOf(actor);
      const desk = actor.duties.find(({ unitKind }) => unitKind === 'desk');
      if (!desk) return { missing: true };
      const known = await callsOfDesks(tx, reader.deskIds);
      const rounds = watchedRounds(known, tx.at);
      const nights = await firstNightsOf(tx, reader.deskIds);
      const [last] = await latestReports(tx, reader.deskIds);
      const unread = last && last.readAt === null ? last : null;
      const placeOfCall = new Map(known.calls.map((call) => [call.id, call.tenantId]));
      return {
        answer: {
          desk: await deskNow(tx, { tenantId: actor.tenantId, unitId: desk.unitId, unitName: desk.unitName }),
          ...(await receivingIn(tx, actor.tenants)),
          rounds,
          notices: await liveNotices(tx, actor.tenants),
          firstNights: nights.map(({ tenantId: _, isOver: __, ...night }) => night),
          places: await boardPlaces(tx, actor.tenants),
          unread: unread && {
            ...{ reportId: unread.id, madeAt: unread.madeAt.toISOString(), madeByName: unread.madeByName },
            isMine: unread.madeBy === actor.id,
          },
        },
        persons: [
          ...rounds.map(({ callId, personId }) => ({ tenantId: placeOfCall.get(callId) ?? actor.tenantId, personId })),
          ...nights.map(({ tenantId, personId }) => ({ tenantId, personId })),
        ],
        object: { kind: 'unit', id: desk.unitId },
      };
    },
    async 'GET /api/board-notices'({ tx, actor }) {
      const { tenants } = actor;
      return { answer: { notices: await liveNotices(tx, tenants), places: await boardPlaces(tx, tenants) } };
    },
    async 'POST /api/board-notices'({ tx, actor, newId }, { body }) {
      const result = await putUp(tx, actor, newId, body);
      if (result === 'missing') return { missing: true };
      if (result === 'unknown-area') return { refused: result };
      return { answer: result, object: { kind: 'board-notice', id: result.id } };
    },
    async 'POST /api/board-notices/:noticeId/take-down'({ tx, actor }, { params: { noticeId } }) {
      const result = await takeDownNotice(tx, actor, noticeId);
      if (result === 'missing') return { missing: true };
      if (result === 'already-ended') return { refused: result };
      return { answer: { takenDown: true }, object: { kind: 'board-notice', id: noticeId } };
    },
    async 'GET /api/shift-report'({ tx, actor }) {
      const reader = readerOf(actor);
      const desk = actor.duties.find(({ unitKind }) => unitKind === 'desk');
      const told = await openLines(tx, reader);
      const earlier = await latestReports(tx, reader.deskIds);
      const { receiving } = await receivingIn(tx, actor.tenants);
      return {
        answer: {
          deskName: desk?.unitName ?? '',
          at: tx.at.toISOString(),
          lines: told.map(({ line }) => line),
          receiving,
          earlier: earlier.map(({ id, madeAt, madeByName, readByName }) => ({
            ...{ id, madeAt: madeAt.toISOString(), madeByName, readByName },
          })),
        },
        persons: told.flatMap(({ persons }) => persons),
      };
    },
    async 'POST /api/shift-reports'({ tx, actor, newId }, { body: { words } }) {
      const deskId = readerOf(actor).deskIds[0];
      if (deskId === undefined) return { missing: true };
      const made = await makeReport(tx, actor, newId, { reader: readerOf(actor), deskId, words });
      return { answer: made, object: { kind: 'shift-report', id: made.reportId } };
    },
    async 'GET /api/shift-reports/:reportId'({ tx, actor }, { params: { reportId } }) {
      const found = await readReport(tx, reportId, readerOf(actor));
      if (!found) return { missing: true };
      return { answer: found.report, persons: found.persons, object: { kind: 'shift-report', id: reportId } };
    },
    async 'POST /api/shift-reports/:reportId/confirm'({ tx, actor }, { params: { reportId } }) {
      const result = await confirmReport(tx, actor, reportId, readerOf(actor).deskIds);
      if (result === 'missing') return { missing: true };
      if (result !== 'read') return { refused: result };
      return { answer: { readAt: tx.at.toISOString() }, object: { kind: 'shift-report', id: reportId } };
    },
  };
}
