import { z } from 'zod';
import { awayNow } from './absences.ts';
import { locating } from './locating.ts';
import { relative } from './people.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, words } from './values.ts';

/** What is wrong, in the order of the lane: a person without an alarm before a thing that is unwell. */
export const technicalKinds = [
  'person-without-alarm',
  'outage',
  'unknown-device',
  'silent',
  'fault',
  'low-battery',
  'not-tested',
] as const;
export const technicalKind = z.enum(technicalKinds);
export type TechnicalKind = z.output<typeof technicalKind>;

export const technicalState = z.enum(['open', 'taken', 'handled']);

/** What a device has said is wrong with it. */
export const deviceFaults = ['battery', 'power', 'link', 'radio', 'tamper', 'malfunction', 'service', 'other'] as const;
export const deviceFault = z.enum(deviceFaults);
export type DeviceFault = z.output<typeof deviceFault>;

/** What is known that bears on whom to visit first. Facts side by side in one order for all; never added up. */
export const visitMarks = ['no-other-phone', 'lives-alone', 'hazard', 'fell-lately'] as const;
export const visitMark = z.enum(visitMarks);
export type VisitMark = z.output<typeof visitMark>;

const who = z.strictObject({ id, name: z.string() });
const someone = z.strictObject({ id, name: z.string(), bornYear: z.number().int() });

/** One line of the technical lane. It always has an owner and a deadline. */
export const technicalRow = z.strictObject({
  id,
  version: z.number().int(),
  placeName: z.string(),
  kind: technicalKind,
  state: technicalState,
  owner: z.strictObject({ kind: z.enum(['desk', 'technical']), name: z.string(), isMine: z.boolean() }),
  dueAt: instant,
  /** the last sign before it; of what is no silence, when it was first heard of */
  sinceAt: instant,
  openedAt: instant,
  lastAt: instant,
  /** how often the same has been said */
  times: z.number().int(),
  /** heard again, or whole again; somebody looks all the same */
  backAt: instant.nullable(),
  /** nobody is at home; not urgent */
  isAway: z.boolean(),
  areaName: z.string().nullable(),
  device: z.strictObject({ cid: z.string(), model: z.string().nullable() }).nullable(),
  /** who sent the signals of unknown devices */
  sender: z.string().nullable(),
  outage: z
    .strictObject({
      by: z.enum(['area', 'model', 'reception']),
      /** area or vendor */
      of: z.string().nullable(),
      devices: z.number().int(),
      silent: z.number().int(),
      people: z.number().int(),
      /** neither rung nor visited */
      left: z.number().int(),
    })
    .nullable(),
  faults: z.array(deviceFault),
  /** those whom the reader may see: the owner of the case does */
  persons: z.array(someone),
  takenBy: who.nullable(),
});
export type TechnicalRow = z.output<typeof technicalRow>;

/** One person of a case or an outage, and what has been done for her. */
export const technicalPerson = z.strictObject({
  ...someone.shape,
  phone: z.string().nullable(),
  lives: locating,
  away: awayNow.nullable(),
  relatives: z.array(relative),
  hazards: z.array(z.string()),
  marks: z.array(visitMark),
  /** a person has said that somebody must go there */
  mustVisitBy: z.string().nullable(),
  unitName: z.string().nullable(),
  rangAt: instant.nullable(),
  rangBy: z.string().nullable(),
  reachedAt: instant.nullable(),
  visitedAt: instant.nullable(),
  visitedBy: z.string().nullable(),
  toldAt: instant.nullable(),
});
export type TechnicalPerson = z.output<typeof technicalPerson>;

export const technicalHappening = z.strictObject({
  at: instant,
  what: z.enum([
    'opened',
    'said-again',
    'restored',
    'without-alarm',
    'told',
    'told-back',
    'contact-back',
    'taken',
    'given-back',
    'handed-over',
    'rang',
    'visited',
    'must-visit',
    'noted',
    'handled',
    'ended-by-itself',
  ]),
  who: z.string().nullable(),
  detail: z.string().nullable(),
});

export const technicalCard = z.strictObject({
  row: technicalRow,
  people: z.array(technicalPerson),
  happenings: z.array(technicalHappening),
  /** earlier cases of the same device */
  earlier: z.array(
    z.strictObject({ kind: technicalKind, openedAt: instant, handledAt: instant, note: z.string().nullable() }),
  ),
  note: z.string().nullable(),
});
export type TechnicalCard = z.output<typeof technicalCard>;

/** How the devices of one area stand. No home and no person in it. */
export const areaContact = z.strictObject({
  placeName: z.string(),
  areaName: z.string(),
  heard: z.number().int(),
  silent: z.number().int(),
  unsupervised: z.number().int(),
  countedAt: instant,
});
export type AreaContact = z.output<typeof areaContact>;

