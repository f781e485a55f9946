import type { ActionRule, ActionRules } from '../access/index.ts';
import { meetingActions } from './waiting-list/meeting-access.ts';

/** An assessor on duty in an office that has a case about her. */
const withTheCase: ActionRule = {
  allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] }],
  assurance: 'high',
};

/** Who may say no is given in writing by the leaders: of the office, or of the municipality's services. */
const leaders: ActionRule = {
  allow: [
    { kind: 'staff', role: 'service-owner', basis: 'on-duty' },
    { kind: 'staff', role: 'lead', onDutyIn: 'assessment', basis: 'on-duty' },
  ],
  assurance: 'high',
};

/** Who may do what to a decision. Legal basis: forvaltningsloven §§ 23–25, helse- og omsorgstjenesteloven § 3-2; socialtjänstlagen. */
export const decisionActions: ActionRules = {
  'Decision.SeeWork': withTheCase,
  'Decision.Write': withTheCase,
  'Decision.Issue': withTheCase,
  'Decision.GiveNotice': withTheCase,
  'Decision.LookAgain': withTheCase,
  'HelpEnding.See': {
    allow: [{ kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'HelpEnding.End': withTheCase,
  // Her own case whole, or one who reads the answers to her applications: the same as lies open to her part by part.
  'CaseFile.Open': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }], assurance: 'high' },
  'CaseFile.SeeWithheld': withTheCase,
  'CaseFile.Withhold': withTheCase,
  // Whoever has to do with a case at the office says it of herself, and it is always heard.
  'Disqualification.SayMine': {
    allow: [
      {
        kind: 'staff',
        role: ['assessor', 'nurse', 'lead'],
        onDutyIn: 'assessment',
        grant: ['case'],
        evenDisqualified: true,
      },
    ],
    assurance: 'high',
  },
  'Disqualification.SayOther': {
    allow: [{ kind: 'staff', role: 'lead', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Disqualification.SeeAll': {
    allow: [{ kind: 'staff', role: 'lead', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Delegation.See': leaders,
  'Delegation.Give': leaders,
  // Logged in and sent is signed: she herself, or one whom she has let apply for her.
  'Appeal.Send': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'apply' }], assurance: 'high' },
  'Appeal.SeeMine': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }], assurance: 'high' },
  'Appeal.WriteDown': withTheCase,
  'Appeal.SeeList': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Appeal.See': withTheCase,
  'Appeal.Move': withTheCase,
  'Waiting.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }],
    assurance: 'high',
  },
  // She herself, or one whom she has let apply for her: an answer to an offer moves her home.
  'Waiting.AnswerOffer': { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'apply' }], assurance: 'high' },
  'Waiting.SeeList': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Waiting.See': withTheCase,
  'Waiting.FollowUp': withTheCase,
  'Waiting.TakeOff': withTheCase,
  'Waiting.Offer': withTheCase,
  'Waiting.AnswerFor': withTheCase,
  'Place.See': {
    allow: [
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' },
      { kind: 'staff', role: ['lead', 'nurse', 'carer'], onDutyIn: 'nursing-home', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  // Counts of rooms.
  'Place.SeeOverTime': {
    allow: [
      { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' },
      { kind: 'staff', role: ['lead', 'nurse', 'carer'], onDutyIn: 'nursing-home', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  'Place.Rotate': withTheCase,
  // Rooms are the house's own; which house is looked at in the handler.
  'Place.Manage': {
    allow: [{ kind: 'staff', role: 'lead', onDutyIn: 'nursing-home', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Place.MoveIn': {
    allow: [{ kind: 'staff', role: ['lead', 'nurse', 'carer'], onDutyIn: 'nursing-home', grant: ['in-care'] }],
    assurance: 'high',
  },
  ...meetingActions,
  // She herself, or one whom she has let read the answers to her applications.
  'Decision.SeeMine': {
    allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'decision.read' }],
    assurance: 'high',
  },
};
