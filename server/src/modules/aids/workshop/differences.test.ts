import { expect, test } from 'vitest';
import { byShelf, differencesOf, type Known } from './differences.ts';

const article = { nb: 'Rullator', nn: 'Rullator', sv: 'Rollator', en: 'Rollator' };
const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const thing = (label: string, more: Partial<Known> = {}): Known => ({
  ...{ id: `id ${label}`, label, article, state: 'available', shelf: 'A1', storeId: 'store', changedAt: at(0) },
  ...more,
});
const count = { storeId: 'store', shelf: null, begunAt: at(10) };
const seen = (label: string, shelf: string | null = 'A1', minute = 20) => ({ label, shelf, at: at(minute) });
const what = (known: readonly Known[], read: Parameters<typeof differencesOf>[2], of = count) =>
  differencesOf(of, known, read).map(({ label, is }) => `${label} ${is}`);

test('what lies where it should is no difference', () => {
  expect(what([thing('A')], [seen('A')])).toEqual([]);
});
test('what was not seen is missing, what is lent and lies there is here, what lies elsewhere is moved', () => {
  const known = [thing('A'), thing('B', { state: 'out' }), thing('C'), thing('D', { state: 'missing' })];
  expect(what(known, [seen('B'), seen('C', 'B2'), seen('D')])).toEqual(['A missing', 'B here', 'C moved', 'D here']);
});
test('another store’s thing and a label nobody knows are told apart', () => {
  expect(what([thing('A', { storeId: 'other' })], [seen('A'), seen('X')])).toEqual(['A elsewhere', 'X unknown']);
});
test('one that was lent out after it was counted is not called back, and one that went before its shelf was reached is not missing', () => {
  expect(what([thing('A', { state: 'out', changedAt: at(30) })], [seen('A')])).toEqual([]);
  expect(what([thing('B', { changedAt: at(15) })], [])).toEqual([]);
});
test('counting one shelf says nothing of the others', () => {
  expect(what([thing('A'), thing('B', { shelf: 'B2' })], [], { ...count, shelf: 'B2' } as never)).toEqual([
    'B missing',
  ]);
});
test('each shelf has how many there should be and how many were seen', () => {
  const known = [thing('A'), thing('B'), thing('C', { shelf: null }), thing('D', { state: 'out' })];
  expect(byShelf(count, known, [seen('A'), seen('X', 'B2')])).toEqual([
    { shelf: 'A1', expected: 2, seen: 1 },
    { shelf: 'B2', expected: 0, seen: 1 },
    { shelf: null, expected: 1, seen: 0 },
  ]);
});
