import type { Pool } from 'pg';
import type { Clock } from '../../../../platform/clock/clock.ts';
import { readReach } from '../../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../../platform/db/transaction.ts';
import { emit } from '../../../../platform/events/emit.ts';
import { every } from '../../../../platform/jobs/every.ts';
import type { Repeating } from '../../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../../platform/jobs/timers.ts';
import type { Log } from '../../../../platform/log/log.ts';
import { ruleValue, workingDays } from '../../../services/index.ts';
import type { DangerEvents } from './events.ts';
import { areaOf, placeOfUnit, showToRung, takeDue } from './flag-queries.ts';
import { isReading } from './reading-hours.ts';

export interface DangerWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 15_000;

/** Has telephones rung for texts that nobody has opened in time, and again until somebody answers or takes them. */
export function startDangerWatch(work: DangerWork): Repeating {
  return every(interval, () => ringDue(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'words of danger were not looked at; tried again'),
  });
}

/** One look: what is due is asked to be rung, each once in its time. */
export async function ringDue({ pool, clock }: Pick<DangerWork, 'pool' | 'clock'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    await inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, async (tx) => {
      const again = await ruleValue(tx, tenantId, 'guide.danger-again-minutes');
      for (const { id, personId, unitId } of await takeDue(tx, tenantId, again)) {
        const place = await placeOfUnit(tx, tenantId, unitId);
        const isOutOfHours = !place || !isReading(tx.at, { ...place, working: workingDays(place.country) });
        const areaId = await areaOf(tx, tenantId, personId);
        if (isOutOfHours) await showToRung(tx, { tenantId, flagId: id, areaId });
        const payload: DangerEvents['danger.ring'] = { unitId, areaId, isOutOfHours };
        await emit(tx, { tenantId, kind: 'danger.ring', subjectId: id, payload: { ...payload }, occurredAt: tx.at });
      }
    });
  }
}
