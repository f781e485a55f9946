import type { Transaction } from '../../platform/db/transaction.ts';

const insert = {
  name: 'reporting-log-file',
  text: `insert into audit (tenant_id, at, actor_kind, actor_name, role, action, outcome, basis, person_ids, object_kind, detail)
    values ($1, $2, 'system', 'tunet register', 'system', 'Register.Export', 'done', 'system', $3, 'register', $4)`,
};

/** Writes in the log that a file for the state was made, and whom it holds. */
export async function logFile(
  tx: Transaction,
  tenantId: string,
  file: { readonly what: string; readonly year: number; readonly personIds: readonly string[] },
): Promise<void> {
  await tx.rows(insert, [tenantId, tx.at, [...new Set(file.personIds)], `${file.what} ${file.year}`]);
}
