import { z } from 'zod';
import { threadTopic } from './conversations.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant } from './values.ts';

/** Part of a day by the clocks of the one who asks, wherever she is. */
export const ringPart = z.enum(['any', 'morning', 'midday', 'afternoon']);
export type RingPart = z.output<typeof ringPart>;

/** `not-reached`: rung as often as is promised, and nobody answered. */
export const ringState = z.enum(['waiting', 'taken', 'talked', 'not-reached', 'withdrawn']);
export type RingState = z.output<typeof ringState>;

/** A name of a time zone, as browsers say it. */
const timeZone = z.string().regex(/^[A-Za-z][\w+/-]{1,60}$/);

/** What the one who asked reads of it. */
export const myRingWish = z.strictObject({
  id,
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  topic: threadTopic,
  /** how the number ends: enough to know it by */
  phoneEnd: z.string(),
  /** of the one who asked; times are told by it */
  timeZone: z.string(),
  askedAt: instant,
  ringFrom: instant,
  ringBy: instant,
  state: ringState,
  tries: z.number().int(),
  triedAt: instant.nullable(),
  overAt: instant.nullable(),
});
export type MyRingWish = z.output<typeof myRingWish>;

/** A unit that rings, and between when it would for each part of a day; a part in which it is shut is not there. */
export const ringUnit = z.strictObject({
  unitId: id,
  name: z.string(),
  phone: z.string().nullable(),
  windows: z.array(z.strictObject({ part: ringPart, from: instant, to: instant })),
});
export type RingUnit = z.output<typeof ringUnit>;

const mine = z.strictObject({
  wishes: z.array(myRingWish),
  units: z.array(ringUnit),
  /** how the number ends that we have of the one who asks; null: none */
  knownPhoneEnd: z.string().nullable(),
  timeZone: z.string(),
  /** the unit's own clocks */
  placeZone: z.string(),
  canAsk: z.boolean(),
});

/** A wish in the list of a unit. */
export const ringRow = z.strictObject({
  id,
  version: z.number().int(),
  personId: id,
  personName: z.string(),
  unitId: id,
  unitName: z.string(),
  askedByName: z.string(),
  askedAs: z.enum(['self', 'proxy']),
  topic: threadTopic,
  phone: z.string(),
  /** said now, and not known from before: it proves nothing of who answers */
  isNewNumber: z.boolean(),
  part: ringPart,
  timeZone: z.string(),
  askedAt: instant,
  ringFrom: instant,
  ringBy: instant,
  state: ringState,
  takenBy: z.strictObject({ id, name: z.string() }).nullable(),
  tries: z.number().int(),
  triedAt: instant.nullable(),
});
export type RingRow = z.output<typeof ringRow>;

const ofPerson = z.strictObject({ personId: id });
const ofWish = z.strictObject({ ringWishId: id });

export const ringMeRoutes = defineRoutes({
  'GET /api/my/people/:personId/ring-wishes': {
    action: 'RingWish.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What I have asked to be rung about, and who can ring when, by my own clocks.',
    params: ofPerson,
    query: z.strictObject({ timeZone: timeZone.optional() }),
    answer: mine,
  },
  'POST /api/my/people/:personId/ring-wishes': {
    action: 'RingWish.Ask',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Ring me: who, what about, when, and on which number. Opens her information to those on duty there until it is done.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      unitId: id,
      topic: threadTopic,
      part: ringPart,
      timeZone,
      /** null: the number that is known */
      ringPhone: z
        .string()
        .regex(/^\+?[0-9]{5,15}$/)
        .nullable(),
    }),
    answer: mine,
    refusals: ['unknown-addressee', 'not-then', 'no-number', 'already-asked', 'thread-stopped'],
  },
  'POST /api/my/ring-wishes/:ringWishId/withdraw': {
    action: 'RingWish.Withdraw',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I do not need to be rung any longer.',
    params: ofWish,
    body: z.strictObject(command),
    answer: z.strictObject({ withdrawn: z.literal(true) }),
    refusals: ['already-over'],
  },
  'GET /api/ring-wishes': {
    action: 'RingWish.SeeInbox',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Those who wait to be rung by the units where I am on duty, by when it is promised.',
    answer: z.strictObject({ wishes: z.array(ringRow) }),
  },
  'POST /api/ring-wishes/:ringWishId/act': {
    action: 'RingWish.Act',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I ring; somebody else may; we talked; nobody answered. Of two who take at once exactly one gets it.',
    params: ofWish,
    body: z.strictObject({ ...command, act: z.enum(['take', 'give-back', 'talked', 'no-answer']) }),
    answer: ringRow,
    refusals: ['already-taken', 'already-over', 'not-yours'],
  },
});
