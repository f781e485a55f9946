import type { ActionRule, ActionRules } from '../../access/index.ts';

/** Whoever keeps the store, or owns the service, decides what it lends; no person is shown. */
const deciding: ActionRule = {
  allow: [
    { kind: 'staff', role: ['store-keeper', 'technician', 'lead'], onDutyIn: 'store', basis: 'on-duty' },
    { kind: 'staff', role: 'service-owner', basis: 'on-duty' },
  ],
  assurance: 'high',
};

/** What the store has is open to anybody and needs no rule: nobody is shown and nothing is kept. */
export const catalogueActions: ActionRules = {
  // What is lent and how it is used is no secret to those who work here.
  'AidCatalogue.See': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'AidCatalogue.Change': deciding,
};
