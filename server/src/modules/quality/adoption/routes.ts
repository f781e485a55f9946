import type { adoptionRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { readAdoption } from './read-adoption.ts';

export function adoptionHandlers(): Handlers<typeof adoptionRoutes> {
  return {
    async 'GET /api/adoption'({ tx, actor }, { query: { weeks = '13' } }) {
      return { answer: await readAdoption(tx, actor.tenantId, Number(weeks)) };
    },
  };
}
