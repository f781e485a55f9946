import type { Instrument, Language } from '@tunet/contract';

export type ScaleChange =
  | { readonly what: 'added'; readonly code: string; readonly now: string }
  | { readonly what: 'removed'; readonly code: string; readonly was: string }
  | { readonly what: 'renamed'; readonly code: string; readonly was: string; readonly now: string };

/** What a new version asks about that the one before did not, no longer, or in other words; in the reader's language. */
export function whatChanges(
  before: Instrument['items'],
  after: Instrument['items'],
  language: Language,
): ScaleChange[] {
  const named = (items: Instrument['items'], code: string) => items.find((each) => each.code === code);
  const kept = after.flatMap(({ code, label }): ScaleChange[] => {
    const from = named(before, code);
    const now = label[language];
    if (!from) return [{ what: 'added', code, now }];
    // Other words in any of the languages are another question to those who read that language.
    const isSame = (Object.keys(label) as Language[]).every((each) => label[each] === from.label[each]);
    return isSame ? [] : [{ what: 'renamed', code, was: from.label[language], now }];
  });
  const gone = before
    .filter(({ code }) => !named(after, code))
    .map(({ code, label }): ScaleChange => ({ what: 'removed', code, was: label[language] }));
  return [...kept, ...gone];
}
