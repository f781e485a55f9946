import { z } from 'zod';
import { stateWords } from '../../modules/aids/index.ts';

/** What the other side answers; anything else is an error of theirs, and is tried again. */
export const sentAnswer = z.object({ externalNumber: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });

export const newsAnswer = z.object({
  news: z
    .array(
      z.object({
        externalNumber: z.string().max(40),
        state: z.enum(stateWords),
        at: z.iso.datetime().transform((text) => new Date(text)),
        delivery: z.enum(['stock', 'ordered']).nullable().default(null),
      }),
    )
    .max(1_000),
  next: z.string().min(1).max(100),
});
