import { idsFrom } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import type { LifeEffect } from '../../people/index.ts';
import * as queries from './loan-queries.ts';

/**
 * A death ends no loan: nobody is reminded or rung about it any more, and each thing is on the list of the one who ties up the ends. While
 * she is away nothing is said of a loan: the sweep leaves those who are away out, and says what is then newest when she is home.
 */
export const loansLifeEffect: LifeEffect = {
  module: 'aids loans',
  async left(tx, { tenantId, personId }) {
    const rows = await tx.rows<{ label: string }>(queries.labelsOut, [tenantId, personId]);
    return rows.map(({ label }) => ({ kind: 'aid', what: label }));
  },
  async died(tx, { tenantId, personId, deathId }) {
    const stopped = await tx.rows<{ id: string }>(queries.stopTasks, [tenantId, personId, deathId]);
    for (const { id } of stopped) await endGrantsFor(tx, tenantId, id, tx.at);
  },
  async undone(tx, { tenantId, deathId }) {
    type Task = { readonly id: string; readonly personId: string; readonly unitId: string | null };
    const newId = idsFrom({ now: () => tx.at });
    for (const { id, personId, unitId } of await tx.rows<Task>(queries.goOnTasks, [tenantId, deathId]))
      if (unitId !== null) await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'aid', ref: id });
  },
};
