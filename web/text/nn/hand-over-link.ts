import type { handOverLink as shape } from '../nb/hand-over-link.ts';
import { alarmWords } from './alarm-words.ts';

export const handOverLink: typeof shape = {
  link: {
    kind: alarmWords.kind,
    waiting: 'Hentar oppdraget',
    ask: 'Kan du dra?',
    asked: (place: string, who: string) => `${who}: Responssenteret i ${place} spør om du kan dra til ein alarm no.`,
    answerBy: (clock: string) => `Svar helst før kl. ${clock}.`,
    after: 'Namn og adresse ser du når du har sagt ja.',
    noLogIn: (clock: string) =>
      `Dette er inga innlogging. Lenkja verkar berre på denne telefonen, og ikkje lenger enn til kl. ${clock}.`,
    name: 'Namnet ditt',
    nameNeeded: 'Skriv namnet ditt, så vi veit kven som dreg.',
    yes: 'Ja, eg dreg',
    no: 'Eg kan ikkje',
    noWhy: 'Kvifor kan du ikkje?',
    noReasons: ['Eg er for langt unna', 'Eg er oppteken med noko anna', 'Eg har ikkje nøkkel'],
    noSend: 'Sei frå at eg ikkje kan',
    noWords: 'Med eigne ord',
    back: 'Tilbake',
    goTo: (names: string) => `Dra til ${names}`,
    goToHome: 'Dra dit',
    speaksNot: 'Ikkje vent at nokon svarar med tale.',
    keys: 'Nøkkel',
    note: 'Frå responssenteret',
    arriveBy: (clock: string) => `Ver framme innan kl. ${clock}.`,
    hidden: 'Adressa kan ikkje visast her. Ring responssenteret, så seier dei kvar du skal.',
    unknown: 'Vi veit ikkje adressa. Ring responssenteret.',
    onTheWay: 'Eg er på veg',
    present: 'Eg er framme',
    found: 'Kva gjaldt det?',
    others: 'Noko anna',
    pickCause: 'Vel kva det gjaldt.',
    foundNote: 'Kva fann du? (kan stå tomt)',
    done: 'Ferdig, send til responssenteret',
    states: { asked: 'Spurd', accepted: 'Du har sagt ja', 'on-the-way': 'Du er på veg', present: 'Du er framme' },
    ring: (number: string) => `Ring responssenteret ${number}`,
    notSent: 'Det gjekk ikkje fram. Prøv igjen, eller ring responssenteret.',
    changed: 'Noko har endra seg. Sjå på nytt, eller ring responssenteret.',
    tooMany: 'Det kom for mange forsøk herifrå. Vent eit minutt.',
    dead: {
      done: {
        heading: 'Ferdig',
        words: 'Responssenteret har fått vite det. Lenkja verkar ikkje lenger.',
      },
      refused: {
        heading: 'Du har sagt at du ikkje kan',
        words: 'Responssenteret spør nokon andre. Lenkja verkar ikkje lenger.',
      },
      withdrawn: {
        heading: 'Du treng ikkje dra',
        words: 'Responssenteret har trekt spørsmålet tilbake. Lenkja verkar ikkje lenger.',
      },
      expired: {
        heading: 'Lenkja har gått ut',
        words: 'Er du på veg eller framme, ring responssenteret.',
      },
      'opened-elsewhere': {
        heading: 'Lenkja er opna på ein annan telefon',
        words: 'Ho verkar berre der ho vart opna først. Ring responssenteret om det var du som skulle dra.',
      },
      'taken-by-another': {
        heading: 'Nokon andre dreg',
        words: 'Ein annan i eininga har sagt ja. Lenkja verkar ikkje lenger.',
      },
      unknown: {
        heading: 'Lenkja verkar ikkje',
        words: 'Kanskje er ikkje heile adressa med. Opne ho ein gong til frå meldinga, eller ring responssenteret.',
      },
    },
  },
};
