import type { priceRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { findCase } from '../case.ts';
import { decidePrice, readPrice } from './decide-price.ts';

export const priceHandlers: Handlers<typeof priceRoutes> = {
  async 'GET /api/applications/:applicationId/price'({ tx, demand }, { params }) {
    const of = await findCase(tx, params.applicationId);
    if (!of) return { missing: true };
    demand({ grants: await liveGrants(tx, of.personId) });
    const persons = [{ tenantId: of.tenantId, personId: of.personId }];
    return { answer: await readPrice(tx, of), persons, object: { kind: 'application', id: of.applicationId } };
  },
  async 'POST /api/applications/:applicationId/price'(asked, { params, body }) {
    const of = await findCase(asked.tx, params.applicationId);
    if (!of) return { missing: true };
    asked.demand({ grants: await liveGrants(asked.tx, of.personId) });
    const persons = [{ tenantId: of.tenantId, personId: of.personId }];
    const decided = await decidePrice(asked, of, body);
    if ('refused' in decided) return { ...decided, persons };
    return { answer: decided, persons, object: { kind: 'decision', id: decided.priceDecisionId } };
  },
};
