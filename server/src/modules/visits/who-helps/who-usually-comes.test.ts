import { expect, test } from 'vitest';
import { usualHelpers } from './who-usually-comes.ts';

test('who was there most often stands first; what was planned, cancelled or never told counts for nobody', () => {
  const was = (who: string | null, state: 'done' | 'planned' | 'cancelled' = 'done') => ({ who, state }) as const;
  expect(
    usualHelpers([was('Lars'), was('Anne'), was('Lars'), was('Ola', 'planned'), was(null), was('Mia', 'cancelled')]),
  ).toEqual([
    { firstName: 'Lars', times: 2 },
    { firstName: 'Anne', times: 1 },
  ]);
  expect(usualHelpers(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((who) => was(who)))).toHaveLength(6);
});
