import type { Language, Locating, Protection } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type Dwelling, locate } from './locate.ts';

/** A person as one needs her who goes to her. */
export interface VisitCard {
  readonly id: string;
  readonly name: string;
  readonly bornYear: number;
  readonly languages: Language[];
  readonly speaks: boolean;
  readonly phone: string | null;
  readonly lives: Locating;
  readonly keys: string[];
  readonly hazards: string[];
}

interface CardRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly bornYear: number;
  readonly languages: Language[];
  readonly speaks: boolean;
  readonly protection: Protection;
  readonly phone: string | null;
  readonly dwelling: Dwelling | null;
  readonly keys: string[];
  readonly hazards: string[];
}

const cards = {
  name: 'people-visit-cards',
  text: `select p.id, p.first_name || ' ' || p.last_name as name, extract(year from p.born_on)::int as "bornYear", p.languages, p.speaks,
      p.protection, p.phone, case when h.id is not null then jsonb_build_object('street', h.street, 'postal', h.postal,
        'entrance', h.entrance, 'floor', h.floor, 'confirmedOn', h.confirmed_on, 'protection', h.protection) end as dwelling,
      array_remove(array[h.keys], null) || array(select k.label || ', ' || k.kept_where from home_key k
        where k.tenant_id = p.tenant_id and k.home_id = h.id and k.starts_on <= $2::timestamptz::date
          and (k.ends_on is null or k.ends_on > $2::timestamptz::date) order by k.label) as keys,
      array(select z.text from hazard z where z.tenant_id = p.tenant_id and z.person_id = p.id
        and (z.ends_on is null or z.ends_on >= $2::timestamptz::date) order by z.id) as hazards
    from person p left join lateral (select o.* from residency r join home o on o.tenant_id = r.tenant_id and o.id = r.home_id
      where r.tenant_id = p.tenant_id and r.person_id = p.id and r.starts_on <= $2::timestamptz::date
        and (r.ends_on is null or r.ends_on > $2::timestamptz::date) order by r.starts_on desc limit 1) h on true
    where p.id = any ($1::uuid[])`,
};

/**
 * Persons for those who go to them. What locates a protected person (address, telephone, keys) is withheld unless she is in hand.
 * @param inHand persons whose visit is the reader's own
 */
export async function visitCards(
  tx: Transaction,
  personIds: readonly string[],
  inHand: ReadonlySet<string>,
): Promise<VisitCard[]> {
  const rows = personIds.length === 0 ? [] : await tx.rows<CardRow>(cards, [personIds, tx.at]);
  return rows.map(({ dwelling, protection, ...person }) => {
    const isOpen = inHand.has(person.id) || (protection === 'none' && (dwelling?.protection ?? 'none') === 'none');
    return {
      ...person,
      lives: locate(dwelling, protection, inHand.has(person.id) ? 'in-hand' : 'none'),
      phone: isOpen ? person.phone : null,
      keys: isOpen ? person.keys : [],
    };
  });
}

/** Whether help may go on by itself: not for the dead, and as each service says for those who are away. */
export interface LifeNow extends Record<string, unknown> {
  readonly personId: string;
  readonly isDead: boolean;
  readonly absence: {
    readonly id: string;
    readonly kind: 'hospital' | 'short-stay' | 'family' | 'holiday';
    readonly startsAt: string;
  } | null;
}

const lives = {
  name: 'people-lives',
  text: `select p.id as "personId", p.died_on is not null
        or exists (select from death d where d.tenant_id = p.tenant_id and d.person_id = p.id and d.undone_at is null) as "isDead",
      (select jsonb_build_object('id', a.id, 'kind', a.kind, 'startsAt', a.starts_at) from absence a
        where a.tenant_id = p.tenant_id and a.person_id = p.id and a.home_at is null) as absence
    from person p where p.tenant_id = $1 and p.id = any ($2::uuid[])`,
};

/** For what runs by itself in the worker. */
export function livesNow(tx: Transaction, tenantId: string, personIds: readonly string[]): Promise<LifeNow[]> {
  return tx.rows<LifeNow>(lives, [tenantId, personIds]);
}

const names = {
  name: 'people-names',
  text: `select id, first_name || ' ' || last_name as name from person where id = any ($1::uuid[])`,
};

/** What persons in sight are called. */
export async function namesOf(tx: Transaction, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; name: string }>(names, [personIds]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
