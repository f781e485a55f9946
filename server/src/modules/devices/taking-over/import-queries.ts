import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-import-${name}`, text };
}

/** Exactly these numbers are seen for a moment, and nothing else of those whom they mean; see the wall of `person_number`. */
export const sayNumbers = prepared('say-numbers', `select set_config('tunet.numbers', $1, true)`);
export const numbered = prepared(
  'numbered',
  'select number, person_id as "personId" from person_number where tenant_id = $1 and number = any ($2::text[])',
);
/** Those of them who are not protected, and where each lives; a protected one answers as nobody. */
export const livingOf = prepared(
  'living',
  `select p.id as "personId", p.died_on is not null as "isDead", h.id as "homeId", case when h.protection = 'none' then h.street end as street
    from person p left join lateral (select r.home_id from residency r where r.tenant_id = p.tenant_id and r.person_id = p.id
      and r.starts_on <= $3::date and (r.ends_on is null or r.ends_on > $3::date) order by r.starts_on desc limit 1) lives on true
    left join home h on h.tenant_id = p.tenant_id and h.id = lives.home_id
    where p.tenant_id = $1 and p.id = any ($2::uuid[]) and p.protection = 'none'`,
);
export const devicesNumbered = prepared(
  'devices',
  `select d.cid, d.id as "deviceId", d.serial, d.status, l.home_id as "homeId" from device d
    left join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.ends_at is null
    where d.tenant_id = $1 and d.cid = any ($2::text[])`,
);
export const serialsTaken = prepared(
  'serials',
  'select lower(serial) as serial, cid from device where tenant_id = $1 and lower(serial) = any ($2::text[])',
);
export const addModels = prepared(
  'add-models',
  `insert into device_model (tenant_id, id, vendor, name, kind, speaks)
    select $1, i.id, i.vendor, i.name, i.kind, true from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) as i (id, vendor, name, kind)
    on conflict (tenant_id, vendor, name) do nothing`,
);
export const modelIds = prepared('model-ids', 'select id, vendor, name, speaks from device_model where tenant_id = $1');
export const addImport = prepared(
  'add',
  `insert into fleet_import (tenant_id, id, digest, rows_read, devices_taken, imported_at, imported_by, imported_by_name)
    values ($1, $2, decode($3, 'hex'), $4, $5, $6, $7, $8)`,
);
/** Whatever we have not pressed ourselves is never tested with us, and rings like any other. */
export const addDevices = prepared(
  'add-devices',
  `insert into device (tenant_id, id, cid, serial, kind, model, model_id, speaks, phone, sim, status, import_id)
    select $1, i.id, i.cid, i.serial, i.kind, i.model, i.model_id, i.speaks, i.phone, i.sim, 'never-tested', $2
    from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::boolean[], $10::text[], $11::text[])
      as i (id, cid, serial, kind, model, model_id, speaks, phone, sim)
    on conflict do nothing returning id`,
);
export const addPlacements = prepared(
  'add-placements',
  `insert into placement (tenant_id, id, device_id, home_id, starts_at)
    select $1, i.id, i.device_id, i.home_id, $2 from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as i (id, device_id, home_id)
    on conflict (tenant_id, device_id) where ends_at is null do nothing returning device_id as "deviceId"`,
);
export const addWearers = prepared(
  'add-wearers',
  `insert into wearer (tenant_id, device_id, did, person_id)
    select $1, i.device_id, i.did, i.person_id from unnest($2::uuid[], $3::text[], $4::uuid[]) as i (device_id, did, person_id)
    on conflict do nothing`,
);
