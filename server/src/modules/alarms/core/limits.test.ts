import { expect, test } from 'vitest';
import { defaultAlarmRules } from '../../services/index.ts';
import { answerSeconds, arrivalLimit } from './limits.ts';

const east = { id: 'e', name: 'Øst' };

test('the gravest kinds, and one who pressed again, wait half as long for an answer', () => {
  expect(answerSeconds({ kind: 'press', again: null }, defaultAlarmRules)).toBe(120);
  expect(answerSeconds({ kind: 'fire', again: null }, defaultAlarmRules)).toBe(60);
  const again = { at: new Date('2026-11-21T22:00:00Z'), because: 'third-press' } as const;
  expect(answerSeconds({ kind: 'press', again }, defaultAlarmRules)).toBe(60);
});

test('a limit for the area and the kind counts before one for the area, and that before one for the kind', () => {
  const rules = {
    ...defaultAlarmRules,
    arrivalLimits: [
      { area: null, kind: 'fall', minutes: 30 },
      { area: 'øst ', kind: null, minutes: 20 },
      { area: 'Øst', kind: 'fall', minutes: 15 },
    ] as const,
  };
  const minutes = (kind: 'fall' | 'press', area: typeof east | null) =>
    arrivalLimit({ kind, area }, rules).arrivalMinutes;
  expect([minutes('fall', east), minutes('press', east), minutes('fall', null), minutes('press', null)]).toEqual([
    15, 20, 30, 45,
  ]);
  expect(arrivalLimit({ kind: 'press', area: null }, rules).warnPercent).toBe(80);
});
