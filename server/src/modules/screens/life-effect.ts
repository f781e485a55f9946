import type { LifeEffect } from '../people/index.ts';
import { endByDeath, goOnAfterDeath } from './queries.ts';

/**
 * After a death her screen shows nothing more, undone it shows again; the thing itself is fetched as a device. While she is away nothing is changed: the screen looks by itself
 * and shows the clock alone.
 */
export const screensLifeEffect: LifeEffect = {
  module: 'screens',
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(endByDeath, [tenantId, personId, deathId, tx.at]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(goOnAfterDeath, [tenantId, deathId]);
  },
};
