import type { directDesk as shape } from '../nb/direct-desk.ts';

/** What the desk says while alarms come straight from the receiver, in Nynorsk. */
export const directDesk: typeof shape = {
  direct: {
    away: 'Databasen er borte. Alarmane kjem rett frå mottakaren.',
    awayHelp:
      'Du kan ta alarmar, snakke med folk og sende nokon. Det du gjer her, blir lagra når databasen er tilbake.',
    back: 'Databasen er tilbake. Alarmane under blir lagra no.',
    none: 'Ingen alarmar ventar. Nye alarmar kjem hit.',
    notHere: 'Det som ikkje er vist her, finst i beredskapslista.',
    closeLater: 'Alarmen kan avsluttast når databasen er tilbake.',
    storedByNow: 'Alarmen er lagra no. Du finn han i den vanlege lista.',
    notKept: 'Dette vart ikkje lagra: disken er full. Skriv det ned på papir og ring vaktleiar.',
    send: 'Send nokon',
    sendHelp: 'Ring først. Skriv så ned kven som svara, og kva ho sa.',
    saidYes: 'Sa ja',
    saidNo: 'Sa nei',
    name: 'Kven svara?',
    note: 'Merknad',
    because: 'Kvifor ikkje?',
    onTheWay: 'Er på veg',
    present: 'Er framme',
    done: 'Er ferdig',
    write: 'Skriv ned noko',
    words: 'Kva har skjedd?',
    save: 'Lagre',
    rung: (number: string) => `Eg har ringt ${number}`,
  },
};
