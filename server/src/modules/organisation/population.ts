import type { Transaction } from '../../platform/db/transaction.ts';

/** How many inhabitants of an age a municipality has: a count, never persons. */
export interface AgeCount extends Record<string, unknown> {
  readonly tenantId: string;
  /** Calendar day of the count. */
  readonly on: string;
  readonly from: number;
  /** Included; null: and older. */
  readonly to: number | null;
  readonly count: number;
}

const newest = {
  name: 'organisation-inhabitants',
  text: `select p.tenant_id as "tenantId", p.counted_on::text as "on", p.age_from as "from", p.age_to as "to", p.persons as "count"
    from population p
    where p.counted_on = (select max(q.counted_on) from population q where q.tenant_id = p.tenant_id and q.counted_on <= $1::timestamptz)
    order by p.tenant_id, p.age_from`,
};

/** The latest count of every municipality in reach, youngest first. */
export function inhabitantsByAge(tx: Transaction): Promise<AgeCount[]> {
  return tx.rows<AgeCount>(newest, [tx.at]);
}
