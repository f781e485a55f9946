import type { Addressee, ThreadReader, ThreadTopic, ThreadWriter, UnitKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

const subject = {
  name: 'conversations-subject',
  text: `select p.tenant_id as "tenantId", p.first_name || ' ' || p.last_name as name, p.died_on is not null as "isDead", t.country,
      t.time_zone as zone
    from person p join tenant t on t.id = p.tenant_id where p.id = $1`,
};

/** The person a conversation is about, with what the clock of answers needs. */
export interface Subject extends Record<string, unknown> {
  readonly tenantId: string;
  readonly name: string;
  readonly isDead: boolean;
  readonly country: 'NO' | 'SE';
  readonly zone: string;
}

export async function findSubject(tx: Transaction, personId: string): Promise<Subject | undefined> {
  return (await tx.rows<Subject>(subject, [personId]))[0];
}

const unitColumns = `u.id as "unitId", u.name, u.kind, u.phone,
  case when u.open_from is not null then jsonb_build_object('from', to_char(u.open_from, 'HH24:MI'), 'to', to_char(u.open_to, 'HH24:MI')) end as hours,
  case when u.phone_from is not null then jsonb_build_object('from', to_char(u.phone_from, 'HH24:MI'), 'to', to_char(u.phone_to, 'HH24:MI')) end as "phoneHours",
  u.about, u.answer_days as "answerDays"`;
const addressees = {
  name: 'conversations-addressees',
  text: `select ${unitColumns} from unit u
    where u.tenant_id = $1 and (u.kind in ('assessment', 'store', 'volunteer-centre') or (u.kind = 'service' and u.writes = 'everyone') or u.id in (
      select g.subject_id from access_grant g where g.tenant_id = $1 and g.person_id = $2 and g.basis = 'in-care'
        and g.starts_at <= $3 and g.lives_until > $3))
    order by u.kind in ('assessment', 'store', 'volunteer-centre') or u.writes = 'everyone',
      array_position(array['assessment', 'store', 'volunteer-centre'], u.kind), u.name`,
};
const unit = {
  name: 'conversations-unit',
  text: `select ${unitColumns} from unit u where u.tenant_id = $1 and u.id = $2`,
};

export type UnitRow = Omit<Addressee, 'answerBy'>;

/** The units that help her, then those anyone may write to. */
export function findAddressees(tx: Transaction, tenantId: string, personId: string): Promise<UnitRow[]> {
  return tx.rows<UnitRow & Record<string, unknown>>(addressees, [tenantId, personId, tx.at]);
}

export async function findUnit(tx: Transaction, tenantId: string, unitId: string): Promise<UnitRow | undefined> {
  return (await tx.rows<UnitRow & Record<string, unknown>>(unit, [tenantId, unitId]))[0];
}

export interface ThreadRow extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly bornYear: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly unitPhone: string | null;
  readonly topic: ThreadTopic;
  readonly readerId: string | null;
  readonly lastAt: Date;
  readonly waitingSince: Date | null;
  readonly answerBy: Date | null;
  readonly takenBy: string | null;
  readonly takenByName: string | null;
  readonly settledAt: Date | null;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settledBecause: string | null;
  readonly stoppedBy: string | null;
  readonly solvedHere: 'yes' | 'no' | null;
  readonly version: number;
  readonly lastWho: string;
  readonly lastWrittenAs: ThreadWriter;
  readonly lastWords: string;
  /** Somebody else has written since the reader given looked. */
  readonly hasNew: boolean;
}

