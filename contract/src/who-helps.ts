import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant } from './values.ts';

const ofPerson = z.strictObject({ personId: id });

/** The one of those who help her whom she asks first, as the unit has named her. */
export const contactCarer = z.strictObject({
  staffId: id,
  name: z.string(),
  namedAt: instant,
  namedByName: z.string(),
});
export type ContactCarer = z.output<typeof contactCarer>;

const atUnit = z.strictObject({
  contact: contactCarer.nullable(),
  /** was named, and works in the unit no more: she is shown nobody until another is named */
  hasLeft: z.boolean(),
  /** those who may be named: carers and nurses of the units where the reader is on duty */
  carers: z.array(z.strictObject({ id, name: z.string() })),
});

export const helperRoutes = defineRoutes({
  'GET /api/my/people/:personId/helpers': {
    action: 'Visit.SeeHelpers',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Who helps me: whom to ask first, who has usually come these two weeks, and the number and hours of the unit.',
    params: ofPerson,
    answer: z.strictObject({
      /** first name, and the day since when */
      contact: z.strictObject({ firstName: z.string(), since: day }).nullable(),
      /** first names of those who were there in the last fourteen days, most often first */
      usual: z.array(z.strictObject({ firstName: z.string(), times: z.number().int() })),
      unit: z
        .strictObject({
          name: z.string(),
          phone: z.string().nullable(),
          open: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
        })
        .nullable(),
    }),
  },
  'GET /api/people/:personId/contact-carer': {
    action: 'ContactCarer.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Whom she asks first, and who may be named.',
    params: ofPerson,
    answer: atUnit,
  },
  'POST /api/people/:personId/contact-carer': {
    action: 'ContactCarer.Name',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The unit names the one whom she asks first, or says that there is none now. Who it was before is kept.',
    params: ofPerson,
    body: z.strictObject({ ...command, carerId: id.nullable() }),
    answer: atUnit,
    refusals: ['not-of-the-unit', 'already-so', 'person-died'],
  },
});
