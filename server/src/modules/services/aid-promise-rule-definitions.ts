import { numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about promising aids: how long cleaning takes, when somebody is told, how long a thing lies ready. */
export const aidPromiseRuleDefinitions = {
  'aids.loan-days': numberRule('days', [1, 730], 90, {
    group: 'limit',
    label: words('Lånetid for hjelpemidler', 'Lånetid for hjelpemiddel', 'Lånetid för hjälpmedel', 'Loan time of aids'),
    help: words(
      'Så lenge varer et lån når ikke artikkelen sier noe annet. Lånet kan forlenges.',
      'Så lenge varer eit lån når ikkje artikkelen seier noko anna. Lånet kan forlengjast.',
      'Så länge varar ett lån när artikeln inte säger något annat. Lånet kan förlängas.',
      'So long a loan lasts where the article says nothing else. It can be extended.',
    ),
    source: practice,
  }),
  'aids.ahead-days': numberRule('days', [7, 365], 90, {
    group: 'limit',
    label: words(
      'Avtale lån så lenge fram',
      'Avtale lån så lenge fram',
      'Boka lån så långt fram',
      'Reserve so far ahead',
    ),
    help: words(
      'Så mange dager fram kan et lån avtales.',
      'Så mange dagar fram kan eit lån avtalast.',
      'Så många dagar fram kan ett lån bokas.',
      'A loan can be reserved so many days ahead.',
    ),
    source: ours,
  }),
  'aids.cleaning-minutes': numberRule('minutes', [30, 2880], 240, {
    group: 'number',
    label: words(
      'Rengjøring og kontroll etter et lån',
      'Reinhald og kontroll etter eit lån',
      'Rengöring och kontroll efter ett lån',
      'Cleaning and inspection after a loan',
    ),
    help: words(
      'Arbeidstid med rengjøring før en ting kan loves til neste. Helg og helligdager teller ikke.',
      'Arbeidstid med reinhald før ein ting kan lovast til neste. Helg og heilagdagar tel ikkje.',
      'Arbetstid med rengöring innan något kan lovas till nästa. Helger räknas inte.',
      'Working time of cleaning before a thing can be promised to the next. Weekends and holidays do not count.',
    ),
    source: practice,
  }),
  'aids.tell-hours': numberRule('hours', [24, 120], 24, {
    group: 'deadline',
    label: words(
      'Si fra om en avtale som ikke holder',
      'Seie frå om ein avtale som ikkje held',
      'Meddela att en bokning inte håller',
      'Tell of a promise that cannot be kept',
    ),
    help: words(
      'Så lenge før hun skal hente, får hun vite om flytting. Minst 24 timer.',
      'Så lenge før ho skal hente, får ho vite om flytting. Minst 24 timar.',
      'Så lång tid innan hon ska hämta får hon veta om flytt. Minst 24 timmar.',
      'So long before she is to fetch it she is told of a move. At least 24 hours.',
    ),
    source: practice,
  }),
  'aids.delivery-days': numberRule('days', [0, 7], 1, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: dager før noe kan bringes',
      'Hjelpemiddel: dagar før noko kan bringast',
      'Hjälpmedel: dagar innan något kan köras ut',
      'Aids: days before something can be brought',
    ),
    help: words(
      'Den som vil ha noe levert i stedet for å hente det, får det tidligst så mange dager etter. Da rekker den som kjører, å få det med.',
      'Den som vil ha noko levert i staden for å hente det, får det tidlegast så mange dagar etter. Då rekk den som køyrer, å få det med.',
      'Den som vill få något levererat i stället för att hämta det får det tidigast så många dagar efter. Då hinner den som kör få med det.',
      'Whoever wants something brought instead of fetching it gets it so many days later at the earliest. Then the driver can take it along.',
    ),
    source: ours,
  }),
  'aids.fetch-days': numberRule('days', [1, 14], 3, {
    group: 'limit',
    label: words('Ligger klar i lageret', 'Ligg klar i lageret', 'Ligger redo i förrådet', 'Lies ready in the store'),
    help: words(
      'Ting som ikke er hentet innen så mange dager, går tilbake til de andre.',
      'Ting som ikkje er henta innan så mange dagar, går tilbake til dei andre.',
      'Saker som inte hämtats inom så många dagar går tillbaka till de andra.',
      'What is not fetched within so many days goes back to the others.',
    ),
    source: ours,
  }),
  'aids.solve-days': numberRule('days', [2, 60], 7, {
    group: 'number',
    label: words(
      'Finn ny ting så lenge før',
      'Finn ny ting så lenge før',
      'Hitta en ny sak så lång tid innan',
      'Find another so long before',
    ),
    help: words(
      'Når det blir for få av en ting, flyttes avtaler som begynner innen så mange dager.',
      'Når det blir for få av ein ting, blir avtalar som byrjar innan så mange dagar, flytta.',
      'När det blir för få av en sak flyttas bokningar som börjar inom så många dagar.',
      'When there are too few of a thing, promises that begin within so many days are moved.',
    ),
    source: ours,
  }),
  'aids.question-days': numberRule('days', [0, 90], 14, {
    group: 'number',
    label: words(
      'Lageret ser låneren etterpå',
      'Lageret ser lånaren etterpå',
      'Förrådet ser låntagaren efteråt',
      'The store sees the borrower afterwards',
    ),
    help: words(
      'Så mange dager etter at et lån er slutt, for spørsmål om det som kom tilbake.',
      'Så mange dagar etter at eit lån er slutt, for spørsmål om det som kom tilbake.',
      'Så många dagar efter att ett lån är slut, för frågor om det som kom tillbaka.',
      'So many days after a loan has ended, for questions about what came back.',
    ),
    source: ours,
  }),
} as const;
