import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** What the meeting advises about one candidate. It never decides: one named person does, afterwards. */
export const meetingResult = z.enum(['offer', 'stays', 'relief', 'more']);
export type MeetingResult = z.output<typeof meetingResult>;

/** Open minutes can be written in; closed ones are never changed. */
export const meetingState = z.enum(['open', 'closed']);
export type MeetingState = z.output<typeof meetingState>;

const band = z.enum(['first', 'soon', 'steady']);

/** Who takes part, by name. */
export const meetingPart = z.strictObject({ partId: id, name: z.string(), asWhat: z.string() });
export type MeetingPart = z.output<typeof meetingPart>;

/** Who may come on the agenda: from the list, or a case without a decision that asks for a stay. */
export const meetingCandidate = z.strictObject({
  waitingId: id.nullable(),
  applicationId: id.nullable(),
  personId: id,
  personName: z.string(),
  serviceType: z.string(),
  label: localText,
  band: band.nullable(),
  since: day,
  /** the day to look at it again has come, or she stands first, or nothing is decided */
  isDue: z.boolean(),
});
export type MeetingCandidate = z.output<typeof meetingCandidate>;

export const meetingPoint = z.strictObject({
  meetingPointId: id,
  ...meetingCandidate.omit({ isDue: true }).shape,
  bornYear: z.number().int(),
  helpMeanwhile: z.string().nullable(),
  /** of the municipality's own criteria, those that are met */
  criteria: z.array(z.string()),
  criteriaWords: z.string(),
  away: z.array(z.strictObject({ partId: id, name: z.string(), why: z.string() })),
  result: meetingResult.nullable(),
  carePlaceId: id.nullable(),
  placeName: z.string().nullable(),
  advisedBand: band.nullable(),
  nextReviewOn: day.nullable(),
  reasons: z.string().nullable(),
  deciderId: id.nullable(),
  deciderName: z.string().nullable(),
  writtenBy: z.string().nullable(),
  corrections: z.array(z.strictObject({ at: instant, by: z.string(), words: z.string() })),
  version: z.number().int(),
});
export type MeetingPoint = z.output<typeof meetingPoint>;

export const meeting = z.strictObject({
  meetingId: id,
  officeName: z.string(),
  heldOn: day,
  state: meetingState,
  openedBy: z.string(),
  closedAt: instant.nullable(),
  closedBy: z.string().nullable(),
  parts: z.array(meetingPart),
  points: z.array(meetingPoint),
  /** who could be added */
  candidates: z.array(meetingCandidate),
  places: z.array(
    z.strictObject({
      carePlaceId: id,
      unitName: z.string(),
      name: z.string(),
      serviceTypes: z.array(z.string()),
      /** null: nobody knows */
      freeFrom: day.nullable(),
    }),
  ),
  allCriteria: z.array(z.strictObject({ code: z.string(), label: localText })),
  nextReviewOn: day,
  version: z.number().int(),
});
export type Meeting = z.output<typeof meeting>;

/** What she reads of a closed meeting: of herself and nobody else. */
export const myMeeting = z.strictObject({
  meetingPointId: id,
  waitingId: id.nullable(),
  heldOn: day,
  label: localText,
  result: meetingResult,
  reasons: z.string(),
  nextReviewOn: day,
  deciderName: z.string(),
  corrections: z.array(z.strictObject({ at: instant, words: z.string() })),
});
export type MyMeeting = z.output<typeof myMeeting>;

const part = z.strictObject({ name: words(120), asWhat: words(120) });

export const meetingRoutes = defineRoutes({
  'GET /api/meetings': {
    action: 'Meeting.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Meetings of my office about places, and who may come on the agenda of the next.',
    answer: z.strictObject({
      today: day,
      meetings: z.array(z.strictObject({ meetingId: id, heldOn: day, state: meetingState, points: z.number().int() })),
      candidates: z.array(meetingCandidate),
    }),
  },
  'POST /api/meetings': {
    action: 'Meeting.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Open a meeting with its day, who takes part, and the candidates chosen from the list and the cases.',
    body: z.strictObject({
      ...command,
      heldOn: day,
      /** what the one who opens it takes part as */
      asWhat: words(120),
      parts: z.array(part).max(20),
      candidates: z
        .array(z.strictObject({ waitingId: id.optional(), applicationId: id.optional() }))
        .min(1)
        .max(60),
    }),
    answer: meeting,
    refusals: ['no-candidate'],
  },
  'GET /api/meetings/:meetingId': {
    action: 'Meeting.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The minutes: candidates beside free places, results with reasons, who took part.',
    params: z.strictObject({ meetingId: id }),
    answer: meeting,
  },
  'POST /api/meetings/:meetingId/add': {
    action: 'Meeting.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Add one who takes part, or a candidate, while the minutes are open.',
    params: z.strictObject({ meetingId: id }),
    body: z.strictObject({
      ...command,
      newPart: part.optional(),
      newCandidate: z.strictObject({ waitingId: id.optional(), applicationId: id.optional() }).optional(),
    }),
    answer: meeting,
    refusals: ['is-closed', 'no-candidate'],
  },
  'POST /api/meeting-points/:meetingPointId/write': {
    action: 'Meeting.Write',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Write what the meeting advises about one candidate: criteria, who left, result, reasons, next review, who decides.',
    params: z.strictObject({ meetingPointId: id }),
    body: z.strictObject({
      ...command,
      criteria: z.array(listCode).max(12),
      criteriaWords: z.string().trim().max(2_000),
      away: z.array(z.strictObject({ partId: id, why: words(300) })).max(20),
      result: meetingResult,
      carePlaceId: id.optional(),
      band: band.optional(),
      nextReviewOn: day,
      reasons: words(3_000),
      deciderId: id,
      version: z.number().int(),
    }),
    answer: meeting,
    refusals: [
      ...['is-closed', 'changed-meanwhile', 'is-disqualified', 'decider-disqualified', 'unknown-part'],
      ...[
        'unknown-criterion',
        'place-missing',
        'place-given',
        'band-missing',
        'not-on-list',
        'day-not-ahead',
        'names-another',
      ],
    ] as const,
  },
  'POST /api/meetings/:meetingId/close': {
    action: 'Meeting.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Close the minutes: every candidate has a result and reasons. They are never changed afterwards.',
    params: z.strictObject({ meetingId: id }),
    body: z.strictObject({ ...command, version: z.number().int() }),
    answer: meeting,
    refusals: ['is-closed', 'changed-meanwhile', 'not-whole', 'too-few'],
  },
  'POST /api/meeting-points/:meetingPointId/correct': {
    action: 'Meeting.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say what was wrong in closed minutes: a new entry beside them, that she reads.',
    params: z.strictObject({ meetingPointId: id }),
    body: z.strictObject({ ...command, words: words(2_000) }),
    answer: meeting,
    refusals: ['is-open', 'names-another'],
  },
});
