import type { delegationRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { findCase } from './case.ts';
import { giveDelegation, lookAgain, readDelegations, stopDelegation } from './delegations.ts';

export const delegationHandlers: Handlers<typeof delegationRoutes> = {
  async 'GET /api/delegations'({ tx, actor }) {
    return { answer: await readDelegations(tx, actor.tenantId), persons: [] };
  },
  async 'POST /api/delegations'(asked, { body }) {
    const given = await giveDelegation(asked, { ...body, scopes: body.given });
    if ('refused' in given) return { ...given, persons: [] };
    return { answer: given, persons: [], object: { kind: 'delegation', id: given.delegationId } };
  },
  async 'POST /api/delegations/:delegationId/end'(asked, { params }) {
    const ended = await stopDelegation(asked, params.delegationId);
    if (!ended) return { missing: true };
    if ('refused' in ended) return { ...ended, persons: [] };
    return { answer: ended, persons: [], object: { kind: 'delegation', id: params.delegationId } };
  },
  async 'POST /api/applications/:applicationId/decision/second-look'(asked, { params, body }) {
    const of = await findCase(asked.tx, params.applicationId);
    if (!of) return { missing: true };
    asked.demand({ grants: await liveGrants(asked.tx, of.personId) });
    const persons = [{ tenantId: of.tenantId, personId: of.personId }];
    const looked = await lookAgain(asked, of, body);
    if ('refused' in looked) return { ...looked, persons };
    return { answer: looked, persons, object: { kind: 'application', id: of.applicationId } };
  },
};
