/**
 * A short number to say on the telephone: `26-4711`. It is chance, so that it tells nothing about her and nobody can count the others
 * by it. Four digits; five from the third try on, when a busy year has used most of the short ones.
 * @param id an id that nobody else has: the chance is taken from its end
 * @param day the day it came, `2026-11-21`
 * @param tries how many were taken already
 */
export function referenceFrom(id: string, day: string, tries: number): string {
  const from = tries < 3 ? 1000 : 10_000;
  const chance = Number.parseInt(id.replaceAll('-', '').slice(-12), 16);
  return `${day.slice(2, 4)}-${from + (chance % (from * 9))}`;
}
