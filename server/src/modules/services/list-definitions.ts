import type { LocalText } from '@tunet/contract';
import { defaultCauses, defaultMeasures } from './defaults.ts';
import { words } from './rule-definition.ts';
import { defaultVisitReasons } from './visit-reasons.ts';

/** A list that a municipality owns: what it is for, and what it begins with. */
export interface ListDefinition {
  readonly label: LocalText;
  readonly help: LocalText;
  readonly byDefault: typeof defaultCauses;
}

export const listDefinitions = {
  'alarm-cause': {
    label: words('Årsaker til alarm', 'Årsaker til alarm', 'Orsaker till larm', 'Causes of alarms'),
    help: words(
      'Det operatøren og den som var der, velger mellom.',
      'Det operatøren og den som var der, vel mellom.',
      'Det operatören och den som var där väljer bland.',
      'What the operator and the one who was there choose from.',
    ),
    byDefault: defaultCauses,
  },
  'alarm-measure': {
    label: words('Hva som ble gjort', 'Kva som blei gjort', 'Vad som gjordes', 'What was done'),
    help: words(
      'Det operatøren velger mellom når alarmen avsluttes.',
      'Det operatøren vel mellom når alarmen blir avslutta.',
      'Det operatören väljer bland när larmet avslutas.',
      'What the operator chooses from when the alarm is closed.',
    ),
    byDefault: defaultMeasures,
  },
  'visit-not-done': {
    label: words(
      'Hvorfor et besøk ikke ble gjort',
      'Kvifor eit besøk ikkje blei gjort',
      'Varför ett besök inte blev av',
      'Why a visit was not done',
    ),
    help: words(
      'Det den som var der, velger mellom. Innbygger og pårørende leser det.',
      'Det den som var der, vel mellom. Innbyggjar og pårørande les det.',
      'Det den som var där väljer bland. Brukare och anhöriga läser det.',
      'What the one who was there chooses from. Resident and relatives read it.',
    ),
    byDefault: defaultVisitReasons,
  },
} as const satisfies Record<string, ListDefinition>;

export type ListName = keyof typeof listDefinitions;
export const listNames = Object.keys(listDefinitions) as readonly ListName[];

export function isListName(name: string): name is ListName {
  return Object.hasOwn(listDefinitions, name);
}
