import type { handOverLink as shape } from '../nb/hand-over-link.ts';
import { alarmWords } from './alarm-words.ts';

export const handOverLink: typeof shape = {
  link: {
    kind: alarmWords.kind,
    waiting: 'Hämtar uppdraget',
    ask: 'Kan du åka?',
    asked: (place: string, who: string) => `${who}: Trygghetscentralen i ${place} frågar om du kan åka på ett larm nu.`,
    answerBy: (clock: string) => `Svara helst före kl. ${clock}.`,
    after: 'Namn och adress ser du när du har sagt ja.',
    noLogIn: (clock: string) =>
      `Det här är ingen inloggning. Länken gäller bara i den här telefonen, och som längst till kl. ${clock}.`,
    name: 'Ditt namn',
    nameNeeded: 'Skriv ditt namn, så att vi vet vem som åker.',
    yes: 'Ja, jag åker',
    no: 'Jag kan inte',
    noWhy: 'Varför kan du inte?',
    noReasons: ['Jag är för långt bort', 'Jag är upptagen med annat', 'Jag har ingen nyckel'],
    noSend: 'Säg till att jag inte kan',
    noWords: 'Med egna ord',
    back: 'Tillbaka',
    goTo: (names: string) => `Åk till ${names}`,
    goToHome: 'Åk dit',
    speaksNot: 'Vänta dig inte att någon svarar med tal.',
    keys: 'Nyckel',
    note: 'Från trygghetscentralen',
    arriveBy: (clock: string) => `Var framme före kl. ${clock}.`,
    hidden: 'Adressen kan inte visas här. Ring trygghetscentralen, så säger de vart du ska.',
    unknown: 'Vi vet inte adressen. Ring trygghetscentralen.',
    onTheWay: 'Jag är på väg',
    present: 'Jag är framme',
    found: 'Vad gällde det?',
    others: 'Något annat',
    pickCause: 'Välj vad det gällde.',
    foundNote: 'Vad fann du? (kan lämnas tomt)',
    done: 'Klart, skicka till trygghetscentralen',
    states: { asked: 'Tillfrågad', accepted: 'Du har sagt ja', 'on-the-way': 'Du är på väg', present: 'Du är framme' },
    ring: (number: string) => `Ring trygghetscentralen ${number}`,
    notSent: 'Det gick inte fram. Försök igen, eller ring trygghetscentralen.',
    changed: 'Något har ändrats. Titta igen, eller ring trygghetscentralen.',
    tooMany: 'Det kom för många försök härifrån. Vänta en minut.',
    dead: {
      done: {
        heading: 'Klart',
        words: 'Trygghetscentralen har fått veta det. Länken gäller inte längre.',
      },
      refused: {
        heading: 'Du har sagt att du inte kan',
        words: 'Trygghetscentralen frågar någon annan. Länken gäller inte längre.',
      },
      withdrawn: {
        heading: 'Du behöver inte åka',
        words: 'Trygghetscentralen har tagit tillbaka frågan. Länken gäller inte längre.',
      },
      expired: {
        heading: 'Länken har gått ut',
        words: 'Är du på väg eller framme, ring trygghetscentralen.',
      },
      'opened-elsewhere': {
        heading: 'Länken är öppnad i en annan telefon',
        words: 'Den gäller bara där den öppnades först. Ring trygghetscentralen om det var du som skulle åka.',
      },
      'taken-by-another': {
        heading: 'Någon annan åker',
        words: 'En annan i enheten har sagt ja. Länken gäller inte längre.',
      },
      unknown: {
        heading: 'Länken fungerar inte',
        words:
          'Kanske kom inte hela adressen med. Öppna den en gång till från meddelandet, eller ring trygghetscentralen.',
      },
    },
  },
};
