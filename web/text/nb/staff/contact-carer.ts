export const contactCarerWork = {
  contactCarer: {
    name: 'Primærkontakt',
    lead: 'Den innbyggeren spør først. Fornavnet og dagen står på siden til innbyggeren.',
    none: 'Ingen er valgt.',
    hasLeft: 'Den som var valgt, arbeider ikke lenger i enheten. Velg en annen.',
    has: (name: string, day: string, by: string) => `${name}, valgt ${day} av ${by}.`,
    who: 'Hvem',
    nobody: 'Ingen nå',
    save: 'Lagre',
    saved: 'Lagret.',
    refused: {
      'not-of-the-unit': 'Velg en som arbeider i enheten din.',
      'already-so': 'Det er slik alt.',
      'person-died': 'Kan ikke velges etter dødsfall.',
    } as Record<string, string>,
  },
};
