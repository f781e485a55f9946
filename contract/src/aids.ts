import { z } from 'zod';

/** Whether a thing comes back: one thing, several that belong together, or something that is given. */
export const aidKind = z.enum(['single', 'set', 'consumable']);
export type AidKind = z.output<typeof aidKind>;

/** Who must have a hand in it before an article goes out: nobody, a guide on the screen, a therapist, a technician, a decision. */
export const selfService = z.enum(['open', 'guided', 'therapist', 'technician', 'decision']);
export type SelfService = z.output<typeof selfService>;

/** How a thing is cleaned before the next borrower; what is not used again is thrown away. */
export const cleaningClass = z.enum(['wipe', 'wash', 'textile', 'not-reused']);
export type CleaningClass = z.output<typeof cleaningClass>;

/** Where one thing is in its life. After a loan only `cleaned` and then `inspected` lead to `available` again. */
export const aidItemState = z.enum([
  'available',
  'reserved',
  'out',
  'returned',
  'cleaned',
  'inspected',
  'repair',
  'quarantine',
  'missing',
  'scrapped',
]);
export type AidItemState = z.output<typeof aidItemState>;

/** A promise of a kind: it is kept (`fetched`), or moved to an equal thing, or taken back in good time (`withdrawn`). */
export const aidReservationState = z.enum(['promised', 'fetched', 'cancelled', 'moved', 'withdrawn', 'lapsed']);
export type AidReservationState = z.output<typeof aidReservationState>;

/** For whom and why it goes out; a discharge from hospital comes before convenience. */
export const aidWhy = z.enum(['own', 'proxy', 'staff', 'discharge', 'while-waiting']);
export type AidWhy = z.output<typeof aidWhy>;

/** What she is told when a promise is moved or taken back. */
export const aidToldWhy = z.enum([
  'late-return',
  'failed-inspection',
  'shelf-empty',
  'repair',
  'discharge',
  'closed',
  'recall',
  'missing',
  'given-meanwhile',
]);
export type AidToldWhy = z.output<typeof aidToldWhy>;

/** When a store's door opens by code, when somebody stands behind the counter, when things are cleaned and inspected. */
export const aidStoreHours = z.enum(['door', 'counter', 'cleaning']);
export type AidStoreHours = z.output<typeof aidStoreHours>;
