import type { Transaction } from '../db/transaction.ts';
import type { Actor } from './actor.ts';
import type { AuditNote, PersonShown } from './handlers.ts';

/** Somebody who did something: an actor, or the one outside who holds a link. */
export type Doer = Pick<Actor, 'id' | 'tenantId' | 'name' | 'duties'> & { readonly kind: Actor['kind'] | 'receiver' };

export interface AuditEntry extends AuditNote {
  readonly at: Date;
  readonly actor: Doer;
  readonly action: string;
  readonly outcome: 'done' | 'refused' | 'denied';
  readonly basis: NonNullable<AuditNote['basis']>;
  readonly role: string;
  readonly traceId: string;
}

const insert = {
  name: 'audit-insert',
  text: `insert into audit (tenant_id, at, actor_kind, actor_id, actor_tenant_id, actor_name, on_behalf_of, role, unit_name,
      action, outcome, basis, basis_ref, reason_code, reason_text, person_ids, object_kind, object_id, object_version, trace_id)
    values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20)`,
};

/** Writes who did what and to whom it was shown: one row per municipality of the persons shown, at least one. */
export async function writeAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor } = entry;
  for (const [tenantId, persons] of byTenant(entry.persons ?? [], actor.tenantId)) {
    await tx.rows(insert, [
      tenantId,
      entry.at,
      actor.kind,
      actor.id,
      actor.tenantId,
      actor.name,
      entry.onBehalfOf ?? null,
      entry.role,
      actor.duties[0]?.unitName ?? null,
      entry.action,
      entry.outcome,
      entry.basis,
      entry.basisRef ?? null,
      entry.reason?.code ?? null,
      entry.reason?.text ?? null,
      persons,
      entry.object?.kind ?? null,
      entry.object?.id ?? null,
      entry.object?.version ?? null,
      entry.traceId,
    ]);
  }
}

function byTenant(persons: readonly PersonShown[], fallback: string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { tenantId, personId } of persons) {
    const group = groups.get(tenantId) ?? [];
    if (!group.includes(personId)) group.push(personId);
    groups.set(tenantId, group);
  }
  if (groups.size === 0) groups.set(fallback, []);
  return groups;
}
