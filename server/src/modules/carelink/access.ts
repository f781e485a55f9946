import type { ActionRule, ActionRules } from '../access/index.ts';

/** The office with a case about her, or those who help her at home. */
const around: ActionRule = {
  allow: [
    { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
  ],
  assurance: 'high',
};
const nurse: ActionRule = {
  allow: [{ kind: 'staff', role: 'nurse', onDutyIn: 'home-care', grant: ['in-care'] }],
  assurance: 'high',
};
const atWork: ActionRule = {
  allow: [
    { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', basis: 'on-duty' },
    { kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' },
  ],
  assurance: 'high',
};

/**
 * Who may do what between the municipality, the hospital and the surgery. Legal basis: helsepersonelloven § 25 and § 38 a, helse- og
 * omsorgstjenesteloven § 4-1; Sweden: lag 2017:612 om samverkan vid utskrivning.
 */
export const carelinkActions: ActionRules = {
  // Lists of a unit: row-level security shows only those with a live relation to it.
  'Hospital.SeeList': atWork,
  'Hospital.See': {
    allow: [
      { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] },
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    ],
    assurance: 'high',
  },
  'Hospital.Answer': around,
  'MedicineList.See': nurse,
  'MedicineList.Sign': nurse,
  'GpQuestion.Ask': around,
  'GpQuestion.Answer': around,
  // What could not be filed on anybody is shown to the office it is laid before, and opens nobody.
  'CareLink.Settle': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  // Whom it is about is said by a person of the office; the look is hers to see with the rest.
  'CareLink.Pick': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'CareLink.SeeUndelivered': around,
  'Hospital.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
};
