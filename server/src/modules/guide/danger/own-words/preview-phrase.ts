import type { DangerPreview } from '@tunet/contract';
import type { AddedPhrase } from '../danger-words.ts';
import { lookForDanger } from '../look-for-danger.ts';
import { dangerStatements } from '../statements/danger-statements.ts';
import { quietStatements } from '../statements/quiet-statements.ts';

const asked = Object.values(dangerStatements).flat();

/** What one more line would change on statements of our own: how many are raised before and after, and which are new. */
export function previewPhrase(country: 'NO' | 'SE', words: readonly AddedPhrase[], phrase: AddedPhrase): DangerPreview {
  const after = [...words, phrase];
  const raised = (text: string, list: readonly AddedPhrase[]) => lookForDanger(text, { country, words: list }) !== null;
  const count = (texts: readonly string[], list: readonly AddedPhrase[]) =>
    texts.filter((text) => raised(text, list)).length;
  return {
    danger: { of: asked.length, before: count(asked, words), after: count(asked, after) },
    others: { of: quietStatements.length, before: count(quietStatements, words), after: count(quietStatements, after) },
    newlyRaised: [...asked, ...quietStatements]
      .filter((text) => !raised(text, words) && raised(text, after))
      .slice(0, 20),
  };
}
