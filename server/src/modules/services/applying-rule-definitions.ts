import { law, numberRule, ours, words } from './rule-definition.ts';

/** How long what is written and not sent is kept. */
export const applyingRuleDefinitions = {
  'requests.draft-days': numberRule('days', [14, 365], 90, {
    group: 'limit',
    label: words('Usendte søknader', 'Usende søknader', 'Ansökningar som inte skickats', 'Applications not sent'),
    help: words(
      'Så lenge blir det hun har skrevet, liggende etter at hun sist rørte det. Siden sier fra hvilken dag det blir slettet.',
      'Så lenge blir det ho har skrive, liggjande etter at ho sist rørte det. Sida seier frå kva dag det blir sletta.',
      'Så länge ligger det hon har skrivit kvar efter att hon senast rörde det. Sidan säger vilken dag det tas bort.',
      'For so long what she has written is kept after she last touched it. The page says on which day it is deleted.',
    ),
    source: ours,
  }),
  'requests.draft-told-first-days': numberRule('days', [2, 60], 14, {
    group: 'deadline',
    label: words(
      'Første beskjed før en søknad slettes',
      'Første beskjed før ein søknad blir sletta',
      'Första beskedet innan en ansökan tas bort',
      'First notice before an application is deleted',
    ),
    help: words(
      'Så lenge før hun mister det hun har skrevet, får hun en beskjed. Beskjeden sier ikke hva det gjelder.',
      'Så lenge før ho mistar det ho har skrive, får ho ein beskjed. Beskjeden seier ikkje kva det gjeld.',
      'Så långt innan det hon har skrivit tas bort får hon ett besked. Beskedet säger inte vad det gäller.',
      'So long before what she has written is deleted she is told. The notice does not say what it is about.',
    ),
    source: ours,
  }),
  'requests.draft-told-last-days': numberRule('days', [1, 14], 3, {
    group: 'deadline',
    label: words(
      'Siste beskjed før en søknad slettes',
      'Siste beskjed før ein søknad blir sletta',
      'Sista beskedet innan en ansökan tas bort',
      'Last notice before an application is deleted',
    ),
    help: words(
      'Så lenge før får hun en beskjed til, hvis hun ikke har rørt søknaden.',
      'Så lenge før får ho ein beskjed til, om ho ikkje har rørt søknaden.',
      'Så långt innan får hon ett besked till, om hon inte har rört ansökan.',
      'So long before she is told once more, if she has not touched it.',
    ),
    source: ours,
  }),
  'requests.answer-least-days': numberRule('days', [3, 60], 7, {
    group: 'deadline',
    label: words(
      'Tid til å svare på spørsmål',
      'Tid til å svare på spørsmål',
      'Tid att svara på frågor',
      'Time to answer a question',
    ),
    help: words(
      'Kontoret gir henne minst så mange dager til å svare når noe mangler. På papir kommer postens dager i tillegg.',
      'Kontoret gir henne minst så mange dagar til å svare når noko manglar. På papir kjem dagane til posten i tillegg.',
      'Enheten ger henne minst så många dagar att svara när något saknas. På papper läggs postens dagar till.',
      'The office gives her at least so many days to answer when something is missing. On paper the days of the post are added.',
    ),
    source: law('forvaltningsloven § 32; förvaltningslagen (2017:900) 20 §'),
  }),
  'requests.light-follow-up-days': numberRule('days', [14, 730], 180, {
    group: 'deadline',
    label: words(
      'Oppfølging av hjelp gitt etter alder',
      'Oppfølging av hjelp gitt etter alder',
      'Uppföljning av hjälp efter ålder',
      'Follow-up of help given by age',
    ),
    help: words(
      'Så lenge etter at hun tok den, spør kontoret hvordan det går, og om hun trenger noe mer.',
      'Så lenge etter at ho tok ho, spør kontoret korleis det går, og om ho treng noko meir.',
      'Så långt efter att hon tog den frågar enheten hur det går och om hon behöver något mer.',
      'So long after she took it the office asks how it goes, and whether she needs more.',
    ),
    source: ours,
  }),
} as const;
