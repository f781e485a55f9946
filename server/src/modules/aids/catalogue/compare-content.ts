import type { AidContent, ContentChange } from '@tunet/contract';

/** What differs between two versions of an article, field by field: `names.nb`, `sizes.strong.weightLimitKg`. */
export function compareContent(before: AidContent, after: AidContent): ContentChange[] {
  const old = flat(before);
  const now = flat(after);
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.flatMap((field) => {
    const [was, is] = [old.get(field) ?? '', now.get(field) ?? ''];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** Every value by the way to it. Lists of things that have a code are named by it, so that a change of order is no change. */
function flat(value: unknown, way = '', into = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) && !value.every((each) => isCoded(each)))
    into.set(way, value.every((each) => typeof each === 'number') ? value.join('–') : value.toSorted().join(', '));
  else if (Array.isArray(value)) for (const each of value) flat(each, join(way, String(each.code)), into);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) flat(each, join(way, name), into);
  else if (value !== null && value !== undefined) into.set(way, String(value));
  return into;
}

function isCoded(value: unknown): value is { readonly code: unknown } {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function join(way: string, name: string): string {
  return way === '' ? name : `${way}.${name}`;
}

/** Sizes that bear less after the change than before. */
export function loweredSizes(before: AidContent, after: AidContent): string[] {
  const now = new Map(after.sizes.map(({ code, weightLimitKg }) => [code, weightLimitKg]));
  return before.sizes.flatMap(({ code, weightLimitKg }) => {
    const limit = now.get(code);
    return limit != null && (weightLimitKg === null || limit < weightLimitKg) ? [code] : [];
  });
}
