import type { organisationRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { failure } from '../../platform/http/failures.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { beginBreak, endBreak } from './breaks.ts';
import { beginDuty, dutiesOf, endDuty, operatorsOnDuty, workplacesOf } from './duties.ts';
import { findPlace, listPlaces } from './places.ts';
import { outsideParties, reachableUnits } from './reachable.ts';
import { newSoundTest } from './sound-test.ts';
import { unitMembers } from './unit-queries.ts';

export interface OrganisationPorts {
  readonly pool: Pool;
  readonly isDemo: boolean;
  /** Every door says that people train. */
  readonly isExercise: boolean;
}

export function organisationHandlers(ports: OrganisationPorts): Handlers<typeof organisationRoutes> {
  return {
    async 'GET /api/places'(context) {
      const places = await listPlaces(ports.pool);
      const here = findPlace(places, context.hostName, context.chosenPlace);
      if (!here) throw failure('not-ready');
      const open = places.map(({ id, slug, name, kind, country, timeZone }) => ({
        id,
        slug,
        name,
        kind,
        country,
        timeZone,
      }));
      const found = open.find((place) => place.id === here.id);
      const { isDemo, isExercise } = ports;
      const now = context.at.toISOString();
      return { answer: { here: found ?? here, places: open, isDemo, isExercise, now } };
    },
    async 'GET /api/duties/mine'({ tx, actor, at }) {
      const duties = await dutiesOf(tx, actor, at);
      const desk = duties.find((duty) => duty.unitKind === 'desk');
      const deskColleagues = desk ? await operatorsOnDuty(tx, desk.unitId, at) : 0;
      return { answer: { duties, workplaces: await workplacesOf(tx, actor, at), deskColleagues } };
    },
    async 'POST /api/duties'({ tx, actor, newId }, { body }) {
      const result = await beginDuty(tx, actor, newId, body);
      return typeof result === 'string'
        ? { refused: result }
        : { answer: result, object: { kind: 'duty', id: result.id } };
    },
    async 'GET /api/duties/sound-test'({ newId }) {
      return { answer: newSoundTest(newId) };
    },
    async 'POST /api/duties/:dutyId/end'({ tx, actor }, { params: { dutyId } }) {
      const result = await endDuty(tx, actor, dutyId);
      if (result === 'missing') return { missing: true };
      if (result === 'already-ended') return { refused: result };
      if ('lastAtDesk' in result) {
        return { refused: 'last-at-desk', detail: { places: result.lastAtDesk.slice(0, 5).join(', ') } };
      }
      return { answer: { ended: true }, object: { kind: 'duty', id: dutyId }, reason: { code: result.receivedBy } };
    },
    async 'POST /api/duties/:dutyId/break'({ tx, actor }, { params: { dutyId }, body: { minutes } }) {
      const result = await beginBreak(tx, actor, dutyId, minutes);
      if (result === 'missing') return { missing: true };
      if (typeof result === 'string') return { refused: result };
      return { answer: { backAt: result.backAt.toISOString() }, object: { kind: 'duty', id: dutyId } };
    },
    async 'POST /api/duties/:dutyId/break/end'({ tx, actor }, { params: { dutyId } }) {
      const result = await endBreak(tx, actor, dutyId);
      if (result === 'missing') return { missing: true };
      if (result === 'already-ended') return { refused: result };
      return { answer: { ended: true }, object: { kind: 'duty', id: dutyId } };
    },
    async 'GET /api/units'({ tx, actor }) {
      return { answer: { units: await reachableUnits(tx, actor.tenants) } };
    },
    async 'GET /api/units/:unitId/colleagues'({ tx, actor }, { params: { unitId } }) {
      if (!actor.duties.some((duty) => duty.unitId === unitId)) return { missing: true };
      const members = await unitMembers(tx, actor.tenantId, [unitId]);
      const colleagues = members.map(({ id, name, onDuty }) => ({ staffId: id, name, isOnDuty: onDuty }));
      return { answer: { colleagues }, object: { kind: 'unit', id: unitId } };
    },
    async 'GET /api/outside-parties'({ tx, actor }) {
      return { answer: { outsideParties: await outsideParties(tx, actor.tenants) } };
    },
  };
}
