import {
  type AidThing,
  type GuideFacts,
  type GuideQuestionCode,
  guideChoices,
  type ResponsibilityRow,
  type ResponsibilityTable,
} from '@tunet/contract';

/** What is known of a need for an aid. A question nobody has answered is not among `facts`. */
export interface AidNeed {
  readonly thing: AidThing;
  readonly facts: GuideFacts;
}

/** Who is responsible, by which line of the table, and what to ask when that would change it. */
export interface Responsibility {
  readonly row: ResponsibilityRow;
  readonly question: GuideQuestionCode | null;
}

/** Never more for one need, however a municipality writes its table. */
const mostQuestions = 2;

/** In the order they are asked: the one that most often decides first. */
const questions: readonly GuideQuestionCode[] = ['how-long', 'where-used', 'lives-where'];

/**
 * Decides who is responsible. Pure and total: the first line whose conditions hold decides, and the last one always holds.
 * What is not known or not understood counts as `unknown`, for which the table keeps the municipality's own door.
 * @throws TypeError for a table whose last line has conditions
 */
export function decideResponsibility(table: ResponsibilityTable, need: AidNeed): Responsibility {
  const facts = understoodFacts(need.facts);
  const row = firstRow(table, need.thing, facts);
  const asked = questions.filter((code) => facts[code] !== undefined).length;
  const question =
    asked < mostQuestions ? questions.find((code) => matters(table, need.thing, facts, code)) : undefined;
  return { row, question: question ?? null };
}

/** Whether an answer to the question would change who is responsible or what to do, whatever else is answered. */
export function matters(
  table: ResponsibilityTable,
  thing: AidThing,
  facts: GuideFacts,
  code: GuideQuestionCode,
): boolean {
  if (facts[code] !== undefined) return false;
  const open = questions.filter((each) => each !== code && facts[each] === undefined);
  return completions(open).some((others) => {
    const answers = guideChoices[code].map((choice) =>
      answerOf(firstRow(table, thing, { ...facts, ...others, [code]: choice })),
    );
    return new Set(answers).size > 1;
  });
}

/** What a line makes one do: two lines that say the same are one answer. */
function answerOf({ who, way }: ResponsibilityRow): string {
  return `${who} ${way}`;
}

function firstRow(table: ResponsibilityTable, thing: AidThing, facts: GuideFacts): ResponsibilityRow {
  const row = table.find(
    ({ when }) => holds(when.thing, thing) && questions.every((code) => holds(when[code], facts[code] ?? 'unknown')),
  );
  if (!row) throw new TypeError('the last line of a table of responsibility has no condition');
  return row;
}

function holds(wanted: readonly string[] | undefined, is: string): boolean {
  return wanted === undefined || wanted.includes(is);
}

/** Only answers that the question offers; anything else is as if not answered. */
function understoodFacts(facts: GuideFacts): GuideFacts {
  return Object.fromEntries(
    questions.flatMap((code) => {
      const answer = facts[code];
      return answer !== undefined && (guideChoices[code] as readonly string[]).includes(answer) ? [[code, answer]] : [];
    }),
  );
}

/** Every way of answering the questions that are still open. */
function completions(open: readonly GuideQuestionCode[]): GuideFacts[] {
  return open.reduce<GuideFacts[]>(
    (all, code) => all.flatMap((facts) => guideChoices[code].map((choice) => ({ ...facts, [code]: choice }))),
    [{}],
  );
}

/** What is wrong with a table that a municipality has written; null: nothing. */
export function tableFault(
  table: ResponsibilityTable,
): 'last-has-conditions' | 'same-code-twice' | 'never-reached' | null {
  const last = table.at(-1);
  if (!last || Object.values(last.when).some((values) => values !== undefined)) return 'last-has-conditions';
  if (new Set(table.map(({ code }) => code)).size < table.length) return 'same-code-twice';
  const early = table.slice(0, -1).some(({ when }) => Object.values(when).every((values) => values === undefined));
  return early ? 'never-reached' : null;
}
