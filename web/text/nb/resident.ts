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
    noStories: 'Ingen alarmer ennå',
    noStoriesHelp: (name: string | null) => `Når ${name ?? 'du'} trykker på alarmen, kan du lese her hva som skjedde.`,
    began: (kind: string, name: string | null): string => {
      const of = name === null ? 'din' : `til ${name}`;
      if (kind === 'press') return name === null ? 'Du trykket på alarmen' : `${name} trykket på alarmen`;
      if (kind === 'fire')
        return name === null ? 'Røykvarsleren din meldte fra' : `Røykvarsleren hos ${name} meldte fra`;
      if (kind === 'fall') return `Fallalarmen ${of} meldte fra`;
      if (kind === 'dispenser') return `Medisindispenseren ${of} meldte fra`;
      if (kind === 'door') return name === null ? 'Døralarmen din meldte fra' : `Døralarmen hos ${name} meldte fra`;
      return `Alarmen ${of} meldte fra`;
    },
    taken: 'Responssenteret tok alarmen',
    notTaken: 'Responssenteret har fått alarmen. Ingen har svart ennå.',
    spoke: (name: string | null) => `Responssenteret snakket med ${name ?? 'deg'}`,
    onTheWay: (who: string, name: string | null) => `${who} dro til ${name ?? 'deg'}`,
    present: (who: string, name: string | null) => `${who} kom til ${name ?? 'deg'}`,
    closed: 'Alarmen ble avsluttet',
    stillOpen: 'Dette pågår ennå.',
    about: 'Det gjaldt',
    did: 'Dette ble gjort',
    alarmWorks: 'Alarmen har kontakt',
    alarmNeverHeard: 'Vi har ikke hørt fra alarmen ennå',
    alarmSilent: 'Ikke kontakt med alarmen',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen ved behov for hjelp: ring ${no ? '113' : '112'} når det haster. Si fra til hjemmetjenesten om alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikke prøvd ennå',
    noAlarm: 'Ingen trygghetsalarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'Du'} har ingen trygghetsalarm hos oss.`,
    looksHelp: (name: string | null) => `Hver gang noen åpner opplysninger om ${name ?? 'deg'}, blir det skrevet her.`,
    noLooks: (name: string | null) => `Ingen har åpnet opplysninger om ${name ?? 'deg'}.`,
    olderLooks: 'Vis eldre',
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan se opplysninger om her.',
  },
};
