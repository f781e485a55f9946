import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { type Rung, ringDue, standingOn, type Term } from './term.ts';

const first = '2026-11-01';
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays(first, days));
/** What happens to a line: a day goes by, a person or a decision ends it, an appeal holds it, it gets a later last day. */
const happening = fc.constantFrom('day', 'day', 'day', 'person', 'decision', 'held', 'later');

test('whatever days go by, help is never over by its day alone: only a decision or a person makes it so', () => {
  fc.assert(
    fc.property(fc.option(day, { nil: null }), fc.array(happening, { maxLength: 80 }), (endsOn, happenings) => {
      let term: Term = { endsOn, endSetBy: null };
      let today = first;
      let isEndedByAct = false;
      for (const what of happenings) {
        if (what === 'day') today = addDays(today, 3);
        if (what === 'person' || what === 'decision') {
          term = { endsOn: term.endsOn ?? today, endSetBy: what };
          isEndedByAct = true;
        }
        if (what === 'held') {
          term = { ...term, endSetBy: null };
          isEndedByAct = false;
        }
        if (what === 'later') {
          term = { endsOn: addDays(today, 14), endSetBy: null };
          isEndedByAct = false;
        }
        if (standingOn(term, today) === 'over') expect(isEndedByAct).toBe(true);
        if (!isEndedByAct) expect(standingOn(term, today)).not.toBe('over');
      }
    }),
  );
});

test('the office is rung once before the day, the head each day after it, nobody about help that somebody has ended', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (endsOn, ahead) => {
      let rung: Rung | null = null;
      const heard: Record<'office' | 'head', string[]> = { office: [], head: [] };
      for (let today = first; today < '2027-04-01'; today = addDays(today, 1)) {
        for (let twice = 0; twice < 2; twice += 1) {
          const due = ringDue({ endsOn, endSetBy: null }, rung, { today, tellFrom: addDays(today, ahead) });
          if (!due) continue;
          heard[due].push(today);
          const before: Rung = rung ?? { aboutOn: endsOn, officeOn: null, headOn: null };
          rung = due === 'office' ? { ...before, officeOn: today } : { ...before, headOn: today };
        }
        expect(ringDue({ endsOn, endSetBy: 'person' }, rung, { today, tellFrom: addDays(today, ahead) })).toBeNull();
      }
      expect(heard.office).toHaveLength(1);
      expect((heard.office[0] ?? '') <= endsOn).toBe(true);
      expect(heard.head[0]).toBe(addDays(endsOn, 1));
      expect(new Set(heard.head).size, 'never twice in a day').toBe(heard.head.length);
      expect(heard.head.at(-1), 'and every day').toBe('2027-03-31');
    }),
    { numRuns: 40 },
  );
});

test('a later last day is rung about anew', () => {
  const rung = { aboutOn: '2026-12-01', officeOn: '2026-11-05', headOn: null };
  const at = { today: '2027-01-01', tellFrom: '2027-01-29' };
  expect(ringDue({ endsOn: '2027-01-20', endSetBy: null }, rung, at)).toBe('office');
});
