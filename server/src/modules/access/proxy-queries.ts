import type { ProxyScope, Relation, RepresentativeKind } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A proxy, or an offer of one that waits, as stored. */
export interface StoredProxy {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  /** Who may; null of an offer. */
  readonly subjectId: string | null;
  readonly name: string;
  readonly relation: Relation | null;
  readonly scopes: ProxyScope[];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly isOffer: boolean;
  readonly kind: RepresentativeKind;
  /** She who gave it has said that it is to end on its day. */
  readonly willEnd: boolean;
}
type Row = StoredProxy & Record<string, unknown>;

// What she who gave it calls the one she gave it to: her list of relatives, else what she wrote. She may not see that person's row.
// One whom staff hold back is shown as she was: nobody reads it off this page, neither does one who looks over her shoulder.
// An offer that was taken is a proxy. One that was declined waits on in her eyes until it lapses, as one to nobody we know does.
const ofPerson = {
  name: 'proxies-of-person',
  text: `select g.id, g.tenant_id as "tenantId", g.person_id as "personId", g.subject_id as "subjectId",
      coalesce(r.name, g.subject_name, '–') as name, r.relation, g.scopes, g.starts_at as "startsAt",
      case when h.id is null then g.ends_at else g.would_end_at end as "endsAt", false as "isOffer",
      coalesce(n.kind, 'granted') as kind, g.end_wanted_at is not null as "willEnd"
    from access_grant g
    left join representation n on n.tenant_id = g.tenant_id and n.id = g.basis_ref
    left join representative_hold h on h.tenant_id = g.tenant_id and h.id = g.ended_by_ref and h.ended_at is null
    left join lateral (select name, relation from relative e where e.tenant_id = g.tenant_id and e.person_id = g.person_id
      and e.relative_person_id = g.subject_id order by e.call_order limit 1) r on true
    where g.person_id = $1 and g.basis = 'proxy' and ($2::uuid is null or g.subject_id = $2) and g.starts_at <= $3
    union all
    select o.id, o.tenant_id, o.person_id, null, o.to_name, null, o.scopes, o.offered_at,
      coalesce(case when o.answer in ('withdrawn', 'stopped') then o.answered_at end, o.lapses_at), true, 'granted', false
    from proxy_offer o where o.person_id = $1 and $2::uuid is null and o.answer is distinct from 'taken'
    order by "startsAt" desc, id`,
};

/** Everybody who may, might once, or is to say yes, newest first. @param subjectId only hers */
export function proxiesOf(tx: Transaction, personId: string, subjectId: string | null): Promise<StoredProxy[]> {
  return tx.rows<Row>(ofPerson, [personId, subjectId, tx.at]);
}

const relatives = {
  name: 'proxies-relatives',
  text: `select id as "relativeId", name, relation, relative_person_id as "personId" from relative
    where person_id = $1 order by call_order, id`,
};

export interface RelativeRow {
  readonly relativeId: string;
  readonly name: string;
  readonly relation: Relation;
  /** Null when she is not a person here. */
  readonly personId: string | null;
}

export function relativesOf(tx: Transaction, personId: string): Promise<RelativeRow[]> {
  return tx.rows<RelativeRow & Record<string, unknown>>(relatives, [personId]);
}

const giver = {
  name: 'proxies-giver',
  text: `select p.tenant_id as "tenantId", p.protection <> 'none' as "isProtected", p.first_name || ' ' || p.last_name as name, t.time_zone as zone
    from person p join tenant t on t.id = p.tenant_id where p.id = $1 for update of p`,
};

export interface Giver {
  readonly tenantId: string;
  readonly isProtected: boolean;
  readonly name: string;
  readonly zone: string;
}

/** She who gives; one at a time, so that two presses make one proxy. */
export async function lockGiver(tx: Transaction, personId: string): Promise<Giver | undefined> {
  return (await tx.rows<Giver & Record<string, unknown>>(giver, [personId]))[0];
}

const name = {
  name: 'proxies-name',
  text: 'update access_grant set subject_name = $3 where tenant_id = $1 and id = $2',
};

/** Keeps what she who gave it calls the other one. */
export async function nameProxy(tx: Transaction, tenantId: string, id: string, subjectName: string): Promise<void> {
  await tx.rows(name, [tenantId, id, subjectName]);
}

const endPair = {
  name: 'proxies-end-pair',
  text: `update access_grant set ends_at = $4 where tenant_id = $1 and person_id = $2 and subject_id = $3 and basis = 'proxy'
    and starts_at <= $4 and (ends_at is null or ends_at > $4) returning id`,
};

/** A new proxy takes the place of the one she had before. */
export async function endProxiesBetween(
  tx: Transaction,
  of: { readonly tenantId: string; readonly personId: string; readonly subjectId: string },
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(endPair, [of.tenantId, of.personId, of.subjectId, tx.at]);
  return rows.map(({ id }) => id);
}

const one = {
  name: 'proxies-one',
  text: `select g.id, g.tenant_id as "tenantId", g.person_id as "personId", g.subject_id as "subjectId", g.basis_ref as ref,
      case when h.id is null then g.ends_at else g.would_end_at end as "endsAt"
    from access_grant g left join representative_hold h on h.tenant_id = g.tenant_id and h.id = g.ended_by_ref and h.ended_at is null
    where g.id = $1 and g.basis = 'proxy' and (g.subject_id = $2 or g.person_id = $2) for update of g`,
};

export interface ProxyPair extends Pick<StoredProxy, 'id' | 'tenantId' | 'personId' | 'subjectId' | 'endsAt'> {
  /** What registered it; null of one that was given online. */
  readonly ref: string | null;
}

/** A proxy that the asker gave or got; nobody else's. */
export async function lockProxy(tx: Transaction, proxyId: string, askerId: string): Promise<ProxyPair | undefined> {
  return (await tx.rows<ProxyPair & Record<string, unknown>>(one, [proxyId, askerId]))[0];
}

// But one that was registered face to face stands: those who did it knew of the address.
const endAll = {
  name: 'proxies-end-all',
  text: `update access_grant g set ends_at = greatest($3, starts_at) where tenant_id = $1 and (person_id = $2 or subject_id = $2) and basis = 'proxy'
    and (ends_at is null or ends_at > $3)
    and not exists (select 1 from representation n where n.tenant_id = g.tenant_id and n.id = g.basis_ref and n.met = 'in-person') returning id, person_id as "personId"`,
};

/** Every proxy that somebody gave or got. @returns which ended, and about whom */
export function endEveryProxy(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<{ id: string; personId: string }[]> {
  return tx.rows<{ id: string; personId: string }>(endAll, [tenantId, personId, tx.at]);
}
