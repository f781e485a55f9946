import type { PageText } from '../nb-pages.ts';

export const howItGoes: Pick<PageText, 'howItGoes'> = {
  howItGoes: {
    heading: 'Korleis har du det?',
    lead: 'Berre du og dei som hjelper deg, ser dette. Svara endrar ingen vedtak.',
    scale: '0 er ikkje i det heile. 10 er veldig.',
    choose: 'Vel eit tal',
    mattersNow: 'Kva er viktig for deg no?',
    save: 'Lagre svara mine',
    saved: 'Svara dine er lagra.',
    saidBefore: 'Det du har sagt før',
    goals: 'Det du vil klare',
    goalScale: '0 er får det ikkje til. 10 er slik du ønskjer.',
    howWell: (what) => `Kor godt går det no: ${what}`,
    saveGoal: 'Lagre talet',
    when: 'Når',
    notAsked: 'ikkje svart',
    overTime: 'Slik har det gått',
    what: 'Kva',
    views: { own: 'Det du sjølv seier', professional: 'Det vi ser' },
    children: 'Barn i heimen',
    housing: 'Bustaden',
    risk: 'Det som kan gå gale',
    riskDone: 'Det vi gjer med det',
    relativeSays: (who) => `Det ${who} seier`,
    relativeNeeds: (who) => `Det ${who} sjølv treng`,
  },
};
