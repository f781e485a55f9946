import type { ActionRule, ActionRules } from '../access/index.ts';

/** An assessor with the case, and those who help her now. */
const bothSides: ActionRule = {
  allow: [
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    {
      kind: 'staff',
      role: ['nurse', 'carer', 'lead'],
      onDutyIn: ['home-care', 'night-patrol', 'nursing-home'],
      grant: ['in-care'],
    },
  ],
  assurance: 'high',
};

/** Who talks about a case. Duty to work together: helse- og omsorgstjenesteloven § 3-4; her right to read it: forvaltningsloven § 18. */
export const dialogueActions: ActionRules = {
  // A list of units: the wall of relations shows only persons whom they have a live relation to.
  'Dialogue.List': { allow: [{ kind: 'staff', onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  'Dialogue.SeeOfPerson': bothSides,
  'Dialogue.See': bothSides,
  'Dialogue.Write': bothSides,
  'Dialogue.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }],
    assurance: 'high',
  },
};
