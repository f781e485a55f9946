import type { LocalText, Place, ServiceTerms, ServiceType, WorkshopNote } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { defaultTerms } from './default-terms.ts';

interface Columns {
  readonly [column: string]: unknown;
}

export interface RuleRow extends Columns {
  readonly key: string;
  readonly validFrom: string;
  readonly value: unknown;
  /** Who decided it in the workshop; null for what was laid out with the municipality. */
  readonly decidedBy: string | null;
}

// A row that begins on a day and the last change that was written for that day.
const lines = {
  name: 'workshop-lines',
  text: `select r.key, r.valid_from::text as "validFrom", r.value, (
      select c.changed_by_name from rule_change c where c.tenant_id = r.tenant_id and c.key = r.key and c.valid_from = r.valid_from
        order by c.changed_at desc, c.id desc limit 1) as "decidedBy"
    from rule r where r.tenant_id = $1 and ($2::text is null or r.key = $2) order by r.key, r.valid_from`,
};

/** Every decision of a municipality, oldest first; with `key` of that rule only. */
export function ruleLines(tx: Transaction, tenantId: string, key: string | null): Promise<RuleRow[]> {
  return tx.rows<RuleRow>(lines, [tenantId, key]);
}

const decide = {
  name: 'workshop-decide',
  text: `insert into rule (tenant_id, key, valid_from, value, source) values ($1, $2, $3, $4, 'workshop')
    on conflict (tenant_id, key, valid_from) do update set value = excluded.value, source = excluded.source`,
};

export async function writeRule(
  tx: Transaction,
  tenantId: string,
  rule: { readonly key: string; readonly validFrom: string; readonly value: unknown },
): Promise<void> {
  await tx.rows(decide, [tenantId, rule.key, rule.validFrom, JSON.stringify(rule.value)]);
}

const drop = {
  name: 'workshop-drop-rule',
  text: 'delete from rule where tenant_id = $1 and key = $2 and valid_from = $3',
};

export async function dropRule(tx: Transaction, tenantId: string, key: string, validFrom: string): Promise<void> {
  await tx.rows(drop, [tenantId, key, validFrom]);
}

/** Two who change the same thing at once come one after the other. */
const lock = {
  name: 'workshop-lock',
  text: `select pg_advisory_xact_lock(hashtextextended($1::text || ' ' || $2, 11))`,
};

export async function lockSubject(tx: Transaction, tenantId: string, subject: string): Promise<void> {
  await tx.rows(lock, [tenantId, subject]);
}

/** What was decided, about what, by whom and why. `value` null: taken back, or taken out. */
export interface Noted {
  readonly id: string;
  readonly key: string;
  readonly validFrom: string;
  readonly value: unknown;
  readonly why: string;
  readonly byId: string;
  readonly byName: string;
}

