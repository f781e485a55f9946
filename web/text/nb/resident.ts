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
    noStoriesHelp: 'Når du trykker på alarmen, kan du lese her hva som skjedde.',
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
    alarmSilent: 'Ikke kontakt med alarmen',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen hvis du trenger hjelp: ring ${no ? '113' : '112'} når det haster. Vi ser på alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikke prøvd ennå',
    noAlarm: 'Ingen trygghetsalarm',
    noAlarmHelp: 'Du har ingen trygghetsalarm hos oss.',
    looksHelp: 'Hver gang noen som jobber her åpner opplysninger om deg, blir det skrevet her.',
    noLooks: 'Ingen har åpnet opplysningene dine.',
    olderLooks: 'Vis eldre',
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan se opplysninger om her.',
    letterFrom: (place: string, day: string) => `${place}, ${day}`,
  },
  look: {
    action: {
      'Alarm.SeeCard': 'så på alarmkortet',
      'Alarm.Take': 'tok alarmen',
      'Desk.See': 'så alarmen på desken',
      'HandOver.SeeMine': 'fikk oppdraget på telefonen',
      'Person.See': 'så på opplysninger',
      'Person.BreakGlass': 'åpnet med nødtilgang',
      'Alarm.SeeStory': 'leste hva som skjedde',
      'Person.SeeLooks': 'så på denne listen',
    } as Record<string, string>,
    otherAction: 'arbeidet med alarmen',
    basis: {
      own: 'fordi det er deg selv',
      proxy: 'fordi du har sagt ja til det',
      'open-alarm': 'fordi en alarm var åpen',
      'alarm-in-hand': 'fordi hun eller han hadde alarmen',
      'handed-over': 'fordi noen ble sendt',
      'on-duty': 'fordi hun eller han hadde vakt',
      'break-glass': 'nødtilgang',
      'log-control': 'kontroll av listen',
      system: 'gjort av systemet',
      public: 'åpent for alle',
    },
  },
};
