import type { organisationRoutes, ReachableUnit, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

type OutsideParty = RouteAnswer<(typeof organisationRoutes)['GET /api/outside-parties']>['outsideParties'][number];

interface UnitRow extends Omit<ReachableUnit, 'open'> {
  readonly openFrom: string | null;
  readonly openTo: string | null;
  readonly [column: string]: unknown;
}

// The desk answers alarms and the technical team the desk: a resident writes to neither.
const units = {
  name: 'organisation-reachable-units',
  text: `select id, tenant_id as "placeId", kind, name, phone, to_char(open_from, 'HH24:MI') as "openFrom", to_char(open_to, 'HH24:MI') as "openTo"
    from unit where tenant_id = any ($1::uuid[]) and kind in ('home-care', 'assessment', 'store', 'volunteer-centre', 'service')
    order by kind, name, id`,
};

/** Units of these municipalities that a resident or a relative may write to or ring. */
export async function reachableUnits(tx: Transaction, tenantIds: readonly string[]): Promise<ReachableUnit[]> {
  return (await tx.rows<UnitRow>(units, [tenantIds])).map(({ openFrom, openTo, ...unit }) => ({
    ...{ id: unit.id, placeId: unit.placeId, kind: unit.kind, name: unit.name, phone: unit.phone },
    open: openFrom !== null && openTo !== null ? { from: openFrom, to: openTo } : null,
  }));
}

const parties = {
  name: 'organisation-outside-parties',
  text: `select id, tenant_id as "placeId", kind, name, phone from outside_party where tenant_id = any ($1::uuid[])
    order by kind, name, id`,
};

/** Hospitals and surgeries of these municipalities. */
export function outsideParties(tx: Transaction, tenantIds: readonly string[]): Promise<OutsideParty[]> {
  return tx.rows<OutsideParty & { readonly [column: string]: unknown }>(parties, [tenantIds]);
}