const note = {
  name: 'workshop-note',
  text: `insert into rule_change (tenant_id, id, key, valid_from, value, why, changed_by, changed_by_name, changed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

export async function noteChange(tx: Transaction, tenantId: string, noted: Noted): Promise<void> {
  const { id, key, validFrom, value, why, byId, byName } = noted;
  await tx.rows(note, [tenantId, id, key, validFrom, JSON.stringify(value), why, byId, byName, tx.at]);
}

export interface ChangeRow extends Columns {
  readonly id: string;
  readonly validFrom: string;
  readonly value: unknown;
  readonly why: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

const changes = {
  name: 'workshop-changes',
  text: `select id, valid_from::text as "validFrom", value, why, changed_by_name as "changedBy", changed_at as "changedAt"
    from rule_change where tenant_id = $1 and key = $2 order by changed_at desc, id desc limit 200`,
};

/** Who changed one thing, newest first. */
export function changesOf(tx: Transaction, tenantId: string, key: string): Promise<ChangeRow[]> {
  return tx.rows<ChangeRow>(changes, [tenantId, key]);
}

const notes = {
  name: 'workshop-notes',
  text: `select id, key, valid_from::text as "validFrom", value, why, changed_by_name as "changedBy", changed_at as "changedAt"
    from rule_change where tenant_id = $1 and starts_with(key, $2) order by changed_at desc, id desc limit 500`,
};

/** Who changed entries of lists (`list alarm-cause fall`) or kinds of help (`service-type meals`), newest first. */
export async function notesOf(tx: Transaction, tenantId: string, kind: 'list ' | 'service-type '): Promise<NoteRow[]> {
  const rows = await tx.rows<ChangeRow & { readonly key: string }>(notes, [tenantId, kind]);
  return rows.map(({ id, key, validFrom, value, why, changedBy, changedAt }) => ({
    subject: key.slice(0, key.lastIndexOf(' ')),
    note: {
      ...{ id, validFrom, why, changedBy },
      code: key.slice(key.lastIndexOf(' ') + 1),
      label: (value as { readonly label: LocalText } | null)?.label ?? null,
      changedAt: changedAt.toISOString(),
    },
  }));
}

/** One note, and what it is about: `list alarm-cause`, `service-type`. */
export interface NoteRow {
  readonly subject: string;
  readonly note: WorkshopNote;
}

export interface CodeRow extends Columns {
  readonly list: string;
  readonly code: string;
  readonly label: LocalText;
  readonly isCommon: boolean;
  readonly sort: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const codes = {
  name: 'workshop-codes',
  text: `select list, code, label, is_common as "isCommon", sort, valid_from::text as "validFrom", valid_to::text as "validTo"
    from code where tenant_id = $1 and ($2::text is null or list = $2) order by list, sort, code, valid_from`,
};

/** Every version of every entry of a municipality's lists; with `list` of that one only. */
export function codeVersions(tx: Transaction, tenantId: string, list: string | null): Promise<CodeRow[]> {
  return tx.rows<CodeRow>(codes, [tenantId, list]);
}

const dropCode = {
  name: 'workshop-drop-code',
  text: 'delete from code where tenant_id = $1 and list = $2 and code = $3 and valid_from >= $4',
};
const addCode = {
  name: 'workshop-add-code',
  text: `insert into code (tenant_id, list, code, sort, is_common, label, valid_from) values ($1, $2, $3, $4, $5, $6, $7)`,
};
const endCode = {
  name: 'workshop-end-code',
  text: 'update code set valid_to = $5 where tenant_id = $1 and list = $2 and code = $3 and valid_from = $4',
};

/** A version of an entry from a day on; versions that were to begin then or later give way. */
export async function writeCode(
  tx: Transaction,
  tenantId: string,
  entry: Pick<CodeRow, 'list' | 'code' | 'sort' | 'isCommon' | 'label' | 'validFrom'>,
): Promise<void> {
  const { list, code, sort, isCommon, label, validFrom } = entry;
  await tx.rows(dropCode, [tenantId, list, code, validFrom]);
  await tx.rows(addCode, [tenantId, list, code, sort, isCommon, JSON.stringify(label), validFrom]);
}

/** The entry leaves its list on a day; versions that were to begin then or later give way. */
export async function endCodeOn(
  tx: Transaction,
  tenantId: string,
  entry: Pick<CodeRow, 'list' | 'code' | 'validFrom'>,
  endsOn: string,
): Promise<void> {
  await tx.rows(dropCode, [tenantId, entry.list, entry.code, endsOn]);
  await tx.rows(endCode, [tenantId, entry.list, entry.code, entry.validFrom, endsOn]);
}

export interface ServiceTypeRow extends ServiceType {
  readonly sort: number;
  readonly source: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const types = {
  name: 'workshop-service-types',
  text: `select code, category, label, explained, law, register_code as "registerCode", promise_days as "promiseDays",
      appeal_weeks as "appealWeeks", appeal_body as "appealBody", when_away as "whenAway", terms, sort, source,
      (select country from tenant where id = $1) as country,
      valid_from::text as "validFrom", valid_to::text as "validTo"
    from service_type where tenant_id = $1 order by sort, code, valid_from`,
};

/** Every version of every kind of help of a municipality. */
export async function serviceTypeVersions(tx: Transaction, tenantId: string): Promise<ServiceTypeRow[]> {
  const rows = await tx.rows<
    Omit<ServiceTypeRow, 'terms'> & { terms: ServiceTerms | null; country: Place['country'] } & Columns
  >(types, [tenantId]);
  // A catalogue from before terms were kept has those of the start catalogue.
  return rows.map(({ country, ...row }) => ({ ...row, terms: row.terms ?? defaultTerms(country, row.code) }));
}

const dropType = {
  name: 'workshop-drop-service-type',
  text: 'delete from service_type where tenant_id = $1 and code = $2 and valid_from >= $3',
};
const addType = {
  name: 'workshop-add-service-type',
  text: `insert into service_type (tenant_id, code, valid_from, sort, category, label, explained, law, register_code, promise_days,
      appeal_weeks, appeal_body, when_away, terms, source)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
const endType = {
  name: 'workshop-end-service-type',
  text: 'update service_type set valid_to = $4 where tenant_id = $1 and code = $2 and valid_from = $3',
};

/** A kind of help described anew from a day on; descriptions that were to begin then or later give way. */
export async function writeServiceType(
  tx: Transaction,
  tenantId: string,
  type: ServiceType & { readonly sort: number; readonly source: string; readonly validFrom: string },
): Promise<void> {
  const { code, validFrom, sort, category, law, registerCode, promiseDays, appealWeeks, source } = type;
  const parts = [type.label, type.explained, type.appealBody, type.whenAway, type.terms];
  const [label, explained, appealBody, whenAway, terms] = parts.map((each) => JSON.stringify(each));
  await tx.rows(dropType, [tenantId, code, validFrom]);
  await tx.rows(addType, [
    ...[tenantId, code, validFrom, sort, category, label, explained, law],
    ...[registerCode, promiseDays, appealWeeks, appealBody, whenAway, terms, source],
  ]);
}

/** A kind of help ends on a day. */
export async function endServiceTypeOn(
  tx: Transaction,
  tenantId: string,
  type: Pick<ServiceTypeRow, 'code' | 'validFrom'>,
  endsOn: string,
): Promise<void> {
  await tx.rows(dropType, [tenantId, type.code, endsOn]);
  await tx.rows(endType, [tenantId, type.code, type.validFrom, endsOn]);
}
