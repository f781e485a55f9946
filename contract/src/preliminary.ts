import { z } from 'zod';
import { toldHow } from './decisions.ts';
import { digitalContact } from './digital-contact.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode, localText, words } from './values.ts';

/** What she is told when there is no answer within the time of the law: why, and when it is expected. */
export const preliminaryAnswer = z.strictObject({
  sentAt: instant,
  /** null: it went by itself, because nobody had picked a reason */
  by: z.string().nullable(),
  words: z.string(),
  expectedOn: day.nullable(),
  toldHow,
  /** on paper: the day it is counted as come; null until it is posted */
  toldOn: day.nullable(),
});
export type PreliminaryAnswer = z.output<typeof preliminaryAnswer>;

/** What an assessor picks from, what she will read, and what goes if nobody picks. */
export const preliminaryWork = z.strictObject({
  /** the last day of the law */
  lawfulOn: day,
  /** the day it goes by itself, early enough for the post */
  sendsOn: day,
  /** somebody is asked to pick from here on */
  taskFrom: day,
  promisedOn: day,
  /** her language: the letter is written in it */
  language,
  contact: digitalContact,
  how: toldHow,
  reasons: z.array(z.strictObject({ code: z.string(), label: localText })),
  /** the letter with the reason and day asked for; null when one of them is missing or cannot be */
  preview: z.array(z.string()).nullable(),
  /** the letter if nobody picks */
  byItself: z.array(z.string()),
  sent: preliminaryAnswer.nullable(),
});
export type PreliminaryWork = z.output<typeof preliminaryWork>;

const application = z.strictObject({ applicationId: id });

export const preliminaryRoutes = defineRoutes({
  'GET /api/applications/:applicationId/preliminary': {
    action: 'Application.SeeCase',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'The preliminary answer of a case: its days, the reasons to pick from, and the letter as she will read it.',
    params: application,
    query: z.strictObject({ reason: listCode.optional(), expectedOn: day.optional() }),
    answer: preliminaryWork,
  },
  'POST /api/applications/:applicationId/preliminary': {
    action: 'Application.MovePromise',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Send the preliminary answer (fvl § 11 a): the true reason and the day the answer is expected. Once.',
    params: application,
    body: z.strictObject({ ...command, reason: listCode, expectedOn: day, added: words(600).optional() }),
    answer: preliminaryWork,
    refusals: [
      'already-sent',
      'unknown-reason',
      'day-passed',
      'too-far',
      'not-a-working-day',
      'already-decided',
      'already-ended',
    ],
  },
});
