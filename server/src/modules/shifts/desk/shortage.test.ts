import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeskFacts, type Shortage, watchDesk } from './shortage.ts';

const night = new Date('2026-11-22T02:00:00Z');
const after = (minutes: number): Date => new Date(night.getTime() + minutes * 60_000);
const enough: DeskFacts = {
  ...{ at: night, onDuty: 2, breaks: [], alarmWaits: false, graceMinutes: 20, breakMinutes: 20 },
};
/** Looks each minute; @returns the minutes at which the lead is told */
function pages(minutes: number, facts: (minute: number) => Partial<DeskFacts>): number[] {
  let shortage: Shortage | null = null;
  const told: number[] = [];
  for (let minute = 0; minute <= minutes; minute += 1) {
    const step = watchDesk(shortage, { ...enough, at: after(minute), ...facts(minute) });
    shortage = step.shortage;
    if (step.page) told.push(minute);
  }
  return told;
}

test('two logged on and no break: nobody is told, alarm or not', () => {
  expect(pages(120, (minute) => ({ alarmWaits: minute % 2 === 0 }))).toEqual([]);
});
test('one logged on: the lead is told once, after the grace', () => {
  expect(pages(90, () => ({ onDuty: 1 }))).toEqual([20]);
});
test('one logged on and an alarm waits: at once', () => {
  expect(pages(90, (minute) => ({ onDuty: 1, alarmWaits: minute >= 3 }))).toEqual([3]);
  expect(pages(90, (minute) => ({ onDuty: 1, alarmWaits: minute >= 30 }))).toEqual([20, 30]);
});
test('a break shorter than its length tells nobody; a longer one, and an alarm in it, tell the lead', () => {
  expect(pages(60, (minute) => ({ breaks: minute < 20 ? [night] : [] }))).toEqual([]);
  expect(pages(60, (minute) => ({ breaks: minute < 31 ? [night] : [] }))).toEqual([20]);
  expect(pages(60, (minute) => ({ breaks: minute < 15 ? [night] : [], alarmWaits: minute === 7 }))).toEqual([7]);
});
test('three logged on: one of them may have a break', () => {
  expect(pages(60, () => ({ onDuty: 3, breaks: [night], alarmWaits: true }))).toEqual([]);
});
test('enough again begins anew', () => {
  expect(pages(60, (minute) => ({ onDuty: minute < 25 || minute > 30 ? 1 : 2 }))).toEqual([20, 51]);
});
test('too few for longer than the grace is always told, whatever happens meanwhile, and at most twice for one shortage', () => {
  const history = fc.array(fc.record({ alarmWaits: fc.boolean(), onDuty: fc.constantFrom(0, 1) }), {
    minLength: 21,
    maxLength: 60,
  });
  fc.assert(
    fc.property(history, (each) => {
      const told = pages(each.length - 1, (minute) => each[minute] ?? {});
      expect(told.length).toBeGreaterThanOrEqual(1);
      expect(told.length).toBeLessThanOrEqual(2);
      expect(told[0]).toBeLessThanOrEqual(20);
    }),
  );
});
