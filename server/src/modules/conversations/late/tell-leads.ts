import type { Pool } from 'pg';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue, workingDays } from '../../services/index.ts';
import { markThreads, markWishes, type UntoldRow, untold } from './late-queries.ts';

/** What telling the leads needs. */
export interface LateWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;
/** A lead is told while somebody can still ring or answer that day. */
const dayBegins = '07:30';
const dayEnds = '20:00';
const hour = 3_600_000;

/** What goes on by itself: the lead of a unit is told, once for each promise, of answers and calls that have not come. */
export function startLatePromises(work: LateWork): Repeating {
  return every(interval, () => tellLeads(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'leads were not told; tried again'),
  });
}

export async function tellLeads({ pool, clock }: Pick<LateWork, 'pool' | 'clock'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => tellIn(tx, tenantId));
  }
}

/** One message to each unit, however many promises are late; each of them is marked, so that none is told twice. */
async function tellIn(tx: Transaction, tenantId: string): Promise<void> {
  const { country, timeZone } = await placeOf(tx, tenantId);
  const now = localClock(tx.at, timeZone);
  if (now < dayBegins || now >= dayEnds || !workingDays(country).isWorking(localDay(tx.at, timeZone))) return;
  const hours = await ruleValue(tx, tenantId, 'conversations.tell-lead-hours');
  const late = await tx.rows<UntoldRow>(untold, [tenantId, new Date(tx.at.getTime() - hours * hour)]);
  const of = (is: UntoldRow['is']) => late.filter((row) => row.is === is).map(({ id }) => id);
  await tx.rows(markThreads, [tenantId, of('thread'), tx.at]);
  await tx.rows(markWishes, [tenantId, of('ring'), tx.at]);
  for (const unitId of new Set(late.map((row) => row.unitId))) {
    const fact = { tenantId, subjectId: unitId, payload: { unitId }, occurredAt: tx.at };
    await emit(tx, { ...fact, kind: 'conversation.promise-late' });
  }
}
