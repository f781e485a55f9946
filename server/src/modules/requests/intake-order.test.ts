import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byWhatHappens, reasonOf } from './intake-order.ts';
import { referenceFrom } from './reference.ts';

const today = '2026-12-10';
const nearUntil = '2026-12-17';
const at = (day: string) => new Date(`${day}T09:00:00Z`);

test.each([
  ['2026-12-09', true, 'promise-passed'],
  ['2026-12-10', true, 'promise-near'],
  ['2026-12-17', false, 'promise-near'],
  ['2026-12-18', false, 'not-taken'],
  ['2026-12-18', true, 'in-work'],
] as const)('promised on %s, taken %s: %s', (promisedOn, isTaken, reason) => {
  const waiting = { promisedOn, isTaken, receivedAt: at('2026-11-20') };
  expect(reasonOf({ ...waiting, isPreliminaryDue: false, doesHospitalWait: false }, today, nearUntil)).toBe(reason);
  // A letter is about to say that nobody has it: only a promise that is broken already is graver.
  const due = reason === 'promise-passed' ? reason : 'preliminary-due';
  expect(reasonOf({ ...waiting, isPreliminaryDue: true, doesHospitalWait: false }, today, nearUntil)).toBe(due);
});

test('one for whom a hospital waits stands before all others', () => {
  const waiting = { promisedOn: '2026-12-30', isTaken: true, receivedAt: at('2026-12-09'), isPreliminaryDue: false };
  expect(reasonOf({ ...waiting, doesHospitalWait: true }, today, nearUntil)).toBe('hospital-ready');
});

test('one who was there says that it cannot wait: before all days, after the hospital', () => {
  const waiting = { promisedOn: '2026-12-30', isTaken: true, receivedAt: at('2026-12-09'), isPreliminaryDue: true };
  const marked = { ...waiting, cannotWait: true };
  expect(reasonOf({ ...marked, doesHospitalWait: false }, today, nearUntil)).toBe('cannot-wait');
  expect(reasonOf({ ...marked, doesHospitalWait: true }, today, nearUntil)).toBe('hospital-ready');
});

test('what happens if nobody acts comes first, then the one who has waited longest', () => {
  const row = (reason: 'promise-passed' | 'promise-near' | 'not-taken' | 'in-work', day: string) => ({
    reason,
    receivedAt: at(day).toISOString(),
  });
  const rows = [
    row('in-work', '2026-10-01'),
    row('not-taken', '2026-12-09'),
    row('promise-passed', '2026-11-09'),
    row('not-taken', '2026-12-01'),
    row('promise-near', '2026-11-12'),
  ];
  expect(rows.sort(byWhatHappens).map(({ reason, receivedAt }) => `${reason} ${receivedAt.slice(0, 10)}`)).toEqual([
    'promise-passed 2026-11-09',
    'promise-near 2026-11-12',
    'not-taken 2026-12-01',
    'not-taken 2026-12-09',
    'in-work 2026-10-01',
  ]);
});

test('a reference is short enough to say, begins with the year, and gets longer only when the short ones run out', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(11), (id, tries) => {
      expect(referenceFrom(id, '2026-11-20', tries)).toMatch(tries < 3 ? /^26-[1-9]\d{3}$/ : /^26-[1-9]\d{4}$/);
    }),
  );
});