/** A sender of unknown devices that is quiet for a while, because somebody has looked. */
export const senderMute = z.strictObject({
  id,
  sender: z.string(),
  devices: z.number().int(),
  reason: z.string(),
  by: z.string(),
  mutedAt: instant,
  endsAt: instant,
});
export type SenderMute = z.output<typeof senderMute>;

/** An outage as a unit sees it: its own people, those whom somebody must visit first. */
export const unitOutage = z.strictObject({
  caseId: id,
  by: z.enum(['area', 'model', 'reception']),
  of: z.string().nullable(),
  sinceAt: instant,
  dueAt: instant,
  backAt: instant.nullable(),
  people: z.array(technicalPerson),
});
export type UnitOutage = z.output<typeof unitOutage>;

const caseParams = z.strictObject({ caseId: id });
const act = z.strictObject(command);

export const silenceRoutes = defineRoutes({
  'GET /api/desk/technical': {
    action: 'Technical.SeeAtDesk',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'The technical lane of the desk where I am on duty: what is open, whose it is and until when. It makes no sound.',
    answer: z.strictObject({ rows: z.array(technicalRow), mutes: z.array(senderMute) }),
  },
  'GET /api/technical': {
    action: 'Technical.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The same for the technical team.',
    answer: z.strictObject({ rows: z.array(technicalRow) }),
  },
  'GET /api/technical/areas': {
    action: 'Technical.SeeAreas',
    doors: ['staff'],
    showsPersons: false,
    summary: 'How many devices of each area are heard, and how many are not.',
    answer: z.strictObject({ areas: z.array(areaContact) }),
  },
  'GET /api/technical-cases/:caseId': {
    action: 'Technical.SeeCase',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One case: the device, those it is about, and what has happened.',
    params: caseParams,
    answer: technicalCard,
  },
  'POST /api/technical-cases/:caseId/take': {
    action: 'Technical.Take',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I see to it.',
    params: caseParams,
    body: act,
    answer: technicalRow,
    refusals: ['already-taken', 'already-handled', 'not-with-you'],
  },
  'POST /api/technical-cases/:caseId/give-back': {
    action: 'Technical.GiveBack',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I do not see to it any longer; it is open to others.',
    params: caseParams,
    body: act,
    answer: technicalRow,
    refusals: ['not-taken-by-you', 'already-handled'],
  },
  'POST /api/technical-cases/:caseId/hand-over': {
    action: 'Technical.HandOver',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Let the technical team, or the desk, see to it. The deadline stays.',
    params: caseParams,
    body: z.strictObject({ ...command, to: z.enum(['desk', 'technical']), note: words(500).optional() }),
    answer: technicalRow,
    refusals: ['no-such-unit', 'already-handled', 'not-with-you'],
  },
  'POST /api/technical-cases/:caseId/note': {
    action: 'Technical.Note',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write down what was found or agreed.',
    params: caseParams,
    body: z.strictObject({ ...command, note: words(1000) }),
    answer: technicalRow,
    refusals: ['already-handled', 'not-with-you'],
  },
  'POST /api/technical-cases/:caseId/people/:personId/tick': {
    action: 'Technical.Tick',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary:
      'Somebody rang her, was there, or says that somebody must go there. For the owner of a case, and for the units of an outage.',
    params: z.strictObject({ caseId: id, personId: id }),
    body: z.strictObject({ ...command, did: z.enum(['reached', 'rang-in-vain', 'visited', 'must-visit']) }),
    answer: technicalPerson,
    refusals: ['already-handled'],
  },
  'POST /api/technical-cases/:caseId/handle': {
    action: 'Technical.Handle',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is seen to; what was done is written down.',
    params: caseParams,
    body: z.strictObject({ ...command, note: words(1000) }),
    answer: technicalRow,
    refusals: ['already-handled', 'not-with-you', 'people-left'],
  },
  'GET /api/outages': {
    action: 'Outage.SeeMine',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Outages with people of my units, sorted by who must be visited.',
    answer: z.strictObject({ outages: z.array(unitOutage) }),
  },
  'POST /api/desk/mute-sender': {
    action: 'Desk.MuteSender',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Let the unknown devices of one sender that have rung be quiet for 24 hours, after somebody has looked. They stay in sight.',
    body: z.strictObject({ ...command, alarmId: id, reason: words(300) }),
    answer: senderMute,
    refusals: ['known-device', 'not-looked-at', 'already-muted'],
  },
  'POST /api/desk/mutes/:muteId/end': {
    action: 'Desk.EndMute',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Let a muted sender ring again at once.',
    params: z.strictObject({ muteId: id }),
    body: act,
    answer: senderMute,
    refusals: ['already-ended'],
  },
});
