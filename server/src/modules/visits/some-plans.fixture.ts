import fc from 'fast-check';
import { addDays } from '../../platform/calendar/local-time.ts';
import type { PlannedHelp } from './plan-visits.ts';

const zone = 'Europe/Oslo';
const two = (n: number) => String(n).padStart(2, '0');
const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const aDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));
const anIntervention = (id: string): fc.Arbitrary<PlannedHelp> =>
  fc
    .record({
      isCritical: fc.boolean(),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      everyWeeks: fc.integer({ min: 1, max: 4 }),
      window: fc.tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 5, max: 59 })),
      carers: fc.integer({ min: 1, max: 2 }),
      startsOn: aDay,
      lasts: fc.option(fc.integer({ min: 0, max: 400 })),
    })
    .map(({ window: [from, length], lasts, ...help }) => ({
      ...help,
      id,
      windowFrom: clock(from),
      windowTo: clock(from + length),
      endsOn: lasts === null ? null : addDays(help.startsOn, lasts),
    }));
/** Some plans; the days around both changes of the clock come up often. */
export const somePlan = fc.tuple(...['a', 'b', 'c', 'd'].map(anIntervention)).map((help): PlannedHelp[] => help);
export const someSpan = fc
  .tuple(fc.oneof(aDay, fc.constantFrom('2026-03-23', '2026-10-19', '2027-03-22', '2027-10-25')), fc.nat(21))
  .map(([from, n]) => ({ from, to: addDays(from, n), zone }));
