import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { labelOf, readLabel } from './aid-label.ts';

const number = integer({ min: 0, max: 17_000_000_000 });
const place = integer({ min: 0, max: 7 });
const signs = '23456789ABCDEFGHJKMNPQRSTVWXY';

test('two things never share a label, and each is read back as it is written', () => {
  expect(new Set(Array.from({ length: 20_000 }, (_, each) => labelOf(each))).size).toBe(20_000);
  assert(property(number, (each) => readLabel(labelOf(each)) === labelOf(each)));
});

test('it is taken as people type it, and has the shape that the database demands', () => {
  assert(
    property(number, (each) => {
      const label = labelOf(each);
      expect(label).toMatch(/^[A-Z0-9-]{6,24}$/);
      expect(readLabel(` ${label.toLowerCase().replace('-', ' ')} `)).toBe(label);
    }),
  );
});

test('one wrong sign is always found', () => {
  assert(
    property(number, place, integer({ min: 1, max: 28 }), (each, at, by) => {
      const plain = labelOf(each).replace('-', '');
      const other = signs[(signs.indexOf(plain[at] ?? '') + by) % signs.length];
      expect(readLabel(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
    }),
  );
});

test('two signs that changed places are always found', () => {
  assert(
    property(number, place, place, (each, one, other) => {
      const swapped = [...labelOf(each).replace('-', '')];
      const [first, second] = [swapped[one] ?? '', swapped[other] ?? ''];
      swapped[one] = second;
      swapped[other] = first;
      expect(readLabel(swapped.join(''))).toBe(first === second ? labelOf(each) : null);
    }),
  );
});

test('no sign on it is taken for another', () => {
  assert(property(number, (each) => !/[01OILUZ]/.test(labelOf(each))));
});
