import { type accessRoutes, smallerDoorAreas } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Authority } from '../../platform/http/actor.ts';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { workplacesOf } from '../organisation/index.ts';
import { breakGlass } from './break-glass.ts';
import { type CodeDoorPorts, codeDoorHandlers } from './code-door/code-door-routes.ts';
import { liveGrants } from './grants.ts';
import { listLooks } from './looks.ts';
import { listOpenings, reviewOpening } from './openings.ts';
import { proxyHandlers } from './proxy-routes.ts';
import { recordSession } from './record-session.ts';
import { type RepresentativePorts, representativeHandlers } from './representatives/representative-routes.ts';
import type { AccessSessions } from './sessions.ts';

export interface AccessPorts extends RepresentativePorts, CodeDoorPorts {
  readonly pool: Pool;
  readonly sessions: AccessSessions;
  readonly withinReach: Authority['withinReach'];
}

export function accessHandlers(ports: AccessPorts): Handlers<typeof accessRoutes> {
  const { pool, sessions } = ports;
  return {
    ...proxyHandlers(),
    ...representativeHandlers(ports),
    ...codeDoorHandlers(ports),
    async 'GET /api/session'({ token, at }) {
      const state = token ? await sessions.see(token, at) : null;
      if (!state) return { answer: { identity: null, choices: [], endsAt: null, language: null, opens: null } };
      const { identity, choices, endsAt, language } = state;
      const opens = state.opens === null ? null : smallerDoorAreas.filter((area) => state.opens?.includes(area));
      return { answer: { identity, choices: [...choices], endsAt: endsAt.toISOString(), language, opens } };
    },
    async 'POST /api/session/renew'({ actor, at }) {
      // That the request came is what renews.
      return { answer: { endsAt: (actor.sessionEndsAt ?? at).toISOString() } };
    },
    async 'POST /api/session/choose'({ token, at, newId }, { body }) {
      const chosen = token ? await sessions.choose(token, body.actorId, at) : null;
      if (!token || !chosen) throw failure('not-logged-in');
      if (chosen === 'not-mine') return { refused: 'not-mine' };
      await recordSession(pool, await sessions.peek(token, at), 'Session.Choose', at, newId());
      return { answer: chosen };
    },
    async 'GET /api/my/people/:personId/looks'({ tx, actor, at, demand }, { params, query }) {
      demand({ grants: await liveGrants(tx, params.personId) });
      // What was seen at this very instant is on the first page.
      const before = query.before ? new Date(query.before) : new Date(at.getTime() + 1);
      return {
        answer: await listLooks(tx, actor.tenantId, params.personId, before),
        persons: [{ tenantId: actor.tenantId, personId: params.personId }],
      };
    },
    async 'POST /api/people/:personId/break-glass'({ tx, actor, newId }, { params, body }) {
      const { reason, explanation } = body;
      const opened = await breakGlass(tx, actor, newId, { personId: params.personId, reason, explanation });
      if (opened === 'missing') return { missing: true };
      if (typeof opened === 'string') return { refused: opened };
      return {
        answer: { grantId: opened.grantId, endsAt: opened.endsAt.toISOString() },
        persons: [{ tenantId: opened.tenantId, personId: params.personId }],
        object: { kind: 'access_grant', id: opened.grantId },
        basisRef: opened.grantId,
        reason: { code: reason, ...(explanation ? { text: explanation } : {}) },
      };
    },
    async 'GET /api/actions/mine'({ tx, actor, at }) {
      const workplaces = await workplacesOf(tx, actor, at);
      return {
        answer: {
          actions: [
            ...ports.withinReach(
              actor,
              workplaces.map(({ unitKind }) => unitKind),
            ),
          ],
        },
      };
    },
    async 'GET /api/access/openings'({ tx, actor }) {
      const openings = await listOpenings(tx, actor);
      return {
        answer: { openings },
        persons: openings.map(({ personId }) => ({ tenantId: actor.tenantId, personId })),
      };
    },
    async 'POST /api/access/openings/:grantId/review'({ tx, actor, at }, { params, body }) {
      const result = await reviewOpening(tx, actor, params.grantId, body.finding);
      if (result === 'missing') return { missing: true };
      const object = { kind: 'access_grant', id: params.grantId };
      if (result === 'already-reviewed') return { refused: result, object };
      return { answer: { reviewedAt: at.toISOString() }, object };
    },
  };
}
