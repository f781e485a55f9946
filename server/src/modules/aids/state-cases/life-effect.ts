import type { LifeEffect } from '../../people/index.ts';
import { goOnAfterDeath, stopByDeath } from './queries.ts';

/**
 * A death stops what is not sent; what lies with the state is ended by its word, and what has arrived is fetched as any other thing.
 * While she is away nothing changes: the state's days go on.
 */
export const stateCasesLifeEffect: LifeEffect = {
  module: 'aids state cases',
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(stopByDeath, [tenantId, personId, deathId]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(goOnAfterDeath, [tenantId, deathId]);
  },
};
