import type { Incapacity, MandateArea, ProxyScope, Relation, RepresentativeKind } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';

const list = {
  name: 'representatives-list',
  text: `select distinct on (coalesce(g.basis_ref, g.id)) g.id, g.subject_id as "subjectId", coalesce(r.name, g.subject_name, '–') as name, r.relation, g.scopes,
      g.starts_at as "startsAt", case when h.id is null then g.ends_at else g.would_end_at end as "endsAt",
      coalesce(n.kind, 'granted') as kind, coalesce(n.areas, '{}') as areas, n.registered_by_name as "registeredBy",
      n.registered_at as "registeredAt", n.met, n.identity_shown as "identityShown", n.document_seen as "documentSeen",
      h.starts_at as "heldSince", h.review_on::text as "heldReviewOn", w.held_by_name as "heldBy", w.because as "heldBecause"
    from access_grant g
    left join representation n on n.tenant_id = g.tenant_id and n.id = g.basis_ref
    left join representative_hold h on h.tenant_id = g.tenant_id and h.id = g.ended_by_ref and h.ended_at is null
    left join hold_reason w on w.tenant_id = h.tenant_id and w.hold_id = h.id
    left join lateral (select name, relation from relative e where e.tenant_id = g.tenant_id and e.person_id = g.person_id
      and e.relative_person_id = g.subject_id order by e.call_order limit 1) r on true
    where g.tenant_id = $1 and g.person_id = $2 and g.basis = 'proxy' and g.starts_at <= $3
    order by coalesce(g.basis_ref, g.id), g.starts_at desc, g.id desc`,
};

export interface RepresentativeRow extends Record<string, unknown> {
  readonly id: string;
  readonly subjectId: string;
  readonly name: string;
  readonly relation: Relation | null;
  readonly scopes: ProxyScope[];
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly kind: RepresentativeKind;
  readonly areas: MandateArea[];
  readonly registeredBy: string | null;
  readonly registeredAt: Date | null;
  readonly met: 'in-person' | 'video' | null;
  readonly identityShown: 'passport' | 'national-card' | 'driving-licence' | 'known-in-person' | null;
  readonly documentSeen: 'mandate' | 'future-power' | 'birth-record' | 'order' | null;
  readonly heldSince: Date | null;
  readonly heldReviewOn: string | null;
  readonly heldBy: string | null;
  readonly heldBecause: string | null;
}

/** Everybody who may act for her, may no longer or is held back; one row each, as of now. */
export function representativesOf(tx: Transaction, tenantId: string, personId: string): Promise<RepresentativeRow[]> {
  return tx.rows<RepresentativeRow>(list, [tenantId, personId, tx.at]);
}

const one = {
  name: 'representatives-one',
  text: `select g.id, g.subject_id as "subjectId", g.basis_ref as ref, g.ends_at as "endsAt", g.would_end_at as "wouldEndAt", h.id as "holdId"
    from access_grant g
    left join representative_hold h on h.tenant_id = g.tenant_id and h.id = g.ended_by_ref and h.ended_at is null
    where g.tenant_id = $1 and g.id = $2 and g.person_id = $3 and g.basis = 'proxy' for update of g`,
};

export interface HeldGrant extends Record<string, unknown> {
  readonly id: string;
  readonly subjectId: string;
  /** What registered it; null of one that she gave online. */
  readonly ref: string | null;
  readonly endsAt: Date | null;
  readonly wouldEndAt: Date | null;
  readonly holdId: string | null;
}

export async function lockRepresentative(
  tx: Transaction,
  of: { readonly tenantId: string; readonly personId: string; readonly proxyId: string },
): Promise<HeldGrant | undefined> {
  return (await tx.rows<HeldGrant>(one, [of.tenantId, of.proxyId, of.personId]))[0];
}

const endAll = {
  name: 'representatives-end',
  text: `update access_grant set
      ends_at = case when ended_by_ref is null then greatest($4::timestamptz, starts_at) else ends_at end,
      would_end_at = case when ended_by_ref is null then would_end_at else greatest($4::timestamptz, starts_at) end
    where tenant_id = $1 and (id = $2 or basis_ref = $3) and basis = 'proxy'`,
};

/** Ends a right with all its spans; one that is held back does not come again. */
export async function endRepresentative(
  tx: Transaction,
  tenantId: string,
  { id, ref }: Pick<HeldGrant, 'id' | 'ref'>,
): Promise<void> {
  await tx.rows(endAll, [tenantId, id, ref, tx.at]);
}

const insert = {
  name: 'representation-insert',
  text: `insert into representation (tenant_id, id, person_id, subject_id, kind, incapacity_id, areas, met, identity_shown, document_seen,
      is_signed_by_person, is_signed_by_subject, registered_by, registered_by_name, registered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

export interface NewRepresentation {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly kind: RepresentativeKind;
  readonly incapacityId: string | null;
  readonly areas: readonly MandateArea[];
  readonly met: 'in-person' | 'video';
  readonly identityShown: string;
  readonly documentSeen: string | null;
  readonly signedByPerson: boolean;
  readonly signedByOther: boolean;
  readonly by: { readonly id: string; readonly name: string };
}

export async function insertRepresentation(tx: Transaction, of: NewRepresentation): Promise<void> {
  await tx.rows(insert, [
    ...[of.tenantId, of.id, of.personId, of.subjectId, of.kind, of.incapacityId, of.areas, of.met, of.identityShown],
    ...[of.documentSeen, of.signedByPerson, of.signedByOther, of.by.id, of.by.name, tx.at],
  ]);
}

const liveRecord = {
  name: 'incapacity-live',
  text: `select id, about as cannot, because, keeps_proxies as "proxiesGoOn", recorded_by_name as "recordedBy", recorded_at as "recordedAt",
      review_on::text as "reviewOn" from incapacity where tenant_id = $1 and person_id = $2 and ended_at is null`,
};

export interface IncapacityRow extends Record<string, unknown> {
  readonly id: string;
  readonly cannot: Incapacity['cannot'];
  readonly because: string;
  readonly proxiesGoOn: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly reviewOn: string;
}

/** What she cannot consent to, as it is recorded now. */
export async function incapacityOf(
  tx: Transaction,
  tenantId: string,
  personId: string,
): Promise<IncapacityRow | undefined> {
  return (await tx.rows<IncapacityRow>(liveRecord, [tenantId, personId]))[0];
}

export function shownIncapacity({ recordedAt, ...row }: IncapacityRow): Incapacity {
  return { ...row, recordedAt: recordedAt.toISOString() };
}
