import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideWay, guideWho, language } from '@tunet/contract';
import { z } from 'zod';
import type { Statement } from '../../modules/guide/index.ts';

const folder = join(import.meta.dirname, '../../modules/guide/understanding/statements');

const statement = z.object({
  lang: language,
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
 * All statements of our own, in the order of file names and lines, so that what is learnt from them is always the same.
 * @throws with file and line when one is not as it should be
 */
export function readStatements(): Statement[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .flatMap((line, no) => (line.trim() === '' ? [] : [readStatement(line, `${name}:${no + 1}`)])),
    );
}

function readStatement(line: string, where: string): Statement {
  try {
    const { ways, aid, ...rest } = statement.parse(JSON.parse(line));
    return { ...rest, aid: aid ?? null, ...(ways === undefined ? {} : { ways }) };
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
