import type { ActionRule, ActionRules } from '../access/index.ts';

const atWork: ActionRule = { allow: [{ kind: 'staff', onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' };

/** She herself, and one she has let write. */
const hers: ActionRule = {
  allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'message' }],
  assurance: 'high',
};
/** Those who answer for the help: the head of a unit, and those who answer for quality. */
const answers: ActionRule = {
  allow: [
    { kind: 'staff', role: ['lead', 'service-owner'], onDutyIn: 'any', grant: ['in-care', 'case', 'conversation'] },
  ],
  assurance: 'high',
};

/** Who may do what with a deviation. Legal basis: helse- og omsorgstjenesteloven § 4-2; forskrift om ledelse og kvalitetsforbedring § 7; patientsäkerhetslagen 3 kap., socialtjänstlagen (lex Sarah). */
export const qualityActions: ActionRules = {
  'Feedback.SeeMine': hers,
  'Feedback.Send': hers,
  'Feedback.SayAppeal': hers,
  'Feedback.List': {
    allow: [{ kind: 'staff', role: ['lead', 'service-owner', 'nurse', 'carer'], onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Feedback.Answer': answers,
  'Feedback.ProposeAppeal': answers,
  'Feedback.Report': answers,
  'Deviation.Report': atWork,
  'Deviation.List': atWork,
  'Deviation.Describe': atWork,
  // How the door is used, by unit and week. Nobody is named and no working minute is in it.
  'Adoption.See': {
    allow: [{ kind: 'staff', role: ['lead', 'service-owner', 'privacy-officer'], basis: 'on-duty' }],
    assurance: 'high',
  },
  'Deviation.Handle': {
    allow: [
      {
        kind: 'staff',
        role: ['lead', 'nurse', 'operator', 'technician', 'assessor'],
        onDutyIn: 'any',
        basis: 'on-duty',
      },
    ],
    assurance: 'high',
  },
};
