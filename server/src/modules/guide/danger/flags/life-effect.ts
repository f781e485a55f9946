import type { LifeEffect } from '../../../people/index.ts';
import { letFlagsGoOn, stopFlags } from './flag-queries.ts';

/** After a death no telephone is rung about what was written; undone, what nobody took rings again. Being away changes nothing. */
export const guideLifeEffect: LifeEffect = {
  module: 'guide',
  died: (tx, { tenantId, personId, deathId }) => stopFlags(tx, tenantId, personId, deathId),
  undone: (tx, { tenantId, personId, deathId }) => letFlagsGoOn(tx, tenantId, personId, deathId),
};
