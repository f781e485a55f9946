import { z } from 'zod';
import { withheldPart } from './assessments.ts';
import { servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, language, listCode, words } from './values.ts';

/** A part that the party is not shown now. */
export const withheld = z.strictObject({
  id,
  part: withheldPart,
  law: z.string(),
  reason: z.string(),
  decisionId: id,
  markedByName: z.string(),
  markedAt: instant,
});
export type Withheld = z.output<typeof withheld>;

const ofApplication = z.strictObject({ applicationId: id });
const work = z.strictObject({
  withheld: z.array(withheld),
  /** by which sections, of the municipality's own list */
  laws: z.array(z.strictObject({ code: listCode, law: z.string() })),
  /** nothing is written about her yet that could be withheld */
  isMapped: z.boolean(),
});

export const caseFileRoutes = defineRoutes({
  'GET /api/my/applications/:applicationId/file': {
    action: 'CaseFile.Open',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Everything in my case as one PDF, at once: application, what was written, decisions, appeals, questions, papers. What is withheld by law says so, and by which section.',
    params: ofApplication,
    answer: servedFile,
    file: true,
  },
  'GET /api/applications/:applicationId/withheld': {
    action: 'CaseFile.SeeWithheld',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What the party of a case is not shown, by which section and why.',
    params: ofApplication,
    answer: work,
  },
  'POST /api/applications/:applicationId/withheld': {
    action: 'CaseFile.Withhold',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Withhold a part from the party by a section of the law: a decision that she reads with the reason, and may appeal.',
    params: ofApplication,
    body: z.strictObject({ ...command, withholds: withheldPart, lawCode: listCode, because: words(2_000), language }),
    answer: work,
    refusals: ['unknown-law', 'already-withheld', 'nothing-written'],
  },
  'POST /api/withheld/:withheldId/end': {
    action: 'CaseFile.Withhold',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Show the part from now on. That it was withheld stays in the record.',
    params: z.strictObject({ withheldId: id }),
    body: z.strictObject(command),
    answer: work,
    refusals: ['already-ended'],
  },
});
