import type { AppealState, BodyAnswer, Language } from '@tunet/contract';

interface BundleWords {
  readonly title: (reference: string) => string;
  readonly documents: string;
  readonly decision: string;
  readonly appeal: string;
  readonly questions: string;
  readonly statement: string;
  readonly happened: string;
  readonly photo: (nth: number) => string;
  readonly paper: (nth: number) => string;
  /** beside an attached file, where it is in this PDF */
  readonly attached: string;
  readonly about: (what: string) => string;
  readonly received: (day: string, until: string) => string;
  readonly late: (because: string) => string;
  readonly writtenBy: (who: string) => string;
  readonly wants: string;
  readonly asked: (day: string) => string;
  readonly answered: (day: string) => string;
  readonly noAnswer: (day: string) => string;
  readonly noStatement: string;
  readonly state: Readonly<Record<AppealState, string>>;
  readonly bodyAnswer: Readonly<Record<BodyAnswer, string>>;
}

/** The frame of the whole case as one file: what the body reads first. */
export const bundleWords: Readonly<Record<Language, BundleWords>> = {
  nb: {
    title: (reference) => `Klagesak ${reference}`,
    documents: 'Dokumentene i saken',
    decision: 'Vedtaket',
    appeal: 'Klagen',
    questions: 'Spørsmål og svar',
    statement: 'Kommunens uttalelse',
    happened: 'Dette har skjedd',
    photo: (nth) => `Bilde ${nth}`,
    paper: (nth) => `Dokument ${nth}`,
    attached: 'ligger som vedlegg i denne filen',
    about: (what) => `Klagen gjelder: ${what}.`,
    received: (day, until) => `Klagen kom ${day}. Siste dag var ${until}.`,
    late: (because) => `Den kom etter fristen. Grunnen som er gitt: ${because}`,
    writtenBy: (who) => `Skrevet av ${who}.`,
    wants: 'Ønsker i stedet',
    asked: (day) => `Spurt ${day}`,
    answered: (day) => `Svart ${day}`,
    noAnswer: (day) => `Ikke svart. Siste dag er ${day}.`,
    noStatement: 'Kommunen har ikke skrevet noen uttalelse ennå.',
    state: {
      received: 'Mottatt',
      'looked-at': 'Sett på på nytt',
      changed: 'Vedtaket endret',
      'sent-on': 'Sendt videre',
      answered: 'Avgjort av klageorganet',
      'not-taken-up': 'Ikke tatt opp',
      withdrawn: 'Trukket',
    },
    bodyAnswer: {
      upheld: 'Vedtaket står',
      changed: 'Vedtaket er endret',
      'sent-back': 'Sendt tilbake til kommunen',
      'not-tried': 'Ikke prøvd',
    },
  },
  nn: {
    title: (reference) => `Klagesak ${reference}`,
    documents: 'Dokumenta i saka',
    decision: 'Vedtaket',
    appeal: 'Klaga',
    questions: 'Spørsmål og svar',
    statement: 'Fråsegna frå kommunen',
    happened: 'Dette har skjedd',
    photo: (nth) => `Bilete ${nth}`,
    paper: (nth) => `Dokument ${nth}`,
    attached: 'ligg som vedlegg i denne fila',
    about: (what) => `Klaga gjeld: ${what}.`,
    received: (day, until) => `Klaga kom ${day}. Siste dag var ${until}.`,
    late: (because) => `Ho kom etter fristen. Grunnen som er gitt: ${because}`,
    writtenBy: (who) => `Skriven av ${who}.`,
    wants: 'Ønskjer i staden',
    asked: (day) => `Spurt ${day}`,
    answered: (day) => `Svart ${day}`,
    noAnswer: (day) => `Ikkje svart. Siste dag er ${day}.`,
    noStatement: 'Kommunen har ikkje skrive noka fråsegn enno.',
    state: {
      received: 'Motteken',
      'looked-at': 'Sett på på nytt',
      changed: 'Vedtaket endra',
      'sent-on': 'Send vidare',
      answered: 'Avgjord av klageorganet',
      'not-taken-up': 'Ikkje teken opp',
      withdrawn: 'Trekt',
    },
    bodyAnswer: {
      upheld: 'Vedtaket står',
      changed: 'Vedtaket er endra',
      'sent-back': 'Sendt tilbake til kommunen',
      'not-tried': 'Ikkje prøvd',
    },
  },
  sv: {
    title: (reference) => `Överklagande ${reference}`,
    documents: 'Handlingarna i ärendet',
    decision: 'Beslutet',
    appeal: 'Överklagandet',
    questions: 'Frågor och svar',
    statement: 'Kommunens yttrande',
    happened: 'Det här har hänt',
    photo: (nth) => `Bild ${nth}`,
    paper: (nth) => `Handling ${nth}`,
    attached: 'ligger som bilaga i den här filen',
    about: (what) => `Överklagandet gäller: ${what}.`,
    received: (day, until) => `Det kom ${day}. Sista dagen var ${until}.`,
    late: (because) => `Det kom efter sista dagen. Skälet som angetts: ${because}`,
    writtenBy: (who) => `Skrivet av ${who}.`,
    wants: 'Vill ha i stället',
    asked: (day) => `Frågat ${day}`,
    answered: (day) => `Svarat ${day}`,
    noAnswer: (day) => `Inget svar. Sista dagen är ${day}.`,
    noStatement: 'Kommunen har inte skrivit något yttrande ännu.',
    state: {
      received: 'Mottaget',
      'looked-at': 'Prövat igen',
      changed: 'Beslutet ändrat',
      'sent-on': 'Skickat vidare',
      answered: 'Avgjort av överinstansen',
      'not-taken-up': 'Inte upptaget',
      withdrawn: 'Återkallat',
    },
    bodyAnswer: {
      upheld: 'Beslutet står fast',
      changed: 'Beslutet är ändrat',
      'sent-back': 'Återsänt till kommunen',
      'not-tried': 'Inte prövat',
    },
  },
  en: {
    title: (reference) => `Appeal case ${reference}`,
    documents: 'The documents of the case',
    decision: 'The decision',
    appeal: 'The appeal',
    questions: 'Questions and answers',
    statement: 'The statement of the municipality',
    happened: 'What has happened',
    photo: (nth) => `Photo ${nth}`,
    paper: (nth) => `Document ${nth}`,
    attached: 'attached to this file',
    about: (what) => `The appeal is about: ${what}.`,
    received: (day, until) => `It came ${day}. The last day was ${until}.`,
    late: (because) => `It came after the last day. The reason given: ${because}`,
    writtenBy: (who) => `Written by ${who}.`,
    wants: 'Wants instead',
    asked: (day) => `Asked ${day}`,
    answered: (day) => `Answered ${day}`,
    noAnswer: (day) => `Not answered. The last day is ${day}.`,
    noStatement: 'The municipality has not written a statement yet.',
    state: {
      received: 'Received',
      'looked-at': 'Looked at again',
      changed: 'Decision changed',
      'sent-on': 'Sent on',
      answered: 'Decided by the body',
      'not-taken-up': 'Not taken up',
      withdrawn: 'Withdrawn',
    },
    bodyAnswer: {
      upheld: 'The decision stands',
      changed: 'The decision is changed',
      'sent-back': 'Sent back to the municipality',
      'not-tried': 'Not tried',
    },
  },
};
