import type { continuityRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { summariesOf } from '../../people/index.ts';
import { todayIn } from '../read-visits.ts';
import { facesOf, readContinuity } from './read-faces.ts';

/** Routes of how many different ones she meets. */
export function continuityHandlers(): Handlers<typeof continuityRoutes> {
  return {
    'GET /api/people/:personId/faces': (asked, { params }) => ofPerson(asked, params.personId),
    'GET /api/my/people/:personId/faces': (asked, { params }) => ofPerson(asked, params.personId),
    async 'GET /api/units/continuity'({ tx, actor }) {
      const units = actor.duties
        .filter(({ unitKind }) => unitKind === 'home-care' || unitKind === 'night-patrol')
        .map(({ unitId, unitName }) => ({ id: unitId, name: unitName }));
      return readContinuity(tx, actor.tenantId, units, await todayIn(tx, actor.tenantId));
    },
  };
}

async function ofPerson({ tx, demand }: Pick<RequestContext, 'tx' | 'demand'>, personId: string) {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  if (!person) return { missing: true as const };
  const of = { tenantId: person.tenantId, personId };
  return { answer: await facesOf(tx, of, await todayIn(tx, person.tenantId)), persons: [of] };
}
