import { z } from 'zod';
import { aidKind, cleaningClass, selfService } from './aids.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** One measure that chooses a size, and how it is taken. Centimetres. */
export const aidMeasure = z.strictObject({
  code: listCode,
  unit: z.literal('cm'),
  /** what may be answered: whoever reads the wrong side of the tape is asked again */
  from: z.int().min(0).max(400),
  to: z.int().min(1).max(400),
  names: localText,
  how: localText,
});
export type AidMeasure = z.output<typeof aidMeasure>;

const text = (max: number) => z.strictObject({ nb: words(max), nn: words(max), sv: words(max), en: words(max) });

/** Where an article differs from the municipality's dated rules; amounts in øre. */
export const aidTerms = z.strictObject({
  loanDays: z.int().min(1).max(730).optional(),
  reviewDays: z.int().min(30).max(365).optional(),
  fee: z.int().min(0).max(1_000_000).optional(),
  deposit: z.int().min(0).max(1_000_000).optional(),
});
export type AidTerms = z.output<typeof aidTerms>;

/** Said in every language, or in none. */
const textOrNone = (max: number) => {
  const said = z.string().max(max);
  return z
    .strictObject({ nb: said, nn: said, sv: said, en: said })
    .refine((all) => new Set(Object.values(all).map((each) => each.trim() === '')).size === 1, 'all languages or none');
};

/** `rollator-outdoor/strong`: a size of an article, as files and versions name it. */
export const sizeName = z.string().regex(/^[a-z0-9-]{2,60}\/[a-z0-9-]{1,30}$/);

/** How an article is kept. Months; null: no service, no warranty. */
export const aidCare = z.strictObject({
  serviceMonths: z.int().min(1).max(120).nullable(),
  warrantyMonths: z.int().min(1).max(120).nullable(),
  /** its electronics are the state's to mend */
  isElectronic: z.boolean(),
});
export type AidCare = z.output<typeof aidCare>;

/** Everything of an article that a municipality decides. */
export const aidContent = z.strictObject({
  iso9999: z.string().regex(/^[0-9]{6}([0-9]{2})?$/),
  selfService,
  cleaningClass,
  names: text(80),
  purpose: text(300),
  fit: text(500),
  use: text(500),
  measures: z.array(aidMeasure.extend({ names: text(60), how: text(300) })).max(3),
  course: listCode.nullable(),
  terms: aidTerms,
  sizes: z
    .array(
      z.strictObject({
        code: z.string().regex(/^[a-z0-9-]{1,30}$/),
        names: text(60),
        fits: z.partialRecord(listCode, z.tuple([z.int(), z.int()])),
        weightLimitKg: z.int().min(20).max(500).nullable(),
        /** nothing new is promised of it; what is lent stays lent */
        isRetired: z.boolean(),
        /** sizes that do as well: whoever was promised this one may be given one of them */
        equals: z.array(sizeName).max(20),
        /** stores that keep it, by id */
        stores: z.array(id).max(20),
      }),
    )
    .min(1)
    .max(20),
  parts: z.array(z.strictObject({ code: listCode, names: text(60), count: z.int().min(1).max(20) })).max(20),
  /** how it is cleaned, beyond its class */
  clean: textOrNone(500),
  care: aidCare,
  /** what is looked at before it goes back on the shelf */
  checks: z.array(z.strictObject({ code: listCode, names: text(120) })).max(20),
});
export type AidContent = z.output<typeof aidContent>;

/** A line of the list in the workshop. */
export const catalogueLine = z.strictObject({
  articleId: id,
  code: listCode,
  kind: aidKind,
  names: localText,
  iso9999: z.string(),
  selfService,
  cleaningClass,
  sizes: z.int(),
  /** the lowest limit of its sizes; null: none */
  weightLimitKg: z.int().nullable(),
  items: z.int(),
  course: listCode.nullable(),
  stateNumber: z.string().nullable(),
  retiredOn: day.nullable(),
  version: z.int(),
});
export type CatalogueLine = z.output<typeof catalogueLine>;

