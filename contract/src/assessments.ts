import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { instrument } from './services.ts';
import { command, id, instant, localText } from './values.ts';

/** Free text that may still be empty: at most 10 000 characters, kept as written, without the sign NUL. */
const draftText = z
  .string()
  .max(10_000)
  .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');

/** A reason: at least one sign that is seen. */
const whyText = draftText.refine((text) => text.trim() !== '', 'expected a reason');

/** Parts that can be kept from representatives, e.g. where somebody close is the danger. */
export const hideablePart = z.enum([
  'what-matters',
  'own-resources',
  'situation',
  'relatives-view',
  'considered',
  'scores',
  'children',
  'housing',
  'risk',
]);
export type HideablePart = z.output<typeof hideablePart>;

/** What may be withheld from the party by law; the rest of her case is hers to see. */
export const withheldPart = z.enum([...hideablePart.options, 'relatives']);
export type WithheldPart = z.output<typeof withheldPart>;

/** What is saved by itself, so that two can write at once: two tablets on different parts never meet. */
export const assessmentPart = z.enum([...hideablePart.options, 'relatives', 'hidden']);
export type AssessmentPart = z.output<typeof assessmentPart>;

/** What is thought of before services. */
export const consideredBefore = z.enum(['volunteers', 'aids', 'technology', 'reablement']);
export type ConsideredBefore = z.output<typeof consideredBefore>;

const considered = z.strictObject({ fits: z.boolean().nullable(), reason: draftText });
/** For each: does it fit her, and why; `fits` null: not answered yet. */
export const consideredParts = z.strictObject({
  volunteers: considered,
  aids: considered,
  technology: considered,
  reablement: considered,
});
export type ConsideredParts = z.output<typeof consideredParts>;

/** One item on the instrument's own scale. `ownScore` is how she rates herself, where she has. */
export const assessmentScore = z.strictObject({
  item: z.string().max(60),
  score: z.number().int().nullable(),
  ownScore: z.number().int().nullable(),
  note: draftText,
});
export type AssessmentScore = z.output<typeof assessmentScore>;

/** One who stands close to her: what she says of it, and what she needs herself. No representative reads it, whoever it is about. */
export const relativePart = z.strictObject({
  key: id,
  name: z.string().max(200),
  says: draftText,
  needs: draftText,
  /** only where the law allows it, with a reason that staff read */
  keptFromHer: z.boolean(),
  keptBecause: draftText,
});
export type RelativePart = z.output<typeof relativePart>;

/** Children who live in the home; `inHome` null: not asked yet. */
const childrenInHome = z.strictObject({ inHome: z.boolean().nullable(), what: draftText });

/** What those who assess write. */
export const assessmentContent = z.strictObject({
  whatMatters: draftText,
  ownResources: draftText,
  situation: draftText,
  relativesView: draftText,
  hiddenParts: z.array(hideablePart).max(9),
  /** why these parts are kept from representatives; read by staff only */
  hiddenBecause: draftText,
  considered: consideredParts,
  scores: z.array(assessmentScore).max(200),
  children: childrenInHome,
  housing: draftText,
  /** what may go wrong at home */
  risk: draftText,
  /** what is done about it */
  riskDone: draftText,
  relatives: z.array(relativePart).max(10),
});
export type AssessmentContent = z.output<typeof assessmentContent>;

export const assessment = z.strictObject({
  ...assessmentContent.shape,
  id,
  applicationId: id,
  personId: id,
  state: z.enum(['draft', 'completed']),
  startedBy: z.string(),
  startedAt: instant,
  savedBy: z.string(),
  savedAt: instant,
  completedBy: z.string().nullable(),
  completedAt: instant.nullable(),
  version: z.number().int(),
});
export type Assessment = z.output<typeof assessment>;

/** What somebody is in the team of one assessment. What she may do comes from where she works, never from this. */
export const teamProfession = z.enum(['assessor', 'nurse', 'occupational-therapist', 'carer', 'other']);
export type TeamProfession = z.output<typeof teamProfession>;

const teamMember = z.strictObject({
  staffId: id,
  name: z.string(),
  profession: teamProfession,
  invitedBy: z.string(),
  invitedAt: instant,
  isMe: z.boolean(),
  /** she has said that her part is done */
  doneAt: instant.nullable(),
  /** why it is completed without her, and who said so */
  excused: z.strictObject({ because: z.string(), by: z.string() }).nullable(),
});
const team = z.array(teamMember);
/** Who wrote in a part, and when last. */
const writing = z.strictObject({ part: assessmentPart, name: z.string(), at: instant });

