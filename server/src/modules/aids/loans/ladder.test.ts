import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';
import { type LoanDays, type LoanWord, nextWord } from './ladder.ts';

const days: LoanDays = {
  ...{ remindDays: 5, lateDays: [3, 10, 21], fitDays: 14, fitRingDays: 7, reviewDays: 120 },
  fitFrom: '2026-01-01',
};
const loan = { outOn: '2026-10-01', dueOn: '2026-12-30', reviewOn: null, fitAnswered: false, said: [] };

/** Looks once each day of `looked`, as the sweep does, and keeps what it says. */
function live(of: typeof loan, last: number, isLooked: (day: number) => boolean, rules = days) {
  const said: (LoanWord & { readonly on: string })[] = [];
  for (let day = 0; day <= last; day += 1) {
    const today = addDays(of.outOn, day);
    // Twice a day: the second look finds what the first has said.
    for (const look of [1, 2]) {
      const word = isLooked(day) ? nextWord({ ...of, said }, today, rules) : null;
      if (word) said.push({ ...word, on: `${today}${look === 1 ? '' : ' again'}` });
    }
  }
  return said;
}

test('it fits after two weeks, the day is near, and late in three kind steps of which the last is a person who rings', () => {
  expect(live(loan, 200, () => true).map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'fit 2026-10-15',
    'fit-ring 2026-10-22',
    'due-soon 2026-12-25',
    'late-1 2027-01-02',
    'late-2 2027-01-09',
    'late-ring 2027-01-20',
  ]);
});

test('an answer that came by itself is not asked for', () => {
  expect(live({ ...loan, fitAnswered: true }, 60, () => true)).toEqual([]);
});

test('asked and not answered, a person rings once; where a person was asked to ring from the start, nobody is asked twice', () => {
  const asked = {
    ...loan,
    said: [{ kind: 'fit', aboutOn: '2026-10-15', saidOn: '2026-10-18', how: 'notice' }],
  } as const;
  expect(nextWord(asked, '2026-10-24', days)).toBeNull();
  expect(nextWord(asked, '2026-10-25', days)).toEqual({ kind: 'fit-ring', aboutOn: '2026-10-15' });
  expect(nextWord({ ...asked, fitAnswered: true }, '2026-10-25', days)).toBeNull();
  const rung = { ...loan, said: [{ ...asked.said[0], how: 'ring' }] } as const;
  expect(nextWord(rung, '2026-11-25', days)).toBeNull();
});

test('what was lent before the municipality began to ask is never asked about; its due day is told as always', () => {
  const old = live(loan, 200, () => true, { ...days, fitFrom: '2026-10-02' }).map(({ kind }) => kind);
  expect(old).toEqual(['due-soon', 'late-1', 'late-2', 'late-ring']);
  expect(live(loan, 20, () => true, { ...days, fitFrom: '2026-10-01' }).map(({ kind }) => kind)).toEqual(['fit']);
});

test('a long loan is looked at again after its days, or on its own day', () => {
  const long = { ...loan, dueOn: '2027-09-01' };
  expect(live(long, 200, () => true).map(({ kind, on }) => `${kind} ${on}`)).toContain('review 2027-01-29');
  const own = { ...long, reviewOn: '2026-12-01' as const };
  const words = live(own as never, 200, () => true).map(({ kind, on }) => `${kind} ${on}`);
  expect(words).toContain('review 2026-12-01');
});

test('after weeks without a look, or away, one word is said and not a heap of them', () => {
  const said = live(loan, 130, (day) => day === 110);
  expect(said.map(({ kind }) => kind)).toEqual(['late-2']);
});

test('whatever days are looked at and whatever the rules: one word once, none late before its day, none after the ring', () => {
  const rules = fc
    .tuple(
      fc.integer({ min: 1, max: 30 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 3, maxLength: 3 }),
    )
    .map(([remindDays, late]): LoanDays => {
      const [first = 1, second = 2, third = 3] = late.sort((a, b) => a - b);
      return { ...days, remindDays, lateDays: [first, second, third] };
    });
  const looks = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 });
  fc.assert(
    fc.property(rules, fc.integer({ min: 1, max: 300 }), looks, (days, length, looked) => {
      const dueOn = addDays(loan.outOn, length);
      const said = live({ ...loan, dueOn }, 420, (day) => looked.includes(day), days);
      const names = said.map(({ kind, aboutOn }) => `${kind} ${aboutOn}`);
      expect(new Set(names).size).toBe(names.length);
      for (const { kind, on } of said) {
        const late = daysBetween(dueOn, on.slice(0, 10));
        if (kind === 'late-1') expect(late).toBeGreaterThanOrEqual(days.lateDays[0]);
        if (kind === 'late-2') expect(late).toBeGreaterThanOrEqual(days.lateDays[1]);
        if (kind === 'late-ring') expect(late).toBeGreaterThanOrEqual(days.lateDays[2]);
        if (!kind.startsWith('late')) expect(late).toBeLessThanOrEqual(0);
      }
      const ring = said.findIndex(({ kind }) => kind === 'late-ring');
      if (ring !== -1) expect(said.slice(ring + 1)).toEqual([]);
      const late = said.map(({ kind }) => kind).filter((kind) => kind.startsWith('late'));
      expect(late).toEqual([...late].sort());
    }),
  );
});

test('an extended loan is reminded of its new day', () => {
  const said = [{ kind: 'due-soon', aboutOn: '2026-12-30' }] as const;
  const later = { ...loan, dueOn: '2027-01-20', fitAnswered: true, reviewOn: '2028-01-01', said };
  expect(nextWord(later, '2026-12-30', days)).toBeNull();
  expect(nextWord(later, '2027-01-15', days)).toEqual({ kind: 'due-soon', aboutOn: '2027-01-20' });
});
