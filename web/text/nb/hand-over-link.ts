import { alarmWords } from './alarm-words.ts';

export const handOverLink = {
  link: {
    kind: alarmWords.kind,
    waiting: 'Henter oppdraget',
    ask: 'Kan du dra?',
    asked: (place: string, who: string) => `${who}: Responssenteret i ${place} spør om du kan dra til en alarm nå.`,
    answerBy: (clock: string) => `Svar helst før kl. ${clock}.`,
    after: 'Navn og adresse ser du når du har sagt ja.',
    noLogIn: (clock: string) =>
      `Dette er ingen innlogging. Lenken virker bare på denne telefonen, og ikke lenger enn til kl. ${clock}.`,
    name: 'Navnet ditt',
    nameNeeded: 'Skriv navnet ditt, så vi vet hvem som drar.',
    yes: 'Ja, jeg drar',
    no: 'Jeg kan ikke',
    noWhy: 'Hvorfor kan du ikke?',
    noReasons: ['Jeg er for langt unna', 'Jeg er opptatt med noe annet', 'Jeg har ikke nøkkel'],
    noSend: 'Si fra at jeg ikke kan',
    noWords: 'Med egne ord',
    back: 'Tilbake',
    goTo: (names: string) => `Dra til ${names}`,
    goToHome: 'Dra dit',
    speaksNot: 'Ikke vent at noen svarer med tale.',
    keys: 'Nøkkel',
    note: 'Fra responssenteret',
    arriveBy: (clock: string) => `Vær framme innen kl. ${clock}.`,
    hidden: 'Adressen kan ikke vises her. Ring responssenteret, så sier de hvor du skal.',
    unknown: 'Vi vet ikke adressen. Ring responssenteret.',
    onTheWay: 'Jeg er på vei',
    present: 'Jeg er framme',
    found: 'Hva gjaldt det?',
    others: 'Noe annet',
    pickCause: 'Velg hva det gjaldt.',
    foundNote: 'Hva fant du? (kan stå tomt)',
    done: 'Ferdig, send til responssenteret',
    states: { asked: 'Spurt', accepted: 'Du har sagt ja', 'on-the-way': 'Du er på vei', present: 'Du er framme' },
    ring: (number: string) => `Ring responssenteret ${number}`,
    notSent: 'Det gikk ikke fram. Prøv igjen, eller ring responssenteret.',
    changed: 'Noe har endret seg. Se på nytt, eller ring responssenteret.',
    tooMany: 'Det kom for mange forsøk herfra. Vent et minutt.',
    dead: {
      done: {
        heading: 'Ferdig',
        words: 'Responssenteret har fått vite det. Lenken virker ikke lenger.',
      },
      refused: {
        heading: 'Du har sagt at du ikke kan',
        words: 'Responssenteret spør noen andre. Lenken virker ikke lenger.',
      },
      withdrawn: {
        heading: 'Du trenger ikke dra',
        words: 'Responssenteret har trukket spørsmålet tilbake. Lenken virker ikke lenger.',
      },
      expired: {
        heading: 'Lenken har gått ut',
        words: 'Er du på vei eller framme, ring responssenteret.',
      },
      'opened-elsewhere': {
        heading: 'Lenken er åpnet på en annen telefon',
        words: 'Den virker bare der den ble åpnet først. Ring responssenteret hvis det var deg som skulle dra.',
      },
      'taken-by-another': {
        heading: 'Noen andre drar',
        words: 'En annen i enheten har sagt ja. Lenken virker ikke lenger.',
      },
      unknown: {
        heading: 'Lenken virker ikke',
        words: 'Kanskje er ikke hele adressen med. Åpne den en gang til fra meldingen, eller ring responssenteret.',
      },
    },
  },
};
