import { z } from 'zod';
import { office } from './office.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText } from './values.ts';

/** Help given by age without an assessment, as she may take it today. */
export const lightOffer = z.strictObject({
  serviceType: listCode,
  label: localText,
  explained: localText,
  fromAge: z.number().int(),
  /** what she pays, in words */
  payment: localText,
});
export type LightOffer = z.output<typeof lightOffer>;

/** Help that was taken: it holds from when it was taken. */
export const lightHelp = z.strictObject({
  lightHelpId: id,
  serviceType: listCode,
  label: localText,
  fromAge: z.number().int(),
  takenAt: instant,
  takenBy: z.string(),
  /** the office asks then how it goes */
  followUpOn: day,
  /** null until somebody has put it in place */
  inPlaceAt: instant.nullable(),
  /** the letter; null for what was taken before help by age came as a decision */
  decisionId: id.nullable(),
  office,
});
export type LightHelp = z.output<typeof lightHelp>;

/** Something to put in place, or to ask about. */
export const lightWork = z.strictObject({
  lightHelpId: id,
  personId: id,
  personName: z.string(),
  label: localText,
  takenAt: instant,
  followUpOn: day,
  inPlaceAt: instant.nullable(),
});
export type LightWork = z.output<typeof lightWork>;

const person = z.strictObject({ personId: id });
const one = z.strictObject({ lightHelpId: id });

export const lightHelpRoutes = defineRoutes({
  'GET /api/my/people/:personId/light-help': {
    action: 'LightHelp.See',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'What she may take without an assessment at her age, and what she has taken. Applying as usual is always open too.',
    params: person,
    answer: z.strictObject({ offers: z.array(lightOffer), taken: z.array(lightHelp) }),
  },
  'POST /api/my/people/:personId/light-help': {
    action: 'LightHelp.Take',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She takes it, and it holds at once. It takes nothing away from the right to apply for more.',
    params: person,
    body: z.strictObject({ ...command, serviceType: listCode }),
    answer: lightHelp,
    refusals: ['not-offered', 'already-taken', 'no-office'],
  },
  'POST /api/my/light-help/:lightHelpId/end': {
    action: 'LightHelp.End',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She does not want it any longer.',
    params: one,
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'GET /api/light-help': {
    action: 'LightHelp.Work',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What my office has to put in place, and whom to ask how it goes, the one who has waited longest first.',
    answer: z.strictObject({ rows: z.array(lightWork) }),
  },
  'POST /api/light-help/:lightHelpId/in-place': {
    action: 'LightHelp.InPlace',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is in place: ordered, fitted or begun.',
    params: one,
    body: z.strictObject(command),
    answer: z.strictObject({ inPlace: z.literal(true) }),
    refusals: ['already-in-place', 'already-ended'],
  },
  'POST /api/light-help/:lightHelpId/asked': {
    action: 'LightHelp.Asked',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She was asked how it goes. The next time to ask is set anew.',
    params: one,
    body: z.strictObject(command),
    answer: z.strictObject({ followUpOn: day }),
    refusals: ['already-ended'],
  },
});
