import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { LockMemory, mostWrong } from './lock-memory.ts';

const from = new Date('2026-11-22T21:15:00Z');
const to = new Date('2026-11-22T22:00:00Z');
const code = { ref: 'a', digits: '482913', from, to };
const later = (minutes: number) => new Date(from.getTime() + minutes * 60_000);

test('a code opens once, and never a second time, also when it is given again', () => {
  const lock = new LockMemory();
  lock.give(code);
  expect(lock.press('482913', later(1))).toEqual({ what: 'opened', ref: 'a' });
  lock.give(code);
  expect(lock.press('482913', later(2))).toEqual({ what: 'refused', why: 'wrong' });
});

test('it opens nothing before its window, at its end or after it', () => {
  const lock = new LockMemory();
  lock.give(code);
  expect(lock.press('482913', later(-1))).toEqual({ what: 'refused', why: 'too-early' });
  expect(lock.press('482913', to)).toEqual({ what: 'refused', why: 'too-late' });
  expect(lock.press('482913', from)).toMatchObject({ what: 'opened' });
});

test('taken back it opens nothing', () => {
  const lock = new LockMemory();
  lock.give(code);
  lock.takeBack('a');
  lock.takeBack('a');
  expect(lock.press('482913', later(1))).toEqual({ what: 'refused', why: 'wrong' });
});

test('after five wrong numbers it takes none for a while, not even the right one', () => {
  const lock = new LockMemory();
  lock.give(code);
  for (let tries = 1; tries < mostWrong; tries += 1) expect(lock.press('000000', later(1)).what).toBe('refused');
  expect(lock.press('000000', later(1)).what).toBe('locked-out');
  expect(lock.press('482913', later(2)).what).toBe('locked-out');
  expect(lock.press('482913', later(12)).what).toBe('opened');
});

test('whatever happens, each code opens at most once and only in its window', () => {
  const step = record({
    do: constantFrom('give', 'press', 'press', 'takeBack'),
    ref: constantFrom('a', 'b', 'c'),
    minute: integer({ min: -30, max: 120 }),
  });
  assert(
    property(array(step, { maxLength: 60 }), (steps) => {
      const lock = new LockMemory();
      const digits = { a: '111111', b: '222222', c: '333333' } as const;
      const opened = new Set<string>();
      let minute = -30;
      for (const each of steps) {
        minute = Math.max(minute, each.minute);
        const ref = each.ref as keyof typeof digits;
        if (each.do === 'give') lock.give({ ref, digits: digits[ref], from, to });
        if (each.do === 'takeBack') lock.takeBack(ref);
        if (each.do === 'press') {
          const pressed = lock.press(digits[ref], later(minute));
          if (pressed.what !== 'opened') continue;
          expect(opened.has(pressed.ref)).toBe(false);
          expect(minute >= 0 && later(minute) < to).toBe(true);
          opened.add(pressed.ref);
        }
      }
    }),
  );
});
