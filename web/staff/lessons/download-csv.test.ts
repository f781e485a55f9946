import { expect, test } from 'vitest';
import { csvOf } from './download-csv.ts';

test('cells with the separator, quotes and line breaks stay one cell', () => {
  expect(
    csvOf([
      ['Øst; natt', 'sa "ja"', 'to\nlinjer'],
      ['1', '', '3'],
    ]),
  ).toBe('\uFEFF"Øst; natt";"sa ""ja""";"to\nlinjer"\r\n1;;3\r\n');
});

test('what looks like a formula is text', () => {
  expect(csvOf([['=1+1', '-2', '@x']])).toBe("\uFEFF'=1+1;'-2;'@x\r\n");
});
