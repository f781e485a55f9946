import type { NoticeChannel, NoticeEvent } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Reader } from './reader.ts';

const handedOver = {
  name: 'notices-handed-over',
  text: `select distinct person_id as id from access_grant where tenant_id = $1 and basis_ref = $2 and basis = 'handed-over'`,
};

/** The persons that a hand-over opened to those who were asked. */
export async function personsOfHandOver(tx: Transaction, tenantId: string, handOverId: string): Promise<string[]> {
  return (await tx.rows<{ id: string }>(handedOver, [tenantId, handOverId])).map(({ id }) => id);
}

const readerColumns = `r.id, r.phone as "registeredPhone", r.email as "registeredEmail", r.languages, n.phone as "ownPhone", n.email as "ownEmail",
  to_char(n.quiet_from, 'HH24:MI') as "quietFrom", to_char(n.quiet_to, 'HH24:MI') as "quietTo", coalesce(n.time_zone, t.time_zone) as zone`;
const readerJoins = `join tenant t on t.id = r.tenant_id
  left join notice_reader n on n.tenant_id = r.tenant_id and n.reader_id = r.id`;

// One who has died is told nothing, and nobody is told about her.
const readers = {
  name: 'notices-readers',
  text: `select distinct on (r.id) ${readerColumns}, g.basis,
      (select coalesce(array_agg(distinct s), '{}') from access_grant a, unnest(a.scopes) s where a.tenant_id = $1 and a.person_id = $2
        and a.subject_id = r.id and a.basis = 'proxy' and a.starts_at <= $4 and a.lives_until > $4) as scopes,
      (select coalesce(jsonb_object_agg(w.channel, w.is_wanted), '{}') from notice_switch w where w.tenant_id = $1 and w.person_id = $2
        and w.reader_id = r.id and w.event = $3) as chosen
    from access_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.died_on is null
    join person r on r.id = g.subject_id and r.died_on is null ${readerJoins}
    where g.tenant_id = $1 and g.person_id = $2 and g.basis in ('own', 'proxy') and g.starts_at <= $4 and g.lives_until > $4
      and ($5::uuid is null or r.id = $5)
    order by r.id, g.basis`,
};

interface ReaderRow extends Record<string, unknown> {
  readonly id: string;
  readonly registeredPhone: string | null;
  readonly registeredEmail: string | null;
  readonly ownPhone: string | null;
  readonly ownEmail: string | null;
  readonly languages: string[];
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly zone: string;
  readonly basis: 'own' | 'proxy';
  readonly scopes: string[];
  readonly chosen: Partial<Record<NoticeChannel, boolean>>;
}

/**
 * Those who follow a living person, with what they have chosen for an event.
 * @param readerId one of them only
 */
export async function readersOf(
  tx: Transaction,
  of: { readonly tenantId: string; readonly personId: string; readonly event: NoticeEvent },
  readerId: string | null = null,
): Promise<Reader[]> {
  const rows = await tx.rows<ReaderRow>(readers, [of.tenantId, of.personId, of.event, tx.at, readerId]);
  return rows.map((row) => ({ ...asReader(row), basis: row.basis, scopes: row.scopes, chosen: row.chosen }));
}

function asReader(row: ReaderRow) {
  const { id, languages, zone, quietFrom, quietTo } = row;
  return {
    ...{ id, languages, zone },
    phone: row.ownPhone ?? row.registeredPhone,
    email: row.ownEmail ?? row.registeredEmail,
    quiet: quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null,
  };
}

const isDead = {
  name: 'notices-is-dead',
  text: 'select exists (select from person where id = any ($1::uuid[]) and died_on is not null) as dead',
};

/** Whether one of them has died. */
export async function anyDead(tx: Transaction, personIds: readonly string[]): Promise<boolean> {
  return (await tx.rows<{ dead: boolean }>(isDead, [personIds]))[0]?.dead ?? false;
}

const me = {
  name: 'notices-me',
  text: `select ${readerColumns} from person r ${readerJoins} where r.tenant_id = $1 and r.id = $2`,
};

/** What is known of the one who asks, and what she has set herself. */
export async function findMe(tx: Transaction, tenantId: string, readerId: string) {
  const [row] = await tx.rows<ReaderRow>(me, [tenantId, readerId]);
  return row && asReader(row);
}

const followed = {
  name: 'notices-followed',
  text: `select distinct on (p.id) p.id, p.tenant_id as "tenantId", p.first_name || ' ' || p.last_name as name, g.basis, g.scopes,
      (select coalesce(jsonb_object_agg(w.event || ' ' || w.channel, w.is_wanted), '{}') from notice_switch w
        where w.tenant_id = p.tenant_id and w.person_id = p.id and w.reader_id = $1) as chosen
    from access_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.subject_id = $1 and g.basis in ('own', 'proxy') and g.starts_at <= $2 and g.lives_until > $2 and p.died_on is null
    order by p.id, g.basis`,
};

export interface Followed extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly basis: 'own' | 'proxy';
  readonly scopes: string[];
  /** `visit-done sms` -> wanted or not */
  readonly chosen: Readonly<Record<string, boolean>>;
}

/** Herself first, then those she follows. */
export async function findFollowed(tx: Transaction, readerId: string): Promise<Followed[]> {
  const rows = await tx.rows<Followed>(followed, [readerId, tx.at]);
  return rows.sort((a, b) => a.basis.localeCompare(b.basis) || a.name.localeCompare(b.name));
}

const setSwitch = {
  name: 'notices-set-switch',
  text: `insert into notice_switch (tenant_id, reader_id, person_id, event, channel, is_wanted, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (tenant_id, reader_id, person_id, event, channel) do update set is_wanted = excluded.is_wanted, changed_at = excluded.changed_at`,
};

export async function setNoticeSwitch(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly readerId: string;
    readonly personId: string;
    readonly event: NoticeEvent;
    readonly channel: NoticeChannel;
    readonly isWanted: boolean;
  },
): Promise<void> {
  await tx.rows(setSwitch, [of.tenantId, of.readerId, of.personId, of.event, of.channel, of.isWanted, tx.at]);
}

const setReader = {
  name: 'notices-set-reader',
  text: `insert into notice_reader (tenant_id, reader_id, phone, email, quiet_from, quiet_to, time_zone, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (tenant_id, reader_id) do update set phone = coalesce(excluded.phone, notice_reader.phone),
      email = coalesce(excluded.email, notice_reader.email), quiet_from = coalesce(excluded.quiet_from, notice_reader.quiet_from),
      quiet_to = coalesce(excluded.quiet_to, notice_reader.quiet_to), time_zone = excluded.time_zone, changed_at = excluded.changed_at`,
};

/** What is left out stays as it is. */
export async function setNoticeReader(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly readerId: string;
    readonly phone: string | undefined;
    readonly email: string | undefined;
    readonly quietFrom: string | undefined;
    readonly quietTo: string | undefined;
    readonly timeZone: string;
  },
): Promise<void> {
  await tx.rows(setReader, [
    ...[of.tenantId, of.readerId, of.phone ?? null, of.email ?? null, of.quietFrom ?? null, of.quietTo ?? null],
    ...[of.timeZone, tx.at],
  ]);
}
