import { type peopleRoutes, proxyScopes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { absenceHandlers } from './absence-routes.ts';
import { deathHandlers } from './death-routes.ts';
import { digitalContactHandlers } from './digital-contact-routes.ts';
import { homeHandlers } from './home-routes.ts';
import { noteDoorUse } from './note-door-use.ts';
import type { PeoplePorts } from './people-ports.ts';
import { findAlive, findMine, findPerson, summariesOf } from './queries.ts';

const notNeeded = { shown: false, why: 'not-needed' } as const;

export function peopleHandlers(ports: PeoplePorts): Handlers<typeof peopleRoutes> {
  return {
    ...absenceHandlers(ports),
    ...deathHandlers(ports),
    ...digitalContactHandlers(ports),
    ...homeHandlers(ports),
    async 'GET /api/my/people'({ tx, actor }) {
      const mine = await findMine(tx, actor.id);
      await noteDoorUse(tx, mine);
      return {
        answer: {
          people: mine.map(({ id, name, basis, tenantId, scopes }) => ({
            id,
            name,
            relation: basis === 'own' ? ('self' as const) : ('proxy' as const),
            placeId: tenantId,
            canSeeLooks: basis === 'own' || scopes.includes('log.read'),
            scopes: proxyScopes.filter((scope) => scopes.includes(scope)),
          })),
        },
        persons: mine.map(({ id, tenantId }) => ({ tenantId, personId: id })),
      };
    },
    async 'POST /api/people/find'({ tx, actor }, { body }) {
      const found = await findPerson(tx, body.name, body.bornYear);
      const hits = [];
      for (const { id, name, placeName } of found) {
        hits.push({ id, name, placeName, open: await ports.maySee(tx, actor, id) });
      }
      return {
        answer: { found: hits },
        persons: found.map(({ id, tenantId }) => ({ tenantId, personId: id })),
      };
    },
    async 'GET /api/people/:personId'({ tx, demand }, { params }) {
      const grants = await ports.liveGrants(tx, params.personId);
      const { basis, basisRef } = demand({ grants });
      const [person] = await summariesOf(tx, [params.personId]);
      if (!person) return { missing: true };
      const { tenantId, ...summary } = person;
      const grant = grants.find((each) => each.basis === basis && each.ref === basisRef);
      const emergencyUntil = basis === 'break-glass' ? (grant?.endsAt?.toISOString() ?? null) : null;
      // Somebody wrote to the unit: whom they speak with, not where she lives or who is near to her.
      // The store brings things to her home; who is near to her is not its business.
      const narrow =
        basis === 'conversation' ? { relatives: [], lives: notNeeded } : basis === 'aid' ? { relatives: [] } : {};
      const diedOn = (await findAlive(tx, params.personId))?.diedOn ?? null;
      const answer = { ...summary, ...narrow, diedOn, emergencyUntil };
      return { answer, basis, persons: [{ tenantId, personId: answer.id }], object: { kind: 'person', id: answer.id } };
    },
  };
}
