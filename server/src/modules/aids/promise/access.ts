import type { ActionRule, ActionRules } from '../../access/index.ts';

/** She herself, and whoever she has let borrow for her. */
const herself: ActionRule = {
  allow: [{ kind: 'person', grant: ['own', 'proxy'], scope: 'aid.loan' }],
  assurance: 'high',
};

const keepers = ['store-keeper', 'technician', 'lead'] as const;
const places = ['store', 'technical'] as const;

/** What is promised to one person, by those who keep the store: as long as something is promised or lent to her. */
const keeping: ActionRule = {
  allow: [{ kind: 'staff', role: keepers, onDutyIn: places, grant: ['aid'] }],
  assurance: 'high',
};

/** The store's own day and hours: row-level security shows only those to whom something is promised or lent. */
const ofTheStore: ActionRule = {
  allow: [{ kind: 'staff', role: keepers, onDutyIn: places, basis: 'on-duty' }],
  assurance: 'high',
};

/** For somebody: those who have her case, who help her at home, and who keep the store. */
const forHer: ActionRule = {
  allow: [
    { kind: 'staff', role: 'assessor', onDutyIn: 'assessment', grant: ['case'] },
    { kind: 'staff', role: ['nurse', 'carer', 'lead'], onDutyIn: ['home-care', 'nursing-home'], grant: ['in-care'] },
    { kind: 'staff', role: keepers, onDutyIn: places, grant: ['aid'] },
  ],
  assurance: 'high',
};

/** Legal basis: as the module's. */
export const promiseActions: ActionRules = {
  'AidPromise.SeeFree': herself,
  'AidPromise.SeeMine': herself,
  'AidPromise.Make': herself,
  'AidPromise.Change': herself,
  'AidPromise.Cancel': herself,
  'AidPromise.SayShelfEmpty': herself,
  'AidPromise.MakeFor': forHer,
  'AidPromise.ChooseFor': forHer,
  'AidPromise.CancelFor': forHer,
  'AidPromise.SeeStoreDay': ofTheStore,
  'AidPromise.SetAside': keeping,
  'AidPromise.Rung': keeping,
  'AidPromise.LookedAtShelf': ofTheStore,
  'AidPromise.CloseDay': ofTheStore,
};
