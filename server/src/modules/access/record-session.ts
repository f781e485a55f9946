import type { Pool } from 'pg';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { writeAudit } from '../../platform/http/audit-row.ts';

/** Writes who came in, chose or left; nothing while it is not known who. */
export async function recordSession(
  pool: Pool,
  actor: Actor | null,
  action: 'Session.Begin' | 'Session.Choose' | 'Session.End',
  at: Date,
  traceId: string,
): Promise<void> {
  if (!actor) return;
  const role = actor.roles[0] ?? actor.kind;
  await inTransaction(pool, { tenants: actor.tenants, subjects: actor.subjects, at }, (tx) =>
    writeAudit(tx, { at, actor, action, outcome: 'done', basis: 'own', role, traceId }),
  );
}
