import { idOf } from '@tunet/town';
import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';

/** A device of the benchmark: pressed, it shows on the desk under a name of its own. */
export interface AddedDevice {
  readonly cid: string;
  /** Last name of the one who lives there; no other text on the desk looks like it. */
  readonly name: string;
}

/** Adds homes with one resident and one device each to a municipality of the town. */
export async function addDevices(database: DatabaseConfig, count: number): Promise<AddedDevice[]> {
  const devices = Array.from({ length: count }, (_, no) => ({
    cid: `B${String(no).padStart(5, '0')}`,
    name: `Bench${String(no).padStart(5, '0')}`,
  }));
  await withAdministrator(database, (client) =>
    client.query(
      `with n as materialized (
         select d.cid, d.name, gen_random_uuid() as person, gen_random_uuid() as home, gen_random_uuid() as device
         from jsonb_to_recordset($3::jsonb) as d(cid text, name text)
       ), person as (
         insert into person (tenant_id, id, first_name, last_name, born_on) select $1, n.person, 'Test', name, '1941-03-02' from n
       ), home as (
         insert into home (tenant_id, id, area_id, street, postal, confirmed_on) select $1, n.home, $2, name, '9801 Nordvik', now() from n
       ), residency as (
         insert into residency (tenant_id, id, person_id, home_id, starts_on)
         select $1, gen_random_uuid(), n.person, n.home, '2020-01-01' from n
       ), device as (
         insert into device (tenant_id, id, cid, model, status) select $1, n.device, cid, 'Bench', 'in-service' from n
       )
       insert into placement (tenant_id, id, device_id, home_id, starts_at)
       select $1, gen_random_uuid(), n.device, n.home, now() - interval '1 day' from n`,
      [idOf('nordvik'), idOf('nordvik ost'), JSON.stringify(devices)],
    ),
  );
  return devices;
}
