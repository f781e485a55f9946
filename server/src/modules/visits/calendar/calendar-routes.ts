import type { visitCalendarRoutes } from '@tunet/contract';
import type { Pool } from 'pg';
import { failure } from '../../../platform/http/failures.ts';
import type { Handlers, RequestContext } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { summariesOf } from '../../people/index.ts';
import type { WriteCalendar } from './calendar-of-visits.ts';
import * as queries from './calendar-queries.ts';
import { type CalendarTokens, hashOf } from './calendar-token.ts';
import { readHeldCalendar } from './held-calendar.ts';
import { findCalendar, isKeptFromOutside, readCalendar } from './read-calendar.ts';

export interface VisitCalendarPorts {
  /** Role tunet_app. */
  readonly pool: Pool;
  readonly tokens: CalendarTokens;
  readonly writeCalendar: WriteCalendar;
  /** By address and minute. */
  readonly limit: { allows(address: string, at: Date): boolean };
}

/** Routes of the calendars that residents and relatives follow, and the one that their programs ask. */
export function visitCalendarHandlers(ports: VisitCalendarPorts): Handlers<typeof visitCalendarRoutes> {
  const { pool, tokens, writeCalendar, limit } = ports;
  return {
    async 'GET /api/my/people/:personId/visit-calendar'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const [found] = await asked.tx.rows<queries.CalendarRow>(queries.calendarOfReader, [personId, asked.actor.id]);
      const calendar = found
        ? {
            ...{ address: tokens.addressOf(found.id), language: found.language },
            ...{ madeAt: found.madeAt.toISOString(), lastReadAt: found.lastReadAt?.toISOString() ?? null },
          }
        : null;
      const mayFollow = !(await isKeptFromOutside(asked.tx, tenantId, personId));
      return { answer: { calendar: mayFollow ? calendar : null, mayFollow }, persons: [{ tenantId, personId }] };
    },
    async 'POST /api/my/people/:personId/visit-calendar'(asked, { params: { personId }, body }) {
      const { tx, actor, newId, at } = asked;
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const persons = [{ tenantId, personId }];
      if (await isKeptFromOutside(tx, tenantId, personId)) return { refused: 'protected', persons };
      await endOwn(asked, personId);
      const id = newId();
      await tx.rows(queries.addCalendar, [tenantId, id, personId, actor.id, actor.name, body.language, at]);
      await tx.rows(queries.addAddress, [tenantId, id, actor.id, hashOf(tokens.tokenOf(id))]);
      return { answer: { made: true }, persons, object: { kind: 'visit-calendar', id } };
    },
    async 'POST /api/my/people/:personId/visit-calendar/end'(asked, { params: { personId } }) {
      const person = await personOf(asked, personId);
      if (!person) return { missing: true };
      const [id] = await endOwn(asked, personId);
      const persons = [{ tenantId: person.tenantId, personId }];
      return { answer: { ended: true }, persons, ...(id ? { object: { kind: 'visit-calendar', id } } : {}) };
    },
    async 'GET /api/visit-calendars/:file'({ at, newId, address }, { params: { file } }) {
      if (!limit.allows(address, at)) throw failure('too-many-requests');
      const found = await findCalendar(pool, file.replace(/\.ics$/, ''), at);
      if (!found) throw failure('not-found');
      const held = await readHeldCalendar(pool, found, { at, newId });
      return { answer: writeCalendar(held ?? (await readCalendar(pool, found, { at, newId }))) };
    },
  };
}

async function personOf({ tx, demand }: RequestContext, personId: string) {
  demand({ grants: await liveGrants(tx, personId) });
  const [person] = await summariesOf(tx, [personId]);
  return person;
}

/** Ends the reader's own address at once. */
async function endOwn({ tx, actor, at }: RequestContext, personId: string): Promise<string[]> {
  const ended = await tx.rows<{ id: string }>(queries.endCalendar, [personId, actor.id, at]);
  const ids = ended.map(({ id }) => id);
  await tx.rows(queries.endAddress, [ids, at]);
  return ids;
}
