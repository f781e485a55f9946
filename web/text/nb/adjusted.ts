export const adjusted = {
  adjusted: {
    heading: (name: string | null) =>
      name === null ? 'Endret av dem som hjelper deg' : `Endret av dem som hjelper ${name}`,
    kinds: { today: 'Bare denne dagen', 'from-now': 'Fra nå av', 'changed-need': 'Meldt til kontoret' },
    wants: { more: 'Mer hjelp', less: 'Mindre hjelp', other: 'Noe annet' },
    goesOn: 'Kontoret snakker med deg før noe blir endret. Hjelpen går som før.',
    by: (who: string, day: string) => `${who}, ${day}`,
    was: (words: string) => `før: ${words}`,
  },
};
