import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** One entry of the talk between the office that decided and a unit that helps. Never changed, never deleted. */
export const dialogueEntry = z.strictObject({
  id,
  unitName: z.string(),
  who: z.string(),
  /** role at work, as a code */
  role: z.string(),
  isMine: z.boolean(),
  /** it is from the asker's own unit */
  isOurs: z.boolean(),
  words: z.string(),
  writtenAt: instant,
  /** not visible to representatives, and why; told to staff alone */
  hiddenBecause: z.string().nullable(),
});
export type DialogueEntry = z.output<typeof dialogueEntry>;

/** What both sides see beside the talk: the same facts, at the same moment. */
export const dialogueFacts = z.strictObject({
  reference: z.string(),
  /** her own words, as she applied */
  need: z.string(),
  whatMatters: z.string().nullable(),
  services: z.array(
    z.strictObject({
      id,
      label: localText,
      timesFloor: z.number().int().nullable(),
      timesUsual: z.number().int().nullable(),
      per: z.enum(['day', 'week', 'month']).nullable(),
      extentWords: z.string(),
      startsOn: day,
      endsOn: day.nullable(),
      effectedOn: day.nullable(),
      unitName: z.string(),
    }),
  ),
});
export type DialogueFacts = z.output<typeof dialogueFacts>;

export const dialogue = z.strictObject({
  applicationId: id,
  personId: id,
  personName: z.string(),
  facts: dialogueFacts,
  entries: z.array(dialogueEntry),
  /** units that may read and write here; the office first */
  units: z.array(z.string()),
});
export type Dialogue = z.output<typeof dialogue>;

/** A talk in the list of those on duty in a unit. */
export const dialogueRow = z.strictObject({
  applicationId: id,
  reference: z.string(),
  personName: z.string(),
  lastAt: instant,
  lastBy: z.string(),
  /** the last entry is of another unit, and nobody of ours has opened it since */
  isNew: z.boolean(),
});
export type DialogueRow = z.output<typeof dialogueRow>;

const ofCase = z.strictObject({ applicationId: id });

export const dialogueRoutes = defineRoutes({
  'GET /api/dialogues': {
    action: 'Dialogue.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Talks between office and units about cases that the units on duty have, the newest first.',
    answer: z.strictObject({ dialogues: z.array(dialogueRow) }),
  },
  'GET /api/people/:personId/dialogues': {
    action: 'Dialogue.SeeOfPerson',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The cases of one person that help is decided in, each with how much has been written about it.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      cases: z.array(z.strictObject({ applicationId: id, reference: z.string(), entries: z.number().int() })),
    }),
  },
  'GET /api/applications/:applicationId/dialogue': {
    action: 'Dialogue.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The talk about one case, with the facts that both sides see. Opening it is noted for the unit.',
    params: ofCase,
    answer: dialogue,
  },
  'POST /api/applications/:applicationId/dialogue': {
    action: 'Dialogue.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write in the talk about a case. She may read it; it can be kept from representatives, with a reason.',
    params: ofCase,
    body: z.strictObject({
      ...command,
      words: words(4_000),
      /** not visible to representatives */
      hidden: z.boolean().optional(),
      because: words(300).optional(),
    }),
    answer: dialogue,
    refusals: ['reason-needed'],
  },
  'GET /api/my/people/:personId/dialogues': {
    action: 'Dialogue.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What the office and the units have written to each other about her cases.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      cases: z.array(
        z.strictObject({
          reference: z.string(),
          entries: z.array(
            z.strictObject({
              id,
              unitName: z.string(),
              who: z.string(),
              role: z.string(),
              words: z.string(),
              writtenAt: instant,
            }),
          ),
        }),
      ),
    }),
  },
});
