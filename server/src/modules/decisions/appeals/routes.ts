import type { appealRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { tenantOfPerson } from '../queries.ts';
import { findDecision } from '../read-decisions.ts';
import type { AppealRecord } from './appeal-queries.ts';
import { moveAppeal } from './move-appeal.ts';
import { findAppeal, labelled, readAppeal, readAppeals, readMyAppeals, rowOf } from './read-appeals.ts';
import { type AppealReceived, receiveAppeal } from './receive-appeal.ts';

export function appealHandlers(): Handlers<typeof appealRoutes> {
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
    async 'GET /api/appeals'({ tx, actor, at }) {
      const rows = await readAppeals(tx, actor);
      const whole = await labelled(tx, actor.tenantId, rows);
      return { answer: { appeals: whole.map((row) => rowOf(row, at)) }, persons: rows.map(personOf) };
    },
    async 'GET /api/appeals/:appealId'({ tx, demand }, { params }) {
      const row = await findAppeal(tx, params.appealId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      return { answer: await readAppeal(tx, row), ...about(row) };
    },
    async 'POST /api/appeals/:appealId/move'(asked, { params, body: { to, words, version } }) {
      const { tx, demand } = asked;
      const row = await findAppeal(tx, params.appealId);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      const moved = await moveAppeal(asked, row.id, { to, words, version });
      if (moved !== 'moved') return { ...moved, ...about(row) };
      const now = (await findAppeal(tx, row.id)) ?? row;
      return { answer: await readAppeal(tx, now), ...about(now) };
    },
  };
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
