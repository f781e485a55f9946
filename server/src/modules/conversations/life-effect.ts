import type { LifeEffect } from '../people/index.ts';
import { letWishesGoOn, stopWishes } from './ring-me/ring-queries.ts';
import { letThreadsGoOn, stopThreads, unansweredUnits } from './store-queries.ts';

/**
 * After a death nobody writes more. Threads that waited keep saying so: they belong on the list of what is left to do.
 * Being away changes nothing: one may write from a hospital.
 */
export const conversationsLifeEffect: LifeEffect = {
  module: 'conversations',
  left: async (tx, { tenantId, personId }) =>
    (await unansweredUnits(tx, tenantId, personId)).map((what) => ({ kind: 'message', what })),
  async died(tx, { tenantId, personId, deathId }) {
    await stopThreads(tx, tenantId, personId, deathId);
    await stopWishes(tx, tenantId, personId, deathId);
  },
  async undone(tx, { tenantId, personId, deathId }) {
    await letThreadsGoOn(tx, tenantId, personId, deathId);
    await letWishesGoOn(tx, tenantId, personId, deathId);
  },
};
