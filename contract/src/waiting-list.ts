import { z } from 'zod';
import { meetingResult, meetingRoutes, myMeeting } from './meetings.ts';
import { placeRoutes } from './place-routes.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode, localText, words } from './values.ts';

/** How soon somebody on a waiting list needs the place. Set by a person with a reason; a band, never a number in a row. */
export const waitingBand = z.enum(['first', 'soon', 'steady']);
export type WaitingBand = z.output<typeof waitingBand>;

/** `waiting` · `placed`: a place is hers · `left`: off the list, by somebody's act with a reason or by a death. */
export const waitingState = z.enum(['waiting', 'placed', 'left']);
export type WaitingState = z.output<typeof waitingState>;

/** How somebody came off a list. Nobody leaves it silently. */
export const leftHow = z.enum(['place', 'taken-off', 'own-wish', 'decision', 'death']);
export type LeftHow = z.output<typeof leftHow>;

/** An offered place: `open` until she answers; `thinking` until a day. Nothing happens by itself when the day has passed. */
export const placeOfferState = z.enum(['open', 'thinking', 'accepted', 'declined', 'withdrawn']);
export type PlaceOfferState = z.output<typeof placeOfferState>;

export const offerAnswer = z.enum(['yes', 'no', 'think']);
export type OfferAnswer = z.output<typeof offerAnswer>;

/** What a room is used for. */
export const placeUse = z.enum(['long', 'short', 'relief', 'housing']);
export type PlaceUse = z.output<typeof placeUse>;

/** One of the municipality's own criteria. */
export const waitingCriterion = z.strictObject({ code: z.string(), label: localText });
export type WaitingCriterion = z.output<typeof waitingCriterion>;

const happening = z.strictObject({
  at: instant,
  what: z.enum([
    'entered',
    'followed-up',
    'offered',
    'accepted',
    'declined',
    'thinking',
    'withdrawn',
    'taken-off',
    'put-back',
    'died',
    'lives',
    'moved-in',
    'moved-out',
  ]),
  who: z.string().nullable(),
  band: waitingBand.nullable(),
  words: z.string().nullable(),
});
export type WaitingHappening = z.output<typeof happening>;

/** A place that somebody is offered. */
export const placeOffer = z.strictObject({
  placeOfferId: id,
  placeName: z.string(),
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  fromOn: day,
  answerBy: day,
  /** the day to answer by has gone: she still stands on the list, and the office rings */
  isPastDay: z.boolean(),
  words: z.string(),
  state: placeOfferState,
  answeredAt: instant.nullable(),
  answeredBy: z.string().nullable(),
  answerWords: z.string().nullable(),
  version: z.number().int(),
});
export type PlaceOffer = z.output<typeof placeOffer>;

/** What she reads: since when, what happens next and by which day, help meanwhile, whom to ring. Never how many stand before her. */
export const myWaiting = z.strictObject({
  waitingId: id,
  serviceType: z.string(),
  label: localText,
  since: day,
  state: waitingState,
  leftHow: leftHow.nullable(),
  leftReason: z.string().nullable(),
  leftAt: instant.nullable(),
  criteria: z.array(waitingCriterion),
  helpMeanwhile: z.string(),
  /** of the words an assessor wrote */
  language,
  followedUpOn: day.nullable(),
  /** the office asks how she is by this day */
  followUpOn: day,
  decisionId: id,
  placedAt: z.string().nullable(),
  placedFrom: day.nullable(),
  officeName: z.string(),
  officePhone: z.string().nullable(),
  openFrom: z.string().nullable(),
  openTo: z.string().nullable(),
  offers: z.array(placeOffer),
});
export type MyWaiting = z.output<typeof myWaiting>;

export const waitingRow = z.strictObject({
  waitingId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  serviceType: z.string(),
  label: localText,
  since: day,
  band: waitingBand,
  state: waitingState,
  helpMeanwhile: z.string(),
  followedUpOn: day.nullable(),
  followUpOn: day,
  /** the day to look at it again has gone */
  isOverdue: z.boolean(),
  /** she has an offer that is not answered; its day */
  offerAnswerBy: day.nullable(),
  isOfferPast: z.boolean(),
});
export type WaitingRow = z.output<typeof waitingRow>;

