import type { Language, MyVisit } from '@tunet/contract';

/** Visits that will come; those taken back or paused are not for the refrigerator. */
export function visitsOn(visits: readonly MyVisit[], day: string): MyVisit[] {
  return visits.filter((visit) => visit.day === day && visit.state !== 'cancelled' && visit.state !== 'paused');
}

/** Signs of 18 points that find room beside the day, and lines of a week that find room on one A4. */
const signsOfLine = 40;
const linesOfSheet = 30;

/**
 * How many sheets a week takes: the letters are never smaller than 18 points, so a full week takes two.
 * @param lines for each day what stands on it, one text a visit
 */
export function sheetsFor(lines: readonly (readonly string[])[]): 1 | 2 {
  const ofDay = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / signsOfLine)), 0);
  return lines.reduce((sum, texts) => sum + Math.max(1, ofDay(texts)), 0) > linesOfSheet ? 2 : 1;
}

const tags: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', sv: 'sv-SE', en: 'en-GB' };

/** `mandag 23.`: short enough to be written large. */
export function weekdayAndDate(language: Language, day: string): string {
  const options = { weekday: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(tags[language], options).format(new Date(`${day}T12:00:00Z`));
}
