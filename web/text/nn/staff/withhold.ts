export const withhold = {
  withhold: {
    part: 'Innsyn',
    heading: 'Innsyn for den saka gjeld',
    lead: 'Personen kan sjå alt i saka med eitt trykk. Her unntek du noko, berre når lova seier det. Personen får eit vedtak om det og kan klage.',
    loading: 'Hentar det som er unntatt',
    none: 'Ingenting er unntatt.',
    one: (part: string, law: string, who: string, day: string) => `${part}: unntatt etter ${law}. ${who}, ${day}.`,
    which: 'Kva som ikkje kan visast',
    law: 'Føresegn',
    because: 'Kvifor (personen les det)',
    doIt: 'Unnta frå innsyn',
    show: 'Vis det igjen',
    nothing: 'Det er ikkje skrive noko om personen som kan unntakast enno.',
    refused: {
      'already-withheld': 'Det er unntatt frå før.',
      'unknown-law': 'Føresegna står ikkje i lista til kommunen.',
      'nothing-written': 'Det er ikkje skrive noko enno.',
      'already-ended': 'Det blir vist alt.',
    },
  },
};
