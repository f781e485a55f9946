import type { LifeEffect } from '../people/index.ts';
import { endByDeath, goOnAfterDeath } from './queries.ts';
import { goOnAfter, stopAtDeath } from './start-now/start-now-queries.ts';

/** A death ends her plans; undone, exactly those go on. An absence changes no plan: her visits pause, the plan waits for her. */
export const plansLifeEffect: LifeEffect = {
  module: 'plans',
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(stopAtDeath, [tenantId, personId, deathId]);
    await tx.rows(endByDeath, [tenantId, personId, deathId]);
  },
  async undone(tx, { tenantId, personId, deathId }) {
    await tx.rows(goOnAfter, [tenantId, personId, deathId]);
    await tx.rows(goOnAfterDeath, [tenantId, personId, deathId]);
  },
};
