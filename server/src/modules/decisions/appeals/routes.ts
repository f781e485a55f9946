import type { appealRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import type { ReadPicture } from '../../conversations/index.ts';
import { openDanger, raiseDanger } from '../../guide/index.ts';
import type { PrintLetters } from '../../notices/index.ts';
import { askQuestion } from '../../requests/index.ts';
import { tenantOfPerson } from '../queries.ts';
import { findDecision } from '../read-decisions.ts';
import { isUnderWay } from './appeal.ts';
import { addPaperToAppeal } from './appeal-papers.ts';
import type { AppealRecord } from './appeal-queries.ts';
import { bundleOf } from './bundle-case.ts';
import { judgeLateness, moveAppeal } from './move-appeal.ts';
import { findAppeal, readAppeal, readAppeals, readMyAppeals, readRows } from './read-appeals.ts';
import { type AppealReceived, receiveAppeal } from './receive-appeal.ts';
import { noteBodyTold, undoWithdrawal, withdrawAppeal } from './withdraw-appeal.ts';

export interface AppealPorts {
  readonly readPaper: ReadPicture;
  readonly printLetters: PrintLetters;
}

export function appealHandlers(ports: AppealPorts): Handlers<typeof appealRoutes> {
  return {
    async 'POST /api/my/decisions/:decisionId/appeals'({ tx, actor, newId, at, demand }, { params, body }) {
      const decision = await findDecision(tx, params.decisionId);
      if (!decision) return { missing: true };
      const { basis } = demand({ grants: await liveGrants(tx, decision.personId) });
      const { commandId: _command, occurredAt: _occurred, ...wanted } = body;
      const received = await receiveAppeal(
        tx,
        newId,
        {
          ...wanted,
          ...{ decisionId: decision.id, channel: 'web', by: { id: actor.id, name: actor.name }, signed: 'click' },
          writtenAs: basis === 'own' ? 'self' : 'proxy',
        },
        at,
      );
      if (received !== 'missing' && 'receipt' in received) {
        const row = await findAppeal(tx, received.receipt.appealId);
        if (row) await raiseDanger(tx, newId, { ...sentBy(row), words: wordsOf(row) });
      }
      return outcomeOf(received, decision.personId, decision.tenantId);
    },
    async 'GET /api/my/people/:personId/appeals'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await tx.rows<{ tenantId: string }>(tenantOfPerson, [personId]);
      if (!person) return { missing: true };
      const appeals = await readMyAppeals(tx, person.tenantId, personId);
      return { answer: { appeals }, persons: [{ tenantId: person.tenantId, personId }] };
    },
    async 'POST /api/decisions/:decisionId/appeals'({ tx, actor, newId, at, demand }, { params, body }) {
      const decision = await findDecision(tx, params.decisionId);
      if (!decision) return { missing: true };
      const { personId, tenantId } = decision;
      demand({ grants: await liveGrants(tx, personId) });
      const { commandId: _command, occurredAt: _occurred, isConfirmed, ...wanted } = body;
      // What staff wrote is hers only when she has heard it and said so.
      if (!isConfirmed) return { refused: 'not-confirmed', persons: [{ tenantId, personId }] };
      const by = { id: actor.id, name: actor.name };
      const received = await receiveAppeal(
        tx,
        newId,
        { ...wanted, decisionId: decision.id, by, writtenAs: 'staff' },
        at,
      );
      return outcomeOf(received, personId, tenantId);
    },
    async 'GET /api/appeals'({ tx, actor }) {
      const rows = await readAppeals(tx, actor);
      return { answer: { appeals: await readRows(tx, actor.tenantId, rows) }, persons: rows.map(personOf) };
    },

    async 'GET /api/appeals/:appealId'(asked, { params }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      await openDanger(asked.tx, { tenantId: row.tenantId, subjectId: row.id }, asked.actor);
      return answerCase(asked, row);
    },

    async 'POST /api/appeals/:appealId/move'(asked, { params, body: { commandId: _c, occurredAt: _o, ...of } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const moved = await moveAppeal(asked, row.id, of);
      return moved === 'moved' ? answerCase(asked, row) : { ...moved, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/lateness'(asked, { params, body: { takeUp, words, version } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const judged = await judgeLateness(asked, row.id, { takeUp, words, version });
      return judged === 'moved' ? answerCase(asked, row) : { ...judged, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/withdraw'(asked, { params, body: { saidBy, isConfirmed, version } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      if (!isConfirmed) return { refused: 'not-confirmed', ...about(row) };
      const done = await withdrawAppeal(asked, row.id, { saidBy, version });
      return done === 'done' ? answerCase(asked, row) : { ...done, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/undo-withdraw'(asked, { params, body: { saidBy, isConfirmed, version } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      if (!isConfirmed) return { refused: 'not-confirmed', ...about(row) };
      const done = await undoWithdrawal(asked, row.id, { saidBy, version });
      return done === 'done' ? answerCase(asked, row) : { ...done, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/body-told'(asked, { params, body: { version } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const done = await noteBodyTold(asked, row.id, version);
      return done === 'done' ? answerCase(asked, row) : { ...done, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/papers'(asked, { params, body: { paper } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const kept = await addPaperToAppeal(asked, row.id, paper, ports.readPaper);
      return 'refused' in kept ? { ...kept, ...about(row) } : { answer: kept, ...about(row) };
    },

    async 'POST /api/appeals/:appealId/questions'(asked, { params, body: { words, answerBy } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      if (!isUnderWay(row)) return { refused: 'not-now', ...about(row) };
      const { tenantId, personId, reference, language, unitId } = row;
      const outcome = await askQuestion(asked.tx, asked.newId, {
        ...{ tenantId, personId, reference, language, unitId, words, answerBy },
        ...{ about: { appealId: row.id }, by: { id: asked.actor.id, name: asked.actor.name } },
      });
      return outcome === 'asked' ? answerCase(asked, row) : { ...outcome, ...about(row) };
    },

    async 'GET /api/appeals/:appealId/bundle'(asked, { params }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const pdf = await bundleOf(asked.tx, row, ports.printLetters);
      if (!pdf) return { missing: true };
      const content = Buffer.from(pdf).toString('base64');
      return { answer: { type: 'application/pdf' as const, name: 'case.pdf', content }, ...about(row) };
    },

    async 'POST /api/my/appeals/:appealId/papers'(asked, { params, body: { paper } }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const kept = await addPaperToAppeal(asked, row.id, paper, ports.readPaper);
      return 'refused' in kept ? { ...kept, ...about(row) } : { answer: kept, ...about(row) };
    },

    async 'POST /api/my/appeals/:appealId/withdraw'(asked, { params }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const done = await withdrawAppeal(asked, row.id, {});
      if (done !== 'done') return { refused: 'not-now', ...about(row) };
      return { answer: { mayUndo: true }, ...about(row) };
    },

    async 'POST /api/my/appeals/:appealId/undo-withdraw'(asked, { params }) {
      const row = await inSight(asked, params.appealId);
      if (!row) return { missing: true };
      const done = await undoWithdrawal(asked, row.id, {});
      if (done === 'done') return { answer: { goesOn: true as const }, ...about(row) };
      return { refused: done.refused === 'already-appealed' ? done.refused : 'not-now', ...about(row) };
    },
  };
}

/** An appeal that the asker may see: decided on with the relation that opens it. */
async function inSight({ tx, demand }: RequestContext, appealId: string): Promise<AppealRecord | null> {
  const row = await findAppeal(tx, appealId);
  if (!row) return null;
  demand({ grants: await liveGrants(tx, row.personId) });
  return row;
}

/** The appeal as it is now. */
async function answerCase({ tx }: RequestContext, row: AppealRecord) {
  const now = (await findAppeal(tx, row.id)) ?? row;
  return { answer: await readAppeal(tx, now), ...about(now) };
}

function sentBy({ tenantId, personId, unitId, id: subjectId }: AppealRecord) {
  return { tenantId, personId, unitId, source: 'appeal' as const, subjectId };
}

function wordsOf({ words, wants, lateBecause }: AppealRecord): string {
  return [words, wants, lateBecause].filter(Boolean).join('\n');
}

function outcomeOf(received: AppealReceived, personId: string, tenantId: string) {
  const persons = [{ tenantId, personId }];
  if (received === 'missing') return { missing: true as const };
  if ('refused' in received) return { refused: received.refused, persons };
  return { answer: received.receipt, persons, object: { kind: 'appeal', id: received.receipt.appealId, version: 1 } };
}

function personOf({ tenantId, personId }: AppealRecord) {
  return { tenantId, personId };
}

function about(row: AppealRecord) {
  return { persons: [personOf(row)], object: { kind: 'appeal', id: row.id, version: row.version } };
}
