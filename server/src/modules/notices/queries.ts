import type { Language } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { NoticeKind, Wanted } from './notice.ts';

const unitPhone = {
  name: 'notices-unit-phone',
  text: 'select phone from unit where tenant_id = $1 and id = $2',
};
// The municipality's own rule, else its administration, else (an unknown device at the centre) the desk.
const ladderPhone = {
  name: 'notices-ladder-phone',
  text: `select coalesce(
      (select value ->> $2 from rule where tenant_id = $1 and key = 'notices.ladder' and valid_from <= $3::date
        order by valid_from desc limit 1),
      (select phone from unit where tenant_id = $1 and kind in ('administration', 'desk') and phone is not null
        order by kind, id limit 1)) as phone`,
};
const insert = {
  name: 'notices-insert',
  text: `insert into notice (tenant_id, id, kind, unit_id, to_phone, subject_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning id`,
};

/** The number of a unit or of the ladder; null when the municipality has given none. */
export async function findPhone(tx: Transaction, { tenantId, kind, unitId }: Wanted): Promise<string | null> {
  const [row] =
    unitId === null
      ? await tx.rows<{ phone: string | null }>(ladderPhone, [
          tenantId,
          kind === 'ladder-last' ? 'last' : 'lead',
          tx.at,
        ])
      : await tx.rows<{ phone: string | null }>(unitPhone, [tenantId, unitId]);
  return row?.phone ?? null;
}

/** False when the same has been told to the same number before. */
export async function addNotice(tx: Transaction, id: string, wanted: Wanted, phone: string): Promise<boolean> {
  const { tenantId, kind, unitId, subjectId } = wanted;
  return (await tx.rows(insert, [tenantId, id, kind, unitId, phone, subjectId, tx.at])).length > 0;
}

