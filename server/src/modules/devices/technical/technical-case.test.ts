import { technicalKinds } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseKindOf, dueAt, faultOf, mayBeHandled, ownerNow, restoredBy, restoringCodes } from './technical-case.ts';

const units = { deskId: 'desk', teamId: 'team' };

describe('who sees to a case', () => {
  test('the technical team by day, the desk by night', () => {
    expect(ownerNow('person-without-alarm', { ...units, isTeamOpen: true })).toBe('team');
    expect(ownerNow('person-without-alarm', { ...units, isTeamOpen: false })).toBe('desk');
  });
  test('what can wait stays with the team over night; a person without an alarm does not', () => {
    expect(ownerNow('low-battery', { ...units, isTeamOpen: false }, 'team')).toBe('team');
    expect(ownerNow('person-without-alarm', { ...units, isTeamOpen: false }, 'team')).toBe('desk');
  });
  test('a sender that nobody knows is for those who hear it', () => {
    expect(ownerNow('unknown-device', { ...units, isTeamOpen: true })).toBe('desk');
  });
  test('every case has an owner wherever there is a desk or a team', () => {
    const maybe = (id: string) => fc.constantFrom(id, null);
    fc.assert(
      fc.property(
        fc.constantFrom(...technicalKinds),
        maybe('desk'),
        maybe('team'),
        fc.boolean(),
        (kind, deskId, teamId, isTeamOpen) => {
          expect(ownerNow(kind, { deskId, teamId, isTeamOpen }) === null).toBe(deskId === null && teamId === null);
        },
      ),
    );
  });
});

test('every kind has a deadline, and a person without an alarm before a battery', () => {
  const rules = { withoutAlarmMinutes: 120, outageMinutes: 60, faultHours: 24, batteryHours: 72 };
  const at = new Date('2026-11-21T01:00:00Z');
  for (const kind of technicalKinds) expect(dueAt(kind, at, rules).getTime()).toBeGreaterThan(at.getTime());
  expect(dueAt('person-without-alarm', at, rules)).toEqual(new Date('2026-11-21T03:00:00Z'));
  expect(dueAt('low-battery', at, rules)).toEqual(new Date('2026-11-24T01:00:00Z'));
});

test('a code that says it is well again says what, and is never one that says that something is wrong', () => {
  for (const code of restoringCodes) expect(faultOf(code)).toBe('other');
  expect(restoredBy('0015')).toBe('battery');
  expect(restoredBy('0016')).toBeNull();
  expect(caseKindOf(faultOf('0016'))).toBe('low-battery');
  expect(caseKindOf(faultOf('0085'))).toBe('fault');
  expect(caseKindOf(faultOf('9999'))).toBe('fault');
});

test('nobody without an alarm is left behind: not handled before each is reached, visited, away, or heard again', () => {
  const at = new Date('2026-11-21T01:00:00Z');
  const left = { reachedAt: null, visitedAt: null };
  const still = { backAt: null, isAway: false };
  expect(mayBeHandled('person-without-alarm', still, [left])).toBe(false);
  expect(mayBeHandled('person-without-alarm', still, [{ ...left, reachedAt: at }, left])).toBe(false);
  expect(mayBeHandled('outage', still, [{ ...left, visitedAt: at }])).toBe(true);
  expect(mayBeHandled('person-without-alarm', { ...still, backAt: at }, [left])).toBe(true);
  expect(mayBeHandled('person-without-alarm', { ...still, isAway: true }, [left])).toBe(true);
  expect(mayBeHandled('fault', still, [left])).toBe(true);
});