export const waitingCase = z.strictObject({
  ...waitingRow.shape,
  applicationId: id,
  decisionId: id,
  criteria: z.array(waitingCriterion),
  bandReason: z.string(),
  language,
  leftHow: leftHow.nullable(),
  leftReason: z.string().nullable(),
  /** taken off today: may be put back */
  mayPutBack: z.boolean(),
  placedAt: z.string().nullable(),
  placedFrom: day.nullable(),
  offers: z.array(placeOffer),
  happenings: z.array(happening),
  /** what meetings have advised, the newest first */
  meetings: z.array(
    z.strictObject({
      meetingId: id,
      heldOn: day,
      result: meetingResult,
      placeName: z.string().nullable(),
      reasons: z.string(),
      nextReviewOn: day,
      deciderName: z.string(),
    }),
  ),
  /** appeals about the decision that put her here, also about the place itself */
  appeals: z.array(z.strictObject({ appealId: id, state: z.string(), receivedOn: day, isAboutList: z.boolean() })),
  /** the house has said that she has moved in */
  movedInOn: day.nullable(),
  /** what the municipality's list of criteria holds today */
  allCriteria: z.array(waitingCriterion),
  /** by default, by its own rules */
  nextFollowUpOn: day,
  nextAnswerBy: day,
  version: z.number().int(),
});
export type WaitingCase = z.output<typeof waitingCase>;

/** Somebody in a room, planned or there. */
export const placeStay = z.strictObject({
  stayId: id,
  personId: id,
  personName: z.string(),
  serviceType: z.string(),
  fromOn: day,
  /** the day she leaves, and the room is free; null: not known */
  untilOn: day.nullable(),
  isOffered: z.boolean(),
  /** the house has said that she moved in; null: not yet */
  movedInOn: day.nullable(),
  isRelief: z.boolean(),
});
export type PlaceStay = z.output<typeof placeStay>;

/** A room: who is in it, and from when it is free. */
export const carePlace = z.strictObject({
  carePlaceId: id,
  name: z.string(),
  use: placeUse,
  serviceTypes: z.array(z.string()),
  stays: z.array(placeStay),
  /** every span it is taken, also by those the reader may not see */
  taken: z.array(z.strictObject({ fromOn: day, untilOn: day.nullable() })),
  /** days it is closed, with the reason */
  closings: z.array(z.strictObject({ closingId: id, fromOn: day, untilOn: day.nullable(), reason: z.string() })),
  /** the first day it is free; null: nobody knows */
  freeFrom: day.nullable(),
  /** free until somebody comes; null: nobody does */
  freeUntil: day.nullable(),
});
export type CarePlace = z.output<typeof carePlace>;

const ofPerson = z.strictObject({ personId: id });
const ofWaiting = z.strictObject({ waitingId: id });
const ofOffer = z.strictObject({ placeOfferId: id });
const answering = {
  answer: offerAnswer,
  /** with `think`: until then, at most the municipality's own days */
  thinkUntil: day.optional(),
  words: z.string().trim().max(1_000).optional(),
  version: z.number().int(),
};
const answerRefusals = ['already-answered', 'changed-meanwhile', 'too-long', 'not-waiting'] as const;

