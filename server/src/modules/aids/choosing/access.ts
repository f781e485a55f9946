import type { ActionRule, ActionRules } from '../../access/index.ts';

/** She herself, one whom she has let borrow for her, and those who help her or keep the store. */
const waiting: ActionRule = {
  allow: [
    { kind: 'person', grant: ['own', 'proxy'], scope: 'aid.loan' },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    { kind: 'staff', role: ['nurse', 'carer', 'lead'], onDutyIn: ['home-care', 'nursing-home'], grant: ['in-care'] },
    { kind: 'staff', role: ['store-keeper', 'technician', 'lead'], onDutyIn: ['store', 'technical'], grant: ['aid'] },
  ],
  assurance: 'high',
};

/** Looking and choosing are open to anybody and need no rule; waiting has a name. Legal basis: as the module's. */
export const aidWaitActions: ActionRules = {
  'AidWait.See': waiting,
  'AidWait.Join': waiting,
  'AidWait.Leave': waiting,
};
