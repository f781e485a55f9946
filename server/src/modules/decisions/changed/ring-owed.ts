import { emit } from '../../../platform/events/emit.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import { openToTold, type RingIn, type RingWork, ringByDay } from '../ring-by-day.ts';
import { type OwedPastRow, owedPast, saveTold } from './changed-queries.ts';

/** Milliseconds between looks. */
const interval = 60_000;

/** What goes on by itself: the office is told, each day, of a new decision that an appeal led to and nobody has made in time. */
export function startOwed(work: RingWork): Repeating {
  return every(interval, () => ringOwed(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'nobody was told of a decision that is owed; tried again'),
  });
}

export function ringOwed(work: Pick<RingWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  return ringByDay(work, ringIn);
}

const ringIn: RingIn = async (tx, newId, { tenantId, today }) => {
  for (const { id, personId, unitId, toldOn } of await tx.rows<OwedPastRow>(owedPast, [tenantId, today])) {
    if (toldOn === today) continue;
    await tx.rows(saveTold, [tenantId, id, today]);
    if (toldOn === null) await openToTold(tx, newId, { tenantId, unitId, personId, ref: id });
    const payload = { personId, unitId };
    await emit(tx, { tenantId, kind: 'decision.owed-late', subjectId: id, payload, occurredAt: tx.at });
  }
};
