import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, listCode, words } from './values.ts';

const ofPlace = z.strictObject({ carePlaceId: id });
const ofStay = z.strictObject({ placeStayId: id });
const answer = z.strictObject({ stayId: id });

/** How many rooms of a house were taken on some days, four weeks apart. Counts of rooms; nobody is in it. */
const houseOverTime = z.strictObject({
  unitId: id,
  name: z.string(),
  days: z.array(
    z.strictObject({
      on: day,
      rooms: z.number().int(),
      taken: z.number().int(),
      closed: z.number().int(),
      /** lies ahead: what is kept by now */
      isAhead: z.boolean(),
    }),
  ),
});
export type HouseOverTime = z.output<typeof houseOverTime>;

/** What the house itself does with its rooms, and with who lives in them. */
export const placeRoutes = defineRoutes({
  'GET /api/care-places/over-time': {
    action: 'Place.SeeOverTime',
    doors: ['staff'],
    showsPersons: false,
    summary: 'How full the houses have been for a year, and are by now in the three months to come.',
    answer: z.strictObject({ today: day, houses: z.array(houseOverTime) }),
  },
  'POST /api/care-places': {
    action: 'Place.Manage',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Make a room in a house that I lead.',
    body: z.strictObject({
      ...command,
      houseId: id,
      name: words(40),
      use: z.enum(['long', 'short', 'relief', 'housing']),
      serviceType: listCode,
    }),
    answer: z.strictObject({ carePlaceId: id }),
    refusals: ['name-taken', 'unknown-service'],
  },
  'POST /api/care-places/:carePlaceId/rename': {
    action: 'Place.Manage',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Give a room another name.',
    params: ofPlace,
    body: z.strictObject({ ...command, name: words(40) }),
    answer: z.strictObject({ carePlaceId: id }),
    refusals: ['name-taken'],
  },
  'POST /api/care-places/:carePlaceId/close': {
    action: 'Place.Manage',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Close a room for some days, e.g. for repair: nobody is booked into it.',
    params: ofPlace,
    body: z.strictObject({ ...command, fromOn: day, untilOn: day.optional(), reason: words(300) }),
    answer: z.strictObject({ closingId: id }),
    refusals: ['place-taken', 'day-not-ahead'],
  },
  'POST /api/care-places/closings/:closingId/open': {
    action: 'Place.Manage',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Open a closed room again.',
    params: z.strictObject({ closingId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ closingId: id }),
    refusals: ['is-open'],
  },
  'POST /api/care-places/stays/:placeStayId/move-in': {
    action: 'Place.MoveIn',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say that she has moved in, and which day: from then the decided help has come about.',
    params: ofStay,
    body: z.strictObject({ ...command, onDay: day }),
    answer,
    refusals: ['not-hers-yet', 'has-moved-in', 'day-ahead', 'place-taken'],
  },
  'POST /api/care-places/stays/:placeStayId/move': {
    action: 'Place.MoveIn',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say that she has moved to another room of the house, and which day.',
    params: ofStay,
    body: z.strictObject({ ...command, toPlaceId: id, onDay: day }),
    answer,
    refusals: ['not-moved-in', 'day-ahead', 'day-too-early', 'place-taken', 'wrong-kind', 'other-house'],
  },
  'POST /api/care-places/stays/:placeStayId/leave': {
    action: 'Place.MoveIn',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say that she has left the house, and which day: the room is free from then.',
    params: ofStay,
    body: z.strictObject({ ...command, onDay: day }),
    answer,
    refusals: ['not-moved-in', 'day-ahead', 'day-too-early'],
  },
});