// $1 is always the one who reads.
const columns = `t.id, t.tenant_id as "tenantId", t.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
  extract(year from p.born_on)::int as "bornYear", t.unit_id as "unitId", u.name as "unitName", u.kind as "unitKind", u.phone as "unitPhone",
  t.topic, t.reader_id as "readerId", t.last_at as "lastAt", t.waiting_since as "waitingSince", t.answer_by as "answerBy",
  t.taken_by as "takenBy", t.taken_by_name as "takenByName", t.settled_at as "settledAt", t.settled_by as "settledBy",
  t.settled_by_name as "settledByName", t.settled_because as "settledBecause", t.stopped_by as "stoppedBy", t.solved_here as "solvedHere", t.version,
  m.author_name as "lastWho", m.author_kind as "lastWrittenAs", left(m.words, 160) as "lastWords",
  exists (select 1 from message n where n.tenant_id = t.tenant_id and n.thread_id = t.id and n.author_id <> $1::uuid
    and n.received_at > coalesce((select r.read_at from thread_reading r where r.tenant_id = t.tenant_id and r.thread_id = t.id and r.reader_id = $1), '-infinity')) as "hasNew"`;
const joins = `join person p on p.tenant_id = t.tenant_id and p.id = t.person_id
  join unit u on u.tenant_id = t.tenant_id and u.id = t.unit_id
  join lateral (select author_name, author_kind, words from message l where l.tenant_id = t.tenant_id and l.thread_id = t.id
    order by l.received_at desc, l.id desc limit 1) m on true`;
const readable = '(t.reader_id is null or t.reader_id = $1)';

const mine = {
  name: 'conversations-mine',
  text: `select ${columns} from thread t ${joins} where t.person_id = $2 and ${readable} order by t.last_at desc, t.id desc limit 200`,
};
const oneOfMine = {
  name: 'conversations-one-of-mine',
  text: `select ${columns} from thread t ${joins} where t.id = $2 and ${readable}`,
};
const oneOfUnits = {
  name: 'conversations-one-of-units',
  text: `select ${columns} from thread t ${joins} where t.id = $2 and t.unit_id = any ($3::uuid[])`,
};
const waiting = {
  name: 'conversations-waiting',
  text: `select ${columns} from thread t ${joins}
    where t.unit_id = any ($2::uuid[]) and t.waiting_since is not null and t.stopped_by is null order by t.answer_by, t.id limit 500`,
};
const others = {
  name: 'conversations-others',
  text: `select ${columns} from thread t ${joins}
    where t.unit_id = any ($2::uuid[]) and (t.waiting_since is null or t.stopped_by is not null) order by t.last_at desc, t.id desc limit 100`,
};
const ofPerson = {
  name: 'conversations-of-person',
  text: `select ${columns} from thread t ${joins}
    where t.person_id = $2 and t.unit_id = any ($3::uuid[]) order by t.last_at desc, t.id desc limit 200`,
};

/** Threads about a person that a resident or relative may read, newest first. */
export function threadsForReader(tx: Transaction, readerId: string, personId: string): Promise<ThreadRow[]> {
  return tx.rows<ThreadRow>(mine, [readerId, personId]);
}
export async function threadForReader(
  tx: Transaction,
  readerId: string,
  threadId: string,
): Promise<ThreadRow | undefined> {
  return (await tx.rows<ThreadRow>(oneOfMine, [readerId, threadId]))[0];
}
export async function threadOfUnits(
  tx: Transaction,
  staffId: string,
  threadId: string,
  unitIds: readonly string[],
): Promise<ThreadRow | undefined> {
  return (await tx.rows<ThreadRow>(oneOfUnits, [staffId, threadId, unitIds]))[0];
}
/** All that wait, by when an answer is promised, and then the hundred newest others. */
export async function inboxOf(tx: Transaction, staffId: string, unitIds: readonly string[]): Promise<ThreadRow[]> {
  const first = await tx.rows<ThreadRow>(waiting, [staffId, unitIds]);
  return [...first, ...(await tx.rows<ThreadRow>(others, [staffId, unitIds]))];
}
export function threadsOfPerson(
  tx: Transaction,
  staffId: string,
  personId: string,
  unitIds: readonly string[],
): Promise<ThreadRow[]> {
  return tx.rows<ThreadRow>(ofPerson, [staffId, personId, unitIds]);
}

const messages = {
  name: 'conversations-messages',
  text: `select id, author_id as "authorId", author_kind as "writtenAs", author_name as who, author_role as role, words, sent_at as "sentAt",
      received_at as "receivedAt"
    from message where tenant_id = $1 and thread_id = $2 order by received_at, id`,
};

