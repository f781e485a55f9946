import type { LifeEffect } from '../../people/index.ts';
import * as queries from './queries.ts';

/** A death takes her off every line, and puts her back where she stood when it is undone. While she is away she keeps her place. */
export const aidWaitLifeEffect: LifeEffect = {
  module: 'aids waiting',
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(queries.stopPlaces, [tenantId, personId]);
    await tx.rows(queries.stopWaits, [tenantId, personId, tx.at, deathId]);
  },
  async undone(tx, { tenantId, deathId }) {
    await tx.rows(queries.placesAgain, [tenantId, deathId]);
    await tx.rows(queries.waitAgain, [tenantId, deathId]);
  },
};
