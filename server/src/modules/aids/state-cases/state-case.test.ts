import { stateCaseState } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beforeUse, isAtEnd, maySay, mirror, reminderDays, stateWords, tasksAt } from './state-case.ts';

const states = stateCaseState.options;
const instant = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));

test('only she says yes for herself, and a case that has run out is sent only when she is asked again', () => {
  const saysReady = (['person', 'staff', 'state', 'clock'] as const).flatMap((by) =>
    states.filter((from) => maySay(from, by, 'ready')).map((from) => `${by} from ${from}`),
  );
  expect(saysReady).toEqual(['person from waiting-for-person']);
  expect(maySay('expired', 'staff', 'waiting-for-person')).toBe(true);
});

test('nothing but the clock of the sending says that it is sent, and only what is ready', () => {
  expect(states.filter((from) => maySay(from, 'clock', 'sent'))).toEqual(['ready']);
});

test('in whatever order the words of the state come, the newest holds', () => {
  const word = fc.record({ state: fc.constantFrom(...stateWords), minute: fc.nat(1_000) });
  fc.assert(
    fc.property(fc.uniqueArray(word, { selector: ({ minute }) => minute, minLength: 1 }), (words) => {
      let now: { state: (typeof states)[number]; mirroredAt: Date | null } = { state: 'sent', mirroredAt: null };
      for (const { state, minute } of words)
        if (mirror(now, { state, at: instant(minute) }) === 'yes') now = { state, mirroredAt: instant(minute) };
      const newest = words.reduce((a, b) => (b.minute > a.minute ? b : a));
      expect(now.state).toBe(newest.state);
    }),
  );
});

test('a word about a case that she has not agreed to, or that is in use, moves nothing', () => {
  for (const state of ['waiting-for-person', 'expired', 'deleted', 'ready', 'received', 'in-use', 'stopped'] as const)
    expect(mirror({ state, mirroredAt: null }, { state: 'granted', at: instant(1) })).toBe('not-possible');
});

test('every end that is not use, and is not her own no, leaves somebody something to do', () => {
  const left = states.filter((state) => isAtEnd(state) && tasksAt(state, { meanwhileLoan: false }).length === 0);
  expect(left).toEqual(['deleted', 'in-use', 'stopped']);
});

test('what has arrived stands with her, fits and is shown before it is in use; the loan meanwhile is fetched', () => {
  expect(tasksAt('received', { meanwhileLoan: false })).toEqual(beforeUse);
  expect(tasksAt('received', { meanwhileLoan: true })).toContain('swap-back');
});

test('she is reminded twice before the time is out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), (days) => {
      const [first, second] = reminderDays(days);
      expect(first).toBeGreaterThan(0);
      expect(second).toBeGreaterThan(first - 1);
      expect(second).toBeLessThan(days);
    }),
  );
});
