import type { Pool } from 'pg';
import { addDays, localClock, localDay } from '../../platform/calendar/local-time.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { endGrantsFor } from '../access/index.ts';
import { waitsAtDesk } from '../alarms/index.ts';
import {
  breaksAt,
  desksOf,
  forgetBreaks,
  isServed,
  operatorsOnDuty,
  placeOf,
  unpublishedMondays,
} from '../organisation/index.ts';
import { ruleValues } from '../services/index.ts';
import * as callQueries from './calls/call-queries.ts';
import { isOwed, knownCalls } from './calls/read-rounds.ts';
import * as queries from './desk/desk-queries.ts';
import { watchDesk } from './desk/shortage.ts';
import type { ShiftEvents } from './events.ts';

export interface WatchWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 10_000;

/** What goes on by itself: too few at a desk, weeks that nobody has published, breaks and calls that are over. */
export function startWatch(work: WatchWork): Repeating {
  return every(interval, () => watchOnce(work), {
    timers: work.timers,
    failed: (error) => work.log.error({ err: (error as Error).message }, 'the desks were not looked at; tried again'),
  });
}

export async function watchOnce({ pool, clock, newId }: Omit<WatchWork, 'timers' | 'log'>): Promise<void> {
  const { tenants } = await readReach(pool);
  await inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
    await forgetBreaks(tx);
    for (const desk of await desksOf(tx)) await lookAtDesk(tx, newId, desk);
    for (const tenantId of tenants) await warnOfWeek(tx, newId, tenantId);
    await closePassedCalls(tx);
  });
}

async function lookAtDesk(
  tx: Transaction,
  newId: NewId,
  desk: { readonly tenantId: string; readonly unitId: string },
): Promise<void> {
  const { tenantId, unitId } = desk;
  const [before] = await tx.rows<queries.ShortageRow>(queries.shortageOf, [tenantId, unitId]);
  const rules = await ruleValues(tx, tenantId, ['watch.shortGraceMinutes', 'watch.breakMinutes']);
  const { shortage, page } = watchDesk(before ?? null, {
    at: tx.at,
    onDuty: await operatorsOnDuty(tx, unitId, tx.at),
    breaks: (await breaksAt(tx, unitId)).map(({ startsAt }) => startsAt),
    alarmWaits: await waitsAtDesk(tx, unitId),
    graceMinutes: rules['watch.shortGraceMinutes'],
    breakMinutes: rules['watch.breakMinutes'],
  });
  if (!shortage) {
    if (before) await tx.rows(queries.forgetShortage, [tenantId, unitId]);
    return;
  }
  const { since, pagedAt, alarmPagedAt } = shortage;
  await tx.rows(queries.keepShortage, [tenantId, unitId, before?.id ?? newId(), since, pagedAt, alarmPagedAt]);
  if (!page) return;
  // A subject of its own each time, so that the second message for one shortage is not taken for a repeat.
  const because = alarmPagedAt?.getTime() === tx.at.getTime() ? 'alarm' : 'too-few';
  const payload: ShiftEvents['desk.short'] = { because };
  await emit(tx, {
    tenantId,
    kind: 'desk.short',
    subjectId: newId(),
    occurredAt: tx.at,
    payload: { ...payload, unitId },
  });
}

/** Told once for each week, between eight and twenty on the clock of the municipality, seven days before it begins. */
async function warnOfWeek(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const place = await placeOf(tx, tenantId);
  if (place.kind !== 'municipality' || !(await isServed(tx, tenantId))) return;
  const clock = localClock(tx.at, place.timeZone);
  if (clock < '08:00' || clock >= '20:00') return;
  const today = localDay(tx.at, place.timeZone);
  const soon = addDays(today, 7);
  for (const monday of await unpublishedMondays(tx, tenantId, today, 1)) {
    if (monday > soon) continue;
    const id = newId();
    const isNew = (await tx.rows(queries.warnOnce, [tenantId, monday, id, tx.at])).length > 0;
    const payload: ShiftEvents['calendar.unpublished'] = { monday };
    if (isNew) await emit(tx, { tenantId, kind: 'calendar.unpublished', subjectId: id, occurredAt: tx.at, payload });
  }
}

/** A call whose last day has passed ends when nothing of it is owed; then the desk no longer sees her by it. */
async function closePassedCalls(tx: Transaction): Promise<void> {
  const passed = await tx.rows<callQueries.CallRow>(callQueries.passedCalls, [tx.at]);
  if (passed.length === 0) return;
  const known = await knownCalls(tx, passed);
  for (const call of passed) {
    if (isOwed(call, known, tx.at)) continue;
    await tx.rows(callQueries.endPassed, [call.tenantId, call.id, tx.at]);
    await endGrantsFor(tx, call.tenantId, call.id, tx.at, { bases: ['desk-watch'] });
  }
}
