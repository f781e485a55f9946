import type { digitalContactRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { contactKnownOf, noteDigitalContact } from './digital-contact.ts';
import type { PeoplePorts } from './people-ports.ts';
import { findAlive } from './queries.ts';

export function digitalContactHandlers({
  liveGrants,
}: Pick<PeoplePorts, 'liveGrants'>): Handlers<typeof digitalContactRoutes> {
  return {
    async 'GET /api/people/:personId/digital-contact'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await findAlive(tx, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      return { answer: await contactKnownOf(tx, tenantId, personId), persons: [{ tenantId, personId }] };
    },
    async 'POST /api/people/:personId/digital-contact'({ tx, actor, newId, demand }, { params: { personId }, body }) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await findAlive(tx, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const persons = [{ tenantId, personId }];
      if (person.died) return { refused: 'person-died', persons };
      const by = { id: actor.id, name: actor.name };
      await noteDigitalContact(tx, { tenantId, id: newId(), personId, state: body.state, by });
      return {
        answer: await contactKnownOf(tx, tenantId, personId),
        persons,
        object: { kind: 'person', id: personId },
      };
    },
  };
}
