import { numberRule, practice, words } from './rule-definition.ts';

/** What people say about the help. */
export const feedbackRuleDefinitions = {
  'quality.feedback-answer-days': numberRule('working-days', [1, 30], 10, {
    group: 'deadline',
    label: words(
      'Svar på det folk sier om hjelpen',
      'Svar på det folk seier om hjelpa',
      'Svar på synpunkter och klagomål',
      'Answer to feedback about the help',
    ),
    help: words(
      'Så mange virkedager etter at noen har sagt fra om hjelpen, lover kommunen et svar.',
      'Så mange virkedagar etter at nokon har sagt frå om hjelpa, lovar kommunen eit svar.',
      'Så många arbetsdagar efter att någon har lämnat synpunkter lovar kommunen ett svar.',
      'So many working days after somebody has given feedback the municipality promises an answer.',
    ),
    source: practice,
  }),
} as const;
