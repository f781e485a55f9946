import { z } from 'zod';
import { servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, language } from './values.ts';
import { shownVisitState } from './visits.ts';

/** What a screen in her home shows. Whoever sits in the room sees it, so it is her own choice, part by part. */
export const screenShows = z.strictObject({ visits: z.boolean(), messages: z.boolean(), photos: z.boolean() });
export type ScreenShows = z.output<typeof screenShows>;

export const screenStop = z.enum(['herself', 'relative', 'staff', 'death', 'protected', 'proxy-ended']);
export type ScreenStop = z.output<typeof screenStop>;

/** One screen of hers, as she, those who may act for her and staff see it. */
export const familyScreen = z.strictObject({
  id,
  /** who entered the number; first name for residents and relatives, whole name for staff */
  pairedBy: z.string(),
  pairedAs: z.enum(['self', 'proxy', 'staff']),
  pairedAt: instant,
  lastSeenAt: instant,
  shows: screenShows,
  stoppedAt: instant.nullable(),
  stoppedBecause: screenStop.nullable(),
});
export type FamilyScreen = z.output<typeof familyScreen>;

/** A visit as the room may see it: when and who. Never what it is for, and never why it came to nothing. */
export const screenVisit = z.strictObject({
  id,
  from: instant,
  to: instant,
  /** first name of the one who comes, when the day's list is set; null: one of the unit */
  who: z.string().nullable(),
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  /** none that was taken back, and none that rests while she is away */
  state: shownVisitState.extract(['planned', 'not-confirmed', 'done', 'not-done']),
  comingAt: instant.nullable(),
});
export type ScreenVisit = z.output<typeof screenVisit>;

export const screenMessage = z.strictObject({
  id,
  who: z.string(),
  writtenAs: z.enum(['proxy', 'staff']),
  words: z.string(),
  sentAt: instant,
  /** photos that came with it, when she lets the screen show them */
  photoIds: z.array(id),
});
export type ScreenMessage = z.output<typeof screenMessage>;

/** What the screen stands with at an instant. */
export const screenView = z.discriminatedUnion('is', [
  /** not paired, stopped, or never heard of: all the same to whoever stands before it */
  z.strictObject({ is: z.literal('unpaired') }),
  z.strictObject({ is: z.literal('waiting'), code: z.string(), lapsesAt: instant, now: instant }),
  z.strictObject({
    is: z.literal('shown'),
    now: instant,
    firstName: z.string(),
    language,
    country: z.enum(['NO', 'SE']),
    timeZone: z.string(),
    /** nothing but the clock: she is away, and who passes by is not told */
    onlyClock: z.boolean(),
    shows: screenShows,
    /** the next one of today or the days after that nobody has been to yet */
    next: screenVisit.nullable(),
    today: z.array(screenVisit),
    messages: z.array(screenMessage),
  }),
]);
export type ScreenView = z.output<typeof screenView>;

const code = z.string().regex(/^\d{6}$/);
const ofPerson = z.strictObject({ personId: id });
const ofScreen = z.strictObject({ familyScreenId: id });
const mine = z.strictObject({ screens: z.array(familyScreen), mayChoose: z.boolean(), mayPair: z.boolean() });
const ofHer = z.strictObject({ screens: z.array(familyScreen), mayPair: z.boolean() });
const stopped = z.strictObject({ stopped: z.literal(true) });

export const familyScreenRoutes = defineRoutes({
  'POST /api/screen/begin': {
    action: 'FamilyScreen.Begin',
    doors: 'public',
    showsPersons: false,
    summary:
      'A screen asks for a number to show until somebody who may enters it on her page. Says nothing of anybody.',
    // Without a command: the secret that comes with the answer is kept nowhere. A repeat makes another number.
    body: z.strictObject({ language }),
    answer: z.strictObject({ code, lapsesAt: instant }),
  },
  'GET /api/screen': {
    action: 'FamilyScreen.Look',
    // No session: the device shows its own secret, and sees what she lets it show.
    doors: 'link',
    showsPersons: true,
    summary: 'What this screen shows now. A device that was stopped is as one that never was.',
    answer: screenView,
  },
  'GET /api/screen/photos/:screenPhotoId': {
    action: 'FamilyScreen.SeePhoto',
    doors: 'link',
    showsPersons: true,
    summary: 'One photo of a message that this screen shows now, as bytes.',
    params: z.strictObject({ screenPhotoId: id }),
    answer: servedFile,
    file: true,
  },
  'GET /api/my/people/:personId/screens': {
    action: 'FamilyScreen.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The screens in her home, when each was last seen, and what they show.',
    params: ofPerson,
    answer: mine,
  },
  'POST /api/my/people/:personId/screens': {
    action: 'FamilyScreen.PairMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The number on the screen in front of me: it is then a screen of hers and shows her visits.',
    params: ofPerson,
    body: z.strictObject({ ...command, code }),
    answer: mine,
    refusals: ['not-right', 'protected', 'too-many'],
  },
  'POST /api/my/screens/:familyScreenId/stop': {
    action: 'FamilyScreen.StopMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'This screen shows nothing from this moment.',
    params: ofScreen,
    body: z.strictObject(command),
    answer: stopped,
    refusals: ['already-stopped'],
  },
  'POST /api/my/screens/:familyScreenId/shows': {
    action: 'FamilyScreen.ChooseMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What my screen shows; only she herself chooses.',
    params: ofScreen,
    body: z.strictObject({ ...command, shows: screenShows }),
    answer: mine,
    refusals: ['already-stopped'],
  },
  'GET /api/family-screens': {
    action: 'FamilyScreen.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Screens in the homes of those my unit helps, the one not heard from longest first.',
    answer: z.strictObject({
      screens: z.array(z.strictObject({ ...familyScreen.shape, personId: id, personName: z.string() })),
    }),
  },
  'GET /api/people/:personId/screens': {
    action: 'FamilyScreen.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The screens in her home.',
    params: ofPerson,
    answer: ofHer,
  },
  'POST /api/people/:personId/screens': {
    action: 'FamilyScreen.Pair',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The number on the screen in her home, entered for her, with what she has said that it may show.',
    params: ofPerson,
    body: z.strictObject({ ...command, code, shows: screenShows }),
    answer: ofHer,
    refusals: ['not-right', 'protected', 'too-many'],
  },
  'POST /api/family-screens/:familyScreenId/stop': {
    action: 'FamilyScreen.Stop',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Stop it for her, also when she rings: it shows nothing from this moment.',
    params: ofScreen,
    body: z.strictObject(command),
    answer: stopped,
    refusals: ['already-stopped'],
  },
});
