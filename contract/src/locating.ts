import { z } from 'zod';

/** Address protection: none, confidential (kode 7 / sekretessmarkering), strictly confidential (kode 6 / skyddad folkbokföring). */
export const protection = z.enum(['none', 'confidential', 'strictly-confidential']);
export type Protection = z.output<typeof protection>;

/** Everything that locates a person. Withheld by the serialiser for protected persons unless the alarm is in hand. */
export const locating = z.discriminatedUnion('shown', [
  z.strictObject({
    shown: z.literal(true),
    street: z.string(),
    postal: z.string(),
    entrance: z.string().nullable(),
    floor: z.string().nullable(),
    confirmedOn: z.string().nullable(),
  }),
  z.strictObject({
    shown: z.literal(false),
    /** `not-needed`: the reader's relation does not ask for it. */
    why: z.enum(['protected', 'unknown', 'not-needed']),
  }),
]);
export type Locating = z.output<typeof locating>;
