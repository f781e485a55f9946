import { dangerKinds } from '@tunet/contract';
import type { DangerLanguage, DangerList, DangerPhrase } from './danger-words.ts';
import en from './words/en.json' with { type: 'json' };
import nb from './words/nb.json' with { type: 'json' };
import nn from './words/nn.json' with { type: 'json' };
import sameWords from './words/same-words.json' with { type: 'json' };
import sv from './words/sv.json' with { type: 'json' };

const files = { nb, nn, sv, en, 'same-words': sameWords } as const;

function linesOf(file: keyof typeof files): string[] {
  return files[file].filter((line) => line !== '' && !line.startsWith('#'));
}

/** Reads a list as it is published: a group of exceptions is written once and named by `@` where it counts. */
export function readList(language: DangerLanguage): DangerList {
  const list = Object.fromEntries(dangerKinds.map((kind) => [kind, [] as DangerPhrase[]])) as Record<
    (typeof dangerKinds)[number],
    DangerPhrase[]
  >;
  const groups = new Map<string, readonly string[]>();
  let into: DangerPhrase[] | undefined;
  for (const line of linesOf(language)) {
    const [phrase = '', ...unless] = line.split(' | ');
    const kind = dangerKinds.find((one) => line === `[${one}]`);
    if (kind) into = list[kind];
    else if (line.startsWith('@')) {
      const [name = '', ...rest] = line.split(': ');
      groups.set(name, rest.join(': ').split(' | '));
    } else if (into) {
      const all = unless.flatMap((one) => groups.get(one) ?? [one]);
      into.push(all.length === 0 ? phrase : [phrase, ...all]);
    } else throw new TypeError(`a line of the list stands before any kind: ${line}`);
  }
  return list;
}

/** Rows of words that count as the same word; the first is how the lists write it. */
export function readSameWords(): string[][] {
  return linesOf('same-words').map((line) => line.split(' '));
}
