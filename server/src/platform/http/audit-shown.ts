import { randomUUID } from 'node:crypto';
import type { Transaction } from '../db/transaction.ts';
import type { PersonShown, StreamReader } from './handlers.ts';

/** Persons whom a stream is about to name to its reader. */
export interface Showing {
  readonly reader: StreamReader;
  readonly persons: readonly PersonShown[];
}

const insert = {
  name: 'audit-insert-shown',
  text: `insert into audit (tenant_id, at, actor_kind, actor_id, actor_tenant_id, actor_name, role, unit_name, action, outcome, basis,
      person_ids, trace_id)
    select r.tenant_id, $2, r.actor_kind, r.actor_id, r.actor_tenant_id, r.actor_name, r.role, r.unit_name, r.action, 'done', r.basis,
      r.person_ids, r.trace_id
    from json_to_recordset($1::json) as r(tenant_id uuid, actor_kind text, actor_id uuid, actor_tenant_id uuid, actor_name text,
      role text, unit_name text, action text, basis text, person_ids uuid[], trace_id uuid)`,
};

/**
 * Writes who is shown whom on streams: one row for each reader and municipality, all in one statement, in the transaction that read
 * the persons. Those whom a stream has named to its reader before are left out.
 * @returns what to call after the commit
 */
export async function auditShown(tx: Transaction, showings: readonly Showing[]): Promise<() => void> {
  const fresh = showings.flatMap(({ reader, persons }) => {
    const unnamed = persons.filter(({ personId }) => !reader.shown.has(personId));
    return unnamed.length === 0 ? [] : [{ reader, persons: unnamed }];
  });
  const rows = fresh.flatMap(({ reader, persons }) => rowsFor(reader, persons));
  if (rows.length > 0) await tx.rows(insert, [JSON.stringify(rows), tx.at]);
  return () => {
    for (const { reader, persons } of fresh) for (const { personId } of persons) reader.shown.add(personId);
  };
}

function rowsFor({ actor, action, basis, role }: StreamReader, persons: readonly PersonShown[]): object[] {
  const traceId = randomUUID();
  return [...Map.groupBy(persons, ({ tenantId }) => tenantId)].map(([tenantId, of]) => ({
    tenant_id: tenantId,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_tenant_id: actor.tenantId,
    actor_name: actor.name,
    role,
    unit_name: actor.duties[0]?.unitName ?? null,
    action,
    basis,
    person_ids: [...new Set(of.map(({ personId }) => personId))],
    trace_id: traceId,
  }));
}
