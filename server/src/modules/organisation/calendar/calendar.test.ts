import { type AlarmKind, alarmKinds } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../platform/calendar/local-time.ts';
import {
  type Calendar,
  type Entry,
  lackOf,
  type Receiver,
  receiversAt,
  spansOf,
  stretchesOf,
  uncoveredMinutes,
  weekOf,
} from './calendar.ts';

const zone = 'Europe/Oslo';
const everyDay = [1, 2, 3, 4, 5, 6, 7, 8];

function receiver(order: Receiver['order'], name = `r${order}`, phone: string | null = `7000000${order}`): Receiver {
  return { order, kind: 'unit', unitId: null, name, phone };
}

function entry(of: Partial<Entry> & { receiver: Receiver }): Entry {
  return {
    ...{ id: of.receiver.name, areaId: null, kinds: [], days: everyDay, onDate: null, fromMinute: 0, toMinute: 0 },
    ...{ validFrom: '2026-01-01', validUntil: null },
    ...of,
  };
}

function calendar(entries: readonly Entry[], areaIds: readonly string[] = [], holidays: string[] = []): Calendar {
  return { entries, areaIds, zone, holidays: new Set(holidays) };
}

const wholeDay = [entry({ receiver: receiver(1) }), entry({ receiver: receiver(3) })];

describe('a week on the clock on the wall', () => {
  test.each([
    ['2026-03-23', 167],
    ['2026-10-19', 169],
    ['2026-12-21', 168],
  ])('the week of %s has %i hours, and the same pattern covers all of it', (monday, hours) => {
    const week = weekOf(monday, zone);
    expect((week.endsAt.getTime() - week.startsAt.getTime()) / 3_600_000).toBe(hours);
    expect(uncoveredMinutes(calendar(wholeDay), week)).toEqual([]);
    const nights = [entry({ receiver: receiver(1, 'night'), fromMinute: 22 * 60, toMinute: 150 })];
    const rest = [entry({ receiver: receiver(1, 'day'), fromMinute: 150, toMinute: 22 * 60 }), wholeDay[1] as Entry];
    expect(uncoveredMinutes(calendar([...nights, ...rest]), week)).toEqual([]);
  });
  test('begins on a Monday', () => expect(() => weekOf('2026-12-22', zone)).toThrow('Monday'));
});

describe('a public holiday', () => {
  const week = weekOf('2026-12-21', zone);
  test('is not its weekday: who is on duty must be said for it', () => {
    const weekdays = wholeDay.map((one) => ({ ...one, days: [1, 2, 3, 4, 5, 6, 7] }));
    const gaps = uncoveredMinutes(calendar(weekdays, [], ['2026-12-25']), week);
    expect(gaps).toHaveLength(alarmKinds.length);
    expect(gaps[0]).toEqual({
      ...{ areaId: null, kind: 'fire', lacks: 'nobody' },
      startsAt: new Date('2026-12-24T23:00:00Z'),
      endsAt: new Date('2026-12-25T23:00:00Z'),
    });
  });
  test('an exception by date covers it', () => {
    const weekdays = wholeDay.map((one) => ({ ...one, days: [1, 2, 3, 4, 5, 6, 7] }));
    const that = wholeDay.map((one) => ({ ...one, days: [], onDate: '2026-12-25' }));
    expect(uncoveredMinutes(calendar([...weekdays, ...that], [], ['2026-12-25']), week)).toEqual([]);
  });
});

describe('what is missing', () => {
  test.each([
    ['nobody', []],
    ['first', [receiver(3)]],
    ['last', [receiver(1)]],
    ['last', [receiver(1), receiver(3, 'same', '70000001')]],
    [null, [receiver(1), receiver(3)]],
  ] as const)('%s', (lack, receivers) => expect(lackOf(receivers)).toBe(lack));
  test('a unit without a number is nobody', () => {
    const dead = [entry({ receiver: receiver(1, 'unit', null) }), entry({ receiver: receiver(3) })];
    expect(uncoveredMinutes(calendar(dead), weekOf('2026-12-21', zone))[0]?.lacks).toBe('first');
  });
});

