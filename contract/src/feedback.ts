import { z } from 'zod';
import { dangerFlag } from './danger.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

/** What feedback is about. */
export const feedbackAbouts = ['help', 'visit', 'staff', 'information', 'aid', 'other'] as const;
export const feedbackAbout = z.enum(feedbackAbouts);
export type FeedbackAbout = z.output<typeof feedbackAbout>;

const answered = z.strictObject({ at: instant, who: z.string(), words: z.string() }).nullable();

/** A line of a decision that an appeal may be about. */
export const appealLine = z.strictObject({
  decisionId: id,
  decidedServiceId: id,
  reference: z.string(),
  label: localText,
});
export type AppealLine = z.output<typeof appealLine>;

/** What became of it as an appeal: somebody at work has asked her; she said no; it was taken in. */
const asAppeal = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('asked') }),
    z.strictObject({ is: z.literal('refused') }),
    z.strictObject({ is: z.literal('received'), reference: z.string(), promisedOn: day }),
  ])
  .nullable();

const one = {
  id,
  about: feedbackAbout,
  words: z.string(),
  isNameless: z.boolean(),
  sentAt: instant,
  answerBy: day,
  answered,
  appeal: asAppeal,
  version: z.number().int(),
} as const;

/** Feedback as the one who wrote it reads it. */
export const myFeedback = z.strictObject(one);
export type MyFeedback = z.output<typeof myFeedback>;

/** Feedback as those who answer it read it. */
export const staffFeedback = z.strictObject({
  ...one,
  personId: id,
  personName: z.string(),
  writtenBy: z.string(),
  writtenAs: z.enum(['self', 'proxy']),
  unitName: z.string().nullable(),
  deviationId: id.nullable(),
  danger: dangerFlag.nullable(),
});
export type StaffFeedback = z.output<typeof staffFeedback>;

const ofPerson = z.strictObject({ personId: id });
const ofFeedback = z.strictObject({ feedbackId: id });

export const feedbackRoutes = defineRoutes({
  'GET /api/my/people/:personId/feedback': {
    action: 'Feedback.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What I have said about the help, what was answered, and the day an answer is promised by if I write now.',
    params: ofPerson,
    answer: z.strictObject({
      feedback: z.array(myFeedback),
      canSend: z.boolean(),
      answerBy: day,
      /** what an appeal may be about; empty while nobody has asked */
      lines: z.array(appealLine),
    }),
  },
  'POST /api/my/people/:personId/feedback': {
    action: 'Feedback.Send',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Say how the help is. Without a name to the unit it goes to those who answer for quality alone.',
    params: ofPerson,
    body: z.strictObject({ ...command, about: feedbackAbout, words: words(4000), isNameless: z.boolean() }),
    answer: myFeedback,
    refusals: ['person-died'],
  },
  'POST /api/my/feedback/:feedbackId/appeal': {
    action: 'Feedback.SayAppeal',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Yes, treat it as an appeal of this line; or no. Counted from the day it was written.',
    params: ofFeedback,
    body: z.strictObject({
      ...command,
      decidedServiceId: id.optional(),
      lateBecause: words(1000).optional(),
      language,
    }),
    answer: myFeedback,
    refusals: ['not-asked', 'say-why-late', 'already-appealed', 'person-died'],
  },
  'GET /api/feedback': {
    action: 'Feedback.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Feedback that I answer: words of danger first, then by the day an answer is promised.',
    answer: z.strictObject({
      feedback: z.array(staffFeedback),
      /** false: only words of danger are shown, to those who help her */
      answersIt: z.boolean(),
    }),
  },
  'POST /api/feedback/:feedbackId/answer': {
    action: 'Feedback.Answer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answer the one who wrote it.',
    params: ofFeedback,
    body: z.strictObject({ ...command, words: words(4000) }),
    answer: staffFeedback,
    refusals: ['already-answered', 'person-died'],
  },
  'POST /api/feedback/:feedbackId/propose-appeal': {
    action: 'Feedback.ProposeAppeal',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask her whether it is an appeal. Only her own yes makes it one.',
    params: ofFeedback,
    body: z.strictObject(command),
    answer: staffFeedback,
    refusals: ['already-asked'],
  },
  'POST /api/feedback/:feedbackId/report': {
    action: 'Feedback.Report',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Report a deviation of it. Her words stay here, and of nameless feedback her name too.',
    params: ofFeedback,
    body: z.strictObject(command),
    answer: staffFeedback,
    refusals: ['already-reported'],
  },
});
