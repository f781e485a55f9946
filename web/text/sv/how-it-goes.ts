import type { PageText } from '../nb-pages.ts';

export const howItGoes: Pick<PageText, 'howItGoes'> = {
  howItGoes: {
    heading: 'Hur har du det?',
    lead: 'Bara du och de som hjälper dig ser detta. Svaren ändrar inga beslut.',
    scale: '0 är inte alls. 10 är mycket.',
    choose: 'Välj en siffra',
    mattersNow: 'Vad är viktigt för dig nu?',
    save: 'Spara mina svar',
    saved: 'Dina svar är sparade.',
    saidBefore: 'Det du har sagt tidigare',
    goals: 'Det du vill klara',
    goalScale: '0 är kan inte alls. 10 är så som du vill.',
    howWell: (what) => `Hur går det nu: ${what}`,
    saveGoal: 'Spara siffran',
    when: 'När',
    notAsked: 'inte svarat',
    overTime: 'Så har det gått',
    what: 'Vad',
    views: { own: 'Det du själv säger', professional: 'Det vi ser' },
    children: 'Barn i hemmet',
    housing: 'Bostaden',
    risk: 'Det som kan gå fel',
    riskDone: 'Det vi gör åt det',
    relativeSays: (who) => `Det ${who} säger`,
    relativeNeeds: (who) => `Det ${who} själv behöver`,
  },
};
