import { z } from 'zod';
import { day, id, instant } from './values.ts';

/** Why a decision is to be made anew: we changed it, the body did, or the body sent the case back to us. */
export const changeBecause = z.enum(['reconsidered', 'by-body', 'sent-back']);
export type ChangeBecause = z.output<typeof changeBecause>;

/** Of a decision that is written because an appeal changed the one before. */
export const afterAppeal = z.strictObject({
  /** what is different now, as she reads it on top of the letter; may still be empty */
  whatChanged: z
    .string()
    .max(4_000)
    .refine((text) => !text.includes('\0'), 'expected text without the sign NUL'),
});
export type AfterAppeal = z.output<typeof afterAppeal>;

/** A new decision that the office owes after an appeal. */
export const owedDecision = z.strictObject({
  appealId: id,
  because: changeBecause,
  owedAt: instant,
  /** it is to be made by this day; then the office is told each day */
  dueOn: day,
  isOverdue: z.boolean(),
});
export type OwedDecision = z.output<typeof owedDecision>;

/** What a changed decision changes: the one before it, in the same case. */
export const decisionChange = z.strictObject({
  decisionId: id,
  reference: z.string(),
  issuedAt: instant,
  because: changeBecause,
  whatChanged: z.string(),
});
export type DecisionChange = z.output<typeof decisionChange>;

/** The decision that stands instead of this one. */
export const changedBy = z.strictObject({ decisionId: id, reference: z.string(), issuedAt: instant });
