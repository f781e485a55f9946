import { numberRule, practice, words } from './rule-definition.ts';

/** How decisions are written and issued. */
export const composerRuleDefinitions = {
  'decisions.prior-notice-days': numberRule('days', [7, 90], 14, {
    group: 'deadline',
    label: words(
      'Tid til å svare på et forhåndsvarsel',
      'Tid til å svare på eit førehandsvarsel',
      'Tid att svara på en underrättelse',
      'Time to answer a prior notice',
    ),
    help: words(
      'Så lenge har hun minst på seg til å svare når hjelpen kan bli mindre. Dagene i posten kommer i tillegg. Vedtaket kan ikke sendes før.',
      'Så lenge har ho minst på seg til å svare når hjelpa kan bli mindre. Dagane i posten kjem i tillegg. Vedtaket kan ikkje sendast før.',
      'Så länge har hon minst på sig att svara när hjälpen kan bli mindre. Dagarna i posten tillkommer. Beslutet kan inte skickas innan dess.',
      'So long she has at least to answer when her help may become less. The days of the post come on top. The decision cannot be sent before.',
    ),
    source: practice,
  }),
} as const;
