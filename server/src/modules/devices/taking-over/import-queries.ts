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
// Where they live is asked in three passes: joined, the wall of each table would be gone through once for every other row.
/** Those of them who are not protected; a protected one answers as nobody. */
export const personsOf = prepared(
  'persons',
  `select id as "personId", died_on is not null as "isDead" from person where tenant_id = $1 and id = any ($2::uuid[]) and protection = 'none'`,
);
export const residenciesOf = prepared(
  'residencies',
  `select person_id as "personId", home_id as "homeId" from residency where tenant_id = $1 and person_id = any ($2::uuid[])
    and starts_on <= $3::date and (ends_on is null or ends_on > $3::date) order by starts_on`,
);
export const streetsOf = prepared(
  'streets',
  `select id as "homeId", case when protection = 'none' then street end as street from home where tenant_id = $1 and id = any ($2::uuid[])`,
);
export const devicesNumbered = prepared(
  'devices',
  `select cid, id as "deviceId", serial, status from device where tenant_id = $1 and cid = any ($2::text[])`,
);
export const standingOf = prepared(
  'standing',
  'select device_id as "deviceId", home_id as "homeId" from placement where tenant_id = $1 and device_id = any ($2::uuid[]) and ends_at is null',
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
