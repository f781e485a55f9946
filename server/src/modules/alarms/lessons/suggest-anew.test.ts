import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LessonLimits, suggestAnew, type TaughtAlarm } from './suggest-anew.ts';

const now = new Date('2026-11-21T09:00:00Z');
const limits: LessonLimits = { 'many-presses': 7, falls: 2, 'asks-for-visit': 3, nights: 4, 'no-voice': 2 };

function alarm(daysAgo: number, of: Partial<TaughtAlarm> = {}): TaughtAlarm {
  const receivedAt = new Date(now.getTime() - daysAgo * 24 * 3_600_000);
  return { receivedAt, kind: 'press', cause: 'toilet', spoke: true, closed: true, hour: 14, ...of };
}

describe('what alarms suggest', () => {
  test('two falls in a month, also one that nobody has given a cause yet', () => {
    const told = suggestAnew([alarm(3, { cause: 'fall' }), alarm(20, { kind: 'fall', cause: null })], limits, now);
    expect(told).toEqual([{ code: 'falls', times: 2, days: 30 }]);
  });
  test('an accident by its found cause counts no fall, whatever the detector said', () => {
    expect(
      suggestAnew([alarm(3, { kind: 'fall', cause: 'accidental' }), alarm(4, { cause: 'fall' })], limits, now),
    ).toEqual([]);
  });
  test('seven in a week; tests and power cuts are not hers', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => alarm(days));
    expect(suggestAnew(week, limits, now).map(({ code }) => code)).toEqual(['many-presses']);
    const tests = week.map((each, index) =>
      index < 2 ? { ...each, cause: index === 0 ? 'test' : 'power-cut' } : each,
    );
    expect(suggestAnew(tests, limits, now)).toEqual([]);
  });
  test('three times asked when the visit comes says to look at the visits', () => {
    const asked = [1, 5, 13].map((days) => alarm(days, { cause: 'asks-for-visit' }));
    expect(suggestAnew(asked, limits, now)).toEqual([{ code: 'asks-for-visit', times: 3, days: 14 }]);
    expect(suggestAnew([...asked.slice(1), alarm(15, { cause: 'asks-for-visit' })], limits, now)).toEqual([]);
  });
  test('four nights', () => {
    const nights = [22, 23, 0, 5].map((hour, index) => alarm(index + 1, { hour }));
    expect(suggestAnew(nights, limits, now).map(({ code }) => code)).toEqual(['nights']);
    expect(suggestAnew([...nights.slice(1), alarm(1, { hour: 6 })], limits, now)).toEqual([]);
  });
  test('an open alarm is not without voice: somebody may be about to speak', () => {
    const silent = [alarm(1, { spoke: false }), alarm(2, { spoke: false, closed: false })];
    expect(suggestAnew(silent, limits, now)).toEqual([]);
    expect(suggestAnew([...silent, alarm(3, { spoke: false })], limits, now).map(({ code }) => code)).toEqual([
      'no-voice',
    ]);
  });
  test('more alarms never take a suggestion away', () => {
    const any = fc.record({
      daysAgo: fc.integer({ min: 0, max: 40 }),
      kind: fc.constantFrom('press' as const, 'fall' as const),
      cause: fc.constantFrom(null, 'fall', 'toilet', 'asks-for-visit', 'test'),
      spoke: fc.boolean(),
      closed: fc.boolean(),
      hour: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), any, (before, one) => {
        const made = before.map(({ daysAgo, ...of }) => alarm(daysAgo, of));
        const codes = suggestAnew(made, limits, now).map(({ code }) => code);
        const { daysAgo, ...of } = one;
        const after = suggestAnew([...made, alarm(daysAgo, of)], limits, now).map(({ code }) => code);
        expect(after).toEqual(expect.arrayContaining(codes));
      }),
    );
  });
});
