import { expect, test } from 'vitest';
import { windowOf } from './window-of.ts';

test('a night that ends before it begins ends the day after', () => {
  expect(windowOf('2026-11-23', '23:30', '02:30', 'Europe/Oslo')).toEqual({
    startsAt: '2026-11-23T22:30:00.000Z',
    endsAt: '2026-11-24T01:30:00.000Z',
  });
  expect(windowOf('2026-11-23', '02:30', '04:00', 'Europe/Oslo')).toEqual({
    startsAt: '2026-11-23T01:30:00.000Z',
    endsAt: '2026-11-23T03:00:00.000Z',
  });
});