/** One thing that differs between two versions, in the editor's own words. */
export const contentChange = z.strictObject({ field: z.string(), before: z.string(), after: z.string() });
export type ContentChange = z.output<typeof contentChange>;

/** What stands on a size now: a change of it is felt there. */
export const sizeHeld = z.strictObject({
  sizeCode: z.string(),
  /** things that are not scrapped */
  things: z.int(),
  /** of them lent or set aside */
  out: z.int(),
  promises: z.int(),
  waiting: z.int(),
});
export type SizeHeld = z.output<typeof sizeHeld>;

/** Why a change cannot be published; the door says it with the size or the measure put in. */
export const contentRefusals = [
  'changed-meanwhile',
  'nothing-changed',
  'size-in-use',
  'store-in-use',
  'store-unknown',
  'no-size-left',
  'code-twice',
  'measure-unknown',
  'range-turned',
  'equal-unknown',
  'equal-bears-less',
  'equal-needs-more',
] as const;
export type ContentRefusal = (typeof contentRefusals)[number];

/** Why a line of a file cannot be taken; the door says it in plain words. */
export const aidLineFaults = [
  'no-code',
  'code-malformed',
  'code-twice',
  'no-name',
  'too-long',
  'iso-malformed',
  'kind-unknown',
  'level-unknown',
  'cleaning-unknown',
  'weight-malformed',
  'row-unknown',
  'subcode-malformed',
  'no-article-line',
  'language-missing',
  'number-malformed',
  'yes-or-no',
  'course-malformed',
  'range-malformed',
  'fits-malformed',
  'equal-malformed',
  'too-many-measures',
  /** another line of the same article is wrong, and half an article is not taken */
  'article-refused',
  ...contentRefusals,
] as const;
export const aidLineFault = z.enum(aidLineFaults);
export type AidLineFault = z.output<typeof aidLineFault>;

/** A line of a file, and what would become of it. */
export const aidFileLine = z.strictObject({
  /** as a spreadsheet counts it; the header is 1 */
  line: z.int(),
  code: z.string(),
  name: z.string(),
  verdict: z.enum(['new', 'changed', 'same', 'refused']),
  faults: z.array(aidLineFault),
  changes: z.array(contentChange),
});
export type AidFileLine = z.output<typeof aidFileLine>;

/** A product of the state's register beside the article of the same class here. */
export const stateProductLine = z.strictObject({
  stateNumber: z.string(),
  title: z.string(),
  iso9999: z.string(),
  /** article of the same class; null: the municipality has none */
  articleId: id.nullable(),
  articleName: localText.nullable(),
  verdict: z.enum(['known', 'proposed', 'no-article', 'gone', 'part']),
  /** kilograms by the state's data; null: not said */
  weightKg: z.int().nullable(),
  course: z.boolean(),
  onOrderList: z.boolean(),
});
export type StateProductLine = z.output<typeof stateProductLine>;

const file = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .max(2_000_000);
const why = words(500).refine((said) => said.length >= 5, 'expected at least five letters');
const fileReport = z.strictObject({
  digest: z.string(),
  missing: z.array(z.string()),
  lines: z.array(aidFileLine),
  counts: z.strictObject({ new: z.int(), changed: z.int(), same: z.int(), refused: z.int() }),
});
export type AidFileReport = z.output<typeof fileReport>;
const fileRefusals = ['not-a-table', 'columns-missing', 'too-many-rows'] as const;
const change = { articleId: id, version: z.int().min(1), articleContent: aidContent } as const;