export const waitingListRoutes = defineRoutes({
  ...meetingRoutes,
  ...placeRoutes,
  'GET /api/my/people/:personId/waiting': {
    action: 'Waiting.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Lists that she stands on or stood on: since when, what happens next, help meanwhile, and offers of a place.',
    params: ofPerson,
    answer: z.strictObject({ waiting: z.array(myWaiting), meetings: z.array(myMeeting) }),
  },
  'POST /api/my/place-offers/:placeOfferId/answer': {
    action: 'Waiting.AnswerOffer',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Answer an offered place: yes, no, or think until a day. A no keeps her on the list.',
    params: ofOffer,
    body: z.strictObject({ ...command, ...answering }),
    answer: myWaiting,
    refusals: [...answerRefusals],
  },
  'GET /api/waiting-list': {
    action: 'Waiting.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Who stands on my office’s lists, those whose day has come first.',
    answer: z.strictObject({ today: day, waiting: z.array(waitingRow) }),
  },
  'GET /api/waiting-list/:waitingId': {
    action: 'Waiting.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One on the list: criteria, band with its reason, help meanwhile, offers, and what has happened.',
    params: ofWaiting,
    answer: waitingCase,
  },
  'POST /api/waiting-list/:waitingId/follow-up': {
    action: 'Waiting.FollowUp',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say how it is with her now: criteria, band with a reason, help meanwhile, and the next day.',
    params: ofWaiting,
    body: z.strictObject({
      ...command,
      criteria: z.array(listCode).min(1).max(12),
      band: waitingBand,
      bandReason: words(1_000),
      helpMeanwhile: words(1_000),
      words: words(3_000),
      followUpOn: day,
      version: z.number().int(),
    }),
    answer: waitingCase,
    refusals: ['changed-meanwhile', 'not-waiting', 'unknown-criterion', 'day-not-ahead'],
  },
  'POST /api/waiting-list/:waitingId/take-off': {
    action: 'Waiting.TakeOff',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Take somebody off the list, with a reason that she reads. The same day it can be undone.',
    params: ofWaiting,
    body: z.strictObject({
      ...command,
      how: leftHow.exclude(['place', 'death']),
      reason: words(2_000),
      version: z.number().int(),
    }),
    answer: waitingCase,
    refusals: ['changed-meanwhile', 'not-waiting'],
  },
  'POST /api/waiting-list/:waitingId/put-back': {
    action: 'Waiting.TakeOff',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Undo a removal of today: she stands where she stood, since the same day.',
    params: ofWaiting,
    body: z.strictObject({ ...command, version: z.number().int() }),
    answer: waitingCase,
    refusals: ['changed-meanwhile', 'not-today'],
  },
  'POST /api/waiting-list/:waitingId/offers': {
    action: 'Waiting.Offer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Offer somebody on the list a place: the room is held for her until she answers.',
    params: ofWaiting,
    body: z.strictObject({
      ...command,
      carePlaceId: id,
      fromOn: day,
      untilOn: day.optional(),
      answerBy: day,
      words: words(2_000),
    }),
    answer: waitingCase,
    refusals: ['not-waiting', 'has-offer', 'unknown-place', 'wrong-kind', 'place-taken', 'day-not-ahead'],
  },
  'POST /api/place-offers/:placeOfferId/answer': {
    action: 'Waiting.AnswerFor',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write down an answer given by telephone or at home, by whom.',
    params: ofOffer,
    body: z.strictObject({ ...command, ...answering, saidBy: words(120) }),
    answer: waitingCase,
    refusals: [...answerRefusals],
  },
  'POST /api/place-offers/:placeOfferId/withdraw': {
    action: 'Waiting.Offer',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Take an offer back, with a reason that she reads. She stands on the list as before.',
    params: ofOffer,
    body: z.strictObject({ ...command, reason: words(2_000), version: z.number().int() }),
    answer: waitingCase,
    refusals: ['already-answered', 'changed-meanwhile'],
  },
  'GET /api/care-places': {
    action: 'Place.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Rooms of the municipality: who is in each, from when it is free, and how full the houses are.',
    answer: z.strictObject({
      today: day,
      units: z.array(
        z.strictObject({
          unitId: id,
          name: z.string(),
          places: z.array(carePlace),
          /** the asker is on duty in this house: says who has moved in */
          isMine: z.boolean(),
          /** the asker leads this house: makes, names and closes rooms */
          mayManage: z.boolean(),
        }),
      ),
    }),
  },
  'POST /api/care-places/:carePlaceId/rotation': {
    action: 'Place.Rotate',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Plan relief stays in rotation: so many days in, so many weeks from one to the next. All of them or none.',
    params: z.strictObject({ carePlaceId: id }),
    body: z.strictObject({
      ...command,
      personId: id,
      serviceType: listCode,
      fromOn: day,
      days: z.number().int().min(1).max(60),
      everyWeeks: z.number().int().min(1).max(26),
      times: z.number().int().min(1).max(26),
    }),
    answer: z.strictObject({ stays: z.array(placeStay) }),
    refusals: ['place-taken', 'overlaps-itself', 'wrong-kind', 'day-not-ahead'],
  },
  'POST /api/care-places/stays/:placeStayId/cancel': {
    action: 'Place.Rotate',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Cancel a planned stay that has not begun.',
    params: z.strictObject({ placeStayId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ stayId: id }),
    refusals: ['has-begun'],
  },
});
