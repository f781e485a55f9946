import { z } from 'zod';
import { deviceKind, deviceStatus } from './device-shapes.ts';
import { locating } from './locating.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, words } from './values.ts';

/** A device that stands in a home. */
export const homeDevice = z.strictObject({
  id,
  /** The number it names itself by. */
  cid: z.string(),
  kind: deviceKind,
  status: deviceStatus,
});
export type HomeDevice = z.output<typeof homeDevice>;

/** A home in which somebody lives, lived or will live. Keys and devices stay with the home. */
export const personHome = z.strictObject({
  homeId: id,
  since: day,
  /** The first day she no longer lives there. */
  until: day.nullable(),
  lives: locating,
  /** How to get in, and each key with where it is kept. Withheld with the address. */
  wayIn: z.string().nullable(),
  keys: z.array(z.strictObject({ id, label: z.string(), keptWhere: z.string() })),
  devices: z.array(homeDevice),
  /** Others who live there, of those whom the reader may see. */
  others: z.array(z.strictObject({ personId: id, name: z.string() })),
});
export type PersonHome = z.output<typeof personHome>;

const address = z.strictObject({
  street: words(120),
  postal: words(80),
  entrance: words(40).nullable(),
  floor: words(40).nullable(),
  /** Left out: the area of the home before. */
  areaId: id.optional(),
});

export const homeRoutes = defineRoutes({
  'GET /api/people/:personId/home': {
    action: 'Person.SeeHome',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Where she lives and since when, with keys and devices; where she lived, and where she is moving.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      now: personHome.nullable(),
      next: personHome.nullable(),
      /** Newest first. A device that still stands in one of them is somebody's task. */
      earlier: z.array(personHome),
      areas: z.array(z.strictObject({ id, name: z.string() })),
    }),
  },
  'POST /api/people/:personId/moves': {
    action: 'Person.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She moves, from a day. Keys and devices stay with the home.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({
      ...command,
      movesOn: day,
      to: z.union([z.strictObject({ newHome: address }), z.strictObject({ homeId: id })]),
      /** I know that devices stand in the old home, and see to them. */
      devicesKnown: z.boolean(),
    }),
    answer: z.strictObject({ homeId: id, movesOn: day }),
    refusals: [
      'devices-in-old-home',
      'move-planned',
      'before-this-home',
      'lives-there',
      'no-such-home',
      'no-such-area',
      'person-died',
    ],
  },
});
