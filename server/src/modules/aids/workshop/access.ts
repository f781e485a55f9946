import type { ActionRule, ActionRules } from '../../access/index.ts';

/** Those who keep the store and mend what is in it. Whom they see is what row-level security shows: those with a live loan or promise. */
const store: ActionRule = {
  allow: [
    {
      kind: 'staff',
      role: ['store-keeper', 'technician', 'lead'],
      onDutyIn: ['store', 'technical'],
      basis: 'on-duty',
    },
  ],
  assurance: 'high',
};
/** She herself, and one she has let borrow for her. */
const hers: ActionRule = { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'aid.loan' }], assurance: 'high' };

/**
 * Who may do what with things. Legal basis: NO helse- og omsorgstjenesteloven § 3-2, forskrift om håndtering av medisinsk utstyr;
 * SE hälso- och sjukvårdslagen 8 kap. 7 § and 12 kap. 5 §, HSLF-FS 2021:52.
 */
export const workshopActions: ActionRules = {
  'Aid.SeeThings': store,
  'Aid.SeeThing': store,
  'Aid.KeepThings': store,
  'Aid.Clean': store,
  'Aid.SeeRepairs': store,
  'Aid.Mend': store,
  'Aid.OrderPart': store,
  'Aid.SeeRecalls': store,
  'Aid.Recall': store,
  'Aid.FollowRecall': store,
  'Aid.Count': store,
  'Aid.Transfer': store,
  'Aid.Supply': store,
  // Whoever sees that somebody was hurt says so: it names nobody, and the thing is kept aside at once.
  'Aid.TellAccident': { allow: [{ kind: 'staff', onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  // Row-level security shows only those whom her unit helps.
  'Aid.SeeAtVisit': {
    allow: [{ kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Aid.TellAtVisit': {
    allow: [
      { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'any', grant: ['in-care'] },
      { kind: 'staff', role: ['store-keeper', 'technician', 'lead'], onDutyIn: ['store', 'technical'], grant: ['aid'] },
    ],
    assurance: 'high',
  },
  'Aid.SeeMyFaults': hers,
  'Aid.TellFault': hers,
  'Aid.SeeMyRecalls': hers,
  'Aid.HearRecall': hers,
};
