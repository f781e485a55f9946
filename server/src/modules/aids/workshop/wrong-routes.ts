import type { aidWrongRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { summariesOf } from '../../people/index.ts';
import { aidsAtHome, tellWrong } from './wrong-at-visit.ts';

/** What one who visits sees of the aids at home, and what she tells of them. */
export const wrongHandlers: Handlers<typeof aidWrongRoutes> = {
  async 'POST /api/field/aids/look'({ tx }, { body }) {
    const { aids, persons } = await aidsAtHome(tx, body.personIds);
    return { answer: { aids }, persons };
  },
  async 'POST /api/people/:personId/aid-wrong'(asked, { params: { personId }, body }) {
    asked.demand({ grants: await liveGrants(asked.tx, personId) });
    const [person] = await summariesOf(asked.tx, [personId]);
    if (!person) return { missing: true };
    const held = { tenantId: person.tenantId, personId };
    return { ...(await tellWrong(asked, held, body)), persons: [held] };
  },
};
