import { numberRule, ours, words } from './rule-definition.ts';

/** What a municipality decides about the guide beside its table. */
export const guideRuleDefinitions = {
  'guide.unanswered-days': numberRule('days', [7, 90], 90, {
    group: 'limit',
    label: words(
      'Det veiviseren ikke kunne svare på',
      'Det vegvisaren ikkje kunne svare på',
      'Det som vägvisaren inte kunde svara på',
      'What the guide could not answer',
    ),
    help: words(
      'Så lenge ligger det til den som lærer opp veiviseren. Den som skrev, har sagt ja, og navn og tall er tatt ut.',
      'Så lenge ligg det til den som lærer opp vegvisaren. Den som skreiv, har sagt ja, og namn og tal er tekne ut.',
      'Så länge ligger det till den som lär upp vägvisaren. Den som skrev har sagt ja, och namn och siffror är borttagna.',
      'For so long it is there for the one who teaches the guide. The writer said yes, and names and numbers are taken out.',
    ),
    source: ours,
  }),
} as const;
