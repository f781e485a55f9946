import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import { workingDays } from '../../services/index.ts';
import { knownZone, ringWindow } from './ring-window.ts';

const clock = {
  ...{ zone: 'Europe/Oslo', herZone: 'Europe/Oslo', hours: { from: '08:00', to: '15:30' }, days: 1 },
  working: workingDays('NO'),
};
const iso = (window: { from: Date; to: Date } | null) => window && [window.from.toISOString(), window.to.toISOString()];

test('asked on a Friday evening, she is rung on Tuesday: it reaches the unit on Monday', () => {
  expect(iso(ringWindow(new Date('2026-11-20T19:00:00Z'), 'morning', clock))).toEqual([
    '2026-11-24T07:00:00.000Z',
    '2026-11-24T10:00:00.000Z',
  ]);
});

test('a daughter in Toronto chooses by her own clocks, and is not offered a part in which the unit is shut', () => {
  const abroad = { ...clock, herZone: 'America/Toronto' };
  const at = new Date('2026-11-23T09:00:00Z');
  // Eight to eleven with her is 14 to 17 here; the unit rings until half past three.
  expect(iso(ringWindow(at, 'morning', abroad))).toEqual(['2026-11-24T13:00:00.000Z', '2026-11-24T14:30:00.000Z']);
  expect(ringWindow(at, 'midday', abroad)).toBeNull();
  expect(ringWindow(at, 'afternoon', abroad)).toBeNull();
});

test('whatever zone and hour: within opening hours on a working day, ahead, never in her night', () => {
  const zones = [
    'Europe/Oslo',
    'America/Toronto',
    'Asia/Tokyo',
    'Pacific/Auckland',
    'America/Los_Angeles',
    'Asia/Kolkata',
  ];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      fc.constantFrom('any', 'morning', 'midday', 'afternoon'),
      fc.integer({ min: 0, max: 3 }),
      (at, herZone, part, days) => {
        const found = ringWindow(at, part, { ...clock, herZone, days });
        if (!found) return;
        expect(found.from >= at && found.to > found.from).toBe(true);
        expect(clock.working.isWorking(localDay(found.from, clock.zone))).toBe(true);
        expect(localDay(found.from, clock.zone)).toBe(localDay(found.to, clock.zone));
        expect(localClock(found.from, clock.zone) >= '08:00' && localClock(found.to, clock.zone) <= '15:30').toBe(true);
        expect(localClock(found.from, herZone) >= '07:00' && localClock(found.to, herZone) <= '21:00').toBe(true);
      },
    ),
  );
});

test('a zone nobody has heard of is the own one', () => {
  expect([knownZone('Mars/Base', 'Europe/Oslo'), knownZone('Asia/Tokyo', 'Europe/Oslo')]).toEqual([
    'Europe/Oslo',
    'Asia/Tokyo',
  ]);
});