const place = z.strictObject({ applicationId: id });

const scoreInWords = z.strictObject({ item: localText, score: localText, ownScore: localText.nullable() });

export const assessmentRoutes = defineRoutes({
  'GET /api/instruments/current': {
    action: 'Instrument.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The scale that needs are mapped on in this municipality today.',
    answer: instrument,
  },
  'GET /api/applications/:applicationId/assessment': {
    action: 'Assessment.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What is written so far about one case, with the scale it is written on; null when nothing is.',
    params: place,
    answer: z.strictObject({
      assessment: assessment.nullable(),
      instrument: instrument.nullable(),
      team,
      written: z.array(writing),
      /** false for those who were invited from a unit that helps her: they write their part, the office completes */
      mayComplete: z.boolean(),
    }),
  },
  'GET /api/assessments/invited': {
    action: 'Assessment.SeeInvited',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Assessments that I was asked to take part in, and have not said that my part is done of.',
    answer: z.strictObject({
      invited: z.array(z.strictObject({ applicationId: id, personId: id, invitedBy: z.string(), invitedAt: instant })),
    }),
  },
  'GET /api/applications/:applicationId/assessment/team': {
    action: 'Assessment.Invite',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Who may be asked to take part: those of the office, and those of the units that help her.',
    params: place,
    answer: z.strictObject({
      candidates: z.array(z.strictObject({ staffId: id, name: z.string(), unitName: z.string() })),
    }),
  },
  'POST /api/applications/:applicationId/assessment/team': {
    action: 'Assessment.Invite',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask a colleague to take part. She comes in by the relation that she has already; none is opened.',
    params: place,
    body: z.strictObject({ ...command, staffId: id, profession: teamProfession }),
    answer: z.strictObject({ team }),
    refusals: ['no-such-colleague', 'already-in-team', 'not-taken', 'already-ended', 'already-completed'],
  },
  'POST /api/applications/:applicationId/assessment/team/done': {
    action: 'Assessment.Save',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say that my part is done, or that it is not after all.',
    params: place,
    body: z.strictObject({ ...command, isDone: z.boolean() }),
    answer: z.strictObject({ team }),
    refusals: ['not-in-team', 'already-completed'],
  },
  'POST /api/applications/:applicationId/assessment/team/excuse': {
    action: 'Assessment.Complete',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say why the assessment is completed without the part of one who was asked.',
    params: place,
    body: z.strictObject({ ...command, staffId: id, because: whyText }),
    answer: z.strictObject({ team }),
    refusals: ['not-in-team', 'already-completed'],
  },
  'POST /api/applications/:applicationId/assessment': {
    action: 'Assessment.Save',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Save the draft, or parts of it. Over what one has not seen it is refused, with who was first, and nothing is lost.',
    params: place,
    body: z.strictObject({
      ...command,
      /** the version one has seen; 0 when there was none */
      version: z.number().int().min(0),
      content: assessmentContent,
      /** only these parts are taken from the content, and only they must not have been written by another since; else the whole */
      parts: z.array(assessmentPart).max(12).optional(),
    }),
    answer: assessment,
    refusals: ['changed-meanwhile', 'not-taken', 'already-completed', 'already-ended', 'not-on-scale', 'no-instrument'],
  },
  'POST /api/applications/:applicationId/assessment/complete': {
    action: 'Assessment.Complete',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The needs are mapped. It is never changed after this; what is missing is named.',
    params: place,
    body: z.strictObject({ ...command, version: z.number().int().min(1) }),
    answer: assessment,
    refusals: ['incomplete', 'changed-meanwhile', 'nothing-written', 'already-completed', 'already-ended'],
  },
  'GET /api/my/people/:personId/assessment': {
    action: 'Assessment.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'What was said and written when her needs were mapped last; parts kept from representatives are not there for them.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      assessment: z
        .strictObject({
          assessmentId: id,
          completedAt: instant,
          completedBy: z.string(),
          whatMatters: z.string(),
          ownResources: z.string(),
          situation: z.string(),
          relativesView: z.string(),
          considered: z.array(z.strictObject({ what: consideredBefore, fits: z.boolean(), reason: z.string() })),
          scores: z.array(scoreInWords),
          children: z.string(),
          housing: z.string(),
          risk: z.string(),
          riskDone: z.string(),
          relatives: z.array(z.strictObject({ name: z.string(), says: z.string(), needs: z.string() })),
          /** parts that are not shown, by which section, and the decision about it that may be appealed */
          withheld: z.array(z.strictObject({ part: withheldPart, law: z.string(), decisionId: id })),
        })
        .nullable(),
    }),
  },
});
