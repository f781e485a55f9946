import { expect, test } from 'vitest';
import { expectedBack, lackingParts, verdictOf, weightStop } from './match-label.ts';

const promised = { id: 'r', articleId: 'walker', sizeId: 'm', storeId: 's' };
const thing = { articleId: 'walker', sizeId: 'm', storeId: 's', state: 'available', boundTo: null };

test('a thing of another article is never the right one', () => {
  expect(verdictOf({ ...thing, articleId: 'chair' }, promised)).toBe('wrong-article');
  expect(verdictOf({ ...thing, articleId: 'chair', boundTo: 'r', state: 'reserved' }, promised)).toBe('wrong-article');
});

test('another size is told, and hers to choose', () => {
  expect(verdictOf({ ...thing, sizeId: 'l' }, promised)).toBe('other-size');
  expect(verdictOf(thing, promised)).toBe('right');
});

test('what is not clean and inspected is for nobody, in whatever state it is', () => {
  for (const state of ['out', 'returned', 'cleaned', 'inspected', 'repair', 'quarantine', 'missing', 'scrapped'])
    expect(verdictOf({ ...thing, state }, promised)).toBe('not-ready');
});

test('what is set aside for one is not taken by another', () => {
  expect(verdictOf({ ...thing, state: 'reserved', boundTo: 'other' }, promised)).toBe('for-another');
  expect(verdictOf({ ...thing, state: 'reserved', boundTo: 'r' }, promised)).toBe('right');
});

test('above the limit of weight nothing goes out, and where there is a limit the weight must be said', () => {
  expect(weightStop(130, 131)).toBe('too-heavy');
  expect(weightStop(130, 130)).toBeNull();
  expect(weightStop(130, null)).toBe('weight-missing');
  expect(weightStop(null, null)).toBeNull();
});

test('a set that lacks a part says which and how many', () => {
  const parts = [
    { code: 'footrest', count: 2 },
    { code: 'cushion', count: 1 },
  ];
  expect(lackingParts(parts, { footrest: 1, cushion: 1 })).toEqual([{ code: 'footrest', count: 1 }]);
  expect(lackingParts(parts, {})).toHaveLength(2);
  expect(lackingParts([], {})).toEqual([]);
  expect(expectedBack(parts, { footrest: 0, cushion: 1 })).toEqual([{ code: 'cushion', count: 1 }]);
});
