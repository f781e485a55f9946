import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

/** A person within sight, where she lives today, and the day it is there. */
export interface PersonHere extends Row {
  readonly tenantId: string;
  readonly personId: string;
  readonly name: string;
  readonly isDead: boolean;
  readonly homeId: string | null;
  readonly today: string;
}

const here: Prepared = {
  name: 'devices-person-here',
  text: `select p.tenant_id as "tenantId", p.id as "personId", p.first_name || ' ' || p.last_name as name, p.died_on is not null as "isDead",
      today.day::text as today, (select r.home_id from residency r where r.tenant_id = p.tenant_id and r.person_id = p.id
        and r.starts_on <= today.day and (r.ends_on is null or r.ends_on > today.day) order by r.starts_on desc limit 1) as "homeId"
    from person p join tenant t on t.id = p.tenant_id
    cross join lateral (select ($2::timestamptz at time zone t.time_zone)::date as day) today where p.id = $1`,
};

export async function personHere(tx: Transaction, personId: string): Promise<PersonHere | undefined> {
  return (await tx.rows<PersonHere>(here, [personId, tx.at]))[0];
}
