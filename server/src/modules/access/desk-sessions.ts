import type { Role } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { sessionEnd } from './session.ts';
import { staffName } from './session-queries.ts';

/** Somebody who sits at a desk now: what the receiver remembers while the database is away. */
export interface DeskSession {
  /** SHA-256 of the session's token, in hex; the token itself is only ever in the browser */
  readonly tokenHash: string;
  readonly actor: Actor;
  /** after this the memory of it opens nothing: the session's own end, or that of the last duty */
  readonly endsAt: Date;
}

interface Row extends Record<string, unknown> {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly tenantId: string;
  readonly staffId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly isProtected: boolean;
  readonly roles: Role[];
  readonly duties: { unitId: string; unitName: string; unitKind: string; startsAt: string; endsAt: string }[];
}

// What the rule of the desk's own routes asks for: the staff door, a high login, an operator, on duty at a desk where she may work.
const atDesks = {
  name: 'session-at-desks',
  text: `select encode(s.token_hash, 'hex') as "tokenHash", s.account_id as "accountId", s.started_at as "startedAt",
      s.last_seen_at as "lastSeenAt", m.tenant_id as "tenantId", m.id as "staffId", m.first_name as "firstName",
      m.last_name as "lastName", m.is_protected as "isProtected", roles.held as roles, duties.held as duties
    from session s
    join account_actor a on a.account_id = s.account_id and a.actor_id = s.actor_id and a.kind = 'staff' and (a.ends_at is null or a.ends_at > $1)
    join staff m on m.tenant_id = a.actor_tenant_id and m.id = a.actor_id
    cross join lateral (select array_agg(distinct w.role order by w.role) as held from assignment w
      where w.tenant_id = m.tenant_id and w.staff_id = m.id and w.starts_at <= $1 and (w.ends_at is null or w.ends_at > $1)) roles
    cross join lateral (select jsonb_agg(jsonb_build_object('unitId', d.unit_id, 'unitName', u.name, 'unitKind', u.kind,
        'startsAt', d.starts_at, 'endsAt', d.ends_at) order by d.starts_at, d.id) as held
      from duty d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id and u.kind = 'desk'
      where d.tenant_id = m.tenant_id and d.staff_id = m.id and d.starts_at <= $1 and d.ends_at > $1
        and exists (select 1 from assignment w where w.tenant_id = d.tenant_id and w.staff_id = d.staff_id and w.unit_id = d.unit_id
          and w.starts_at <= $1 and (w.ends_at is null or w.ends_at > $1))) duties
    where s.last_seen_at > $1::timestamptz - interval '12 hours' and s.ended_at is null and s.door = 'staff' and s.assurance = 'high'
      and 'operator' = any (roles.held) and duties.held is not null`,
};

/** Every live session of an operator on duty at a desk. The transaction reaches all tenants, role tunet_receiver. */
export async function deskSessions(tx: Transaction): Promise<DeskSession[]> {
  const rows = await tx.rows<Row>(atDesks, [tx.at]);
  return rows.flatMap((row) => {
    const duties = row.duties.map((one) => ({
      ...one,
      startsAt: new Date(one.startsAt),
      endsAt: new Date(one.endsAt),
    }));
    const { startedAt, lastSeenAt, tokenHash, tenantId, staffId } = row;
    const session = sessionEnd({ door: 'staff', startedAt, lastSeenAt, duties });
    const endsAt = new Date(Math.min(session.getTime(), Math.max(...duties.map((one) => one.endsAt.getTime()))));
    if (endsAt <= tx.at) return [];
    const units = duties.map(({ unitId, unitName, unitKind }) => ({ unitId, unitName, unitKind }));
    const actor: Actor = {
      ...{ kind: 'staff', id: staffId, tenantId, accountId: row.accountId, name: staffName(row, staffId) },
      ...{
        door: 'staff',
        assurance: 'high',
        tenants: [tenantId],
        subjects: [staffId, ...units.map((one) => one.unitId)],
      },
      ...{ roles: row.roles, duties: units, sessionEndsAt: session },
    };
    return [{ tokenHash, actor, endsAt }];
  });
}
