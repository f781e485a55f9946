import type { calls as shape } from '../nb/calls.ts';

export const calls: typeof shape = {
  calls: {
    state: {
      calling: 'Ringjer no',
      talking: 'Samtale',
      none: 'Ingen samtale kom',
      ended: 'Samtalen er slutt',
    },
    ringYourself: 'Eininga har ikkje ringt. Ring opp sjølv.',
    speakNow: 'Telefonen din har svart. Høyrer du henne, noter talekontakt.',
    mine: (agent: string) => `${agent} er min telefon`,
    byLink: 'Tekstmelding med lenkje',
    byVoice: 'Eg ringjer sjølv',
    outside: 'Utanfor appen',
    nobodyOutside: 'Ingen utanfor appen har sagt ja til å dra hit.',
    noLink: 'Her bur ein med verna adresse. Då blir inga lenkje send: ring.',
    responder: { relative: 'pårørande', provider: 'privat utførar', 'fire-watch': 'brannvakt' },
    hasKey: 'har nøkkel',
    agreedOn: (day: string) => `sa ja ${day}`,
    notByLink: 'Her bur ein med verna adresse. Ring i staden.',
    noNumber: 'Det er ikkje noko nummer å sende til.',
    way: { app: '', link: 'spurd med tekstmelding', voice: 'spurd på telefon' },
    agreedLoading: 'Hentar pårørande',
    agreedHelp: 'Den som har sagt ja, kan spørjast om å dra når alarmen går. Dei andre får berre beskjed.',
    onlyInformed: 'får berre beskjed',
    agreedYes: 'Har sagt ja til å dra',
    agreedEnd: 'Skal ikkje spørjast meir',
    informHelp: 'Meldinga seier: til orientering, du treng ikkje gjere noko. Ingen blir send av det.',
    informMessage: 'Send melding',
    informPhone: 'Eg har ringt',
  },
};
