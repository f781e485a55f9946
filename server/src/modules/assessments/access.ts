import type { ActionRule, ActionRules } from '../access/index.ts';

type May = ActionRule['allow'][number];

/** An assessor at work, in a case of her office. */
const onCase: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] };

/** A nurse or a therapist who works at the office, and one of a unit that helps her. For an assessment the handler asks that she was invited. */
const helping: readonly May[] = [
  { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'assessment', grant: ['case'] },
  { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] },
];

export const assessmentActions: ActionRules = {
  'Instrument.See': {
    allow: [
      {
        kind: 'staff',
        role: ['assessor', 'nurse', 'carer', 'lead', 'service-owner'],
        onDutyIn: 'any',
        basis: 'on-duty',
      },
    ],
    assurance: 'high',
  },
  'Assessment.See': { allow: [onCase, ...helping], assurance: 'high' },
  'Assessment.Save': { allow: [onCase, ...helping], assurance: 'high' },
  // Her own invitations: row security leaves only those about persons that she has a live relation to.
  'Assessment.SeeInvited': {
    allow: [{ kind: 'staff', role: ['assessor', 'carer', 'nurse', 'lead'], onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Assessment.Invite': { allow: [onCase], assurance: 'high' },
  // Those who help her at home, and the office with a case: it is asked between assessments too.
  'Wellbeing.See': { allow: [onCase, ...helping], assurance: 'high' },
  'Wellbeing.Write': { allow: [onCase, ...helping], assurance: 'high' },
  // Levels of the office's scale are for the office.
  'Levels.See': { allow: [onCase], assurance: 'high' },
  // What she says of how she has it is hers alone: no scope lets a relative read or say it.
  'Wellbeing.SeeMine': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'Wellbeing.SayMine': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'Assessment.Complete': { allow: [onCase], assurance: 'high' },
  // She herself sees all of it; one she has let read it sees it without the parts that are kept from representatives.
  'Assessment.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'assessment.read' }],
    assurance: 'high',
  },
};
