import { z } from 'zod';
import { awayNow } from './absences.ts';
import { locating } from './locating.ts';
import { relative } from './people.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, language, listCode, localText, words } from './values.ts';

/** What an alarm is about, gravest first. A graver kind never merges into a lesser: a fire must not drown in a wrong press. */
export const alarmKinds = [
  'fire',
  'attack',
  'epilepsy',
  'fall',
  'wandering',
  'bed',
  'door',
  'press',
  'dispenser',
  'other',
] as const;
export const alarmKind = z.enum(alarmKinds);
export type AlarmKind = z.output<typeof alarmKind>;

export const alarmStatus = z.enum(['waiting', 'taken', 'closed']);
export const handOverState = z.enum(['asked', 'accepted', 'on-the-way', 'present', 'done', 'refused', 'withdrawn']);
export type HandOverState = z.output<typeof handOverState>;

/** What may be done to an alarm; shared by server and doors. `next()` in the module decides, this table says what to offer. */
export const alarmCommands = [
  'take',
  'give-back',
  'note-voice-contact',
  'note-emergency-call',
  'tick-step',
  'hand-over',
  'answer-by-voice',
  'accept',
  'refuse',
  'on-the-way',
  'present',
  'done',
  'withdraw',
  'close',
] as const;
export type AlarmCommand = (typeof alarmCommands)[number];

/** Hand-over states in which somebody is asked or on her way: the alarm cannot be closed. */
export const openHandOver: readonly HandOverState[] = ['asked', 'accepted', 'on-the-way', 'present'];

/** Which commands the carer may give in each state of a hand-over. */
export const handOverSteps: Readonly<Record<HandOverState, readonly AlarmCommand[]>> = {
  asked: ['accept', 'refuse'],
  accepted: ['on-the-way', 'present'],
  'on-the-way': ['present'],
  present: ['done'],
  done: [],
  refused: [],
  withdrawn: [],
};

export const alarmRefusals = [
  'already-taken',
  'not-taken-by-you',
  'already-closed',
  'no-contact',
  'pressed-meanwhile',
  'hand-over-open',
  'unknown-cause',
  'unknown-measure',
  'not-now',
  'note-needed',
  'nobody-on-duty',
] as const;
export type AlarmRefusal = (typeof alarmRefusals)[number];

export const handOver = z.strictObject({
  id,
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  state: handOverState,
  askedAt: instant,
  /** after this the next in line is proposed and the operator is told to ring; the first may still accept */
  answerBy: instant,
  acceptedBy: z.string().nullable(),
  acceptedHow: z.enum(['app', 'voice']).nullable(),
  acceptedAt: instant.nullable(),
  onTheWayAt: instant.nullable(),
  arriveBy: instant.nullable(),
  presentAt: instant.nullable(),
  doneAt: instant.nullable(),
  refusedBecause: z.string().nullable(),
});
export type HandOver = z.output<typeof handOver>;

/** Who an alarm may be about, as far as the desk may see before it is in hand. */
export const alarmPerson = z.strictObject({ id, name: z.string(), bornYear: z.number().int(), speaks: z.boolean() });

/** One row of the desk. Taken, voice contact and present are three instants and never one. */
export const deskRow = z.strictObject({
  id,
  version: z.number().int(),
  placeName: z.string(),
  country: z.enum(['NO', 'SE']),
  areaName: z.string().nullable(),
  kind: alarmKind,
  status: alarmStatus,
  known: z.boolean(),
  persons: z.array(alarmPerson),
  receivedAt: instant,
  presses: z.number().int(),
  lastPressAt: instant,
  /** the device withdrew it; shown, closes nothing */
  resetAt: instant.nullable(),
  /** 0 nobody missed it yet; 1 second operator; 2 lead; 3 the last in the chain */
  ladder: z.number().int().min(0).max(3),
  takenBy: z.strictObject({ id, name: z.string() }).nullable(),
  takenAt: instant.nullable(),
  voiceAt: instant.nullable(),
  presentAt: instant.nullable(),
  deviceSpeaks: z.boolean(),
  callBack: z.string().nullable(),
  marks: z.array(z.enum(['never-tested', 'paused', 'away', 'does-not-speak', 'protected', 'address-unconfirmed'])),
  handOvers: z.array(handOver),
});
export type DeskRow = z.output<typeof deskRow>;

export const deskMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rows'),
    rows: z.array(deskRow),
    gone: z.array(id),
    whole: z.boolean(),
    operators: z.number().int(),
  }),
  z.strictObject({ type: z.literal('beat'), at: instant, operators: z.number().int() }),
]);
export type DeskMessage = z.output<typeof deskMessage>;

export const cardStep = z.strictObject({
  no: z.number().int(),
  kind: z.enum(['talk', 'relative', 'unit', 'emergency']),
  text: localText,
  /** number to ring in this step, shown large */
  phone: z.string().nullable(),
  tickedAt: instant.nullable(),
});

