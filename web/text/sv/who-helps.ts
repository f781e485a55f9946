export const helpers = {
  helpers: {
    heading: 'De som hjälper dig',
    headingOf: (name: string) => `De som hjälper ${name}`,
    contact: 'Din fasta omsorgskontakt',
    contactOf: 'Fast omsorgskontakt',
    since: (first: string, day: string) => `${first} är den du kan fråga först. Så har det varit sedan ${day}.`,
    none: 'Hemtjänsten har inte valt någon fast omsorgskontakt ännu.',
    usual: 'De som brukar komma',
    usualLead: 'De senaste fjorton dagarna.',
    times: (count: number) => (count === 1 ? 'en gång' : `${count} gånger`),
    nobody: 'Ingen har varit här de senaste fjorton dagarna.',
    whom: 'Vem du ringer',
    urgent: (no: string) => `Det är bråttom, eller du känner dig otrygg: tryck på larmet eller ring ${no}.`,
    visits: 'Något om besöken och hjälpen: ring dem som kommer till dig.',
    open: (from: string, to: string) => `Öppet ${from}–${to}.`,
    office: 'Ansökningar och svar från kommunen: skriv eller ring kontoret. Numret står i brevet.',
  },
};
