import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/calendar/local-time.ts';
import { type LineTerm, lastDayOf } from './last-day.ts';

const term: LineTerm = {
  ...{ endsOn: '2026-12-31', planEndsOn: null, isTakenOut: false, decidedEndsOn: '2026-12-31', decidedEndSetBy: null },
};
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-12-01', days));
const maybe = fc.option(day, { nil: null });
const anyTerm: fc.Arbitrary<LineTerm> = fc.record({
  ...{ endsOn: maybe, planEndsOn: maybe, isTakenOut: fc.boolean(), decidedEndsOn: maybe },
  decidedEndSetBy: fc.constantFrom(null, 'decision', 'person', 'before'),
});

describe('the last day of a line of a plan', () => {
  test('that is only the decision’s ends no visit, also when it is the plan’s', () => {
    expect(lastDayOf(term)).toBeNull();
    expect(lastDayOf({ ...term, planEndsOn: '2026-12-31' })).toBeNull();
    expect(lastDayOf({ ...term, decidedEndSetBy: 'person' })).toBe('2026-12-31');
    expect(lastDayOf({ ...term, isTakenOut: true })).toBe('2026-12-31');
    expect(lastDayOf({ ...term, decidedEndsOn: null })).toBe('2026-12-31');
    expect(lastDayOf({ ...term, endsOn: '2026-12-20' })).toBe('2026-12-20');
  });

  test('whatever the days, visits stop only on a day that a decision or a person made an end', () => {
    fc.assert(
      fc.property(anyTerm, (line) => {
        const last = lastDayOf(line);
        if (last === null) {
          // It goes on only where nobody ended it: no day of its own, or one that is no more than the decision's.
          for (const own of [line.endsOn, line.planEndsOn]) {
            expect(
              own === null ||
                (line.decidedEndSetBy === null && line.decidedEndsOn !== null && own >= line.decidedEndsOn),
            ).toBe(true);
          }
          expect(line.isTakenOut && line.endsOn !== null).toBe(false);
          return;
        }
        // A day is never made up, and none before it that holds is passed over.
        expect([line.endsOn, line.planEndsOn]).toContain(last);
        const isTheDecisions =
          line.decidedEndSetBy === null && line.decidedEndsOn !== null && last >= line.decidedEndsOn;
        expect(isTheDecisions).toBe(isTheDecisions && line.isTakenOut && last === line.endsOn);
      }),
    );
  });
});
