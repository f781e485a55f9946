import { expect, test } from 'vitest';
import type { HourLine, StoreHours } from '../promise/store-hours.ts';
import { doorWindows, windowAt } from './door-windows.ts';

const line = (weekday: number, opens: string, closes: string): HourLine => ({
  ...{ kind: 'door', weekday, opens, closes, fromOn: '2020-01-01', untilOn: null },
});
const hours = (lines: readonly HourLine[], closings: readonly string[] = []): StoreHours => ({
  ...{ zone: 'Europe/Oslo', country: 'NO', lines, closings: new Set(closings), isHoliday: () => false },
});
const allDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => line(weekday, '06:00', '23:00'));
const text = (windows: readonly { from: Date; to: Date }[]) =>
  windows.map(({ from, to }) => `${from.toISOString().slice(0, 16)} ${to.toISOString().slice(11, 16)}`);
const sunday = new Date('2026-11-22T21:15:00Z');

test('at 22:15 on a Sunday the door opens now, and not after it closes', () => {
  const asked = { now: sunday, readyAt: new Date('2026-11-20T08:00:00Z'), lastDay: '2026-11-23', codeHours: 4 };
  expect(text(doorWindows(hours(allDays), asked))).toEqual([
    ...['2026-11-22T21:15 22:00', '2026-11-23T05:00 09:00'],
    // The afternoon and the evening too, not the morning alone.
    ...['2026-11-23T09:00 13:00', '2026-11-23T13:00 17:00', '2026-11-23T17:00 21:00', '2026-11-23T21:00 22:00'],
  ]);
});

test('a door that is open day and night can be come to in the evening of a later day', () => {
  const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => line(weekday, '00:00', '24:00'));
  const now = new Date('2026-11-22T23:00:00Z');
  const asked = { now, readyAt: now, lastDay: '2026-11-24', codeHours: 12 };
  expect(text(doorWindows(hours(always), asked))).toEqual([
    ...['2026-11-22T23:00 11:00', '2026-11-23T11:00 23:00', '2026-11-23T23:00 11:00', '2026-11-24T11:00 23:00'],
  ]);
});

test('never before it is ready, and never after its last day', () => {
  const asked = { now: sunday, readyAt: new Date('2026-11-24T11:00:00Z'), lastDay: '2026-11-24', codeHours: 12 };
  expect(text(doorWindows(hours(allDays), asked))).toEqual(['2026-11-24T11:00 22:00']);
});

test('a day on which the door is closed has no window', () => {
  const asked = { now: sunday, readyAt: sunday, lastDay: '2026-11-23', codeHours: 12 };
  expect(text(doorWindows(hours(allDays, ['door 2026-11-22']), asked))).toEqual([
    '2026-11-23T05:00 17:00',
    '2026-11-23T17:00 22:00',
  ]);
});

test('it stays in the hours of the wall when the clocks change', () => {
  const now = new Date('2026-10-24T20:00:00Z');
  const asked = { now, readyAt: now, lastDay: '2026-10-25', codeHours: 24 };
  expect(text(doorWindows(hours(allDays), asked))).toEqual(['2026-10-24T20:00 21:00', '2026-10-25T05:00 22:00']);
});

test('a window seen a moment ago is still one, an hour that was never offered is none', () => {
  const asked = { now: sunday, readyAt: sunday, lastDay: '2026-11-22', codeHours: 12 };
  const windows = doorWindows(hours(allDays), asked);
  expect(windowAt(windows, new Date('2026-11-22T21:10:00Z'))).not.toBeNull();
  expect(windowAt(windows, new Date('2026-11-22T22:30:00Z'))).toBeNull();
  expect(windowAt(windows, new Date('2026-11-22T20:00:00Z'))).toBeNull();
});