/** One thing that happened, in the order of the national alarm life cycle. */
export const alarmHappening = z.strictObject({
  at: instant,
  what: z.enum([
    'received',
    'pressed-again',
    'reset-by-device',
    'ladder',
    'taken',
    'given-back',
    'voice-contact',
    'emergency-call',
    'step-ticked',
    'handed-over',
    'unanswered',
    'accepted',
    'refused',
    'on-the-way',
    'present',
    'done',
    'withdrawn',
    'closed',
  ]),
  who: z.string().nullable(),
  detail: z.string().nullable(),
});
export type AlarmHappening = z.output<typeof alarmHappening>;

export const codeLabel = z.strictObject({ code: z.string(), label: localText, common: z.boolean() });

/** The alarm card: who, where, what to do, in order. */
export const alarmCard = z.strictObject({
  row: deskRow,
  persons: z.array(
    z.strictObject({
      ...alarmPerson.shape,
      why: z.string().nullable(),
      languages: z.array(language),
      phone: z.string().nullable(),
      relatives: z.array(relative),
      hazards: z.array(z.strictObject({ text: z.string(), until: z.string().nullable() })),
      /** she is away from home; the alarm rings all the same, and somebody is there or something is wrong */
      away: awayNow.nullable(),
    }),
  ),
  lives: locating,
  keys: z.string().nullable(),
  steps: z.array(cardStep),
  signedBy: z.string().nullable(),
  reviewOn: z.string().nullable(),
  emergencyNumbers: z.array(z.strictObject({ code: z.string(), number: z.string(), first: z.boolean() })),
  history: z.array(
    z.strictObject({
      receivedAt: instant,
      kind: alarmKind,
      cause: localText.nullable(),
      measure: localText.nullable(),
    }),
  ),
  happenings: z.array(alarmHappening),
  receivers: z.array(
    z.strictObject({
      unitId: id,
      name: z.string(),
      phone: z.string().nullable(),
      onDuty: z.number().int(),
      proposed: z.boolean(),
    }),
  ),
  causes: z.array(codeLabel),
  measures: z.array(codeLabel),
  /** code of the cause that the last one who was there found; proposed when closing */
  foundCause: z.string().nullable(),
});
export type AlarmCard = z.output<typeof alarmCard>;

/** What a carer needs to accept and to find the way. */
export const fieldHandOver = z.strictObject({
  id,
  alarmId: id,
  state: handOverState,
  kind: alarmKind,
  persons: z.array(
    z.strictObject({
      id,
      name: z.string(),
      bornYear: z.number().int(),
      speaks: z.boolean(),
      hazards: z.array(z.string()),
      away: awayNow.nullable(),
    }),
  ),
  lives: locating,
  keys: z.string().nullable(),
  askedAt: instant,
  answerBy: instant,
  arriveBy: instant.nullable(),
  mine: z.boolean(),
  acceptedBy: z.string().nullable(),
  acceptedAt: instant.nullable(),
  onTheWayAt: instant.nullable(),
  presentAt: instant.nullable(),
  doneAt: instant.nullable(),
  deskPhone: z.string().nullable(),
  operatorNote: z.string().nullable(),
});
export type FieldHandOver = z.output<typeof fieldHandOver>;

/** One alarm as the resident or her relative reads it: plain, true, no codes. */
export const alarmStory = z.strictObject({
  id,
  kind: alarmKind,
  pressedAt: instant,
  takenAt: instant.nullable(),
  spokeAt: instant.nullable(),
  onTheWay: z.strictObject({ who: z.string(), at: instant }).nullable(),
  present: z.strictObject({ who: z.string(), at: instant }).nullable(),
  closedAt: instant.nullable(),
  cause: localText.nullable(),
  measure: localText.nullable(),
});
export type AlarmStory = z.output<typeof alarmStory>;

const alarmParams = z.strictObject({ alarmId: id });
const handOverParams = z.strictObject({ handOverId: id });
const act = z.strictObject(command);

