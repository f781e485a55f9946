import type { ActionRule, ActionRules } from '../decide.ts';

type May = ActionRule['allow'][number];
const homeUnits = ['home-care', 'night-patrol'] as const;
/** Those who help her at home, and those who have her case. */
const atHome: May = { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: homeUnits, grant: ['in-care'] };
const inCharge: May = { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: homeUnits, grant: ['in-care'] };
const withCase: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] };
/** She rings whoever answers: the desk with her alarm in hand may stop a lost telephone too. */
const withAlarm: May = {
  kind: 'staff',
  role: ['operator', 'lead'],
  onDutyIn: 'desk',
  grant: ['alarm-in-hand', 'open-alarm'],
};
const nurse: May = { kind: 'staff', role: 'nurse', onDutyIn: homeUnits, grant: ['in-care'] };
const only = (...allow: readonly May[]): ActionRule => ({ allow, assurance: 'high' });

/** Who may do what with those who act for somebody, and with the smaller door. Legal basis: pbrl kap. 3 og 4; vergemålsloven; FB. */
export const representativeActions: ActionRules = {
  'Representative.See': only(atHome, withCase),
  'Representative.Register': only(inCharge, withCase),
  'Representative.End': only(inCharge, withCase),
  'Representative.Hold': only(inCharge, withCase),
  'Representative.LetGo': only(inCharge, withCase),
  'Representative.SeeTasks': {
    allow: [
      { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: homeUnits, basis: 'on-duty' },
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  'Representative.Decide': only(inCharge, withCase),
  // Only a health professional says what somebody cannot consent to.
  'Incapacity.Record': only(nurse),
  'Incapacity.End': only(nurse),
  'Proxy.LetEnd': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  'CodeDoor.SeeMine': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  'CodeDoor.StopMine': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  'CodeDoor.See': only(atHome, withCase, withAlarm),
  'CodeDoor.Give': only(inCharge, withCase),
  'CodeDoor.Stop': only(atHome, withCase, withAlarm),
};
