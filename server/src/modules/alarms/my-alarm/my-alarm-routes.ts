import type { myAlarmRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { announceOwnTest } from '../../devices/index.ts';
import { summariesOf } from '../../people/index.ts';
import { readMyAlarm } from './read-my-alarm.ts';

/** “My alarm” for the one who wears it and those whom she lets know of it. Only she herself announces a test. */
export function myAlarmHandlers(): Handlers<typeof myAlarmRoutes> {
  return {
    async 'GET /api/my/people/:personId/alarm-answers'({ tx, actor, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const read = await readMyAlarm(tx, personId);
      if (!read) return { missing: true };
      const { tenantId, alarm } = read;
      return { answer: { ...alarm, isOwn: actor.id === personId }, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/my/people/:personId/alarm-test'(asked, { params: { personId } }) {
      asked.demand({ grants: await liveGrants(asked.tx, personId) });
      const [person] = await summariesOf(asked.tx, [personId]);
      if (!person) return { missing: true };
      const persons = [{ tenantId: person.tenantId, personId }];
      const outcome = await announceOwnTest(asked, personId);
      return 'refused' in outcome ? { ...outcome, persons } : { answer: outcome, persons };
    },
  };
}
