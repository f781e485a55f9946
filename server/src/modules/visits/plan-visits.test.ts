import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localClock, localDay, weekdayOf } from '../../platform/calendar/local-time.ts';
import { type PlannedHelp, planVisits } from './plan-visits.ts';
import { somePlan, someSpan } from './some-plans.fixture.ts';

const zone = 'Europe/Oslo';
const shower: PlannedHelp = {
  id: 'shower',
  isCritical: false,
  weekdays: [1, 4],
  everyWeeks: 1,
  windowFrom: '08:30',
  windowTo: '10:30',
  carers: 1,
  startsOn: '2026-11-02',
  endsOn: null,
};
const medicine: PlannedHelp = { ...shower, id: 'medicine', isCritical: true, weekdays: [1, 2, 3, 4, 5, 6, 7] };

describe('from plan to visits', () => {
  test('help in the same window is one visit, and what must not fall away makes it so', () => {
    const visits = planVisits([shower, { ...medicine, windowTo: '09:30' }], {
      from: '2026-11-23',
      to: '2026-11-24',
      zone,
    });
    expect(visits).toEqual([
      {
        day: '2026-11-23',
        windowFrom: new Date('2026-11-23T07:30:00Z'),
        windowTo: new Date('2026-11-23T08:30:00Z'),
        interventions: ['shower', 'medicine'],
        isCritical: true,
        carers: 1,
      },
      expect.objectContaining({ day: '2026-11-24', interventions: ['medicine'] }),
    ]);
  });

  test('every other week is counted from the week in which it begins, also over New Year', () => {
    const days = planVisits([{ ...shower, everyWeeks: 2, startsOn: '2026-12-17' }], {
      from: '2026-12-01',
      to: '2027-01-31',
      zone,
    }).map(({ day }) => day);
    expect(days).toEqual([
      '2026-12-17',
      '2026-12-28',
      '2026-12-31',
      '2027-01-11',
      '2027-01-14',
      '2027-01-25',
      '2027-01-28',
    ]);
  });

  test('nothing before the first day or after the last', () => {
    const help = { ...medicine, startsOn: '2026-11-24', endsOn: '2026-11-26' };
    const days = planVisits([help], { from: '2026-11-20', to: '2026-11-30', zone }).map(({ day }) => day);
    expect(days).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
  });

  test('eight in the morning is eight in the morning on both sides of summer time', () => {
    const always = { ...medicine, startsOn: '2026-01-01' };
    const spring = planVisits([always], { from: '2026-03-28', to: '2026-03-29', zone });
    expect(spring.map(({ windowFrom }) => windowFrom.toISOString())).toEqual([
      '2026-03-28T07:30:00.000Z',
      '2026-03-29T06:30:00.000Z',
    ]);
    const autumn = planVisits([always], { from: '2026-10-24', to: '2026-10-25', zone });
    expect(autumn.map(({ windowFrom }) => windowFrom.toISOString())).toEqual([
      '2026-10-24T06:30:00.000Z',
      '2026-10-25T07:30:00.000Z',
    ]);
  });

  test('a window in the hour that summer time skips is kept, an hour later, with its length', () => {
    const night = { ...medicine, startsOn: '2026-01-01', windowFrom: '02:30', windowTo: '03:00' };
    const [visit] = planVisits([night], { from: '2026-03-29', to: '2026-03-29', zone });
    expect(visit?.windowFrom).toEqual(new Date('2026-03-29T01:30:00Z'));
    expect(visit?.windowTo).toEqual(new Date('2026-03-29T02:00:00Z'));
  });
});

describe('any plan', () => {
  test('each help comes on its days and no others, in one visit, at its clock', () => {
    fc.assert(
      fc.property(somePlan, someSpan, (help, span) => {
        const visits = planVisits(help, span);
        for (const each of help) {
          const days = visits.filter(({ interventions }) => interventions.includes(each.id)).map(({ day }) => day);
          expect(new Set(days).size).toBe(days.length);
          for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
            const may = day >= each.startsOn && (each.endsOn === null || day <= each.endsOn);
            if (!may || !each.weekdays.includes(weekdayOf(day))) expect(days).not.toContain(day);
            else if (each.everyWeeks === 1) expect(days).toContain(day);
          }
        }
        for (const { day, windowFrom, windowTo } of visits) {
          expect(windowTo > windowFrom).toBe(true);
          expect(localDay(windowFrom, zone)).toBe(day);
        }
        const places = visits.map(({ windowFrom }) => windowFrom.getTime());
        expect(new Set(places).size).toBe(places.length);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
      }),
    );
  });

  test('but for the hour that summer time skips, the clock on her wall is the one in the plan', () => {
    fc.assert(
      fc.property(somePlan, someSpan, (help, span) => {
        for (const { windowFrom, interventions } of planVisits(help, span)) {
          const shown = localClock(windowFrom, zone);
          for (const id of interventions) {
            const planned = help.find((each) => each.id === id)?.windowFrom ?? '';
            if (!planned.startsWith('02:')) expect(shown).toBe(planned);
          }
        }
      }),
    );
  });
});
