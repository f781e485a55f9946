import { assert, constantFrom, date, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { firstFree } from './first-free.ts';
import { dayOf, halfFrom, halfOf, startOf } from './half-days.ts';
import { freeHalfAfter, holdOf, readyAfter, readyAfterDue } from './hold.ts';
import { storeHours } from './stock.ts';
import { afterWork, nextOpen } from './store-hours.ts';

const zone = 'Europe/Oslo';
const rules = { cleaningMinutes: 240, tellHours: 24, fetchDays: 3 };
const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({
  ...{ kind: 'cleaning' as const, weekday, opens: '08:00', closes: '16:00', fromOn: '2020-01-01', untilOn: null },
}));
const doors = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  ...{ kind: 'door' as const, weekday, opens: '06:00', closes: '24:00', fromOn: '2020-01-01', untilOn: null },
}));
const hours = storeHours({ zone, country: 'NO' }, [...weekdays, ...doors], new Set());
const instants = date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const hour = 3_600_000;

test('weekends forgotten: what comes back on Friday at four is not promised before Monday noon', () => {
  // Friday 20 November 2026, 16:00 in Oslo.
  const ready = readyAfter(new Date('2026-11-20T15:00:00Z'), hours, rules);
  expect(ready.toISOString()).toBe('2026-11-23T11:00:00.000Z');
  expect(freeHalfAfter(ready, zone, rules)).toBeGreaterThan(halfOf(new Date('2026-11-23T10:59:00Z'), zone));
});

test('public holidays and closings of the store are no days of cleaning', () => {
  // Maundy Thursday 2027 is 25 March; after Easter Monday it goes on.
  expect(readyAfterDue('2027-03-24', hours, rules).toISOString()).toBe('2027-03-30T10:00:00.000Z');
  const closed = storeHours({ zone, country: 'NO' }, weekdays, new Set(['cleaning 2026-11-23']));
  expect(readyAfter(new Date('2026-11-20T15:00:00Z'), closed, rules).toISOString()).toBe('2026-11-24T11:00:00.000Z');
});

test('the door opens by code on a holiday, and not on a day on which it is closed', () => {
  expect(nextOpen(hours, 'door', new Date('2026-12-25T09:00:00Z'))?.toISOString()).toBe('2026-12-25T09:00:00.000Z');
  const closed = storeHours({ zone, country: 'NO' }, doors, new Set(['door 2026-12-25']));
  expect(nextOpen(closed, 'door', new Date('2026-12-25T09:00:00Z'))?.toISOString()).toBe('2026-12-26T05:00:00.000Z');
});

test('half days follow each other over changes of clocks, and none is lost or counted twice', () => {
  assert(
    property(integer({ min: 18_000, max: 22_000 }), (half) => {
      expect(halfOf(startOf(half, zone), zone)).toBe(half);
      expect(halfFrom(startOf(half, zone), zone)).toBe(half);
      const length = startOf(half + 1, zone).getTime() - startOf(half, zone).getTime();
      expect([11 * hour, 12 * hour, 13 * hour]).toContain(length);
    }),
  );
  // The last Sunday of October has 25 hours, all of them that Sunday's.
  expect(dayOf(halfOf(new Date('2026-10-25T22:30:00Z'), zone))).toBe('2026-10-25');
});

test('what is promised to the next always leaves the time of cleaning and a day to tell, whenever it comes back', () => {
  assert(
    property(instants, (back) => {
      const ready = readyAfter(back, hours, rules);
      expect(ready.getTime() - back.getTime()).toBeGreaterThanOrEqual(4 * hour);
      const starts = startOf(freeHalfAfter(ready, zone, rules), zone);
      expect(starts.getTime() - ready.getTime()).toBeGreaterThanOrEqual(24 * hour);
      expect(afterWork(hours, 'cleaning', back, 0)).not.toBeNull();
    }),
  );
});

test('as long as a thing is not ready, its hold ends so far ahead that the next can still be told a day before', () => {
  assert(
    property(instants, integer({ min: -40, max: 40 }), constantFrom('out', 'box', 'cleaned'), (now, days, where) => {
      const dueOn = dayOf(halfOf(new Date(now.getTime() + days * 24 * hour), zone));
      const backAt = where === 'out' ? null : new Date(now.getTime() - Math.abs(days) * 24 * hour);
      const hold = holdOf({ dueOn, backAt, isCleaned: where === 'cleaned' }, now, hours, rules);
      expect(startOf(hold, zone).getTime() - now.getTime()).toBeGreaterThanOrEqual(26 * hour);
      // Later looks never say sooner.
      const later = holdOf(
        { dueOn, backAt, isCleaned: where === 'cleaned' },
        new Date(now.getTime() + hour),
        hours,
        rules,
      );
      expect(later).toBeGreaterThanOrEqual(hold);
    }),
  );
});

test('the first free stretch is free, and nothing before it is', () => {
  assert(
    property(
      integer({ min: 0, max: 2 ** 24 - 1 }),
      integer({ min: 1, max: 8 }),
      integer({ min: 0, max: 30 }),
      (bits, length, from) => {
        const full = Array.from({ length: 24 }, (_, no) => no).filter((no) => (bits >> no) & 1);
        const isFree = (at: number) => at + length <= 40 && !full.some((half) => half >= at && half < at + length);
        const naive = Array.from({ length: 40 }, (_, no) => from + no).find(isFree) ?? null;
        expect(firstFree(full, from, length, 40)).toBe(naive);
      },
    ),
  );
});
