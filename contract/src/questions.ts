import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, words } from './values.ts';

/** Something that is asked of the one who applies or appeals, and what she answered. */
export const askedQuestion = z.strictObject({
  questionId: id,
  personId: id,
  applicationId: id.nullable(),
  appealId: id.nullable(),
  /** the number to say on the telephone */
  reference: z.string(),
  /** the help that may become less, when it is a notice of that and not a question; null: a question */
  noticeLines: z.array(id).nullable(),
  words: z.string(),
  language,
  askedAt: instant,
  askedBy: z.string(),
  /** nothing is decided against her for want of an answer before this day has gone */
  answerBy: day,
  /** the day has gone; she may still answer */
  isPast: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  saidBy: z.string().nullable(),
});
export type AskedQuestion = z.output<typeof askedQuestion>;

export const askQuestion = z.strictObject({ ...command, words: words(2_000), answerBy: day });
/** `answer-by-too-soon`: she has at least the days that the municipality gives, the post counted; the detail names the first. */
export const askRefusals = ['answer-by-too-soon', 'not-now', 'person-died'] as const;

const one = z.strictObject({ askedQuestionId: id });

/** Nobody is refused without having been asked (forvaltningsloven § 11, § 32; förvaltningslagen 20 §). */
export const questionRoutes = defineRoutes({
  'GET /api/applications/:applicationId/questions': {
    action: 'Question.SeeCase',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What was asked in a case and what she answered, and the first day that may be given to answer.',
    params: z.strictObject({ applicationId: id }),
    answer: z.strictObject({ questions: z.array(askedQuestion), firstAnswerBy: day }),
  },
  'POST /api/applications/:applicationId/questions': {
    action: 'Question.Ask',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask her for what is missing, with a day to answer. The promise to her runs on.',
    params: z.strictObject({ applicationId: id }),
    body: askQuestion,
    answer: z.strictObject({ questions: z.array(askedQuestion) }),
    refusals: askRefusals,
  },
  'POST /api/questions/:askedQuestionId/answer': {
    action: 'Question.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write down what she answered on the telephone or on paper: read back and confirmed.',
    params: one,
    body: z.strictObject({
      ...command,
      words: words(5_000),
      saidBy: words(120).optional(),
      /** she has heard or read these words and said that they are hers */
      isConfirmed: z.boolean(),
    }),
    answer: askedQuestion,
    refusals: ['already-answered', 'not-confirmed'],
  },
  'GET /api/my/people/:personId/questions': {
    action: 'Question.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What the office asks about applications and appeals: unanswered first, then newest.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ questions: z.array(askedQuestion) }),
  },
  'POST /api/my/questions/:myQuestionId/answer': {
    action: 'Question.Answer',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Answer in own words, once; also after the day.',
    params: z.strictObject({ myQuestionId: id }),
    body: z.strictObject({ ...command, words: words(5_000) }),
    answer: askedQuestion,
    refusals: ['already-answered'],
  },
});
