import { expect, test } from 'vitest';
import { whatChanges } from './scale-changes.ts';

const item = (code: string, words: string) => ({ code, label: { nb: words, nn: words, sv: words, en: words } });

test('what is new, what is asked no longer and what gets other words is said; what stands as it was is not', () => {
  const before = [item('eat', 'Spise'), item('walk', 'Gå'), item('wash', 'Vaske seg')];
  const after = [item('eat', 'Spise'), item('walk', 'Gå ute'), item('shop', 'Handle')];
  expect(whatChanges(before, after, 'nb')).toEqual([
    { what: 'renamed', code: 'walk', was: 'Gå', now: 'Gå ute' },
    { what: 'added', code: 'shop', now: 'Handle' },
    { what: 'removed', code: 'wash', was: 'Vaske seg' },
  ]);
  expect(whatChanges(before, before, 'nb')).toEqual([]);
});

test('other words in a language that the reader does not read are told too', () => {
  const before = [item('eat', 'Spise')];
  const after = [{ code: 'eat', label: { ...item('eat', 'Spise').label, sv: 'Äta' } }];
  expect(whatChanges(before, after, 'nb')).toMatchObject([{ what: 'renamed', was: 'Spise', now: 'Spise' }]);
});
