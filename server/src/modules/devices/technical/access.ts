import type { ActionRule, ActionRules } from '../../access/index.ts';

/** Which cases they reach is told by the units that may see to each. */
const atDesk: ActionRule = {
  allow: [{ kind: 'staff', role: 'operator', onDutyIn: 'desk', basis: 'technical-case' }],
  assurance: 'high',
};
const inTeam: ActionRule = {
  allow: [{ kind: 'staff', role: ['technician', 'lead'], onDutyIn: 'technical', basis: 'technical-case' }],
  assurance: 'high',
};
const both: ActionRule = { allow: [...atDesk.allow, ...inTeam.allow], assurance: 'high' };
/** Those on duty in the units of an outage; whom they reach is told by the unit's own list. */
const inUnits: ActionRule = {
  allow: [
    {
      ...{ kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: ['home-care', 'night-patrol'] },
      basis: 'technical-case',
    },
  ],
  assurance: 'high',
};

/** Who may do what about devices that are silent or unwell. Legal basis as for the alarms themselves: helse- og omsorgstjenesteloven § 3-2; socialtjänstlagen. */
export const technicalActions: ActionRules = {
  'Technical.SeeAtDesk': atDesk,
  'Technical.See': inTeam,
  'Technical.SeeAreas': both,
  'Technical.SeeCase': both,
  'Technical.Take': both,
  'Technical.GiveBack': both,
  'Technical.HandOver': both,
  'Technical.Note': both,
  'Technical.Handle': both,
  'Technical.Tick': { allow: [...both.allow, ...inUnits.allow], assurance: 'high' },
  'Outage.SeeMine': inUnits,
  'Desk.MuteSender': atDesk,
  'Desk.EndMute': atDesk,
};
