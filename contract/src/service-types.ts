import { z } from 'zod';
import { day, listCode, localText } from './values.ts';

export const serviceCategory = z.enum([
  'home-nursing',
  'practical-help',
  'safety',
  'respite',
  'day',
  'stay',
  'housing',
  'other',
]);
export type ServiceCategory = z.output<typeof serviceCategory>;

/** What an absence does to a service: it pauses until somebody says that she is home, or it goes on. */
export const whenAway = z.enum(['pause', 'goes-on']);
export const whenAwayByKind = z.strictObject({
  hospital: whenAway,
  'short-stay': whenAway,
  family: whenAway,
  holiday: whenAway,
});
export type WhenAway = z.output<typeof whenAwayByKind>;

/** A kind of help that a municipality gives, as it describes it today. */
export const serviceType = z.strictObject({
  code: listCode,
  category: serviceCategory,
  label: localText,
  /** One or two plain sentences for the resident. */
  explained: localText,
  /** The section it rests on. */
  law: z.string(),
  /** Its number in the national code system 9151; null in Sweden and for offers of the municipality's own. */
  registerCode: z.number().int().nullable(),
  /** Days from received to an answer. */
  promiseDays: z.number().int(),
  /** Weeks to appeal, counted from when she was told. */
  appealWeeks: z.number().int(),
  appealBody: localText,
  whenAway: whenAwayByKind,
});
export type ServiceType = z.output<typeof serviceType>;

/** A scale as data, one version of it: what is scored, and with which values. */
export const instrument = z.strictObject({
  code: listCode,
  validFrom: day,
  name: localText,
  scale: z.array(
    z.strictObject({ value: z.number().int(), label: localText, explained: localText, isNotRelevant: z.boolean() }),
  ),
  items: z.array(z.strictObject({ code: listCode, label: localText })),
});
export type Instrument = z.output<typeof instrument>;
