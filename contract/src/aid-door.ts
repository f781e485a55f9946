import { z } from 'zod';
import { aidItemState } from './aids.ts';
import { pictureBodyKb, pictureIn, pictureRefusals, servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** What somebody comes to the door for. */
export const aidErrand = z.enum(['fetch', 'return']);
export type AidErrand = z.output<typeof aidErrand>;

/** What a lock tells: it opened for a code, a number was wrong, or so many were wrong that it takes none for a while. */
export const lockTells = z.enum(['opened', 'refused', 'locked-out']);
export type LockTells = z.output<typeof lockTells>;

/** What the one who brings a thing back says of it. */
export const aidCondition = z.enum(['as-before', 'dirty', 'broken']);
export type AidCondition = z.output<typeof aidCondition>;

/** Where a part is that did not come back. */
export const lackingWhere = z.enum(['at-home', 'never-came', 'lost', 'unknown']);
export type LackingWhere = z.output<typeof lackingWhere>;

/** What a label means for the one who stands at the shelf. Only `right` and, when she chooses so, `other-size` may be taken. */
export const labelVerdict = z.enum(['right', 'other-size', 'wrong-article', 'not-ready', 'for-another', 'elsewhere']);
export type LabelVerdict = z.output<typeof labelVerdict>;

/** A part of a set, and how many of it. */
export const aidPart = z.strictObject({ code: listCode, names: localText, count: z.number().int().positive() });
export type AidPart = z.output<typeof aidPart>;

/** Parts ticked: code and how many. */
export const partsTicked = z.record(listCode, z.number().int().min(0).max(20));
export type PartsTicked = z.output<typeof partsTicked>;

/** A number that opens the door once. `doorKnows`: the lock has taken it; until then it opens nothing. */
export const doorCode = z.strictObject({
  digits: z.string().regex(/^[0-9]{6}$/),
  opensAt: instant,
  closesAt: instant,
  doorKnows: z.boolean(),
});
export type DoorCode = z.output<typeof doorCode>;

const span = z.strictObject({ opensAt: instant, closesAt: instant });
const store = z.strictObject({ id, name: z.string(), street: z.string(), phone: z.string(), hasLock: z.boolean() });
export type AidDoorStore = z.output<typeof store>;
const kind = z.strictObject({
  article: localText,
  size: localText,
  drawing: z.string(),
  weightLimitKg: z.number().int().nullable(),
});

const cameInVain = {
  /** the last day somebody stood at her home and nobody opened */
  triedOn: day.nullable(),
  /** somebody rings her before coming again */
  isToBeRung: z.boolean(),
};

/** Something of hers that waits to be fetched. */
export const toFetch = z.strictObject({
  reservationId: id,
  ...kind.shape,
  /** the shelf on which she finds it */
  shelf: z.string().nullable(),
  store,
  readyAt: instant,
  fetchByOn: day,
  isReady: z.boolean(),
  isDelivered: z.boolean(),
  /** the day it is brought, where it is; null: she fetches it */
  bringOn: day.nullable(),
  ...cameInVain,
  /** when the door can be opened with a code, the next days */
  windows: z.array(span),
  code: doorCode.nullable(),
});
export type ToFetch = z.output<typeof toFetch>;

/** Something that she has. */
export const toReturn = z.strictObject({
  loanId: id,
  label: z.string(),
  ...kind.shape,
  parts: z.array(aidPart),
  store,
  dueOn: day,
  windows: z.array(span),
  code: doorCode.nullable(),
  /** the day it is fetched at her home; null: she brings it */
  fetchOn: day.nullable(),
  ...cameInVain,
});
export type ToReturn = z.output<typeof toReturn>;

const doorOfPerson = z.strictObject({
  firstName: z.string(),
  timeZone: z.string(),
  fetches: z.array(toFetch),
  returns: z.array(toReturn),
});
export type DoorOfPerson = z.output<typeof doorOfPerson>;

/** A thing as its label shows it. Never who had it. */
const scanned = z.strictObject({
  label: z.string(),
  ...kind.shape,
  parts: z.array(aidPart),
  verdict: labelVerdict,
});
export type ScannedThing = z.output<typeof scanned>;

const label = z.string().min(6).max(24);
const takeOut = z.strictObject({
  ...command,
  reservationId: id,
  label,
  /** she has seen that it is another size than the one promised, and chooses it */
  takesOtherSize: z.boolean(),
  /** weight of the one who will use it, where the size has a limit; compared and not kept */
  weightKg: z.number().int().min(10).max(400).nullable(),
  partsOut: partsTicked,
  /** it was fitted to her and shown to her in her home */
  isFitted: z.boolean().optional(),
  picture: pictureIn.optional(),
});
const takeIn = z.strictObject({
  ...command,
  label,
  partsBack: partsTicked,
  condition: aidCondition,
  says: words(500).nullable(),
  lackingWhere: lackingWhere.nullable(),
  picture: pictureIn.optional(),
});
export type TakeIn = z.output<typeof takeIn>;
export type TakeOut = z.output<typeof takeOut>;

/** Why a thing is not lent at the shelf. */
export const outRefusals = [
  'no-such-label',
  'wrong-article',
  'other-size',
  'not-ready',
  'for-another',
  'elsewhere',
  'too-early',
  'already-fetched',
  'weight-missing',
  'too-heavy',
  'parts-missing',
  ...pictureRefusals,
] as const;
/** Why a thing is not taken back. */
export const inRefusals = ['no-such-label', 'not-out', 'say-where', ...pictureRefusals] as const;
const codeRefusals = ['no-lock', 'not-open-then', 'not-yet', 'already-fetched'] as const;

const lent = z.strictObject({ loanId: id, article: localText, dueOn: day });
/** What came back, and what is lacking of it. It is never available at once: it is cleaned and inspected first. */
export const cameBack = z.strictObject({ article: localText, state: aidItemState, lacking: z.array(aidPart) });
export type CameBack = z.output<typeof cameBack>;

const ofPerson = z.strictObject({ personId: id });
const codeAsked = z.strictObject({ ...command, errand: aidErrand, errandId: id, opensAt: instant });

const codeMade = z.strictObject({ opensAt: instant, closesAt: instant });

const seenByHer = { showsPersons: true, params: ofPerson } as const;

export const aidDoorRoutes = defineRoutes({
  'GET /api/my/people/:personId/aid-door': {
    action: 'AidDoor.SeeMine',
    doors: ['resident'],
    ...seenByHer,
    summary: 'What waits to be fetched for her and what she has, with the code for the door when there is one.',
    answer: doorOfPerson,
  },
  'POST /api/my/people/:personId/aid-door/codes': {
    action: 'AidDoor.AskMyCode',
    doors: ['resident'],
    ...seenByHer,
    summary:
      'A number that opens the door of the store once, within one of its windows. An earlier one for the same errand ends.',
    body: codeAsked,
    // Answers are kept for repeats, so the number itself is read with the rest.
    answer: codeMade,
    refusals: codeRefusals,
  },
  'POST /api/my/people/:personId/aid-door/look': {
    action: 'AidDoor.LookMine',
    doors: ['resident'],
    ...seenByHer,
    summary: 'What the label on a thing means for what is promised to her, before she takes it.',
    body: z.strictObject({ reservationId: id, label }),
    answer: scanned,
    refusals: ['no-such-label'],
  },
  'POST /api/my/people/:personId/aid-door/out': {
    action: 'AidDoor.TakeMine',
    doors: ['resident'],
    ...seenByHer,
    summary: 'She takes this thing from the shelf: the loan begins. A repeat of the same command lends it once.',
    body: takeOut,
    answer: lent,
    refusals: outRefusals,
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/my/people/:personId/aid-door/in': {
    action: 'AidDoor.BringMine',
    doors: ['resident'],
    ...seenByHer,
    summary: 'She has put a thing of hers back: its parts, its condition, and where what is lacking is.',
    body: takeIn,
    answer: cameBack,
    refusals: inRefusals,
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/my/people/:personId/aid-door/home-fetch': {
    action: 'AidDoor.AskMyHomeFetch',
    doors: ['resident'],
    ...seenByHer,
    summary: 'She asks that a thing is fetched at her home on a day; null takes it back.',
    body: z.strictObject({ ...command, loanId: id, fetchOn: day.nullable() }),
    answer: z.strictObject({ fetchOn: day.nullable() }),
    refusals: ['not-out', 'day-over'],
  },
  'GET /api/people/:personId/aid-door': {
    action: 'AidDoor.See',
    doors: ['staff', 'field'],
    ...seenByHer,
    summary:
      'What waits for her and what she has, for those who fetch for her. The code for the door is hers and not shown.',
    answer: doorOfPerson,
  },
  'POST /api/people/:personId/aid-door/look': {
    action: 'AidDoor.Look',
    doors: ['staff', 'field'],
    ...seenByHer,
    summary: 'What the label on a thing means for what is promised to her.',
    body: z.strictObject({ reservationId: id, label }),
    answer: scanned,
    refusals: ['no-such-label'],
  },
  'POST /api/people/:personId/aid-door/out': {
    action: 'AidDoor.Hand',
    doors: ['staff', 'field'],
    ...seenByHer,
    summary: 'Staff hand a thing to her, or bring it to her home: the loan begins.',
    body: takeOut,
    answer: lent,
    refusals: outRefusals,
    maxBodyKb: pictureBodyKb,
  },
  'POST /api/people/:personId/aid-door/in': {
    action: 'AidDoor.TakeBack',
    doors: ['staff', 'field'],
    ...seenByHer,
    summary: 'Staff take a thing of hers back: its parts, its condition, and where what is lacking is.',
    body: takeIn,
    answer: cameBack,
    refusals: inRefusals,
    maxBodyKb: pictureBodyKb,
  },
  'GET /api/people/:personId/aid-door/slip/:slipReservationId': {
    action: 'AidDoor.PrintSlip',
    doors: ['staff'],
    showsPersons: true,
    params: z.strictObject({ personId: id, slipReservationId: id }),
    summary:
      'A slip in large print for one without a telephone: what, where, from when, the number for the door, and whom to ring.',
    answer: servedFile,
    file: true,
  },
  'POST /api/people/:personId/aid-door/codes': {
    action: 'AidDoor.AskCodeFor',
    doors: ['staff'],
    ...seenByHer,
    summary: 'A code for the door is made for one who has no telephone. It stands on her slip alone.',
    body: codeAsked,
    answer: codeMade,
    refusals: codeRefusals,
  },
  'POST /api/locks/events': {
    action: 'AidDoor.HearLock',
    doors: 'public',
    showsPersons: false,
    summary: 'The lock of a store tells what happened at it, by a key of its own. A repeat of the same number is one.',
    body: z.strictObject({
      eventId: id,
      lock: z.string().min(1).max(80),
      /** the code that was used, as it was given to the lock; null for a wrong number */
      ref: id.nullable(),
      what: lockTells,
      at: instant,
    }),
    answer: z.strictObject({ heard: z.literal(true) }),
  },
  'GET /api/aid-door/stores': {
    action: 'AidLabel.List',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'The stores kept by units where one is on duty.',
    answer: z.strictObject({ stores: z.array(z.strictObject({ id, name: z.string(), phone: z.string() })) }),
  },
  'GET /api/aid-stores/:labelStoreId/labels': {
    action: 'AidLabel.List',
    doors: ['staff'],
    showsPersons: false,
    params: z.strictObject({ labelStoreId: id }),
    summary: 'The things of a store with their labels, to choose which to print.',
    answer: z.strictObject({
      storeName: z.string(),
      items: z.array(
        z.strictObject({
          itemId: id,
          label: z.string(),
          article: localText,
          size: localText,
          shelf: z.string().nullable(),
          state: aidItemState,
        }),
      ),
    }),
  },
  'POST /api/aid-stores/:labelStoreId/labels/print': {
    action: 'AidLabel.Print',
    doors: ['staff'],
    showsPersons: false,
    params: z.strictObject({ labelStoreId: id }),
    summary: 'Sheets of labels (A4, 3 by 8): QR, Code 128 and plain text. Says nothing of any person.',
    body: z.strictObject({
      ...command,
      itemIds: z.array(id).min(1).max(480),
      /** the first free place of a sheet that was begun, from 1 */
      from: z.number().int().min(1).max(24),
    }),
    answer: z.strictObject({ pdf: z.string(), sheets: z.number().int() }),
    refusals: ['not-here'],
  },
  'GET /api/aid-stores/:cameInStoreId/came-back': {
    action: 'AidDoor.SeeCameBack',
    doors: ['staff'],
    showsPersons: true,
    params: z.strictObject({ cameInStoreId: id }),
    summary: 'What came back and needs somebody: broken, dirty beyond the usual, or without all its parts.',
    answer: z.strictObject({
      cases: z.array(
        z.strictObject({
          returnCaseId: id,
          label: z.string(),
          article: localText,
          condition: aidCondition,
          words: z.string().nullable(),
          lacking: z.array(aidPart),
          lackingWhere: lackingWhere.nullable(),
          toldAt: instant,
          /** to ring about what is lacking */
          personId: id,
          name: z.string(),
          phone: z.string().nullable(),
        }),
      ),
    }),
  },
  'POST /api/aid-return-cases/:returnCaseId/settle': {
    action: 'AidDoor.SettleReturn',
    doors: ['staff'],
    showsPersons: true,
    params: z.strictObject({ returnCaseId: id }),
    summary:
      'What was lacking is found, gone, or has been looked at. The thing itself goes on through cleaning and inspection.',
    body: z.strictObject({ ...command, how: z.enum(['found', 'gone', 'looked-at']) }),
    answer: z.strictObject({ settled: z.literal(true) }),
    refusals: ['already-settled'],
  },
});
