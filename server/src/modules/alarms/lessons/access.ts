import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../../access/index.ts';

/** Numbers of a desk and its units, nobody named. */
const steering: ActionRule = {
  allow: [{ kind: 'staff', role: ['operator', 'lead', 'service-owner', 'privacy-officer'], basis: 'on-duty' }],
  assurance: 'high',
};
/** Alarms of the desk where she is on duty, also closed ones. */
const ofTheDesk: ActionRule = {
  allow: [{ kind: 'staff', role: ['operator', 'lead'], onDutyIn: 'desk', basis: 'on-duty' }],
  assurance: 'high',
};
function inCareOf(role: readonly Role[]): ActionRule {
  return {
    allow: [{ kind: 'staff', role, onDutyIn: ['home-care', 'night-patrol'], grant: ['in-care'] }],
    assurance: 'high',
  };
}

/** Who may read what alarms teach. Legal basis: helsetilsynsloven § 6, helse- og omsorgstjenesteloven § 4-1; patientsäkerhetslagen 3 kap. */
export const lessonActions: ActionRules = {
  'Proof.See': steering,
  'Miss.List': ofTheDesk,
  'Miss.Explain': ofTheDesk,
  'Alarm.SeeFile': ofTheDesk,
  'Alarm.Freeze': ofTheDesk,
  'Alarm.LetGo': ofTheDesk,
  'Lesson.SeePerson': {
    allow: [
      { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: ['home-care', 'night-patrol'], grant: ['in-care'] },
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
      { kind: 'staff', role: 'operator', onDutyIn: 'desk', grant: ['open-alarm', 'alarm-in-hand'] },
    ],
    assurance: 'high',
  },
  // The relation wall shows only those with a live relation to her units.
  'Lesson.SeeUnit': {
    allow: [
      { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: ['home-care', 'night-patrol'], basis: 'on-duty' },
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  // The morning board: what each may see of it is told by the walls.
  'Lesson.SeeYesterday': {
    allow: [
      {
        kind: 'staff',
        role: ['assessor', 'lead', 'nurse', 'operator', 'technician', 'store-keeper'],
        onDutyIn: 'any',
        basis: 'on-duty',
      },
    ],
    assurance: 'high',
  },
  'DispenserLimit.See': inCareOf(['carer', 'nurse', 'lead']),
  // What may wait is a nurse's to say.
  'DispenserLimit.Set': inCareOf(['nurse']),
  'DispenserLimit.End': inCareOf(['nurse']),
};
