import type { ActionRule, ActionRules } from '../access/index.ts';

/** An assessor on duty in an office that has a case about her. */
const withTheCase: ActionRule = {
  allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] }],
  assurance: 'high',
};

/** Who may do what to a decision. Legal basis: forvaltningsloven §§ 23–25, helse- og omsorgstjenesteloven § 3-2; socialtjänstlagen. */
export const decisionActions: ActionRules = {
  'Decision.SeeWork': withTheCase,
  'Decision.Write': withTheCase,
  'Decision.Issue': withTheCase,
  // She herself, or one whom she has let read the answers to her applications.
  'Decision.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }],
    assurance: 'high',
  },
};
