import type { Role } from '@tunet/contract';
import type { ActionRule, ActionRules } from '../../access/index.ts';

const keepers: readonly Role[] = ['store-keeper', 'technician', 'lead'];
const hers: ActionRule = { allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'aid.loan' }], assurance: 'high' };
/** On behalf of her: those who keep the store, those who help her at home and those who have her case. */
const forHer: ActionRule = {
  allow: [
    { kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], grant: ['aid'] },
    { kind: 'staff', role: ['carer', 'nurse', 'lead'], onDutyIn: 'any', grant: ['in-care'] },
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
  ],
  assurance: 'high',
};
const keeping: ActionRule = {
  allow: [{ kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], grant: ['aid'] }],
  assurance: 'high',
};

/** A task belongs to the store or to the office of the therapists; each sees those it was given. */
const tasks: ActionRule = {
  allow: [
    ...keeping.allow,
    { kind: 'staff', role: ['carer', 'nurse', 'assessor', 'lead'], onDutyIn: 'assessment', grant: ['aid'] },
  ],
  assurance: 'high',
};

/** What happens to a loan while it is out. Legal basis: as the module's. */
export const aidLoanActions: ActionRules = {
  'AidLoan.SeeMine': hers,
  'AidLoan.ExtendMine': hers,
  'AidLoan.AnswerFit': hers,
  'AidLoan.TellLost': hers,
  // Row-level security shows only those who have something of the store.
  'AidLoan.SeeStore': {
    allow: [
      { kind: 'staff', role: keepers, onDutyIn: ['store', 'technical'], basis: 'on-duty' },
      { kind: 'staff', role: ['carer', 'nurse', 'assessor', 'lead'], onDutyIn: 'assessment', basis: 'on-duty' },
    ],
    assurance: 'high',
  },
  // It stands in her plan, and is shown to whom the plan is.
  'AidLoan.SeeMyFits': {
    allow: [
      { kind: 'person', grant: ['own', 'proxy'], scope: 'plan.read' },
      { kind: 'person', grant: ['proxy'], scope: 'aid.loan' },
    ],
    assurance: 'high',
  },
  'AidLoan.SeeFits': forHer,
  'AidLoan.SeeOf': forHer,
  'AidLoan.ExtendFor': forHer,
  'AidLoan.NoteFit': { ...forHer, allow: [...forHer.allow, ...tasks.allow] },
  'AidLoan.DoTask': tasks,
  'AidLoan.NoteLoss': keeping,
  'AidLoan.DecideLoss': keeping,
  'AidLoan.Swap': keeping,
};
