export const staffGuide = {
  staffGuide: {
    open: 'Vägvisare (Alt+G)',
    heading: 'Vägvisaren',
    help: 'Skriv det personen säger. Svaret är detsamma som hemma vid köksbordet. Inget sparas.',
    danger: 'Orden kan betyda fara.',
    notAsked: 'Inte frågat',
    way: 'Väg vidare',
    howTo: 'Så här görs det',
    doFor: {
      apply: 'Fyll i ansökan för personen: Telefonanteckning i inflödet',
      write: 'Skriv för personens räkning från personsidan',
      visits: 'Avboka eller flytta besöket från personsidan',
      decisions: 'Öppna beslutet och skriv ner överklagandet tillsammans med personen',
      proxies: 'Registrera fullmakten på personsidan, med legitimation',
      feedback: 'Skriv ner synpunkten och läs upp den',
    },
  },
};
