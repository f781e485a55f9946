import type { Door, Identity, Language, Role } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Assurance } from '../../platform/http/actor.ts';

export interface SessionRow extends Record<string, unknown> {
  readonly accountId: string;
  readonly door: Door;
  readonly assurance: Assurance;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly language: Language | null;
  readonly actorId: string | null;
  /** Null while nobody is chosen, and when the account is no longer that somebody. */
  readonly kind: 'staff' | 'person' | null;
  readonly tenantId: string | null;
}

// Sets the scope of the transaction to the one who holds the session: before this nobody is known, so nothing is seen.
const find = {
  name: 'session-find',
  text: `select s.account_id as "accountId", s.door, s.assurance, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt",
      c.language, s.actor_id as "actorId", a.kind, a.actor_tenant_id as "tenantId",
      set_config('tunet.tenants', coalesce(a.actor_tenant_id::text, ''), true),
      set_config('tunet.subjects', coalesce(a.actor_id::text, ''), true)
    from session s join account c on c.id = s.account_id
    left join account_actor a on a.account_id = s.account_id and a.actor_id = s.actor_id and (a.ends_at is null or a.ends_at > $2)
    where s.token_hash = $1 and s.ended_at is null`,
};

export async function findSession(tx: Transaction, hash: Buffer): Promise<SessionRow | undefined> {
  return (await tx.rows<SessionRow>(find, [hash, tx.at]))[0];
}

const touch = {
  name: 'session-touch',
  text: 'update session set last_seen_at = greatest(last_seen_at, $2) where token_hash = $1',
};

export async function touchSession(tx: Transaction, hash: Buffer): Promise<void> {
  await tx.rows(touch, [hash, tx.at]);
}

export interface StaffRow {
  readonly firstName: string;
  readonly lastName: string;
  readonly isProtected: boolean;
  readonly roles: Role[];
  readonly duties: { unitId: string; unitName: string; unitKind: string; startsAt: Date; endsAt: Date }[];
  readonly served: string[];
}

// A duty counts while she may work in its unit: an assignment that ends takes the reach of the duty with it.
const staff = {
  name: 'session-staff',
  text: `select s.first_name as "firstName", s.last_name as "lastName", s.is_protected as "isProtected",
      array(select distinct a.role from assignment a where a.tenant_id = s.tenant_id and a.staff_id = s.id
        and a.starts_at <= $3 and (a.ends_at is null or a.ends_at > $3) order by a.role) as roles,
      array(select c.served_tenant_id::text from centre_service c where c.tenant_id = s.tenant_id
        and c.starts_at <= $3 and (c.ends_at is null or c.ends_at > $3) order by 1) as served
    from staff s where s.tenant_id = $1 and s.id = $2`,
};
const duties = {
  name: 'session-duties',
  text: `select d.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", d.starts_at as "startsAt", d.ends_at as "endsAt"
    from duty d join unit u on u.tenant_id = d.tenant_id and u.id = d.unit_id
    where d.tenant_id = $1 and d.staff_id = $2 and d.starts_at <= $3 and d.ends_at > $3
      and exists (select 1 from assignment a where a.tenant_id = d.tenant_id and a.staff_id = d.staff_id and a.unit_id = d.unit_id
        and a.starts_at <= $3 and (a.ends_at is null or a.ends_at > $3))
    order by d.starts_at, d.id`,
};

export async function findStaff(tx: Transaction, tenantId: string, staffId: string): Promise<StaffRow | undefined> {
  const who = [tenantId, staffId, tx.at];
  const [row] = await tx.rows<Omit<StaffRow, 'duties'> & Record<string, unknown>>(staff, who);
  return row ? { ...row, duties: await tx.rows<StaffRow['duties'][number]>(duties, who) } : undefined;
}

// Nobody logs in as one who is dead, at any door, from the moment the death is registered until it is undone.
const person = {
  name: 'session-person',
  text: `select first_name || ' ' || last_name as name from person where tenant_id = $1 and id = $2 and died_on is null`,
};

