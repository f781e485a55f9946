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

export const pricePer = z.enum(['month', 'day', 'meal', 'hour', 'once']);
export type PricePer = z.output<typeof pricePer>;
/** `price`: what it costs · `most`: never more than this · `income-free`: what she is to have left for herself. */
export const priceIs = z.enum(['price', 'most', 'income-free']);
export type PriceIs = z.output<typeof priceIs>;

/** An amount from a day on, until another of the same sort begins. A proposal is shown to nobody but the workshop. */
const paymentAmount = z.strictObject({
  crowns: z.number().min(0).max(100_000),
  per: pricePer,
  is: priceIs,
  from: day,
  isProposal: z.boolean(),
});
export type PaymentAmount = z.output<typeof paymentAmount>;

export const paymentKind = z.enum(['free', 'capped', 'own']);

/** What a kind of help costs on one day, as she reads it. `capped`: her own price follows as a decision of its own. */
export const price = z.strictObject({
  kind: paymentKind,
  text: localText,
  amounts: z.array(z.strictObject({ crowns: z.number(), per: pricePer, is: priceIs })),
});
export type Price = z.output<typeof price>;

/** On which terms a kind of help is given. */
export const serviceTerms = z.strictObject({
  /** False for what is decided by rules of its own, such as coercion: it is in the catalogue, and nobody applies for it. */
  mayApply: z.boolean(),
  /** A place that somebody may have to wait for: the right to it and the right to stand on the list are two decisions. */
  waitingList: z.boolean(),
  /** Technology that locates or watches: decided by delegation and two pairs of eyes, and never without a judged consent. */
  watches: z.boolean().optional(),
  decidedBy: localText,
  /** Days until a preliminary answer is due; null where no law sets a day. */
  preliminaryDays: z.number().int().nullable(),
  /** Who may be granted it; for a place, what the local regulation says. */
  whoMayGet: localText,
  payment: z.strictObject({
    kind: paymentKind,
    text: localText,
    amounts: z.array(paymentAmount).max(12),
  }),
  /** From this age it is given without an assessment; null: never. */
  lightAge: z.number().int().nullable(),
  /** A visit may be said no to until so many working days before it, at the clock when it begins; 0: until it begins. */
  cancelDays: z.number().int(),
});
export type ServiceTerms = z.output<typeof serviceTerms>;

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
  terms: serviceTerms,
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
  /** `unconfirmed`: the register has it and its name is not known for sure; shown as such, and never scored */
  items: z.array(z.strictObject({ code: listCode, label: localText, unconfirmed: z.boolean().optional() })),
});
export type Instrument = z.output<typeof instrument>;
