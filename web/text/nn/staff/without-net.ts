import type { withoutNet as shape } from '../../nb/staff/without-net.ts';

export const withoutNet: typeof shape = {
  withoutNet: {
    heading: 'Ikkje sendt enno',
    lead: 'Dette ligg berre på denne eininga. Det blir sendt av seg sjølv når det er kontakt.',
    count: (n) =>
      n === 1
        ? 'Éi kartlegging på denne eininga er ikkje send enno.'
        : `${n} kartleggingar på denne eininga er ikkje sende enno.`,
    see: 'Sjå kva som ligg her',
    caseNumber: (reference) => `Sak ${reference}`,
    invited: 'Kartlegging du er beden om å vere med i',
    writtenAt: (day, clock) => `Skrive ${day} kl. ${clock}`,
    along: 'Teke med utan nett. Ingenting å sende.',
    kept: 'Ikkje sendt enno',
    both: (who) => `${who} har skrive i den same delen. Ingenting er sendt. Opne kartlegginga og sjå på begge.`,
    someone: 'Ein kollega',
    refused: 'Kartlegginga kan ikkje endrast lenger. Det du skreiv her, er ikkje lagra der.',
    yourWords: 'Det du skreiv',
    discard: 'Slett det frå denne eininga',
    open: 'Skriv vidare',
    allSent: 'Alt er sendt. Ingenting ligg på denne eininga.',
    here: 'Ingen kontakt. Du kan lese og skrive i kartlegginga her. Det du skriv, ligg på denne eininga til det er sendt, også om du lukkar sida.',
    notHere: 'Resten av saka blir opna når det er kontakt. Å gjere kartlegginga ferdig må også vente.',
    allSaved: 'Kontakt igjen. Alt er lagra.',
    openCase: 'Opne heile saka',
    keptHere: 'Ingen kontakt. Det du skreiv, ligg på denne eininga og blir sendt av seg sjølv. Du kan lukke sida.',
    onlyTab:
      'Ingen kontakt, og nettlesaren kan ikkje ta vare på noko. Det du skreiv, ligg berre i denne fana. Ikkje lukk ho.',
    joined: (who, parts) =>
      `${who} skreiv i same del medan du var utan kontakt: ${parts}. Begge tekstane står der no. Les dei.`,
    takeAlong: 'Ta med utan nett',
    takenAlong: (clock) =>
      `Ligg på denne eininga til kl. ${clock}, eller til du loggar ut. Då kan du opne og skrive utan nett.`,
    leaveHeading: 'Noko er ikkje sendt',
    leaveWhy: (n) =>
      n === 1
        ? 'Éi kartlegging ligg berre på denne eininga. Loggar du ut no, blir det du skreiv, sletta.'
        : `${n} kartleggingar ligg berre på denne eininga. Loggar du ut no, blir det du skreiv, sletta.`,
    leaveAnyway: 'Slett og logg ut',
    stay: 'Bli her',
  },
};
