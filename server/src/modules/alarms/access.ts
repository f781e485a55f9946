import type { ActionRule, ActionRules } from '../access/index.ts';

/** Those on duty at the desk that answers; which alarms they reach is told by the desk's own rows. */
const atDesk: ActionRule = {
  allow: [{ kind: 'staff', role: 'operator', onDutyIn: 'desk', basis: 'open-alarm' }],
  assurance: 'high',
};
/** Those on duty in any unit that may be asked to go; which hand-overs they reach is told by the unit's rows. */
const onTheRoad: ActionRule = {
  allow: [{ kind: 'staff', role: ['carer', 'nurse'], onDutyIn: 'any', basis: 'handed-over' }],
  assurance: 'high',
};

/** Those who help her at home and answer for what the desk is to do. Duty to give sound help: helse- og omsorgstjenesteloven § 4-1. */
function cardBy(...role: ('carer' | 'nurse' | 'lead')[]): ActionRule {
  return {
    allow: [{ kind: 'staff', role, onDutyIn: ['home-care', 'night-patrol'], grant: ['in-care'] }],
    assurance: 'high',
  };
}

/** The list for the night when nothing works: nobody can be read in it without the passphrase of the desk. */
const keepsTheList: ActionRule = {
  allow: [{ kind: 'staff', role: ['operator', 'lead'], onDutyIn: 'desk', basis: 'on-duty' }],
  assurance: 'high',
};

/** Who may do what to an alarm. Legal basis: helse- og omsorgstjenesteloven § 3-2; helsepersonelloven § 45; socialtjänstlagen. */
export const alarmActions: ActionRules = {
  'Desk.See': atDesk,
  'AlarmCard.See': cardBy('carer', 'nurse', 'lead'),
  'AlarmCard.Write': cardBy('nurse', 'lead'),
  'AlarmCard.Sign': cardBy('nurse'),
  'AlarmCard.End': cardBy('nurse', 'lead'),
  'EmergencyList.See': keepsTheList,
  'EmergencyList.Fetch': keepsTheList,
  'Alarm.SeeCard': atDesk,
  'Desk.NameTelephone': atDesk,
  'Responder.See': cardBy('carer', 'nurse', 'lead'),
  'Responder.Agree': cardBy('carer', 'nurse', 'lead'),
  'Responder.End': cardBy('carer', 'nurse', 'lead'),
  'Alarm.SeeResponders': atDesk,
  'Alarm.HandOverOutside': atDesk,
  'Alarm.Inform': atDesk,
  'Alarm.Take': atDesk,
  'Alarm.GiveBack': atDesk,
  'Alarm.NoteVoiceContact': atDesk,
  'Alarm.NoteEmergencyCall': atDesk,
  'Alarm.TickStep': atDesk,
  'Alarm.HandOver': atDesk,
  'Alarm.AnswerByVoice': atDesk,
  'Alarm.WithdrawHandOver': atDesk,
  'Alarm.NoteHelpRefused': atDesk,
  'Alarm.MoveArrival': atDesk,
  'Alarm.Close': atDesk,
  'HandOver.SeeMine': onTheRoad,
  'HandOver.Accept': onTheRoad,
  'HandOver.Refuse': onTheRoad,
  'HandOver.OnTheWay': onTheRoad,
  'HandOver.Present': onTheRoad,
  'HandOver.Done': onTheRoad,
  'HandOver.Close': onTheRoad,
  // A press that is marked as a test is looked at with other eyes: nobody but the one who wears it says that it is one.
  'Alarm.TestMine': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'Alarm.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'alarm.notify' }],
    assurance: 'high',
  },
  // She herself, or a relative whom she has let know of her alarms.
  'Alarm.SeeStory': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'alarm.notify' }],
    assurance: 'high',
  },
};
