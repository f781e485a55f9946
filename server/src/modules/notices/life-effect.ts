import type { LifeEffect } from '../people/index.ts';
import { letNoticesGoOn, stopNotices } from './queries.ts';

/**
 * After a death nothing goes out about her or to her; what is on its way is asked about once more when it is sent. Being away
 * changes nothing here: what is paused makes no events.
 */
export const noticesLifeEffect: LifeEffect = {
  module: 'notices',
  died: (tx, { personId }) => stopNotices(tx, personId),
  undone: (tx, { personId }) => letNoticesGoOn(tx, personId),
};