export const aidCatalogueRoutes = defineRoutes({
  'GET /api/aid-catalogue': {
    action: 'AidCatalogue.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Every article of the store, as the municipality has decided it.',
    answer: z.strictObject({ articles: z.array(catalogueLine), mayChange: z.boolean(), hasStateData: z.boolean() }),
  },
  'GET /api/aid-catalogue/articles/:catalogueArticleId': {
    action: 'AidCatalogue.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'One article with all it says, and what it said before.',
    params: z.strictObject({ catalogueArticleId: id }),
    answer: z.strictObject({
      line: catalogueLine,
      content: aidContent,
      drawing: z.string(),
      held: z.array(sizeHeld),
      /** the stores that are open, for the sizes to be kept in */
      stores: z.array(z.strictObject({ storeId: id, name: z.string() })),
      /** sizes of the other articles that may do as well: same kind, nobody else's hand needed, not retired */
      others: z.array(z.strictObject({ size: sizeName, names: localText, sizeNames: localText })),
      /** newest first */
      versions: z.array(
        z.strictObject({
          version: z.int(),
          changedAt: instant,
          changedBy: z.string(),
          why: z.string(),
          changes: z.array(contentChange),
        }),
      ),
    }),
  },
  'GET /api/aid-catalogue/articles/:formerArticleId/versions/:formerVersion': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What an article said once, as it would be published again today.',
    params: z.strictObject({ formerArticleId: id, formerVersion: z.coerce.number().int().min(1) }),
    answer: z.strictObject({
      content: aidContent,
      /** sizes that came later and are in use: they stay, and are lent no more */
      kept: z.array(z.string()),
    }),
  },
  'POST /api/aid-catalogue/preview': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What a change of an article would say otherwise, and whom it touches. Nothing is changed.',
    body: z.strictObject({ ...command, ...change }),
    answer: z.strictObject({
      changes: z.array(contentChange),
      /** promises and loans of sizes whose weight limit would be lower */
      affected: z.int(),
      /** what stands on the sizes that would be said otherwise */
      held: z.array(sizeHeld),
    }),
    refusals: contentRefusals,
  },
  'POST /api/aid-catalogue/change': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Change what an article says. What it said before is kept.',
    body: z.strictObject({ ...command, ...change, why }),
    answer: z.strictObject({ version: z.int() }),
    refusals: contentRefusals,
  },
  'POST /api/aid-catalogue/retire': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take an article out of the catalogue, or bring it back. What is lent stays lent.',
    body: z.strictObject({ ...command, articleId: id, version: z.int().min(1), isRetired: z.boolean(), why }),
    answer: z.strictObject({ version: z.int() }),
    refusals: ['changed-meanwhile', 'nothing-changed'],
  },
  'GET /api/aid-catalogue/template': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A file with the names of the columns and the catalogue as it stands.',
    answer: z.strictObject({ name: z.string(), csv: z.string() }),
  },
  'POST /api/aid-catalogue/import/preview': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What would come of a file, line by line; nothing is kept.',
    body: z.strictObject({ file }),
    maxBodyKb: 2048,
    answer: fileReport,
    refusals: fileRefusals,
  },
  'POST /api/aid-catalogue/import': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Takes every line without a fault. The same file a second time changes nothing.',
    body: z.strictObject({ ...command, file, digest: words(128) }),
    maxBodyKb: 2048,
    answer: z.strictObject({ made: z.int(), changed: z.int(), left: z.int() }),
    refusals: [...fileRefusals, 'changed-meanwhile'],
  },
  'POST /api/aid-catalogue/state/preview': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Products of the state’s register beside our articles; nothing is kept.',
    body: z.strictObject({ since: day.nullable() }),
    answer: z.strictObject({ lines: z.array(stateProductLine), isCut: z.boolean() }),
    refusals: ['no-register', 'register-silent'],
  },
  'POST /api/aid-catalogue/state/take': {
    action: 'AidCatalogue.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Ties a product of the state’s register to an article of the same class.',
    body: z.strictObject({
      ...command,
      articleId: id,
      version: z.int().min(1),
      stateNumber: z.string().regex(/^[0-9]{6}$/),
    }),
    answer: z.strictObject({ version: z.int() }),
    refusals: ['changed-meanwhile', 'no-register', 'register-silent', 'other-class', 'nothing-changed'],
  },
});
