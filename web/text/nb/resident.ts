export const resident = {
  resident: {
    heading: (place: string) => `Helse og omsorg i ${place}`,
    intro:
      'Skriv hva du trenger, så finner vi riktig hjelp og hvem som har ansvaret. Her ser du også besøk, meldinger og svar på søknader.',
    loginHelp: 'Logg inn slik du pleier. Pårørende logger inn som seg selv.',
    choosePerson: 'Hvem vil du se?',
    self: 'Meg selv',
    followed: 'Har latt deg følge med',
    happened: 'Hva skjedde',
    happenedOf: (name: string) => `Hva skjedde hos ${name}`,
    alarm: 'Trygghetsalarmen min',
    alarmOf: (name: string) => `Trygghetsalarmen til ${name}`,
    looks: 'Hvem har sett opplysningene mine',
    looksOf: (name: string) => `Hvem har sett opplysningene om ${name}`,
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan se opplysninger om her.',
  },
  about: 'Tilgjengelighet',
  code: { have: 'Jeg har en kode', phones: 'Telefoner som åpner siden' },
  need: { heading: 'Hva trenger du hjelp til?', example: 'Skriv med egne ord', ask: 'Finn hjelp' },
};
