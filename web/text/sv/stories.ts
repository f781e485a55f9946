import type { stories as nbStories } from '../nb/stories.ts';

export const stories: typeof nbStories = {
  story: {
    noStories: 'Inga larm ännu',
    noStoriesHelp: (name: string | null) => `När ${name ?? 'du'} trycker på larmet kan du läsa här vad som hände.`,
    began: (kind: string, name: string | null): string => {
      const at = name === null ? 'Ditt' : `${genitive(name)}`;
      if (kind === 'press') return name === null ? 'Du tryckte på larmet' : `${name} tryckte på larmet`;
      if (kind === 'fire') return name === null ? 'Din brandvarnare larmade' : `Brandvarnaren hos ${name} larmade`;
      if (kind === 'fall') return `${at} fallarm larmade`;
      if (kind === 'dispenser')
        return name === null ? 'Din läkemedelsautomat larmade' : `Läkemedelsautomaten hos ${name} larmade`;
      if (kind === 'door') return name === null ? 'Ditt dörrlarm larmade' : `Dörrlarmet hos ${name} larmade`;
      return name === null ? 'Ditt larm gick' : `Larmet hos ${name} gick`;
    },
    taken: 'Trygghetscentralen tog larmet',
    notTaken: 'Trygghetscentralen har fått larmet. Ingen har svarat ännu.',
    spoke: (name: string | null) => `Trygghetscentralen talade med ${name ?? 'dig'}`,
    onTheWay: (who: string, name: string | null) => `${who} åkte till ${name ?? 'dig'}`,
    present: (who: string, name: string | null) => `${who} kom till ${name ?? 'dig'}`,
    closed: 'Larmet avslutades',
    stillOpen: 'Det här pågår ännu.',
    about: 'Det gällde',
    did: 'Det här gjordes',
    alarmWorks: 'Larmet fungerar',
    alarmNeverHeard: 'Vi har inte hört från larmet ännu',
    alarmSilent: 'Larmet fungerar inte',
    alarmSilentHelp: (no: boolean) =>
      `Använd telefonen om hjälp behövs: ring ${no ? '113' : '112'} när det är bråttom. Säg till hemtjänsten om larmet.`,
    lastContact: 'Senaste kontakt',
    tested: 'Senast provat',
    neverTested: 'Inte provat ännu',
    howToTest: 'Så provar du larmet',
    howToTestHelp:
      'Tryck på knappen och vänta på svar. Säg att du bara provar. Det är alltid tillåtet och kostar inget.',
    noAlarm: 'Inget trygghetslarm',
    noAlarmHelp: (name: string | null) => `${name ?? 'Du'} har inget trygghetslarm hos oss.`,
  },
};

function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`;
}
