import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Absence, type ConfirmedParts, comeHome, confirmHome, isOverdue, mayGo, stateOf } from './absence.ts';

const hour = 3_600_000;
const noon = new Date('2026-11-21T12:00:00Z');
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const well = { ok: true };
const parts: ConfirmedParts = { plan: well, medicines: well, keys: well, alarm: well };
const told = { toldBy: 'relative', name: 'Kari' } as const;
const away = (startsAt: Date, expectedOn: string | null = null): Absence => ({
  ...{ kind: 'hospital', startsAt, expectedOn, told, home: null, confirmed: null },
});
const nurse = (at: Date) => ({ at, byId: 'n', byName: 'Silje Aune', parts });

test('she is away until somebody says that she is home, whatever day was expected', () => {
  const absence = away(noon, '2026-11-23');
  expect(stateOf(absence, later(24 * 30))).toBe('away');
  expect(isOverdue(absence, later(48), '2026-11-23')).toBe(false);
  expect(isOverdue(absence, later(72), '2026-11-24')).toBe(true);
});

test('home, said before she was to leave, calls it off and asks no nurse', () => {
  const home = comeHome(away(later(48)), told, noon);
  if (home === 'already-home') throw new Error(home);
  expect(home.home.at).toEqual(later(48));
  expect(stateOf(home, noon)).toBe('called-off');
  expect(confirmHome(home, nurse(later(72)))).toBe('never-away');
});

test('a nurse confirms once, and not before somebody has said that she is home', () => {
  const absence = away(noon);
  expect(confirmHome(absence, nurse(later(1)))).toBe('not-home');
  const home = comeHome(absence, told, later(2));
  if (home === 'already-home') throw new Error(home);
  expect(stateOf(home, later(2))).toBe('home');
  const confirmed = confirmHome(home, nurse(later(3)));
  if (typeof confirmed === 'string') throw new Error(confirmed);
  expect(stateOf(confirmed, later(3))).toBe('confirmed');
  expect(confirmHome(confirmed, nurse(later(4)))).toBe('already-confirmed');
  expect(comeHome(confirmed, told, later(5))).toBe('already-home');
});

test('nobody comes back before she has gone, nor goes in another year', () => {
  const wanted = { startsAt: noon, startsOn: '2026-11-21', expectedOn: '2026-11-20' };
  expect(mayGo(wanted, noon)).toBe('back-before-gone');
  expect(mayGo({ ...wanted, expectedOn: '2026-11-21' }, noon)).toBe('yes');
  expect(mayGo({ ...wanted, expectedOn: null, startsAt: later(24 * 400) }, noon)).toBe('too-far');
  expect(mayGo({ ...wanted, expectedOn: null, startsAt: later(-24 * 90) }, noon)).toBe('too-far');
});

/** What people may do, in any order and at any hour, also repeated. */
const step = fc.oneof(
  fc.record({ do: fc.constant('go' as const), start: fc.integer({ min: -48, max: 48 }) }),
  fc.record({ do: fc.constant('home' as const) }),
  fc.record({ do: fc.constant('confirm' as const) }),
);
const rank = { planned: 0, away: 1, home: 2, 'called-off': 3, confirmed: 3 } as const;

test('whatever people do: never two at a time, home never before start, and an absence only goes forward', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const all: Absence[] = [];
      let now = noon;
      for (const one of steps) {
        now = new Date(now.getTime() + hour);
        const open = all.findLastIndex(({ home }) => home === null);
        const last = all.length - 1;
        if (one.do === 'go') {
          // The store keeps one that is not home: a second is refused there (unique index).
          if (open < 0) all.push(away(new Date(now.getTime() + one.start * hour)));
          continue;
        }
        const absence = all[one.do === 'home' ? open : last];
        if (!absence) continue;
        const before = rank[stateOf(absence, now)];
        const next = one.do === 'home' ? comeHome(absence, told, now) : confirmHome(absence, nurse(now));
        if (typeof next === 'string') continue;
        expect(rank[stateOf(next, now)]).toBeGreaterThan(before);
        all[all.indexOf(absence)] = next;
      }
      expect(all.filter(({ home }) => home === null).length).toBeLessThanOrEqual(1);
      for (const { home, startsAt, confirmed } of all) {
        if (home) expect(home.at.getTime()).toBeGreaterThanOrEqual(startsAt.getTime());
        if (confirmed) expect(home).not.toBeNull();
      }
    }),
  );
});
