import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What needs a written delegation and two pairs of eyes: saying no, and technology that locates or watches. */
export const delegationScope = z.enum(['refuse', 'watch']);
export type DelegationScope = z.output<typeof delegationScope>;

/** In writing: who may issue what, from a day to a day, given by whom. */
export const delegation = z.strictObject({
  id,
  staffId: id,
  staffName: z.string(),
  scopes: z.array(delegationScope),
  startsOn: day,
  endsOn: day,
  givenByName: z.string(),
  givenAt: instant,
  isLive: z.boolean(),
});
export type Delegation = z.output<typeof delegation>;

/** What somebody else said of one version of a draft. */
export const secondLook = z.strictObject({
  version: z.number().int(),
  byName: z.string(),
  at: instant,
  isYes: z.boolean(),
  words: z.string().nullable(),
});
export type SecondLook = z.output<typeof secondLook>;

export const delegationRoutes = defineRoutes({
  'GET /api/delegations': {
    action: 'Delegation.See',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Who may say no and who may decide technology that watches, from when to when; and those who may be given it.',
    answer: z.strictObject({
      delegations: z.array(delegation),
      staff: z.array(z.strictObject({ id, name: z.string() })),
    }),
  },
  'POST /api/delegations': {
    action: 'Delegation.Give',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Give somebody of the office the right to issue, in writing, from a day to a day. Nobody gives it to herself.',
    body: z.strictObject({
      ...command,
      staffId: id,
      given: z.array(delegationScope).min(1).max(2),
      startsOn: day,
      endsOn: day,
    }),
    answer: z.strictObject({ delegationId: id }),
    refusals: ['unknown-staff', 'to-oneself', 'ends-before-start'],
  },
  'POST /api/delegations/:delegationId/end': {
    action: 'Delegation.Give',
    doors: ['staff'],
    showsPersons: false,
    summary: 'End a delegation today. What was issued by it stands.',
    params: z.strictObject({ delegationId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ endsOn: day }),
    refusals: ['already-ended'],
  },
  'POST /api/applications/:applicationId/decision/second-look': {
    action: 'Decision.LookAgain',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'The second pair of eyes: yes to this version of the draft, or back with a reason. Never by one who has written in it.',
    params: z.strictObject({ applicationId: id }),
    body: z.strictObject({
      ...command,
      version: z.number().int().min(1),
      isYes: z.boolean(),
      backBecause: words(2_000).optional(),
    }),
    answer: secondLook,
    refusals: ['own-draft', 'no-delegation', 'changed-meanwhile', 'already-issued', 'already-looked', 'say-why-back'],
  },
});