const insertForPerson = {
  name: 'notices-insert-for-person',
  text: `insert into notice (tenant_id, id, kind, subject_id, person_id, reader_id, to_phone, to_email, language, not_before, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
};
// Without an answer: whoever changes an address has no eyes for the row.
const insertBlindly = {
  name: 'notices-insert-blindly',
  text: `insert into notice (tenant_id, id, kind, subject_id, person_id, reader_id, to_phone, to_email, language, not_before, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

export interface PersonNotice {
  readonly tenantId: string;
  readonly id: string;
  /** An event's name, or `address-changed`. */
  readonly kind: string;
  readonly subjectId: string;
  /** Null when it is about the reader's own settings. */
  readonly personId: string | null;
  readonly readerId: string;
  readonly channel: 'sms' | 'mail';
  readonly address: string;
  readonly language: Language;
  readonly notBefore: Date | null;
}

function valuesOf(tx: Transaction, notice: PersonNotice): unknown[] {
  const { tenantId, id, kind, subjectId, personId, readerId, channel, address, language, notBefore } = notice;
  const isPhone = channel === 'sms';
  return [
    ...[tenantId, id, kind, subjectId, personId, readerId],
    ...[isPhone ? address : null, isPhone ? null : address, language, notBefore, tx.at],
  ];
}

/** False when the same has been told to the same address before. */
export async function addPersonNotice(tx: Transaction, notice: PersonNotice): Promise<boolean> {
  return (await tx.rows(insertForPerson, valuesOf(tx, notice))).length > 0;
}
/** For the web, which may write a notice down and never reads one. The sweep sends it. */
export async function leaveNotice(tx: Transaction, notice: PersonNotice & { readonly notBefore: Date }): Promise<void> {
  await tx.rows(insertBlindly, valuesOf(tx, notice));
}

const insertOutside = {
  name: 'notices-insert-outside',
  text: 'insert into notice (tenant_id, id, kind, to_phone, subject_id, created_at, person_id) values ($1, $2, $3, $4, $5, $6, $7)',
};

/** A text message to somebody outside, whose number the web knows; it goes out when the event that belongs to it is handled. */
export interface OutsideNotice {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: 'hand-over-link' | 'relative-informed' | 'ring-unanswered';
  readonly phone: string;
  readonly subjectId: string;
  /** the one it is about, whose death stops it */
  readonly personId?: string;
}

export async function leaveOutsideNotice(tx: Transaction, notice: OutsideNotice): Promise<void> {
  const { tenantId, id, kind, phone, subjectId, personId } = notice;
  await tx.rows(insertOutside, [tenantId, id, kind, phone, subjectId, tx.at, personId ?? null]);
}

const dropUnsent = {
  name: 'notices-drop-link',
  text: `update notice set dropped_because = 'withdrawn' where tenant_id = $1 and id = $2 and kind = 'hand-over-link' and sent_at is null`,
};
/** Nobody is asked any more: a link that has not gone out stays here. */
export async function dropLinkNotice(tx: Transaction, tenantId: string, handOverId: string): Promise<void> {
  await tx.rows(dropUnsent, [tenantId, handOverId]);
}

// The one named, and those that are told together with it.
const find = {
  name: 'notices-find',
  text: `select n.tenant_id as "tenantId", n.id, n.kind, n.to_phone as "toPhone", n.to_email as "toEmail", n.language, t.country,
      n.person_id as "personId", n.reader_id as "readerId"
    from notice n join tenant t on t.id = n.tenant_id
    where n.tenant_id = $1 and (n.id = $2 or n.told_in = $2) and (n.told_in is null or n.told_in = $2)
      and n.sent_at is null and n.dropped_because is null order by n.created_at, n.id`,
};
const sent = {
  name: 'notices-sent',
  text: `update notice set sent_at = $3, failed_at = null, tries = tries + 1 where tenant_id = $1 and id = any ($2::uuid[])`,
};
const failed = {
  name: 'notices-failed',
  text: `update notice set tries = tries + 1, failed_at = case when $4 then $3::timestamptz end
    where tenant_id = $1 and id = any ($2::uuid[])`,
};
const drop = {
  name: 'notices-drop',
  text: 'update notice set dropped_because = $3 where tenant_id = $1 and id = $2 and sent_at is null',
};
const failures = {
  name: 'notices-failures',
  text: 'select count(*)::int as count from notice where failed_at is not null and sent_at is null and dropped_because is null',
};

export interface NoticeRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: NoticeKind | string;
  readonly toPhone: string | null;
  readonly toEmail: string | null;
  readonly language: Language | null;
  readonly country: string;
  readonly personId: string | null;
  readonly readerId: string | null;
}

/** A notice that is neither sent nor dropped, and those told together with it; empty when there is nothing left to send. */
export function findUnsent(tx: Transaction, tenantId: string, id: string): Promise<NoticeRow[]> {
  return tx.rows<NoticeRow>(find, [tenantId, id]);
}

export async function markSent(tx: Transaction, tenantId: string, ids: readonly string[]): Promise<void> {
  await tx.rows(sent, [tenantId, ids, tx.at]);
}

export async function markFailed(
  tx: Transaction,
  tenantId: string,
  ids: readonly string[],
  isLast: boolean,
): Promise<void> {
  await tx.rows(failed, [tenantId, ids, tx.at, isLast]);
}

export type DropReason = 'death' | 'switched-off' | 'no-longer-let-see';

export async function dropNotice(tx: Transaction, notice: NoticeRow, why: DropReason): Promise<void> {
  await tx.rows(drop, [notice.tenantId, notice.id, why]);
}

/** Notices that nobody got; for the metrics. */
export async function countFailedNotices(tx: Transaction): Promise<number> {
  return (await tx.rows<{ count: number }>(failures, []))[0]?.count ?? 0;
}

const due = {
  name: 'notices-due',
  text: `select tenant_id as "tenantId", id, kind, coalesce(to_phone, to_email) as address from notice
    where not_before <= $1 and told_in is null and sent_at is null and failed_at is null and dropped_because is null
    order by tenant_id, id limit 500 for update skip locked`,
};
const gather = {
  name: 'notices-gather',
  text: 'update notice set told_in = $2 where tenant_id = $1 and id = any ($3::uuid[])',
};

export interface DueNotice extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: string;
  readonly address: string;
}

/** Held back notices whose time has come, held until the transaction ends. */
export function holdDue(tx: Transaction): Promise<DueNotice[]> {
  return tx.rows<DueNotice>(due, [tx.at]);
}
export async function tellIn(tx: Transaction, tenantId: string, leader: string, ids: readonly string[]): Promise<void> {
  await tx.rows(gather, [tenantId, leader, ids]);
}

const stop = {
  name: 'notices-stop',
  text: `update notice set dropped_because = 'death'
    where (person_id = $1 or reader_id = $1) and sent_at is null and dropped_because is null`,
};
// Held until now, so that the sweep sends what is left in one message.
const goOn = {
  name: 'notices-go-on',
  text: `update notice set dropped_because = null, told_in = null, failed_at = null, not_before = $2
    where (person_id = $1 or reader_id = $1) and dropped_because = 'death'`,
};

/** Nothing more is told about, or to, one who has died. */
export async function stopNotices(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(stop, [personId]);
}
export async function letNoticesGoOn(tx: Transaction, personId: string): Promise<void> {
  await tx.rows(goOn, [personId, tx.at]);
}
