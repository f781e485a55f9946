import type { Language, PersonSummary, Protection } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type Dwelling, locate } from './locate.ts';

interface PersonRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly bornYear: number;
  readonly languages: Language[];
  readonly speaks: boolean;
  readonly protection: Protection;
  readonly phone: string | null;
  readonly dwelling: Dwelling | null;
  readonly relatives: PersonSummary['relatives'];
}

const summary = {
  name: 'people-summary',
  text: `select p.tenant_id as "tenantId", p.id, p.first_name || ' ' || p.last_name as name, extract(year from p.born_on)::int as "bornYear",
      p.languages, p.speaks, p.protection, p.phone,
      (select jsonb_build_object('street', h.street, 'postal', h.postal, 'entrance', h.entrance, 'floor', h.floor, 'confirmedOn', h.confirmed_on, 'protection', h.protection)
        from residency r join home h on h.tenant_id = r.tenant_id and h.id = r.home_id
        where r.tenant_id = p.tenant_id and r.person_id = p.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on > $2)
        order by r.starts_on desc limit 1) as dwelling,
      coalesce((select jsonb_agg(jsonb_build_object('order', e.call_order, 'name', e.name, 'relation', e.relation, 'phone', e.phone, 'hasKey', e.has_key)
        order by e.call_order) from relative e where e.tenant_id = p.tenant_id and e.person_id = p.id), '[]') as relatives
    from person p where p.id = any ($1::uuid[]) order by p.born_on, p.id`,
};

/** Persons as staff with a live relation see them; addresses of protected persons are withheld. Unseen ones are left out. */
export async function summariesOf(
  tx: Transaction,
  personIds: readonly string[],
): Promise<(PersonSummary & { readonly tenantId: string })[]> {
  const rows = await tx.rows<PersonRow>(summary, [personIds, tx.at]);
  return rows.map(({ dwelling, ...person }) => ({ ...person, lives: locate(dwelling, person.protection, 'none') }));
}

const find = {
  name: 'people-find',
  text: `select p.tenant_id as "tenantId", p.id, p.first_name || ' ' || p.last_name as name, t.name as "placeName"
    from person p join tenant t on t.id = p.tenant_id
    where lower(p.first_name || ' ' || p.last_name) = lower($1) and extract(year from p.born_on) = $2 and p.protection = 'none' limit 5`,
};

export interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly placeName: string;
}

/** One person by full name and year of birth. Protected persons answer exactly as no hit. */
export function findPerson(tx: Transaction, name: string, bornYear: number): Promise<Found[]> {
  return tx.rows<Found & Record<string, unknown>>(find, [name, bornYear]);
}

const mine = {
  name: 'people-mine',
  text: `select p.tenant_id as "tenantId", p.id, p.first_name || ' ' || p.last_name as name, g.basis, g.scopes
    from access_grant g join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    where g.subject_id = $1 and g.basis in ('own', 'proxy') and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)
    order by g.basis, p.born_on`,
};

export interface MyPerson {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
  readonly basis: 'own' | 'proxy';
  readonly scopes: string[];
}

/** Herself, and those who have let her follow. */
export function findMine(tx: Transaction, actorId: string): Promise<MyPerson[]> {
  return tx.rows<MyPerson & Record<string, unknown>>(mine, [actorId, tx.at]);
}

const alive = {
  name: 'people-alive',
  text: 'select tenant_id as "tenantId", died_on is not null as died, died_on::text as "diedOn", born_on::text as "bornOn" from person where id = $1',
};

export interface Life {
  readonly tenantId: string;
  readonly died: boolean;
  readonly diedOn: string | null;
  readonly bornOn: string;
}

/** Whether somebody in sight lives; undefined when she is not in sight. */
export async function findAlive(tx: Transaction, personId: string): Promise<Life | undefined> {
  return (await tx.rows<Life & Record<string, unknown>>(alive, [personId]))[0];
}
