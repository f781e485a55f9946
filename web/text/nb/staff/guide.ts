export const staffGuide = {
  staffGuide: {
    open: 'Veiviser (Alt+G)',
    heading: 'Veiviseren',
    help: 'Skriv det personen sier. Svaret er det samme som hjemme ved kjøkkenbordet. Ingenting blir lagret.',
    danger: 'Ordene kan bety fare.',
    notAsked: 'Ikke spurt',
    way: 'Vei videre',
    howTo: 'Slik gjøres det',
    doFor: {
      apply: 'Fyll ut søknaden for personen: Telefonnotat i inntaket',
      write: 'Skriv på vegne av personen fra personsiden',
      visits: 'Avlys eller flytt besøket fra personsiden',
      decisions: 'Åpne vedtaket og skriv ned klagen sammen med personen',
      proxies: 'Registrer fullmakten på personsiden, med legitimasjon',
      feedback: 'Skriv ned tilbakemeldingen og les den opp igjen',
    },
  },
};
