import type { Sounding } from '@tunet/contract';
import { expect, test } from 'vitest';
import { createReporter, type ScreenNow, sleptBetween } from './screen-health.ts';

const well: ScreenNow = { isSounding: true, isLive: true, isVisible: true };
const rang: Sounding = { alarmId: 'a', at: '2026-11-21T01:00:00Z', isHeard: true };

test('a gap in the clock tells that the machine slept; slow ticks behind another window do not', () => {
  expect(sleptBetween(null, 1_000)).toBeNull();
  expect(sleptBetween(0, 1_000)).toBeNull();
  expect(sleptBetween(0, 14_000)).toBeNull();
  expect(sleptBetween(1_000, 240_000)).toEqual({ from: 1_000, to: 240_000 });
});

test('a screen says how it is each ten seconds, and at once when that changes', async () => {
  const told: (ScreenNow & { soundings: Sounding[] })[] = [];
  const reporter = createReporter(async (report) => void told.push(report));
  for (let second = 0; second < 25; second += 1) await reporter.look(well, second * 1_000);
  expect(told).toHaveLength(3);
  await reporter.look({ ...well, isSounding: false }, 25_000);
  expect(told.at(-1)?.isSounding).toBe(false);
});

test('that an alarm sounded is told within a second, and again when it could not be told', async () => {
  const told: Sounding[][] = [];
  let isBroken = true;
  const reporter = createReporter(async ({ soundings }) => {
    if (isBroken) throw new Error('no network');
    told.push(soundings);
  });
  reporter.sounded(rang);
  await reporter.look(well, 0);
  isBroken = false;
  await reporter.look(well, 1_000);
  await reporter.look(well, 2_000);
  expect(told).toEqual([[rang]]);
});
