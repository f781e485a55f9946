import type { ActionRule, ActionRules } from '../access/index.ts';

/** Those who help her at home, on duty in a unit that does. */
const helping: ActionRule = {
  allow: [{ kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] }],
  assurance: 'high',
};

/** Those who write her plan. */
const leading: ActionRule = {
  allow: [{ kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] }],
  assurance: 'high',
};

/** A nurse of a unit that helps her, or an assessor of an office with a case about her. */
const beforeDecision: ActionRule = {
  allow: [
    { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
  ],
  assurance: 'high',
};

/** Who may do what to a plan. Legal basis: helse- og omsorgstjenesteloven § 4-1, pasientjournalloven § 19; socialtjänstlagen. */
export const planActions: ActionRules = {
  // A list of the unit: row-level security shows only those with a live relation to it.
  'Plan.SeeWaiting': {
    allow: [{ kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Plan.See': helping,
  'Plan.SeeAdjusted': helping,
  // How the help is given is the judgement of those who give it: kept with who, why and when.
  'Plan.DoOtherwise': helping,
  'Plan.Adjust': helping,
  'Plan.TellNeed': helping,
  'Plan.Write': leading,
  'Plan.SeeDue': {
    allow: [{ kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Plan.SeeBeside': helping,
  'Plan.AgreePart': helping,
  'Plan.EndPart': helping,
  'Plan.FollowPart': helping,
  'Plan.NameCoordinator': leading,
  'Plan.SetGoalDay': leading,
  'Plan.Evaluate': helping,
  // Help that is needed does not wait for paper (helse- og omsorgstjenesteloven § 3-1).
  'StartNow.See': {
    allow: [
      { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'home-care', grant: ['in-care'] },
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    ],
    assurance: 'high',
  },
  'StartNow.Start': beforeDecision,
  'StartNow.Map': beforeDecision,
  'StartNow.End': beforeDecision,
  // A list of a unit: row-level security shows only those with a live relation to it.
  'StartNow.SeeList': {
    allow: [
      { kind: 'staff', role: ['nurse', 'lead'], onDutyIn: 'home-care', basis: 'on-duty' },
      { kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  'StartNow.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  'Plan.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  'Plan.SeeMyAdjusted': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  'Plan.SeeMyBeside': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  // Nobody who helps out of kindness is held to it: the handler asks whose part it is.
  'Plan.EndMyPart': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  'Plan.SeeSaid': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' }], assurance: 'high' },
  'Help.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }], assurance: 'high' },
  // It becomes a message; the handler asks that she has let read the plan too.
  'Plan.SayNotRight': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'message' }], assurance: 'high' },
  'Plan.Wish': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
  // What matters to her is hers to say: no scope lets a relative write it for her.
  'Plan.SayWhatMatters': { allow: [{ kind: 'person', grant: ['own'] }], assurance: 'high' },
};
