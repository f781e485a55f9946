import type { DeviceKind, DeviceStatus, PlacementAddress } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-${name}`, text };
}

/** Whether the address has been read aloud where the device stands, as stored. */
export interface AddressColumns {
  readonly confirmedOn: string | null;
  readonly confirmedWith: 'person' | 'relative' | null;
  readonly confirmedBy: string | null;
}
export function addressOf({ confirmedOn, confirmedWith, confirmedBy }: AddressColumns): PlacementAddress {
  return confirmedOn && confirmedWith ? { confirmedOn, with: confirmedWith, by: confirmedBy } : null;
}

export interface DeviceRowColumns extends Row, AddressColumns {
  readonly tenantId: string;
  readonly id: string;
  readonly cid: string;
  readonly serial: string | null;
  readonly kind: DeviceKind;
  readonly model: string;
  readonly vendor: string | null;
  readonly status: DeviceStatus;
  readonly speaks: boolean;
  readonly phone: string | null;
  readonly sim: string | null;
  readonly heartbeatSeconds: number | null;
  readonly testedAt: Date | null;
  readonly lastSeenAt: Date | null;
  readonly isInSight: boolean;
  readonly wearers: readonly { readonly id: string; readonly name: string; readonly did: string }[];
}

/** Who wears it; where nobody is named, all who live there. Of both only those within sight. */
const wearers = `coalesce(
    (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name, 'did', w.did) order by w.did)
      from wearer w join person p on p.tenant_id = w.tenant_id and p.id = w.person_id where w.tenant_id = d.tenant_id and w.device_id = d.id),
    (select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.first_name || ' ' || p.last_name, 'did', '') order by p.born_on, p.id)
      from residency r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
      where r.tenant_id = l.tenant_id and r.home_id = l.home_id and p.died_on is null and r.starts_on <= $1::timestamptz::date
        and (r.ends_on is null or r.ends_on > $1::timestamptz::date)), '[]') as wearers`;
const columns = `d.tenant_id as "tenantId", d.id, d.cid, d.serial, d.kind, d.model, m.vendor, d.status, d.speaks, d.phone, d.sim, d.heartbeat_seconds as "heartbeatSeconds",
    d.tested_at as "testedAt", d.last_seen_at as "lastSeenAt", l.id is not null as "isInSight",
    l.address_confirmed_on::text as "confirmedOn", l.address_confirmed_with as "confirmedWith", l.address_confirmed_by as "confirmedBy",
    ${wearers}`;
const joined = `device d left join device_model m on m.tenant_id = d.tenant_id and m.id = d.model_id
    left join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.ends_at is null`;

export const deviceById = prepared('by-id', `select ${columns} from ${joined} where d.tenant_id = $2 and d.id = $3`);

/** By the beginning of a number or of a serial number, or by the name of one who lives where it stands. */
export const findDevices = prepared(
  'find',
  `with named as materialized (
      select id from person where $3::text is not null and tenant_id = $2 and lower(first_name || ' ' || last_name) like '%' || lower($3) || '%'
    ), theirs as materialized (
      select l.device_id from named n join residency r on r.tenant_id = $2 and r.person_id = n.id and (r.ends_on is null or r.ends_on > $1::timestamptz::date)
      join placement l on l.tenant_id = $2 and l.home_id = r.home_id and l.ends_at is null
    ), found as materialized (
      select tenant_id, id from device d where d.tenant_id = $2 and ($4::text is null or d.kind = $4) and ($5::text is null or d.status = $5)
        and ($3::text is null or d.cid like $3 || '%' or lower(d.serial) like lower($3) || '%' or d.id in (select device_id from theirs))
      order by d.status = 'stocked' desc, d.cid limit $6
    )
    select ${columns} from found f join ${joined.replace('device d left', 'device d on d.tenant_id = f.tenant_id and d.id = f.id left')}
    order by d.status = 'stocked' desc, d.cid`,
);
export const countDevices = prepared(
  'count',
  'select status, count(*)::int as devices from device where tenant_id = $1 group by status',
);

export interface PlacementRow extends Row, AddressColumns {
  readonly id: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly street: string | null;
}
export const placementsOf = prepared(
  'placements',
  `select l.id, l.starts_at as "startsAt", l.ends_at as "endsAt", case when h.protection = 'none' then h.street end as street,
      l.address_confirmed_on::text as "confirmedOn", l.address_confirmed_with as "confirmedWith", l.address_confirmed_by as "confirmedBy"
    from placement l join home h on h.tenant_id = l.tenant_id and h.id = l.home_id
    where l.tenant_id = $1 and l.device_id = $2 order by l.starts_at desc limit 20`,
);

export const lockDevice = prepared(
  'lock',
  `select tenant_id as "tenantId", id, kind, status from device where tenant_id = $1 and id = $2 for update`,
);
export const lockByNumber = prepared(
  'lock-by-number',
  `select tenant_id as "tenantId", id, kind, status from device where tenant_id = $1 and (cid = $2 or serial = $2)
    order by cid = $2 desc limit 1 for update`,
);
export interface LockedDevice extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: DeviceKind;
  readonly status: DeviceStatus;
}
export const addDevice = prepared(
  'add',
  `insert into device (tenant_id, id, cid, serial, kind, model, model_id, speaks, phone, sim, heartbeat_seconds, status)
    select $1, $2, $3, $4, m.kind, m.name, m.id, m.speaks, $6, $7, $8, 'stocked' from device_model m where m.tenant_id = $1 and m.id = $5
    on conflict do nothing returning id`,
);
export const setStatus = prepared('set-status', 'update device set status = $3 where tenant_id = $1 and id = $2');
export const setTried = prepared(
  'set-tried',
  'update device set tried_at = $3, tried_how = $4 where tenant_id = $1 and id = $2',
);
export const setRingFirst = prepared(
  'ring-first',
  'update device set ring_first_by = $3 where tenant_id = $1 and id = $2',
);

export const modelsOf = prepared(
  'models',
  `select m.id, m.vendor, m.name, m.kind, m.speaks,
      (select count(*)::int from device d where d.tenant_id = m.tenant_id and d.model_id = m.id) as devices
    from device_model m where m.tenant_id = $1 order by m.vendor, m.name`,
);
export const addModel = prepared(
  'add-model',
  `insert into device_model (tenant_id, id, vendor, name, kind, speaks) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, vendor, name) do nothing returning id`,
);
