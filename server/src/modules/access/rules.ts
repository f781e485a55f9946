import type { Role } from '@tunet/contract';
import type { ActionRules } from './decide.ts';

/** Those who meet people in their work. */
const careRoles: readonly Role[] = ['operator', 'carer', 'nurse', 'lead'];

const organisationActions: ActionRules = {
  'Duty.SeeOwn': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.Begin': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.End': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
};

const peopleActions: ActionRules = {
  'Person.SeeMine': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  // The step before an emergency opening: full name and year of birth, never a protected person.
  'Person.Find': { allow: [{ kind: 'staff', role: careRoles, onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  // Service need, by a live relation only (pasientjournalloven § 19; HSLF-FS 2016:40 chapter 4).
  'Person.See': {
    allow: [
      {
        kind: 'staff',
        role: careRoles,
        onDutyIn: 'any',
        grant: ['alarm-in-hand', 'handed-over', 'open-alarm', 'break-glass'],
      },
    ],
    assurance: 'high',
  },
};

/** Of `organisation` and `people`, which stand left of this module and cannot have an `access.ts` of their own. */
export const peopleAndPlaceActions: ActionRules = { ...organisationActions, ...peopleActions };

export const accessActions: ActionRules = {
  'Session.Renew': {
    allow: [
      { kind: 'person', basis: 'own' },
      { kind: 'staff', basis: 'own' },
    ],
    assurance: 'low',
  },
  'Person.SeeLooks': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'log.read' }], assurance: 'high' },
  'Person.BreakGlass': {
    allow: [{ kind: 'staff', role: careRoles, onDutyIn: 'any', basis: 'break-glass' }],
    assurance: 'high',
  },
  'Access.SeeOpenings': {
    allow: [{ kind: 'staff', role: 'privacy-officer', basis: 'log-control' }],
    assurance: 'high',
  },
  'Access.ReviewOpening': {
    allow: [{ kind: 'staff', role: 'privacy-officer', basis: 'log-control' }],
    assurance: 'high',
  },
};
