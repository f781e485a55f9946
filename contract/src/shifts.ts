import { z } from 'zod';
import { absenceKind } from './absences.ts';
import { alarmKind, handOverState } from './alarms.ts';
import { calendarReceiver } from './duty-calendar.ts';
import { defineRoutes } from './route.ts';
import { technicalKind } from './silence.ts';
import { command, day, id, instant, language, words } from './values.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What came of one planned call. Only the first and the last two settle it: one that nobody answered is rung again. */
export const callOutcome = z.enum(['spoke', 'no-answer', 'sent-somebody', 'not-needed']);
export type CallOutcome = z.output<typeof callOutcome>;

/** `coming` later today · `due` her window is now · `missed` it has passed, at the top until somebody says what came of it · `paused` she is away · `settled`. */
export const roundState = z.enum(['coming', 'due', 'missed', 'paused', 'settled']);
export type RoundState = z.output<typeof roundState>;

/** One planned call of one day. */
export const callRound = z.strictObject({
  callId: id,
  onDate: day,
  personId: id,
  personName: z.string(),
  phone: z.string().nullable(),
  languages: z.array(language),
  speaks: z.boolean(),
  placeName: z.string(),
  why: z.string(),
  askedBy: z.string(),
  startsAt: instant,
  endsAt: instant,
  /** The last day that she is rung. */
  lastOn: day,
  state: roundState,
  /** How often nobody answered. */
  tries: z.number().int(),
  outcome: callOutcome.nullable(),
  note: z.string().nullable(),
  doneByName: z.string().nullable(),
});
export type CallRound = z.output<typeof callRound>;

/** A planned call as it was agreed. */
export const plannedCall = z.strictObject({
  id,
  why: z.string(),
  askedBy: z.string(),
  from: clock,
  minutes: z.number().int(),
  firstOn: day,
  lastOn: day,
  writtenByName: z.string(),
  endedAt: instant.nullable(),
  /** A call of it has not been rung: it cannot be taken away before somebody says what came of that. */
  hasMissed: z.boolean(),
});
export type PlannedCall = z.output<typeof plannedCall>;

/** One line of the notice board. */
export const boardNotice = z.strictObject({
  id,
  placeId: id,
  placeName: z.string(),
  areaName: z.string().nullable(),
  words: z.string(),
  byName: z.string(),
  writtenAt: instant,
  expiresAt: instant,
  isLive: z.boolean(),
});
export type BoardNotice = z.output<typeof boardNotice>;

/** Home from hospital, and alone tonight for the first time. */
export const firstNight = z.strictObject({
  absenceId: id,
  personId: id,
  personName: z.string(),
  placeName: z.string(),
  homeAt: instant,
});
export type FirstNight = z.output<typeof firstNight>;

/** Who receives alarms now, in one area and for these kinds; no kinds: all. */
export const receivingNow = z.strictObject({
  placeId: id,
  placeName: z.string(),
  areaName: z.string().nullable(),
  kinds: z.array(alarmKind),
  mode: z.enum(['desk', 'direct']),
  receivers: z.array(calendarReceiver),
});
export type ReceivingNow = z.output<typeof receivingNow>;

const unpublishedWeek = z.strictObject({ placeId: id, placeName: z.string(), monday: day });

const deskNow = z.strictObject({
  deskName: z.string(),
  /** Operators logged on, and those of them who are not on a break. */
  onDuty: z.number().int(),
  there: z.number().int(),
  /** How many there are to be. */
  wanted: z.number().int(),
  breaks: z.array(z.strictObject({ name: z.string(), backAt: instant })),
  /** Too few, since when, and when the lead was told. */
  shortage: z.strictObject({ since: instant, pagedAt: instant.nullable() }).nullable(),
});

/** One thing that a shift leaves to the next, as it stands when it is read. */
export const reportLine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('alarm'),
    alarmId: id,
    alarmKind,
    placeName: z.string(),
    areaName: z.string().nullable(),
    names: z.array(z.string()),
    receivedAt: instant,
    takenBy: z.string().nullable(),
    handOver: z.strictObject({ unitName: z.string(), state: handOverState }).nullable(),
    isOpen: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('technical'),
    caseId: id,
    technicalKind,
    placeName: z.string(),
    device: z.string().nullable(),
    dueAt: instant,
    isOpen: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('planned-call'), round: callRound, isOpen: z.boolean() }),
  z.strictObject({ kind: z.literal('notice'), notice: boardNotice, isOpen: z.boolean() }),
  z.strictObject({
    kind: z.literal('away'),
    personName: z.string(),
    placeName: z.string(),
    where: absenceKind,
    since: instant,
    isOpen: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('first-night'), night: firstNight, isOpen: z.boolean() }),
  z.strictObject({ kind: z.literal('unpublished'), placeName: z.string(), monday: day, isOpen: z.boolean() }),
]);
export type ReportLine = z.output<typeof reportLine>;

export const shiftReport = z.strictObject({
  id,
  deskName: z.string(),
  madeAt: instant,
  madeByName: z.string(),
  words: z.string().nullable(),
  read: z.strictObject({ at: instant, byName: z.string() }).nullable(),
  /** Mine: somebody else reads it. */
  isMine: z.boolean(),
  lines: z.array(reportLine),
  /** No longer there for the reader: closed and out of her reach since. */
  gone: z.number().int(),
});
export type ShiftReport = z.output<typeof shiftReport>;

