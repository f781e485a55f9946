export const contactCarerWork = {
  contactCarer: {
    name: 'Primærkontakt',
    lead: 'Den innbyggjaren spør først. Fornamnet og dagen står på sida til innbyggjaren.',
    none: 'Ingen er vald.',
    hasLeft: 'Den som var vald, arbeider ikkje lenger i eininga. Vel ein annan.',
    has: (name: string, day: string, by: string) => `${name}, vald ${day} av ${by}.`,
    who: 'Kven',
    nobody: 'Ingen no',
    save: 'Lagre',
    saved: 'Lagra.',
    refused: {
      'not-of-the-unit': 'Vel ein som arbeider i eininga di.',
      'already-so': 'Det er slik alt.',
      'person-died': 'Kan ikkje veljast etter dødsfall.',
    } as Record<string, string>,
  },
};
