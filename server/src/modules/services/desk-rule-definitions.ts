import { numberRule, practice, words } from './rule-definition.ts';

/** What a municipality decides about the desk that answers its alarms. */
export const deskRuleDefinitions = {
  'desk.unheardSeconds': numberRule('seconds', [15, 120], 60, {
    group: 'ladder',
    label: words(
      'Ingen skjerm kan høres: en telefon ringer',
      'Ingen skjerm kan høyrast: ein telefon ringjer',
      'Ingen skärm kan höras: en telefon ringer',
      'No screen can be heard: a telephone rings',
    ),
    help: words(
      'Venter en alarm så lenge mens ingen skjerm ved bordet er direkte og har lyd, ringes en telefon. Den må besvares med et tastetrykk.',
      'Ventar ein alarm så lenge mens ingen skjerm ved bordet er direkte og har lyd, blir ein telefon ringd. Han må svarast med eit tastetrykk.',
      'Väntar ett larm så länge medan ingen skärm vid bordet är direkt och har ljud, rings en telefon upp. Den måste besvaras med en knapptryckning.',
      'If an alarm waits so long while no screen at the desk is live and can be heard, a telephone is rung. It must be answered by pressing a key.',
    ),
    source: practice,
  }),
} as const;
