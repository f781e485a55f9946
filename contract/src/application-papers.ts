import { z } from 'zod';
import { applicationDraft } from './applying.ts';
import { attachment, documentBytes, pictureIn, pictureRefusals, servedFile } from './pictures.ts';
import { defineRoutes } from './route.ts';
import { command, id } from './values.ts';

/** How many photos and papers one application may carry. */
export const papersInApplication = 6;

const person = z.strictObject({ personId: id });
const onePaper = z.strictObject({ paperId: id });

/** The draft as it is now, and what lies beside it. */
export const draftWithPapers = z.strictObject({ draft: applicationDraft, papers: z.array(attachment) });
export type DraftWithPapers = z.output<typeof draftWithPapers>;

/** Photos and papers that tell more of a need: beside the draft its writer's alone, then read by those who read the application. */
export const paperRoutes = defineRoutes({
  'GET /api/my/people/:personId/application-draft/papers': {
    action: 'ApplicationPaper.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Photos and papers beside what I have written about this person and not sent. Nobody else reads them.',
    params: person,
    answer: z.strictObject({ papers: z.array(attachment) }),
  },
  'POST /api/my/people/:personId/application-draft/papers': {
    action: 'ApplicationPaper.Add',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Lays one photo or one PDF beside my draft. A photo is made anew and says nothing of where it was taken.',
    params: person,
    body: z.strictObject({
      ...command,
      /** the one I am writing on; null: I know of none */
      draftId: id.nullable(),
      /** base64 */
      paper: pictureIn,
    }),
    answer: draftWithPapers,
    refusals: ['draft-gone', 'too-many-papers', ...pictureRefusals],
    maxBodyKb: Math.ceil((documentBytes * 4) / 3 / 1024) + 64,
  },
  'POST /api/my/application-papers/:draftPaperId/remove': {
    action: 'ApplicationPaper.Remove',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Takes one away from beside my draft, for good.',
    params: z.strictObject({ draftPaperId: id }),
    body: z.strictObject(command),
    answer: draftWithPapers,
  },
  'GET /api/my/application-papers/:paperId': {
    action: 'ApplicationPaper.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'One photo or paper of my draft, or of an application that I may read, as bytes.',
    params: onePaper,
    answer: servedFile,
    file: true,
  },
  'GET /api/application-papers/:paperId': {
    action: 'ApplicationPaper.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One photo or paper that came with an application, as bytes.',
    params: onePaper,
    answer: servedFile,
    file: true,
  },
});
