import type { LifeEffect } from '../../people/index.ts';
import { goOnWaiting, stopBookings, stopOffers, stopWaiting, wakeBookings } from './life-queries.ts';

/**
 * A death takes her off every list and lets offered and planned rooms go; the stay she was in ends with that day. Undone, she stands
 * where she stood and has her stays again where the room is still free; an offer is made anew by a person. An absence changes nothing:
 * one in hospital keeps her place on the list and her room.
 */
export const decisionsLifeEffect: LifeEffect = {
  module: 'decisions',
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(stopOffers, [tenantId, personId]);
    await tx.rows(stopBookings, [tenantId, personId, deathId, tx.at]);
    await tx.rows(stopWaiting, [tenantId, personId, deathId, tx.at]);
  },
  async undone(tx, { tenantId, personId, deathId }) {
    await tx.rows(goOnWaiting, [tenantId, personId, deathId, tx.at]);
    await tx.rows(wakeBookings, [tenantId, deathId]);
  },
};
