import type { DeviceKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

export interface TestListColumns extends Row {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly cid: string;
  readonly kind: DeviceKind;
  readonly testedAt: Date | null;
  readonly triedAt: Date | null;
  readonly triedHow: 'no-answer' | 'later' | 'not-at-home' | null;
  readonly ringFirst: boolean;
  readonly fellLately: boolean;
  readonly confirmedOn: string | null;
  readonly confirmedWith: 'person' | 'relative' | null;
  readonly confirmedBy: string | null;
  readonly livingHere: number;
  readonly persons: readonly {
    readonly id: string;
    readonly name: string;
    readonly phone: string | null;
    readonly protection: string;
  }[];
}

/**
 * Devices in homes that are due for a test, never tested first. The order is of marks, one after the other, and the same for all:
 * what a person marked, who fell lately, who lives alone without another phone, who lives alone, who has no other phone.
 */
export const testList: Prepared = {
  name: 'devices-test-list',
  text: `select d.tenant_id as "tenantId", d.id as "deviceId", d.cid, d.kind, d.tested_at as "testedAt", d.tried_at as "triedAt",
      d.tried_how as "triedHow", d.ring_first_by is not null as "ringFirst",
      coalesce(d.fell_at > $2::timestamptz - interval '30 days', false) as "fellLately",
      l.address_confirmed_on::text as "confirmedOn", l.address_confirmed_with as "confirmedWith", l.address_confirmed_by as "confirmedBy",
      coalesce(jsonb_array_length(lives.persons), 0) as "livingHere", coalesce(lives.persons, '[]') as persons, count(*) over () as "all"
    from device d join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.ends_at is null
    left join lateral (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name, 'phone', p.phone,
        'protection', p.protection) order by p.born_on, p.id) as persons, bool_and(p.phone is null) as unreachable
      from residency r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where r.tenant_id = l.tenant_id and r.home_id = l.home_id and p.died_on is null and r.starts_on <= $2::timestamptz::date
        and (r.ends_on is null or r.ends_on > $2::timestamptz::date)) lives on true
    where d.tenant_id = $1 and d.status <> 'retired'
      and (d.tested_at is null or d.tested_at < $2::timestamptz - make_interval(days => $3))
    order by d.tested_at is not null, d.ring_first_by is null, not coalesce(d.fell_at > $2::timestamptz - interval '30 days', false),
      not (jsonb_array_length(lives.persons) = 1 and lives.unreachable), not (jsonb_array_length(lives.persons) = 1),
      not coalesce(lives.unreachable, false), d.tried_at nulls first, d.tested_at, d.cid
    limit $4`,
};

/** How far each fleet that was taken over has come; null import: what came one by one. */
export const testProgress: Prepared = {
  name: 'devices-test-progress',
  text: `select d.import_id as "importId", i.imported_at as "importedAt", count(*)::int as total, count(d.tested_at)::int as tested,
      count(*) filter (where d.tested_at is null and d.tried_at is not null)::int as tried
    from device d left join fleet_import i on i.tenant_id = d.tenant_id and i.id = d.import_id
    where d.tenant_id = $1 and d.status not in ('stocked', 'retired')
    group by d.import_id, i.imported_at order by i.imported_at desc nulls last limit 12`,
};
export interface ProgressColumns extends Row {
  readonly importId: string | null;
  readonly importedAt: Date | null;
  readonly total: number;
  readonly tested: number;
  readonly tried: number;
}
