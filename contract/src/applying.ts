import { z } from 'zod';
import { guideWay } from './guide.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, listCode, words } from './values.ts';

/** Who applies, as the writer says it; everyone is logged in as himself. */
export const appliesAs = z.enum(['self', 'relative', 'guardian', 'professional']);
export type AppliesAs = z.output<typeof appliesAs>;

/** Things of everyday life, each answered by itself. Which register variable or area of life each belongs to is data of the server. */
export const everydayItems = [
  'wash',
  'dress',
  'toilet',
  'eat',
  'cook',
  'move-indoors',
  'move-outdoors',
  'clean',
  'shop',
  'health',
  'remember',
  'decide',
  'talk',
  'people',
  'see',
  'hear',
  'safe',
] as const;
export const everydayItem = z.enum(everydayItems);
export type EverydayItem = z.output<typeof everydayItem>;

/** How it goes, in plain words and never a score. */
export const howItGoes = z.enum(['fine', 'hard', 'with-help']);
export type HowItGoes = z.output<typeof howItGoes>;

/** Whom the office may ask about her. Each is its own yes; `tomorrow`: she wants to think. */
export const consentTo = z.enum(['gp', 'hospital', 'relatives']);
export type ConsentTo = z.output<typeof consentTo>;
export const consentAnswer = z.enum(['yes', 'no', 'tomorrow']);

/** What is asked beside the need, when somebody applies for a place to live with care. */
export const placeAnswer = z.strictObject({
  /** what she herself says about moving, in words */
  heard: words(1000).optional(),
  /** can she say yes or no to this herself? A claim of the writer, never a finding. */
  canDecide: z.enum(['yes', 'no', 'unsure']).optional(),
});

/** One application as it is asked. All but the need can be skipped. */
export const applicationAnswers = z.strictObject({
  who: appliesAs.optional(),
  words: words(5000).optional(),
  lives: z.enum(['alone', 'with-partner', 'with-family', 'with-others']).optional(),
  home: z
    .array(z.enum(['stairs-in', 'stairs-inside', 'high-bath-edge', 'far-to-others', 'nothing']))
    .max(5)
    .optional(),
  hospital: z.enum(['no', 'there-now', 'lately']).optional(),
  aids: z
    .array(z.enum(['rollator', 'wheelchair', 'alarm', 'hearing', 'bath', 'other', 'none']))
    .max(7)
    .optional(),
  everyday: z.partialRecord(everydayItem, howItGoes).optional(),
  matters: words(2000).optional(),
  /** kinds of help that the writer thinks may fit; the office decides */
  wishes: z.array(listCode).max(12).optional(),
  place: placeAnswer.optional(),
  consent: z.partialRecord(consentTo, consentAnswer).optional(),
  /** the way of the guide that led here */
  way: guideWay.optional(),
});
export type ApplicationAnswers = z.output<typeof applicationAnswers>;
export type ApplicationQuestion = keyof ApplicationAnswers;

/** One answer with when it was given; no value: it was taken back. */
function answered<T extends z.ZodType>(value: T) {
  return z.strictObject({ at: instant, value: value.nullable() });
}
type Answered = {
  [Q in ApplicationQuestion]-?: ReturnType<typeof answered<z.ZodType<NonNullable<ApplicationAnswers[Q]>>>>;
};

const shape = Object.fromEntries(
  Object.entries(applicationAnswers.shape).map(([question, value]) => [question, answered(value.unwrap()).optional()]),
) as unknown as { [Q in ApplicationQuestion]-?: z.ZodOptional<Answered[Q]> };

/** What is written and not sent: each question with its latest answer. */
export const draftAnswers = z.strictObject(shape);
export type DraftAnswers = z.output<typeof draftAnswers>;

export const applicationDraft = z.strictObject({
  draftId: id,
  answers: draftAnswers,
  version: z.number().int(),
  savedAt: instant,
  /** untouched it is deleted then */
  keptUntil: instant,
});
export type ApplicationDraft = z.output<typeof applicationDraft>;

/** What came by telephone and is no application: a question, or the concern of somebody else. */
export const phoneNoteKind = z.enum(['inquiry', 'concern']);
export type PhoneNoteKind = z.output<typeof phoneNoteKind>;

/** How it ended. Of a concern: she was asked, and wants help or says no, or nobody reached her. */
export const phoneNoteOutcome = z.enum(['answered', 'she-wants-help', 'she-says-no', 'not-reached']);
export type PhoneNoteOutcome = z.output<typeof phoneNoteOutcome>;

export const phoneNote = z.strictObject({
  noteId: id,
  kind: phoneNoteKind,
  words: z.string(),
  caller: z.string().nullable(),
  callerPhone: z.string().nullable(),
  at: instant,
  writtenBy: z.string(),
});
export type PhoneNote = z.output<typeof phoneNote>;

const person = z.strictObject({ personId: id });

export const applyingRoutes = defineRoutes({
  'GET /api/my/people/:personId/application-draft': {
    action: 'ApplicationDraft.See',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What I have written about this person and not sent. Nobody else reads it.',
    params: person,
    answer: z.strictObject({ draft: applicationDraft.nullable() }),
  },
  'POST /api/my/people/:personId/application-draft': {
    action: 'ApplicationDraft.Save',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Saves answers of mine. Of two devices the later answer of each question stands, and none is lost.',
    params: person,
    body: z.strictObject({
      ...command,
      /** the one I am writing on; null: I know of none */
      draftId: id.nullable(),
      answers: draftAnswers,
    }),
    answer: applicationDraft,
    refusals: ['draft-gone'],
  },
  'POST /api/my/people/:personId/application-draft/delete': {
    action: 'ApplicationDraft.Delete',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I do not want to keep what I have written. Deleted when there was none, too.',
    params: person,
    body: z.strictObject(command),
    answer: z.strictObject({ deleted: z.literal(true) }),
  },
  'POST /api/phone-notes': {
    action: 'PhoneNote.Write',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'A question or a concern, written down while the telephone is still warm. It opens nobody and is no application.',
    body: z.strictObject({
      ...command,
      kind: phoneNoteKind,
      words: words(2000),
      caller: words(120).optional(),
      callerPhone: words(30).optional(),
    }),
    // All that the one who rang is told.
    answer: z.strictObject({ received: z.literal(true) }),
    refusals: ['no-office'],
  },
  'GET /api/phone-notes': {
    action: 'PhoneNote.List',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Notes of my office that nobody has ended, concerns first, oldest first.',
    answer: z.strictObject({ notes: z.array(phoneNote) }),
  },
  'POST /api/phone-notes/:phoneNoteId/settle': {
    action: 'PhoneNote.Settle',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'How it ended. About a concern she herself is asked first; what she wants is written down as an application of hers.',
    params: z.strictObject({ phoneNoteId: id }),
    body: z.strictObject({ ...command, ending: phoneNoteOutcome, words: words(1000).optional() }),
    answer: z.strictObject({ settled: z.literal(true) }),
    refusals: ['already-settled', 'wrong-outcome'],
  },
});
