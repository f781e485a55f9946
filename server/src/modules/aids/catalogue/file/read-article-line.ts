import { type AidContent, cleaningClass, type LocalText, selfService } from '@tunet/contract';
import { unsaid } from '../read-content.ts';
import type { LineFields } from './line-fields.ts';

const oneSize: LocalText = { nb: 'Én størrelse', nn: 'Éin storleik', sv: 'En storlek', en: 'One size' };
/** A hundred kroner as the file says it, in øre. */
const ore = 100;

/** What an article's own line says, over what was there; a field that is empty leaves what stands. Faults are told to the fields. */
export function readArticleLine(
  fields: LineFields,
  before: AidContent | null,
  stores: readonly string[],
): AidContent | null {
  const iso9999 = fields.at('iso9999').replaceAll(/\s/g, '');
  if (!/^[0-9]{6}([0-9]{2})?$/.test(iso9999)) fields.tell('iso-malformed');
  const level = selfService.safeParse(fields.at('level').toLowerCase());
  if (!level.success) fields.tell('level-unknown');
  const cleaning = fields.has('cleaning')
    ? cleaningClass.safeParse(fields.at('cleaning').toLowerCase())
    : { success: true as const, data: before?.cleaningClass ?? ('wash' as const) };
  if (!cleaning.success) fields.tell('cleaning-unknown');
  const weight = fields.number('weight', 20, 500, 'weight-malformed');
  const names = fields.text('name', before?.names, 80);
  if (!names) fields.tell('no-name');
  // What it is for, said in no language, is its name: an article without a purpose is not found by need.
  const purpose = fields.text('purpose', before?.purpose, 300) ?? names;
  const fit = fields.text('fit', before?.fit, 500) ?? purpose;
  const use = fields.text('use', before?.use, 500) ?? purpose;
  const course = fields.has('course') ? fields.at('course').toLowerCase() : (before?.course ?? null);
  if (course !== null && !/^[a-z0-9-]{2,60}$/.test(course)) fields.tell('course-malformed');
  const read = {
    ...{ terms: termsOf(fields, before), course, clean: fields.text('clean', before?.clean, 500) ?? unsaid },
    care: careOf(fields, before),
  };
  if (!level.success || !cleaning.success || !names || !purpose || !fit || !use) return null;
  const said = { iso9999, selfService: level.data, cleaningClass: cleaning.data, names, purpose, fit, use, ...read };
  return before ? over(before, said, weight) : begun(said, weight, stores);
}

type Said = Omit<AidContent, 'sizes' | 'measures' | 'parts' | 'checks'>;

/** A weight on the article's own line is that of its only size; more sizes have a line each. */
function over(before: AidContent, said: Said, weight: number | undefined): AidContent {
  const [only] = before.sizes;
  const isOne = before.sizes.length === 1 && only !== undefined && weight !== undefined;
  return { ...before, ...said, sizes: isOne ? [{ ...only, weightLimitKg: weight }] : before.sizes };
}

function begun(said: Said, weight: number | undefined, stores: readonly string[]): AidContent {
  const [store] = stores;
  return {
    ...said,
    ...{ measures: [], parts: [], checks: [] },
    sizes: [
      {
        ...{ code: 'one', names: oneSize, fits: {}, weightLimitKg: weight ?? null, isRetired: false, equals: [] },
        stores: store === undefined ? [] : [store],
      },
    ],
  };
}

function termsOf(fields: LineFields, before: AidContent | null): AidContent['terms'] {
  const loanDays = fields.number('loanDays', 1, 730);
  const reviewDays = fields.number('reviewDays', 30, 365);
  const fee = fields.number('fee', 0, 10_000);
  const deposit = fields.number('deposit', 0, 10_000);
  return {
    ...before?.terms,
    ...(loanDays === undefined ? {} : { loanDays }),
    ...(reviewDays === undefined ? {} : { reviewDays }),
    ...(fee === undefined ? {} : { fee: fee * ore }),
    ...(deposit === undefined ? {} : { deposit: deposit * ore }),
  };
}

function careOf(fields: LineFields, before: AidContent | null): AidContent['care'] {
  return {
    serviceMonths: fields.number('serviceMonths', 1, 120) ?? before?.care.serviceMonths ?? null,
    warrantyMonths: fields.number('warrantyMonths', 1, 120) ?? before?.care.warrantyMonths ?? null,
    isElectronic: fields.truth('electronic') ?? before?.care.isElectronic ?? false,
  };
}
