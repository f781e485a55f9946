import { endGrantsFor, openGrant } from './modules/access/index.ts';
import { devicesIn } from './modules/devices/index.ts';
import type { PeoplePorts } from './modules/people/index.ts';
import { ruleValue } from './modules/services/index.ts';

/** What `people` needs of the modules to its right for homes and deaths. */
export const lifePorts: Omit<PeoplePorts, 'liveGrants' | 'maySee'> = {
  async openEstate(tx, newId, { tenantId, personId, staffId, deathId }) {
    await openGrant(tx, newId, { tenantId, personId, subjectId: staffId, basis: 'estate', ref: deathId });
  },
  async closeEstate(tx, { tenantId, deathId }) {
    await endGrantsFor(tx, tenantId, deathId, tx.at, { bases: ['estate'] });
  },
  deathUndoDays: (tx, tenantId) => ruleValue(tx, tenantId, 'people.death-undo-days'),
  devicesIn,
};
