import { z } from 'zod';
import { alarmKind } from './alarms.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

const stepKind = z.enum(['talk', 'relative', 'unit', 'emergency']);
const stepPhone = z
  .string()
  .regex(/^\+?[0-9][0-9 ]{1,18}[0-9]$/)
  .nullable();

/** One step as somebody writes it; the desk reads it in the words it was written in. */
export const newCardStep = z.strictObject({ kind: stepKind, text: words(200), phone: stepPhone });

/** One version of what the desk does for one person. A signed version is never changed: another takes its place. */
export const ownCard = z.strictObject({
  id,
  /** null: for every kind that has no card of its own */
  kind: alarmKind.nullable(),
  steps: z.array(z.strictObject({ kind: stepKind, text: localText, phone: z.string().nullable() })),
  /** `draft` counts for nothing until a nurse has signed it */
  state: z.enum(['draft', 'signed', 'ended']),
  writtenBy: z.string().nullable(),
  writtenAt: instant.nullable(),
  signedBy: z.string().nullable(),
  signedOn: day.nullable(),
  reviewOn: day.nullable(),
  endedAt: instant.nullable(),
});
export type OwnCard = z.output<typeof ownCard>;

/** Steps without a person, to begin from. */
const blankStep = z.strictObject({ kind: stepKind, text: localText, phone: z.string().nullable() });

export const alarmCardRoutes = defineRoutes({
  'GET /api/people/:personId/alarm-cards': {
    action: 'AlarmCard.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The alarm cards of one person, with every earlier version, and the default cards to begin from.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      today: day,
      /** drafts first, then those that hold, then earlier ones, newest first */
      cards: z.array(ownCard),
      /** what the desk does by kind for one without a card of her own; null: any kind */
      defaults: z.array(z.strictObject({ kind: alarmKind.nullable(), steps: z.array(blankStep) })),
      maySign: z.boolean(),
    }),
  },
  'POST /api/people/:personId/alarm-cards': {
    action: 'AlarmCard.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write a card for one kind, or change its draft. It counts for nothing until a nurse signs it.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, kind: alarmKind.nullable(), steps: z.array(newCardStep).min(1).max(12) }),
    answer: ownCard,
  },
  'POST /api/alarm-cards/:cardId/sign': {
    action: 'AlarmCard.Sign',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'A nurse signs a draft, or a card that she has been through again: a new version takes the place of the one before.',
    params: z.strictObject({ cardId: id }),
    body: z.strictObject({ ...command, reviewOn: day }),
    answer: ownCard,
    refusals: ['changed-meanwhile', 'review-too-far', 'review-past'],
  },
  'POST /api/alarm-cards/:cardId/end': {
    action: 'AlarmCard.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The card counts no longer; the desk goes by the default card. Its words are kept.',
    params: z.strictObject({ cardId: id }),
    body: z.strictObject(command),
    answer: ownCard,
    refusals: ['changed-meanwhile', 'nurse-only'],
  },
});
