import type { Instrument, InstrumentKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { ownGoalScale, pulseScale } from './default-own-scales.ts';
import { instrumentFor } from './instruments.ts';

/** The day that the start scales stand with. */
const startFrom = '2026-01-01';

const ofKind = {
  name: 'services-instrument-of-kind',
  text: `select code, valid_from::text as "validFrom", name, scale, items from instrument
    where tenant_id = $1 and kind = $2 and valid_from <= (select ($3::timestamptz at time zone time_zone)::date from tenant where id = $1)
      and (valid_to is null or valid_to > (select ($3::timestamptz at time zone time_zone)::date from tenant where id = $1))
    order by valid_from desc, code limit 1`,
};
const coming = {
  name: 'services-instruments-coming',
  text: `select kind, code, valid_from::text as "validFrom", name, scale, items from instrument
    where tenant_id = $1 and valid_from > (select ($2::timestamptz at time zone time_zone)::date from tenant where id = $1)
    order by valid_from, code`,
};
const add = {
  name: 'services-instrument-add',
  text: `insert into instrument (tenant_id, code, valid_from, kind, name, scale, items, source)
    select $1, $2, $3, $4, $5, $6, $7, 'workshop'
    where $3::date > (select ($8::timestamptz at time zone time_zone)::date from tenant where id = $1)
    returning code`,
};
const exists = {
  name: 'services-instrument-exists',
  text: 'select 1 as one from instrument where tenant_id = $1 and code = $2 and valid_from = $3',
};

type Row = Instrument & Record<string, unknown>;

/** The scale of one kind as it is today: the municipality's own, else the one to begin with. */
export async function instrumentOfKind(
  tx: Transaction,
  tenantId: string,
  kind: InstrumentKind,
): Promise<Instrument | null> {
  if (kind === 'level') return instrumentFor(tx, tenantId);
  const [own] = await tx.rows<Row>(ofKind, [tenantId, kind, tx.at]);
  if (own) return own;
  const { source: _, ...scale } = kind === 'pulse' ? pulseScale : ownGoalScale;
  return { ...scale, validFrom: startFrom };
}

/** Versions that begin on a day to come. */
export async function comingInstruments(
  tx: Transaction,
  tenantId: string,
): Promise<{ kind: InstrumentKind; instrument: Instrument }[]> {
  const rows = await tx.rows<Row & { kind: InstrumentKind }>(coming, [tenantId, tx.at]);
  return rows.map(({ kind, ...instrument }) => ({ kind, instrument }));
}

type Refusal = 'not-in-future' | 'same-code-twice' | 'already-a-version' | 'three-questions';

/**
 * A new version of what a scale asks about. Values stay as they are: an answer on one version can be read beside one on another, and
 * what was answered before keeps the version it was answered on.
 */
export async function addVersion(
  tx: Transaction,
  tenantId: string,
  version: { readonly kind: InstrumentKind; readonly validFrom: string; readonly items: Instrument['items'] },
): Promise<{ readonly added: Instrument } | { readonly refused: Refusal }> {
  const { kind, validFrom, items } = version;
  const codes = items.map(({ code }) => code);
  if (new Set(codes).size < codes.length) return { refused: 'same-code-twice' };
  const before = await instrumentOfKind(tx, tenantId, kind);
  if (!before) throw new TypeError('every kind has a scale to begin with');
  // The answers are kept by these three names; their words may change, not what is asked.
  const isSame =
    codes.toSorted().join() ===
    before.items
      .map(({ code }) => code)
      .toSorted()
      .join();
  if (kind !== 'level' && !isSame) return { refused: 'three-questions' };
  if ((await tx.rows(exists, [tenantId, before.code, validFrom])).length > 0) return { refused: 'already-a-version' };
  const json = [before.name, before.scale, items].map((each) => JSON.stringify(each));
  const added = await tx.rows(add, [tenantId, before.code, validFrom, kind, ...json, tx.at]);
  return added.length === 0 ? { refused: 'not-in-future' } : { added: { ...before, validFrom, items } };
}
