import type { AidGroup } from '@tunet/contract';

/** By beginnings of the class; the first that fits decides. */
const groups: readonly (readonly [AidGroup, RegExp])[] = [
  ['walk', /^(1203|1206|1207)/],
  ['sit', /^(1222|1809|0433)/],
  ['bath', /^0933/],
  ['toilet', /^0912/],
  ['home', /^(1818|1830|1815|1833|2436)/],
  ['bed', /^(1812|1803|1231|1236)/],
];

/** Where people look for an article, by what they do with it. */
export function groupOf(iso9999: string): AidGroup {
  return groups.find(([, begins]) => begins.test(iso9999))?.[0] ?? 'small';
}

/** Classes that do much the same for whoever needs one of them. */
const alike: readonly RegExp[] = [
  /^12(03|06)/,
  /^1222/,
  /^093307/,
  /^0933(04|05)/,
  /^0912(12|15|18)/,
  /^0912(24|25)/,
  /^1818/,
  /^183015/,
];

/** Whether one article may help where another cannot be had. */
export function isAlike(one: string, other: string): boolean {
  return one.slice(0, 6) === other.slice(0, 6) || alike.some((classes) => classes.test(one) && classes.test(other));
}
