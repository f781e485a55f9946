import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/calendar/local-time.ts';
import { homeAfter, homeOn, moved, planMove, type Residency } from './residency.ts';

const first: Residency = { id: 'a', homeId: 'old', startsOn: '2001-05-01', endsOn: null };

test('the old home ends the day the new one begins', () => {
  const move = planMove([first], { homeId: 'new', on: '2026-12-01' }, '2026-11-21');
  expect(move).toEqual({ ends: { id: 'a', on: '2026-12-01' }, begins: { homeId: 'new', on: '2026-12-01' } });
  if (typeof move === 'string') throw new Error(move);
  const homes = moved([first], move, 'b');
  expect(homeOn(homes, '2026-11-30')?.homeId).toBe('old');
  expect(homeOn(homes, '2026-12-01')?.homeId).toBe('new');
  expect(homeAfter(homes, '2026-11-21')?.homeId).toBe('new');
});

test('a second move waits until the first has happened, and nobody moves to where she lives', () => {
  const planned = [
    { ...first, endsOn: '2026-12-01' },
    { id: 'b', homeId: 'new', startsOn: '2026-12-01', endsOn: null },
  ];
  expect(planMove(planned, { homeId: 'other', on: '2026-12-24' }, '2026-11-21')).toBe('move-planned');
  expect(planMove([first], { homeId: 'old', on: '2026-12-01' }, '2026-11-21')).toBe('lives-there');
  expect(planMove([first], { homeId: 'new', on: '2001-05-01' }, '2026-11-21')).toBe('before-this-home');
});

test('however people move her about, she never has two homes on a day, and always one after the first', () => {
  const tries = fc.array(
    fc.record({ home: fc.constantFrom('p', 'q', 'r'), on: fc.integer({ min: -30, max: 60 }), wait: fc.nat(40) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(tries, (moves) => {
      let homes: Residency[] = [{ ...first, startsOn: '2026-01-01' }];
      let today = '2026-02-01';
      for (const [index, { home, on, wait }] of moves.entries()) {
        today = addDays(today, wait);
        const move = planMove(homes, { homeId: home, on: addDays(today, on) }, today);
        if (typeof move !== 'string') homes = moved(homes, move, String(index));
      }
      for (let day = '2025-12-25', left = 0; left < 1000; left += 1, day = addDays(day, 1)) {
        const there = homes.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
        expect(there.length, day).toBe(day < '2026-01-01' ? 0 : 1);
      }
    }),
    { numRuns: 60 },
  );
});
