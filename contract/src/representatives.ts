import { z } from 'zod';
import { proxy, proxyScope, proxyScopes, representativeKind } from './proxies.ts';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What staff looked at to know who somebody is. Never a copy of it. */
export const identityShown = z.enum(['passport', 'national-card', 'driving-licence', 'known-in-person']);
/** The paper that a right rests on, as somebody on duty saw it. Never a copy of it. */
export const documentSeen = z.enum(['mandate', 'future-power', 'birth-record', 'order']);
/** What a guardian's mandate covers; what it covers decides the most that she may do here. */
export const mandateAreas = ['person', 'economy', 'health'] as const;
export const mandateArea = z.enum(mandateAreas);
export type MandateArea = z.output<typeof mandateArea>;

/** What somebody cannot consent to, as a health professional has written it down. */
export const incapacityArea = z.enum(['help', 'treatment', 'information', 'technology']);

export const incapacity = z.strictObject({
  id,
  cannot: z.array(incapacityArea),
  because: z.string(),
  proxiesGoOn: z.boolean(),
  recordedBy: z.string(),
  recordedAt: instant,
  reviewOn: day,
});
export type Incapacity = z.output<typeof incapacity>;

/** One who may act for her, as staff with a relation to her read it. */
export const representative = z.strictObject({
  ...proxy.omit({ isMine: true }).shape,
  areas: z.array(mandateArea),
  /** how she was known, by whom; null of one that the person gave online */
  registered: z
    .strictObject({
      by: z.string(),
      at: instant,
      met: z.enum(['in-person', 'video']),
      identityShown,
      documentSeen: documentSeen.nullable(),
    })
    .nullable(),
  /** held back without telling her: why, since when and by whom */
  held: z
    .strictObject({
      since: instant,
      by: z.string(),
      because: z.string(),
      /** it is looked at again by then; null: by the municipality's own days */
      reviewOn: day.nullable(),
    })
    .nullable(),
});
export type Representative = z.output<typeof representative>;

/** What a representative who is held back has written since. It came to nobody else. */
export const heldWords = z.strictObject({
  id,
  name: z.string(),
  at: instant,
  action: z.string(),
  words: z.string().nullable(),
});

export const representationTask = z.strictObject({
  id,
  /** `held-ending`, `hold-review`: of one who is held back, told to those who hold her and to nobody else */
  kind: z.enum(['proxy-ending', 'incapacity-review', 'held-ending', 'hold-review']),
  personId: id,
  personName: z.string(),
  /** whose proxy ends; null of a review */
  name: z.string().nullable(),
  dueOn: day,
});
export type RepresentationTask = z.output<typeof representationTask>;

const ofPerson = z.strictObject({ personId: id });
const ofRepresentative = z.strictObject({ personId: id, representativeId: id });
const why = words(1_000);

export const representativeRoutes = defineRoutes({
  'GET /api/people/:personId/representatives': {
    action: 'Representative.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Who may act for her, on what it rests, who is held back and why, and what she cannot consent to.',
    params: ofPerson,
    answer: z.strictObject({
      representatives: z.array(representative),
      relatives: z.array(z.strictObject({ relativeId: id, name: z.string(), relation, isKnownHere: z.boolean() })),
      incapacity: incapacity.nullable(),
      heldWords: z.array(heldWords),
      tasks: z.array(representationTask),
      isProtected: z.boolean(),
      mayRecordIncapacity: z.boolean(),
    }),
  },
  'POST /api/people/:personId/representatives': {
    action: 'Representative.Register',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Somebody may act for her from this minute: on what it rests, who was checked and how, and that both signed.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      kind: representativeKind,
      who: z.union([
        z.strictObject({ relativeId: id, bornOn: day.optional() }),
        z.strictObject({ firstName: words(60), lastName: words(60), bornOn: day, phone: words(30), relation }),
      ]),
      scopes: z.array(proxyScope).min(1).max(proxyScopes.length),
      areas: z.array(mandateArea).max(mandateAreas.length),
      lastDay: day.nullable(),
      met: z.enum(['in-person', 'video']),
      identityShown,
      documentSeen: documentSeen.nullable(),
      signedByPerson: z.boolean(),
      signedByOther: z.boolean(),
    }),
    answer: z.strictObject({ representationId: id, scopes: z.array(proxyScope) }),
    refusals: [
      'born-on-needed',
      'signature-needed',
      'incapacity-needed',
      'document-needed',
      'in-person-only',
      'not-a-child',
      'day-passed',
      'outside-mandate',
      'held-back',
    ],
  },
  'POST /api/people/:personId/representatives/:representativeId/end': {
    action: 'Representative.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She may not act for her any longer; a parent can be shut out so.',
    params: ofRepresentative,
    body: z.strictObject({ ...command, because: why }),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'POST /api/people/:personId/representatives/:representativeId/hold': {
    action: 'Representative.Hold',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Hold her back at once and without telling her: she goes on seeing what stood there, and nothing new.',
    params: ofRepresentative,
    body: z.strictObject({
      ...command,
      because: why,
      /** looked at again by then; left out: after the municipality's own days */
      reviewOn: day.optional(),
    }),
    answer: z.strictObject({ holdId: id, pages: z.number().int() }),
    refusals: ['already-held', 'already-ended', 'day-passed'],
  },
  'POST /api/people/:personId/representatives/:representativeId/let-go': {
    action: 'Representative.LetGo',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She is held back no longer, and sees again what she may.',
    params: ofRepresentative,
    body: z.strictObject({ ...command, because: why }),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['not-held'],
  },
  'POST /api/people/:personId/incapacity': {
    action: 'Incapacity.Record',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A health professional writes down what she cannot consent to, why, and when it is looked at again.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      cannot: z.array(incapacityArea).min(1).max(4),
      because: why,
      reviewOn: day,
      /** proxies that end meanwhile go on until somebody has decided */
      proxiesGoOn: z.boolean(),
    }),
    answer: incapacity,
    refusals: ['already-recorded', 'day-passed'],
  },
  'POST /api/people/:personId/incapacity/:incapacityId/end': {
    action: 'Incapacity.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She can consent again; what rested on it ends.',
    params: z.strictObject({ personId: id, incapacityId: id }),
    body: z.strictObject({ ...command, because: why }),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'GET /api/representation-tasks': {
    action: 'Representative.SeeTasks',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Proxies about to end that their giver cannot renew, and records to be looked at again; soonest first.',
    answer: z.strictObject({ tasks: z.array(representationTask) }),
  },
  'POST /api/people/:personId/representation-tasks/:taskId/done': {
    action: 'Representative.Decide',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What is decided: it goes on to a day, it is let end, or the record was looked at again.',
    params: z.strictObject({ personId: id, taskId: id }),
    body: z.strictObject({
      ...command,
      /** `lifted`: she is held back no longer */
      outcome: z.enum(['goes-on', 'let-end', 'reviewed', 'lifted']),
      /** the new last day of what goes on; of a hold that goes on, when it is looked at again */
      until: day.nullable(),
      note: why,
    }),
    answer: z.strictObject({ done: z.literal(true) }),
    refusals: ['already-done', 'day-needed', 'outcome-does-not-fit'],
  },
  'POST /api/my/representatives/:representativeId/let-end': {
    action: 'Proxy.LetEnd',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She who gave a proxy that is about to end says that it is to end: nobody asks again.',
    params: z.strictObject({ representativeId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ willEnd: z.literal(true) }),
    refusals: ['already-ended', 'no-end'],
  },
});
