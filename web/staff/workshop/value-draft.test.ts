import { expect, test } from 'vitest';
import { draftOf, valueFrom } from './value-draft.ts';

const days = { kind: 'number', unit: 'days', min: 1, max: 120 } as const;
const ladder = { kind: 'ladder', unit: 'seconds', min: 5, max: 900 } as const;
const phones = { kind: 'phones', of: ['lead', 'last'], mayBeNone: true } as const;

test('a number is read as it is written, also with a comma', () => {
  expect(valueFrom(days, draftOf(days, 28))).toBe(28);
  expect(valueFrom(days, ' 21 ')).toBe(21);
  expect(valueFrom(days, '2,5')).toBe(2.5);
});
test('what is no number is kept as it was typed, and never becomes nought', () => {
  expect(valueFrom(days, '')).toBe('');
  expect(valueFrom(days, 'a month')).toBe('a month');
  expect(valueFrom(ladder, ['30', 'x', '120'])).toEqual([30, 'x', 120]);
});
test('a number to ring that was emptied is none, where none may be', () => {
  expect(valueFrom(phones, { lead: ' ', last: '+47 555 01 102' })).toEqual({ lead: null, last: '+47 555 01 102' });
  expect(valueFrom({ ...phones, mayBeNone: false }, { lead: '', last: '110' })).toEqual({ lead: '', last: '110' });
});
