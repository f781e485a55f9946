import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, instantAt, localDay } from '../../platform/calendar/local-time.ts';
import { workingDays } from '../services/index.ts';
import { type Clocked, type ClockRules, preliminaryDays, promiseDays, stepsDue } from './clocks.ts';
import { promiseOf } from './promise.ts';

const rules: ClockRules = {
  ...{ preliminaryDays: 30, aheadWorkingDays: 5, byItselfFrom: '15:00', paperDays: 4 },
  ...{ takerPercent: 80, headPercent: 90 },
};
const places = {
  NO: { country: 'NO', zone: 'Europe/Oslo', working: workingDays('NO') },
  SE: { country: 'SE', zone: 'Europe/Stockholm', working: workingDays('SE') },
} as const;

const country = fc.constantFrom('NO' as const, 'SE' as const);
/** Any minute of twenty years: summer time, year ends and leap days among them. */
const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2044-01-01'), noInvalidDate: true });
const how = fc.constantFrom('digital' as const, 'paper' as const);

describe('the preliminary answer', () => {
  test('Norway: within one month, also when the month is short and the municipality has said thirty days', () => {
    const of = { how: 'digital', working: places.NO.working } as const;
    expect(preliminaryDays('2027-01-31', of, rules).lawfulOn).toBe('2027-02-28');
    expect(preliminaryDays('2026-11-20', of, rules)).toEqual({
      ...{ lawfulOn: '2026-12-20', sendsOn: '2026-12-18', taskFrom: '2026-12-11' },
    });
  });

  test('on paper it goes early enough for the post, before Christmas too', () => {
    const of = { how: 'paper', working: places.NO.working } as const;
    expect(preliminaryDays('2026-11-29', of, rules)).toEqual({
      ...{ lawfulOn: '2026-12-29', sendsOn: '2026-12-24', taskFrom: '2026-12-17' },
    });
  });

  test('goes on a working day, never after the lawful day, and is asked for before; for every day, both countries, both ways', () => {
    fc.assert(
      fc.property(
        ...[country, instant, how, fc.integer({ min: 14, max: 60 }), fc.integer({ min: 1, max: 15 })],
        (land, at, way, preliminary, ahead) => {
          const place = places[land];
          const receivedOn = localDay(at, place.zone);
          const mine = { ...rules, preliminaryDays: preliminary, aheadWorkingDays: ahead };
          const days = preliminaryDays(receivedOn, { ...place, how: way }, mine);
          expect(place.working.isWorking(days.sendsOn)).toBe(true);
          expect(place.working.isWorking(days.taskFrom)).toBe(true);
          expect(days.taskFrom <= days.sendsOn).toBe(true);
          expect(days.taskFrom > receivedOn).toBe(true);
          const told = way === 'paper' ? addDays(days.sendsOn, rules.paperDays) : days.sendsOn;
          expect(told <= days.lawfulOn).toBe(true);
          expect(days.lawfulOn <= addMonths(receivedOn, 1)).toBe(true);
        },
      ),
    );
  });

  test('who applies later is never answered sooner', () => {
    fc.assert(
      fc.property(country, instant, fc.integer({ min: 0, max: 40 }), how, (land, at, later, way) => {
        const place = places[land];
        const one = localDay(at, place.zone);
        const of = { ...place, how: way };
        const [first, second] = [preliminaryDays(one, of, rules), preliminaryDays(addDays(one, later), of, rules)];
        expect(first.lawfulOn <= second.lawfulOn).toBe(true);
        expect(first.sendsOn <= second.sendsOn).toBe(true);
        expect(first.taskFrom <= second.taskFrom).toBe(true);
      }),
    );
  });
});

describe('a promise that is near', () => {
  test('the one who has it is told at 80 %, the head at 90 %, both before the day', () => {
    const days = promiseDays('2026-11-02', '2026-11-30', { working: places.NO.working, ...rules });
    expect(days).toEqual({ takerOn: '2026-11-24', headOn: '2026-11-27' });
  });
  test('never the head before the one who has it, and never on or after the day, whatever the length', () => {
    fc.assert(
      fc.property(country, instant, fc.integer({ min: 1, max: 365 }), (land, at, length) => {
        const { working, zone } = places[land];
        const promisedOn = promiseOf(at, zone, length, working);
        const { takerOn, headOn } = promiseDays(localDay(at, zone), promisedOn, { working, ...rules });
        expect(takerOn <= headOn).toBe(true);
        expect(headOn < promisedOn).toBe(true);
        expect(working.isWorking(takerOn) && working.isWorking(headOn)).toBe(true);
      }),
    );
  });
});

