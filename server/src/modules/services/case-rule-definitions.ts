import { law, numberRule, ours, practice, words } from './rule-definition.ts';

/** From need to decision, and what follows. */
export const caseRuleDefinitions = {
  'requests.promise-days': numberRule('days', [1, 120], 28, {
    group: 'deadline',
    label: words('Svar på en søknad', 'Svar på ein søknad', 'Svar på en ansökan', 'Answer to an application'),
    help: words(
      'Så lenge etter at søknaden kom, lover kommunen et svar. Har tjenesten en egen frist, gjelder den.',
      'Så lenge etter at søknaden kom, lovar kommunen eit svar. Har tenesta ein eigen frist, gjeld den.',
      'Så länge efter att ansökan kom lovar kommunen ett svar. Har insatsen en egen tid gäller den.',
      'So long after the application came the municipality promises an answer. A service with its own time goes before it.',
    ),
    source: practice,
  }),
  'requests.preliminary-days': numberRule('days', [5, 60], 30, {
    group: 'deadline',
    label: words('Foreløpig svar', 'Førebels svar', 'Besked om när beslutet kommer', 'Preliminary answer'),
    help: words(
      'Er søknaden ikke avgjort da, får hun vite hvorfor og når svaret ventes.',
      'Er søknaden ikkje avgjord då, får ho vite kvifor og når svaret er venta.',
      'Är ansökan inte avgjord då får hon veta varför och när svaret väntas.',
      'If it is not decided by then, she is told why and when the answer is expected.',
    ),
    source: law('forvaltningsloven § 11 a'),
  }),
  'requests.preliminary-ahead-working-days': numberRule('working-days', [1, 15], 5, {
    group: 'deadline',
    label: words(
      'Påminnelse før foreløpig svar',
      'Påminning før førebels svar',
      'Påminnelse före besked',
      'Reminder before the preliminary answer',
    ),
    help: words(
      'Så lenge før skal en saksbehandler velge den sanne grunnen og en ny dato.',
      'Så lenge før skal ein saksbehandlar velje den sanne grunnen og ein ny dato.',
      'Så långt innan ska en handläggare välja det sanna skälet och ett nytt datum.',
      'So long before, a caseworker chooses the true reason and a new date.',
    ),
    source: practice,
  }),
  'decisions.paper-days': numberRule('days', [1, 21], 4, {
    group: 'deadline',
    label: words(
      'Dager et brev er underveis',
      'Dagar eit brev er undervegs',
      'Dagar ett brev är på väg',
      'Days a letter is on its way',
    ),
    help: words(
      'Klagefristen begynner når brevet etter dette er framme. På nett begynner den når varselet er sendt og vedtaket kan leses.',
      'Klagefristen byrjar når brevet etter dette er framme. På nett byrjar han når varselet er sendt og vedtaket kan lesast.',
      'Tiden för överklagande börjar när brevet enligt detta är framme. På nätet börjar den när aviseringen är skickad och beslutet kan läsas.',
      'The time to appeal begins when the letter has come, counted so. Online it begins when the notice is sent and the decision can be read.',
    ),
    source: ours,
  }),
  'decisions.start-now-days': numberRule('days', [1, 14], 14, {
    group: 'limit',
    label: words('Hjelp før vedtak', 'Hjelp før vedtak', 'Hjälp före beslut', 'Help before the decision'),
    help: words(
      'Så lenge kan hjelp gis før vedtaket er skrevet. Den slutter aldri av seg selv.',
      'Så lenge kan hjelp givast før vedtaket er skrive. Ho sluttar aldri av seg sjølv.',
      'Så länge kan hjälp ges innan beslutet är skrivet. Den slutar aldrig av sig själv.',
      'So long help can be given before the decision is written. It never ends by itself.',
    ),
    source: law('pasient- og brukerrettighetsloven § 2-7'),
  }),
  'decisions.not-effected-days': numberRule(
    'days',
    [7, 365],
    { NO: 60, SE: 92 },
    {
      group: 'deadline',
      label: words(
        'Vedtak som ikke er satt i verk',
        'Vedtak som ikkje er sett i verk',
        'Beslut som inte har verkställts',
        'Decisions not carried out',
      ),
      help: words(
        'Er hjelpen ikke i gang da, får lederen vite det. I Sverige skal det meldes til tilsynet etter tre måneder.',
        'Er hjelpa ikkje i gang då, får leiaren vite det. I Sverige skal det meldast til tilsynet etter tre månader.',
        'Har hjälpen inte börjat då får chefen veta det. Efter tre månader ska det rapporteras till IVO.',
        'If the help has not begun by then, the lead is told. In Sweden it is reported to the inspectorate after three months.',
      ),
      source: practice,
    },
  ),
  'people.death-undo-days': numberRule('days', [1, 90], 30, {
    group: 'limit',
    label: words(
      'Angre en feilregistrert død',
      'Angre ein feilregistrert død',
      'Ångra en felregistrerad död',
      'Undo a death registered by mistake',
    ),
    help: words(
      'Så lenge kan registreringen tas tilbake, og alt går videre som før.',
      'Så lenge kan registreringa takast tilbake, og alt går vidare som før.',
      'Så länge kan registreringen tas tillbaka, och allt fortsätter som förut.',
      'For so long the registration can be taken back, and everything goes on as before.',
    ),
    source: ours,
  }),
} as const;
