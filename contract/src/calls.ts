import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant, words } from './values.ts';

/** How an incoming call stands, as the telephone system tells it. */
export const callWord = z.enum(['calling', 'talking', 'ended']);
export type CallWord = z.output<typeof callWord>;

/** A name that the telephone system gives a telephone at the desk: `201`, `desk-2`. */
const agent = words(60);
/** A telephone number as people and exchanges write it, or the address of a device; never kept. */
const caller = z
  .string()
  .trim()
  .max(80)
  .regex(/^[\x20-\x7e]*$/);

export const callRoutes = defineRoutes({
  'POST /api/voice/calls': {
    action: 'Voice.TellCall',
    // The telephone system has a key of its own and no session; the handler asks for it.
    doors: 'public',
    showsPersons: false,
    summary: 'The telephone system tells how a call stands. Sound and recordings never come here.',
    body: z.strictObject({
      callId: z.string().regex(/^[\x21-\x7e]{1,120}$/),
      from: caller,
      cid: z
        .string()
        .trim()
        .regex(/^[0-9A-Za-z]{1,32}$/)
        .optional(),
      state: callWord,
      at: instant,
      /** the telephone at the desk that answered */
      agent: agent.optional(),
    }),
    answer: z.strictObject({ matched: z.boolean() }),
  },
  'POST /api/desk/telephone': {
    action: 'Desk.NameTelephone',
    doors: ['staff'],
    showsPersons: false,
    summary: 'This telephone at the desk is mine: calls that it answers are mine.',
    body: z.strictObject({ ...command, agent }),
    answer: z.strictObject({ agent: z.string(), staffId: id }),
  },
});
