import { addDays } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import { ruleValue } from '../../services/index.ts';
import { openToTold, type RingIn, type RingWork, ringByDay } from '../ring-by-day.ts';
import { ringDue } from './term.ts';
import { type NearRow, saveRing, termsNear } from './term-queries.ts';

/** Milliseconds between looks. */
const interval = 60_000;

/** What goes on by itself: the office hears of a last day before it comes, the head each day after it. It never ends help. */
export function startTerms(work: RingWork): Repeating {
  return every(interval, () => ringTerms(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'nobody was rung about a last day; tried again'),
  });
}

export function ringTerms(work: Pick<RingWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  return ringByDay(work, ringIn);
}

const ringIn: RingIn = async (tx, newId, { tenantId, today }) => {
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
    const isFirst = due === 'office' || (isSame ? headOn : null) === null;
    if (isFirst) await openToTold(tx, newId, { tenantId, unitId, personId, ref: lineId });
    const kind = due === 'office' ? 'help.term-ending' : 'help.past-term';
    await emit(tx, { tenantId, kind, subjectId: lineId, occurredAt: tx.at, payload: { personId, unitId } });
  }
};
