import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant } from './values.ts';

export const country = z.enum(['NO', 'SE']);

/** A municipality or a response centre, as anyone may see it. */
export const place = z.strictObject({
  id,
  slug: z.string(),
  name: z.string(),
  kind: z.enum(['municipality', 'centre']),
  country,
  /** IANA name of the zone whose clocks it reads. */
  timeZone: z.string(),
});
export type Place = z.output<typeof place>;

export const roles = [
  'operator',
  'carer',
  'nurse',
  'lead',
  'technician',
  'privacy-officer',
  'assessor',
  'store-keeper',
  'volunteer-coordinator',
  'service-owner',
] as const;
export type Role = (typeof roles)[number];

export const unitKind = z.enum([
  'desk',
  'home-care',
  'night-patrol',
  'technical',
  'administration',
  'assessment',
  'store',
  'volunteer-centre',
  'nursing-home',
  /** another service of the municipality: physiotherapy, mental health; what it does is its own data */
  'service',
]);
export type UnitKind = z.output<typeof unitKind>;

/** Somebody at work in a unit, from–to. It opens the unit's work for her, and ends by itself. */
export const duty = z.strictObject({
  id,
  unitId: id,
  unitName: z.string(),
  unitKind,
  placeName: z.string(),
  startedAt: instant,
  endsAt: instant,
  /** on a break, and means to be back then; null: at work */
  backAt: instant.nullable(),
});
export type Duty = z.output<typeof duty>;

export const workplace = z.strictObject({
  unitId: id,
  unitName: z.string(),
  unitKind,
  placeName: z.string(),
  role: z.enum(roles),
});

/** A unit that one may write to or ring. */
export const reachableUnit = z.strictObject({
  id,
  placeId: id,
  kind: unitKind,
  name: z.string(),
  phone: z.string().nullable(),
  /** `08:30` to `15:00` on working days; null: day and night. */
  open: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
});
export type ReachableUnit = z.output<typeof reachableUnit>;

export const organisationRoutes = defineRoutes({
  'GET /api/places': {
    action: 'Place.List',
    doors: 'public',
    showsPersons: false,
    summary: 'Municipalities and response centres of this installation, and which one this address belongs to.',
    answer: z.strictObject({
      here: place,
      places: z.array(place),
      isDemo: z.boolean(),
      /** people train: every door says so */
      isExercise: z.boolean(),
      /** the server's clock; in a demo whose clock was moved the doors go by it */
      now: instant,
    }),
  },
  'GET /api/duties/mine': {
    action: 'Duty.SeeOwn',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'Where I may work, and where I am on duty now.',
    answer: z.strictObject({ duties: z.array(duty), workplaces: z.array(workplace), deskColleagues: z.number().int() }),
  },
  'GET /api/duties/sound-test': {
    action: 'Duty.TrySound',
    doors: ['staff'],
    showsPersons: false,
    summary: 'How many tones the screen plays; she says how many she heard when she begins her duty.',
    answer: z.strictObject({ testId: id, tones: z.number().int().min(2).max(5) }),
  },
  'POST /api/duties': {
    action: 'Duty.Begin',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'Begin my duty in a unit. At the desk the tones of a sound test must have been heard and counted.',
    body: z.strictObject({
      ...command,
      unitId: id,
      sound: z.strictObject({ testId: id, tonesHeard: z.number().int().min(1).max(9) }).optional(),
      hours: z.number().int().min(1).max(14),
    }),
    answer: duty,
    refusals: ['not-my-unit', 'sound-not-heard', 'already-on-duty'],
  },
  'POST /api/duties/:dutyId/end': {
    action: 'Duty.End',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary:
      'End my duty. The last one at the desk leaves when a colleague is there, or all alarms go straight to others.',
    params: z.strictObject({ dutyId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['last-at-desk', 'already-ended'],
  },
  'POST /api/duties/:dutyId/break': {
    action: 'Duty.Break',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Leave the desk for a while. Not the last one who is there. Nothing is kept of it.',
    params: z.strictObject({ dutyId: id }),
    body: z.strictObject({ ...command, minutes: z.number().int().min(5).max(60) }),
    answer: z.strictObject({ backAt: instant }),
    refusals: ['last-at-desk', 'already-on-break', 'already-ended'],
  },
  'POST /api/duties/:dutyId/break/end': {
    action: 'Duty.Break',
    doors: ['staff'],
    showsPersons: false,
    summary: 'I am back at the desk.',
    params: z.strictObject({ dutyId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ ended: z.literal(true) }),
    refusals: ['already-ended'],
  },
  'GET /api/units': {
    action: 'Unit.List',
    doors: ['resident', 'staff'],
    showsPersons: false,
    summary: 'Units that one may write to or ring, with number and opening hours.',
    answer: z.strictObject({ units: z.array(reachableUnit) }),
  },
  'GET /api/units/:unitId/colleagues': {
    action: 'Unit.SeeColleagues',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Carers and nurses of a unit where I am on duty, and who of them is at work now.',
    params: z.strictObject({ unitId: id }),
    answer: z.strictObject({
      colleagues: z.array(z.strictObject({ staffId: id, name: z.string(), isOnDuty: z.boolean() })),
    }),
  },
  'GET /api/outside-parties': {
    action: 'OutsideParty.List',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Hospitals and surgeries that my municipality has to do with, by name.',
    answer: z.strictObject({
      outsideParties: z.array(
        z.strictObject({
          id,
          placeId: id,
          kind: z.enum(['hospital', 'gp-surgery']),
          name: z.string(),
          phone: z.string().nullable(),
        }),
      ),
    }),
  },
});
