import type { adjusted as nbAdjusted } from '../nb/adjusted.ts';

export const adjusted: typeof nbAdjusted = {
  adjusted: {
    heading: (name: string | null) =>
      name === null ? 'Ändrat av dem som hjälper dig' : `Ändrat av dem som hjälper ${name}`,
    faces: (n: number, name: string | null) =>
      `De senaste 14 dagarna har ${n === 1 ? 'en' : `${n} olika`} varit hos ${name ?? 'dig'} på dag och kväll.`,
    kinds: { today: 'Bara den dagen', 'from-now': 'Från och med nu', 'changed-need': 'Anmält till kontoret' },
    wants: { more: 'Mer hjälp', less: 'Mindre hjälp', other: 'Något annat' },
    goesOn: 'Kontoret talar med dig innan något ändras. Hjälpen går som förut.',
    by: (who: string, day: string) => `${who}, ${day}`,
    was: (words: string) => `förut: ${words}`,
  },
};
