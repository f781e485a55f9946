import { z } from 'zod';
import { absenceRoutes } from './absences.ts';
import { deathRoutes } from './deaths.ts';
import { digitalContactRoutes } from './digital-contact.ts';
import { homeRoutes } from './homes.ts';
import { locating, protection } from './locating.ts';
import { proxyScope } from './proxies.ts';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { day, id, instant, language, words } from './values.ts';

export const relative = z.strictObject({
  order: z.number().int(),
  name: z.string(),
  relation,
  phone: z.string(),
  hasKey: z.boolean(),
});

export const personSummary = z.strictObject({
  id,
  name: z.string(),
  bornYear: z.number().int(),
  languages: z.array(language),
  speaks: z.boolean(),
  protection,
  phone: z.string().nullable(),
  lives: locating,
  relatives: z.array(relative),
});
export type PersonSummary = z.output<typeof personSummary>;

export const peopleRoutes = defineRoutes({
  ...absenceRoutes,
  ...deathRoutes,
  ...digitalContactRoutes,
  ...homeRoutes,
  'GET /api/my/people': {
    action: 'Person.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Myself and those who have let me follow.',
    answer: z.strictObject({
      people: z.array(
        z.strictObject({
          id,
          name: z.string(),
          relation: z.enum(['self', 'proxy']),
          placeId: id,
          canSeeLooks: z.boolean(),
          /** what she has let me do; empty when it is myself */
          scopes: z.array(proxyScope),
        }),
      ),
    }),
  },
  'POST /api/people/find': {
    action: 'Person.Find',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Find one person by full name and year of birth, to open with a reason. Protected persons answer as no hit.',
    body: z.strictObject({ name: words(120), bornYear: z.number().int().min(1890).max(2100) }),
    answer: z.strictObject({
      found: z.array(
        z.strictObject({
          id,
          name: z.string(),
          placeName: z.string(),
          /** the asker has a live relation already: no emergency opening is needed */
          open: z.boolean(),
        }),
      ),
    }),
  },
  'GET /api/people/:personId': {
    action: 'Person.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One person, for somebody with a live relation or an emergency opening.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      ...personSummary.shape,
      diedOn: day.nullable(),
      /** when the emergency opening ends that lets her be seen; null when a relation does */
      emergencyUntil: instant.nullable(),
    }),
  },
});
