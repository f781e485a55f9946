export const adjusted = {
  adjusted: {
    heading: (name: string | null) =>
      name === null ? 'Endret av dem som hjelper deg' : `Endret av dem som hjelper ${name}`,
    faces: (n: number, name: string | null) =>
      `De siste 14 dagene har ${n === 1 ? 'en' : `${n} forskjellige`} vært hos ${name ?? 'deg'} på dag og kveld.`,
    kinds: { today: 'Bare denne dagen', 'from-now': 'Fra nå av', 'changed-need': 'Meldt til kontoret' },
    wants: { more: 'Mer hjelp', less: 'Mindre hjelp', other: 'Noe annet' },
    goesOn: 'Kontoret snakker med deg før noe blir endret. Hjelpen går som før.',
    by: (who: string, day: string) => `${who}, ${day}`,
    was: (words: string) => `før: ${words}`,
  },
};
