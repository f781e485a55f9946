import type { Pool } from 'pg';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { writeAudit } from '../../../platform/http/audit-row.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { liveGrants } from '../../access/index.ts';
import { livesNow, summariesOf } from '../../people/index.ts';
import { visitsOfPerson } from '../queries.ts';
import { todayIn } from '../read-visits.ts';
import type { VisitRow } from '../stored-visit.ts';
import { type CalendarOfVisits, calendarOf } from './calendar-of-visits.ts';
import * as queries from './calendar-queries.ts';
import { hashOf } from './calendar-token.ts';

/** Days back and ahead that a calendar holds. */
export const back = 30;
const ahead = 60;

/** The municipality, the calendar and the follower of an address; null when there is none such, or it has ended. */
export async function findCalendar(pool: Pool, token: string, at: Date): Promise<queries.AddressRow | null> {
  const { tenants } = await readReach(pool);
  const scope = { tenants, subjects: [], at };
  const [found] = await inTransaction(pool, scope, (tx) =>
    tx.rows<queries.AddressRow>(queries.findAddress, [hashOf(token)]),
  );
  return found ?? null;
}

/**
 * What the follower may see now, with her own eyes: nothing the moment she may no longer, and nothing of a dead or protected person.
 * A look that shows something is written down in her name.
 */
export function readCalendar(
  pool: Pool,
  { tenantId, calendarId, followerId }: queries.AddressRow,
  { at, newId }: { readonly at: Date; readonly newId: NewId },
): Promise<CalendarOfVisits> {
  return inTransaction(pool, { tenants: [tenantId], subjects: [followerId], at }, async (tx) => {
    const [calendar] = await tx.rows<queries.CalendarRow>(queries.calendarById, [tenantId, calendarId]);
    // The relation wall hides the calendar itself; no language is known then, and none is needed.
    if (!calendar) return calendarOf([], 'nb', at);
    const shown = await windowsNow(tx, calendar);
    if (!shown) return calendarOf([], calendar.language, at);
    const { basis } = shown;
    const { personId } = calendar;
    await tx.rows(queries.wasRead, [tenantId, calendarId, at]);
    await writeAudit(tx, {
      ...{ at, action: 'Visit.ReadCalendar', outcome: 'done', basis, role: 'person', traceId: newId() },
      actor: { kind: 'person', id: followerId, tenantId, name: calendar.readerName, duties: [] },
      ...(basis === 'proxy' ? { onBehalfOf: personId } : {}),
      persons: [{ tenantId, personId }],
      object: { kind: 'visit-calendar', id: calendarId },
    });
    return shown.calendar;
  });
}

/** What the follower of a calendar sees in it now, and on what it rests; null: nothing. */
export async function windowsNow(
  tx: Transaction,
  { tenantId, personId, language }: queries.CalendarRow,
): Promise<{ readonly basis: 'own' | 'proxy'; readonly calendar: CalendarOfVisits } | null> {
  const basis = await basisOf(tx, personId);
  if (basis === null || (await isKeptFromOutside(tx, tenantId, personId))) return null;
  const today = await todayIn(tx, tenantId);
  const rows = await tx.rows<VisitRow>(visitsOfPerson, [personId, addDays(today, -back), addDays(today, ahead)]);
  return { basis, calendar: calendarOf(rows, language, tx.at) };
}

/** On what the follower sees the visits at this moment; null: no longer. */
async function basisOf(tx: Transaction, personId: string): Promise<'own' | 'proxy' | null> {
  const grants = await liveGrants(tx, personId);
  if (grants.some(({ basis }) => basis === 'own')) return 'own';
  return grants.some(({ basis, scopes }) => basis === 'proxy' && scopes.includes('visit.read')) ? 'proxy' : null;
}

/** Of the dead and of protected persons nothing goes to a program outside. */
export async function isKeptFromOutside(tx: Transaction, tenantId: string, personId: string): Promise<boolean> {
  const [person] = await summariesOf(tx, [personId]);
  if (!person || (!person.lives.shown && person.lives.why === 'protected')) return true;
  const [life] = await livesNow(tx, tenantId, [personId]);
  return life?.isDead ?? true;
}