describe('overlaps', () => {
  const week = weekOf('2026-12-21', zone);
  const at = new Date('2026-12-24T12:00:00Z');
  const named = (entries: Entry[], area: string | null = null, kind: AlarmKind = 'press') =>
    receiversAt(spansOf(calendar(entries, ['a']), week), area, kind, at).map(({ name }) => name);
  test('an exception before the week, an area before the municipality, a kind before all kinds, the later before the earlier', () => {
    const usual = entry({ receiver: receiver(1, 'usual') });
    expect(named([usual, entry({ receiver: receiver(1, 'eve'), days: [], onDate: '2026-12-24' })])).toEqual(['eve']);
    expect(named([entry({ receiver: receiver(1, 'here'), areaId: 'a' }), usual], 'a')).toEqual(['here']);
    expect(named([entry({ receiver: receiver(1, 'fire'), kinds: ['fire'] }), usual], null, 'fire')).toEqual(['fire']);
    expect(named([entry({ receiver: receiver(1, 'later'), fromMinute: 60 }), usual])).toEqual(['later']);
  });
});

const anEntry = fc
  .record({
    areaId: fc.constantFrom(null, 'a', 'b'),
    kinds: fc.constantFrom<AlarmKind[]>([], ['fire'], ['press', 'fall']),
    days: fc.subarray(everyDay, { minLength: 1 }),
    onDate: fc.option(
      fc.integer({ min: -1, max: 7 }).map((plus) => addDays('2026-03-23', plus)),
      { freq: 4 },
    ),
    fromMinute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    toMinute: fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    order: fc.constantFrom(1 as const, 2 as const, 3 as const),
    name: fc.constantFrom('p', 'q'),
  })
  .map(({ order, name, ...rest }) => entry({ ...rest, receiver: receiver(order, name, `${name}${order}`) }));
const aCalendar = fc
  .record({ entries: fc.array(anEntry, { maxLength: 12 }), holiday: fc.integer({ min: 0, max: 6 }) })
  .map(({ entries, holiday }) => calendar(entries, ['a', 'b'], [addDays('2026-03-23', holiday)]));
const mondays = fc.constantFrom('2026-03-23', '2026-10-19', '2026-12-21');

describe('properties', () => {
  test('the gaps are the minutes at which an alarm would find a chain that lacks something, no more and no fewer', () => {
    fc.assert(
      fc.property(aCalendar, mondays, (made, monday) => {
        const week = weekOf(monday, zone);
        const spans = spansOf(made, week);
        const gaps = uncoveredMinutes(made, week);
        for (let at = week.startsAt.getTime(); at < week.endsAt.getTime(); at += 15 * 60_000) {
          for (const areaId of ['a', null]) {
            for (const kind of ['fire', 'press', 'other'] as const) {
              const inGap = gaps.find(
                (gap) =>
                  gap.areaId === areaId &&
                  gap.kind === kind &&
                  gap.startsAt.getTime() <= at &&
                  at < gap.endsAt.getTime(),
              );
              expect(inGap?.lacks ?? null).toBe(lackOf(receiversAt(spans, areaId, kind, new Date(at))));
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
  test('stretches fill the week without hole or overlap', () => {
    fc.assert(
      fc.property(aCalendar, mondays, (made, monday) => {
        const week = weekOf(monday, zone);
        const stretches = stretchesOf(spansOf(made, week), 'a', 'press', week);
        expect(stretches[0]?.startsAt).toEqual(week.startsAt);
        expect(stretches.at(-1)?.endsAt).toEqual(week.endsAt);
        for (const [index, { endsAt }] of stretches.entries()) {
          if (index + 1 < stretches.length) expect(stretches[index + 1]?.startsAt).toEqual(endsAt);
        }
      }),
    );
  });
  test('the order in which entries were written changes nothing', () => {
    fc.assert(
      fc.property(aCalendar, mondays, (made, monday) => {
        const week = weekOf(monday, zone);
        const turned = { ...made, entries: made.entries.toReversed() };
        expect(uncoveredMinutes(turned, week)).toEqual(uncoveredMinutes(made, week));
        expect(stretchesOf(spansOf(turned, week), 'a', 'fire', week)).toEqual(
          stretchesOf(spansOf(made, week), 'a', 'fire', week),
        );
      }),
    );
  });
  test('one more receiver never makes a minute uncovered', () => {
    fc.assert(
      fc.property(aCalendar, anEntry, (made, more) => {
        const week = weekOf('2026-03-23', zone);
        const missing = (one: Calendar): number =>
          uncoveredMinutes(one, week)
            .filter(({ lacks }) => lacks === 'nobody')
            .reduce((sum, gap) => sum + gap.endsAt.getTime() - gap.startsAt.getTime(), 0);
        expect(missing({ ...made, entries: [...made.entries, more] })).toBeLessThanOrEqual(missing(made));
      }),
    );
  });
});
