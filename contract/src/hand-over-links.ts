import { z } from 'zod';
import { alarmKind, codeLabel, deskRow, handOverState } from './alarms.ts';
import { locating } from './locating.ts';
import { responderRoutes } from './responders.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, words } from './values.ts';

/** Somebody outside the app who has agreed to go. A relative who is only informed is none. */
export const responderKind = z.enum(['relative', 'provider', 'fire-watch']);
export type ResponderKind = z.output<typeof responderKind>;

export const responder = z.strictObject({
  id,
  kind: responderKind,
  name: z.string(),
  phone: z.string(),
  hasKey: z.boolean(),
  agreedOn: day,
});
export type Responder = z.output<typeof responder>;

/** What the holder of a link is shown. Before she has said yes it names nobody and no place but the municipality. */
export const linkView = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('live'),
    state: handOverState,
    placeName: z.string(),
    /** by which the emergency numbers on the page are chosen */
    country: z.enum(['NO', 'SE']),
    /** the unit or the person who is asked */
    receiverName: z.string(),
    /** a unit, a provider or a fire watch has many people: the one who says yes says who she is */
    asksName: z.boolean(),
    askedAt: instant,
    answerBy: instant,
    expiresAt: instant,
    deskPhone: z.string().nullable(),
    /** only after she has said yes */
    errand: z
      .strictObject({
        kind: alarmKind,
        firstNames: z.array(z.string()),
        speaks: z.boolean(),
        lives: locating,
        keys: z.string().nullable(),
        note: z.string().nullable(),
        arriveBy: instant.nullable(),
        causes: z.array(codeLabel),
      })
      .nullable(),
  }),
  z.strictObject({
    is: z.literal('dead'),
    why: z.enum(['unknown', 'expired', 'withdrawn', 'refused', 'done', 'opened-elsewhere', 'taken-by-another']),
    deskPhone: z.string().nullable(),
    country: z.enum(['NO', 'SE']).nullable(),
  }),
]);
export type LinkView = z.output<typeof linkView>;

/** What stands in the address: 128 bits, kept by us as a hash only. */
const token = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

/** What the holder of a link says. */
export const linkAnswer = z.discriminatedUnion('say', [
  z.strictObject({ say: z.literal('accept'), name: words(80).optional() }),
  z.strictObject({ say: z.literal('refuse'), because: words(300) }),
  z.strictObject({ say: z.literal('on-the-way') }),
  z.strictObject({ say: z.literal('present') }),
  z.strictObject({ say: z.literal('done'), foundCause: listCode, note: words(1000).optional() }),
]);
export type LinkAnswer = z.output<typeof linkAnswer>;

const alarmParams = z.strictObject({ alarmId: id });

export const handOverLinkRoutes = defineRoutes({
  ...responderRoutes,
  'GET /api/alarms/:alarmId/responders': {
    action: 'Alarm.SeeResponders',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Those outside the app who have agreed to go: relatives of those concerned, providers and the fire watch.',
    params: alarmParams,
    answer: z.strictObject({
      responders: z.array(responder),
      /** false: somebody protected lives there, and no link leads to her */
      byLink: z.boolean(),
    }),
  },
  'POST /api/alarms/:alarmId/hand-over-outside': {
    action: 'Alarm.HandOverOutside',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Ask a unit or a responder to go by a text message with a single-use link, or by voice. Ends when somebody is there.',
    params: alarmParams,
    body: z.strictObject({
      ...command,
      to: z.union([z.strictObject({ unitId: id }), z.strictObject({ responderId: id })]),
      way: z.enum(['link', 'voice']),
      note: words(500).optional(),
    }),
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now', 'not-by-link', 'no-number'],
  },
  'POST /api/alarms/:alarmId/inform': {
    action: 'Alarm.Inform',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Tell a relative by text message, or note that she was rung, for information. It asks nobody to go and ends nothing.',
    params: alarmParams,
    body: z.strictObject({
      ...command,
      personId: id,
      order: z.number().int().min(1).max(50),
      how: z.enum(['message', 'phone']),
    }),
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now'],
  },
  'POST /api/hand-over-links/look': {
    action: 'HandOver.SeeByLink',
    doors: 'link',
    showsPersons: true,
    summary: 'What the holder of a link may see now. The first browser that looks is the only one that may.',
    body: z.strictObject({ token }),
    answer: linkView,
  },
  'POST /api/hand-over-links/answer': {
    action: 'HandOver.AnswerByLink',
    doors: 'link',
    showsPersons: true,
    summary: 'The holder of a link says yes, no, on the way, there or done.',
    body: z.strictObject({ ...command, token, answer: linkAnswer }),
    answer: linkView,
    refusals: ['not-now', 'already-taken', 'unknown-cause', 'name-needed'],
  },
});
