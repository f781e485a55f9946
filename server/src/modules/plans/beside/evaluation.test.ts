import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultOfEvaluation, goesOn } from './evaluation.ts';

const states = fc.constantFrom('working', 'reached', 'changed', 'let-go');
const day = fc
  .integer({ min: 0, max: 4_000 })
  .map((n) => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

test('a goal that goes on after an evaluation always has a day ahead, and one that is over has none', () => {
  fc.assert(
    fc.property(states, states, fc.option(day), day, (was, outcome, nextOn, today) => {
      const fault = faultOfEvaluation(was, { outcome, nextOn }, today);
      if (fault !== null) return;
      expect(goesOn(was)).toBe(true);
      expect(nextOn !== null && nextOn > today).toBe(goesOn(outcome));
    }),
  );
});

test('what is over is not gone through again', () => {
  fc.assert(
    fc.property(fc.constantFrom('reached', 'let-go'), states, day, (was, outcome, today) => {
      expect(faultOfEvaluation(was, { outcome, nextOn: null }, today)).toBe('goal-is-over');
    }),
  );
});
