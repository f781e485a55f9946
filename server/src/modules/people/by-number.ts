import type { Transaction } from '../../platform/db/transaction.ts';

/** Whom an identity number belongs to. */
export interface Numbered extends Record<string, unknown> {
  readonly personId: string;
  readonly name: string;
  readonly lastName: string;
  readonly bornOn: string;
  readonly isDead: boolean;
}

const byNumber = {
  name: 'people-by-number',
  text: `select p.id as "personId", p.first_name || ' ' || p.last_name as name, p.last_name as "lastName", p.born_on::text as "bornOn",
      p.died_on is not null as "isDead" from person_number n join person p on p.tenant_id = n.tenant_id and p.id = n.person_id
    where n.tenant_id = $1 and n.number = $2`,
};

/** For the worker, when a message from outside names somebody by number. */
export async function personByNumber(tx: Transaction, tenantId: string, number: string): Promise<Numbered | undefined> {
  return (await tx.rows<Numbered>(byNumber, [tenantId, number]))[0];
}

const pickable = {
  name: 'people-pickable',
  text: `select p.id as "personId", p.first_name || ' ' || p.last_name as name, p.last_name as "lastName", p.born_on::text as "bornOn",
      p.died_on is not null as "isDead" from person p where p.tenant_id = $1 and p.id = $2 and p.protection = 'none'`,
};

/** One whom staff can find by name and choose; a protected person answers exactly as one who is nowhere. */
export async function pickablePerson(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<Numbered | undefined> {
  return (await tx.rows<Numbered>(pickable, [tenantId, personId]))[0];
}

const named = {
  name: 'people-number-of',
  text: `select n.number, p.first_name || ' ' || p.last_name as name, p.born_on::text as "bornOn", p.protection <> 'none' as "isProtected"
    from person p join person_number n on n.tenant_id = p.tenant_id and n.person_id = p.id where p.tenant_id = $1 and p.id = $2
    order by n.country limit 1`,
};

/** How a person is named to another service that helps her too; undefined when we have no number. */
export async function namedOutside(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<
  { readonly number: string; readonly name: string; readonly bornOn: string; readonly isProtected: boolean } | undefined
> {
  return (
    await tx.rows<{ number: string; name: string; bornOn: string; isProtected: boolean }>(named, [tenantId, personId])
  )[0];
}

const relatives = {
  name: 'people-relatives-to-tell',
  text: `select name, relation, phone from relative where tenant_id = $1 and person_id = $2 order by call_order limit 3`,
};

/** Whom the hospital may ring; nobody of a protected person. */
export function relativesToTell(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<{ name: string; relation: string; phone: string }[]> {
  return tx.rows<{ name: string; relation: string; phone: string }>(relatives, [tenantId, personId]);
}
