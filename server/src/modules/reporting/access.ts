import type { ActionRules } from '../access/index.ts';

/**
 * Who prepares what is reported to the state. Legal basis: helse- og omsorgstjenesteloven § 12-3 with forskrift om kommunalt pasient- og
 * brukerregister; socialtjänstlagen on decisions that are not effected. The office needs no relation to each one: it sees the number of
 * the case and no name, and each look is logged on the person it is about.
 */
export const reportingActions: ActionRules = {
  'Register.See': {
    allow: [
      { kind: 'staff', role: ['assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' },
      { kind: 'staff', role: 'service-owner', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  'Register.State': {
    allow: [{ kind: 'staff', role: 'assessor', onDutyIn: 'assessment', basis: 'on-duty' }],
    assurance: 'high',
  },
};
