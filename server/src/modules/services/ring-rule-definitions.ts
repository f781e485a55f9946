import { numberRule, practice, words } from './rule-definition.ts';

/** "Ring me": when somebody rings, and how often we try. */
export const ringRuleDefinitions = {
  'ring-me.working-days': numberRule('working-days', [0, 10], 1, {
    group: 'deadline',
    label: words(
      '«Ring meg»: når vi ringer',
      '«Ring meg»: når vi ringjer',
      '”Ring mig”: när vi ringer',
      '“Ring me”: when we ring',
    ),
    help: words(
      'Så mange virkedager etter den dagen ønsket når enheten, ringer noen.',
      'Så mange virkedagar etter den dagen ønsket når eininga, ringjer nokon.',
      'Så många arbetsdagar efter den dag då önskemålet når enheten ringer någon.',
      'So many working days after the day the wish reaches the unit somebody rings.',
    ),
    source: practice,
  }),
  'ring-me.tries': numberRule('times', [1, 10], 3, {
    group: 'limit',
    label: words(
      '«Ring meg»: så mange ganger',
      '«Ring meg»: så mange gonger',
      '”Ring mig”: så många gånger',
      '“Ring me”: so many times',
    ),
    help: words(
      'Så mange ganger ringer vi før vi sier at vi ikke fikk svar.',
      'Så mange gonger ringjer vi før vi seier at vi ikkje fekk svar.',
      'Så många gånger ringer vi innan vi säger att vi inte fick svar.',
      'So many times we ring before we say that we got no answer.',
    ),
    source: practice,
  }),
} as const;
