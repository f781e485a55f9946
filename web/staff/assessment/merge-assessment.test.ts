import type { AssessmentContent } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParts, mergeAssessments, textParts } from './merge-assessment.ts';

const words = fc.constantFrom('', 'She sings.', 'She fell.', 'The stairs are steep.');
const thought = fc.record({ fits: fc.constantFrom(true, false, null), reason: words });
const number = fc.constantFrom(null, 1, 3, 9);
const scores = fc.tuple(number, number, words, number).map(([score, ownScore, note, other]) => [
  { item: 'memory', score, ownScore, note },
  { item: 'eating', score: other, ownScore: null, note: '' },
]);
const relative = fc.record({
  ...{ key: fc.constantFrom('kari', 'per'), name: words, says: words, needs: words, keptBecause: words },
  keptFromHer: fc.boolean(),
});
const content: fc.Arbitrary<AssessmentContent> = fc.record({
  ...{ whatMatters: words, ownResources: words, situation: words, relativesView: words, hiddenBecause: words },
  ...{ housing: words, risk: words, riskDone: words },
  children: fc.record({ inHome: fc.constantFrom(true, false, null), what: words }),
  relatives: fc.uniqueArray(relative, { selector: ({ key }) => key, maxLength: 2 }),
  hiddenParts: fc.uniqueArray(fc.constantFrom('situation', 'scores', 'relatives-view')),
  considered: fc.record({ volunteers: thought, aids: thought, technology: thought, reablement: thought }),
  scores,
});

describe('what two wrote at once', () => {
  test('is all there: in the fields, or named as the other’s', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const merged = mergeAssessments(base, mine, theirs);
        for (const part of textParts) {
          const shown = [
            merged.content[part],
            ...merged.theirTexts.filter((each) => each.part === part).map((each) => each.words),
          ];
          if (mine[part] !== base[part]) expect(shown).toContain(mine[part]);
          if (theirs[part] !== base[part]) expect(shown).toContain(theirs[part]);
        }
      }),
    );
  });

  test('where only one of us changed anything, that stands and nothing is asked', () => {
    fc.assert(
      fc.property(content, content, (base, changed) => {
        for (const [mine, theirs] of [
          [changed, base],
          [base, changed],
        ] as const) {
          const merged = mergeAssessments(base, mine, theirs);
          expect(merged.theirTexts).toEqual([]);
          expect(merged.theirScores).toEqual([]);
          expect(merged.theirThoughts).toEqual([]);
          expect(merged.theirInHome).toBeNull();
          const { hiddenParts, relatives, ...rest } = changed;
          expect(merged.content).toMatchObject(rest);
          const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
          expect([...merged.content.relatives].sort(byKey)).toEqual([...relatives].sort(byKey));
          expect([...merged.content.hiddenParts].sort()).toEqual([...hiddenParts].sort());
        }
      }),
    );
  });

  test('facts that both wrote stand below each other, and nothing is dropped', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const merged = mergeAssessments(base, mine, theirs).content;
        for (const part of ['housing', 'risk', 'riskDone'] as const) {
          for (const each of [mine, theirs]) if (each[part] !== base[part]) expect(merged[part]).toContain(each[part]);
        }
        for (const { key, says, keptFromHer } of [...mine.relatives, ...theirs.relatives]) {
          const from = base.relatives.find((each) => each.key === key);
          if (from) continue;
          const found = merged.relatives.find((each) => each.key === key);
          expect(found?.says).toContain(says);
          if (keptFromHer) expect(found?.keptFromHer).toBe(true);
        }
      }),
    );
  });

  test('only the parts that changed are sent', () => {
    fc.assert(
      fc.property(content, words, (base, housing) => {
        expect(changedParts(base, { ...base, housing })).toEqual(base.housing === housing ? [] : ['housing']);
      }),
    );
  });

  test('what one of us newly keeps from representatives stays kept', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const { hiddenParts } = mergeAssessments(base, mine, theirs).content;
        for (const part of [...mine.hiddenParts, ...theirs.hiddenParts]) {
          if (!base.hiddenParts.includes(part)) expect(hiddenParts).toContain(part);
        }
      }),
    );
  });

  test('answers that both gave otherwise are named as they are, so that she can choose either', () => {
    fc.assert(
      fc.property(content, content, content, (base, mine, theirs) => {
        const merged = mergeAssessments(base, mine, theirs);
        for (const what of ['volunteers', 'aids', 'technology', 'reablement'] as const) {
          const shown = [merged.content.considered[what], ...merged.theirThoughts.filter((each) => each.what === what)];
          for (const key of ['fits', 'reason'] as const) {
            for (const each of [mine, theirs]) {
              if (each.considered[what][key] === base.considered[what][key]) continue;
              expect(shown.map((one) => one[key])).toContain(each.considered[what][key]);
            }
          }
        }
        for (const each of [mine, theirs]) {
          for (const one of each.scores) {
            const from = base.scores.find(({ item }) => item === one.item);
            const shown = [...merged.content.scores, ...merged.theirScores].filter(({ item }) => item === one.item);
            for (const key of ['score', 'ownScore', 'note'] as const) {
              if (from?.[key] !== one[key]) expect(shown.map((score) => score[key])).toContain(one[key]);
            }
          }
        }
        const { inHome } = theirs.children;
        const isBoth = new Set([base, mine, theirs].map(({ children }) => children.inHome)).size === 3;
        const answer = inHome === null ? 'not-asked' : inHome ? 'yes' : 'no';
        expect(merged.theirInHome).toBe(isBoth ? answer : null);
      }),
    );
  });
});

/** The parts that one of two tablets writes in, and those of the other. */
const split = fc.subarray([
  'whatMatters',
  'situation',
  'considered',
  'scores',
  'housing',
  'relatives',
  'hiddenBecause',
] as const);

describe('two tablets in a home without net', () => {
  test('who write in different parts both stand whole, whichever comes back first', () => {
    fc.assert(
      fc.property(content, content, content, split, fc.boolean(), (base, first, second, parts, isTurned) => {
        const pick = (from: AssessmentContent, isHers: boolean): AssessmentContent => ({
          ...base,
          ...Object.fromEntries(
            (Object.keys(base) as (keyof AssessmentContent)[])
              .filter((key) => (parts as readonly string[]).includes(key) === isHers && key !== 'hiddenParts')
              .map((key) => [key, from[key]]),
          ),
        });
        const hers = pick(first, true);
        const his = pick(second, false);
        const [early, late] = isTurned ? [his, hers] : [hers, his];
        // The first is saved whole; the other puts hers together with what the server holds by then.
        const merged = mergeAssessments(base, late, early);
        expect([merged.theirTexts, merged.theirScores, merged.theirThoughts, merged.theirInHome]).toEqual([
          [],
          [],
          [],
          null,
        ]);
        for (const key of [
          'whatMatters',
          'situation',
          'housing',
          'risk',
          'ownResources',
          'considered',
          'children',
        ] as const) {
          const wrote = (parts as readonly string[]).includes(key) ? hers[key] : his[key];
          expect(merged.content[key], key).toEqual(wrote);
        }
        // Sent again, as after a lost answer, it changes nothing.
        const again = mergeAssessments(early, merged.content, merged.content);
        expect(again.content.situation).toBe(merged.content.situation);
        expect(again.theirTexts).toEqual([]);
      }),
    );
  });
});
