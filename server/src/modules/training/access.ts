import type { ActionRules } from '../access/index.ts';

/** Who may see and note courses. Duty to see to that staff can do what they are set to: NO helse- og omsorgstjenesteloven § 8-1, SE socialtjänstlagen 5 kap. 3 §. */
export const trainingActions: ActionRules = {
  // Who may order what is for everybody who works here; no resident is shown.
  'Qualification.See': { allow: [{ kind: 'staff', basis: 'own' }], assurance: 'high' },
  'Qualification.Note': {
    allow: [{ kind: 'staff', role: ['lead', 'service-owner', 'store-keeper'], basis: 'on-duty' }],
    assurance: 'high',
  },
};
