import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { instrument } from './service-types.ts';
import { command, day, listCode, localText } from './values.ts';

/** What a scale is for: what needs are mapped on, how she has it, or how well she manages what she wants to manage. */
export const instrumentKind = z.enum(['level', 'pulse', 'own-goal']);
export type InstrumentKind = z.output<typeof instrumentKind>;

/** A subject that two scales both ask about. Items stand beside each other to be read; no number of one is ever made into another's. */
const crosswalkTopic = z.strictObject({
  topic: listCode,
  label: localText,
  norwegian: z.array(listCode),
  swedish: z.array(listCode),
});
export type CrosswalkTopic = z.output<typeof crosswalkTopic>;

export const instrumentRoutes = defineRoutes({
  'GET /api/instruments': {
    action: 'Instrument.SeeAll',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'The scales of this municipality as of today, with the subjects that the Norwegian and the Swedish one share.',
    answer: z.strictObject({
      instruments: z.array(z.strictObject({ kind: instrumentKind, instrument })),
      coming: z.array(z.strictObject({ kind: instrumentKind, instrument })),
      crosswalk: z.array(crosswalkTopic),
    }),
  },
  'GET /api/instruments/pulse': {
    action: 'Instrument.See',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'The three short questions as this municipality asks them today.',
    answer: instrument,
  },
  'POST /api/instruments/versions': {
    action: 'Instrument.AddVersion',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'A new version of a scale from a day to come: what it asks about. What was answered on an older one stays on it.',
    body: z.strictObject({
      ...command,
      kind: instrumentKind,
      validFrom: day,
      items: z
        .array(z.strictObject({ code: listCode, label: localText, unconfirmed: z.boolean().optional() }))
        .min(1)
        .max(60),
    }),
    answer: z.strictObject({ kind: instrumentKind, instrument }),
    refusals: ['not-in-future', 'same-code-twice', 'already-a-version', 'three-questions'],
  },
});
