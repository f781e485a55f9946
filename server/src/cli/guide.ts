import { readFileSync } from 'node:fs';
import { type GuideAnswer, type Language, language } from '@tunet/contract';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { learnGuide } from '../learn-guide.ts';
import { answerWords } from '../modules/guide/index.ts';

/** One statement of a file; what else stands on the line is not looked at. */
const line = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  lang: language.optional(),
  text: z.string().trim().min(1).max(5000),
});

/** What `tunet guide` prints of an answer. */
export interface PrintedAnswer {
  readonly language: Language;
  /** whether the line about danger was enlarged */
  readonly urgent: boolean;
  readonly ways: readonly {
    readonly way: string;
    readonly who: string;
    readonly title: string;
    readonly next: string;
    readonly iso9999?: string;
  }[];
  readonly because: readonly string[];
}

/** Answers needs in plain words, without a running product or a database. */
export function guideCommand(): Command {
  return new Command('guide')
    .description('what the guide answers to a need in plain words; nothing is kept')
    .argument('[words...]', 'the need, e.g. "mor på 84 har falt tre ganger i dusjen"')
    .addOption(
      new Option('--lang <language>', 'of the words and the answer; guessed when left out').choices(language.options),
    )
    .option('--file <statements>', 'JSON Lines with id, lang and text: one answer on each line')
    .action((words: string[], { lang, file }: { lang?: Language; file?: string }) => {
      const text = words.join(' ').trim();
      if ((file === undefined) === (text === ''))
        throw new Error('Give the need in quotes, or a file with --file: one of the two.');
      if (file === undefined) {
        console.log(JSON.stringify(answer(text, lang), null, 2));
        return;
      }
      let faults = 0;
      for (const [no, each] of readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .entries()) {
        if (each.trim() === '') continue;
        const read = readLine(each);
        if ('fault' in read) {
          faults += 1;
          console.error(`line ${no + 1}: ${read.fault}`);
        } else {
          const { id, ...rest } = read;
          console.log(JSON.stringify({ id, ...answer(rest.text, rest.lang ?? lang) }));
        }
      }
      if (faults > 0) process.exitCode = 1;
    });
}

/** A statement of a file, or what is wrong with the line in plain words. */
export function readLine(text: string): z.output<typeof line> | { readonly fault: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not JSON' };
  }
  const read = line.safeParse(value);
  if (read.success) return read.data;
  return {
    fault: read.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; '),
  };
}

/** An answer with what somebody checks at a glance. */
export function printedAnswer({ language: spoken, danger, ways, because }: GuideAnswer): PrintedAnswer {
  return {
    language: spoken,
    urgent: danger !== null,
    ways: ways.map(({ way, who, title, next, iso9999 }) => ({
      way,
      who,
      title,
      next,
      ...(iso9999 ? { iso9999 } : {}),
    })),
    because: because.map(({ from, what }) => `${from}: ${what}`),
  };
}

function answer(text: string, lang: Language | undefined): PrintedAnswer {
  const { understand } = learnGuide();
  return printedAnswer(answerWords(understand(), lang === undefined ? { text } : { text, language: lang }));
}
