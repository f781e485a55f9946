import type { DeviceKind } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-test-list-${name}`, text };
}

export interface DueDevice extends Row {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly cid: string;
  readonly kind: DeviceKind;
  readonly testedAt: Date | null;
  readonly triedAt: Date | null;
  readonly triedHow: 'no-answer' | 'later' | 'not-at-home' | null;
  readonly ringFirst: boolean;
  readonly fellLately: boolean;
}
// Asked in passes and not joined: the wall of each table would be gone through once for every row of the others.
/** Devices that are due for a test, wherever they stand. */
export const dueDevices = prepared(
  'due',
  `select tenant_id as "tenantId", id as "deviceId", cid, kind, tested_at as "testedAt", tried_at as "triedAt", tried_how as "triedHow",
      ring_first_by is not null as "ringFirst", coalesce(fell_at > $2::timestamptz - interval '30 days', false) as "fellLately"
    from device where tenant_id = $1 and status not in ('stocked', 'retired')
      and (tested_at is null or tested_at < $2::timestamptz - make_interval(days => $3)) order by cid limit 20000`,
);
export interface StandsIn extends Row {
  readonly deviceId: string;
  readonly homeId: string;
  readonly confirmedOn: string | null;
  readonly confirmedWith: 'person' | 'relative' | null;
  readonly confirmedBy: string | null;
}
/** Where they stand, of the homes within sight. */
export const standsIn = prepared(
  'stands',
  `select device_id as "deviceId", home_id as "homeId", address_confirmed_on::text as "confirmedOn",
      address_confirmed_with as "confirmedWith", address_confirmed_by as "confirmedBy"
    from placement where tenant_id = $1 and ends_at is null`,
);
export const livesIn = prepared(
  'lives',
  `select person_id as "personId", home_id as "homeId" from residency where tenant_id = $1 and starts_on <= $2::timestamptz::date
    and (ends_on is null or ends_on > $2::timestamptz::date)`,
);
export interface Living extends Row {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly isProtected: boolean;
}
export const living = prepared(
  'persons',
  `select id, first_name || ' ' || last_name as name, phone, protection <> 'none' as "isProtected" from person
    where tenant_id = $1 and died_on is null order by born_on, id`,
);

/** How far each fleet that was taken over has come; null import: what came one by one. */
export const testProgress = prepared(
  'progress',
  `select d.import_id as "importId", i.imported_at as "importedAt", count(*)::int as total, count(d.tested_at)::int as tested,
      count(*) filter (where d.tested_at is null and d.tried_at is not null)::int as tried
    from device d left join fleet_import i on i.tenant_id = d.tenant_id and i.id = d.import_id
    where d.tenant_id = $1 and d.status not in ('stocked', 'retired')
    group by d.import_id, i.imported_at order by i.imported_at desc nulls last limit 12`,
);
export interface ProgressColumns extends Row {
  readonly importId: string | null;
  readonly importedAt: Date | null;
  readonly total: number;
  readonly tested: number;
  readonly tried: number;
}
