import type { ActionRule, ActionRules } from '../../access/index.ts';

/** An assessor on duty in the office; which persons she sees hangs on what the office has to do with each. */
const inTheOffice: ActionRule = {
  allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
  assurance: 'high',
};

/** Who may see and write minutes of the meeting about places. */
export const meetingActions: ActionRules = {
  'Meeting.SeeList': inTheOffice,
  'Meeting.See': inTheOffice,
  'Meeting.Write': inTheOffice,
};
