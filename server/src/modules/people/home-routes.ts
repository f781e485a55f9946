import type { homeRoutes } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../platform/http/handlers.ts';
import { movePerson, readHomes } from './move-person.ts';
import type { PeoplePorts } from './people-ports.ts';
import { summariesOf } from './queries.ts';

export function homeHandlers(ports: PeoplePorts): Handlers<typeof homeRoutes> {
  const demand = async (asked: RequestContext, personId: string) =>
    asked.demand({ grants: await ports.liveGrants(asked.tx, personId) });
  return {
    async 'GET /api/people/:personId/home'(asked, { params: { personId } }) {
      await demand(asked, personId);
      const [person] = await summariesOf(asked.tx, [personId]);
      if (!person) return { missing: true };
      const view = await readHomes(asked.tx, ports, person);
      const others = [view.now, view.next, ...view.earlier].flatMap((home) => home?.others ?? []);
      const persons = [personId, ...others.map((one) => one.personId)];
      return {
        answer: view,
        persons: [...new Set(persons)].map((one) => ({ tenantId: person.tenantId, personId: one })),
      };
    },
    async 'POST /api/people/:personId/moves'(asked, { params: { personId }, body }) {
      await demand(asked, personId);
      const outcome = await movePerson(asked, ports, personId, body);
      if (outcome === 'missing') return { missing: true };
      if ('refused' in outcome) return outcome;
      const { tenantId, homeId, residencyId } = outcome;
      return {
        answer: { homeId, movesOn: body.movesOn },
        persons: [{ tenantId, personId }],
        object: { kind: 'residency', id: residencyId },
      };
    },
  };
}
