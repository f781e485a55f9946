import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant } from './values.ts';

/** What the smaller door can open: whole areas, each decided by the municipality. Nothing else is ever behind it. */
export const smallerDoorAreas = ['visits', 'messages', 'applications', 'ring-me'] as const;
export const smallerDoorArea = z.enum(smallerDoorAreas);
export type SmallerDoorArea = z.output<typeof smallerDoorArea>;

/** One device that a code has opened. Never what kind it is: that proves nothing. */
export const doorDevice = z.strictObject({
  id,
  /** whose door it is; null: the person's own */
  name: z.string().nullable(),
  since: instant,
  lastUsedAt: instant,
  stoppedAt: instant.nullable(),
  stoppedBecause: z.enum(['herself', 'staff', 'new-code', 'copied', 'protected', 'death', 'not-used']).nullable(),
});
export type DoorDevice = z.output<typeof doorDevice>;

export const codeGiven = z.enum(['in-person', 'rang-back', 'video']);
const ofPerson = z.strictObject({ personId: id });
const stopped = z.strictObject({ stopped: z.literal(true) });

export const codeDoorRoutes = defineRoutes({
  'GET /api/code-door': {
    action: 'CodeDoor.Look',
    doors: 'public',
    showsPersons: false,
    summary: 'Whether this device has been opened with a code before, and whom to ring. Says nothing of anybody.',
    answer: z.strictObject({ isKnown: z.boolean(), phone: z.string().nullable() }),
  },
  'POST /api/code-door/enter': {
    action: 'CodeDoor.Enter',
    doors: 'public',
    showsPersons: false,
    summary: 'Number and code, once: this device is then the one. Every wrong answer is the same answer.',
    body: z.strictObject({ number: z.string().regex(/^\d{4}$/), code: z.string().regex(/^\d{6}$/) }),
    answer: z.strictObject({ opened: z.literal(true) }),
    refusals: ['not-right'],
  },
  'POST /api/code-door/open': {
    action: 'CodeDoor.Open',
    doors: 'public',
    showsPersons: false,
    summary: 'Opens again on the device that the code was used on.',
    body: z.strictObject({}),
    answer: z.strictObject({ opened: z.literal(true) }),
    refusals: ['not-right'],
  },
  'GET /api/my/door-devices': {
    action: 'CodeDoor.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'My devices that open without electronic ID, and when each was last used.',
    answer: z.strictObject({ devices: z.array(doorDevice) }),
  },
  'POST /api/my/door-devices/:doorDeviceId/stop': {
    action: 'CodeDoor.StopMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'This device opens nothing any longer, from this moment.',
    params: z.strictObject({ doorDeviceId: id }),
    body: z.strictObject(command),
    answer: stopped,
    refusals: ['already-stopped'],
  },
  'GET /api/people/:personId/door-devices': {
    action: 'CodeDoor.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The devices that open her pages without electronic ID: her own, and those of relatives abroad.',
    params: ofPerson,
    answer: z.strictObject({
      devices: z.array(doorDevice),
      waiting: z.array(z.strictObject({ name: z.string().nullable(), lapsesAt: instant })),
      /** the number to ring back on; null: only face to face */
      registeredPhone: z.string().nullable(),
      isOpen: z.boolean(),
    }),
  },
  'POST /api/people/:personId/door-codes': {
    action: 'CodeDoor.Give',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A code for her, or for one who may act for her. Shown once, to be said or written down by hand.',
    params: ofPerson,
    // Without a command: its answer would be kept to be given again, and a code is kept nowhere. A repeat makes another one.
    body: z.strictObject({
      /** for one who may act for her; null: for herself */
      forProxyId: id.nullable(),
      given: codeGiven,
      identityShown: z.enum(['passport', 'national-card', 'driving-licence', 'known-in-person', 'registered-number']),
    }),
    answer: z.strictObject({ codeId: id, number: z.string(), code: z.string(), lapsesAt: instant }),
    refusals: ['not-offered', 'in-person-only', 'no-registered-number', 'identity-does-not-fit', 'held-back'],
  },
  'POST /api/people/:personId/door-devices/:doorDeviceId/stop': {
    action: 'CodeDoor.Stop',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Stop it for her, also when she rings: it opens nothing from this moment.',
    params: z.strictObject({ personId: id, doorDeviceId: id }),
    body: z.strictObject(command),
    answer: stopped,
    refusals: ['already-stopped'],
  },
});
