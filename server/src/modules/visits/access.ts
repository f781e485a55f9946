import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../access/index.ts';

/** Where the work at home is done from. */
const units = ['home-care', 'night-patrol'] as const;

/** A list of the unit: row-level security shows only those with a live relation to it. */
const ofTheUnit: ActionRule = {
  allow: [{ kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: units, basis: 'on-duty' }],
  assurance: 'high',
};

function onAVisit(role: readonly Role[]): ActionRule {
  return { allow: [{ kind: 'staff', role, onDutyIn: units, grant: ['in-care'] }], assurance: 'high' };
}
const anyone = onAVisit(['carer', 'nurse', 'lead']);
/** What she is promised is changed by those who answer for it. */
const incharge = onAVisit(['nurse', 'lead']);

function herself(scope: string): ActionRule {
  return { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope }], assurance: 'high' };
}

/** Who may do what with a visit. Legal basis: helse- og omsorgstjenesteloven § 3-2, pasientjournalloven § 19; socialtjänstlagen. */
export const visitActions: ActionRules = {
  'Visit.SeeMine': herself('visit.read'),
  'Visit.Cancel': herself('visit.cancel'),
  'Visit.AskToMove': herself('visit.cancel'),
  'Visit.SeeCalendar': herself('visit.read'),
  'Visit.FollowCalendar': herself('visit.read'),
  'Visit.EndCalendar': herself('visit.read'),
  'Visit.SeeWeekPhone': herself('visit.read'),
  // Her own digits are hers to stop; for others the unit does it.
  'Visit.StopWeekPhone': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  'WeekPhone.See': anyone,
  'WeekPhone.Set': anyone,
  'WeekPhone.Stop': anyone,
  'Visit.SeeHelpers': herself('visit.read'),
  'ContactCarer.See': anyone,
  // Who is named is a promise of the unit.
  'ContactCarer.Name': incharge,
  'Visit.SeeFirstTime': herself('visit.read'),
  'Visit.SeeFirstTimes': ofTheUnit,
  'Visit.ShowFirstTime': anyone,
  'Visit.SeeWeeks': ofTheUnit,
  // How many different ones she meets; never by employee.
  'Faces.See': anyone,
  'Faces.SeeMine': herself('visit.read'),
  'Faces.SeeUnits': ofTheUnit,
  'Visit.SeeDay': ofTheUnit,
  'Visit.SeeOfPerson': anyone,
  // Most who press at eight ask when the visit comes: the one who has the alarm can tell her, and nobody need go.
  'Visit.SeeNext': {
    allow: [{ kind: 'staff', role: 'operator', onDutyIn: 'desk', grant: ['alarm-in-hand', 'open-alarm'] }],
    assurance: 'high',
  },
  'Visit.Assign': anyone,
  'Visit.Coming': anyone,
  'Visit.AnswerCancel': incharge,
  'Visit.AnswerMove': incharge,
  'Visit.CancelByUnit': incharge,
  'Visit.DoneByPhone': anyone,
  'Visit.NotDoneByPhone': anyone,
  'Visit.SeeFieldDay': ofTheUnit,
  'Visit.Done': anyone,
  'Visit.NotDone': anyone,
  'Visit.SayComing': anyone,
};
