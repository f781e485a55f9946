import type { Pool } from 'pg';
import { addDays, localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { openGrant } from '../../access/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { ringDue } from './term.ts';
import { type NearRow, saveRing, termsNear } from './term-queries.ts';

export interface TermWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;
/** Nobody is rung about it at night: help goes on meanwhile. */
const dayBegins = '08:00';
/** Days that the office sees her case for, once it is told of the last day; milliseconds. */
const openFor = 180 * 86_400_000;

/** What goes on by itself: the office hears of a last day before it comes, the head each day after it. It never ends help. */
export function startTerms(work: TermWork): Repeating {
  return every(interval, () => ringTerms(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'nobody was rung about a last day; tried again'),
  });
}

export async function ringTerms({ pool, clock, newId }: Pick<TermWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
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
  const tellFrom = addDays(today, await ruleValue(tx, tenantId, 'decisions.end-told-days'));
  for (const row of await tx.rows<NearRow>(termsNear, [tenantId, tellFrom])) {
    const { lineId, personId, unitId, endsOn, aboutOn, officeOn, headOn } = row;
    const rung = aboutOn === null ? null : { aboutOn, officeOn, headOn };
    const due = ringDue(row, rung, { today, tellFrom });
    if (!due || endsOn === null) continue;
    const isSame = aboutOn === endsOn;
    const office = due === 'office' ? today : isSame ? officeOn : null;
    const head = due === 'head' ? today : isSame ? headOn : null;
    await tx.rows(saveRing, [tenantId, lineId, personId, endsOn, office, head]);
    // The case may have closed long ago; who is told can open it.
    const isFirst = due === 'office' || (isSame ? headOn : null) === null;
    if (isFirst) {
      const endsAt = new Date(tx.at.getTime() + openFor);
      await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref: lineId, endsAt });
    }
    const kind = due === 'office' ? 'help.term-ending' : 'help.past-term';
    await emit(tx, { tenantId, kind, subjectId: lineId, occurredAt: tx.at, payload: { personId, unitId } });
  }
}
