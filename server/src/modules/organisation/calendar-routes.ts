import type { dutyCalendarRoutes } from '@tunet/contract';
import type { Handlers } from '../../platform/http/handlers.ts';
import { publishWeek } from './calendar/publish-week.ts';
import { municipalities } from './calendar/queries.ts';
import { type Holidays, readCalendar } from './calendar/read-calendar.ts';
import { endEntry, writeEntry } from './calendar/write-entry.ts';

export interface DutyCalendarPorts {
  readonly holidays: Holidays;
}

/** Roles that write the calendar of their own municipality. */
const writers = ['lead', 'service-owner'] as const;

export function dutyCalendarHandlers({ holidays }: DutyCalendarPorts): Handlers<typeof dutyCalendarRoutes> {
  return {
    async 'GET /api/duty-calendar'({ tx, actor }, { query }) {
      const places = await tx.rows<{ id: string; name: string }>(municipalities, [actor.tenants]);
      const placeId = query.placeId ?? places[0]?.id;
      if (placeId === undefined || !places.some(({ id }) => id === placeId)) return { missing: true };
      const mayWrite = placeId === actor.tenantId && writers.some((role) => actor.roles.includes(role));
      const week = await readCalendar(tx, { placeId, on: query.on, show: query.show, mayWrite }, holidays);
      return week ? { answer: { places, ...week }, object: { kind: 'duty-calendar', id: placeId } } : { missing: true };
    },
    async 'POST /api/duty-calendar/entries'({ tx, actor, newId }, { body }) {
      const result = await writeEntry(tx, actor, newId, body);
      if (result === 'missing') return { missing: true };
      if (typeof result === 'string') return { refused: result };
      return { answer: result, object: { kind: 'calendar-entry', id: result.entryId } };
    },
    async 'POST /api/duty-calendar/entries/:entryId/end'({ tx, actor }, { params: { entryId } }) {
      const result = await endEntry(tx, actor.tenantId, entryId);
      if (result === 'missing') return { missing: true };
      if (result === 'already-ended') return { refused: result };
      return { answer: { ended: true }, object: { kind: 'calendar-entry', id: entryId } };
    },
    async 'POST /api/duty-calendar/publish'({ tx, actor, newId }, { body: { monday } }) {
      const result = await publishWeek(tx, actor, newId, { monday, holidays });
      if (result === 'missing') return { missing: true };
      if (typeof result === 'string') return { refused: result };
      if ('uncovered' in result) {
        const { areaName, kinds, startsAt, endsAt, lacks } = result.uncovered;
        const detail = { areaName: areaName ?? '', kinds: kinds.join(' '), startsAt, endsAt, lacks };
        return { refused: 'uncovered', detail: { ...detail, count: String(result.count) } };
      }
      const { weekId, version, publishedAt } = result;
      const answer = { monday, version, publishedAt: publishedAt.toISOString() };
      return { answer, object: { kind: 'duty-week', id: weekId, version } };
    },
  };
}
