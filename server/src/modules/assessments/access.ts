import type { ActionRule, ActionRules } from '../access/index.ts';

type May = ActionRule['allow'][number];

/** An assessor at work, in a case of her office. */
const onCase: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] };

export const assessmentActions: ActionRules = {
  'Instrument.See': {
    allow: [{ kind: 'staff', role: ['assessor', 'nurse', 'lead', 'service-owner'], onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Assessment.See': { allow: [onCase], assurance: 'high' },
  'Assessment.Save': { allow: [onCase], assurance: 'high' },
  'Assessment.Complete': { allow: [onCase], assurance: 'high' },
  // She herself sees all of it; one she has let read it sees it without the parts that are kept from representatives.
  'Assessment.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'assessment.read' }],
    assurance: 'high',
  },
};
