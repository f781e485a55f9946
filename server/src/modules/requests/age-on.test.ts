import { expect, test } from 'vitest';
import { ageOn } from './age-on.ts';

test.each([
  ['1942-11-23', '2026-11-22', 83],
  ['1942-11-22', '2026-11-22', 84],
  ['1940-02-29', '2026-02-28', 85],
  ['1940-02-29', '2026-03-01', 86],
])('born %s she is on %s %i years', (bornOn, day, years) => {
  expect(ageOn(bornOn, day)).toBe(years);
});
