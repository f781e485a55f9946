import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, words } from './values.ts';

/** Columns that a file may have; found by the names people give them in four languages. */
export const fleetColumns = [
  'cid',
  'serial',
  'vendor',
  'model',
  'kind',
  'phone',
  'sim',
  'person-number',
  'street',
  'did',
] as const;
export const fleetColumn = z.enum(fleetColumns);
export type FleetColumn = z.output<typeof fleetColumn>;

/** Why a row is refused, or why somebody must look at it; the door says it in plain words. */
export const fleetRowReason = z.enum([
  'no-number',
  'number-malformed',
  'number-twice',
  'serial-twice',
  'kind-unknown',
  'person-number-malformed',
  'stands-elsewhere',
  'no-person',
  'person-unknown',
  'person-died',
  'no-home',
  'address-differs',
  'too-long',
]);
export type FleetRowReason = z.output<typeof fleetRowReason>;

export const fleetRow = z.strictObject({
  /** the line in the file, as a spreadsheet counts it; the header is 1 */
  line: z.number().int(),
  cid: z.string(),
  model: z.string(),
  verdict: z.enum(['accepted', 'look', 'refused', 'known']),
  reasons: z.array(fleetRowReason),
  /** what the file says and what we have, where they differ; an address of a protected person is never told */
  said: z.string().nullable(),
});
export type FleetRow = z.output<typeof fleetRow>;

/** The file as it is, in base64: how its letters are written is found out by the server. */
const file = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .max(4_000_000);

const report = z.strictObject({
  digest: z.string(),
  columns: z.array(z.strictObject({ header: z.string(), column: fleetColumn.nullable() })),
  missing: z.array(fleetColumn),
  rows: z.array(fleetRow),
  counts: z.strictObject({
    accepted: z.number().int(),
    look: z.number().int(),
    refused: z.number().int(),
    known: z.number().int(),
  }),
});
export type FleetReport = z.output<typeof report>;

export const fleetImportRoutes = defineRoutes({
  'GET /api/fleet/import/template': {
    action: 'Fleet.Import',
    doors: ['staff'],
    showsPersons: false,
    summary: 'An empty file with the names of the columns and three made-up rows.',
    answer: z.strictObject({ name: z.string(), csv: z.string() }),
  },
  'POST /api/fleet/import/preview': {
    action: 'Fleet.Import',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What would come of a file; nothing is kept.',
    body: z.strictObject({ file }),
    maxBodyKb: 4096,
    answer: report,
    refusals: ['not-a-table', 'columns-missing', 'too-many-rows'],
  },
  'POST /api/fleet/import': {
    action: 'Fleet.Import',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Takes over what was accepted, and the rows that somebody has looked at. All or nothing; a second time changes nothing.',
    body: z.strictObject({
      ...command,
      file,
      /** of the preview: what was seen is what is taken */
      digest: words(128),
      /** lines that somebody has looked at and takes all the same */
      alsoLines: z.array(z.number().int()).max(5000),
    }),
    maxBodyKb: 4096,
    answer: z.strictObject({
      importId: id.nullable(),
      taken: z.number().int(),
      left: z.number().int(),
      known: z.number().int(),
      /** numbers that another municipality has */
      takenElsewhere: z.array(z.string()),
    }),
    refusals: ['not-a-table', 'columns-missing', 'too-many-rows', 'changed-meanwhile'],
  },
});
