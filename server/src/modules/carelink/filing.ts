import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import type { OutsideParty } from '../organisation/index.ts';

/** Why a message could not be filed on anybody. */
export type Unfiled = 'unknown-person' | 'name-differs' | 'person-died' | 'unknown-question';

/** What filing a message works with: the worker's transaction, and who sent it. */
export interface Filing {
  readonly tx: Transaction;
  readonly newId: NewId;
  readonly tenantId: string;
  readonly party: OutsideParty;
}
