import type { ServiceType } from '@tunet/contract';
import { expect, test } from 'vitest';
import { pagesFor, proposedHelp } from './questions.ts';

const words = { nb: '', nn: '', sv: '', en: '' };
function type(code: string, terms: Partial<ServiceType['terms']> = {}): ServiceType {
  return {
    ...{ code, category: 'other', label: words, explained: words, law: '', registerCode: null },
    ...{ promiseDays: 28, appealWeeks: 4, appealBody: words },
    whenAway: { hospital: 'pause', 'short-stay': 'pause', family: 'pause', holiday: 'pause' },
    terms: {
      ...{ mayApply: true, waitingList: false, decidedBy: words, preliminaryDays: null, whoMayGet: words },
      ...{ payment: { kind: 'free', text: words, amounts: [] }, lightAge: null, cancelDays: 1 },
      ...terms,
    },
  };
}
const types = [
  ...['home-nursing', 'meals', 'practical-help', 'safety-alarm', 'digital-supervision'].map((code) => type(code)),
  ...['long-stay', 'housing'].map((code) => type(code, { waitingList: true })),
  type('coercion-planned', { mayApply: false }),
];

test('nobody is asked who she is about herself, and about moving only when a place is wished for', () => {
  expect(pagesFor({ isOwn: true, answers: {}, types })).not.toContain('who');
  expect(pagesFor({ isOwn: false, answers: {}, types })[0]).toBe('who');
  expect(pagesFor({ isOwn: true, answers: { wishes: ['meals'] }, types })).not.toContain('place');
  expect(pagesFor({ isOwn: true, answers: { wishes: ['long-stay'] }, types })).toContain('place');
});

test('what is hard proposes help, what goes well proposes none, and nothing is proposed that cannot be applied for', () => {
  const proposed = proposedHelp({ everyday: { wash: 'hard', clean: 'fine', safe: 'with-help' } }, types, [
    'coercion-planned',
  ]);
  expect(proposed.map(({ code }) => code)).toEqual(['home-nursing', 'safety-alarm', 'digital-supervision']);
});

test('what she has ticked stays to be seen, and the guide comes before the ticks', () => {
  const proposed = proposedHelp({ wishes: ['housing'], everyday: { wash: 'hard' } }, types, ['meals']);
  expect(proposed.map(({ code }) => code)).toEqual(['housing', 'meals', 'home-nursing']);
});
