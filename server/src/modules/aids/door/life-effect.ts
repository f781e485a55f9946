import type { LifeEffect } from '../../people/index.ts';
import { endCodesOfDead } from './door-queries.ts';
import { endHomeFetchesOfDead } from './return-queries.ts';

/**
 * After a death no number of hers opens the door, and nobody rings at her home to fetch anything: those who are left are asked first. While
 * she is away nothing changes: somebody else may fetch for her.
 */
export const doorLifeEffect: LifeEffect = {
  module: 'aids door',
  async died(tx, { tenantId, personId }) {
    await tx.rows(endCodesOfDead, [tenantId, personId, tx.at]);
    await tx.rows(endHomeFetchesOfDead, [tenantId, personId, tx.at]);
  },
  async undone() {
    // A number is made anew in a moment; an old one never comes to life again.
  },
};
