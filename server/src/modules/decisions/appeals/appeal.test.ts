import { type AppealState, appealState } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWaiting, mayBecome } from './appeal.ts';

const states: readonly AppealState[] = appealState.options;

test('whatever is pressed, an appeal is looked at again by the municipality before anything else, and never goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...states), { maxLength: 20 }), (presses) => {
      const been: AppealState[] = ['received'];
      for (const to of presses) {
        const now = been.at(-1) ?? 'received';
        if (mayBecome(now).includes(to)) been.push(to);
      }
      expect(new Set(been).size).toBe(been.length);
      if (been.length > 1) expect(been[1]).toBe('looked-at');
      if (been.includes('answered')) expect(been).toContain('sent-on');
      expect(been.includes('changed') && been.includes('sent-on')).toBe(false);
    }),
  );
});

test('its clock runs until it is changed or sent on', () => {
  expect(states.filter(isWaiting)).toEqual(['received', 'looked-at']);
  expect(states.filter((state) => mayBecome(state).length === 0)).toEqual(['changed', 'answered']);
});
