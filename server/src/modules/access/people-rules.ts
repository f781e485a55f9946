import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from './decide.ts';

/** Those who meet people in their work. */
export const careRoles: readonly Role[] = ['operator', 'carer', 'nurse', 'lead'];
const homeRoles: readonly Role[] = ['carer', 'nurse', 'lead'];
const homeUnits = ['home-care', 'night-patrol'] as const;

type May = ActionRule['allow'][number];
const atHome: May = { kind: 'staff', role: homeRoles, onDutyIn: homeUnits, grant: ['in-care'] };
const withCase: May = { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] };
const withEstate: May = { kind: 'staff', onDutyIn: 'any', grant: ['estate'] };
const withAlarm: May = {
  kind: 'staff',
  role: careRoles,
  onDutyIn: 'any',
  grant: ['alarm-in-hand', 'handed-over', 'open-alarm'],
};
/** Those who answer for the help of a unit. */
const inCharge: May = { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: homeUnits, grant: ['in-care'] };
/** She herself, or one whom she has let tell of absences. */
const mine: May = { kind: 'person', grant: ['own', 'proxy'], scope: 'absence' };
/** Those who set up and keep what stands in her home. */
const withDevice: May = { kind: 'staff', role: ['technician', 'lead'], onDutyIn: 'technical', grant: ['in-care'] };
/** Those who lend to her: her name, how to reach her and where things are brought. */
const withAid: May = {
  kind: 'staff',
  role: ['store-keeper', 'technician', 'lead'],
  onDutyIn: ['store', 'technical'],
  grant: ['aid'],
};
const only = (...allow: readonly May[]): ActionRule => ({ allow, assurance: 'high' });

/**
 * Of `people`, which stands left of this module and cannot have an `access.ts` of its own.
 * Service need, by a live relation only (pasientjournalloven § 19; HSLF-FS 2016:40 chapter 4).
 */
export const peopleActions: ActionRules = {
  'Person.SeeMine': { allow: [{ kind: 'person', basis: 'own' }], assurance: 'high' },
  // The step before an emergency opening: full name and year of birth, never a protected person.
  // An assessor finds one who rings, to write down what is said: that opens the case.
  'Person.Find': only(
    { kind: 'staff', role: careRoles, onDutyIn: 'any', basis: 'on-duty' },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' },
    // Who stands at the counter of the store, or rings it, is asked for her name and year.
    { kind: 'staff', role: ['store-keeper', 'technician'], onDutyIn: ['store', 'technical'], basis: 'on-duty' },
  ),
  // The emergency opening comes last but for the narrowest relation: who helps her anyway needs none, and sees no banner.
  'Person.See': only(
    withAlarm,
    atHome,
    withCase,
    withEstate,
    withDevice,
    { kind: 'staff', role: careRoles, onDutyIn: 'any', grant: ['break-glass'] },
    { kind: 'staff', onDutyIn: 'any', grant: ['conversation'] },
    withAid,
  ),
  'Person.SeeHome': only(atHome, withCase, withEstate),
  'Person.Move': only(atHome, withCase),
  'Absence.SeeMine': only(mine),
  'Absence.TellMine': only(mine),
  'Absence.HomeMine': only(mine),
  'Absence.See': only(withAlarm, atHome, withCase, withEstate),
  // Whoever hears it tells it: a resident who rings the desk is away, or home.
  'Absence.Register': only(withAlarm, atHome, withCase),
  'Absence.RegisterHome': only(withAlarm, atHome, withCase),
  'Absence.Confirm': only({ kind: 'staff', role: 'nurse', onDutyIn: homeUnits, grant: ['in-care'] }),
  'Absence.ListAway': only({ kind: 'staff', role: homeRoles, onDutyIn: homeUnits, basis: 'on-duty' }),
  'DigitalContact.See': only(withCase, inCharge),
  // What she says herself, to whoever helps her: the register is asked by an adapter, never by hand.
  'DigitalContact.Note': only(withCase, inCharge),
  'Death.See': only(withEstate, inCharge, withCase),
  'Death.Register': only(inCharge, withCase),
  'Death.ItemDone': only(withEstate, inCharge),
  'Death.Undo': only(withEstate, inCharge, withCase),
};
