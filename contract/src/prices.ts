import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { price, pricePer } from './service-types.ts';
import { command, day, id, language, localText, words } from './values.ts';

/** What she shall pay for one kind of help that she was granted. */
export const newPriceLine = z.strictObject({
  helpLineId: id,
  crowns: z.number().min(0).max(100_000),
  per: pricePer,
  fromOn: day,
});
export type NewPriceLine = z.output<typeof newPriceLine>;

/** One kind of granted help as its price is decided: the dated rule of the municipality, and what was decided last. */
export const priceable = z.strictObject({
  helpLineId: id,
  label: localText,
  startsOn: day.nullable(),
  /** by the rules that hold today */
  rule: price,
  /** what the rule says she pays, or at most pays; null where it names no amount */
  suggested: z.strictObject({ crowns: z.number(), per: pricePer }).nullable(),
  /** the price that holds, or will; null: none is decided, and she is told that it follows */
  decided: z.strictObject({ crowns: z.number(), per: pricePer, fromOn: day }).nullable(),
});
export type Priceable = z.output<typeof priceable>;

export const priceWork = z.strictObject({
  lines: z.array(priceable),
  /** price decisions of this case, the first first */
  issued: z.array(z.strictObject({ id, reference: z.string(), issuedOn: day, appealUntil: day })),
  laws: z.array(z.string()),
  appealBody: z.string(),
  appealWeeks: z.number().int(),
  language,
});
export type PriceWork = z.output<typeof priceWork>;

const ofApplication = z.strictObject({ applicationId: id });

export const priceRoutes = defineRoutes({
  'GET /api/applications/:applicationId/price': {
    action: 'Decision.SeeWork',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What she pays for the help that is decided: the rules of the day, what is decided, and what still follows.',
    params: ofApplication,
    answer: priceWork,
  },
  'POST /api/applications/:applicationId/price': {
    action: 'Decision.Issue',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Issue a decision about the price by itself, with its own letter and its own appeal. It changes no help and stops none.',
    params: ofApplication,
    body: z.strictObject({
      ...command,
      priceLines: z.array(newPriceLine).min(1).max(12),
      facts: words(4_000),
      reasons: words(4_000),
      laws: z.array(words(300)).min(1).max(8),
      language,
      /** how many price decisions the writer has seen */
      known: z.number().int().min(0),
    }),
    answer: z.strictObject({ priceDecisionId: id, reference: z.string() }),
    /** `over-the-cap`: more than the rule lets anybody pay; `is-free`: it costs nothing by the rule; the detail names the line. */
    refusals: ['not-decided', 'unknown-line', 'over-the-cap', 'is-free', 'twice', 'changed-meanwhile', 'person-died'],
  },
});
