export const helpers = {
  helpers: {
    heading: 'Folk som hjelper deg',
    headingOf: (name: string) => `Folk som hjelper ${name}`,
    contact: 'Primærkontakten din',
    contactOf: 'Primærkontakt',
    since: (first: string, day: string) => `${first} er den du kan spørre først. Slik har det vært siden ${day}.`,
    none: 'Hjemmetjenesten har ikke valgt noen primærkontakt ennå.',
    usual: 'De som pleier å komme',
    usualLead: 'De siste fjorten dagene.',
    times: (count: number) => (count === 1 ? 'én gang' : `${count} ganger`),
    nobody: 'Ingen har vært her de siste fjorten dagene.',
    whom: 'Hvem du ringer',
    urgent: (no: string) => `Det haster, eller du er utrygg: trykk på alarmen eller ring ${no}.`,
    visits: 'Noe om besøkene og hjelpen: ring dem som kommer til deg.',
    open: (from: string, to: string) => `Åpent ${from}–${to}.`,
    office: 'Søknader og svar fra kommunen: skriv eller ring kontoret. Nummeret står i brevet.',
  },
};
