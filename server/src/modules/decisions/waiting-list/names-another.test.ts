import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesAnother } from './names-another.ts';

const people = [
  { personId: 'a', firstName: 'Odd', lastName: 'Nilsen' },
  { personId: 'b', firstName: 'Borghild', lastName: 'Nilsen' },
  { personId: 'c', firstName: 'Elle', lastName: 'Somby' },
];

test('reasons that name another candidate are found, in any case and with an ending', () => {
  expect(namesAnother('Plassen går til Elle Somby.', 'a', people)).toBe(true);
  expect(namesAnother('SOMBYS behov er større', 'a', people)).toBe(true);
  expect(namesAnother('Borghild Nilsen trenger den mer', 'a', people)).toBe(true);
});

test('her own name, and a name inside a word, are none', () => {
  expect(namesAnother('Odd Nilsen er trygg nå. Nilsen vil bo hjemme.', 'a', people)).toBe(false);
  expect(namesAnother('Hun bor i Sombylia.', 'a', people)).toBe(false);
});

test('whatever stands around it, another’s whole name is never let through', () => {
  const around = fc.stringMatching(/^[ .,;:()!?"\n]{0,6}$/);
  fc.assert(
    fc.property(around, around, fc.constantFrom('Elle Somby', 'elle somby', 'Somby'), (before, after, name) =>
      namesAnother(`Grunn ${before}${name}${after} slutt`.replace('Grunn ', 'Grunn  '), 'a', people),
    ),
  );
});
