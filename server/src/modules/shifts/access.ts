import type { ActionRule, ActionRules } from '../access/index.ts';

type May = ActionRule['allow'][number];

const atDesk: May = { kind: 'staff', role: 'operator', onDutyIn: 'desk', basis: 'on-duty' };
/** An operator who has, or just had, to do with her: her alarm, or calls that are agreed. */
const operatorWith: May = {
  kind: 'staff',
  role: 'operator',
  onDutyIn: 'desk',
  grant: ['alarm-in-hand', 'desk-watch', 'open-alarm'],
};
/** Those who answer for the help of a unit, for their own. */
const inCharge: May = {
  kind: 'staff',
  role: ['nurse', 'lead'],
  onDutyIn: ['home-care', 'night-patrol'],
  grant: ['in-care'],
};
const atHome: May = {
  kind: 'staff',
  role: ['carer', 'nurse', 'lead'],
  onDutyIn: ['home-care', 'night-patrol'],
  basis: 'on-duty',
};
const only = (...allow: readonly May[]): ActionRule => ({ allow, assurance: 'high' });

/**
 * Who may do what with the watch of those who answer. A planned call is help that somebody asked for (helse- og omsorgstjenesteloven
 * § 3-2; socialtjänstlagen), and shown only by a live relation to her.
 */
export const shiftActions: ActionRules = {
  // Whom it names is told by the desk's own calls; the rows of others are behind the relation wall.
  'Watch.See': only({ ...atDesk, basis: 'desk-watch' }),
  'PlannedCall.See': only(operatorWith, inCharge),
  'PlannedCall.Write': only(operatorWith, inCharge),
  'PlannedCall.Settle': only({ ...operatorWith, grant: ['desk-watch'] }),
  'PlannedCall.End': only({ ...operatorWith, grant: ['desk-watch'] }, inCharge),
  'Board.See': only(atDesk, atHome),
  'Board.Write': only(atDesk, atHome),
  'Board.TakeDown': only(atDesk, atHome),
  'ShiftReport.See': only({ ...atDesk, basis: 'desk-watch' }),
  'ShiftReport.Make': only(atDesk),
  'ShiftReport.Confirm': only(atDesk),
};
