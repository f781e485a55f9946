import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt, localClock } from '../../platform/calendar/local-time.ts';
import { quietUntil } from './quiet-hours.ts';

const night = { from: '21:00', to: '07:00' };
const oslo = 'Europe/Oslo';
const at = (day: string, clock: string, zone = oslo) => instantAt(day, clock, zone);

describe('quiet hours over midnight', () => {
  test('hold what comes in the evening and at night back until the morning', () => {
    const morning = at('2026-11-22', '07:00');
    expect(quietUntil(at('2026-11-21', '21:00'), night, oslo)).toEqual(morning);
    expect(quietUntil(at('2026-11-21', '23:59'), night, oslo)).toEqual(morning);
    expect(quietUntil(at('2026-11-22', '03:00'), night, oslo)).toEqual(morning);
  });
  test('are over at the last minute, and not begun at the minute before', () => {
    expect(quietUntil(at('2026-11-22', '07:00'), night, oslo)).toBeNull();
    expect(quietUntil(at('2026-11-21', '20:59'), night, oslo)).toBeNull();
  });
  test('are the reader’s own: a visit at nine in the morning at home is the middle of the night in Vancouver', () => {
    const nine = at('2026-11-21', '09:00');
    expect(quietUntil(nine, night, oslo)).toBeNull();
    expect(quietUntil(nine, night, 'America/Vancouver')).toEqual(at('2026-11-21', '07:00', 'America/Vancouver'));
  });
  test('keep to the wall’s clock in the night when summer time begins', () => {
    expect(quietUntil(at('2026-03-28', '22:00'), night, oslo)?.toISOString()).toBe('2026-03-29T05:00:00.000Z');
  });
});

test('quiet hours within one day end the same day, and equal ones never begin', () => {
  const noon = { from: '12:00', to: '14:30' };
  expect(quietUntil(at('2026-11-21', '13:00'), noon, oslo)).toEqual(at('2026-11-21', '14:30'));
  expect(quietUntil(at('2026-11-21', '14:30'), noon, oslo)).toBeNull();
  expect(quietUntil(at('2026-11-21', '13:00'), { from: '12:00', to: '12:00' }, oslo)).toBeNull();
});

test('nothing is held for more than a day, and what is let go at the end is not held again', () => {
  const clocks = fc.tuple(fc.nat(23), fc.nat(59)).map((two) => two.map((n) => String(n).padStart(2, '0')).join(':'));
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      clocks,
      clocks,
      fc.constantFrom(oslo, 'Europe/Stockholm', 'America/Vancouver', 'Australia/Lord_Howe'),
      (instant, from, to, zone) => {
        const until = quietUntil(instant, { from, to }, zone);
        if (until === null) return;
        // One hour more on the day when summer time ends.
        expect(until.getTime() - instant.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        const clock = localClock(until, zone);
        // A clock that summer time skips is the one after it.
        if (clock === to) expect(quietUntil(until, { from, to }, zone)).toBeNull();
      },
    ),
  );
});
