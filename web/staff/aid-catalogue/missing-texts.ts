import type { AidContent, Language, LocalText } from '@tunet/contract';

/** A text that is said in some languages and not in all, by the way to it. */
export interface MissingText {
  readonly way: string;
  readonly languages: readonly Language[];
}

const all = ['nb', 'nn', 'sv', 'en'] as const;

/** Every text that lacks a language. Cleaning may be said in none. */
export function missingTexts(content: AidContent): MissingText[] {
  const { names, purpose, fit, use, clean, measures, sizes, parts, checks } = content;
  const said: [string, LocalText][] = [
    ...Object.entries({ names, purpose, fit, use }),
    ...(all.some((language) => clean[language].trim() !== '') ? [['clean', clean] as [string, LocalText]] : []),
    ...measures.flatMap(({ code, names: named, how }): [string, LocalText][] => [
      [`measures.${code}.names`, named],
      [`measures.${code}.how`, how],
    ]),
    ...Object.entries({ sizes, parts, checks }).flatMap(([list, each]) =>
      each.map(({ code, names: named }): [string, LocalText] => [`${list}.${code}.names`, named]),
    ),
  ];
  return said.flatMap(([way, text]) => {
    const languages = all.filter((language) => text[language].trim() === '');
    return languages.length === 0 ? [] : [{ way, languages }];
  });
}
