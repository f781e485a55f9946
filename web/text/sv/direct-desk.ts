import type { directDesk as shape } from '../nb/direct-desk.ts';

/** What the desk says while alarms come straight from the receiver, in Swedish. */
export const directDesk: typeof shape = {
  direct: {
    away: 'Databasen är borta. Larmen kommer direkt från mottagaren.',
    awayHelp: 'Du kan ta larm, tala med människor och skicka någon. Det du gör här sparas när databasen är tillbaka.',
    back: 'Databasen är tillbaka. Larmen nedan sparas nu.',
    none: 'Inga larm väntar. Nya larm kommer hit.',
    notHere: 'Det som inte visas här finns i beredskapslistan.',
    closeLater: 'Larmet kan avslutas när databasen är tillbaka.',
    storedByNow: 'Larmet är sparat nu. Du hittar det i den vanliga listan.',
    notKept: 'Det här sparades inte: disken är full. Skriv ned det på papper och ring vaktledaren.',
    send: 'Skicka någon',
    sendHelp: 'Ring först. Skriv sedan ned vem som svarade och vad hon sa.',
    saidYes: 'Sa ja',
    saidNo: 'Sa nej',
    name: 'Vem svarade?',
    note: 'Anteckning',
    because: 'Varför inte?',
    onTheWay: 'Är på väg',
    present: 'Är framme',
    done: 'Är klar',
    write: 'Skriv ned något',
    words: 'Vad har hänt?',
    save: 'Spara',
    rung: (number: string) => `Jag har ringt ${number}`,
  },
};
