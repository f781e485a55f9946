import type { LifeEffect } from '../people/index.ts';
import { goOnOfPerson, stopOfPerson } from './letters/letter-queries.ts';
import { letNoticesGoOn, stopNotices } from './queries.ts';

/**
 * After a death nothing goes out about her or to her; what is on its way is asked about once more when it is sent. Being away
 * changes nothing here: what is paused makes no events.
 */
export const noticesLifeEffect: LifeEffect = {
  module: 'notices',
  async died(tx, { tenantId, personId }) {
    await stopNotices(tx, personId);
    await tx.rows(stopOfPerson, [tenantId, personId, tx.at]);
  },
  async undone(tx, { tenantId, personId }) {
    await letNoticesGoOn(tx, personId);
    await tx.rows(goOnOfPerson, [tenantId, personId]);
  },
};
