/** What the desk says while alarms come straight from the receiver. */
export const directDesk = {
  direct: {
    away: 'Databasen er borte. Alarmene kommer rett fra mottakeren.',
    awayHelp:
      'Du kan ta alarmer, snakke med folk og sende noen. Det du gjør her, blir lagret når databasen er tilbake.',
    back: 'Databasen er tilbake. Alarmene under blir lagret nå.',
    none: 'Ingen alarmer venter. Nye alarmer kommer hit.',
    notHere: 'Det som ikke vises her, finnes i beredskapslisten.',
    closeLater: 'Alarmen kan avsluttes når databasen er tilbake.',
    storedByNow: 'Alarmen er lagret nå. Du finner den i den vanlige listen.',
    notKept: 'Dette ble ikke lagret: disken er full. Skriv det ned på papir og ring vaktleder.',
    send: 'Send noen',
    sendHelp: 'Ring først. Skriv så ned hvem som svarte, og hva hun sa.',
    saidYes: 'Sa ja',
    saidNo: 'Sa nei',
    name: 'Hvem svarte?',
    note: 'Merknad',
    because: 'Hvorfor ikke?',
    onTheWay: 'Er på vei',
    present: 'Er framme',
    done: 'Er ferdig',
    write: 'Skriv ned noe',
    words: 'Hva har skjedd?',
    save: 'Lagre',
    rung: (number: string) => `Jeg har ringt ${number}`,
  },
};
