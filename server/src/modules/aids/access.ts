import type { ActionRules } from '../access/index.ts';
import { catalogueActions } from './catalogue/access.ts';
import { aidWaitActions } from './choosing/access.ts';
import { aidDoorActions } from './door/access.ts';
import { aidInsightActions } from './insight/access.ts';
import { aidLoanActions } from './loans/access.ts';
import { promiseActions } from './promise/access.ts';
import { stateCaseActions } from './state-cases/access.ts';
import { workshopActions } from './workshop/access.ts';

/** Who may do what with aids, floor by floor. Legal basis: the municipality's duty to lend and follow up aids (NO: helse- og omsorgstjenesteloven § 3-2, SE: hälso- och sjukvårdslagen 8 kap. 7 § and 12 kap. 5 §). */
export const aidActions: ActionRules = {
  ...catalogueActions,
  ...aidWaitActions,
  ...promiseActions,
  ...aidDoorActions,
  ...aidLoanActions,
  ...stateCaseActions,
  ...aidInsightActions,
  ...workshopActions,
};
