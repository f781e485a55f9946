import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideWay, guideWho, language } from '@tunet/contract';
import { z } from 'zod';
import type { Statement } from '../../modules/guide/index.ts';

const folder = join(import.meta.dirname, '../../modules/guide/understanding/statements');

const statement = z.object({
  lang: language.optional(),
  text: z.string().min(1),
  way: guideWay,
  ways: z.array(guideWay).optional(),
  who: guideWho,
  urgent: z.boolean(),
  aid: z
    .string()
    .regex(/^\d{6}$/)
    .nullish(),
});

/**
 * All statements of our own; a file is named by its language. They come in the order of file names and lines, so that what is learnt from them is always the same.
 * @throws with file and line when one is not as it should be
 */
export function readStatements(): Statement[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, no) =>
          line.trim() === '' ? [] : [readStatement(line, name.split('.')[0], `${name}:${no + 1}`)],
        ),
    );
}

function readStatement(line: string, fileLanguage: string | undefined, where: string): Statement {
  try {
    const { lang, ways, aid, ...rest } = statement.parse(JSON.parse(line));
    return {
      lang: lang ?? language.parse(fileLanguage),
      ...rest,
      aid: aid ?? null,
      ...(ways === undefined ? {} : { ways }),
    };
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
