import type { AskedQuestion, Language } from '@tunet/contract';
import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import { sayDay } from '../../platform/calendar/say-day.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { raiseDanger } from '../guide/index.ts';
import { queueLetter } from '../notices/index.ts';
import { placeOf } from '../organisation/index.ts';
import { digitalContactOf, letterRecipient, tellsHow } from '../people/index.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import {
  type AnsweredAs,
  addQuestion,
  answerQuestion,
  oneQuestion,
  type QuestionRow,
  questionsAbout,
  unitOfQuestion,
} from './question-queries.ts';
import { noticeWords, questionWords } from './question-words.ts';

/** What the office asks, about an application or an appeal. */
export interface NewQuestion {
  readonly tenantId: string;
  readonly personId: string;
  readonly about: { readonly applicationId: string } | { readonly appealId: string };
  readonly reference: string;
  readonly language: Language;
  readonly unitId: string;
  readonly words: string;
  /** local day, `2026-12-08` */
  readonly answerBy: string;
  readonly by: { readonly id: string; readonly name: string };
  /** It is a notice that this help of hers may become less (forvaltningsloven § 16), with longer time to answer. */
  readonly noticeLines?: readonly string[] | undefined;
}

/** The first day that may be given to answer: the municipality's least time, the post counted, on a day when somebody answers. */
export async function firstAnswerBy(
  tx: Transaction,
  tenantId: string,
  personId: string,
  rule: 'requests.answer-least-days' | 'decisions.prior-notice-days' = 'requests.answer-least-days',
): Promise<string> {
  const { country, timeZone } = await placeOf(tx, tenantId);
  const isPaper = tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'paper';
  const post = isPaper ? await ruleValue(tx, tenantId, 'decisions.paper-days') : 0;
  const least = await ruleValue(tx, tenantId, rule);
  const working = workingDays(country);
  let day = addDays(localDay(tx.at, timeZone), post + least);
  while (!working.isWorking(day)) day = addDays(day, 1);
  return day;
}

/**
 * Asks her for what is missing, before anything is decided against her for want of it; on paper where she cannot be told digitally.
 * The promise to her runs on. Exported to `decisions`, which asks about appeals in the same way.
 */
export async function askQuestion(
  tx: Transaction,
  newId: NewId,
  asked: NewQuestion,
): Promise<
  | 'asked'
  | { readonly refused: 'answer-by-too-soon'; readonly detail: { readonly first: string } }
  | { readonly refused: 'person-died' }
> {
  const { tenantId, personId, language, reference, words, answerBy, by, unitId, noticeLines } = asked;
  if ((await letterRecipient(tx, tenantId, personId))?.isDead) return { refused: 'person-died' };
  const rule = noticeLines ? 'decisions.prior-notice-days' : 'requests.answer-least-days';
  const first = await firstAnswerBy(tx, tenantId, personId, rule);
  if (answerBy < first) return { refused: 'answer-by-too-soon', detail: { first } };
  const questionId = newId();
  const [applicationId, appealId] =
    'appealId' in asked.about ? [null, asked.about.appealId] : [asked.about.applicationId, null];
  await tx.rows(addQuestion, [
    ...[tenantId, questionId, personId, applicationId, appealId, reference, language, words, answerBy, tx.at],
    ...[by.id, by.name, noticeLines ?? null],
  ]);
  await emit(tx, { tenantId, kind: 'question.asked', subjectId: questionId, payload: { personId }, occurredAt: tx.at });
  if (tellsHow(await digitalContactOf(tx, tenantId, personId)) === 'paper') {
    const say = (noticeLines ? noticeWords : questionWords)[language];
    const kind = noticeLines ? 'prior-notice' : 'question';
    await queueLetter(tx, newId, {
      ...{ tenantId, personId, kind, subjectId: questionId, reference, language, unitId },
      ...{ officerName: by.name, title: say.title },
      blocks: [
        { is: 'heading', text: say.asks },
        ...words.split(/\n{2,}/).map((text) => ({ is: 'text' as const, text })),
        { is: 'text', text: say.by(sayDay(answerBy, language)) },
        { is: 'text', text: say.how },
        { is: 'text', text: say.goesOn },
      ],
    });
  }
  return 'asked';
}

/** Keeps her answer, once; words of danger in it ring as those of a message do. */
export async function answerAsked(
  tx: Transaction,
  newId: NewId,
  row: QuestionRow,
  answer: {
    readonly words: string;
    readonly by: { readonly id: string; readonly name: string };
    readonly as: AnsweredAs;
    readonly saidBy?: string | undefined;
  },
): Promise<AskedQuestion | { readonly refused: 'already-answered' }> {
  const { tenantId, personId, id, applicationId, appealId } = row;
  const { words, by, as, saidBy } = answer;
  const kept = await tx.rows(answerQuestion, [tenantId, id, words, tx.at, by.id, by.name, as, saidBy ?? null]);
  if (kept.length === 0) return { refused: 'already-answered' };
  const [where] = await tx.rows<{ unitId: string }>(unitOfQuestion, [tenantId, applicationId, appealId]);
  const subjectId = appealId ?? applicationId;
  if (as !== 'staff' && where && subjectId) {
    const source = appealId === null ? 'application' : 'appeal';
    await raiseDanger(tx, newId, { tenantId, personId, unitId: where.unitId, source, subjectId, words });
  }
  const [now] = await tx.rows<QuestionRow>(oneQuestion, [id]);
  return showQuestion(now ?? row, tx.at);
}

/** What was asked about applications or appeals, oldest first. */
export async function questionsOf(tx: Transaction, subjectIds: readonly string[]): Promise<AskedQuestion[]> {
  if (subjectIds.length === 0) return [];
  return (await tx.rows<QuestionRow>(questionsAbout, [subjectIds])).map((row) => showQuestion(row, tx.at));
}

export function showQuestion(row: QuestionRow, at: Date): AskedQuestion {
  const { id, personId, applicationId, appealId, reference, noticeLines, words, language, askedBy, answerBy, answer } =
    row;
  return {
    questionId: id,
    ...{ personId, applicationId, appealId, reference, noticeLines, words, language, askedBy, answerBy, answer },
    askedAt: row.askedAt.toISOString(),
    isPast: answerBy < localDay(at, row.timeZone),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    answeredBy: row.answeredBy,
    saidBy: row.saidBy,
  };
}

/** Something is asked whose day has not gone: nothing is decided against her for want of it yet. */
export function mayStillAnswer(questions: readonly AskedQuestion[]): boolean {
  return questions.some(({ answeredAt, isPast }) => answeredAt === null && !isPast);
}
