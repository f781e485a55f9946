import { z } from 'zod';
import { awayNow } from './absences.ts';
import { locating } from './locating.ts';
import { relative } from './people.ts';
import { setupStepName } from './setups.ts';
import { day, id, instant, language, localText } from './values.ts';

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
/** How somebody is asked to go: in the app of her unit, by a text message with a single-use link, or on the telephone. */
export const handOverWay = z.enum(['app', 'link', 'voice']);
export type HandOverWay = z.output<typeof handOverWay>;

/** What may be done to an alarm; shared by server and doors. `next()` in the module decides, this table says what to offer. */
export const alarmCommands = [
  'take',
  'give-back',
  'note-voice-contact',
  'note-emergency-call',
  'tick-step',
  'inform-relative',
  'note-help-refused',
  'hand-over',
  'answer-by-voice',
  'move-arrival',
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
  'nobody-came',
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
  way: handOverWay,
  acceptedHow: handOverWay.nullable(),
  acceptedAt: instant.nullable(),
  onTheWayAt: instant.nullable(),
  arriveBy: instant.nullable(),
  /** nobody was there by then, and it rang again */
  lateAt: instant.nullable(),
  presentAt: instant.nullable(),
  doneAt: instant.nullable(),
  refusedBecause: z.string().nullable(),
});
export type HandOver = z.output<typeof handOver>;

/** Why an alarm stands at the top: the third press within the hour, or one soon after a closing with nobody there. */
export const againBecause = ['third-press', 'after-closing'] as const;
export type AgainBecause = (typeof againBecause)[number];

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
  /** she pressed again: at the top, and the desk proposes to send somebody */
  again: z.strictObject({ at: instant, because: z.enum(againBecause) }).nullable(),
  /** most of the time to arrive has gone and nobody is there: the row is back in the operator's view */
  arrivalSoon: z.boolean(),
  /** past the time to arrive and nobody is there: it rings again for its owner, and for all when it has none */
  arrivalLate: z.boolean(),
  /** went by itself to the one on duty in the unit (direct response); the desk only sees it */
  direct: z.boolean(),
  /** she said herself that she wants no help */
  helpRefusedAt: instant.nullable(),
  takenBy: z.strictObject({ id, name: z.string() }).nullable(),
  takenAt: instant.nullable(),
  voiceAt: instant.nullable(),
  presentAt: instant.nullable(),
  /** who sent it at the transport, of a device that nobody knows: rows of one sender stand together */
  sender: z.string().nullable(),
  /** quiet until then, because somebody has looked at the sender; in sight, counted, and rings again by itself */
  mutedUntil: instant.nullable(),
  deviceSpeaks: z.boolean(),
  callBack: z.string().nullable(),
  /** `none`: within the time in which a device calls, none came. Null: none is expected, or not yet missed. */
  callState: z.enum(['calling', 'talking', 'none', 'ended']).nullable(),
  /** since when */
  callAt: instant.nullable(),
  /** who answered it: an operator's name, else what the telephone system calls her telephone */
  callWith: z.string().nullable(),
  /** the reader's own telephone answered it: noting voice contact is proposed to her, and done by nobody else */
  callIsMine: z.boolean(),
  /** what the telephone system calls the telephone that answered, while it is nobody's; "that is me" names it */
  callAgent: z.string().nullable(),
  marks: z.array(
    z.enum(['never-tested', 'test-announced', 'paused', 'away', 'does-not-speak', 'protected', 'address-unconfirmed']),
  ),
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
    'calling',
    'talking',
    'call-ended',
    'no-call',
    'unheard',
    'ladder',
    'again',
    'lead-paged',
    'sent-directly',
    'taken',
    'given-back',
    'voice-contact',
    'emergency-call',
    'step-ticked',
    'relative-informed',
    'help-refused',
    'handed-over',
    'unanswered',
    'nobody-left',
    'accepted',
    'refused',
    'on-the-way',
    'arrival-soon',
    'arrival-late',
    'arrival-moved',
    'present',
    'done',
    'withdrawn',
    'closed',
    // words that somebody wrote down beside the steps
    'noted',
    // done at the desk while the database was away, and not possible any more when it was back
    'not-carried-over',
  ]),
  who: z.string().nullable(),
  detail: z.string().nullable(),
});
export type AlarmHappening = z.output<typeof alarmHappening>;

export const codeLabel = z.strictObject({ code: z.string(), label: localText, common: z.boolean() });

/** The device behind an alarm: marks for people, none of which decides whether it rings. */
export const cardDevice = z.strictObject({
  cid: z.string(),
  model: z.string(),
  /** the address was read aloud where it stands; null: never, and it may stand elsewhere */
  addressConfirmedOn: day.nullable(),
  /** this is the press that somebody announced; it is answered like any other */
  announcedTest: z.strictObject({ by: z.string(), isVendors: z.boolean() }).nullable(),
  /** the last time it was pressed for real and answered; null: never with us */
  lastRealTestAt: instant.nullable(),
  /** it is still being set up: the first step that is not done */
  setupNext: setupStepName.nullable(),
});
export type CardDevice = z.output<typeof cardDevice>;

/** The alarm card: who, where, what to do, in order. */
export const alarmCard = z.strictObject({
  row: deskRow,
  persons: z.array(
    z.strictObject({
      ...alarmPerson.shape,
      why: z.string().nullable(),
      /** she wears the one that was pressed; false for all when nobody knows who does */
      wears: z.boolean(),
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
  /** what hangs on each key, where it belongs, and who has it now; null: it hangs in its place */
  keyList: z.array(
    z.strictObject({
      label: z.string(),
      keptWhere: z.string(),
      heldBy: z.string().nullable(),
      heldSince: instant.nullable(),
    }),
  ),
  steps: z.array(cardStep),
  signedBy: z.string().nullable(),
  reviewOn: z.string().nullable(),
  /** A nurse's plan for one known to press often: what to say and whom to send. It never changes whether one answers. */
  pressPlans: z.array(
    z.strictObject({
      personId: id,
      say: z.string(),
      send: z.string().nullable(),
      signedBy: z.string(),
      until: z.string(),
    }),
  ),
  emergencyNumbers: z.array(z.strictObject({ code: z.string(), number: z.string(), first: z.boolean() })),
  history: z.array(
    z.strictObject({
      receivedAt: instant,
      kind: alarmKind,
      /** as found by the one who was there, else as the operator meant */
      cause: localText.nullable(),
      /** what the operator meant, when the one who was there found something else */
      operatorCause: localText.nullable(),
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
  /** the commonest outcomes of this kind, in the order of their digits */
  outcomes: z.array(
    z.strictObject({
      cause: z.string(),
      measure: z.string(),
      /** it says that somebody was sent: nobody is, until somebody has been */
      needsSomeoneSent: z.boolean(),
    }),
  ),
  /** What sent it, and how far we may trust what we know of it. Null: nobody has registered it. */
  device: cardDevice.nullable(),
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
  /** went straight to the unit: the one who was there closes the alarm herself */
  direct: z.boolean(),
  presses: z.number().int(),
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
