import type { digitalContactRoutes } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { isProtected, wantLookup } from './contact-register/lookup-queries.ts';
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
    async 'POST /api/people/:personId/digital-contact'(
      { tx, actor, newId, at, demand },
      { params: { personId }, body },
    ) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await findAlive(tx, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const persons = [{ tenantId, personId }];
      if (person.died) return { refused: 'person-died', persons };
      const today = localDay(at, await timeZoneOf(tx, tenantId));
      if (body.until <= today) return { refused: 'day-passed', persons };
      // The register counts again within a year: nobody is kept from it by a word that all have forgotten.
      if (body.until > addDays(today, 366)) return { refused: 'too-far', persons };
      const by = { id: actor.id, name: actor.name };
      await noteDigitalContact(tx, {
        tenantId,
        id: newId(),
        personId,
        state: body.state,
        by,
        reason: body.reason,
        until: body.until,
      });
      return {
        answer: await contactKnownOf(tx, tenantId, personId),
        persons,
        object: { kind: 'person', id: personId },
      };
    },
    async 'POST /api/people/:personId/digital-contact/look-up'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const person = await findAlive(tx, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const persons = [{ tenantId, personId }];
      if (person.died) return { refused: 'person-died', persons };
      if (await isProtected(tx, tenantId, personId)) return { refused: 'protected', persons };
      await wantLookup(tx, tenantId, personId);
      const answer = await contactKnownOf(tx, tenantId, personId);
      return { answer, persons, object: { kind: 'person', id: personId } };
    },
  };
}
