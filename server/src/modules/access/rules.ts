import type { ActionRules } from './decide.ts';
import { careRoles, peopleActions } from './people-rules.ts';

const organisationActions: ActionRules = {
  'Duty.SeeOwn': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.Begin': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.End': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  // Numbers and opening hours are on the municipality's own pages too.
  'Unit.List': {
    allow: [
      { kind: 'person', basis: 'own' },
      { kind: 'staff', basis: 'own' },
    ],
    assurance: 'low',
  },
  // For giving visits to colleagues. Which unit is looked at in the handler: one where she is on duty.
  'Unit.SeeColleagues': {
    allow: [{ kind: 'staff', onDutyIn: ['home-care', 'night-patrol'], basis: 'on-duty' }],
    assurance: 'high',
  },
  'OutsideParty.List': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
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
  // A proxy sees only her own. Only she herself gives; the handlers look at whose a proxy or an offer is.
  'Proxy.See': { allow: [{ kind: 'person', grant: ['own', 'proxy'] }], assurance: 'high' },
  'Proxy.Give': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'Proxy.End': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  'Proxy.SeeOffers': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  'Proxy.Answer': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
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
