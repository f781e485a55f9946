import { type AppealState, appealState } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnderWay, isWaiting, lateToJudge, mayBecome, mayUndo, type Standing } from './appeal.ts';

const states: readonly AppealState[] = appealState.options;
const standing = fc.record<Standing>({
  state: fc.constantFrom(...states),
  changedHow: fc.constantFrom(null, 'wholly', 'partly'),
  isLate: fc.boolean(),
  lateTakenUp: fc.constantFrom(null, true, false),
});

test('whatever is pressed, an appeal is looked at again or judged by a person before it goes on, and never goes back', () => {
  const rank: Readonly<Record<AppealState, number>> = {
    received: 0,
    'looked-at': 1,
    'not-taken-up': 2,
    changed: 2,
    'sent-on': 3,
    answered: 4,
    withdrawn: 5,
  };
  fc.assert(
    fc.property(standing, fc.array(fc.nat(9), { maxLength: 6 }), (first, presses) => {
      let now: Standing = { ...first, state: 'received' };
      for (const press of presses) {
        const ways = mayBecome(now);
        const to = ways[press % Math.max(1, ways.length)];
        if (!to) break;
        expect(rank[to]).toBeGreaterThan(rank[now.state]);
        if (to === 'sent-on') expect(['looked-at', 'changed', 'not-taken-up']).toContain(now.state);
        now = { ...now, state: to };
      }
    }),
  );
});

test('one that came late is judged by a person before anything else, and only then', () => {
  fc.assert(
    fc.property(standing, (now) => {
      if (lateToJudge(now)) expect(mayBecome(now)).toEqual([]);
      expect(lateToJudge(now)).toBe(now.state === 'received' && now.isLate && now.lateTakenUp === null);
    }),
  );
});

test('what was changed in part goes on with the rest; what was changed wholly has ended', () => {
  const changed = { state: 'changed', isLate: false, lateTakenUp: null } as const;
  expect(mayBecome({ ...changed, changedHow: 'partly' })).toEqual(['sent-on']);
  expect(isWaiting({ ...changed, changedHow: 'partly' })).toBe(true);
  expect(mayBecome({ ...changed, changedHow: 'wholly' })).toEqual([]);
  expect(isUnderWay({ ...changed, changedHow: 'wholly' })).toBe(false);
});

test('withdrawn, no clock runs; it is taken up again that day and no other', () => {
  expect(isWaiting({ state: 'withdrawn', changedHow: null })).toBe(false);
  expect(mayUndo('withdrawn', '2026-11-23', '2026-11-23')).toBe(true);
  expect(mayUndo('withdrawn', '2026-11-23', '2026-11-24')).toBe(false);
  expect(mayUndo('received', null, '2026-11-23')).toBe(false);
});
