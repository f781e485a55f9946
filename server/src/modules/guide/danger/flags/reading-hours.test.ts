import { expect, test } from 'vitest';
import { workingDays } from '../../../services/index.ts';
import { isReading } from './reading-hours.ts';

const oslo = { zone: 'Europe/Oslo', working: workingDays('NO') };
const office = { from: '08:30', to: '15:00' };

test.each([
  ['a Tuesday at ten', '2026-11-17T09:00:00Z', office, true],
  ['a minute before opening', '2026-11-17T07:29:00Z', office, false],
  ['at opening', '2026-11-17T07:30:00Z', office, true],
  ['at closing', '2026-11-17T14:00:00Z', office, false],
  ['Saturday night', '2026-11-21T22:30:00Z', office, false],
  ['a Sunday at noon, also where help is given day and night', '2026-11-22T11:00:00Z', null, false],
  ['the seventeenth of May', '2027-05-17T09:00:00Z', office, false],
  ['a weekday at four in a unit that is open day and night', '2026-11-17T15:00:00Z', null, false],
] as const)('%s', (_when, at, hours, reading) => {
  expect(isReading(new Date(at), { ...oslo, hours })).toBe(reading);
});
