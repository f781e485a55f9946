import { z } from 'zod';
import { type guideQuestionCodes, guideWay, guideWho } from './guide.ts';
import { day, localText } from './values.ts';

/** What kind of thing a need is about, as far as its words tell. */
export const aidThings = ['aid', 'order-list', 'small', 'treatment', 'building', 'household'] as const;
export const aidThing = z.enum(aidThings);
export type AidThing = z.output<typeof aidThing>;

/**
 * What may be answered to each question. `lasting`: more than two years · `lasting-now`: that, and it cannot wait ·
 * `terminal`: the last time of life, which counts as lasting. Everyone may answer that she does not know.
 */
export const guideChoices = {
  'how-long': ['short', 'lasting', 'lasting-now', 'terminal', 'unknown'],
  'where-used': ['daily', 'work', 'school', 'institution', 'unknown'],
  'lives-where': ['own-home', 'special-housing', 'unknown'],
} as const satisfies Readonly<Record<(typeof guideQuestionCodes)[number], readonly string[]>>;

const someOf = <const T extends readonly string[]>(choices: T) => z.array(z.enum(choices)).min(1).max(choices.length);

/** A line of the table of responsibility: the first whose conditions all hold decides. */
export const responsibilityRow = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  /** each condition holds when the fact is one of those listed; none: it always holds */
  when: z.strictObject({
    thing: someOf(aidThings).optional(),
    'how-long': someOf(guideChoices['how-long']).optional(),
    'where-used': someOf(guideChoices['where-used']).optional(),
    'lives-where': someOf(guideChoices['lives-where']).optional(),
  }),
  who: guideWho,
  way: guideWay,
  /** said to the one who asks: why it is so, in one sentence */
  because: localText,
  /** section of the law or rule; a fact, in no language */
  law: z.string().max(200),
  /** name of the page where it was read */
  page: z.string().max(200),
  /** since when the law or rule is so, or when it was read; null: not known */
  since: day.nullable(),
});
export type ResponsibilityRow = z.output<typeof responsibilityRow>;

/** Lines in their order; the last one has no condition, so that every need has an answer. */
export const responsibilityTable = z.array(responsibilityRow).min(1).max(60);
export type ResponsibilityTable = z.output<typeof responsibilityTable>;
