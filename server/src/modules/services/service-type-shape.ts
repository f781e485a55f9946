import { type ServiceType, serviceCategory, serviceTerms, whenAwayByKind } from '@tunet/contract';
import { z } from 'zod';
import { textOf } from './rule-definition.ts';

/** What a kind of help must look like to be kept; narrower than what may travel, so that a refusal can say which part. */
export const serviceTypeShape: z.ZodType<ServiceType> = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{2,60}$/),
  category: serviceCategory,
  label: textOf(80),
  explained: textOf(400),
  law: z.string().trim().min(1).max(160),
  registerCode: z.int().min(1).max(99).nullable(),
  promiseDays: z.int().min(1).max(365),
  appealWeeks: z.int().min(1).max(26),
  appealBody: textOf(160),
  whenAway: whenAwayByKind,
  terms: serviceTerms.extend({
    decidedBy: textOf(160),
    whoMayGet: textOf(400),
    preliminaryDays: z.int().min(1).max(60).nullable(),
    lightAge: z.int().min(18).max(110).nullable(),
    // What was decided before there was a cut-off has one working day.
    cancelDays: z.int().min(0).max(10).default(1),
  }),
});
