import { expect, test } from 'vitest';
import { insertSkeleton } from './insert-skeleton.ts';

test('in an empty box the first line stays empty, and she writes there', () => {
  expect(insertSkeleton({ words: '', at: 0 }, 'Vi gjør …')).toEqual({ words: '\n\nVi gjør …', at: 0 });
});

test('what she has written stays, before and after the cursor', () => {
  expect(insertSkeleton({ words: 'Så leit.', at: 8 }, 'Vi gjør …')).toEqual({ words: 'Så leit.\nVi gjør …', at: 18 });
  expect(insertSkeleton({ words: 'En\nto', at: 3 }, 'X …')).toEqual({ words: 'En\nX …\nto', at: 6 });
});
