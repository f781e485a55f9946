import type { AidContent } from '@tunet/contract';
import type { StaffText } from '../../text/nb-staff.ts';

/** The way to a field in plain words: `sizes.strong.weightLimitKg` is “Size strong: weight limit in kg”. */
export function fieldName(way: string, words: StaffText['aidEditor']['fields']): string {
  const say = (token: string): string => (words as Readonly<Record<string, string>>)[token] ?? token;
  const [list = '', code, ...rest] = way.split('.');
  const isList = ['sizes', 'measures', 'parts', 'checks'].includes(list) && code !== undefined;
  const head = isList ? `${say(list)} ${code}` : say(list);
  const tail = (isList ? rest : [code, ...rest]).filter((each) => each !== undefined).map(say);
  return tail.length === 0 ? head : `${head}: ${tail.join(' ')}`;
}

/** What a field says, for people: stores by their name, yes and no in words. */
export function fieldValue(
  value: string,
  {
    storeNames,
    yes,
    no,
  }: { readonly storeNames: ReadonlyMap<string, string>; readonly yes: string; readonly no: string },
): string {
  if (value === 'true') return yes;
  if (value === 'false') return no;
  return value
    .split(', ')
    .map((each) => storeNames.get(each) ?? each)
    .join(', ');
}

/** A name that is not taken, from what somebody types: small letters, figures and hyphens. */
export function codeFrom(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll(/[øö]/g, 'o')
    .replaceAll(/[åä]/g, 'a')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 30);
}

export const nothingSaid: AidContent['names'] = { nb: '', nn: '', sv: '', en: '' };
