import type { reportingRoutes } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { placeOf } from '../organisation/index.ts';
import { readYear } from './read-register.ts';
import { showYear } from './show-register.ts';
import { stateDelay, stateHours } from './state-line.ts';

export function reportingHandlers(): Handlers<typeof reportingRoutes> {
  return {
    async 'GET /api/register'({ tx, actor: { tenantId } }, { query }) {
      const { timeZone } = await placeOf(tx, tenantId);
      const year = Number(query.year ?? localDay(tx.at, timeZone).slice(0, 4));
      const { year: _year, ...chosen } = query;
      return showYear(tenantId, year, await readYear(tx, tenantId, year), chosen);
    },
    async 'POST /api/register/services/:registeredServiceId/hours'({ tx, actor, newId }, { params, body }) {
      const serviceId = params.registeredServiceId;
      const kept = await stateHours(tx, actor, { id: newId(), serviceId, hours: body.hours, per: body.per });
      if (kept === null) return { missing: true };
      if (typeof kept === 'string') return { refused: kept };
      return { answer: { aWeek: kept.aWeek }, persons: [{ tenantId: actor.tenantId, personId: kept.personId }] };
    },
    async 'POST /api/register/services/:registeredServiceId/delay'({ tx, actor, newId }, { params, body }) {
      const serviceId = params.registeredServiceId;
      const kept = await stateDelay(tx, actor, { id: newId(), serviceId, why: body.why, words: body.words });
      if (kept === null) return { missing: true };
      if (typeof kept === 'string') return { refused: kept };
      return { answer: { why: body.why }, persons: [{ tenantId: actor.tenantId, personId: kept.personId }] };
    },
  };
}
