import type { LocalText } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { named } from './letter.ts';
import { type OrderedRow, servicesOrdered } from './queries.ts';

/** A granted line of a decision that goes on or will begin, as the unit that carries it out needs it. */
export type Ordered = Omit<OrderedRow, 'label'> & { readonly label: LocalText };

/** What is decided for the persons within sight and ordered to these units, the earliest start first. */
export function servicesOrderedTo(tx: Transaction, unitIds: readonly string[]): Promise<Ordered[]> {
  return read(tx, [unitIds, null, tx.at]);
}

/** What is decided for one person, whichever unit carries it out. */
export function servicesOrderedFor(tx: Transaction, personId: string): Promise<Ordered[]> {
  return read(tx, [null, personId, tx.at]);
}

async function read(tx: Transaction, values: readonly unknown[]): Promise<Ordered[]> {
  const rows = await tx.rows<OrderedRow>(servicesOrdered, values);
  return rows.map((row) => ({ ...row, label: row.label ?? named(row.serviceType) }));
}
