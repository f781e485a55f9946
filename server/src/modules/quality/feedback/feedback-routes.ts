import type { feedbackRoutes } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import type { AuditNote, Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { endGrantsFor, liveGrants } from '../../access/index.ts';
import { linesToAppeal, receiveAppeal } from '../../decisions/index.ts';
import { dangerFirst, dangersOf, openDanger, takeDanger } from '../../guide/index.ts';
import { reportDeviation } from '../deviations.ts';
import type { FeedbackEvents } from './feedback-events.ts';
import * as queries from './feedback-queries.ts';
import { promisedDay, sendFeedback, whereTo } from './send-feedback.ts';
import { showAtWork, showMine } from './show-feedback.ts';

const day = 86_400_000;
/** How long those who answered still see her, and answered feedback stays on the list. */
const afterAnswer = 90 * day;

/** What people say about the help: from them, and by those who answer it. */
export function feedbackHandlers(): Handlers<typeof feedbackRoutes> {
  return {
    async 'GET /api/my/people/:personId/feedback'({ tx, actor, demand }, { params: { personId } }) {
      const where = await whereTo(tx, personId);
      if (!where) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const rows = await tx.rows<queries.FeedbackRow>(queries.mine, [personId, actor.id]);
      const isAsked = rows.some((row) => showMine(row).appeal?.is === 'asked');
      return {
        answer: {
          feedback: rows.map(showMine),
          canSend: !where.isDead && where.qualityUnitId !== null,
          answerBy: await promisedDay(tx, where),
          lines: isAsked ? await linesToAppeal(tx, where.tenantId, personId) : [],
        },
        persons: [{ tenantId: where.tenantId, personId }],
      };
    },
    async 'POST /api/my/people/:personId/feedback'(asked, { params: { personId }, body }) {
      const { tx, demand } = asked;
      const where = await whereTo(tx, personId);
      if (!where) return { missing: true };
      demand({ grants: await liveGrants(tx, personId) });
      const { qualityUnitId } = where;
      if (where.isDead || qualityUnitId === null) return { refused: 'person-died' };
      return shownToMe(asked, await sendFeedback(asked, { ...where, qualityUnitId }, { ...body, personId }));
    },
    async 'POST /api/my/feedback/:feedbackId/appeal'(asked, { params, body }) {
      const row = await held(asked, params.feedbackId, () => findMine(asked, params.feedbackId));
      if (!row) return { missing: true };
      if (showMine(row).appeal?.is !== 'asked') return { refused: 'not-asked' };
      const { tx, actor, newId } = asked;
      const { decidedServiceId } = body;
      if (decidedServiceId === undefined) {
        await tx.rows(queries.refuseAppeal, [row.id, tx.at]);
        return shownToMe(asked, row.id);
      }
      const lines = await linesToAppeal(tx, row.tenantId, row.personId);
      const line = lines.find((each) => each.decidedServiceId === decidedServiceId);
      if (!line) return { missing: true };
      // It counts from the day she wrote it: the municipality's own days must not make her late.
      const received = await receiveAppeal(
        tx,
        newId,
        {
          ...{ decisionId: line.decisionId, decidedServiceId, words: row.words, wants: '', language: body.language },
          ...{ lateBecause: body.lateBecause, channel: 'web', signed: 'click' },
          by: { id: actor.id, name: actor.name },
          writtenAs: row.writtenAs,
        },
        row.sentAt,
      );
      if (received === 'missing') return { missing: true };
      if ('refused' in received) return { refused: received.refused };
      const { appealId, reference, promisedOn } = received.receipt;
      await tx.rows(queries.keepAppeal, [row.id, appealId, reference, promisedOn]);
      return shownToMe(asked, row.id);
    },

    async 'GET /api/feedback'({ tx, actor }) {
      const since = new Date(tx.at.getTime() - afterAnswer);
      const rows = await tx.rows<queries.FeedbackRow>(queries.listed, [unitsOf(actor), since]);
      const dangers = await dangersOf(
        tx,
        rows.map(({ id }) => id),
      );
      // The one whose telephone rang at night is seldom the head: words of danger are for all who help her, the rest is not.
      const answersIt = actor.roles.some((role) => role === 'lead' || role === 'service-owner');
      const shown = rows.filter(({ id, answeredAt }) => answersIt || (answeredAt === null && dangers.has(id)));
      return {
        answer: { feedback: dangerFirst(shown.map((row) => showAtWork(row, dangers.get(row.id)))), answersIt },
        persons: shown.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
    async 'POST /api/feedback/:feedbackId/answer'(asked, { params, body }) {
      const row = await held(asked, params.feedbackId, () => findAtWork(asked, params.feedbackId));
      if (!row) return { missing: true };
      if (row.answeredAt) return { refused: 'already-answered' };
      if (row.isDead) return { refused: 'person-died' };
      const { tx, actor } = asked;
      await tx.rows(queries.answer, [row.id, tx.at, actor.name, body.words]);
      await takeDanger(tx, { tenantId: row.tenantId, subjectId: row.id }, actor);
      await tellReplied(asked, row);
      const until = new Date(tx.at.getTime() + afterAnswer);
      await endGrantsFor(tx, row.tenantId, row.id, until, { bases: ['conversation'] });
      return shownAtWork(asked, row.id);
    },
    async 'POST /api/feedback/:feedbackId/propose-appeal'(asked, { params }) {
      const row = await held(asked, params.feedbackId, () => findAtWork(asked, params.feedbackId));
      if (!row) return { missing: true };
      if (row.appealAskedAt) return { refused: 'already-asked' };
      await asked.tx.rows(queries.askAppeal, [row.id, asked.tx.at, asked.actor.name]);
      await tellReplied(asked, row);
      await openDanger(asked.tx, { tenantId: row.tenantId, subjectId: row.id }, asked.actor);
      return shownAtWork(asked, row.id);
    },
    async 'POST /api/feedback/:feedbackId/report'(asked, { params }) {
      const row = await held(asked, params.feedbackId, () => findAtWork(asked, params.feedbackId));
      if (!row) return { missing: true };
      if (row.deviationId) return { refused: 'already-reported' };
      const { tx, actor, newId } = asked;
      const id = newId();
      const personId = row.isNameless ? null : row.personId;
      const told = await reportDeviation(tx, actor, {
        ...{ id, about: null, aboutId: null, personId, what: 'not-said' as const, words: null },
      });
      if (typeof told === 'string') return { missing: true };
      await tx.rows(queries.keepDeviation, [row.id, id]);
      return shownAtWork(asked, row.id);
    },
  };
}

/** She is told that there is something to read, as of any answer; never what. */
async function tellReplied({ tx, occurredAt }: RequestContext, row: queries.FeedbackRow): Promise<void> {
  const payload: FeedbackEvents['feedback.replied'] = { personId: row.personId, readerId: row.writtenBy };
  const { tenantId, id: subjectId } = row;
  await emit(tx, { tenantId, kind: 'feedback.replied', subjectId, payload: { ...payload }, occurredAt });
}

function unitsOf(actor: RequestContext['actor']): string[] {
  return actor.duties.map(({ unitId }) => unitId);
}

async function findMine({ tx, actor }: RequestContext, id: string): Promise<queries.FeedbackRow | undefined> {
  return (await tx.rows<queries.FeedbackRow>(queries.oneOfMine, [id, actor.id]))[0];
}

async function findAtWork({ tx, actor }: RequestContext, id: string): Promise<queries.FeedbackRow | undefined> {
  return (await tx.rows<queries.FeedbackRow>(queries.oneAtWork, [unitsOf(actor), id]))[0];
}

/** One that is within reach, held until the transaction ends; one that is not is not there. */
async function held(
  { tx, demand }: RequestContext,
  id: string,
  find: () => Promise<queries.FeedbackRow | undefined>,
): Promise<queries.FeedbackRow | undefined> {
  const found = await find();
  demand({ grants: found ? await liveGrants(tx, found.personId) : [] });
  if (!found) return undefined;
  await tx.rows(queries.locked, [id]);
  return find();
}

function noteOf({ tenantId, personId, id, version }: queries.FeedbackRow): AuditNote {
  return { persons: [{ tenantId, personId }], object: { kind: 'feedback', id, version } };
}

async function shownToMe(asked: RequestContext, id: string) {
  const row = await findMine(asked, id);
  return row ? { answer: showMine(row), ...noteOf(row) } : { missing: true as const };
}

async function shownAtWork(asked: RequestContext, id: string) {
  const row = await findAtWork(asked, id);
  if (!row) return { missing: true as const };
  return { answer: showAtWork(row, (await dangersOf(asked.tx, [id])).get(id)), ...noteOf(row) };
}
