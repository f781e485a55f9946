import type { ActionRule, ActionRules } from '../access/index.ts';

type May = ActionRule['allow'][number];

/** She herself, or one she has let apply for her. */
const forHer: May = { kind: 'person', grant: ['own', 'proxy'], scope: 'apply' };
/** An assessor at work, in a case of her office. */
const onCase: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] };

/** All who work at the office, in a case of it: a therapist of a team reads what she is to look at, the head what waits. */
const withCase: May = {
  kind: 'staff',
  role: ['assessor', 'carer', 'nurse', 'lead'],
  onDutyIn: 'assessment',
  grant: ['case'],
};
/** The assessors and the head say who looks after a case. */
const assigning: May = { kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', grant: ['case'] };
const workingAtOffice: May = {
  kind: 'staff',
  role: ['assessor', 'carer', 'nurse', 'lead'],
  onDutyIn: 'assessment',
  basis: 'on-duty',
};
const leadingOffice: May = { kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' };

/** An assessor at work, whoever it is about. */
const atOffice: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' };

export const requestActions: ActionRules = {
  'Application.Send': { allow: [forHer], assurance: 'high' },
  // What she writes and has not sent is hers alone: the database shows a draft to its writer only.
  'ApplicationDraft.See': { allow: [forHer], assurance: 'high' },
  'ApplicationDraft.Save': { allow: [forHer], assurance: 'high' },
  'ApplicationDraft.Delete': { allow: [forHer], assurance: 'high' },
  // Beside a draft the database shows them to its writer only; sent, to those who read the application.
  'ApplicationPaper.SeeMine': { allow: [forHer], assurance: 'high' },
  'ApplicationPaper.Add': { allow: [forHer], assurance: 'high' },
  'ApplicationPaper.Remove': { allow: [forHer], assurance: 'high' },
  'ApplicationPaper.See': { allow: [onCase], assurance: 'high' },
  'Application.SeeMine': { allow: [forHer], assurance: 'high' },
  'Application.SeeStatus': { allow: [forHer], assurance: 'high' },
  'Application.Withdraw': { allow: [forHer], assurance: 'high' },
  // A list of a unit: the relation wall shows only persons with a live case there.
  'Intake.See': { allow: [workingAtOffice], assurance: 'high' },
  // Teams are the office's own: they name colleagues and nobody else.
  'CaseTeam.List': { allow: [workingAtOffice], assurance: 'high' },
  'CaseTeam.Change': { allow: [leadingOffice], assurance: 'high' },
  'Application.Assign': { allow: [assigning], assurance: 'high' },
  // What alarms suggest opens her to the office until somebody has decided.
  'AlarmSuggestion.List': { allow: [leadingOffice], assurance: 'high' },
  'AlarmSuggestion.MakeCase': { allow: [assigning], assurance: 'high' },
  'AlarmSuggestion.NotNow': { allow: [assigning], assurance: 'high' },
  // The same wall as the list: a case of her office, whatever became of it.
  'Intake.Find': { allow: [atOffice], assurance: 'high' },
  'Application.SeeCase': { allow: [withCase], assurance: 'high' },
  'Application.Take': { allow: [onCase], assurance: 'high' },
  'Application.GiveBack': { allow: [onCase], assurance: 'high' },
  'Question.SeeCase': { allow: [onCase], assurance: 'high' },
  'Question.Ask': { allow: [onCase], assurance: 'high' },
  'Question.WriteDown': { allow: [onCase], assurance: 'high' },
  'Question.SeeMine': { allow: [forHer], assurance: 'high' },
  'Question.Answer': { allow: [forHer], assurance: 'high' },
  'Application.MovePromise': { allow: [onCase], assurance: 'high' },
  // What is given by age: she or one who may apply for her takes it, and the office puts it in place.
  'LightHelp.See': { allow: [forHer], assurance: 'high' },
  'LightHelp.Take': { allow: [forHer], assurance: 'high' },
  'LightHelp.End': { allow: [forHer], assurance: 'high' },
  'LightHelp.Work': { allow: [atOffice], assurance: 'high' },
  'LightHelp.InPlace': { allow: [onCase], assurance: 'high' },
  'LightHelp.Asked': { allow: [onCase], assurance: 'high' },
  // A note from the telephone is the office's own: the database shows it to those on duty there, and it opens nobody.
  'PhoneNote.Write': { allow: [atOffice], assurance: 'high' },
  'PhoneNote.List': { allow: [atOffice], assurance: 'high' },
  'PhoneNote.Settle': { allow: [atOffice], assurance: 'high' },
  // An application may be oral: writing it down is what opens the case.
  'Application.WriteDown': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
};
