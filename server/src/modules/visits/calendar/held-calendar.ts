import type { Language } from '@tunet/contract';
import type { Pool } from 'pg';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { type HeldOutside, heldOutside, type SeenOutside } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { livesNow } from '../../people/index.ts';
import { type CalendarOfVisits, type CalendarWindow, calendarOf } from './calendar-of-visits.ts';
import * as queries from './calendar-queries.ts';
import { back, isKeptFromOutside, windowsNow } from './read-calendar.ts';

/** As it is kept: text, for it lies as an answer does. */
interface Kept {
  readonly language: Language;
  readonly readerName: string;
  readonly windows: readonly (Omit<CalendarWindow, 'from' | 'to'> & { readonly from: string; readonly to: string })[];
}

const route = 'GET /api/visit-calendars/:file';
/** By the id of the calendar: the secret of its address is kept nowhere. */
const askedOf = (calendarId: string) => `/api/visit-calendars/${calendarId}`;

/** What a follower's calendar shows at an instant, to be kept when she is held back. */
export function pictureOfCalendar(pool: Pool): SeenOutside {
  return ({ tenantId, personId, subjectId, at }) =>
    inTransaction(pool, { tenants: [tenantId], subjects: [subjectId], at }, async (tx) => {
      const [calendar] = await tx.rows<queries.CalendarRow>(queries.calendarOfReader, [personId, subjectId]);
      const shown = calendar && (await windowsNow(tx, calendar));
      if (!calendar || !shown) return [];
      const { language, windows } = shown.calendar;
      return [{ route, asked: askedOf(calendar.id), answer: { language, readerName: calendar.readerName, windows } }];
    });
}

/**
 * For a follower who is held back: what she saw at that moment, and no more of it than another day would show. Null: she is not, or
 * her right would have ended, or nothing of the person goes outside any more.
 */
export async function readHeldCalendar(
  pool: Pool,
  { tenantId, calendarId, followerId }: queries.AddressRow,
  { at, newId }: { readonly at: Date; readonly newId: NewId },
): Promise<CalendarOfVisits | null> {
  return inTransaction(pool, { tenants: [tenantId], subjects: [followerId], at }, async (tx) => {
    const of = { tenantId, subjectId: followerId, route, asked: askedOf(calendarId), scope: 'visit.read' };
    const held = await heldOutside(tx, of);
    if (!held) return null;
    const [follower] = await livesNow(tx, tenantId, [followerId]);
    if (follower?.isDead || (await goesNowhere(pool, held, { tenantId, at }))) return null;
    const { language, readerName, windows } = held.answer as Kept;
    // Nobody has seen her: it is written down, and does not stand among those who have looked.
    await writeAudit(tx, {
      ...{ at, action: 'Visit.ReadCalendar', outcome: 'denied', basis: 'proxy', basisRef: held.holdId },
      ...{ role: 'person', traceId: newId(), reason: { code: 'held-back' }, onBehalfOf: held.personId },
      actor: { kind: 'person', id: followerId, tenantId, name: readerName, duties: [] },
      persons: [{ tenantId, personId: held.personId }],
      object: { kind: 'visit-calendar', id: calendarId },
    });
    const since = await firstDay(tx, tenantId);
    const zone = await timeZoneOf(tx, tenantId);
    const still = windows
      .map((window) => ({ ...window, from: new Date(window.from), to: new Date(window.to) }))
      .filter(({ from }) => localDay(from, zone) >= since);
    return { ...calendarOf([], language, at), windows: still };
  });
}

/** The wall hides the person from the held one: whether she is dead or protected is looked up as she herself would see it. */
function goesNowhere(
  pool: Pool,
  { personId }: HeldOutside,
  { tenantId, at }: { readonly tenantId: string; readonly at: Date },
): Promise<boolean> {
  return inTransaction(pool, { tenants: [tenantId], subjects: [personId], at }, (tx) =>
    isKeptFromOutside(tx, tenantId, personId),
  );
}

async function firstDay(tx: Transaction, tenantId: string): Promise<string> {
  return addDays(localDay(tx.at, await timeZoneOf(tx, tenantId)), -back);
}
