import type { aidRoundRoutes, RoundErrand } from '@tunet/contract';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import * as doors from './door-queries.ts';
import { agreeStop, notHome, openStop, roundOn } from './round.ts';
import * as queries from './round-queries.ts';

/** The round: what is brought to homes and fetched from them, in which order, and what is done when nobody opens. */
export const aidRoundHandlers: Handlers<typeof aidRoundRoutes> = {
  async 'GET /api/aid-rounds'(asked, { query: { roundDay } }) {
    const { persons, ...answer } = await roundHere(asked, roundDay ?? null);
    return { answer, persons: [...persons] };
  },
  async 'POST /api/aid-rounds/stops/:roundStopId/not-home'(asked, { params, body }) {
    const found = await stopOf(asked, params.roundStopId, body.errand);
    if (!found) return { missing: true };
    if (!found.stop) return { refused: 'not-on-round', ...found.note };
    const outcome = await notHome(asked, found.stop, body.nextOn);
    return 'refused' in outcome ? { ...outcome, ...found.note } : { answer: outcome, ...found.note };
  },
  async 'POST /api/aid-rounds/stops/:roundStopId/agree'(asked, { params, body }) {
    const found = await stopOf(asked, params.roundStopId, body.errand);
    if (!found) return { missing: true };
    if (!found.stop) return { refused: 'not-on-round', ...found.note };
    const outcome = await agreeStop(asked, found.stop, body);
    return 'refused' in outcome ? { ...outcome, ...found.note } : { answer: outcome, ...found.note };
  },
  async 'POST /api/aid-rounds/order'(asked, { body: { roundDay, stopIds } }) {
    const { stops } = await roundHere(asked, roundDay);
    const ids = stops.map(({ stopId }) => stopId);
    const wanted = [...new Set(stopIds)];
    if (wanted.some((id) => !ids.includes(id))) return { refused: 'not-on-round' };
    const { tenantId } = asked.actor;
    await asked.tx.rows(queries.forgetOrder, [tenantId, roundDay, ids]);
    await asked.tx.rows(queries.addPlaces, [tenantId, roundDay, wanted]);
    return { answer: { ordered: wanted.length }, object: { kind: 'aid-round', id: tenantId } };
  },
};

async function roundHere({ tx, actor }: RequestContext, day: string | null) {
  const units = actor.duties.map(({ unitId }) => unitId);
  const stores = await tx.rows<doors.StoreRow>(doors.storesOfUnits, [units]);
  const tenantId = stores[0]?.tenantId ?? actor.tenantId;
  return roundOn(tx, { tenantId, storeIds: stores.map(({ id }) => id), day });
}

/** The stop, once the action is decided for the one it is for; null when she is out of sight. */
async function stopOf({ tx, actor, demand }: RequestContext, stopId: string, errand: RoundErrand) {
  const [whose] = await tx.rows<{ personId: string; tenantId: string }>(queries.personOfStop, [stopId, errand]);
  demand({ grants: whose ? await liveGrants(tx, whose.personId) : [] });
  if (!whose) return null;
  const stop = await openStop(tx, whose.tenantId, { stopId, errand });
  if (stop && !actor.duties.some(({ unitId }) => unitId === stop.unitId)) return null;
  return { stop, note: { persons: [whose], object: { kind: 'aid-round-stop', id: stopId } } };
}
