import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningOf } from './beginning.ts';

/** Said the long way: every sign by itself. */
function saidPlainly(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  const signs = [...line];
  if (signs.length <= 140) return line;
  const cut = signs.slice(0, 140).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > 70 ? cut.slice(0, space) : cut} …`;
}

const piece = fc.constantFrom('mamma', ' ', '  ', '\n', '\t', 'å', '😀', 'x'.repeat(30), 'ŋ', '\u00a0');
const words = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));

test('law: the beginning is what one gets by counting every sign, whatever somebody wrote', () => {
  fc.assert(
    fc.property(words, (said) => {
      expect(beginningOf(said)).toBe(saidPlainly(said));
    }),
    { numRuns: 500 },
  );
});

test('a sign of two halves is never cut through', () => {
  expect(beginningOf('😀'.repeat(141))).toBe(`${'😀'.repeat(140)} …`);
  expect(beginningOf('😀'.repeat(140))).toBe('😀'.repeat(140));
});
