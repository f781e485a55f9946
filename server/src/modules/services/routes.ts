import type { serviceRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { serviceTypes } from './service-types.ts';

export function serviceHandlers(): Handlers<typeof serviceRoutes> {
  return {
    async 'GET /api/service-types'({ tx, actor }) {
      return { answer: { serviceTypes: [...(await serviceTypes(tx, actor.tenantId))] } };
    },
  };
}
