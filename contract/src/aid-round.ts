import { z } from 'zod';
import { aidPart } from './aid-door.ts';
import { locating } from './locating.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, localText } from './values.ts';

/** What is done at a home on the round. */
export const roundErrand = z.enum(['fetch', 'bring']);
export type RoundErrand = z.output<typeof roundErrand>;

const stop = z.strictObject({
  /** of the reservation that is brought, or of the loan that is fetched */
  stopId: id,
  errand: roundErrand,
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  lives: locating,
  area: z.string().nullable(),
  article: localText,
  size: localText,
  label: z.string().nullable(),
  shelf: z.string().nullable(),
  /** what belongs to it; of what is fetched, what went out with it */
  parts: z.array(aidPart),
  /** which things are the right ones: what is set aside for her or lent to her, else those on the shelf */
  labels: z.array(z.string()),
  /** above it the thing is not handed out */
  weightLimitKg: z.number().int().nullable(),
  /** it is to be fitted to her and shown */
  isToFit: z.boolean(),
  isDone: z.boolean(),
  /** how often nobody opened, and the last time */
  tries: z.int().min(0),
  triedOn: day.nullable(),
  /** the day it is set to, when somebody was there on this one and nobody opened; null else */
  nextOn: day.nullable(),
  /** the day to propose when nobody opens today */
  proposedOn: day,
  /** once more in vain, and a person rings instead of coming again */
  isLastTry: z.boolean(),
  /** until when another day may be chosen: a promise ends with its loan; null: no end */
  lastDay: day.nullable(),
});
export type RoundStop = z.output<typeof stop>;

/** How a call about a stop ended. One who was not reached stays on the list. */
export const roundRung = z.enum(['agreed', 'not-needed']);
export type RoundRung = z.output<typeof roundRung>;

const ofStop = z.strictObject({ roundStopId: id });

export const aidRoundRoutes = defineRoutes({
  'GET /api/aid-rounds': {
    action: 'AidRound.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    /** left out: today */
    query: z.strictObject({ roundDay: day.optional() }),
    summary:
      'What is brought and fetched on a day from the stores where one is on duty, in the order it is driven, and who must be rung first. Where protected persons live is withheld.',
    answer: z.strictObject({ day, stops: z.array(stop), toRing: z.array(stop) }),
  },
  'POST /api/aid-rounds/stops/:roundStopId/not-home': {
    action: 'AidRound.NotHome',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Nobody opened: it gets a new day and she is told. So many times in vain, and a person rings first.',
    params: ofStop,
    body: z.strictObject({
      ...command,
      errand: roundErrand,
      /** null: the day that is proposed */
      nextOn: day.nullable(),
    }),
    answer: z.strictObject({
      tries: z.int(),
      /** null: a person rings before anybody comes again */
      nextOn: day.nullable(),
    }),
    refusals: ['not-on-round', 'tried-already', 'day-over', 'too-late'],
  },
  'POST /api/aid-rounds/stops/:roundStopId/agree': {
    action: 'AidRound.Agree',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Somebody has talked with her: another day, or she does not need it after all.',
    params: ofStop,
    body: z.strictObject({ ...command, errand: roundErrand, how: roundRung, on: day.nullable() }),
    answer: z.strictObject({ on: day.nullable() }),
    refusals: ['not-on-round', 'day-over', 'too-late', 'day-missing'],
  },
  'POST /api/aid-rounds/order': {
    action: 'AidRound.Order',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'The order in which the stops of a day are driven; none: street by street again.',
    body: z.strictObject({ ...command, roundDay: day, stopIds: z.array(id).max(200) }),
    answer: z.strictObject({ ordered: z.int() }),
    refusals: ['not-on-round'],
  },
});
