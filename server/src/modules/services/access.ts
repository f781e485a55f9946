import type { ActionRule, ActionRules } from '../access/index.ts';

/** Decides for her own municipality, on duty or not: no person is shown. */
const serviceOwner: ActionRule = {
  allow: [{ kind: 'staff', role: 'service-owner', basis: 'on-duty' }],
  assurance: 'high',
};

export const serviceActions: ActionRules = {
  // What help there is, is no secret; who is logged in decides only which municipality's.
  'ServiceType.List': {
    allow: [
      { kind: 'person', basis: 'own' },
      { kind: 'staff', basis: 'own' },
    ],
    assurance: 'low',
  },
  // What is asked is no secret to those who work here; no person is shown.
  'Instrument.SeeAll': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Instrument.AddVersion': serviceOwner,
  'Workshop.See': serviceOwner,
  'Workshop.Preview': serviceOwner,
  'Workshop.Change': serviceOwner,
};
