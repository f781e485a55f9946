import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

const spoken = `case when h.protection = 'none' then concat_ws(', ', h.street, h.entrance, h.floor, h.postal) end as said`;

const ofHomes: Prepared = {
  name: 'devices-say-homes',
  text: `select h.id, ${spoken} from home h where h.id = any ($1::uuid[])`,
};
const ofPersons: Prepared = {
  name: 'devices-say-persons',
  text: `select r.person_id as id, ${spoken} from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
    where r.person_id = any ($1::uuid[]) and r.starts_on <= $2::timestamptz::date and (r.ends_on is null or r.ends_on > $2::timestamptz::date)
    order by r.starts_on`,
};
type Said = Row & { readonly id: string; readonly said: string | null };

/** Addresses as they are read aloud, by home; withheld where somebody protected lives, for then she says it herself. */
export async function addressesOf(
  tx: Transaction,
  homeIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = homeIds.length === 0 ? [] : await tx.rows<Said>(ofHomes, [homeIds]);
  return new Map(rows.map(({ id, said }) => [id, said]));
}

/** The same, by who lives there today. */
export async function addressesOfPersons(
  tx: Transaction,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const rows = personIds.length === 0 ? [] : await tx.rows<Said>(ofPersons, [personIds, tx.at]);
  return new Map(rows.map(({ id, said }) => [id, said]));
}
