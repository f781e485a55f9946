import type { LifeEffect } from '../people/index.ts';
import { stopSendings } from './sending-queries.ts';

/**
 * A death stops what was still to be asked or answered about her. What the hospital says goes on being kept; that she died there is said
 * by it and registered by a person. An absence changes nothing here: a stay is what made it.
 */
export const carelinkLifeEffect: LifeEffect = {
  module: 'carelink',
  async died(tx, { tenantId, personId }) {
    await tx.rows(stopSendings, [tenantId, personId, tx.at]);
  },
  async left() {
    return [];
  },
};
