import { z } from 'zod';
import { stockShown } from './aid-choosing.ts';
import { servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode } from './values.ts';

/** How somebody came to the store with a need: she stands there, she rang, or one who is near to her asked for her. */
export const aidAskedHow = z.enum(['here', 'rang', 'relative']);
export type AidAskedHow = z.output<typeof aidAskedHow>;

/** A photo of how a thing looked when it went out or came in. Its bytes are asked for one by one. */
export const aidPhoto = z.strictObject({
  photoId: id,
  moment: z.enum(['out', 'in']),
  at: instant,
  /** who took it; null: at a screen in the store */
  byName: z.string().nullable(),
  width: z.int(),
  height: z.int(),
});
export type AidPhoto = z.output<typeof aidPhoto>;

/** The photos of one loan, out before in. */
export const aidLoanPhotos = z.strictObject({
  loanId: id,
  outOn: day,
  backOn: day.nullable(),
  photos: z.array(aidPhoto),
});
export type AidLoanPhotos = z.output<typeof aidLoanPhotos>;

export const aidStoreWorkRoutes = defineRoutes({
  'POST /api/people/:personId/aid-asked': {
    action: 'AidDoor.OpenFor',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Somebody asks the store for an aid: it sees her name, contact and loans for as long as the rule says, and she sees that it did.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, how: aidAskedHow }),
    answer: z.strictObject({ until: instant }),
    refusals: ['not-for-protected'],
  },
  'GET /api/aids/loans/:photoLoanId/photos': {
    action: 'AidPhoto.See',
    doors: ['resident', 'staff'],
    showsPersons: true,
    summary: 'How a thing looked when it went out to her and when it came in.',
    params: z.strictObject({ photoLoanId: id }),
    answer: aidLoanPhotos,
  },
  'GET /api/aids/photos/:aidPhotoId': {
    action: 'AidPhoto.See',
    doors: ['resident', 'staff'],
    showsPersons: true,
    summary: 'One photo of how a thing looked, as bytes.',
    params: z.strictObject({ aidPhotoId: id }),
    answer: servedFile,
    file: true,
  },
  'GET /api/aids/things/:photoThingId/photos': {
    action: 'AidPhoto.SeeOfThing',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'How a thing looked, loan by loan, newest first; only of loans whose borrower the store still sees. No name.',
    params: z.strictObject({ photoThingId: id }),
    answer: z.strictObject({ loans: z.array(aidLoanPhotos) }),
  },
});

/** How the choosing for somebody ended: sizes that may be hers, none that fits, or none that bears her. */
export const aidChosen = z.enum(['sizes', 'none-fits', 'stopped']);
export type AidChosen = z.output<typeof aidChosen>;

export const aidChooseForRoutes = defineRoutes({
  'POST /api/people/:personId/aid-choices': {
    action: 'AidPromise.ChooseFor',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What the stores have of an article for her, also what she may not fetch by herself. Measures and weight are not kept.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({
      articleCode: listCode,
      language,
      measures: z.partialRecord(listCode, z.int().min(0).max(400).nullable()),
      weightKg: z.int().min(20).max(500).nullable(),
    }),
    answer: z.strictObject({
      chosen: aidChosen,
      /** the highest limit of the article; null: none */
      limitKg: z.int().nullable(),
      stocks: z.array(stockShown),
    }),
  },
  'POST /api/aid-promises/:takenBackPromiseId/cancel': {
    action: 'AidPromise.CancelFor',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She does not need it, as she said to staff: the others may have it at once.',
    params: z.strictObject({ takenBackPromiseId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ cancelled: z.literal(true) }),
    refusals: ['promise-ended'],
  },
});
