import type { aidInsightRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { readInsight } from './read-insight.ts';

export function aidInsightHandlers(): Handlers<typeof aidInsightRoutes> {
  return {
    async 'GET /api/aid-insight'({ tx, actor: { tenantId } }) {
      return { answer: await readInsight(tx, tenantId) };
    },
  };
}
