export const resident = {
  resident: {
    heading: (place: string) => `Helse og omsorg i ${place}`,
    intro: 'Her ser du kva som hende når du trykte på alarmen, kven som kom, og kven som har sett opplysningane dine.',
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
    noStories: 'Ingen alarmar enno',
    noStoriesHelp: (name: string | null) => `Når ${name ?? 'du'} trykkjer på alarmen, kan du lese her kva som hende.`,
    began: (kind: string, name: string | null): string => {
      const of = name === null ? 'din' : `til ${name}`;
      if (kind === 'press') return name === null ? 'Du trykte på alarmen' : `${name} trykte på alarmen`;
      if (kind === 'fire') return name === null ? 'Røykvarslaren din melde frå' : `Røykvarslaren hos ${name} melde frå`;
      if (kind === 'fall') return `Fallalarmen ${of} melde frå`;
      if (kind === 'dispenser') return `Medisindispensaren ${of} melde frå`;
      if (kind === 'door') return name === null ? 'Døralarmen din melde frå' : `Døralarmen hos ${name} melde frå`;
      return `Alarmen ${of} melde frå`;
    },
    taken: 'Responssenteret tok alarmen',
    notTaken: 'Responssenteret har fått alarmen. Ingen har svara enno.',
    spoke: (name: string | null) => `Responssenteret snakka med ${name ?? 'deg'}`,
    onTheWay: (who: string, name: string | null) => `${who} drog til ${name ?? 'deg'}`,
    present: (who: string, name: string | null) => `${who} kom til ${name ?? 'deg'}`,
    closed: 'Alarmen vart avslutta',
    stillOpen: 'Dette går føre seg enno.',
    about: 'Det galdt',
    did: 'Dette vart gjort',
    alarmWorks: 'Alarmen har kontakt',
    alarmNeverHeard: 'Vi har ikkje høyrt frå alarmen enno',
    alarmSilent: 'Ikkje kontakt med alarmen',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen ved behov for hjelp: ring ${no ? '113' : '112'} når det hastar. Sei frå til heimetenesta om alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikkje prøvd enno',
    noAlarm: 'Ingen tryggleiksalarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'Du'} har ingen tryggleiksalarm hos oss.`,
    looksHelp: (name: string | null) => `Kvar gong nokon opnar opplysningar om ${name ?? 'deg'}, blir det skrive her.`,
    noLooks: (name: string | null) => `Ingen har opna opplysningar om ${name ?? 'deg'}.`,
    olderLooks: 'Vis eldre',
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan sjå opplysningar om her.',
  },
};
