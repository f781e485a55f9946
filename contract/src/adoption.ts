import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { day, id } from './values.ts';

/** Null: fewer than five, which is not told. */
const count = z.number().int().nullable();

/** A share that is told only when there is enough to tell: so many of so many. */
const share = z.strictObject({ of: count, are: count });

/** How a unit's part of the door is used, over whole weeks. Never by employee. */
export const adoptionOfUnit = z.strictObject({
  unitId: id,
  name: z.string(),
  /** people with a visit in the newest whole week, and those of them whose pages were opened in the four weeks up to it */
  active: share,
  /** answers to what residents and relatives wrote, and those within the promise */
  answered: share,
  /** visits that they cancelled themselves, and those before the cut-off */
  cancelled: share,
  /** conversations where they said whether it was settled here, and those that were */
  solved: share,
  weeks: z.array(z.strictObject({ week: day, served: count, active: count })),
});
export type AdoptionOfUnit = z.output<typeof adoptionOfUnit>;

export const adoptionRoutes = defineRoutes({
  'GET /api/adoption': {
    action: 'Adoption.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Whether the residents’ door is used and helps, by unit and week; groups under five are null.',
    query: z.strictObject({ weeks: z.enum(['4', '13', '52']).optional() }),
    answer: z.strictObject({ from: day, until: day, units: z.array(adoptionOfUnit) }),
  },
});
