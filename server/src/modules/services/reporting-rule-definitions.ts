import { law, numberRule, ours, words } from './rule-definition.ts';

/** What is reported to the state, and when. */
export const reportingRuleDefinitions = {
  'reporting.assessment-months': numberRule('months', [3, 36], 12, {
    group: 'limit',
    label: words(
      'Så lenge gjelder en kartlegging',
      'Så lenge gjeld ei kartlegging',
      'Så länge gäller en utredning',
      'How long an assessment holds',
    ),
    help: words(
      'Registeret vil at kartleggingen er nyere enn dette på siste dag i året.',
      'Registeret vil at kartlegginga er nyare enn dette på siste dag i året.',
      'Registret vill att utredningen är nyare än så på årets sista dag.',
      'The register wants the assessment to be newer than this on the last day of the year.',
    ),
    source: ours,
  }),
  'reporting.late-effect-months': numberRule('months', [1, 12], 3, {
    group: 'deadline',
    label: words(
      'Innvilget hjelp som ikke har begynt, blir meldt',
      'Innvilga hjelp som ikkje har starta, blir meld',
      'Beviljad hjälp som inte har börjat rapporteras',
      'Granted help that has not begun is reported',
    ),
    help: words(
      'Så mange måneder etter vedtaket skal det meldes at hjelpen ikke har begynt. I Sverige er det loven som sier det.',
      'Så mange månader etter vedtaket skal det meldast at hjelpa ikkje har starta. I Sverige er det lova som seier det.',
      'Så många månader efter beslutet ska det rapporteras att hjälpen inte har börjat. I Sverige säger lagen det.',
      'So many months after the decision it is reported that help has not begun. In Sweden the law says so.',
    ),
    source: law('socialtjänstlagen'),
  }),
} as const;
