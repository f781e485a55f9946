export const resident = {
  resident: {
    heading: (place: string) => `Helse og omsorg i ${place}`,
    intro:
      'Her ser du hva som skjedde da du trykket på alarmen, hvem som kom, og hvem som har sett opplysningene dine.',
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
};
