import { readFileSync } from 'node:fs';
import { guideWay, guideWho, language } from '@tunet/contract';
import { z } from 'zod';

/** A statement whose right answers are known. */
export interface Measured {
  readonly text: string;
  readonly language?: z.output<typeof language>;
  /** every way that fits */
  readonly ways: readonly string[];
  /** everybody who may act first */
  readonly whos: readonly string[];
  readonly urgent: boolean;
}

const line = z.object({
  text: z.string(),
  lang: language.optional(),
  way: guideWay.optional(),
  ways: z.array(guideWay).optional(),
  who: guideWho,
  who_ok: z.array(guideWho).optional(),
  urgent: z.boolean(),
});

/** @throws with the number of the line that is not as it should be */
export function readMeasured(file: string): Measured[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text, no) => {
      if (text.trim() === '') return [];
      const read = line.safeParse(JSON.parse(text));
      if (!read.success) throw new Error(`${file}, line ${no + 1}: ${read.error.message}`);
      const { text: words, lang, way, ways, who, who_ok: whoOk, urgent } = read.data;
      return [
        {
          ...{ text: words, urgent, whos: whoOk ?? [who] },
          ways: ways ?? (way === undefined ? [] : [way]),
          ...(lang === undefined ? {} : { language: lang }),
        },
      ];
    });
}
