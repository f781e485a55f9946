import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant, words } from './values.ts';

/** The role somebody wrote a note in, as a code. */
const authorRole = z.string();

/** A journal note as staff read it. Never changed: a correction is a new version, and the earlier ones are kept. */
export const journalNote = z.strictObject({
  id,
  version: z.number().int(),
  kind: z.enum(['visit', 'journal']),
  /** the visit it was written at */
  visitId: id.nullable(),
  words: z.string(),
  authorName: z.string(),
  authorRole,
  writtenAt: instant,
  /** not visible to representatives, and why */
  hiddenBecause: z.string().nullable(),
  correctedBecause: z.string().nullable(),
  /** written by the asker */
  mine: z.boolean(),
  /** newest first, without the one above */
  earlier: z.array(
    z.strictObject({ version: z.number().int(), words: z.string(), authorName: z.string(), writtenAt: instant }),
  ),
});
export type JournalNote = z.output<typeof journalNote>;

/** A note as she herself and those who follow her read it: the words as they stand now. */
export const readableNote = z.strictObject({
  id,
  visitId: id.nullable(),
  words: z.string(),
  authorName: z.string(),
  authorRole,
  writtenAt: instant,
  corrected: z.boolean(),
  /** only she herself reads it */
  onlyYou: z.boolean(),
});
export type ReadableNote = z.output<typeof readableNote>;

/** What a note says; a hidden one says why it is hidden. */
export const newNote = z.strictObject({
  words: words(4_000),
  /** not visible to representatives */
  hidden: z.boolean().optional(),
  because: words(300).optional(),
});
export type NewNote = z.output<typeof newNote>;

export const noteRefusals = ['reason-needed'] as const;

const ofPerson = z.strictObject({ personId: id });

export const noteRoutes = defineRoutes({
  'GET /api/people/:personId/notes': {
    action: 'Note.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'The notes about one person, newest first, each with its earlier versions.',
    params: ofPerson,
    answer: z.strictObject({ notes: z.array(journalNote) }),
  },
  'POST /api/people/:personId/notes': {
    action: 'Note.Write',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Write a journal note.',
    params: ofPerson,
    body: z.strictObject({ ...command, ...newNote.shape }),
    answer: journalNote,
    refusals: noteRefusals,
  },
  'POST /api/notes/:noteId/correct': {
    action: 'Note.Correct',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Put a new version beside the old one, with a reason. Its author, a nurse or a lead may.',
    params: z.strictObject({ noteId: id }),
    body: z.strictObject({
      ...command,
      ...newNote.shape,
      /** the version that was read: another may have corrected it meanwhile */
      version: z.number().int().min(1),
      why: words(300),
    }),
    answer: journalNote,
    refusals: [...noteRefusals, 'not-mine', 'changed-meanwhile'],
  },
  'GET /api/my/people/:personId/notes': {
    action: 'Note.Read',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What those who help have written. Some may be for her alone.',
    params: ofPerson,
    answer: z.strictObject({ notes: z.array(readableNote) }),
  },
});
