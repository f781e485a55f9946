import { z } from 'zod';
import { day, id, instant, words } from './values.ts';

/** A line of a list of medicines, as text. Nothing here is counted with. */
export const medicineLine = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** `5 mg`, `tablett` */
  strength: z.string().trim().max(200),
  /** as it is to be taken: `1 tablett morgen` */
  use: z.string().trim().max(400),
});
export type MedicineLine = z.output<typeof medicineLine>;

/** Whom a message is about. The number finds her; name and day of birth must agree, or a person looks at it. */
const about = z.strictObject({
  number: words(20),
  name: words(200),
  bornOn: day,
});

const envelope = {
  /** the sender's own number of the message: the same number is the same message */
  messageId: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  /** the sender's number of the stay, or of the question */
  thread: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  from: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  /** the municipality by its short name */
  to: z.string().regex(/^[a-z-]{2,40}$/),
  sentAt: instant,
} as const;
const ofPerson = { ...envelope, person: about } as const;

/** What a hospital or a surgery may say. */
export const incomingMessage = z.discriminatedUnion('kind', [
  z.strictObject({
    ...ofPerson,
    kind: z.literal('admitted'),
    admittedAt: instant,
    ward: words(120),
    expectedOn: day.nullable(),
  }),
  z.strictObject({ ...ofPerson, kind: z.literal('early-information'), words: words(8_000) }),
  z.strictObject({ ...ofPerson, kind: z.literal('change'), words: words(8_000), expectedOn: day.nullable() }),
  z.strictObject({ ...ofPerson, kind: z.literal('ready'), readyAt: instant, words: words(8_000) }),
  z.strictObject({ ...ofPerson, kind: z.literal('not-ready'), words: words(4_000) }),
  z.strictObject({ ...ofPerson, kind: z.literal('planning'), planningOn: day, words: words(4_000) }),
  z.strictObject({
    ...ofPerson,
    kind: z.literal('discharged'),
    leftAt: instant,
    leftTo: z.enum(['home', 'short-stay', 'other']),
  }),
  z.strictObject({ ...ofPerson, kind: z.literal('admission-cancelled'), words: words(4_000) }),
  z.strictObject({ ...ofPerson, kind: z.literal('died'), diedOn: day }),
  z.strictObject({
    ...ofPerson,
    kind: z.literal('discharge-report'),
    words: words(16_000),
    medicines: z.array(medicineLine).max(80),
  }),
  z.strictObject({ ...ofPerson, kind: z.literal('question'), words: words(8_000) }),
  z.strictObject({ ...ofPerson, kind: z.literal('answer'), words: words(8_000) }),
  z.strictObject({
    ...envelope,
    kind: z.literal('receipt'),
    /** our number of the message that came, or did not */
    of: z.string().max(100),
    isTaken: z.boolean(),
    why: z.string().max(400).nullable(),
  }),
]);
export type IncomingMessage = z.output<typeof incomingMessage>;

/** `in` hospital · `ready` to leave · `left` · `called-off` · `said-dead`: the hospital says so, and nobody has registered it. */
export const stayState = z.enum(['in', 'ready', 'left', 'called-off', 'said-dead']);
export type StayState = z.output<typeof stayState>;

/** What readiness costs: days past those that are free, at the rate of the day. Nobody is sent a bill from here. */
export const stayPrice = z.strictObject({
  freeDays: z.number().int(),
  perDay: z.number().int(),
  currency: z.enum(['NOK', 'SEK']),
  /** so far */
  days: z.number().int(),
  /** whole kroner, so far */
  amount: z.number().int(),
  /** the first day that costs */
  fromOn: day,
});

export const stayAnswer = z.strictObject({
  answer: z.enum(['can', 'cannot']),
  /** the day from which we can receive, or think so */
  fromOn: day.nullable(),
  words: z.string().nullable(),
  at: instant,
  byName: z.string(),
});

