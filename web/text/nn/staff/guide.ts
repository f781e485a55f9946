export const staffGuide = {
  staffGuide: {
    open: 'Vegvisar (Alt+G)',
    heading: 'Vegvisaren',
    help: 'Skriv det personen seier. Svaret er det same som heime ved kjøkkenbordet. Ingenting blir lagra.',
    danger: 'Orda kan bety fare.',
    notAsked: 'Ikkje spurt',
    way: 'Veg vidare',
    howTo: 'Slik blir det gjort',
    doFor: {
      apply: 'Fyll ut søknaden for personen: Telefonnotat i inntaket',
      write: 'Skriv på vegner av personen frå personsida',
      visits: 'Avlys eller flytt besøket frå personsida',
      decisions: 'Opne vedtaket og skriv ned klaga saman med personen',
      proxies: 'Registrer fullmakta på personsida, med legitimasjon',
      feedback: 'Skriv ned tilbakemeldinga og les ho opp att',
    },
  },
};
