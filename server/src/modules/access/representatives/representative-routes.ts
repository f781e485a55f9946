import { type Representative, type RouteKey, type representativeRoutes, routes } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import type { LookAs } from '../../../platform/http/look-as.ts';
import { liveGrants } from '../grants.ts';
import { proxyStateAt } from '../proxy.ts';
import { lockGiver, relativesOf } from '../proxy-queries.ts';
import { decideTask } from './decide-task.ts';
import { heldWritesOf } from './hold-queries.ts';
import { holdRepresentative, letRepresentativeGo } from './hold-representative.ts';
import { endIncapacity, recordIncapacity } from './incapacity.ts';
import { letEnd } from './let-end.ts';
import { type RegisterPorts, registerRepresentative } from './register-representative.ts';
import {
  endRepresentative,
  incapacityOf,
  lockRepresentative,
  type RepresentativeRow,
  representativesOf,
  shownIncapacity,
} from './representative-queries.ts';
import type { SeenOutside } from './seen-outside.ts';
import { openTasks } from './task-queries.ts';

export interface RepresentativePorts extends RegisterPorts {
  readonly lookAs: LookAs;
  readonly seenOutside: SeenOutside;
}

export function representativeHandlers(ports: RepresentativePorts): Handlers<typeof representativeRoutes> {
  return {
    async 'GET /api/people/:personId/representatives'({ tx, at, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const giver = await lockGiver(tx, personId);
      if (!giver) return { missing: true };
      const { tenantId } = giver;
      const record = await incapacityOf(tx, tenantId, personId);
      const rows = await representativesOf(tx, tenantId, personId);
      return {
        answer: {
          representatives: rows.map((row) => shown(row, at)),
          relatives: (await relativesOf(tx, personId)).map(({ personId: known, ...one }) => ({
            ...one,
            isKnownHere: known !== null,
          })),
          incapacity: record ? shownIncapacity(record) : null,
          heldWords: (await heldWritesOf(tx, tenantId, personId)).map(({ id, name, route, input, writtenAt }) => ({
            ...{ id, name, at: writtenAt.toISOString() },
            action: routes[route as RouteKey & keyof typeof routes]?.action ?? route,
            words: typeof input.body?.words === 'string' ? input.body.words : null,
          })),
          tasks: (await openTasks(tx, { personId, staffId: actor.id })).map(({ tenantId: _, ...task }) => task),
          isProtected: giver.isProtected,
          mayRecordIncapacity: actor.roles.includes('nurse'),
        },
        persons: [{ tenantId, personId }],
      };
    },
    async 'POST /api/people/:personId/representatives'(asked, { params: { personId }, body }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const done = await registerRepresentative(asked, personId, body, ports);
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      const { tenantId, representationId, scopes } = done;
      return {
        answer: { representationId, scopes },
        persons: [{ tenantId, personId }],
        object: { kind: 'representation', id: representationId },
      };
    },
    async 'POST /api/people/:personId/representatives/:representativeId/end'(asked, { params, body }) {
      const { tx, demand, at, occurredAt } = asked;
      const { personId, representativeId: proxyId } = params;
      demand({ grants: await liveGrants(tx, personId) });
      const giver = await lockGiver(tx, personId);
      const found = giver && (await lockRepresentative(tx, { tenantId: giver.tenantId, personId, proxyId }));
      if (!giver || !found) return { missing: true };
      const object = { kind: 'access_grant', id: proxyId };
      const reason = { code: 'ended-by-staff', text: body.because };
      if (found.holdId === null && found.endsAt && found.endsAt <= at) return { refused: 'already-ended', object };
      const { tenantId } = giver;
      await endRepresentative(tx, tenantId, found);
      await emit(tx, { tenantId, kind: 'proxy.ended', subjectId: proxyId, occurredAt, payload: { personId } });
      return { answer: { ended: true as const }, persons: [{ tenantId, personId }], object, reason };
    },
    async 'POST /api/people/:personId/representatives/:representativeId/hold'(
      asked,
      { params, body: { because, reviewOn } },
    ) {
      asked.demand({ grants: await liveGrants(asked.tx, params.personId) });
      const done = await holdRepresentative(asked, { ...whichOf(params), because, reviewOn }, ports);
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      // Why stands where only those who help her read it, and not in the log that she may show to somebody.
      return about(params.personId, done.tenantId, { holdId: done.holdId, pages: done.pages }, done.holdId);
    },
    async 'POST /api/people/:personId/representatives/:representativeId/let-go'(asked, { params, body: { because } }) {
      asked.demand({ grants: await liveGrants(asked.tx, params.personId) });
      const done = await letRepresentativeGo(asked, { ...whichOf(params), because });
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      return about(params.personId, done.tenantId, { ended: true as const }, done.holdId);
    },
    async 'POST /api/people/:personId/incapacity'(asked, { params: { personId }, body }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const done = await recordIncapacity(asked, personId, body);
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      const { tenantId, incapacity } = done;
      return {
        answer: incapacity,
        persons: [{ tenantId, personId }],
        object: { kind: 'incapacity', id: incapacity.id },
      };
    },
    async 'POST /api/people/:personId/incapacity/:incapacityId/end'(asked, { params, body: { because } }) {
      asked.demand({ grants: await liveGrants(asked.tx, params.personId) });
      const done = await endIncapacity(asked, { ...params, because });
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      return {
        answer: { ended: true as const },
        persons: [{ tenantId: done.tenantId, personId: params.personId }],
        object: { kind: 'incapacity', id: params.incapacityId },
      };
    },
    async 'GET /api/representation-tasks'({ tx, actor }) {
      const tasks = await openTasks(tx, { personId: null, staffId: actor.id });
      return {
        answer: { tasks: tasks.map(({ tenantId: _, ...task }) => task) },
        persons: tasks.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
    async 'POST /api/people/:personId/representation-tasks/:taskId/done'(asked, { params, body }) {
      asked.demand({ grants: await liveGrants(asked.tx, params.personId) });
      const done = await decideTask(asked, params, body);
      if (done === 'missing') return { missing: true };
      if ('refused' in done) return done;
      return {
        answer: { done: true as const },
        persons: [{ tenantId: done.tenantId, personId: params.personId }],
        object: { kind: 'representation_task', id: params.taskId },
      };
    },
    async 'POST /api/my/representatives/:representativeId/let-end'(
      asked: RequestContext,
      { params: { representativeId: proxyId } },
    ) {
      const done = await letEnd(asked, proxyId);
      if (done === 'missing') return { missing: true };
      const object = { kind: 'access_grant', id: proxyId };
      if (typeof done === 'string') return { refused: done, object };
      return { answer: { willEnd: true as const }, persons: [done], object };
    },
  };
}

function whichOf({ personId, representativeId }: { personId: string; representativeId: string }) {
  return { personId, proxyId: representativeId };
}

function about<T>(personId: string, tenantId: string, answer: T, holdId: string) {
  return { answer, persons: [{ tenantId, personId }], object: { kind: 'representative_hold', id: holdId } };
}

function shown(row: RepresentativeRow, now: Date): Representative {
  const { id, name, relation, scopes, startsAt, endsAt, kind, areas, registeredBy, registeredAt, heldSince } = row;
  const { met, identityShown, documentSeen, heldBy, heldBecause } = row;
  return {
    ...{ id, name, relation, scopes, kind, areas, willEnd: false },
    state: proxyStateAt({ endsAt, isOffer: false }, now),
    since: startsAt.toISOString(),
    until: endsAt?.toISOString() ?? null,
    registered:
      registeredBy !== null && registeredAt && met && identityShown
        ? { by: registeredBy, at: registeredAt.toISOString(), met, identityShown, documentSeen }
        : null,
    held: heldSince
      ? { since: heldSince.toISOString(), by: heldBy ?? '–', because: heldBecause ?? '–', reviewOn: row.heldReviewOn }
      : null,
  };
}
