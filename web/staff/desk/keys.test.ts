import { expect, test } from 'vitest';
import { actOf, keyNames } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test('a key means its act', () => {
  expect(actOf({ ...plain, key: 't' }, false, true)).toBe('take');
  expect(actOf({ ...plain, key: '?' }, false, true)).toBe('keys');
  expect(actOf({ ...plain, key: 'q' }, false, true)).toBeNull();
});

test('in a field letters are letters; Escape still leaves', () => {
  expect(actOf({ ...plain, key: 'c' }, true, true)).toBeNull();
  expect(actOf({ ...plain, key: 'Escape' }, true, true)).toBe('escape');
});

test('the browser’s own combinations are left alone', () => {
  expect(actOf({ ...plain, ctrlKey: true, key: 'c' }, false, true)).toBeNull();
});

test('single keys can be turned off, but their list is always there', () => {
  expect(actOf({ ...plain, key: 't' }, false, false)).toBeNull();
  expect(actOf({ ...plain, key: '?' }, false, false)).toBe('keys');
});

test('every act is in the list of keys', () => {
  expect(new Set(keyNames.map((entry) => entry.act)).size).toBe(keyNames.length);
});
