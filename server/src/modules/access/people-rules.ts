import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from './decide.ts';

/** Those who meet people in their work. */
export const careRoles: readonly Role[] = ['operator', 'carer', 'nurse', 'lead'];
const homeRoles: readonly Role[] = ['carer', 'nurse', 'lead'];
const homeUnits = ['home-care', 'night-patrol'] as const;

/** Those who help her at home, those who have her case, and the one who ties up the ends after her. */
const helpers: ActionRule['allow'] = [
  { kind: 'staff', role: homeRoles, onDutyIn: homeUnits, grant: ['in-care'] },
  { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
  { kind: 'staff', onDutyIn: 'any', grant: ['estate'] },
];

/**
 * Of `people`, which stands left of this module and cannot have an `access.ts` of its own.
 * Service need, by a live relation only (pasientjournalloven § 19; HSLF-FS 2016:40 chapter 4).
 */
export const peopleActions: ActionRules = {
  'Person.SeeMine': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  // The step before an emergency opening: full name and year of birth, never a protected person.
  'Person.Find': { allow: [{ kind: 'staff', role: careRoles, onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  // The emergency opening comes last but for the narrowest relation: who helps her anyway needs none, and sees no banner.
  'Person.See': {
    allow: [
      { kind: 'staff', role: careRoles, onDutyIn: 'any', grant: ['alarm-in-hand', 'handed-over', 'open-alarm'] },
      ...helpers,
      { kind: 'staff', role: careRoles, onDutyIn: 'any', grant: ['break-glass'] },
      { kind: 'staff', onDutyIn: 'any', grant: ['conversation'] },
    ],
    assurance: 'high',
  },
};
