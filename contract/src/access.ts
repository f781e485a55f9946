import { z } from 'zod';
import { codeDoorRoutes, smallerDoorArea } from './code-door.ts';
import { roles } from './organisation.ts';
import { proxyRoutes } from './proxies.ts';
import { representativeRoutes } from './representatives.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, language, words } from './values.ts';

/** Who somebody is when logged in: a member of staff, or a person (resident or relative). */
export const identity = z.strictObject({
  actorId: id,
  kind: z.enum(['staff', 'person']),
  placeId: id,
  placeName: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
});
export type Identity = z.output<typeof identity>;

/** Why a person's data was opened (ISO 27789 purpose of use). Shown to her in plain words. */
export const bases = [
  'own',
  'proxy',
  'open-alarm',
  'alarm-in-hand',
  'handed-over',
  'case',
  'in-care',
  'conversation',
  'estate',
  'technical-case',
  'aid',
  'desk-watch',
  'on-duty',
  'break-glass',
  'log-control',
  'system',
  'public',
] as const;
export type Basis = (typeof bases)[number];

export const breakGlassReason = z.enum(['acute-help', 'duty-taken-over', 'phone-request', 'technical-fault', 'other']);

/** One time somebody looked at a person. */
export const look = z.strictObject({
  at: instant,
  who: z.string(),
  role: z.string(),
  unitName: z.string().nullable(),
  action: z.string(),
  basis: z.enum(bases),
  reason: breakGlassReason.nullable(),
});

export const accessRoutes = defineRoutes({
  ...proxyRoutes,
  ...representativeRoutes,
  ...codeDoorRoutes,
  'GET /api/session': {
    action: 'Session.See',
    doors: 'public',
    showsPersons: false,
    summary: 'Who is logged in, and when the session ends if nothing is done.',
    answer: z.strictObject({
      identity: identity.nullable(),
      choices: z.array(identity),
      endsAt: instant.nullable(),
      language: language.nullable(),
      /** What a code has opened; null: the whole door. */
      opens: z.array(smallerDoorArea).nullable(),
    }),
  },
  'POST /api/session/renew': {
    action: 'Session.Renew',
    doors: ['resident', 'staff', 'field'],
    showsPersons: false,
    summary: 'Stay logged in.',
    body: z.strictObject({}),
    answer: z.strictObject({ endsAt: instant }),
  },
  'POST /api/session/choose': {
    action: 'Session.Choose',
    // Nobody is chosen yet, so no door can be asked for: the handler demands a living session itself.
    doors: 'public',
    showsPersons: false,
    summary: 'Choose which municipality to be in, for an account that is somebody in several.',
    body: z.strictObject({ actorId: id }),
    answer: identity,
    refusals: ['not-mine'],
  },
  'GET /api/my/people/:personId/looks': {
    action: 'Person.SeeLooks',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Who has looked at my information.',
    params: z.strictObject({ personId: id }),
    query: z.strictObject({ before: instant.optional() }),
    answer: z.strictObject({ looks: z.array(look), more: z.boolean() }),
  },
  'POST /api/people/:personId/break-glass': {
    action: 'Person.BreakGlass',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Open one person for four hours with a reason. She and the privacy officer see it.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, reason: breakGlassReason, explanation: words(500).optional() }),
    answer: z.strictObject({ grantId: id, endsAt: instant }),
    refusals: ['explanation-needed', 'not-for-protected'],
  },
  'GET /api/access/openings': {
    action: 'Access.SeeOpenings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Emergency openings that the privacy officer follows up.',
    answer: z.strictObject({
      openings: z.array(
        z.strictObject({
          grantId: id,
          personId: id,
          personName: z.string(),
          staffName: z.string(),
          reason: breakGlassReason,
          explanation: z.string().nullable(),
          startedAt: instant,
          endsAt: instant,
          reviewedAt: instant.nullable(),
        }),
      ),
    }),
  },
  'GET /api/actions/mine': {
    action: 'Action.SeeMine',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'What I could do when on duty at my workplaces, as names of actions: the door offers no work beyond these.',
    answer: z.strictObject({ actions: z.array(z.string()) }),
  },
  'POST /api/access/openings/:grantId/review': {
    action: 'Access.ReviewOpening',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The privacy officer has looked at an emergency opening.',
    params: z.strictObject({ grantId: id }),
    body: z.strictObject({ ...command, finding: words(500) }),
    answer: z.strictObject({ reviewedAt: instant }),
    refusals: ['already-reviewed'],
  },
});