/** A year in an office that does what it likes, minute by minute as far as the worker looks: each hour, with standstills. */
describe('a year of an office that does what it likes', () => {
  test('every application older than a month has a decision or a preliminary answer, and exactly one', () => {
    const application = fc.record({
      land: country,
      day: fc.integer({ min: 0, max: 364 }),
      minute: fc.integer({ min: 0, max: 1439 }),
      how,
      // What the office does with it, and after how many days; 400: never.
      answersAfter: fc.integer({ min: 1, max: 400 }),
      picksAfter: fc.integer({ min: 1, max: 400 }),
      withdrawnAfter: fc.oneof(fc.constant(400), fc.integer({ min: 1, max: 60 })),
    });
    fc.assert(
      fc.property(application, fc.constantFrom('2026', '2027', '2028'), (one, year) => {
        const place = places[one.land];
        const on = addDays(`${year}-01-01`, one.day);
        const clock = `${String(Math.floor(one.minute / 60)).padStart(2, '0')}:${String(one.minute % 60).padStart(2, '0')}`;
        const receivedAt = instantAt(on, clock, place.zone);
        const promisedOn = promiseOf(receivedAt, place.zone, 28, place.working);
        const days = preliminaryDays(on, { ...place, how: one.how }, rules);
        const done = new Set<string>();
        const sent: { on: string; by: 'person' | 'clock' }[] = [];
        let end: 'open' | 'answered' | 'withdrawn' = 'open';
        for (let day = 0; day <= 70; day += 1) {
          const today = addDays(on, day);
          if (end === 'open' && day >= one.withdrawnAfter) end = 'withdrawn';
          if (end === 'open' && day >= one.answersAfter && place.working.isWorking(today)) end = 'answered';
          const picks = day >= one.picksAfter && place.working.isWorking(today) && today >= days.taskFrom;
          if (end === 'open' && picks && sent.length === 0) sent.push({ on: today, by: 'person' });
          for (const hour of ['08:00', '15:00', '23:00']) {
            const now = instantAt(today, hour, place.zone);
            if (end !== 'open' || now < receivedAt) continue;
            const it: Clocked = {
              ...{ receivedAt, promisedOn, promisedAt: receivedAt, how: one.how, done },
              hasPreliminary: sent.length > 0,
            };
            // Two workers look at once: the second finds it done.
            for (const { step, ofDay } of [...stepsDue(it, now, place, rules), ...stepsDue(it, now, place, rules)]) {
              if (done.has(`${step} ${ofDay}`)) continue;
              done.add(`${step} ${ofDay}`);
              if (step === 'preliminary-sent') sent.push({ on: today, by: 'clock' });
            }
          }
          const isOld = today > addMonths(on, 1);
          if (isOld && end === 'open') expect(sent).toHaveLength(1);
        }
        expect(sent.length).toBeLessThanOrEqual(1);
        for (const { on: sentOn, by } of sent) {
          const told = one.how === 'paper' && by === 'clock' ? addDays(sentOn, rules.paperDays) : sentOn;
          expect(told <= days.lawfulOn).toBe(true);
          // Somebody was asked first.
          if (by === 'clock') expect(done.has(`preliminary-task ${days.sendsOn}`)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('what was due while everything stood still is done when it runs again, once', () => {
  const it: Clocked = {
    ...{ receivedAt: new Date('2026-11-02T09:00:00Z'), promisedOn: '2026-11-30', how: 'digital', done: new Set() },
    ...{ promisedAt: new Date('2026-11-02T09:00:00Z'), hasPreliminary: false },
  };
  const late = new Date('2026-12-14T06:00:00Z');
  expect(stepsDue(it, late, places.NO, rules).map(({ step }) => step)).toEqual([
    ...['preliminary-task', 'preliminary-sent', 'promise-broken'],
  ]);
  const done = new Set(['preliminary-task 2026-12-02', 'promise-broken 2026-11-30']);
  expect(stepsDue({ ...it, done, hasPreliminary: true }, late, places.NO, rules)).toEqual([]);
});
