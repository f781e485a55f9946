import { z } from 'zod';
import { aidHarm, aidReportLaw } from './aid-recalls.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, localText, words } from './values.ts';

/** What somebody at a visit tells of an aid: it is broken, or somebody was hurt by it, or might have been. */
export const aidWrong = z.enum(['broken', 'accident']);
export type AidWrong = z.output<typeof aidWrong>;

const aidAtHome = z.strictObject({
  loanId: id,
  personId: id,
  label: z.string(),
  article: localText,
  size: localText,
  store: z.string(),
  /** to ring: the line that is open when the store is not, where there is one */
  phone: z.string(),
  /** kept aside after an accident or called back: it is not to be used */
  isKeptAside: z.boolean(),
  /** somebody has told of a fault that nobody has mended yet */
  isBroken: z.boolean(),
});
export type AidAtHome = z.output<typeof aidAtHome>;

export const aidWrongRoutes = defineRoutes({
  'POST /api/field/aids/look': {
    action: 'Aid.SeeAtVisit',
    doors: ['field'],
    showsPersons: true,
    summary:
      'What those visited today have borrowed, kept on the phone for where there is no net. Others are left out.',
    body: z.strictObject({ personIds: z.array(id).max(200) }),
    answer: z.strictObject({ aids: z.array(aidAtHome) }),
  },
  'POST /api/people/:personId/aid-wrong': {
    action: 'Aid.TellAtVisit',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary:
      'One who visits tells that an aid is broken or has hurt somebody: the store and the unit’s lead are told, the thing is kept aside, the report is made of the record.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({
      ...command,
      label: z.string().trim().min(6).max(24),
      what: aidWrong,
      happenedAt: instant,
      /** of an accident; `none` of what is only broken */
      harm: aidHarm,
      words: words(1000),
      /** she cannot do without it */
      isUrgent: z.boolean(),
    }),
    answer: z.strictObject({
      store: z.strictObject({ name: z.string(), phone: z.string() }),
      /** the unit whose lead it stands with; null: it is a fault, and the store's alone */
      unit: z.string().nullable(),
      /** by when the authority is told, and by which law; null: nobody was hurt */
      report: z.strictObject({ law: aidReportLaw, tellBy: instant }).nullable(),
    }),
    refusals: ['no-such-label', 'not-hers', 'gone', 'already-told'],
  },
});
