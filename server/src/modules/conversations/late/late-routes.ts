import type { latePromiseRoutes } from '@tunet/contract';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { type LateRow, lateIn } from './late-queries.ts';

/** Routes of those who lead a unit: what it has promised and not done. */
export function latePromiseHandlers(): Handlers<typeof latePromiseRoutes> {
  return {
    async 'GET /api/late-promises'({ tx, actor, at }) {
      const led = actor.duties.map(({ unitId }) => unitId);
      const rows = await tx.rows<LateRow>(lateIn, [led, at]);
      return {
        answer: {
          late: rows.map(({ tenantId: _tenant, promisedBy, toldLeadAt, ...row }) => ({
            ...row,
            promisedBy: promisedBy.toISOString(),
            toldLeadAt: toldLeadAt?.toISOString() ?? null,
          })),
        },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
  };
}
