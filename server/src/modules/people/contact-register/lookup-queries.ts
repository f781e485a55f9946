import type { ContactState, RegisterSays } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Meaning } from './contact-register.ts';

// Those whom somebody here helps or decides about. One with a protected address is never sent to a register outside.
const due = {
  name: 'contact-due',
  text: `select p.id as "personId", n.number from person p
    join person_number n on n.tenant_id = p.tenant_id and n.person_id = p.id
    left join contact_lookup l on l.tenant_id = p.tenant_id and l.person_id = p.id
    where p.tenant_id = $1 and p.died_on is null and p.protection = 'none'
      and (l.wanted_at is not null and (l.asked_at is null or l.asked_at < l.wanted_at
          or (l.failed_since is not null and l.asked_at < $2::timestamptz - interval '5 minutes'))
        or ($3 and (l.asked_at is null or l.asked_at < $2::timestamptz - interval '20 hours')
          and exists (select from access_grant g where g.tenant_id = p.tenant_id and g.person_id = p.id
            and g.basis in ('in-care', 'case') and g.starts_at <= $2 and g.lives_until > $2)))
    order by l.wanted_at nulls last, p.id limit $4`,
};

export interface DueContact extends Record<string, unknown> {
  readonly personId: string;
  readonly number: string;
}

export function dueContacts(
  tx: Transaction,
  tenantId: string,
  { isNight, atOnce }: { readonly isNight: boolean; readonly atOnce: number },
): Promise<DueContact[]> {
  return tx.rows<DueContact>(due, [tenantId, tx.at, isNight, atOnce]);
}

const answered = {
  name: 'contact-answered',
  text: `insert into contact_lookup (tenant_id, person_id, asked_at, answered_at) values ($1, $2, $3, $3)
    on conflict (tenant_id, person_id) do update set asked_at = $3, answered_at = $3, failed_since = null, wanted_at = null`,
};
const failed = {
  name: 'contact-failed',
  text: `insert into contact_lookup (tenant_id, person_id, asked_at, failed_since) values ($1, $2, $3, $3)
    on conflict (tenant_id, person_id) do update set asked_at = $3, failed_since = coalesce(contact_lookup.failed_since, $3)
    returning failed_since as since`,
};

export async function markAnswered(tx: Transaction, tenantId: string, personId: string): Promise<void> {
  await tx.rows(answered, [tenantId, personId, tx.at]);
}

/** @returns since when it has been silent */
export async function markFailed(tx: Transaction, tenantId: string, personId: string): Promise<Date> {
  const [row] = await tx.rows<{ since: Date }>(failed, [tenantId, personId, tx.at]);
  return row?.since ?? tx.at;
}

const want = {
  name: 'contact-want',
  text: `insert into contact_lookup (tenant_id, person_id, wanted_at) values ($1, $2, $3)
    on conflict (tenant_id, person_id) do update set wanted_at = $3`,
};

/** Somebody needs to know now: she is looked up within a minute. */
export async function wantLookup(tx: Transaction, tenantId: string, personId: string): Promise<void> {
  await tx.rows(want, [tenantId, personId, tx.at]);
}

const standing = {
  name: 'contact-lookup',
  text: `select asked_at as "askedAt", answered_at as "answeredAt", failed_since as "failedSince", wanted_at is not null as "isWanted"
    from contact_lookup where tenant_id = $1 and person_id = $2`,
};

export interface LookupStanding extends Record<string, unknown> {
  readonly askedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly failedSince: Date | null;
  readonly isWanted: boolean;
}

export async function lookupOf(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<LookupStanding | undefined> {
  return (await tx.rows<LookupStanding>(standing, [tenantId, personId]))[0];
}

const last = {
  name: 'contact-last-said',
  text: `select state, register_says as says from digital_contact where tenant_id = $1 and person_id = $2 and source = 'register'
    order by noted_at desc, id desc limit 1`,
};

export async function lastSaid(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<{ readonly state: ContactState; readonly says: RegisterSays | null } | undefined> {
  return (await tx.rows<{ state: ContactState; says: RegisterSays | null }>(last, [tenantId, personId]))[0];
}

const add = {
  name: 'contact-say',
  text: `insert into digital_contact (tenant_id, id, person_id, state, source, since, noted_at, register_says, confirmed_on)
    values ($1, $2, $3, $4, 'register', $5, $6, $7, $8)`,
};

export async function addSaid(
  tx: Transaction,
  id: string,
  said: Meaning & { readonly tenantId: string; readonly personId: string; readonly today: string },
): Promise<void> {
  const { tenantId, personId, state, today, says, confirmedOn } = said;
  await tx.rows(add, [tenantId, id, personId, state, today, tx.at, says, confirmedOn]);
}

const kept = {
  name: 'contact-protected',
  text: `select protection <> 'none' as kept from person where tenant_id = $1 and id = $2`,
};

/** A protected address is never sent to a register outside: what must reach her goes by hand. */
export async function isProtected(tx: Transaction, tenantId: string, personId: string): Promise<boolean> {
  return (await tx.rows<{ kept: boolean }>(kept, [tenantId, personId]))[0]?.kept ?? true;
}
