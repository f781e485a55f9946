import { numberRule, ours, words } from './rule-definition.ts';

/** What comes to the intake by itself. */
export const intakeRuleDefinitions = {
  'requests.suggestion-quiet-days': numberRule('days', [1, 365], 60, {
    group: 'limit',
    label: words(
      'Forslag fra alarmene etter «ikke nå»',
      'Forslag frå alarmane etter «ikkje no»',
      'Förslag från larmen efter ”inte nu”',
      'Suggestions from alarms after a “not now”',
    ),
    help: words(
      'Så mange dager kommer ikke det samme forslaget om den samme personen igjen. Alarmene selv er som før.',
      'Så mange dagar kjem ikkje det same forslaget om den same personen att. Alarmane sjølve er som før.',
      'Så många dagar kommer inte samma förslag om samma person igen. Larmen själva är som förut.',
      'For so many days the same suggestion about the same person does not come again. The alarms themselves are as before.',
    ),
    source: ours,
  }),
} as const;
