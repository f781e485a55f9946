import type { Transaction } from '../db/transaction.ts';

/** A fact that others may need, past tense, e.g. `alarm.closed`. Ids and codes only. */
export interface Fact {
  readonly tenantId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly occurredAt: Date;
  readonly payload?: Readonly<Record<string, unknown>>;
}

const insert = {
  name: 'emit-event',
  text: 'insert into event (tenant_id, kind, subject_id, payload, occurred_at) values ($1, $2, $3, $4, $5)',
};

/** Writes the fact in the transaction that made it true. */
export async function emit(tx: Transaction, fact: Fact): Promise<void> {
  await tx.rows(insert, [
    fact.tenantId,
    fact.kind,
    fact.subjectId,
    JSON.stringify(fact.payload ?? {}),
    fact.occurredAt,
  ]);
}
