import type { Instrument, LocalText, Place, ServiceTerms, ServiceType } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { defaultTerms } from './default-terms.ts';

const inForce = {
  name: 'services-rules-in-force',
  text: `select t.country, r.key, r.value from tenant t
    left join lateral (
      select distinct on (key) key, value from rule
      where tenant_id = t.id and key = any ($2::text[]) and valid_from <= ($3::timestamptz at time zone t.time_zone)::date
      order by key, valid_from desc) r on true
    where t.id = $1`,
};

/**
 * The same within another statement, as one column of a tenant `t`: the rules decided, by key. Read it with `rulesFrom`.
 * @param keys @param at parameters of the statement, `$3`
 */
export function rulesColumn(keys: string, at: string): string {
  return `(select coalesce(jsonb_object_agg(decided.key, decided.value), '{}') from (select distinct on (key) key, value from rule
      where tenant_id = t.id and key = any (${keys}::text[]) and valid_from <= (${at}::timestamptz at time zone t.time_zone)::date
      order by key, valid_from desc) decided)`;
}

interface InForce {
  readonly country: Place['country'];
  readonly key: string | null;
  readonly value: unknown;
  readonly [column: string]: unknown;
}

/** The country of a place, and those of the rules that it has decided itself, on its own day at `tx.at`. */
export function rulesInForce(tx: Transaction, tenantId: string, keys: readonly string[]): Promise<InForce[]> {
  return tx.rows<InForce>(inForce, [tenantId, keys, tx.at]);
}

const today = `(select ($2::timestamptz at time zone time_zone)::date from tenant where id = $1)`;
// One code: the latest version that has begun, even when it has ended. All: those that hold.
const catalogue = {
  name: 'services-service-types',
  text: `select v.code, v.category, v.label, v.explained, v.law, v.register_code as "registerCode", v.promise_days as "promiseDays",
      v.appeal_weeks as "appealWeeks", v.appeal_body as "appealBody", v.when_away as "whenAway", v.terms,
      (select country from tenant where id = $1) as country
    from (select distinct on (code) * from service_type
      where tenant_id = $1 and ($3::text is null or code = $3) and valid_from <= ${today}
      order by code, valid_from desc) v
    where $3::text is not null or v.valid_to is null or v.valid_to > ${today}
    order by v.sort, v.code`,
};

/** The catalogue on the municipality's own day; with `code` only that one, also when it is no longer given. */
export async function serviceTypesOnDay(
  tx: Transaction,
  tenantId: string,
  code: string | null,
): Promise<ServiceType[]> {
  type Kept = Omit<ServiceType, 'terms'> & { terms: ServiceTerms | null; country: Place['country'] };
  const rows = await tx.rows<Kept & Columns>(catalogue, [tenantId, tx.at, code]);
  // A catalogue from before some terms were kept has those of the start catalogue.
  return rows.map(({ terms, country, ...type }) => ({
    ...type,
    terms: { ...defaultTerms(country, type.code), ...terms },
  }));
}

const anyType = {
  name: 'services-has-service-types',
  text: 'select 1 as one from service_type where tenant_id = $1 limit 1',
};

/** Whether a municipality has a catalogue of its own. */
export async function hasServiceTypes(tx: Transaction, tenantId: string): Promise<boolean> {
  return (await tx.rows(anyType, [tenantId])).length > 0;
}

interface Columns {
  readonly [column: string]: unknown;
}

export interface InstrumentRow extends Columns {
  readonly code: string;
  readonly validFrom: string;
  readonly name: LocalText;
  readonly scale: Instrument['scale'];
  readonly items: Instrument['items'];
}

const instruments = {
  name: 'services-instrument',
  text: `select code, valid_from::text as "validFrom", name, scale, items from instrument
    where tenant_id = $1 and kind = 'level' and valid_from <= ${today} and (valid_to is null or valid_to > ${today})
    order by valid_from desc, code limit 1`,
};
const oneInstrument = {
  name: 'services-instrument-of',
  text: `select code, valid_from::text as "validFrom", name, scale, items from instrument
    where tenant_id = $1 and code = $2 and valid_from = $3`,
};

/** The scale in use on the municipality's own day. */
export async function instrumentOnDay(tx: Transaction, tenantId: string): Promise<InstrumentRow | undefined> {
  return (await tx.rows<InstrumentRow>(instruments, [tenantId, tx.at]))[0];
}

/** One version of a scale, as an assessment was made with it. */
export async function instrumentVersion(
  tx: Transaction,
  tenantId: string,
  code: string,
  validFrom: string,
): Promise<InstrumentRow | undefined> {
  return (await tx.rows<InstrumentRow>(oneInstrument, [tenantId, code, validFrom]))[0];
}

export interface CodeLabel {
  readonly code: string;
  readonly label: LocalText;
  /** Among the five commonest: two keystrokes at the desk. */
  readonly common: boolean;
}

const list = {
  name: 'services-codes',
  text: `select v.code, v.label, v.is_common as common from (
      select distinct on (code) * from code where tenant_id = $1 and list = $3 and valid_from <= ${today}
      order by code, valid_from desc) v
    where v.valid_to is null or v.valid_to > ${today} order by v.sort, v.code`,
};

/** The entries of a municipality's list on its own day: of each the latest version that has begun, if it has not ended. */
export function listOnDay(tx: Transaction, tenantId: string, name: string): Promise<CodeLabel[]> {
  return tx.rows<CodeLabel & Columns>(list, [tenantId, tx.at, name]);
}
