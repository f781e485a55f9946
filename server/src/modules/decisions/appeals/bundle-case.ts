import type { AppealCase, DecisionLetter, LetterBlock } from '@tunet/contract';
import { localDay } from '../../../platform/calendar/local-time.ts';
import { sayDay } from '../../../platform/calendar/say-day.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { LetterPaper, PrintLetters } from '../../notices/index.ts';
import { placeOf } from '../../organisation/index.ts';
import { papersWithBytes } from '../../requests/index.ts';
import { findCase } from '../case.ts';
import { decisionBlocks, titleOf } from '../decision-on-paper.ts';
import { letterOf } from '../letter.ts';
import { findDecision } from '../read-decisions.ts';
import type { AppealRecord } from './appeal-queries.ts';
import { bundleWords } from './bundle-words.ts';
import { readAppeal } from './read-appeals.ts';

export const paperTags = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * The whole case of an appeal as one PDF: the list of documents, the decision, the appeal, what was asked and answered, the
 * municipality's statement, and every photo and paper as a file within it. The body gets one thing, and nothing is forgotten.
 */
export async function bundleOf(tx: Transaction, row: AppealRecord, print: PrintLetters): Promise<Uint8Array | null> {
  const decision = await findDecision(tx, row.decisionId);
  const of = decision && (await findCase(tx, decision.applicationId));
  if (!decision || !of) return null;
  const { tenantId, id: appealId, applicationId, language, reference } = row;
  const letter = await letterOf(tx, decision, of.office);
  const appeal = await readAppeal(tx, row);
  const papers = await papersWithBytes(tx, { tenantId, appealId, applicationId });
  const { country } = await placeOf(tx, tenantId);
  const say = bundleWords[language];
  const files = papers.map(({ type, bytes, keptAt }, index) => ({
    name: `${index + 1}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`,
    title: type === 'image/jpeg' ? say.photo(index + 1) : say.paper(index + 1),
    type,
    bytes,
    at: keptAt,
  }));
  const part = (title: string, blocks: readonly LetterBlock[]): LetterPaper => ({
    language: paperTags[language],
    country,
    title,
    sender: [of.office.name],
    to: [row.body],
    meta: [sayDay(localDay(tx.at, row.timeZone), language), reference],
    blocks,
    foot: [],
    page: (page, all) => `${title} ${page}/${all}`,
  });
  const parts = [
    part(say.decision, [text(titleOf(letter)), ...decisionBlocks(letter)]),
    part(say.appeal, appealBlocks(row, appeal)),
    ...(appeal.questions.length === 0 ? [] : [part(say.questions, questionBlocks(row, appeal))]),
    part(say.statement, statementBlocks(row, appeal, letter)),
  ];
  const list = [...parts.map(({ title }) => title), ...files.map(({ title }) => `${title} (${say.attached})`)];
  const cover = part(say.title(reference), [
    text(`${row.personName}. ${say.about(appeal.label[language])}`),
    { is: 'heading', text: say.documents },
    { is: 'list', items: list.map((one, index) => `${index + 1}. ${one}`) },
  ]);
  const about = { title: say.title(reference), language: paperTags[language], at: tx.at, files };
  return (await print([cover, ...parts], about)).pdf;
}

export function appealBlocks(row: AppealRecord, appeal: AppealCase): LetterBlock[] {
  const { language, timeZone } = row;
  const say = bundleWords[language];
  const day = (at: string | Date) => sayDay(localDay(new Date(at), timeZone), language);
  return [
    text(say.about(appeal.label[language])),
    text(say.received(day(row.receivedAt), sayDay(row.until, language))),
    text(say.writtenBy(row.saidBy === null ? row.writtenBy : `${row.writtenBy} (${row.saidBy})`)),
    ...(row.isLate ? [text(say.late(row.lateBecause ?? ''))] : []),
    ...row.words.split(/\n{2,}/).map(text),
    ...(row.wants === '' ? [] : [heading(say.wants), text(row.wants)]),
  ];
}

export function questionBlocks(
  { language, timeZone }: Pick<AppealRecord, 'language' | 'timeZone'>,
  { questions }: Pick<AppealCase, 'questions'>,
): LetterBlock[] {
  const say = bundleWords[language];
  const day = (at: string) => sayDay(localDay(new Date(at), timeZone), language);
  return questions.flatMap(({ askedAt, words, answer, answeredAt, answerBy }) => [
    heading(say.asked(day(askedAt))),
    text(words),
    ...(answer === null || answeredAt === null
      ? [text(say.noAnswer(sayDay(answerBy, language)))]
      : [text(`${say.answered(day(answeredAt))}: ${answer}`)]),
  ]);
}

/** What the office has written each time it moved, the last last: that is the statement it goes on with. */
export function statementBlocks(
  row: AppealRecord,
  { happenings, bodyAnswer }: AppealCase,
  letter: DecisionLetter,
): LetterBlock[] {
  const { language, timeZone } = row;
  const say = bundleWords[language];
  const stated = happenings.flatMap(({ what, at, who, words }) => {
    const state = what === 'late-taken-up' ? 'received' : what;
    if (words === null || state === 'paper-added' || state === 'body-told' || state === 'goes-on') return [];
    const head = `${say.state[state]}, ${sayDay(localDay(new Date(at), timeZone), language)}, ${who}`;
    return [heading(head), ...words.split(/\n{2,}/).map(text)];
  });
  return [
    ...(stated.length === 0 ? [text(say.noStatement)] : stated),
    ...(bodyAnswer === null ? [] : [text(`${row.body}: ${say.bodyAnswer[bodyAnswer]}`)]),
    text(letter.unitName),
  ];
}

function text(words: string): LetterBlock {
  return { is: 'text', text: words };
}
function heading(words: string): LetterBlock {
  return { is: 'heading', text: words };
}
