import { describe, expect, test } from 'vitest';
import { checkPlain } from './plain-check.ts';

describe('what is hard to read', () => {
  test('plain words say nothing', () => {
    const text = 'Du går selv i trappen nå. Du har trent i ti uker. Datteren din er der om kvelden.';
    const { lix, ...rest } = checkPlain(text, 'nb');
    expect(lix).toBeLessThanOrEqual(40);
    expect(rest).toEqual({ longSentences: [], officeWords: [] });
  });
  test('words of the office are marked as they stand, once, whole words only', () => {
    const text = 'Vedkommende har bistandsbehovet. Vedkommende bor alene. Se ADL, ikke adle.';
    expect(checkPlain(text, 'nb').officeWords).toEqual(['vedkommende', 'bistandsbehovet', 'adl']);
  });
  test('a sentence longer than a breath is named by its beginning', () => {
    const text = `Hun sier at ${'hun går ut og '.repeat(6)}kommer hjem. Kort.`;
    expect(checkPlain(text, 'nb').longSentences).toEqual(['Hun sier at hun går ut …']);
  });
  test('a few words are not measured', () => {
    expect(checkPlain('Falt i høst.', 'nb').lix).toBeNull();
  });
});
