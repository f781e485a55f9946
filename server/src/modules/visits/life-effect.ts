import type { LifeEffect } from '../people/index.ts';
import { helpWords } from '../plans/index.ts';
import { wordEndsByDeath, wordGoesOn } from './by-phone/phone-queries.ts';
import { tell } from './events.ts';
import { pausing } from './pausing.ts';
import * as queries from './queries.ts';
import type { VisitRow } from './stored-visit.ts';

/** Nobody stands before a locked door, and nobody is told of a visit to the dead. */
export const visitsLifeEffect: LifeEffect = {
  module: 'visits',
  async away(tx, { tenantId, personId, absenceId, kind, startsAt }) {
    const open = await tx.rows<VisitRow>(queries.openVisitsAfter, [tenantId, personId, startsAt]);
    const ids = [...new Set(open.flatMap(({ interventions }) => interventions))];
    const services = new Map((await helpWords(tx, tenantId, ids)).map((each) => [each.id, each.serviceType]));
    const pause = await pausing(tx, tenantId);
    const paused = open.filter(({ interventions }) =>
      pause(
        interventions.map((id) => services.get(id) ?? ''),
        kind,
      ),
    );
    await tx.rows(queries.pauseVisits, [tenantId, paused.map(({ id }) => id), absenceId, kind]);
  },
  async home(tx, { tenantId, absenceId }) {
    // Also the one whose window has begun: help starts the moment somebody says that she is home.
    await tx.rows(queries.unpauseVisits, [tenantId, absenceId, tx.at]);
  },
  async died(tx, { tenantId, personId, deathId }) {
    await tx.rows(queries.stopByDeath, [tenantId, personId, deathId]);
    await tx.rows(wordEndsByDeath, [tenantId, personId, tx.at, deathId]);
  },
  async undone(tx, { tenantId, personId, deathId }) {
    await tx.rows(queries.goOnAfterDeath, [tenantId, deathId, tx.at]);
    await tx.rows(wordGoesOn, [tenantId, deathId]);
    // Her plans are put back after this; then the list is made as long as it should be.
    await tell(tx, 'visit.put-back', { tenantId, visitId: deathId, occurredAt: tx.at, payload: { personId } });
  },
};
