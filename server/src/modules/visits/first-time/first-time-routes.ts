import type { FirstTime, firstTimeRoutes } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Handlers } from '../../../platform/http/handlers.ts';
import { liveGrants } from '../../access/index.ts';
import { namesOf, summariesOf } from '../../people/index.ts';
import { listCodes, ruleValue } from '../../services/index.ts';
import { lockedOf } from '../by-phone/phone-queries.ts';
import { newcomersOf } from '../newcomers/newcomer-queries.ts';
import { todayIn, unitsOf } from '../read-visits.ts';
import * as queries from './first-time-queries.ts';
import { together } from './show-first-time.ts';

/** Routes of the first time: what is planned for her, what a carer shows, and who waits for it. */
export function firstTimeHandlers(): Handlers<typeof firstTimeRoutes> {
  return {
    async 'GET /api/my/people/:personId/first-time'({ tx, demand }, { params: { personId } }) {
      demand({ grants: await liveGrants(tx, personId) });
      const [person] = await summariesOf(tx, [personId]);
      if (!person) return { missing: true };
      const { tenantId } = person;
      const [row] = await tx.rows<queries.FirstTimeRow>(queries.ofPerson, [personId]);
      const things = await listCodes(tx, tenantId, 'first-time');
      const newcomers = await newcomersOf(tx, personId, await todayIn(tx, tenantId));
      return {
        answer: {
          firstTime: row
            ? {
                ...{ plannedOn: row.plannedOn, state: row.state },
                things: things.map(({ code, label }) => ({ label, isShown: row.shown.includes(code) })),
              }
            : null,
          newcomers: newcomers.map(({ id, day, firstName }) => ({ id, day, firstName })),
        },
        persons: [{ tenantId, personId }],
      };
    },
    async 'GET /api/field/first-times'({ tx, actor }) {
      const today = await todayIn(tx, actor.tenantId);
      const rows = await tx.rows<queries.FirstTimeRow>(queries.ofVisited, [unitsOf(actor), today, addDays(today, 1)]);
      const things = await listCodes(tx, actor.tenantId, 'first-time');
      return {
        answer: { firstTimes: rows.map(shownOf), things: things.map(({ code, label }) => ({ code, label })) },
        persons: rows.map(({ tenantId, personId }) => ({ tenantId, personId })),
      };
    },
    async 'POST /api/field/first-times/:firstTimeId'({ tx, actor, at, demand }, { params: { firstTimeId }, body }) {
      const [row] = await tx.rows<queries.FirstTimeRow>(queries.hold, [firstTimeId]);
      if (!row) return { missing: true };
      demand({ grants: await liveGrants(tx, row.personId) });
      const { tenantId, id, personId } = row;
      // A code that the municipality has taken away meanwhile was still shown; only what was ever in a list is kept.
      const said = { state: body.state, shown: body.shown };
      const { state, shown } = together(row, said);
      await tx.rows(queries.change, [tenantId, id, state, shown, body.words ?? null, actor.id, actor.name, at]);
      const now = { ...row, state, shown, words: body.words ?? row.words };
      const object = { kind: 'first_time', id, version: row.version + 1 };
      return { answer: shownOf(now), persons: [{ tenantId, personId }], object };
    },
    async 'GET /api/units/weeks'({ tx, actor }) {
      const { tenantId } = actor;
      const units = unitsOf(actor);
      const today = await todayIn(tx, tenantId);
      const open = await tx.rows<queries.FirstTimeRow & { readonly name: string }>(queries.openOf, [units]);
      const of = (await listCodes(tx, tenantId, 'first-time')).length;
      const days = await ruleValue(tx, tenantId, 'visits.first-time-days');
      const locked = await tx.rows<{ personId: string; lockedAt: Date }>(lockedOf, [units, addDays(today, -14)]);
      const names = await namesOf(
        tx,
        locked.map(({ personId }) => personId),
      );
      return {
        answer: {
          firstTimes: open.map(({ id, personId, name, plannedOn, shown }) => ({
            ...{ id, person: { id: personId, name }, plannedOn, shown: Math.min(of, shown.length), of },
            isOverdue: addDays(plannedOn, days) < today,
          })),
          locked: locked.map(({ personId, lockedAt }) => ({
            ...{ person: { id: personId, name: names.get(personId) ?? '' }, at: lockedAt.toISOString() },
          })),
        },
        persons: [...open, ...locked].map(({ personId }) => ({ tenantId, personId })),
      };
    },
  };
}

function shownOf({ id, personId, plannedOn, state, shown, words }: queries.FirstTimeRow): FirstTime {
  return { id, personId, plannedOn, state, shown: [...shown], words };
}
