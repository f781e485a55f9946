import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt } from '../../platform/calendar/local-time.ts';
import { type FollowingPlan, followPlan, type StandingVisit } from './follow-plan.ts';
import { type PlannedHelp, planVisits, type WantedVisit } from './plan-visits.ts';
import { somePlan, someSpan } from './some-plans.fixture.ts';
import type { VisitState } from './visit.ts';

const zone = 'Europe/Oslo';
const now = new Date('2026-11-23T05:00:00Z');
const span = { from: '2026-11-23', to: '2026-11-24', zone };
const medicine: PlannedHelp = {
  id: 'medicine',
  isCritical: true,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  everyWeeks: 1,
  windowFrom: '08:00',
  windowTo: '09:00',
  carers: 1,
  startsOn: '2026-01-01',
  endsOn: null,
};
const shower: PlannedHelp = { ...medicine, id: 'shower', isCritical: false };

/** What stands after the changes are carried out. */
function carryOut(standing: readonly StandingVisit[], { add, change, remove }: FollowingPlan): StandingVisit[] {
  return [
    ...standing
      .filter(({ id }) => !remove.includes(id))
      .map((visit) => ({ ...visit, ...change.find(({ id }) => id === visit.id) })),
    ...add.map((visit) => standingOf(visit, `${visit.windowFrom.toISOString()} ${visit.interventions.join()}`)),
  ];
}

function standingOf(visit: WantedVisit, id: string): StandingVisit {
  return { ...visit, id, movedFrom: null, state: 'planned', isTouched: false };
}

const stand = (help: PlannedHelp[], with_: Partial<StandingVisit> = {}): StandingVisit[] =>
  planVisits(help, span).map((visit, no) => ({ ...standingOf(visit, `v${no}`), ...(no === 0 ? with_ : {}) }));

describe('the list follows the plan', () => {
  test('help taken out of the plan takes its untouched visits with it', () => {
    const standing = stand([medicine]);
    expect(followPlan([], standing, now)).toEqual({ add: [], change: [], remove: ['v0', 'v1'] });
  });

  test('a visit that somebody has stays when the plan has let it go, and new help in its window is not lost', () => {
    const standing = stand([shower], { isTouched: true });
    expect(followPlan([], standing, now).remove).toEqual(['v1']);
    const fuller = followPlan(planVisits([shower, medicine], span), standing, now);
    expect(fuller.remove).toEqual([]);
    expect(fuller.change).toMatchObject([
      { id: 'v0', interventions: ['shower', 'medicine'], isCritical: true },
      { id: 'v1' },
    ]);
  });

  test('a cancelled visit is not made again at another hour, but new help in its window is', () => {
    const standing = stand([shower], { state: 'cancelled' });
    const later = planVisits([{ ...shower, windowFrom: '10:00', windowTo: '11:00' }], span);
    expect(followPlan(later, standing, now).add.map(({ day }) => day)).toEqual(['2026-11-24']);
    const { add } = followPlan(planVisits([shower, medicine], span), standing, now);
    expect(add).toMatchObject([{ day: '2026-11-23', interventions: ['medicine'] }]);
  });

  test('a visit that was moved is not made again where it was', () => {
    const [first] = planVisits([shower], span);
    const moved = {
      windowFrom: instantAt('2026-11-23', '12:00', zone),
      windowTo: instantAt('2026-11-23', '13:00', zone),
      movedFrom: first?.windowFrom ?? now,
      isTouched: true,
    };
    expect(followPlan(planVisits([shower], span), stand([shower], moved), now)).toEqual({
      ...{ add: [], change: [], remove: [] },
    });
  });

  test('nobody is promised a window that has begun', () => {
    const late = new Date('2026-11-23T07:30:00Z');
    expect(followPlan(planVisits([medicine], span), [], late).add.map(({ day }) => day)).toEqual(['2026-11-24']);
  });
});

const states: VisitState[] = ['planned', 'planned', 'done', 'not-done', 'cancelled'];
const marks = fc.array(fc.record({ state: fc.constantFrom(...states), isTouched: fc.boolean(), moved: fc.boolean() }), {
  minLength: 60,
  maxLength: 60,
});
const anHour = fc.integer({ min: 0, max: 22 * 24 });

describe('whatever the plan was and becomes', () => {
  const lived = fc.tuple(somePlan, somePlan, someSpan, marks, anHour);
  type Lived = [
    PlannedHelp[],
    PlannedHelp[],
    { from: string; to: string; zone: string },
    { state: VisitState; isTouched: boolean; moved: boolean }[],
    number,
  ];
  const begin = ([before, after, days, marked, hour]: Lived) => {
    const at = new Date(instantAt(days.from, '00:00', days.zone).getTime() + hour * 3_600_000);
    const standing = planVisits(before, days).map((visit, no): StandingVisit => {
      const { state, isTouched, moved } = marked[no % marked.length] ?? {
        state: 'planned',
        isTouched: false,
        moved: false,
      };
      const later = moved && isTouched ? new Date(visit.windowFrom.getTime() + 1_800_000) : null;
      return {
        ...standingOf(visit, `v${no}`),
        ...{ state, isTouched },
        ...(later
          ? { movedFrom: visit.windowFrom, windowFrom: later, windowTo: new Date(later.getTime() + 600_000) }
          : {}),
      };
    });
    return { at, standing, wanted: planVisits(after, days) };
  };

  test('following it twice changes nothing more', () => {
    fc.assert(
      fc.property(lived, (given) => {
        const { at, standing, wanted } = begin(given);
        const after = carryOut(standing, followPlan(wanted, standing, at));
        expect(followPlan(wanted, after, at)).toEqual({ add: [], change: [], remove: [] });
      }),
    );
  });

  test('what is done, not done, cancelled or begun is left alone, and what is touched keeps its window', () => {
    fc.assert(
      fc.property(lived, (given) => {
        const { at, standing, wanted } = begin(given);
        const { change, remove } = followPlan(wanted, standing, at);
        for (const visit of standing) {
          const then = change.find(({ id }) => id === visit.id);
          if (visit.state !== 'planned' || visit.windowFrom <= at) {
            expect(then).toBeUndefined();
            expect(remove).not.toContain(visit.id);
          } else if (visit.isTouched) {
            expect(remove).not.toContain(visit.id);
            if (then) expect(then.windowTo).toEqual(visit.windowTo);
          }
        }
      }),
    );
  });

  test('all help that is due and has not begun is in the list once that day', () => {
    fc.assert(
      fc.property(lived, (given) => {
        const { at, standing, wanted } = begin(given);
        const after = carryOut(standing, followPlan(wanted, standing, at));
        for (const { day, windowFrom, interventions } of wanted) {
          if (windowFrom <= at) continue;
          for (const id of interventions) {
            expect(after.filter((visit) => visit.day === day && visit.interventions.includes(id))).toHaveLength(1);
          }
        }
      }),
    );
  });
});
