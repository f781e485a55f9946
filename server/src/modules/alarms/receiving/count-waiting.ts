import type { Transaction } from '../../../platform/db/transaction.ts';

export interface Waiting {
  /** Open alarms that nobody has taken. */
  readonly count: number;
  /** Since when the one that has waited longest waits; null when none does. */
  readonly oldestSince: Date | null;
}

const count = {
  name: 'alarms-count-waiting',
  text: `select count(*)::int as count, min(waiting_since) as "oldestSince" from alarm where closed_at is null and taken_by is null`,
};

/** For the metrics; the transaction reaches all tenants, role tunet_dispatch. */
export async function countWaiting(tx: Transaction): Promise<Waiting> {
  const [row] = await tx.rows<{ count: number; oldestSince: Date | null }>(count, []);
  return row ?? { count: 0, oldestSince: null };
}

const waits = {
  name: 'alarms-waits-at-desk',
  text: 'select exists (select from alarm where desk_id = $1 and closed_at is null and taken_by is null) as waits',
};

/** Whether somebody waits at a desk whom nobody there has taken; role tunet_dispatch. */
export async function waitsAtDesk(tx: Transaction, deskId: string): Promise<boolean> {
  return (await tx.rows<{ waits: boolean }>(waits, [deskId]))[0]?.waits ?? false;
}
