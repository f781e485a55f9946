import { randomUUID } from 'node:crypto';
import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';

/** What devices of the fleet call. */
export const fleetAddress = 'alarm.bench.example';

export interface Fleet {
  /** Number of each device. */
  readonly cids: readonly string[];
  /** The centre and the municipalities. */
  readonly tenants: readonly string[];
  readonly deskId: string;
}

/** Two municipalities with devices in homes, and the one centre that answers for both. One resident in each home, two in every third. */
export async function layOutFleet(database: DatabaseConfig, devices: number): Promise<Fleet> {
  const centre = randomUUID();
  const deskId = randomUUID();
  const municipalities = [randomUUID(), randomUUID()];
  await withAdministrator(database, async (client) => {
    await client.query(
      `insert into tenant (id, slug, name, kind, country, time_zone)
       values ($1, 'centre', 'Centre', 'centre', 'NO', 'Europe/Oslo'),
              ($2, 'north', 'North', 'municipality', 'NO', 'Europe/Oslo'),
              ($3, 'south', 'South', 'municipality', 'SE', 'Europe/Stockholm')`,
      [centre, ...municipalities],
    );
    await client.query(
      `insert into unit (tenant_id, id, kind, name, receiver_address) values ($1, $2, 'desk', 'Desk', $3)`,
      [centre, deskId, fleetAddress],
    );
    for (const [index, tenant] of municipalities.entries()) {
      await client.query(
        `insert into centre_service (tenant_id, served_tenant_id, starts_at) values ($1, $2, now() - interval '1 day')`,
        [centre, tenant],
      );
      await client.query(homes, [tenant, Math.ceil(devices / municipalities.length), String(index + 1)]);
    }
    // Only the filled ones: a table that was empty when analysed is planned for as if it stayed so.
    await client.query('analyze tenant, unit, centre_service, area, home, person, residency, device, placement');
  });
  const cids = municipalities.flatMap((_, index) =>
    Array.from({ length: Math.ceil(devices / municipalities.length) }, (__, no) => `${index + 1}${paddedNumber(no)}`),
  );
  return { cids, tenants: [centre, ...municipalities], deskId };
}

function paddedNumber(no: number): string {
  return String(no).padStart(7, '0');
}

const homes = `
  with area as (
    insert into area (tenant_id, id, name) values ($1, gen_random_uuid(), 'Area') returning id
  ), n as materialized (
    select no, gen_random_uuid() as home, gen_random_uuid() as device, gen_random_uuid() as first,
      case when no % 3 = 0 then gen_random_uuid() end as second
    from generate_series(0, $2::int - 1) no
  ), home as (
    insert into home (tenant_id, id, area_id, street, postal)
    select $1, n.home, area.id, 'Street ' || no, '0000 Place' from n, area
  ), person as (
    insert into person (tenant_id, id, first_name, last_name, born_on)
    select $1, who, 'Test', 'Person ' || no, date '1940-01-01' + no
    from n, lateral (values (first), (second)) as lives (who) where who is not null
  ), residency as (
    insert into residency (tenant_id, id, person_id, home_id, starts_on)
    select $1, gen_random_uuid(), who, n.home, '2020-01-01'
    from n, lateral (values (first), (second)) as lives (who) where who is not null
  ), device as (
    insert into device (tenant_id, id, cid, model, status)
    select $1, n.device, $3 || lpad(no::text, 7, '0'), 'Bench', 'in-service' from n
  )
  insert into placement (tenant_id, id, device_id, home_id, starts_at)
  select $1, gen_random_uuid(), n.device, n.home, now() - interval '1 day' from n`;
