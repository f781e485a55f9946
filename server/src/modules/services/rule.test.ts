import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../platform/calendar/local-time.ts';
import { entryAfter, entryOn, isSame, type Line, withChange, withoutUpcoming } from './rule.ts';

const first = '2026-01-01';
const byDefault = 28;
const held = (line: Line<number>, day: string): number => entryOn(line, day)?.value ?? byDefault;

/** Something a service owner tries on a day: a change from some day, or taking one back. */
const attempt = fc.record({
  pass: fc.nat(20),
  what: fc.constantFrom('change' as const, 'take-back' as const),
  offset: fc.integer({ min: -30, max: 30 }),
  value: fc.integer({ min: 20, max: 30 }),
});

describe('a dated rule', () => {
  test('the value of a day that has passed never changes, whatever is tried later', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 25 }), (attempts) => {
        let line: Line<number> = [];
        let today = first;
        const remembered = new Map<string, number>();
        for (const { pass, what, offset, value } of attempts) {
          for (let passed = 0; passed < pass; passed += 1) {
            remembered.set(today, held(line, today));
            today = addDays(today, 1);
          }
          const validFrom = addDays(today, offset);
          const next =
            what === 'change'
              ? withChange(line, { validFrom, value, today, byDefault })
              : withoutUpcoming(line, { validFrom, today });
          if (typeof next !== 'string') line = next;
          for (const [day, value] of remembered) expect(held(line, day)).toBe(value);
        }
      }),
    );
  });
  test('after a change its value counts from its day until the next that was decided', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 12 }), fc.nat(40), fc.nat(5), (attempts, offset, value) => {
        let line: Line<number> = [];
        for (const { offset: ahead, value: other } of attempts) {
          const next = withChange(line, {
            validFrom: addDays(first, Math.abs(ahead)),
            value: other,
            today: first,
            byDefault,
          });
          if (typeof next !== 'string') line = next;
        }
        const validFrom = addDays(first, offset);
        const before = Array.from({ length: 60 }, (_, n) => held(line, addDays(first, n)));
        const next = withChange(line, { validFrom, value, today: first, byDefault });
        if (typeof next === 'string') return expect(held(line, validFrom)).toBe(value);
        const until = entryAfter(line, validFrom)?.validFrom ?? addDays(first, 60);
        before.forEach((was, n) => {
          const day = addDays(first, n);
          expect(held(next, day)).toBe(day >= validFrom && day < until ? value : was);
        });
        expect(daysBetween(first, validFrom)).toBe(offset);
      }),
    );
  });
  test('yesterday is refused, today is not', () => {
    const change = { value: 20, today: '2026-11-21', byDefault };
    expect(withChange([], { ...change, validFrom: '2026-11-20' })).toBe('not-after-today');
    expect(withChange([], { ...change, validFrom: '2026-11-21' })).toEqual([{ validFrom: '2026-11-21', value: 20 }]);
  });
  test('what counts already is not decided once more', () => {
    const change = { today: first, byDefault, validFrom: '2026-02-01' };
    expect(withChange([], { ...change, value: 28 })).toBe('same-as-now');
    expect(withChange([], { today: first, validFrom: first, value: 28 })).toEqual([{ validFrom: first, value: 28 }]);
    expect(withChange([{ validFrom: '2026-01-15', value: 20 }], { ...change, value: 20 })).toBe('same-as-now');
  });
  test('only what has not begun is taken back', () => {
    const line = [
      { validFrom: '2026-01-01', value: 20 },
      { validFrom: '2026-02-01', value: 21 },
    ];
    expect(withoutUpcoming(line, { validFrom: '2026-01-01', today: first })).toBe('has-begun');
    expect(withoutUpcoming(line, { validFrom: '2026-01-02', today: first })).toBe('nothing-there');
    expect(withoutUpcoming(line, { validFrom: '2026-02-01', today: first })).toEqual(line.slice(0, 1));
  });
  test('two values are the same whatever the order of their fields', () => {
    expect(isSame({ from: '21:00', to: '07:00' }, { to: '07:00', from: '21:00' })).toBe(true);
    expect(isSame([30, 60, 120], [30, 60, 90])).toBe(false);
  });
});
