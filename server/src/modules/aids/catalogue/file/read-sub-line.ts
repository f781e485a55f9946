import type { AidContent } from '@tunet/contract';
import type { RowKind } from './columns.ts';
import type { LineFields } from './line-fields.ts';

type Size = AidContent['sizes'][number];

interface Within {
  /** the article itself is new: its first size of the file takes the place of the one it began with */
  readonly isNew: boolean;
  readonly stores: ReadonlyMap<string, string>;
}

/** What a line of a size, a measure, a part or a check says, over what was there. Faults are told to the fields. */
export function readSubLine(
  row: Exclude<RowKind, 'article'>,
  fields: LineFields,
  before: AidContent,
  within: Within,
): AidContent {
  const code = fields.at('sub').toLowerCase();
  if (!(row === 'size' ? /^[a-z0-9-]{1,30}$/ : /^[a-z0-9-]{2,60}$/).test(code)) {
    fields.tell('subcode-malformed');
    return before;
  }
  const isOut = fields.truth('out') ?? false;
  if (row === 'size') return { ...before, sizes: sizesWith(fields, before, { code, isOut, ...within }) };
  if (row === 'measure') return { ...before, measures: measuresWith(fields, before.measures, code, isOut) };
  if (row === 'part') return { ...before, parts: partsWith(fields, before.parts, code, isOut) };
  return { ...before, checks: checksWith(fields, before.checks, code, isOut) };
}

/** The list with one line put in its place, or taken out. */
function put<T extends { readonly code: string }>(
  list: readonly T[],
  one: T | null,
  code: string,
  isOut: boolean,
): T[] {
  if (isOut) return list.filter((each) => each.code !== code);
  if (one === null) return [...list];
  return list.some((each) => each.code === code)
    ? list.map((each) => (each.code === code ? one : each))
    : [...list, one];
}

function sizesWith(
  fields: LineFields,
  { sizes }: AidContent,
  { code, isOut, isNew, stores }: Within & { readonly code: string; readonly isOut: boolean },
): Size[] {
  const begun = isNew ? sizes.find((size) => size.code === 'one') : undefined;
  const before = sizes.find((size) => size.code === code);
  const names = named(fields, before?.names, 60);
  const fits = fitsOf(fields) ?? before?.fits ?? {};
  const equals = equalsOf(fields) ?? before?.equals ?? [];
  const at = storesOf(fields, stores) ?? before?.stores ?? sizes[0]?.stores ?? [];
  const weightLimitKg = fields.number('weight', 20, 500, 'weight-malformed') ?? before?.weightLimitKg ?? null;
  if (!names) return sizes;
  const size = { code, names, fits, weightLimitKg, isRetired: isOut, equals, stores: at };
  // A size is not taken out of the list by a file: it is lent no more.
  const list = put(sizes, size, code, false);
  return begun && code !== 'one' ? list.filter((each) => each !== begun) : list;
}

function measuresWith(
  fields: LineFields,
  list: AidContent['measures'],
  code: string,
  isOut: boolean,
): AidContent['measures'] {
  const before = list.find((each) => each.code === code);
  if (isOut) return put(list, null, code, true);
  const names = named(fields, before?.names, 60);
  const how = fields.text('use', before?.how, 300);
  if (!how) fields.tell('language-missing');
  const from = fields.number('from', 0, 400, 'range-malformed') ?? before?.from;
  const to = fields.number('to', 1, 400, 'range-malformed') ?? before?.to;
  if (from === undefined || to === undefined) fields.tell('range-malformed');
  if (list.length === 3 && !before) fields.tell('too-many-measures');
  if (!names || !how || from === undefined || to === undefined || (list.length === 3 && !before)) return list;
  return put(list, { code, unit: 'cm', from, to, names, how }, code, false);
}

function partsWith(fields: LineFields, list: AidContent['parts'], code: string, isOut: boolean): AidContent['parts'] {
  const before = list.find((each) => each.code === code);
  if (isOut) return put(list, null, code, true);
  const names = named(fields, before?.names, 60);
  const count = fields.number('count', 1, 20) ?? before?.count ?? 1;
  return put(list, names ? { code, names, count } : null, code, false);
}

function checksWith(
  fields: LineFields,
  list: AidContent['checks'],
  code: string,
  isOut: boolean,
): AidContent['checks'] {
  const before = list.find((each) => each.code === code);
  if (isOut) return put(list, null, code, true);
  const names = named(fields, before?.names, 120);
  return put(list, names ? { code, names } : null, code, false);
}

function named(fields: LineFields, before: Size['names'] | undefined, max: number) {
  const names = fields.text('name', before, max);
  if (!names) fields.tell('no-name');
  return names;
}

/** `wrist 74-88, height 60-70`: which measures a size suits. */
function fitsOf(fields: LineFields): Size['fits'] | undefined {
  if (!fields.has('fits')) return;
  const pairs = fields
    .at('fits')
    .split(',')
    .map((each) => /^\s*([a-z0-9-]{2,60})\s+(\d{1,3})\s*[-–]\s*(\d{1,3})\s*$/.exec(each));
  if (pairs.some((each) => each === null)) {
    fields.tell('fits-malformed');
    return;
  }
  return Object.fromEntries(
    pairs.flatMap((each) => (each?.[1] ? [[each[1], [Number(each[2]), Number(each[3])] as [number, number]]] : [])),
  );
}

/** `rollator-outdoor/strong, rollator-indoor/strong`; a dash: none. */
function equalsOf(fields: LineFields): string[] | undefined {
  if (!fields.has('equals')) return;
  if (fields.at('equals') === '-') return [];
  const said = fields
    .at('equals')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim());
  if (said.every((each) => /^[a-z0-9-]{2,60}\/[a-z0-9-]{1,30}$/.test(each)) && said.length <= 20)
    return [...new Set(said)].sort();
  fields.tell('equal-malformed');
}

/** Names of stores between upright strokes. */
function storesOf(fields: LineFields, stores: ReadonlyMap<string, string>): string[] | undefined {
  if (!fields.has('stores')) return;
  const ids = fields
    .at('stores')
    .split('|')
    .map((name) => stores.get(name.trim().toLowerCase()));
  if (ids.every((id) => id !== undefined)) return [...new Set(ids)].sort();
  fields.tell('store-unknown');
}
