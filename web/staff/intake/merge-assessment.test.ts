import type { AssessmentContent } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeAssessments, textParts } from './merge-assessment.ts';

const words = fc.constantFrom('', 'She sings.', 'She fell.', 'The stairs are steep.');
const thought = fc.record({ fits: fc.constantFrom(true, false, null), reason: words });
const number = fc.constantFrom(null, 1, 3, 9);
const scores = fc.tuple(number, number, words, number).map(([score, ownScore, note, other]) => [
  { item: 'memory', score, ownScore, note },
  { item: 'eating', score: other, ownScore: null, note: '' },
]);
const content: fc.Arbitrary<AssessmentContent> = fc.record({
  ...{ whatMatters: words, ownResources: words, situation: words, relativesView: words, hiddenBecause: words },
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
          const { hiddenParts, ...rest } = changed;
          expect(merged.content).toMatchObject(rest);
          expect([...merged.content.hiddenParts].sort()).toEqual([...hiddenParts].sort());
        }
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
});
