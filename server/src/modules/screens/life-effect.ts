import type { LifeEffect } from '../people/index.ts';
import { endByDeath, goOnAfterDeath, livingScreens } from './queries.ts';

/**
 * After a death her screen shows nothing more, and somebody fetches it. While she is away nothing is changed: the screen looks by itself
 * and shows the clock alone.
 */
export const screensLifeEffect: LifeEffect = {
  module: 'screens',
  left: async (tx, { tenantId, personId }) =>
    (await tx.rows(livingScreens, [tenantId, personId])).map(() => ({ kind: 'screen', what: '' })),
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(endByDeath, [tenantId, personId, deathId, tx.at]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(goOnAfterDeath, [tenantId, deathId]);
  },
};