export async function findPersonName(tx: Transaction, tenantId: string, personId: string): Promise<string | undefined> {
  return (await tx.rows<{ name: string }>(person, [tenantId, personId]))[0]?.name;
}

const account = { name: 'account-find', text: 'select id from account where issuer = $1 and subject = $2' };

export async function findAccount(tx: Transaction, issuer: string, subject: string): Promise<string | undefined> {
  return (await tx.rows<{ id: string }>(account, [issuer, subject]))[0]?.id;
}

const actors = {
  name: 'account-actors',
  text: `select a.actor_id as "actorId", a.kind, a.actor_tenant_id as "placeId", t.name as "placeName"
    from account_actor a join tenant t on t.id = a.actor_tenant_id
    where a.account_id = $1 and (a.ends_at is null or a.ends_at > $2) order by t.name, a.actor_id`,
};
const reach = {
  name: 'account-reach',
  text: `select set_config('tunet.tenants', $1, true), set_config('tunet.subjects', $2, true)`,
};

/** Everybody whom the account is now, in every municipality; widens the scope of the transaction to all of them. */
export async function findIdentities(tx: Transaction, accountId: string): Promise<Identity[]> {
  const rows = await tx.rows<Omit<Identity, 'name' | 'roles'>>(actors, [accountId, tx.at]);
  const list = (ids: string[]) => [...new Set(ids)].join(',');
  await tx.rows(reach, [list(rows.map(({ placeId }) => placeId)), list(rows.map(({ actorId }) => actorId))]);
  const found: Identity[] = [];
  for (const { actorId, kind, placeId, placeName } of rows) {
    const member = kind === 'staff' ? await findStaff(tx, placeId, actorId) : undefined;
    const name = member ? staffName(member, actorId) : await findPersonName(tx, placeId, actorId);
    if (name !== undefined) found.push({ actorId, kind, placeId, placeName, name, roles: member?.roles ?? [] });
  }
  return found;
}

/** Staff with protection are shown by a number: the last signs of their id. */
export function staffName(row: Pick<StaffRow, 'firstName' | 'lastName' | 'isProtected'>, id: string): string {
  return row.isProtected ? `#${id.slice(-6).toUpperCase()}` : `${row.firstName} ${row.lastName}`;
}

const open = {
  name: 'session-open',
  text: `insert into session (token_hash, account_id, actor_id, door, assurance, started_at, last_seen_at)
    values ($1, $2, $3, $4, $5, $6, $6)`,
};

export interface NewSession {
  readonly accountId: string;
  /** Null when the account is several: she chooses visibly. */
  readonly actorId: string | null;
  readonly door: Door;
  readonly assurance: Assurance;
}

export async function insertSession(tx: Transaction, hash: Buffer, session: NewSession): Promise<void> {
  const { accountId, actorId, door, assurance } = session;
  await tx.rows(open, [hash, accountId, actorId, door, assurance, tx.at]);
}

const choose = { name: 'session-choose', text: 'update session set actor_id = $2 where token_hash = $1' };

export async function setActor(tx: Transaction, hash: Buffer, actorId: string): Promise<void> {
  await tx.rows(choose, [hash, actorId]);
}

const end = {
  name: 'session-end',
  text: 'update session set ended_at = $2 where token_hash = $1 and ended_at is null',
};

export async function endSession(tx: Transaction, hash: Buffer): Promise<void> {
  await tx.rows(end, [hash, tx.at]);
}

const inUse = {
  name: 'account-in-use',
  text: `select distinct c.subject from session s join account c on c.id = s.account_id
    where s.last_seen_at >= $3 and s.ended_at is null and c.issuer = $1 and c.subject = any($2::text[]) order by 1`,
};

/** Which accounts of an issuer have a session that was used since. */
export async function accountsInUse(
  tx: Transaction,
  of: { readonly issuer: string; readonly subjects: readonly string[]; readonly since: Date },
): Promise<string[]> {
  const rows = await tx.rows<{ subject: string }>(inUse, [of.issuer, of.subjects, of.since]);
  return rows.map(({ subject }) => subject);
}
