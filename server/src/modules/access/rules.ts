import type { ActionRule, ActionRules } from './decide.ts';
import { careRoles, peopleActions } from './people-rules.ts';
import { representativeActions } from './representatives/representative-rules.ts';

/** Writes for her own municipality, on duty or not: no person is shown. */
const calendarWriter: ActionRule = {
  allow: [{ kind: 'staff', role: ['lead', 'service-owner'], basis: 'on-duty' }],
  assurance: 'high',
};

const organisationActions: ActionRules = {
  'Duty.SeeOwn': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.Begin': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.TrySound': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Duty.Break': { allow: [{ kind: 'staff', onDutyIn: 'desk', basis: 'own' }], assurance: 'high' },
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
  // Who is on duty tonight with which number is for everybody who works here; no person is shown.
  'Calendar.See': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Calendar.Write': calendarWriter,
  'Calendar.Publish': calendarWriter,
  'OutsideParty.List': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
};

/** Of `organisation` and `people`, which stand left of this module and cannot have an `access.ts` of their own. */
export const peopleAndPlaceActions: ActionRules = { ...organisationActions, ...peopleActions };

export const accessActions: ActionRules = {
  ...representativeActions,
  'Session.Renew': {
    allow: [
      { kind: 'person', basis: 'own' },
      { kind: 'staff', basis: 'own' },
    ],
    assurance: 'low',
  },
  'Action.SeeMine': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
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
