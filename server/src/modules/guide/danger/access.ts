import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../../access/index.ts';

const answering: readonly Role[] = ['carer', 'nurse', 'lead', 'assessor', 'store-keeper', 'volunteer-coordinator'];

/** Decides for her own municipality, on duty or not: no person is shown. */
const serviceOwner: ActionRule = {
  allow: [{ kind: 'staff', role: 'service-owner', basis: 'on-duty' }],
  assurance: 'high',
};

export const dangerActions: ActionRules = {
  // A unit and since when: for everybody at work, whoever she is; no person is shown.
  'Danger.SeeUnreached': { allow: [{ kind: 'staff', onDutyIn: 'any', basis: 'on-duty' }], assurance: 'high' },
  // Those whose work it is to read what people write; which texts is told by their unit.
  'Danger.Take': {
    allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', grant: ['in-care', 'case', 'conversation'] }],
    assurance: 'high',
  },
  'Danger.SeeList': {
    allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', basis: 'on-duty' }],
    assurance: 'high',
  },
  'Danger.Close': {
    allow: [{ kind: 'staff', role: answering, onDutyIn: 'any', grant: ['in-care', 'case', 'conversation'] }],
    assurance: 'high',
  },
  'Workshop.SeeDanger': serviceOwner,
  'Workshop.PreviewDanger': serviceOwner,
  'Workshop.AddDanger': serviceOwner,
  'Workshop.EndDanger': serviceOwner,
};
