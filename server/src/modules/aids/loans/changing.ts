import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { By } from '../promise/stored.ts';

export type As = 'self' | 'proxy' | 'staff';

/** One who changes a loan, and for whom. */
export interface Changing {
  readonly tx: Transaction;
  readonly newId: NewId;
  readonly by: By;
  readonly as: As;
}
