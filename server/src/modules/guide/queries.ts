import type { GuideChange, GuideTaught, GuideTeaching, Language, ResponsibilityTable } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

interface Columns {
  readonly [column: string]: unknown;
}

export interface TableVersion extends Columns {
  readonly validFrom: string;
  readonly lines: ResponsibilityTable;
}

const versions = {
  name: 'guide-table-versions',
  text: 'select valid_from::text as "validFrom", lines from responsibility_rule where tenant_id = $1 order by valid_from',
};

/** Every table that a municipality has decided, oldest first. */
export function tableVersions(tx: Transaction, tenantId: string): Promise<TableVersion[]> {
  return tx.rows<TableVersion>(versions, [tenantId]);
}

const onDay = {
  name: 'guide-table-on-day',
  text: `select valid_from::text as "validFrom", lines from responsibility_rule where tenant_id = $1 and valid_from <= $2
    order by valid_from desc limit 1`,
};

/** The table that counts on a day; undefined: never decided, the proposal counts. */
export async function tableOnDay(tx: Transaction, tenantId: string, day: string): Promise<TableVersion | undefined> {
  return (await tx.rows<TableVersion>(onDay, [tenantId, day]))[0];
}

const decide = {
  name: 'guide-decide-table',
  text: `insert into responsibility_rule (tenant_id, valid_from, lines) values ($1, $2, $3)
    on conflict (tenant_id, valid_from) do update set lines = excluded.lines`,
};

export async function writeTable(tx: Transaction, tenantId: string, table: TableVersion): Promise<void> {
  await tx.rows(decide, [tenantId, table.validFrom, JSON.stringify(table.lines)]);
}

const drop = {
  name: 'guide-drop-table',
  text: 'delete from responsibility_rule where tenant_id = $1 and valid_from = $2',
};

export async function dropTable(tx: Transaction, tenantId: string, validFrom: string): Promise<void> {
  await tx.rows(drop, [tenantId, validFrom]);
}

/** Two who change the guide at once come one after the other. */
const lock = { name: 'guide-lock', text: `select pg_advisory_xact_lock(hashtextextended($1::text || ' guide', 22))` };

export async function lockGuide(tx: Transaction, tenantId: string): Promise<void> {
  await tx.rows(lock, [tenantId]);
}

/** What was decided about the guide, by whom and why. */
export interface Noted {
  readonly id: string;
  readonly kind: GuideChange['kind'];
  readonly validFrom: string | null;
  readonly what: unknown;
  readonly why: string;
  readonly byId: string;
  readonly byName: string;
}

