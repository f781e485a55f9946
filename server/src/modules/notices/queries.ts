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
const find = {
  name: 'notices-find',
  text: `select n.kind, n.to_phone as "toPhone", n.sent_at as "sentAt", t.country
    from notice n join tenant t on t.id = n.tenant_id where n.tenant_id = $1 and n.id = $2`,
};
const sent = {
  name: 'notices-sent',
  text: 'update notice set sent_at = $3, failed_at = null, tries = tries + 1 where tenant_id = $1 and id = $2',
};
const failed = {
  name: 'notices-failed',
  text: `update notice set tries = tries + 1, failed_at = case when $4 then $3::timestamptz end where tenant_id = $1 and id = $2`,
};
const failures = {
  name: 'notices-failures',
  text: 'select count(*)::int as count from notice where failed_at is not null and sent_at is null',
};

export interface NoticeRow {
  readonly kind: NoticeKind;
  readonly toPhone: string;
  readonly sentAt: Date | null;
  readonly country: string;
}

/** The number that a notice goes to; null when the municipality has given none. */
export async function findPhone(tx: Transaction, { tenantId, kind, unitId }: Wanted): Promise<string | null> {
  const [row] =
    unitId === null
      ? await tx.rows<{ phone: string | null }>(ladderPhone, [tenantId, kind.slice('ladder-'.length), tx.at])
      : await tx.rows<{ phone: string | null }>(unitPhone, [tenantId, unitId]);
  return row?.phone ?? null;
}

/** False when the same has been told to the same number before. */
export async function addNotice(tx: Transaction, id: string, wanted: Wanted, phone: string): Promise<boolean> {
  const { tenantId, kind, unitId, subjectId } = wanted;
  return (await tx.rows(insert, [tenantId, id, kind, unitId, phone, subjectId, tx.at])).length > 0;
}

export async function findNotice(tx: Transaction, tenantId: string, id: string): Promise<NoticeRow | undefined> {
  return (await tx.rows<NoticeRow & { readonly [column: string]: unknown }>(find, [tenantId, id]))[0];
}

export async function markSent(tx: Transaction, tenantId: string, id: string): Promise<void> {
  await tx.rows(sent, [tenantId, id, tx.at]);
}

export async function markFailed(tx: Transaction, tenantId: string, id: string, isLast: boolean): Promise<void> {
  await tx.rows(failed, [tenantId, id, tx.at, isLast]);
}

/** Notices that nobody got; for the metrics. */
export async function countFailedNotices(tx: Transaction): Promise<number> {
  return (await tx.rows<{ count: number }>(failures, []))[0]?.count ?? 0;
}
