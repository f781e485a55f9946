export const resident = {
  resident: {
    heading: (place: string) => `Helse og omsorg i ${place}`,
    intro:
      'Skriv kva du treng, så finn vi rett hjelp og kven som har ansvaret. Her ser du òg besøk, meldingar og svar på søknader.',
    loginHelp: 'Logg inn slik du plar. Pårørande loggar inn som seg sjølve.',
    choosePerson: 'Kven vil du sjå?',
    self: 'Meg sjølv',
    followed: 'Har late deg følgje med',
    happened: 'Kva hende',
    happenedOf: (name: string) => `Kva hende hos ${name}`,
    alarm: 'Tryggleiksalarmen min',
    alarmOf: (name: string) => `Tryggleiksalarmen til ${name}`,
    looks: 'Kven har sett opplysningane mine',
    looksOf: (name: string) => `Kven har sett opplysningane om ${name}`,
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan sjå opplysningar om her.',
  },
  about: 'Tilgjenge',
  code: { have: 'Eg har ein kode', phones: 'Telefonar som opnar sida' },
  need: { heading: 'Kva treng du hjelp til?', example: 'Skriv med eigne ord', ask: 'Finn hjelp' },
};