const note = {
  name: 'guide-note',
  text: `insert into guide_change (tenant_id, id, kind, valid_from, what, why, changed_by, changed_by_name, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

export async function noteGuideChange(tx: Transaction, tenantId: string, noted: Noted): Promise<void> {
  const { id, kind, validFrom, what, why, byId, byName } = noted;
  const stored = what === null ? null : JSON.stringify(what);
  await tx.rows(note, [tenantId, id, kind, validFrom, stored, why, byId, byName, tx.at]);
}

const changes = {
  name: 'guide-changes',
  text: `select id, kind, valid_from::text as "validFrom", what ->> 'words' as words, why, changed_by_name as "changedBy", changed_at as "changedAt"
    from guide_change where tenant_id = $1 order by changed_at desc, id desc limit 200`,
};

/** Who changed what about the guide, newest first. */
export async function guideChanges(tx: Transaction, tenantId: string): Promise<GuideChange[]> {
  const rows = await tx.rows<Omit<GuideChange, 'changedAt'> & { readonly changedAt: Date } & Columns>(changes, [
    tenantId,
  ]);
  return rows.map(({ changedAt, ...row }) => ({ ...row, changedAt: changedAt.toISOString() }));
}

const teachings = {
  name: 'guide-teachings',
  text: `select id, kind, language, words, way, who, taught_by_name as "taughtBy", taught_at as "taughtAt"
    from guide_teaching where tenant_id = $1 and undone_at is null order by taught_at desc, id`,
};

/** What a municipality teaches the guide now, newest first. */
export async function teachingsOf(tx: Transaction, tenantId: string): Promise<GuideTaught[]> {
  const rows = await tx.rows<Omit<GuideTaught, 'taughtAt'> & { readonly taughtAt: Date } & Columns>(teachings, [
    tenantId,
  ]);
  return rows.map(({ taughtAt, ...row }) => ({ ...row, taughtAt: taughtAt.toISOString() }));
}

const teach = {
  name: 'guide-teach',
  text: `insert into guide_teaching (tenant_id, id, kind, language, words, way, who, taught_by_name, taught_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (tenant_id, kind, language, lower(words)) where undone_at is null and length(words) <= 500 do nothing returning id`,
};

/** @returns false when the same is taught already */
export async function writeTeaching(
  tx: Transaction,
  tenantId: string,
  { id, teaching, byName }: { readonly id: string; readonly teaching: GuideTeaching; readonly byName: string },
): Promise<boolean> {
  const { kind, language, words, way, who } = teaching;
  return (await tx.rows(teach, [tenantId, id, kind, language, words, way, who, byName, tx.at])).length > 0;
}

const undo = {
  name: 'guide-undo-teaching',
  text: `update guide_teaching set undone_at = $3 where tenant_id = $1 and id = $2 and undone_at is null returning words`,
};

/** @returns the words that are taught no longer; null when they were not */
export async function undoTeaching(tx: Transaction, tenantId: string, id: string): Promise<string | null> {
  const [row] = await tx.rows<{ words: string }>(undo, [tenantId, id, tx.at]);
  return row?.words ?? null;
}

const known = { name: 'guide-known-teaching', text: 'select 1 from guide_teaching where tenant_id = $1 and id = $2' };

export async function isKnownTeaching(tx: Transaction, tenantId: string, id: string): Promise<boolean> {
  return (await tx.rows(known, [tenantId, id])).length > 0;
}

export interface Unanswered extends Columns {
  readonly id: string;
  readonly language: Language;
  readonly words: string;
  readonly receivedOn: string;
  readonly keptUntil: string;
}

const unanswered = {
  name: 'guide-unanswered',
  text: `select id, language, words, received_on::text as "receivedOn", kept_until::text as "keptUntil" from guide_unanswered
    where tenant_id = $1 and kept_until >= $2 order by received_on desc, id limit 500`,
};

/** What nobody could answer and is still kept on a day, newest first. */
export function unansweredOf(tx: Transaction, tenantId: string, today: string): Promise<Unanswered[]> {
  return tx.rows<Unanswered>(unanswered, [tenantId, today]);
}

const keep = {
  name: 'guide-keep-unanswered',
  text: `insert into guide_unanswered (tenant_id, id, language, words, received_on, kept_until) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, id) do nothing`,
};

export async function writeUnanswered(tx: Transaction, tenantId: string, row: Unanswered): Promise<void> {
  await tx.rows(keep, [tenantId, row.id, row.language, row.words, row.receivedOn, row.keptUntil]);
}

const count = {
  name: 'guide-count-unanswered',
  text: 'select count(*)::int as count from guide_unanswered where tenant_id = $1 and received_on = $2',
};

/** How many came on a day. */
export async function unansweredOn(tx: Transaction, tenantId: string, day: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(count, [tenantId, day]);
  return row?.count ?? 0;
}

const discard = {
  name: 'guide-discard-unanswered',
  text: 'delete from guide_unanswered where tenant_id = $1 and id = $2 returning id',
};

/** @returns false when there is no such thing */
export async function dropUnanswered(tx: Transaction, tenantId: string, id: string): Promise<boolean> {
  return (await tx.rows(discard, [tenantId, id])).length > 0;
}
