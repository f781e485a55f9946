import type { adjusted as nbAdjusted } from '../nb/adjusted.ts';

export const adjusted: typeof nbAdjusted = {
  adjusted: {
    heading: (name: string | null) =>
      name === null ? 'Endra av dei som hjelper deg' : `Endra av dei som hjelper ${name}`,
    faces: (n: number, name: string | null) =>
      `Dei siste 14 dagane har ${n === 1 ? 'éin' : `${n} ulike`} vore hos ${name ?? 'deg'} på dag og kveld.`,
    kinds: { today: 'Berre denne dagen', 'from-now': 'Frå no av', 'changed-need': 'Meldt til kontoret' },
    wants: { more: 'Meir hjelp', less: 'Mindre hjelp', other: 'Noko anna' },
    goesOn: 'Kontoret snakkar med deg før noko blir endra. Hjelpa går som før.',
    by: (who: string, day: string) => `${who}, ${day}`,
    was: (words: string) => `før: ${words}`,
  },
};
