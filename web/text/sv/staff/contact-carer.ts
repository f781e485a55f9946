export const contactCarerWork = {
  contactCarer: {
    name: 'Fast omsorgskontakt',
    lead: 'Den som invånaren frågar först. Förnamnet och dagen visas på invånarens sida.',
    none: 'Ingen är vald.',
    hasLeft: 'Den som var vald arbetar inte längre i enheten. Välj någon annan.',
    has: (name: string, day: string, by: string) => `${name}, vald ${day} av ${by}.`,
    who: 'Vem',
    nobody: 'Ingen nu',
    save: 'Spara',
    saved: 'Sparat.',
    refused: {
      'not-of-the-unit': 'Välj någon som arbetar i din enhet.',
      'already-so': 'Så är det redan.',
      'person-died': 'Kan inte väljas efter dödsfall.',
    } as Record<string, string>,
  },
};
