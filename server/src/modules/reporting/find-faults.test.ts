import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/calendar/local-time.ts';
import { faultsOf, isOfYear, joinLines, periodsOf, type RegisteredHelp } from './find-faults.ts';
import { hoursAWeek } from './hours-a-week.ts';

const rules = { year: 2026, assessmentMonths: 12 };
const whole: RegisteredHelp = {
  ...{
    id: 'a',
    personId: 'p',
    reference: '26-1',
    code: 15,
    startsOn: '2026-02-02',
    endsOn: null,
    effectedOn: '2026-02-03',
    diedOn: null,
  },
  ...{
    hoursAWeek: 3.5,
    assessedOn: '2026-01-20',
    scored: ['hygiene', 'cooking'],
    items: ['hygiene', 'cooking'],
    hasNumber: true,
  },
};

function faults(change: Partial<RegisteredHelp>, year = rules.year) {
  const help = { ...whole, ...change };
  const period = periodsOf([help]).get(help.id);
  if (!period) throw new Error('no period');
  return faultsOf(help, period, [], { ...rules, year }).map(({ fault }) => fault);
}

describe('a line of the register', () => {
  test('is whole when nothing is missing', () => expect(faults({})).toEqual([]));
  test('has a number that holds in the year', () => {
    expect(faults({ code: 12 })).toContain('code-not-valid');
    expect(faults({ code: 16 })).toContain('code-not-valid');
  });
  test('ends on or after its first day', () => expect(faults({ endsOn: '2026-02-01' })).toContain('ends-before-start'));
  test('has hours where hours are asked for, and no more than a week has', () => {
    expect(faults({ hoursAWeek: null })).toEqual(['no-hours']);
    expect(faults({ hoursAWeek: 168.25 })).toEqual(['too-many-hours']);
    expect(faults({ hoursAWeek: 168 })).toEqual([]);
    expect(faults({ code: 6, hoursAWeek: null })).toEqual([]);
  });
  test('has an assessment, with each item, that is not too old', () => {
    expect(faults({ assessedOn: null, scored: [] })).toEqual(['not-assessed']);
    expect(faults({ scored: ['hygiene'] })).toEqual(['items-missing']);
    expect(faults({ assessedOn: '2025-12-31' })).toEqual(['assessment-too-old']);
    expect(faults({ assessedOn: '2026-01-01' })).toEqual([]);
  });
  test('counts the age of the assessment on the last day of help, when that is sooner', () => {
    expect(faults({ assessedOn: '2025-06-01', endsOn: '2026-05-31' })).toEqual([]);
    expect(faults({ assessedOn: '2025-06-01', endsOn: '2026-06-01' })).toEqual(['assessment-too-old']);
  });
  test('tells months ahead on which day it becomes a fault', () => {
    const help = { ...whole, assessedOn: '2025-12-10' };
    expect(faultsOf(help, { from: '2026-02-03', to: null }, [], rules)).toEqual([
      { fault: 'assessment-too-old', from: '2026-12-10' },
    ]);
  });
  test('is of somebody whom the register knows', () =>
    expect(faults({ hasNumber: false })).toEqual(['no-identity-number']));
  test('is of help that has begun', () => expect(faults({ effectedOn: null })).toEqual(['not-begun']));
});

describe('periods', () => {
  test('a newer decision ends an open one the day before it begins; a death ends all', () => {
    const newer = { ...whole, id: 'b', startsOn: '2026-05-01', effectedOn: '2026-05-04', diedOn: '2026-09-09' };
    const periods = periodsOf([newer, { ...whole, diedOn: '2026-09-09' }]);
    expect(periods.get('a')).toEqual({ from: '2026-02-03', to: '2026-05-03' });
    expect(periods.get('b')).toEqual({ from: '2026-05-04', to: '2026-09-09' });
  });

  test('day and night of one decision are one line with the hours of both', () => {
    const night = { ...whole, id: 'n', effectedOn: '2026-02-02', hoursAWeek: 2 };
    expect(joinLines([whole, night, { ...whole, id: 'x', reference: '26-2' }])).toMatchObject([
      { id: 'a', effectedOn: '2026-02-02', hoursAWeek: 5.5, endsOn: null },
      { id: 'x', hoursAWeek: 3.5 },
    ]);
    expect(joinLines([{ ...whole, hoursAWeek: null }, night])).toMatchObject([{ hoursAWeek: 2 }]);
    const ended = [
      { ...whole, endsOn: '2026-03-01' },
      { ...night, endsOn: '2026-04-01' },
    ];
    expect(joinLines(ended)).toMatchObject([{ endsOn: '2026-04-01' }]);
  });

  test('two that both have days of their own and lie over each other are a fault of both', () => {
    const one = { ...whole, endsOn: '2026-06-30' };
    const other = { ...whole, id: 'b', effectedOn: '2026-06-01', endsOn: '2026-08-31' };
    const periods = [...periodsOf([one, other])].map(([id, period]) => ({ id, ...period }));
    for (const help of [one, other]) {
      const own = periods.find(({ id }) => id === help.id);
      if (!own) throw new Error('no period');
      expect(faultsOf(help, own, periods, rules)).toContainEqual({ fault: 'overlaps', from: '2026-06-01' });
    }
  });

  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2025-01-01', days));
  const some = fc.array(
    fc.record({ startsOn: day, effectedOn: fc.option(day), endsOn: fc.option(day), diedOn: fc.option(day) }),
    { minLength: 1, maxLength: 6 },
  );

  test('no open help of one kind lies over a newer one, and nothing is reported after a death', () => {
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map((each, index) => ({ ...whole, ...each, endsOn: null, id: `${index}` }));
        const periods = periodsOf(all);
        const starts = [...periods.values()].map(({ from }) => from);
        for (const help of all) {
          const period = periods.get(help.id);
          expect(period).toBeDefined();
          if (help.diedOn !== null) expect(period?.to !== null && (period?.to ?? '') <= help.diedOn).toBe(true);
          const next = starts.filter((from) => from > (period?.from ?? '')).sort()[0];
          if (next !== undefined && starts.filter((from) => from === period?.from).length === 1)
            expect(period?.to !== null && (period?.to ?? '') < next).toBe(true);
        }
      }),
    );
  });

  test('a year has what has a day in it', () => {
    fc.assert(
      fc.property(day, fc.option(day), (from, to) => {
        fc.pre(to === null || to >= from);
        const years = [2024, 2025, 2026, 2027, 2028].filter((year) => isOfYear({ from, to }, year));
        expect(years[0]).toBe(Number(from.slice(0, 4)));
        expect(years.at(-1)).toBe(to === null ? 2028 : Number(to.slice(0, 4)));
      }),
    );
  });
});

test('hours of a month are divided by four', () => {
  expect(hoursAWeek(10, 'month')).toBe(2.5);
  expect(hoursAWeek(17.3, 'month')).toBe(4.33);
  expect(hoursAWeek(3.25, 'week')).toBe(3.25);
});