export interface MessageRow extends Record<string, unknown> {
  readonly id: string;
  readonly authorId: string;
  readonly writtenAs: ThreadWriter;
  readonly who: string;
  readonly role: string | null;
  readonly words: string;
  readonly sentAt: Date;
  readonly receivedAt: Date;
}

export function messagesOf(tx: Transaction, tenantId: string, threadId: string): Promise<MessageRow[]> {
  return tx.rows<MessageRow>(messages, [tenantId, threadId]);
}

// A relative's own person is not in sight for others: her name is the one that the person has given us.
const readers = {
  name: 'conversations-readers',
  text: `select distinct on (g.subject_id) g.subject_id as id, g.basis as "readsAs",
      case when g.basis = 'own' then p.first_name || ' ' || p.last_name else coalesce(e.name, g.subject_name) end as name, r.read_at as "readAt"
    from access_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    left join relative e on e.tenant_id = g.tenant_id and e.person_id = g.person_id and e.relative_person_id = g.subject_id
    left join thread_reading r on r.tenant_id = g.tenant_id and r.thread_id = $2 and r.reader_id = g.subject_id
    where g.person_id = $1 and g.starts_at <= $4 and g.lives_until > $4
      and (g.basis = 'own' or (g.basis = 'proxy' and 'message' = any (g.scopes))) and ($3::uuid is null or g.subject_id = $3)
    order by g.subject_id, g.basis`,
};

export interface ReaderRow extends Record<string, unknown> {
  readonly id: string;
  readonly readsAs: 'own' | 'proxy';
  readonly name: ThreadReader['name'];
  readonly readAt: Date | null;
}

/**
 * Who can read a thread now, beside the unit; herself first.
 * @param thread without an id: one that somebody may begin
 */
export async function readersOf(
  tx: Transaction,
  thread: { readonly personId: string; readonly id: string | null; readonly readerId: string | null },
): Promise<ReaderRow[]> {
  const found = await tx.rows<ReaderRow>(readers, [thread.personId, thread.id, thread.readerId, tx.at]);
  return found.sort((a, b) => a.readsAs.localeCompare(b.readsAs) || (a.name ?? '').localeCompare(b.name ?? ''));
}

const colleagues = {
  name: 'conversations-colleagues',
  text: `select distinct s.id, s.first_name || ' ' || s.last_name as name from duty d join staff s on s.tenant_id = d.tenant_id and s.id = d.staff_id
    where d.tenant_id = $1 and d.unit_id = $2 and d.starts_at <= $3 and d.ends_at > $3 and d.staff_id <> $4 order by name, s.id`,
};

/** Others who are on duty in the thread's unit now. */
export function colleaguesOf(
  tx: Transaction,
  thread: { readonly tenantId: string; readonly unitId: string },
  notStaffId: string,
): Promise<{ id: string; name: string }[]> {
  return tx.rows<{ id: string; name: string }>(colleagues, [thread.tenantId, thread.unitId, tx.at, notStaffId]);
}

const markRead = {
  name: 'conversations-mark-read',
  text: `insert into thread_reading (tenant_id, thread_id, person_id, reader_id, read_at) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, thread_id, reader_id) do update set read_at = greatest(thread_reading.read_at, excluded.read_at)`,
};

export async function markReadBy(tx: Transaction, thread: ThreadRow, readerId: string): Promise<void> {
  await tx.rows(markRead, [thread.tenantId, thread.id, thread.personId, readerId, tx.at]);
}

const promises = {
  name: 'conversations-promises',
  text: `select t.id, t.answer_by as "answerBy" from thread t where t.id = any ($1::uuid[]) and t.answer_by is not null
    and t.stopped_by is null`,
};

/** Of these threads the ones that wait, with when an answer is promised. */
export async function promisesOf(tx: Transaction, threadIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const rows = threadIds.length === 0 ? [] : await tx.rows<{ id: string; answerBy: Date }>(promises, [threadIds]);
  return new Map(rows.map(({ id, answerBy }) => [id, answerBy]));
}
