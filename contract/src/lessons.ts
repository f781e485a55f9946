import { z } from 'zod';
import { alarmCard, alarmHappening, alarmKind } from './alarms.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** What was promised and not kept: an answer in time, somebody there in time, a dispenser's alert in time. */
export const missKinds = ['voice', 'arrival', 'dispenser'] as const;
export type MissKind = (typeof missKinds)[number];

/** Why, from a closed list without names. */
export const missReasons = [
  'many-at-once',
  'device-fault',
  'line-fault',
  'no-answer-from-person',
  'nobody-free',
  'road-or-weather',
  'door-or-key',
  'wrong-address',
  'our-system',
  'unknown',
] as const;
export type MissReason = (typeof missReasons)[number];

/** One promise that was missed, without the person and without whoever had it in hand. */
export const miss = z.strictObject({
  alarmId: id,
  what: z.enum(missKinds),
  kind: alarmKind,
  receivedAt: instant,
  /** seconds that were promised */
  limit: z.number().int(),
  /** seconds it took; null: it never came */
  took: z.number().int().nullable(),
  reason: z.enum(missReasons).nullable(),
});
export type Miss = z.output<typeof miss>;

const count = z.number().int().nullable();

/** One week of a desk. Null: fewer than five, which is not told. */
export const proofWeek = z.strictObject({
  /** the Monday */
  week: day,
  alarms: count,
  within60: count,
  within180: count,
  alerts: count,
  alertsInTime: count,
});
export type ProofWeek = z.output<typeof proofWeek>;

/** What a pattern in somebody's alarms is; a suggestion to look anew, never a judgement and never a filter. */
export const lessonCodes = ['many-presses', 'falls', 'asks-for-visit', 'nights', 'no-voice'] as const;
export type LessonCode = (typeof lessonCodes)[number];

export const lesson = z.strictObject({
  code: z.enum(lessonCodes),
  /** how often in `days` days; the rule of the municipality says from how often it is told */
  times: z.number().int(),
  days: z.number().int(),
});
export type Lesson = z.output<typeof lesson>;

/** Hours of a day on the wall of the municipality, 0 to 23: alarms in each. */
const byHour = z.array(z.number().int()).length(24);
const caused = z.array(z.strictObject({ label: localText, times: z.number().int() }));

/** What the alarms of one person teach, over 90 days. */
export const personLessons = z.strictObject({
  alarms: z.number().int(),
  presses: z.number().int(),
  weeks: z.array(z.strictObject({ week: day, alarms: z.number().int() })),
  hours: byHour,
  causes: caused,
  lessons: z.array(lesson),
});
export type PersonLessons = z.output<typeof personLessons>;

export const dispenserLimit = z.strictObject({
  id,
  dose: z.string(),
  fromClock: z.string(),
  untilClock: z.string(),
  minutes: z.number().int(),
  setBy: z.string(),
  setAt: instant,
});
export type DispenserLimit = z.output<typeof dispenserLimit>;

const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Everything that is kept about one alarm, for those who ask what happened. */
export const alarmFile = z.strictObject({
  card: alarmCard,
  happenings: z.array(alarmHappening.extend({ receivedAt: instant })),
  signals: z.array(z.strictObject({ receivedAt: instant, kind: z.string(), known: z.boolean(), cid: z.string() })),
  /** the rules in force when it came, with the day each began; null: never decided, the default counted */
  rules: z.array(z.strictObject({ key: z.string(), value: z.string(), since: day.nullable() })),
  /** who was logged on at the desk when it came */
  onDuty: z.array(z.string()),
  /** where it could be heard: each screen by a number, and whether its browser let sound out */
  sounded: z.array(z.strictObject({ screen: z.number().int(), at: instant, isHeard: z.boolean() })),
  calls: z.array(
    z.strictObject({
      callingAt: instant,
      talkingAt: instant.nullable(),
      endedAt: instant.nullable(),
      agent: z.string().nullable(),
    }),
  ),
  /** the national life cycle: 0 reported … 10 other operator */
  nationalEvents: z.array(z.strictObject({ at: instant, code: z.number().int(), who: z.string().nullable() })),
  /** how long each promise took, in seconds from the first press */
  toTaken: z.number().int().nullable(),
  toVoice: z.number().int().nullable(),
  toPresent: z.number().int().nullable(),
  freeze: z.strictObject({ because: z.string(), by: z.string(), at: instant }).nullable(),
});
export type AlarmFile = z.output<typeof alarmFile>;

const ofAlarm = z.strictObject({ alarmId: id });
const ofPerson = z.strictObject({ personId: id });

