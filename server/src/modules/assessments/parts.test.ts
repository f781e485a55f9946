import { type AssessmentContent, type AssessmentPart, assessmentPart } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsChanged, takeParts } from './parts.ts';

const words = fc.constantFrom('', 'One', 'Two');
const thought = fc.record({ fits: fc.constantFrom(true, false, null), reason: words });
const content: fc.Arbitrary<AssessmentContent> = fc.record({
  ...{ whatMatters: words, ownResources: words, situation: words, relativesView: words, hiddenBecause: words },
  ...{ housing: words, risk: words, riskDone: words },
  hiddenParts: fc.uniqueArray(fc.constantFrom('situation', 'risk')),
  considered: fc.record({ volunteers: thought, aids: thought, technology: thought, reablement: thought }),
  scores: words.map((note) => [{ item: 'memory', score: 2, ownScore: null, note }]),
  children: fc.record({ inHome: fc.constantFrom(true, false, null), what: words }),
  relatives: words.map((says) => [{ key: 'a', name: 'B', says, needs: '', keptFromHer: false, keptBecause: '' }]),
});
const parts = fc.uniqueArray(fc.constantFrom<AssessmentPart>(...assessmentPart.options));

describe('two tablets', () => {
  test('on different parts never overwrite each other, in whichever order they are saved', () => {
    fc.assert(
      fc.property(content, content, content, parts, (base, nurse, therapist, hers) => {
        const others = assessmentPart.options.filter((part) => !hers.includes(part));
        const one = takeParts(takeParts(base, nurse, hers), therapist, others);
        const other = takeParts(takeParts(base, therapist, others), nurse, hers);
        expect(one).toEqual(other);
        expect(partsChanged(one, takeParts(one, nurse, hers))).toEqual([]);
        expect(partsChanged(one, takeParts(one, therapist, others))).toEqual([]);
      }),
    );
  });

  test('what changed is what was saved, and no other part', () => {
    fc.assert(
      fc.property(content, content, parts, (base, mine, saved) => {
        const changed = partsChanged(base, takeParts(base, mine, saved));
        expect(changed.every((part) => saved.includes(part))).toBe(true);
        expect(partsChanged(takeParts(base, mine, assessmentPart.options), mine)).toEqual([]);
      }),
    );
  });
});
