export const stories = {
  story: {
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
    alarmWorks: 'Alarmen virker',
    alarmNeverHeard: 'Vi har ikke hørt fra alarmen ennå',
    alarmSilent: 'Alarmen virker ikke',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen ved behov for hjelp: ring ${no ? '113' : '112'} når det haster. Si fra til hjemmetjenesten om alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikke prøvd ennå',
    howToTest: 'Slik prøver du alarmen',
    howToTestHelp: 'Trykk på knappen og vent på svar. Si at du bare prøver. Det er alltid lov, og det koster ikke noe.',
    noAlarm: 'Ingen trygghetsalarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'Du'} har ingen trygghetsalarm hos oss.`,
  },
};
