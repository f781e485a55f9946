import { numberRule, ours, words } from './rule-definition.ts';

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