export const alarmRoutes = defineRoutes({
  'GET /api/desk': {
    action: 'Desk.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The open alarms of the desk where I am on duty.',
    answer: z.strictObject({ rows: z.array(deskRow), operators: z.number().int(), voiceNumber: z.string().nullable() }),
  },
  'GET /api/desk/stream': {
    action: 'Desk.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The same, live: rows whose version changed, rows that left, a beat each second.',
    answer: deskMessage,
    stream: true,
  },
  'GET /api/alarms/:alarmId': {
    action: 'Alarm.SeeCard',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The alarm card: who, where, what to do.',
    params: alarmParams,
    answer: alarmCard,
  },
  'POST /api/alarms/:alarmId/take': {
    action: 'Alarm.Take',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Take an alarm. Of two at once exactly one gets it.',
    params: alarmParams,
    body: act,
    answer: deskRow,
    refusals: ['already-taken', 'already-closed'],
  },
  'POST /api/alarms/:alarmId/give-back': {
    action: 'Alarm.GiveBack',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Put an alarm back; it rings again for all.',
    params: alarmParams,
    body: act,
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed'],
  },
  'POST /api/alarms/:alarmId/voice-contact': {
    action: 'Alarm.NoteVoiceContact',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I speak with the person.',
    params: alarmParams,
    body: act,
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed'],
  },
  'POST /api/alarms/:alarmId/emergency-call': {
    action: 'Alarm.NoteEmergencyCall',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I have rung an emergency number; the time is kept.',
    params: alarmParams,
    body: z.strictObject({ ...command, number: z.string().regex(/^[0-9 ]{3,12}$/) }),
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed'],
  },
  'POST /api/alarms/:alarmId/steps/:no/tick': {
    action: 'Alarm.TickStep',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A step of the alarm card is done.',
    params: z.strictObject({ alarmId: id, no: z.coerce.number().int().min(1).max(30) }),
    body: act,
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now'],
  },
  'POST /api/alarms/:alarmId/hand-over': {
    action: 'Alarm.HandOver',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask a unit to go. Ends when somebody is there, not when somebody says yes.',
    params: alarmParams,
    body: z.strictObject({ ...command, unitId: id, note: words(500).optional() }),
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now'],
  },
  'POST /api/hand-overs/:handOverId/by-voice': {
    action: 'Alarm.AnswerByVoice',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The operator writes down what the receiver said on the phone, with the name.',
    params: handOverParams,
    body: z.strictObject({
      ...command,
      said: z.enum(['accept', 'refuse', 'on-the-way', 'present', 'done']),
      name: words(120),
      note: words(500).optional(),
    }),
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now', 'note-needed'],
  },
  'POST /api/hand-overs/:handOverId/withdraw': {
    action: 'Alarm.WithdrawHandOver',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Nobody has accepted, and they are no longer asked.',
    params: handOverParams,
    body: act,
    answer: deskRow,
    refusals: ['not-taken-by-you', 'already-closed', 'not-now'],
  },
  'POST /api/alarms/:alarmId/close': {
    action: 'Alarm.Close',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A person closes it, with cause and measure. Not without voice contact or somebody present.',
    params: alarmParams,
    body: z.strictObject({
      ...command,
      cause: listCode,
      measure: listCode,
      /** presses the operator has seen: one more on its way keeps the alarm open */
      seenPresses: z.number().int().min(1),
      note: words(1000).optional(),
    }),
    answer: deskRow,
    refusals: [
      'not-taken-by-you',
      'already-closed',
      'no-contact',
      'pressed-meanwhile',
      'hand-over-open',
      'unknown-cause',
      'unknown-measure',
      'note-needed',
    ],
  },
  'GET /api/field/hand-overs': {
    action: 'HandOver.SeeMine',
    doors: ['field'],
    showsPersons: true,
    summary: 'What is asked of my unit and what I am doing.',
    answer: z.strictObject({ handOvers: z.array(fieldHandOver), causes: z.array(codeLabel) }),
  },
  'POST /api/field/hand-overs/:handOverId/accept': {
    action: 'HandOver.Accept',
    doors: ['field'],
    showsPersons: true,
    summary: 'I go.',
    params: handOverParams,
    body: act,
    answer: fieldHandOver,
    refusals: ['already-taken', 'not-now', 'already-closed'],
  },
  'POST /api/field/hand-overs/:handOverId/refuse': {
    action: 'HandOver.Refuse',
    doors: ['field'],
    showsPersons: true,
    summary: 'I cannot go, because …',
    params: handOverParams,
    body: z.strictObject({ ...command, because: words(300) }),
    answer: fieldHandOver,
    refusals: ['not-now', 'already-closed'],
  },
  'POST /api/field/hand-overs/:handOverId/on-the-way': {
    action: 'HandOver.OnTheWay',
    doors: ['field'],
    showsPersons: true,
    summary: 'I am on my way.',
    params: handOverParams,
    body: act,
    answer: fieldHandOver,
    refusals: ['not-now', 'already-closed'],
  },
  'POST /api/field/hand-overs/:handOverId/present': {
    action: 'HandOver.Present',
    doors: ['field'],
    showsPersons: true,
    summary: 'I am there.',
    params: handOverParams,
    body: act,
    answer: fieldHandOver,
    refusals: ['not-now', 'already-closed'],
  },
  'POST /api/field/hand-overs/:handOverId/done': {
    action: 'HandOver.Done',
    doors: ['field'],
    showsPersons: true,
    summary: 'I am done there; what I found.',
    params: handOverParams,
    body: z.strictObject({ ...command, foundCause: listCode, note: words(1000).optional() }),
    answer: fieldHandOver,
    refusals: ['not-now', 'already-closed', 'unknown-cause'],
  },
  'GET /api/my/people/:personId/alarms': {
    action: 'Alarm.SeeStory',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What happened with the alarm, in plain words, and whether it works.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      stories: z.array(alarmStory),
      alarm: z
        .strictObject({
          /** has been heard within what the municipality decides; null when it has never been heard */
          works: z.boolean().nullable(),
          lastContactAt: instant.nullable(),
          testedAt: instant.nullable(),
        })
        .nullable(),
      country: z.enum(['NO', 'SE']),
    }),
  },
});
