import type { AssessmentContent, LocalText } from '@tunet/contract';
import { hideablePart } from '@tunet/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingIn, offScale, type Scale, shownTo, wholeConsidered } from './assessment.ts';

const say = (text: string): LocalText => ({ nb: text, nn: text, sv: text, en: text });
const scale: Scale = {
  scale: [1, 2, 3, 4, 5, 9].map((value) => ({
    value,
    label: say(`${value}`),
    explained: say(''),
    isNotRelevant: value === 9,
  })),
  items: [
    { code: 'memory', label: say('memory') },
    { code: 'eating', label: say('eating') },
  ],
};

const scored = (item: string, score: number | null, ownScore: number | null = null) => ({
  item,
  score,
  ownScore,
  note: '',
});
const whole: AssessmentContent = {
  whatMatters: 'To go to the choir on Thursdays.',
  ownResources: 'Cooks herself.',
  situation: 'Fell in March.',
  relativesView: 'Her son shouts at her.',
  hiddenParts: [],
  hiddenBecause: '',
  considered: {
    ...wholeConsidered({}),
    reablement: { fits: true, reason: 'She wants to walk to the shop again.' },
  },
  scores: [scored('memory', 2), scored('eating', 9)],
  children: { inHome: true, what: 'A grandchild on weekdays.' },
  housing: 'Two steps to the door.',
  risk: 'The loose mat.',
  riskDone: 'The mat is taken away.',
  relatives: [
    {
      key: 'a',
      name: 'The daughter',
      says: 'She does not eat.',
      needs: 'A night’s sleep.',
      keptFromHer: false,
      keptBecause: '',
    },
    { key: 'b', name: 'The son', says: 'She is afraid of him.', needs: '', keptFromHer: true, keptBecause: 'Danger.' },
  ],
};

describe('before needs count as mapped', () => {
  test('nothing is missing when all is there; not relevant is an answer', () => {
    expect(missingIn(whole, scale)).toEqual([]);
  });

  test('what matters, training at home and every item without a score are named', () => {
    const empty = {
      ...whole,
      whatMatters: '  \n',
      considered: wholeConsidered({}),
      scores: [scored('memory', null, 3)],
    };
    expect(missingIn(empty, scale)).toEqual(['what-matters', 'reablement', 'item:memory', 'item:eating']);
  });

  test('keeping a part from representatives needs a reason', () => {
    expect(missingIn({ ...whole, hiddenParts: ['situation'] }, scale)).toEqual(['hidden-because']);
  });

  test('an item whose name is not confirmed is asked of nobody, and nobody may score it', () => {
    const items = [...scale.items, { code: 'unknown', label: say('unknown'), unconfirmed: true }];
    expect(missingIn(whole, { ...scale, items })).toEqual([]);
    expect(offScale([scored('unknown', 3)], { ...scale, items })).toEqual(['unknown']);
  });

  test('a child in the home is told of, and keeping something from herself has a reason', () => {
    const [daughter] = whole.relatives;
    const kept = { ...whole, children: { inHome: true, what: ' ' }, relatives: [{ ...daughter, keptFromHer: true }] };
    expect(missingIn(kept as AssessmentContent, scale)).toEqual(['children', 'kept-because']);
  });

  test('her own rating never stands in for the score', () => {
    expect(missingIn({ ...whole, scores: [scored('memory', null, 1), scored('eating', 9)] }, scale)).toEqual([
      'item:memory',
    ]);
  });
});

describe('scores stay on the scale', () => {
  test.each([
    [[scored('memory', 6)], ['memory']],
    [[scored('memory', 0)], ['memory']],
    [[scored('memory', 3, 7)], ['memory']],
    [[scored('walking', 3)], ['walking']],
    [[scored('memory', 3), scored('memory', 4)], ['memory']],
    [[scored('memory', 9, 9), scored('eating', null)], []],
  ])('%j', (scores, off) => {
    expect(offScale(scores, scale)).toEqual(off);
  });
});

describe('what is kept from representatives', () => {
  test('may be any part of it: with every part kept, nothing that anybody wrote is left for them', () => {
    const all = { ...whole, hiddenParts: [...hideablePart.options], hiddenBecause: 'Afraid of her son.' };
    const nobodyWrote: AssessmentContent = {
      ...{ whatMatters: '', ownResources: '', situation: '', relativesView: '', housing: '', risk: '', riskDone: '' },
      ...{ hiddenParts: [], hiddenBecause: '', considered: wholeConsidered({}), scores: [], relatives: [] },
      children: { inHome: null, what: '' },
    };
    expect(shownTo('representative', all)).toEqual(shownTo('representative', nobodyWrote));
    // The sample says something in each part, or the line above would prove nothing about it.
    for (const part of hideablePart.options) {
      const one = { ...whole, hiddenParts: [part] };
      expect(shownTo('representative', one), part).not.toEqual(shownTo('representative', whole));
    }
  });

  test('is not there for them, nor that it is kept, and all of it is there for her', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...hideablePart.options)), (hiddenParts) => {
        const content = { ...whole, hiddenParts, hiddenBecause: 'Afraid of her son.' };
        const forThem = JSON.stringify(shownTo('representative', content));
        const of = { 'what-matters': whole.whatMatters, 'own-resources': whole.ownResources } as const;
        const more = { situation: whole.situation, 'relatives-view': whole.relativesView, scores: 'memory' } as const;
        const further = { children: whole.children.what, housing: whole.housing, risk: whole.riskDone } as const;
        const words = { ...of, ...more, ...further, considered: whole.considered.reablement.reason };
        for (const part of hideablePart.options) {
          expect(forThem.includes(words[part])).toBe(!hiddenParts.includes(part));
        }
        expect(forThem).not.toContain('Afraid');
        expect(forThem).not.toContain('hidden');
        const { hiddenParts: _parts, hiddenBecause: _why, ...all } = content;
        const relatives = whole.relatives.slice(0, 1);
        expect(shownTo('herself', content)).toEqual({ ...all, relatives });
        expect(shownTo('representative', content).relatives).toEqual([]);
      }),
    );
  });
});
