import { z } from 'zod';
import { alarmCard, deskRow } from './alarms.ts';
import { command, id, instant, words } from './values.ts';

// What travels between a desk and the receiver itself, past the database. Not in the route table: nothing of it may need one.
// Addresses: GET /direct/stream · POST /direct/shown · GET /direct/alarms/:alarmId · POST /direct/alarms/:alarmId/<act>.

/** What the receiver tells a desk. */
export const directMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('rows'),
    /** the database is away: what the receiver shows is all there is */
    away: z.boolean(),
    rows: z.array(deskRow),
    /** stored in the database by now, and seen there */
    gone: z.array(id),
    whole: z.boolean(),
  }),
  z.strictObject({ type: z.literal('beat'), away: z.boolean(), at: instant }),
]);
export type DirectMessage = z.output<typeof directMessage>;

/** The desk says which alarms it shows, each as far as this version. Only this lets the device believe that it was heard. */
export const directShown = z.strictObject({
  alarms: z.array(z.strictObject({ id, version: z.number().int().min(1) })).max(500),
});
export type DirectShown = z.output<typeof directShown>;

/** The alarm card from the receiver's memory: who, where, whom to ring, in which order. */
export const directCard = z.strictObject({
  row: deskRow,
  persons: alarmCard.shape.persons,
  lives: alarmCard.shape.lives,
  keys: alarmCard.shape.keys,
  steps: alarmCard.shape.steps,
  signedBy: alarmCard.shape.signedBy,
  reviewOn: alarmCard.shape.reviewOn,
  emergencyNumbers: alarmCard.shape.emergencyNumbers,
  happenings: alarmCard.shape.happenings,
  receivers: z.array(z.strictObject({ unitId: id, name: z.string(), phone: z.string().nullable() })),
});
export type DirectCard = z.output<typeof directCard>;

/** The body of each act, by the last part of its address. Each answers with the row as it is now. */
export const directActs = {
  take: z.strictObject(command),
  'voice-contact': z.strictObject(command),
  'emergency-call': z.strictObject({ ...command, number: z.string().regex(/^[0-9 ]{3,12}$/) }),
  /** somebody was rung and asked to go, and said this; written down with her name */
  'hand-over': z.strictObject({
    ...command,
    unitId: id,
    said: z.enum(['accept', 'refuse']),
    name: words(120),
    note: words(500).optional(),
  }),
  /** what she said later: on the way, there, done */
  'by-voice': z.strictObject({
    ...command,
    handOverId: id,
    said: z.enum(['on-the-way', 'present', 'done', 'refuse']),
    name: words(120),
    note: words(500).optional(),
  }),
  note: z.strictObject({ ...command, words: words(1000) }),
} as const;
export type DirectActName = keyof typeof directActs;
export type DirectActBody<A extends DirectActName> = z.output<(typeof directActs)[A]>;

/** Why the receiver refuses an act: as the desk does, or because the alarm is in the database by now and is acted on there. */
export const directRefusals = [
  'already-taken',
  'already-closed',
  'not-taken-by-you',
  'not-now',
  'note-needed',
  'stored-by-now',
  'not-kept',
] as const;
export type DirectRefusal = (typeof directRefusals)[number];
