import { ladderRule, numberRule, ours, practice, words } from './rule-definition.ts';

/** What a municipality decides about loans that are out: when somebody is reminded, asked and rung, and what lost things may cost. */
export const aidLoanRuleDefinitions = {
  'aids.remind-days': numberRule('days', [1, 30], 5, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: påminnelse før lånet er ute',
      'Hjelpemiddel: påminning før lånet er ute',
      'Hjälpmedel: påminnelse innan lånet är slut',
      'Aids: reminder before a loan ends',
    ),
    help: words(
      'Så mange dager før får låneren og den som låner for henne beskjed, slik de selv har valgt.',
      'Så mange dagar før får lånaren og den som låner for henne beskjed, slik dei sjølve har valt.',
      'Så många dagar innan får låntagaren och den som lånar åt henne besked, så som de själva har valt.',
      'So many days before, the borrower and the one who borrows for her are told, as each has chosen.',
    ),
    source: ours,
  }),
  'aids.late-days': ladderRule('days', [1, 120], [3, 10, 21], {
    group: 'ladder',
    label: words(
      'Hjelpemidler: etter at lånet er ute',
      'Hjelpemiddel: etter at lånet er ute',
      'Hjälpmedel: efter att lånet är slut',
      'Aids: after a loan has ended',
    ),
    help: words(
      'Dager til første og andre vennlige påminnelse. På den siste dagen ringer et menneske. Det koster aldri noe av seg selv.',
      'Dagar til første og andre vennlege påminning. På den siste dagen ringjer eit menneske. Det kostar aldri noko av seg sjølv.',
      'Dagar till första och andra vänliga påminnelsen. På den sista dagen ringer en människa. Det kostar aldrig något av sig självt.',
      'Days to the first and the second kind reminder. On the last a person rings. It never costs anything by itself.',
    ),
    source: ours,
  }),
  'aids.fit-days': numberRule('days', [3, 60], 14, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: spørre om det passer',
      'Hjelpemiddel: spørje om det passar',
      'Hjälpmedel: fråga om det passar',
      'Aids: asking whether it fits',
    ),
    help: words(
      'Så mange dager etter utlån spør vi om det passer og blir brukt. Ett spørsmål, én gang. Lån fra før vi begynte å spørre, blir ikke spurt om.',
      'Så mange dagar etter utlån spør vi om det passar og blir brukt. Eitt spørsmål, éin gong. Lån frå før vi begynte å spørje, blir ikkje spurde om.',
      'Så många dagar efter utlåning frågar vi om det passar och används. En fråga, en gång. Lån från innan vi började fråga tas inte upp.',
      'So many days after it went out we ask whether it fits and is used. One question, once. Loans from before we began to ask are left out.',
    ),
    source: practice,
  }),
  'aids.fit-ring-days': numberRule('days', [2, 60], 7, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: ringe den som ikke svarer',
      'Hjelpemiddel: ringje den som ikkje svarer',
      'Hjälpmedel: ringa den som inte svarar',
      'Aids: ringing one who does not answer',
    ),
    help: words(
      'Så mange dager uten svar på spørsmålet om det passer, og et menneske ringer.',
      'Så mange dagar utan svar på spørsmålet om det passar, og eit menneske ringjer.',
      'Så många dagar utan svar på frågan om det passar, och en människa ringer.',
      'So many days without an answer to whether it fits, and a person rings.',
    ),
    source: ours,
  }),
  'aids.fit-task-days': numberRule('days', [1, 30], 5, {
    group: 'deadline',
    label: words(
      'Hjelpemidler: når noe ikke passer helt',
      'Hjelpemiddel: når noko ikkje passar heilt',
      'Hjälpmedel: när något inte passar helt',
      'Aids: when something does not quite fit',
    ),
    help: words(
      'Så mange dager har lageret på å ringe henne og rette på det.',
      'Så mange dagar har lageret på å ringje henne og rette på det.',
      'Så många dagar har förrådet på sig att ringa henne och rätta till det.',
      'So many days the store has to ring her and put it right.',
    ),
    source: ours,
  }),
  'aids.longest-days': numberRule('days', [30, 1_825], 730, {
    group: 'limit',
    label: words(
      'Hjelpemidler: lengste lån med forlengelser',
      'Hjelpemiddel: lengste lån med forlengingar',
      'Hjälpmedel: längsta lån med förlängningar',
      'Aids: longest loan with extensions',
    ),
    help: words(
      'Lengre enn dette forlenges ikke av seg selv. Et varig behov er statens ansvar, og noen her hjelper med det.',
      'Lengre enn dette blir ikkje forlengt av seg sjølv. Eit varig behov er staten sitt ansvar, og nokon her hjelper med det.',
      'Längre än så förlängs det inte av sig självt. Någon här ser då på behovet på nytt.',
      'It is not extended beyond this by itself. A lasting need is the state’s, and somebody here helps with it.',
    ),
    source: practice,
  }),
  'aids.write-down-percent': numberRule('percent', [0, 100], 20, {
    group: 'rate',
    label: words(
      'Hjelpemidler: verdien synker hvert år med',
      'Hjelpemiddel: verdien går ned kvart år med',
      'Hjälpmedel: värdet minskar varje år med',
      'Aids: value falls each year by',
    ),
    help: words(
      'Brukes bare til forslaget lageret ser når noe er mistet. Et menneske avgjør, og uten avgjørelse koster det ingenting.',
      'Blir berre brukt til forslaget lageret ser når noko er mista. Eit menneske avgjer, og utan avgjerd kostar det ingenting.',
      'Används bara till förslaget förrådet ser när något har kommit bort. En människa avgör, och utan beslut kostar det ingenting.',
      'Used only for what is proposed to the store when something is lost. A person decides; without a decision it costs nothing.',
    ),
    source: practice,
  }),
  'aids.lowest-value-percent': numberRule('percent', [0, 100], 20, {
    group: 'rate',
    label: words(
      'Hjelpemidler: verdien synker aldri under',
      'Hjelpemiddel: verdien går aldri under',
      'Hjälpmedel: värdet går aldrig under',
      'Aids: value never falls below',
    ),
    help: words(
      'Del av innkjøpsprisen. Brukes bare til forslaget.',
      'Del av innkjøpsprisen. Blir berre brukt til forslaget.',
      'Del av inköpspriset. Används bara till förslaget.',
      'Part of the price it was bought for. Used only for the proposal.',
    ),
    source: practice,
  }),
  'aids.compensation-percent': numberRule('percent', [0, 100], 0, {
    group: 'rate',
    label: words(
      'Hjelpemidler: erstatning for det som er mistet',
      'Hjelpemiddel: erstatning for det som er mista',
      'Hjälpmedel: ersättning för det som kommit bort',
      'Aids: compensation for what is lost',
    ),
    help: words(
      'Del av verdien som kan kreves. Null er at ingenting kreves, og da kan ingen kreve noe.',
      'Del av verdien som kan krevjast. Null er at ingenting blir kravd, og då kan ingen krevje noko.',
      'Del av värdet som kan krävas. Noll är att inget krävs, och då kan ingen kräva något.',
      'Part of the value that may be asked for. Zero: nothing is, and then nobody can ask for anything.',
    ),
    source: ours,
  }),
};
