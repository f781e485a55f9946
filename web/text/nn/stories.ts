import type { stories as nbStories } from '../nb/stories.ts';

export const stories: typeof nbStories = {
  story: {
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
    alarmWorks: 'Alarmen verkar',
    alarmNeverHeard: 'Vi har ikkje høyrt frå alarmen enno',
    alarmSilent: 'Alarmen verkar ikkje',
    alarmSilentHelp: (no: boolean) =>
      `Bruk telefonen ved behov for hjelp: ring ${no ? '113' : '112'} når det hastar. Sei frå til heimetenesta om alarmen.`,
    lastContact: 'Sist kontakt',
    tested: 'Sist prøvd',
    neverTested: 'Ikkje prøvd enno',
    howToTest: 'Slik prøver du alarmen',
    howToTestHelp:
      'Trykk på knappen og vent på svar. Sei at du berre prøver. Det er alltid lov, og det kostar ikkje noko.',
    noAlarm: 'Ingen tryggleiksalarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'Du'} har ingen tryggleiksalarm hos oss.`,
  },
};
