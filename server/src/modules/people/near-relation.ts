import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** Both ways: who is listed as hers, and whose list she stands on. A neighbour or a friend is not family. */
const near: Prepared = {
  name: 'people-near-relation',
  text: `select case
      when exists (select from relative r where r.relation not in ('neighbour', 'friend', 'other')
        and ((r.person_id = $2 and r.relative_person_id = any ($1::uuid[])) or (r.person_id = any ($1::uuid[]) and r.relative_person_id = $2)))
        then 'family'
      when exists (select from residency a join residency b on b.tenant_id = a.tenant_id and b.home_id = a.home_id
        where a.person_id = any ($1::uuid[]) and b.person_id = $2
          and (a.ends_on is null or a.ends_on > $3::date) and (b.ends_on is null or b.ends_on > $3::date)) then 'household'
    end as near`,
};

/** Whether one of some persons is family of another or lives in the same home, as far as it is registered and in sight. */
export async function nearRelation(
  tx: Transaction,
  persons: readonly string[],
  to: string,
): Promise<'family' | 'household' | null> {
  const [row] = await tx.rows<{ near: 'family' | 'household' | null }>(near, [persons, to, tx.at]);
  return row?.near ?? null;
}
