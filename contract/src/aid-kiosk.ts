import { z } from 'zod';
import {
  aidCondition,
  aidErrand,
  aidPart,
  cameBack,
  inRefusals,
  labelVerdict,
  lackingWhere,
  outRefusals,
  partsTicked,
} from './aid-door.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText } from './values.ts';

const label = z.string().min(6).max(24);
const kioskKind = { article: localText, size: localText, drawing: z.string() } as const;
const kioskAsked = z.strictObject({ ...command, number: z.string().regex(/^[0-9]{6}$/), label });

/** What a kiosk stands with. */
export const kioskView = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('unpaired') }),
  z.strictObject({ is: z.literal('waiting'), code: z.string(), lapsesAt: instant, now: instant }),
  z.strictObject({
    is: z.literal('open'),
    now: instant,
    language,
    storeName: z.string(),
    /** to ring when the shelf is empty or something is wrong */
    phone: z.string(),
    forgetSeconds: z.number().int().positive(),
  }),
]);
export type KioskView = z.output<typeof kioskView>;

const shownKiosk = z.strictObject({
  id,
  pairedByName: z.string(),
  pairedAt: instant,
  lastSeenAt: instant.nullable(),
});

export const aidKioskRoutes = defineRoutes({
  'POST /api/kiosk/begin': {
    action: 'AidKiosk.Begin',
    doors: 'public',
    showsPersons: false,
    summary: 'A kiosk asks for a number to show until a store keeper enters it. Says nothing of anybody.',
    body: z.strictObject({ language }),
    answer: z.strictObject({ code: z.string(), lapsesAt: instant }),
  },
  'GET /api/kiosk': {
    action: 'AidKiosk.Look',
    doors: 'public',
    showsPersons: false,
    summary: 'Where this kiosk stands. One that was stopped is as one that never was.',
    answer: kioskView,
  },
  'POST /api/kiosk/number': {
    action: 'AidKiosk.Number',
    // No session: the device shows its own secret, and the number on the slip shows what may be fetched with it.
    doors: 'link',
    showsPersons: true,
    summary: 'The number of a slip or telephone: what waits, and a first name at the most.',
    body: z.strictObject({ number: z.string().regex(/^[0-9]{6}$/) }),
    answer: z.strictObject({
      firstName: z.string(),
      errand: aidErrand,
      ...kioskKind,
      weightLimitKg: z.number().int().nullable(),
      shelf: z.string().nullable(),
    }),
    refusals: ['no-such-number', 'too-many'],
  },
  'POST /api/kiosk/look': {
    action: 'AidKiosk.LookAt',
    doors: 'link',
    showsPersons: false,
    summary: 'What the label on a thing means: with a number for what is promised by it, else for bringing back.',
    body: z.strictObject({
      number: z
        .string()
        .regex(/^[0-9]{6}$/)
        .nullable(),
      label,
    }),
    answer: z.strictObject({ ...kioskKind, label: z.string(), parts: z.array(aidPart), verdict: labelVerdict }),
    refusals: ['no-such-label', 'no-such-number', 'not-out'],
  },
  'POST /api/kiosk/out': {
    action: 'AidKiosk.Take',
    doors: 'link',
    showsPersons: true,
    summary: 'The thing is taken at the kiosk by the number of a slip: the loan begins.',
    body: z.strictObject({
      ...kioskAsked.shape,
      takesOtherSize: z.boolean(),
      weightKg: z.number().int().min(10).max(400).nullable(),
      partsOut: partsTicked,
    }),
    answer: z.strictObject({ article: localText, dueOn: day }),
    refusals: ['no-such-number', ...outRefusals],
  },
  'POST /api/kiosk/in': {
    action: 'AidKiosk.Bring',
    doors: 'link',
    showsPersons: true,
    summary: 'A thing is put back at the kiosk by its label alone; nothing is said of who had it.',
    body: z.strictObject({
      ...command,
      label,
      partsBack: partsTicked,
      condition: aidCondition,
      lackingWhere: lackingWhere.nullable(),
    }),
    answer: cameBack,
    refusals: inRefusals,
  },
  'GET /api/aid-stores/:kioskStoreId/kiosks': {
    action: 'AidKiosk.List',
    doors: ['staff'],
    showsPersons: false,
    params: z.strictObject({ kioskStoreId: id }),
    summary: 'The kiosks that stand in a store, and when each was last heard from.',
    answer: z.strictObject({ kiosks: z.array(shownKiosk) }),
  },
  'POST /api/aid-stores/:kioskStoreId/kiosks': {
    action: 'AidKiosk.Pair',
    doors: ['staff'],
    showsPersons: false,
    params: z.strictObject({ kioskStoreId: id }),
    summary: 'The number on the screen in front of me: it is then a kiosk of this store.',
    body: z.strictObject({ ...command, code: z.string().regex(/^\d{6}$/) }),
    answer: z.strictObject({ kiosks: z.array(shownKiosk) }),
    refusals: ['not-right'],
  },
  'POST /api/aid-kiosks/:aidKioskId/stop': {
    action: 'AidKiosk.Stop',
    doors: ['staff'],
    showsPersons: false,
    params: z.strictObject({ aidKioskId: id }),
    summary: 'This kiosk is none from this moment.',
    body: z.strictObject(command),
    answer: z.strictObject({ stopped: z.literal(true) }),
    refusals: ['already-stopped'],
  },
});
