import { z } from 'zod';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What a death leaves to be done by a person. */
export const estateKind = z.enum(['letter', 'message', 'key', 'alarm', 'dispenser', 'screen', 'aid', 'other']);
export const estateItem = z.strictObject({
  id,
  kind: estateKind,
  /** A key's label, a device's number; empty where the kind says all. */
  what: z.string(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
});
export type EstateItem = z.output<typeof estateItem>;

export const death = z.strictObject({
  id,
  diedOn: day,
  registeredAt: instant,
  registeredBy: z.string(),
  /** The one who ties up the ends. */
  estate: z.strictObject({ staffId: id, name: z.string() }),
  undoUntil: instant,
  undone: z.strictObject({ at: instant, by: z.string(), because: z.string() }).nullable(),
  /** Empty for the first seconds: each module says what it leaves. The letter is always in it. */
  items: z.array(estateItem),
  /** What the letter to the nearest relative needs: her name, and one number. */
  letter: z.strictObject({
    to: z.strictObject({ name: z.string(), relation }).nullable(),
    placeName: z.string(),
    unitName: z.string(),
    phone: z.string().nullable(),
  }),
});
export type Death = z.output<typeof death>;

export const deathRoutes = defineRoutes({
  'GET /api/people/:personId/death': {
    action: 'Death.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The registered death of a person with what is left to do; before that, who could tie up the ends.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      death: death.nullable(),
      /** Colleagues of the units where I am on duty. */
      colleagues: z.array(z.strictObject({ staffId: id, name: z.string() })),
    }),
  },
  'POST /api/people/:personId/death': {
    action: 'Death.Register',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She has died: everything outgoing stops within a minute, and one named employee ties up the ends.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, diedOn: day, estateStaffId: id }),
    answer: death,
    refusals: ['already-registered', 'not-a-colleague', 'day-impossible'],
  },
  'POST /api/estate-items/:itemId/done': {
    action: 'Death.ItemDone',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One thing that was left after a death is done.',
    params: z.strictObject({ itemId: id }),
    body: z.strictObject(command),
    answer: estateItem,
    refusals: ['already-done'],
  },
  'POST /api/deaths/:deathId/undo': {
    action: 'Death.Undo',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It was wrong: she lives. Everything is put back exactly as it was.',
    params: z.strictObject({ deathId: id }),
    body: z.strictObject({ ...command, because: words(500) }),
    answer: death,
    refusals: ['too-late', 'already-undone'],
  },
});
