import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** Where a line of the morning board comes from. */
export const morningSources = ['alarm', 'silent', 'dose', 'discharge', 'technology', 'other'] as const;
export type MorningSource = (typeof morningSources)[number];

/** One thing of the morning with the unit that has it and the day by which it is done. */
export const morningLine = z.strictObject({
  id,
  source: z.enum(morningSources),
  sourceId: id.nullable(),
  person: z.strictObject({ id, name: z.string() }).nullable(),
  words: z.string().nullable(),
  owner: z.strictObject({ unitId: id, name: z.string() }),
  dueOn: day,
  writtenBy: z.string(),
  writtenAt: instant,
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
});
export type MorningLine = z.output<typeof morningLine>;

export const morningRoutes = defineRoutes({
  'GET /api/morning-board': {
    action: 'Morning.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Lines with owner and date that are open, and those done since yesterday; and the units that can own one.',
    answer: z.strictObject({
      today: day,
      lines: z.array(morningLine),
      units: z.array(z.strictObject({ unitId: id, name: z.string() })),
    }),
  },
  'POST /api/morning-board/lines': {
    action: 'Morning.Settle',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A thing of the morning gets an owner and a date.',
    body: z.strictObject({
      ...command,
      source: z.enum(morningSources),
      sourceId: id.optional(),
      personId: id.optional(),
      ownerUnitId: id,
      dueOn: day,
      words: words(500).optional(),
    }),
    answer: morningLine,
    refusals: ['already-settled', 'day-is-past', 'say-what', 'unknown-unit'],
  },
  'POST /api/morning-board/lines/:lineId/done': {
    action: 'Morning.Done',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is done.',
    params: z.strictObject({ lineId: id }),
    body: z.strictObject(command),
    answer: morningLine,
    refusals: ['already-done'],
  },
});
