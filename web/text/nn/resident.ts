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
    noStoriesHelp: 'Når du trykkjer på alarmen, kan du lese her kva som hende.',
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
    alarmSilent: 'Ikkje kontakt med alarmen',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen om du treng hjelp: ring ${no ? '113' : '112'} når det hastar. Vi ser på alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikkje prøvd enno',
    noAlarm: 'Ingen tryggleiksalarm',
    noAlarmHelp: 'Du har ingen tryggleiksalarm hos oss.',
    looksHelp: 'Kvar gong nokon som arbeider her opnar opplysningar om deg, blir det skrive her.',
    noLooks: 'Ingen har opna opplysningane dine.',
    olderLooks: 'Vis eldre',
    proxyNote: (name: string) => `Du ser det ${name} har sagt ja til.`,
    nobody: 'Det er ingen du kan sjå opplysningar om her.',
    letterFrom: (place: string, day: string) => `${place}, ${day}`,
  },
  look: {
    action: {
      'Alarm.SeeCard': 'såg på alarmkortet',
      'Alarm.Take': 'tok alarmen',
      'Desk.See': 'såg alarmen på desken',
      'HandOver.SeeMine': 'fekk oppdraget på telefonen',
      'Person.See': 'såg på opplysningar',
      'Person.BreakGlass': 'opna med naudtilgang',
      'Alarm.SeeStory': 'las kva som hende',
      'Person.SeeLooks': 'såg på denne lista',
    } as Record<string, string>,
    otherAction: 'arbeidde med alarmen',
    basis: {
      own: 'fordi det er deg sjølv',
      proxy: 'fordi du har sagt ja til det',
      'open-alarm': 'fordi ein alarm var open',
      'alarm-in-hand': 'fordi ho eller han hadde alarmen',
      'handed-over': 'fordi nokon vart send',
      'on-duty': 'fordi ho eller han hadde vakt',
      'break-glass': 'naudtilgang',
      'log-control': 'kontroll av lista',
      system: 'gjort av systemet',
      public: 'ope for alle',
    },
  },
};
