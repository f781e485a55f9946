import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import { openGrant } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import type { TermWork } from '../terms/ring-terms.ts';
import { type OwedPastRow, owedPast, saveTold } from './changed-queries.ts';

/** Milliseconds between looks. */
const interval = 60_000;
/** Nobody is told at night: the earlier help goes on meanwhile. */
const dayBegins = '08:00';
/** Days that the office sees her case for, once it is told; milliseconds. */
const openFor = 180 * 86_400_000;

/** What goes on by itself: the office is told, each day, of a new decision that an appeal led to and nobody has made in time. */
export function startOwed(work: TermWork): Repeating {
  return every(interval, () => ringOwed(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'nobody was told of a decision that is owed; tried again'),
  });
}

export async function ringOwed({ pool, clock, newId }: Pick<TermWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => ringIn(tx, newId, tenantId));
  }
}

async function ringIn(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const zone = await timeZoneOf(tx, tenantId);
  if (localClock(tx.at, zone) < dayBegins) return;
  const today = localDay(tx.at, zone);
  for (const { id, personId, unitId, toldOn } of await tx.rows<OwedPastRow>(owedPast, [tenantId, today])) {
    if (toldOn === today) continue;
    await tx.rows(saveTold, [tenantId, id, today]);
    if (toldOn === null) {
      // The case may have closed to the office; who is told can open it.
      const endsAt = new Date(tx.at.getTime() + openFor);
      await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: id, endsAt });
    }
    const payload = { personId, unitId };
    await emit(tx, { tenantId, kind: 'decision.owed-late', subjectId: id, payload, occurredAt: tx.at });
  }
}
