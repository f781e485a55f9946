import type { ActionRule, ActionRules } from '../access/index.ts';

/** Those who help her at home now. */
const whoHelp: ActionRule['allow'][number] = {
  kind: 'staff',
  role: ['carer', 'nurse', 'lead'],
  onDutyIn: ['home-care', 'night-patrol'],
  grant: ['in-care'],
};
const write: ActionRule = { allow: [whoHelp], assurance: 'high' };

/**
 * Who reads and writes notes. Duty to keep a record: helsepersonelloven § 39; patientdatalagen chapter 3.
 * Her right to read it: pasient- og brukerrettighetsloven § 5-1; patientdatalagen chapter 8 § 2.
 */
export const noteActions: ActionRules = {
  'Note.See': {
    allow: [whoHelp, { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] }],
    assurance: 'high',
  },
  'Note.Write': write,
  'Note.Correct': write,
  'Note.Read': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'visit.read' }], assurance: 'high' },
};
