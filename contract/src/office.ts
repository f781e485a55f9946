import { z } from 'zod';

/** Whom to ring about an application; open from-to on working days (`08:30`), null day and night or unknown. */
export const office = z.strictObject({
  name: z.string(),
  phone: z.string().nullable(),
  openFrom: z.string().nullable(),
  openTo: z.string().nullable(),
});
export type Office = z.output<typeof office>;
