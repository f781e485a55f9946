import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../access/index.ts';

/** Those whose work it is to answer people. */
const answering: readonly Role[] = ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'];

/** She herself, and a relative whom she has let write. */
const hers: ActionRule = {
  allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'message' }],
  assurance: 'high',
};
/** On duty in a unit that helps her, has her case or that she has written to; which threads is told by their unit. */
const inUnit: ActionRule = {
  allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', grant: ['in-care', 'case', 'conversation'] }],
  assurance: 'high',
};

/** Who may read and write. Legal basis: forvaltningsloven § 11 (guidance); förvaltningslagen § 6; for relatives her own consent. */
export const conversationActions: ActionRules = {
  'Thread.SeeMine': hers,
  'Thread.ReadMine': hers,
  'Thread.BeginMine': hers,
  'Thread.WriteMine': hers,
  'Thread.SaySolved': hers,
  'Attachment.SeeMine': hers,
  'Attachment.See': inUnit,
  'RingWish.SeeMine': hers,
  'RingWish.Ask': hers,
  'RingWish.Withdraw': hers,
  'RingWish.Act': inUnit,
  'RingWish.SeeInbox': {
    allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'LatePromise.SeeList': {
    allow: [{ kind: 'staff', role: 'lead', onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Thread.SeeInbox': {
    allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Thread.SeeOfPerson': inUnit,
  'Thread.Read': inUnit,
  'Thread.Answer': inUnit,
  'Thread.Take': inUnit,
  'Thread.Assign': inUnit,
  'Thread.GiveBack': inUnit,
  'Thread.Settle': inUnit,
  'Thread.Begin': inUnit,
};
