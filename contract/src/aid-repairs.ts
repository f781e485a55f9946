import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** Whose work it is to mend: by the municipality's dated rule the wheels are its own and the electronics the state's. */
export const aidRepairKind = z.enum(['mechanical', 'electronic', 'service']);
export type AidRepairKind = z.output<typeof aidRepairKind>;
export const aidRepairWhose = z.enum(['municipality', 'state']);
/** `dropped`: it was not mended, the thing was scrapped or nothing was wrong. */
export const aidRepairState = z.enum(['waiting', 'planned', 'done', 'dropped']);
export const aidRepairToldAs = z.enum(['borrower', 'store', 'carer', 'inspection', 'service']);

export const aidPartKind = z.enum(['part', 'battery', 'accessory']);
export type AidPartKind = z.output<typeof aidPartKind>;

/** Six digits, as the state's articles and serial numbers have. */
const sixDigits = z.string().regex(/^[0-9]{6}$/);

const partOrder = z.strictObject({
  id,
  kind: aidPartKind,
  accessory: listCode.nullable(),
  articleNumber: sixDigits,
  serialNumber: sixDigits,
  pieces: z.number().int(),
  goesTo: z.enum(['store', 'service-job']),
  orderedAt: instant,
  cameAt: instant.nullable(),
});
export type AidPartOrder = z.output<typeof partOrder>;

export const aidRepair = z.strictObject({
  id,
  thingId: id,
  label: z.string(),
  article: localText,
  thingState: z.string(),
  store: z.string(),
  told: aidRepairToldAs,
  toldAt: instant,
  kind: aidRepairKind,
  whose: aidRepairWhose,
  words: z.string(),
  isUrgent: z.boolean(),
  state: aidRepairState,
  plannedOn: day.nullable(),
  doneAt: instant.nullable(),
  doneWords: z.string().nullable(),
  /** who has it at home, for those who may see her */
  holder: z.strictObject({ id, name: z.string() }).nullable(),
  /** she has another meanwhile */
  hasMeanwhile: z.boolean(),
  orders: z.array(partOrder),
  version: z.number().int(),
});
export type AidRepair = z.output<typeof aidRepair>;

const ofRepair = z.strictObject({ repairId: id });
const fault = z.strictObject({
  id,
  toldAt: instant,
  words: z.string(),
  isUrgent: z.boolean(),
  /** what has become of it; `seen` until somebody has planned it */
  state: z.enum(['waiting', 'seen', 'planned', 'done', 'dropped']),
  plannedOn: day.nullable(),
});
export type AidFault = z.output<typeof fault>;

const mine = z.strictObject({
  loanId: id,
  article: localText,
  stateMends: z.boolean(),
  /** the store's number, and the one to ring when it cannot wait and the store is closed */
  phone: z.string(),
  urgentPhone: z.string().nullable(),
  faults: z.array(fault),
});
export type MyAidFaults = z.output<typeof mine>;
const ofLoan = z.strictObject({ personId: id, brokenLoanId: id });

export const aidRepairRoutes = defineRoutes({
  'GET /api/my/people/:personId/aid-faults/:brokenLoanId': {
    action: 'Aid.SeeMyFaults',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What she has said is wrong with something she has borrowed, what becomes of it, and whom to ring.',
    params: ofLoan,
    answer: mine,
  },
  'POST /api/my/people/:personId/aid-faults/:brokenLoanId': {
    action: 'Aid.TellFault',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Something is wrong with what she has borrowed. The same thing told twice within the hour is one.',
    params: ofLoan,
    body: z.strictObject({ ...command, words: words(1000), isUrgent: z.boolean() }),
    answer: mine,
    refusals: ['already-told'],
  },
  'GET /api/aids/repairs': {
    action: 'Aid.SeeRepairs',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What is to be mended, what borrowers have told, and what is due for service.',
    answer: z.strictObject({
      faults: z.array(
        z.strictObject({
          id,
          thingId: id,
          label: z.string(),
          article: localText,
          person: z.strictObject({ id, name: z.string() }),
          words: z.string(),
          isUrgent: z.boolean(),
          toldAt: instant,
        }),
      ),
      repairs: z.array(aidRepair),
      dueForService: z.array(
        z.strictObject({
          thingId: id,
          label: z.string(),
          article: localText,
          store: z.string(),
          serviceOn: day,
          isOut: z.boolean(),
        }),
      ),
    }),
  },
  'POST /api/aids/things/:thingId/repairs': {
    action: 'Aid.Mend',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'A thing is to be mended. On the shelf it goes out of circulation at once, unless it can wait and somebody comes for it within a day; with a borrower it stays until it is fetched.',
    params: z.strictObject({ thingId: id }),
    body: z.strictObject({
      ...command,
      kind: aidRepairKind,
      words: words(1000),
      isUrgent: z.boolean(),
      /** what she has told, when it comes of that */
      faultId: id.optional(),
    }),
    answer: aidRepair,
    refusals: ['not-now', 'already-open', 'promised-within-a-day'],
  },
  'POST /api/aids/repairs/:repairId/plan': {
    action: 'Aid.Mend',
    doors: ['staff'],
    showsPersons: true,
    summary: 'When it is mended. A thing on the shelf that somebody comes for within a day is not taken.',
    params: ofRepair,
    body: z.strictObject({ ...command, on: day }),
    answer: aidRepair,
    refusals: ['done-already', 'day-is-past', 'promised-within-a-day'],
  },
  'POST /api/aids/repairs/:repairId/done': {
    action: 'Aid.Mend',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is mended, or was not. A thing that was in repair is cleaned and inspected before the next.',
    params: ofRepair,
    body: z.strictObject({ ...command, words: words(1000), became: z.enum(['mended', 'nothing-wrong', 'scrapped']) }),
    answer: aidRepair,
    refusals: ['done-already'],
  },
  'POST /api/aids/repairs/:repairId/meanwhile': {
    action: 'Aid.Mend',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She gets another of the kind in her hands, and the broken one goes to repair. Both stand in the history.',
    params: ofRepair,
    body: z.strictObject({ ...command, otherThingId: id }),
    answer: aidRepair,
    refusals: ['done-already', 'nobody-has-it', 'other-not-free', 'other-kind'],
  },
  'POST /api/aids/things/:thingId/part-orders': {
    action: 'Aid.OrderPart',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Orders a part. Refused by the rules the state has for it; each refusal says which.',
    params: z.strictObject({ thingId: id }),
    body: z.strictObject({
      ...command,
      repairId: id.optional(),
      kind: aidPartKind,
      accessory: listCode.optional(),
      articleNumber: sixDigits,
      serialNumber: sixDigits,
      pieces: z.number().int().min(1).max(20),
      goesTo: z.enum(['store', 'service-job']),
    }),
    answer: partOrder,
    refusals: [
      'other-serial',
      'two-in-a-day',
      'to-yourself',
      'lent-elsewhere',
      'battery-is-new',
      'battery-in-warranty',
      'not-there-before',
      'gone',
    ],
  },
  'POST /api/aids/part-orders/:partOrderId/came': {
    action: 'Aid.OrderPart',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The part is here. A battery is new from that day.',
    params: z.strictObject({ partOrderId: id }),
    body: z.strictObject({ ...command }),
    answer: partOrder,
  },
});
