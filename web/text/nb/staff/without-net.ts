export const withoutNet = {
  withoutNet: {
    heading: 'Ikke sendt ennå',
    lead: 'Dette ligger bare på denne enheten. Det sendes av seg selv når det er kontakt.',
    count: (n: number) =>
      n === 1
        ? 'Én kartlegging på denne enheten er ikke sendt ennå.'
        : `${n} kartlegginger på denne enheten er ikke sendt ennå.`,
    see: 'Se hva som ligger her',
    caseNumber: (reference: string) => `Sak ${reference}`,
    invited: 'Kartlegging du er bedt om å være med i',
    writtenAt: (day: string, clock: string) => `Skrevet ${day} kl. ${clock}`,
    along: 'Tatt med uten nett. Ingenting å sende.',
    kept: 'Ikke sendt ennå',
    both: (who: string) =>
      `${who} har skrevet i den samme delen. Ingenting er sendt. Åpne kartleggingen og se på begge.`,
    someone: 'En kollega',
    refused: 'Kartleggingen kan ikke endres lenger. Det du skrev her, er ikke lagret der.',
    yourWords: 'Det du skrev',
    discard: 'Slett det fra denne enheten',
    open: 'Skriv videre',
    allSent: 'Alt er sendt. Ingenting ligger på denne enheten.',
    here: 'Ingen kontakt. Du kan lese og skrive i kartleggingen her. Det du skriver, ligger på denne enheten til det er sendt, også om du lukker siden.',
    notHere: 'Resten av saken åpnes når det er kontakt. Å gjøre kartleggingen ferdig må også vente.',
    allSaved: 'Kontakt igjen. Alt er lagret.',
    openCase: 'Åpne hele saken',
    keptHere: 'Ingen kontakt. Det du skrev, ligger på denne enheten og sendes av seg selv. Du kan lukke siden.',
    onlyTab:
      'Ingen kontakt, og nettleseren kan ikke ta vare på noe. Det du skrev, ligger bare i denne fanen. Ikke lukk den.',
    joined: (who: string, parts: string) =>
      `${who} skrev i samme del mens du var uten kontakt: ${parts}. Begge tekstene står der nå. Les dem.`,
    takeAlong: 'Ta med uten nett',
    takenAlong: (clock: string) =>
      `Ligger på denne enheten til kl. ${clock}, eller til du logger ut. Da kan du åpne og skrive uten nett.`,
    leaveHeading: 'Noe er ikke sendt',
    leaveWhy: (n: number) =>
      n === 1
        ? 'Én kartlegging ligger bare på denne enheten. Logger du ut nå, slettes det du skrev.'
        : `${n} kartlegginger ligger bare på denne enheten. Logger du ut nå, slettes det du skrev.`,
    leaveAnyway: 'Slett og logg ut',
    stay: 'Bli her',
  },
};
