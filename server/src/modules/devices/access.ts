import type { ActionRule, ActionRules } from '../access/index.ts';

/** Work of the technical team; row-level security shows only those with whom it has to do. */
const team: ActionRule = {
  allow: [{ kind: 'staff', role: ['technician', 'lead'], onDutyIn: 'technical', basis: 'on-duty' }],
  assurance: 'high',
};
const inHand = { kind: 'staff', role: ['technician', 'lead'], onDutyIn: 'technical', grant: ['in-care'] } as const;
/** Those who help her at home, and answer for it. */
const helping = {
  kind: 'staff',
  role: ['nurse', 'lead'],
  onDutyIn: ['home-care', 'night-patrol'],
  grant: ['in-care'],
} as const;
const withCase = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] } as const;

/**
 * Who may do what with the fleet. Legal basis: helse- og omsorgstjenesteloven § 3-2 nr. 6, pasient- og brukerrettighetsloven
 * § 4-6 a, pasientjournalloven § 19; socialtjänstlagen.
 */
export const deviceActions: ActionRules = {
  'Device.Find': team,
  'Device.See': team,
  'Device.Register': team,
  'Device.Place': team,
  'Device.ConfirmAddress': team,
  'Device.AnnounceTest': team,
  'Fleet.SeeTests': team,
  'Fleet.SeeModels': team,
  'Fleet.AddModel': team,
  'Fleet.AnnounceWindow': team,
  'Fleet.Import': team,
  'Setup.List': team,
  'Setup.See': { allow: [inHand, helping, withCase], assurance: 'high' },
  'Setup.Start': { allow: [inHand, helping], assurance: 'high' },
  'Setup.Change': { allow: [inHand], assurance: 'high' },
  'Person.SeeTechnology': {
    allow: [inHand, { ...helping, role: ['carer', 'nurse', 'lead'] }, withCase],
    assurance: 'high',
  },
  // She herself, or a relative whom she has let know of her alarms.
  'Setup.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'alarm.notify' }],
    assurance: 'high',
  },
};
