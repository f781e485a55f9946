import type { MedicineLine } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenList, compareLists, faultOfChoices } from './medicines.ts';

const line = (name: string, strength = '5 mg', use = '1 tablett morgen'): MedicineLine => ({ name, strength, use });
const lists = fc.array(
  fc.record({
    name: fc.constantFrom('Albyl-E', 'Marevan', 'Metoprolol', 'Paracet'),
    strength: fc.constantFrom('5 mg', '10 mg'),
    use: fc.constantFrom('1 tablett morgen', '1 tablett kveld'),
  }),
  { maxLength: 8 },
);

test('no line of either list is lost or doubled', () => {
  fc.assert(
    fc.property(lists, lists, (ours, theirs) => {
      const lines = compareLists(ours, theirs);
      expect(lines.flatMap((each) => each.ours ?? [])).toHaveLength(ours.length);
      expect(lines.flatMap((each) => each.theirs ?? [])).toHaveLength(theirs.length);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    }),
  );
});

test('chosen everywhere as the hospital says, the list is the hospital’s; everywhere as before, it is ours', () => {
  fc.assert(
    fc.property(lists, lists, (ours, theirs) => {
      const lines = compareLists(ours, theirs);
      const all = (use: 'ours' | 'theirs') =>
        chosenList(
          lines,
          lines.map(({ key }) => ({ key, use, asksDoctor: false, words: '' })),
        );
      const sorted = (list: readonly MedicineLine[]) => list.map((each) => JSON.stringify(each)).sort();
      expect(sorted(all('theirs'))).toEqual(sorted(theirs));
      expect(sorted(all('ours'))).toEqual(sorted(ours));
    }),
  );
});

test('the differences stand first: another dose, a new one, one that is gone', () => {
  const lines = compareLists(
    [line('Metoprolol', '50 mg'), line('Albyl-E'), line('Paracet')],
    [line('paracet', '5 MG'), line('Metoprolol', '100 mg'), line('Marevan')],
  );
  expect(lines.map(({ key, kind }) => [key, kind])).toEqual([
    ['metoprolol', 'differs'],
    ['marevan', 'only-theirs'],
    ['albyl-e', 'only-ours'],
    ['paracet', 'same'],
  ]);
});

test('every difference asks for a choice, and a question to the doctor for words', () => {
  const lines = compareLists([line('Albyl-E')], [line('Marevan')]);
  const choice = (key: string, more: object = {}) => ({
    key,
    use: 'theirs' as const,
    asksDoctor: false,
    words: '',
    ...more,
  });
  expect(faultOfChoices(lines, [choice('marevan')])).toBe('choice-missing');
  expect(faultOfChoices(lines, [choice('marevan'), choice('albyl-e', { asksDoctor: true })])).toBe('words-missing');
  expect(faultOfChoices(lines, [choice('marevan'), choice('albyl-e')])).toBe(null);
});
