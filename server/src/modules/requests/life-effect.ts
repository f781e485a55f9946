import type { Transaction } from '../../platform/db/transaction.ts';
import type { DeathFact, LifeEffect } from '../people/index.ts';
import { deleteDraftsAtDeath } from './draft-queries.ts';
import { endLightAtDeath, liveAgain } from './light-queries.ts';
import { moveApplication } from './move-application.ts';
import { aliveOfPerson, stoppedByDeath } from './queries.ts';
import { openAgain, stopAtDeath } from './suggestions/suggestion-queries.ts';

/** A death stops what the office or the unit still owes an answer or help for; undoing puts each back to where it stood. What was written and not sent is deleted for good. */
export const requestsLifeEffect: LifeEffect = {
  module: 'requests',
  async died(tx: Transaction, { tenantId, personId, deathId }: DeathFact) {
    await tx.rows(deleteDraftsAtDeath, [tenantId, personId]);
    await tx.rows(stopAtDeath, [tenantId, personId, deathId]);
    await tx.rows(endLightAtDeath, [tenantId, personId, tx.at, deathId]);
    for (const { id } of await tx.rows<{ id: string }>(aliveOfPerson, [tenantId, personId])) {
      await moveApplication(tx, id, { kind: 'stop', deathId }, { at: tx.at });
    }
  },
  async undone(tx: Transaction, { tenantId, personId, deathId }: DeathFact) {
    await tx.rows(openAgain, [tenantId, personId, deathId]);
    await tx.rows(liveAgain, [tenantId, personId, deathId]);
    for (const { id } of await tx.rows<{ id: string }>(stoppedByDeath, [tenantId, personId, deathId])) {
      await moveApplication(tx, id, { kind: 'resume', deathId }, { at: tx.at });
    }
  },
};
