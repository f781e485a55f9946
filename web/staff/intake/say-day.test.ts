import { expect, test } from 'vitest';
import { nbStaff } from '../../text/nb-staff.ts';
import { dayIn, sayDay } from './say-day.ts';

test.each([
  ['2026-12-15', 'i dag (x)'],
  ['2026-12-16', 'i morgen (x)'],
  ['2026-12-18', 'om 3 dager (x)'],
  ['2026-12-14', 'i går (x)'],
  ['2026-12-01', 'for 14 dager siden (x)'],
])('%s, seen on 15 December: %s', (promised, said) => {
  expect(sayDay(nbStaff.intake, promised, '2026-12-15', 'x')).toBe(said);
});

test('a change of the clock between the days makes none of them longer', () => {
  expect(sayDay(nbStaff.intake, '2026-10-26', '2026-10-24', 'x')).toBe('om 2 dager (x)');
});

test('the day is that of the office, not of Greenwich', () => {
  expect(dayIn('Europe/Oslo', Date.parse('2026-12-15T23:30:00Z'))).toBe('2026-12-16');
});