const receivingNowList = z.array(receivingNow);
const callParams = z.strictObject({ callId: id });
const personParams = z.strictObject({ personId: id });
const noticeParams = z.strictObject({ noticeId: id });
const reportParams = z.strictObject({ reportId: id });

export const shiftRoutes = defineRoutes({
  'GET /api/watch': {
    action: 'Watch.See',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'The watch of my desk: who is there, who receives alarms in the areas now, planned calls, the notice board.',
    answer: z.strictObject({
      desk: deskNow,
      receiving: receivingNowList,
      unpublished: z.array(unpublishedWeek),
      /** Missed first, then due, then coming in the next twelve hours, then what was settled in the last two. */
      rounds: z.array(callRound),
      notices: z.array(boardNotice),
      firstNights: z.array(firstNight),
      /** Where I may put up a notice. */
      places: z.array(
        z.strictObject({ id, name: z.string(), areas: z.array(z.strictObject({ id, name: z.string() })) }),
      ),
      /** The last report of the desk that nobody has confirmed; null when there is none. */
      unread: z.strictObject({ reportId: id, madeAt: instant, madeByName: z.string(), isMine: z.boolean() }).nullable(),
    }),
  },
  'GET /api/people/:personId/planned-calls': {
    action: 'PlannedCall.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Planned calls to a person: what is agreed, and what came of the latest.',
    params: personParams,
    answer: z.strictObject({ personName: z.string(), calls: z.array(plannedCall), rounds: z.array(callRound) }),
  },
  'POST /api/people/:personId/planned-calls': {
    action: 'PlannedCall.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Agree that the desk rings her at these times each day until a date.',
    params: personParams,
    body: z
      .strictObject({
        ...command,
        /** On the clock on the wall where she lives; one call for each. */
        times: z.array(clock).min(1).max(6),
        /** How long after each time she may still be rung. */
        minutes: z.number().int().min(5).max(240),
        firstOn: day,
        lastOn: day,
        why: words(200),
        askedBy: words(80),
      })
      .refine(({ firstOn, lastOn }) => lastOn >= firstOn, 'ends after it begins'),
    answer: z.strictObject({ callIds: z.array(id) }),
    refusals: ['no-desk', 'has-died', 'too-long', 'wrong-time'],
  },
  'POST /api/planned-calls/:callId/rounds/:onDate': {
    action: 'PlannedCall.Settle',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What came of a planned call. Nobody answered: it stays due. Sent somebody or not needed: say who, or why.',
    params: z.strictObject({ callId: id, onDate: day }),
    body: z.strictObject({ ...command, outcome: callOutcome, note: words(300).optional() }),
    answer: callRound,
    refusals: ['already-settled', 'note-needed', 'not-now', 'already-ended'],
  },
  'POST /api/planned-calls/:callId/end': {
    action: 'PlannedCall.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She is not to be rung any more. Not while a call of it was missed and nobody has said what came of it.',
    params: callParams,
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['settle-first', 'already-ended'],
  },
  'GET /api/board-notices': {
    action: 'Board.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The notice board of my municipality.',
    answer: z.strictObject({
      notices: z.array(boardNotice),
      places: z.array(
        z.strictObject({ id, name: z.string(), areas: z.array(z.strictObject({ id, name: z.string() })) }),
      ),
    }),
  },
  'POST /api/board-notices': {
    action: 'Board.Write',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Put up a notice for those on watch. It comes down by itself. No names of people.',
    body: z.strictObject({
      ...command,
      placeId: id,
      areaId: id.nullable(),
      words: words(300),
      hours: z.number().int().min(1).max(2_208),
    }),
    answer: boardNotice,
    refusals: ['unknown-area'],
  },
  'POST /api/board-notices/:noticeId/take-down': {
    action: 'Board.TakeDown',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take a notice down before its time.',
    params: noticeParams,
    body: z.strictObject(command),
    answer: z.strictObject({ takenDown: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'GET /api/shift-report': {
    action: 'ShiftReport.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What would stand in a report made now: all that is open at my desk.',
    answer: z.strictObject({
      deskName: z.string(),
      at: instant,
      lines: z.array(reportLine),
      receiving: receivingNowList,
      earlier: z.array(
        z.strictObject({ id, madeAt: instant, madeByName: z.string(), readByName: z.string().nullable() }),
      ),
    }),
  },
  'POST /api/shift-reports': {
    action: 'ShiftReport.Make',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Hand the watch to the next: keeps what is open now, for somebody else to read and confirm.',
    body: z.strictObject({ ...command, words: words(2_000).optional() }),
    answer: z.strictObject({ reportId: id, lines: z.number().int() }),
  },
  'GET /api/shift-reports/:reportId': {
    action: 'ShiftReport.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A report of my desk, each line as it stands now.',
    params: reportParams,
    answer: shiftReport,
  },
  'POST /api/shift-reports/:reportId/confirm': {
    action: 'ShiftReport.Confirm',
    doors: ['staff'],
    showsPersons: false,
    summary: 'I take over, and have read it. Not the one who made it.',
    params: reportParams,
    body: z.strictObject(command),
    answer: z.strictObject({ readAt: instant }),
    refusals: ['not-mine', 'already-read'],
  },
});