export const lessonRoutes = defineRoutes({
  'GET /api/proof': {
    action: 'Proof.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Whether what is promised is kept, by desk, unit and week; nobody is named, groups under five are null.',
    query: z.strictObject({ weeks: z.enum(['4', '13', '52']).optional() }),
    answer: z.strictObject({
      /** null: the desk of a response centre outside one's own municipality */
      desks: z.array(z.strictObject({ unitId: id, name: z.string().nullable(), weeks: z.array(proofWeek) })),
      /** of every thousand alarms, so many may wait longer than 60 and 180 s */
      lateOf1000: z.strictObject({ after60: z.number().int(), after180: z.number().int() }),
      arrivals: z.array(
        z.strictObject({
          unitId: id,
          name: z.string(),
          asked: count,
          unanswered: count,
          accepted: count,
          inTime: count,
        }),
      ),
      misses: z.array(z.strictObject({ what: z.enum(missKinds), reason: z.enum(missReasons), misses: count })),
      /** end-to-end tests with us */
      devices: z.strictObject({
        month: z.number().int(),
        quarter: z.number().int(),
        older: z.number().int(),
        never: z.number().int(),
      }),
      from: day,
      until: day,
    }),
  },
  'GET /api/desk/misses': {
    action: 'Miss.List',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What was promised and missed in the last fourteen days at my desk, and why as far as somebody has said.',
    answer: z.strictObject({ misses: z.array(miss) }),
  },
  'POST /api/alarms/:alarmId/misses/:missKind': {
    action: 'Miss.Explain',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Say why, from the closed list. Nobody is named.',
    params: ofAlarm.extend({ missKind: z.enum(missKinds) }),
    body: z.strictObject({ ...command, reason: z.enum(missReasons) }),
    answer: miss,
    refusals: ['not-missed'],
  },
  'GET /api/alarms/:alarmId/file': {
    action: 'Alarm.SeeFile',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The alarm file: every instant, the rules in force, signals, calls, screens.',
    params: ofAlarm,
    answer: alarmFile,
  },
  'POST /api/alarms/:alarmId/freeze': {
    action: 'Alarm.Freeze',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Keep all of this alarm, whatever is purged by age.',
    params: ofAlarm,
    body: z.strictObject({ ...command, because: words(500) }),
    answer: z.strictObject({ frozenAt: instant }),
    refusals: ['already-frozen'],
  },
  'POST /api/alarms/:alarmId/let-go': {
    action: 'Alarm.LetGo',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The alarm no longer has to be kept.',
    params: ofAlarm,
    body: z.strictObject({ ...command, because: words(500) }),
    answer: z.strictObject({ letGoAt: instant }),
    refusals: ['not-frozen'],
  },
  'GET /api/people/:personId/alarm-lessons': {
    action: 'Lesson.SeePerson',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What her alarms teach: how often, at which hours, why, and what to look at anew.',
    params: ofPerson,
    answer: personLessons,
  },
  'GET /api/lessons': {
    action: 'Lesson.SeeUnit',
    doors: ['staff'],
    showsPersons: true,
    summary: 'People of my unit whose alarms suggest that somebody looks anew, and when the unit is rung.',
    answer: z.strictObject({
      people: z.array(
        z.strictObject({ personId: id, name: z.string(), alarms: z.number().int(), lessons: z.array(lesson) }),
      ),
      hours: byHour,
      causes: caused,
      alarms: z.number().int(),
    }),
  },
  'GET /api/lessons/yesterday': {
    action: 'Lesson.SeeYesterday',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Alarms since yesterday morning where somebody was sent, and doses that were left: what the morning is about.',
    answer: z.strictObject({
      alarms: z.array(
        z.strictObject({
          alarmId: id,
          kind: alarmKind,
          receivedAt: instant,
          persons: z.array(z.strictObject({ id, name: z.string() })),
          sent: z.array(z.string()),
          cause: localText.nullable(),
        }),
      ),
    }),
  },
  'GET /api/people/:personId/dispenser-limits': {
    action: 'DispenserLimit.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'How long an alert of her dispenser may wait, per dose.',
    params: ofPerson,
    answer: z.strictObject({ limits: z.array(dispenserLimit), ceilingMinutes: z.number().int() }),
  },
  'POST /api/people/:personId/dispenser-limits': {
    action: 'DispenserLimit.Set',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A nurse sets how long an alert about this dose may wait. Never longer than the municipality allows.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      dose: words(60),
      fromClock: wallClock,
      untilClock: wallClock,
      minutes: z.number().int().min(5).max(720),
    }),
    answer: dispenserLimit,
    refusals: ['above-ceiling', 'until-before-from'],
  },
  'POST /api/dispenser-limits/:limitId/end': {
    action: 'DispenserLimit.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The limit no longer counts; the municipality’s own does.',
    params: z.strictObject({ limitId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ endedAt: instant }),
    refusals: ['already-ended'],
  },
});
