import type { ActionRules } from '../../access/index.ts';

/** Counts of things and of groups of five or more: for those who keep the store and those who answer for it. No person is shown. */
export const aidInsightActions: ActionRules = {
  'AidInsight.See': {
    allow: [{ kind: 'staff', role: ['store-keeper', 'lead', 'service-owner', 'technician'], basis: 'on-duty' }],
    assurance: 'high',
  },
};
