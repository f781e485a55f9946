export const withhold = {
  withhold: {
    part: 'Innsyn',
    heading: 'Innsyn for den saken gjelder',
    lead: 'Personen kan se alt i saken med ett trykk. Her unntar du noe, bare når loven sier det. Personen får et vedtak om det og kan klage.',
    loading: 'Henter det som er unntatt',
    none: 'Ingenting er unntatt.',
    one: (part: string, law: string, who: string, day: string) => `${part}: unntatt etter ${law}. ${who}, ${day}.`,
    which: 'Hva som ikke kan vises',
    law: 'Bestemmelse',
    because: 'Hvorfor (personen leser det)',
    doIt: 'Unnta fra innsyn',
    show: 'Vis det igjen',
    nothing: 'Det er ikke skrevet noe om personen som kan unntas ennå.',
    refused: {
      'already-withheld': 'Det er unntatt fra før.',
      'unknown-law': 'Bestemmelsen står ikke i kommunens liste.',
      'nothing-written': 'Det er ikke skrevet noe ennå.',
      'already-ended': 'Det vises alt.',
    },
  },
};