export const hospitalStay = z.strictObject({
  stayId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  state: stayState,
  hospital: z.string(),
  ward: z.string().nullable(),
  admittedAt: instant,
  expectedOn: day.nullable(),
  /** no early information has come, and it should have */
  isEarlyMissing: z.boolean(),
  readyAt: instant.nullable(),
  answerBy: instant.nullable(),
  answer: stayAnswer.nullable(),
  price: stayPrice.nullable(),
  planningOn: day.nullable(),
  /** Sweden: the day the coordinated planning is called by */
  planningBy: day.nullable(),
  /** Sweden: the chain has coordinated planning, called by the region */
  hasPlanning: z.boolean(),
  /** Sweden: the day has passed and nobody has called */
  isPlanningLate: z.boolean(),
  /** when what is planned for going home came first */
  earlyAt: instant.nullable(),
  leftAt: instant.nullable(),
  leftTo: z.enum(['home', 'short-stay', 'other']).nullable(),
  applicationId: id.nullable(),
  /** a nurse has to compare the list of medicines before the first visit */
  medicineCheckId: id.nullable(),
  /** help goes on that was started before the decision */
  hasStartedNow: z.boolean(),
  version: z.number().int(),
});
export type HospitalStay = z.output<typeof hospitalStay>;

export const stayHappening = z.strictObject({
  at: instant,
  what: z.string(),
  whoName: z.string(),
  words: z.string().nullable(),
});

/** What went out, and whether it came. */
export const careSending = z.strictObject({
  sendingId: id,
  kind: z.string(),
  partyName: z.string(),
  writtenByName: z.string(),
  madeAt: instant,
  state: z.enum(['waiting', 'sent', 'delivered', 'failed']),
  why: z.string().nullable(),
  /** what was written, line by line */
  lines: z.array(z.string()),
});

export const gpQuestion = z.strictObject({
  questionId: id,
  askedBy: z.enum(['us', 'surgery']),
  surgery: z.string(),
  words: z.string(),
  askedAt: instant,
  askedByName: z.string(),
  promisedOn: day,
  isOverdue: z.boolean(),
  state: z.enum(['waiting', 'answered']),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  /** of a question of ours: whether it has come to the surgery */
  delivery: z.enum(['waiting', 'sent', 'delivered', 'failed']).nullable(),
  version: z.number().int(),
});
export type GpQuestion = z.output<typeof gpQuestion>;

/** One medicine in both lists: the same in both, other words, or in one only. */
export const comparedLine = z.strictObject({
  key: z.string(),
  kind: z.enum(['same', 'differs', 'only-ours', 'only-theirs']),
  ours: medicineLine.nullable(),
  theirs: medicineLine.nullable(),
});
export type ComparedLine = z.output<typeof comparedLine>;

/** Which of the two counts from now, and whether a doctor is asked. */
export const medicineChoice = z.strictObject({
  key: z.string().max(200),
  use: z.enum(['ours', 'theirs']),
  asksDoctor: z.boolean(),
  words: z.string().trim().max(1_000),
});
export type MedicineChoice = z.output<typeof medicineChoice>;

export const medicineCheck = z.strictObject({
  checkId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  hospital: z.string(),
  state: z.enum(['waiting', 'signed', 'overtaken']),
  oursAsOf: instant.nullable(),
  oursKeptBy: z.string().nullable(),
  theirsAsOf: instant,
  lines: z.array(comparedLine),
  choices: z.array(medicineChoice),
  words: z.string().nullable(),
  signed: z.strictObject({ at: instant, byName: z.string() }).nullable(),
  version: z.number().int(),
});
export type MedicineCheck = z.output<typeof medicineCheck>;

/** A message that could not be filed on anybody: the office looks. */
export const unmatchedMessage = z.strictObject({
  arrivalId: id,
  kind: z.string(),
  hospital: z.string(),
  receivedAt: instant,
  why: z.enum(['unknown-person', 'name-differs', 'person-died', 'unknown-question', 'could-not-be-read']),
  /** as the sender wrote it */
  name: z.string(),
  bornOn: day.nullable(),
  /** who looks at it; null: nobody yet */
  takenBy: z.string().nullable(),
  takenAt: instant.nullable(),
  /** somebody has said whom it is about, and it is on its way there */
  isPicked: z.boolean(),
});

export const undeliveredMessage = z.strictObject({
  sendingId: id,
  personId: id,
  personName: z.string(),
  kind: z.string(),
  partyName: z.string(),
  partyPhone: z.string().nullable(),
  writtenByName: z.string(),
  madeAt: instant,
  why: z.string().nullable(),
});
