export const helpers = {
  helpers: {
    heading: 'Folk som hjelper deg',
    headingOf: (name: string) => `Folk som hjelper ${name}`,
    contact: 'Primærkontakten din',
    contactOf: 'Primærkontakt',
    since: (first: string, day: string) => `${first} er den du kan spørje først. Slik har det vore sidan ${day}.`,
    none: 'Heimetenesta har ikkje valt nokon primærkontakt enno.',
    usual: 'Dei som plar kome',
    usualLead: 'Dei siste fjorten dagane.',
    times: (count: number) => (count === 1 ? 'éin gong' : `${count} gonger`),
    nobody: 'Ingen har vore her dei siste fjorten dagane.',
    whom: 'Kven du ringjer',
    urgent: (no: string) => `Det hastar, eller du er utrygg: trykk på alarmen eller ring ${no}.`,
    visits: 'Noko om besøka og hjelpa: ring dei som kjem til deg.',
    open: (from: string, to: string) => `Ope ${from}–${to}.`,
    office: 'Søknader og svar frå kommunen: skriv eller ring kontoret. Nummeret står i brevet.',
  },
};
