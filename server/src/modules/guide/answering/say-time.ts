import type { Language } from '@tunet/contract';

const numbers: Readonly<Record<Language, readonly string[]>> = {
  nb: ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte'],
  nn: ['éi', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte'],
  sv: ['en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta'],
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
};
const weeks = { nb: ['uke', 'uker'], nn: ['veke', 'veker'], sv: ['vecka', 'veckor'], en: ['week', 'weeks'] } as const;
const days = { nb: ['dag', 'dager'], nn: ['dag', 'dagar'], sv: ['dag', 'dagar'], en: ['day', 'days'] } as const;
const workingDays = {
  nb: ['arbeidsdag', 'arbeidsdager'],
  nn: ['arbeidsdag', 'arbeidsdagar'],
  sv: ['arbetsdag', 'arbetsdagar'],
  en: ['working day', 'working days'],
} as const;

/** Days as people say them: `fire uker`, `10 dager`. */
export function sayDays(count: number, language: Language): string {
  return count % 7 === 0 ? counted(count / 7, weeks[language], language) : counted(count, days[language], language);
}

/** `én arbeidsdag`, `two working days` */
export function sayWorkingDays(count: number, language: Language): string {
  return counted(count, workingDays[language], language);
}

function counted(count: number, [one, many]: readonly [string, string], language: Language): string {
  const word = count === 1 && language === 'nb' ? 'én' : numbers[language][count - 1];
  // nynorsk: ei veke, ein dag
  if (count === 1 && language === 'nn') return `${one === 'veke' ? 'éi' : 'éin'} ${one}`;
  return `${word ?? count} ${count === 1 ? one : many}`;
}
