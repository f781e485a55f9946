import type { Place } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

const inForce = {
  name: 'services-rules-in-force',
  text: `select t.country, r.key, r.value from tenant t
    left join lateral (
      select distinct on (key) key, value from rule
      where tenant_id = t.id and key = any ($2::text[]) and valid_from <= ($3::timestamptz at time zone t.time_zone)::date
      order by key, valid_from desc) r on true
    where t.id = $1`,
};

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
