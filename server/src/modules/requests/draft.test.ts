import type { DraftAnswers } from '@tunet/contract';
import { applicationAnswers, draftAnswers, everydayItems } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answersOf, mergeDrafts, notAfter } from './draft.ts';
import { everydayMeans } from './everyday.ts';

const instants = fc
  .integer({ min: 0, max: 6 })
  .map((minute) => new Date(Date.UTC(2026, 10, 20, 12, minute)).toISOString());
const answer = <T>(value: fc.Arbitrary<T>) => fc.record({ at: instants, value: fc.option(value) });
const drafts = fc.record(
  {
    who: answer(fc.constantFrom('self' as const, 'relative' as const)),
    words: answer(fc.constantFrom('the stairs', 'the shower', 'the nights')),
    lives: answer(fc.constantFrom('alone' as const, 'with-partner' as const)),
    wishes: answer(fc.subarray(['meals', 'safety-alarm'])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<DraftAnswers>;

test('of two devices the later answer of each question stands, and no question is lost', () => {
  fc.assert(
    fc.property(drafts, drafts, (phone, tablet) => {
      const both = mergeDrafts(phone, tablet);
      for (const question of ['who', 'words', 'lives', 'wishes'] as const) {
        const given = [phone[question], tablet[question]].filter((each) => each !== undefined);
        const latest = given
          .map(({ at }) => at)
          .sort()
          .at(-1);
        expect(both[question]?.at).toBe(latest);
        if (given.length > 0) expect(given).toContainEqual(both[question]);
      }
    }),
  );
});

test('the order in which devices come, and how often, changes nothing', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (one, two, three) => {
      expect(mergeDrafts(one, two)).toEqual(mergeDrafts(two, one));
      expect(mergeDrafts(mergeDrafts(one, two), three)).toEqual(mergeDrafts(one, mergeDrafts(two, three)));
      expect(mergeDrafts(one, one)).toEqual(one);
      expect(mergeDrafts(mergeDrafts(one, two), two)).toEqual(mergeDrafts(one, two));
    }),
  );
});

test('an answer that was taken back is not woken by an older one', () => {
  const taken: DraftAnswers = { words: { at: '2026-11-20T12:05:00.000Z', value: null } };
  const older: DraftAnswers = { words: { at: '2026-11-20T12:01:00.000Z', value: 'Before.' } };
  expect(answersOf(mergeDrafts(taken, older))).toEqual({});
});

test('a device whose clock is ahead does not win for ever', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const ahead = notAfter({ words: { at: '2031-01-01T00:00:00.000Z', value: 'From a wrong clock.' } }, now);
  const after: DraftAnswers = { words: { at: '2026-11-20T12:00:01.000Z', value: 'Right.' } };
  expect(answersOf(mergeDrafts(ahead, after))).toEqual({ words: 'Right.' });
});

test('a draft holds exactly the questions of an application', () => {
  expect(Object.keys(draftAnswers.shape)).toEqual(Object.keys(applicationAnswers.shape));
});

test('every thing of everyday life belongs to a variable of the register and to an area of life', () => {
  expect(Object.keys(everydayMeans).sort()).toEqual([...everydayItems].sort());
});
