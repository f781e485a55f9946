import { expect, test } from 'vitest';
import { nbStaff } from '../../text/nb-staff.ts';
import { nbWork } from '../../text/nb-work.ts';
import { clockOf, weekdayOf } from '../../text/time.ts';
import { sayGap } from './say-gap.ts';

const zone = 'Europe/Oslo';
const clocks = {
  weekday: (at: string) => weekdayOf('nb', zone, at),
  clock: (at: string) => clockOf('nb', zone, at),
};
const gap = { areaName: 'Område 3', kinds: ['fire'] as const, lacks: 'nobody' as const };

test('a gap is said with area, alarm, day and hours', () => {
  const evening = { ...gap, kinds: [...gap.kinds], startsAt: '2024-12-24T14:00:00Z', endsAt: '2024-12-24T21:00:00Z' };
  expect(sayGap(nbStaff, nbWork, clocks, evening)).toBe(
    'Område 3, Røyk eller brann, tirsdag 24. desember 15:00–22:00: ingen',
  );
});

test('over midnight both days are said, and one that ends at midnight ends with its own day', () => {
  const night = { ...gap, kinds: [], areaName: null, startsAt: '2024-12-24T21:00:00Z', endsAt: '2024-12-25T06:00:00Z' };
  expect(sayGap(nbStaff, nbWork, clocks, night)).toBe(
    'Utenfor områdene, Alle alarmer, tirsdag 24. desember 22:00–onsdag 25. desember 07:00: ingen',
  );
  const late = { ...night, endsAt: '2024-12-24T23:00:00Z' };
  expect(sayGap(nbStaff, nbWork, clocks, late)).toContain('tirsdag 24. desember 22:00–24:00');
});
