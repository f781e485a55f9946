import type { Client } from 'pg';
import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';

/** Somebody whose list is read, and what she may reach. */
export interface Reader {
  readonly kind: 'staff' | 'person';
  readonly id: string;
  readonly tenantId: string;
  readonly unit: { readonly id: string; readonly name: string; readonly kind: string } | null;
  readonly tenants: readonly string[];
}

export interface Million {
  /** The instant up to which there is history. */
  readonly at: Date;
  readonly operator: Reader;
  readonly carer: Reader;
  readonly resident: Reader;
  /** Rows of each table. */
  readonly counts: Readonly<Record<string, number>>;
}

const municipalities = 20;
const municipalitiesPerCentre = 10;

/**
 * A year of alarms in 20 municipalities under two centres: each with homes, persons, grants that have ended and such that live.
 * Laid out set by set as the superuser with the triggers of foreign keys off; the statements keep to them by themselves.
 */
export async function layOutMillion(database: DatabaseConfig, alarms: number): Promise<Million> {
  return withAdministrator(database, async (client) => {
    await client.query(
      `set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '256MB'`,
    );
    const each = Math.ceil(alarms / municipalities);
    for (const step of steps) {
      await client.query(step.replaceAll(':each', String(each)).replaceAll(':persons', String(Math.ceil(each / 10))));
    }
    await client.query('vacuum (analyze)');
    return { ...(await readers(client)), counts: await counts(client) };
  });
}

/** Ids follow from numbers, so that each table is made without asking another. */
const idFunction = `create function pg_temp.i(kind int, m int, no int) returns uuid immutable language sql as
  $$select (lpad(to_hex(kind), 4, '0') || lpad(to_hex(m), 4, '0') || '0000800080000000' || lpad(to_hex(no), 8, '0'))::uuid$$`;

const everyAlarm = `generate_series(1, ${municipalities}) m, generate_series(0, :each - 1) a,
  lateral (select now() - a * (interval '365 days' / :each) - interval '1 minute' as got, a < 4 as is_open, a % :persons as p,
    pg_temp.i(5, m, a) as id, pg_temp.i(2, (m - 1) / ${municipalitiesPerCentre}, 0) as desk) x`;

const steps: readonly string[] = [
  idFunction,
  `insert into tenant (id, slug, name, kind, country, time_zone)
   select pg_temp.i(1, m, 0), 'm' || translate(lpad(m::text, 4, '0'), '0123456789', 'abcdefghij'), 'Place ' || m, 'municipality', 'NO', 'Europe/Oslo'
   from generate_series(1, ${municipalities}) m
   union all
   select pg_temp.i(9, c, 0), 'centre' || chr(97 + c), 'Centre ' || c, 'centre', 'NO', 'Europe/Oslo'
   from generate_series(0, ${municipalities / municipalitiesPerCentre - 1}) c`,
  `insert into centre_service (tenant_id, served_tenant_id, starts_at)
   select pg_temp.i(9, (m - 1) / ${municipalitiesPerCentre}, 0), pg_temp.i(1, m, 0), now() - interval '2 years' from generate_series(1, ${municipalities}) m`,
  `insert into area (tenant_id, id, name) select pg_temp.i(1, m, 0), pg_temp.i(7, m, 0), 'Area' from generate_series(1, ${municipalities}) m`,
  `insert into unit (tenant_id, id, kind, name)
   select pg_temp.i(9, c, 0), pg_temp.i(2, c, 0), 'desk', 'Desk ' || c from generate_series(0, ${municipalities / municipalitiesPerCentre - 1}) c
   union all
   select pg_temp.i(1, m, 0), pg_temp.i(3, m, u), 'home-care', 'Home care ' || u from generate_series(1, ${municipalities}) m, generate_series(0, 3) u`,
  `insert into person (tenant_id, id, first_name, last_name, born_on)
   select pg_temp.i(1, m, 0), pg_temp.i(4, m, p), 'Test', 'Person ' || p, date '1930-01-01' + p from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into home (tenant_id, id, area_id, street, postal)
   select pg_temp.i(1, m, 0), pg_temp.i(6, m, p), pg_temp.i(7, m, 0), 'Street ' || p, '0000 Place' from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into residency (tenant_id, id, person_id, home_id, starts_on)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(4, m, p), pg_temp.i(6, m, p), '2020-01-01' from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into device (tenant_id, id, cid, model, status, tested_at, last_seen_at)
   select pg_temp.i(1, m, 0), pg_temp.i(8, m, p), 'M' || m || 'D' || p, 'Bench', 'in-service', now(), now() from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into placement (tenant_id, id, device_id, home_id, starts_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(8, m, p), pg_temp.i(6, m, p), now() - interval '2 years' from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into hazard (tenant_id, id, person_id, text, source)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(4, m, p), 'Oxygen', 'Bench' from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1, 20) p`,
  `insert into alarm (tenant_id, id, desk_id, device_id, cid, home_id, area_id, kind, device_speaks, received_at, last_press_at, waiting_since,
     taken_by, taken_by_name, taken_at, voice_at, closed_by, closed_by_name, closed_at, cause, measure, version)
   select pg_temp.i(1, m, 0), x.id, desk, pg_temp.i(8, m, p), 'M' || m || 'D' || p, pg_temp.i(6, m, p), pg_temp.i(7, m, 0), 'press', true, got, got, got,
     case when not is_open then pg_temp.i(10, 0, 0) end, case when not is_open then 'Test Operator' end, case when not is_open then got + interval '10 seconds' end,
     case when not is_open then got + interval '20 seconds' end, case when not is_open then pg_temp.i(10, 0, 0) end, case when not is_open then 'Test Operator' end,
     case when not is_open then got + interval '20 minutes' end, case when not is_open then 'fall' end, case when not is_open then 'talked' end, 4
   from ${everyAlarm}`,
  `insert into alarm_person (tenant_id, alarm_id, person_id, received_at) select pg_temp.i(1, m, 0), x.id, pg_temp.i(4, m, p), got from ${everyAlarm}`,
  `insert into signal (tenant_id, id, alarm_id, sender, cid, ref, kind, device_type, status_code, body_hash, known, received_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), x.id, 'M' || m || 'D' || p, 'M' || m || 'D' || p, a::text, 'alarm', '02', '010', '\\x00', true, got from ${everyAlarm}`,
  `insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, who_name)
   select pg_temp.i(1, m, 0), gen_random_uuid(), x.id, got, got, what, null
   from ${everyAlarm}, lateral (select unnest(case when is_open then array['received'] else array['received', 'taken', 'closed'] end) as what) h`,
  `insert into hand_over (tenant_id, id, alarm_id, desk_id, unit_id, unit_name, state, asked_by, asked_at, answer_by, accepted_by, accepted_by_name, accepted_how,
     accepted_at, arrive_by, present_at, done_at, found_cause)
   select pg_temp.i(1, m, 0), gen_random_uuid(), x.id, desk, pg_temp.i(3, m, a % 4), 'Home care ' || a % 4, case when is_open then 'asked' else 'done' end,
     pg_temp.i(10, 0, 0), got + interval '1 minute', got + interval '3 minutes',
     case when not is_open then pg_temp.i(10, m, 1) end, case when not is_open then 'Test Carer' end, case when not is_open then 'app' end,
     case when not is_open then got + interval '2 minutes' end, case when not is_open then got + interval '47 minutes' end,
     case when not is_open then got + interval '15 minutes' end, case when not is_open then got + interval '18 minutes' end, case when not is_open then 'fall' end
   from ${everyAlarm} where a % 5 = 0 or a < 4`,
  `insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(4, m, p), pg_temp.i(4, m, p), 'own', now() - interval '2 years' from generate_series(1, ${municipalities}) m, generate_series(0, :persons - 1) p`,
  `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at, ends_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), desk, pg_temp.i(4, m, p), 'open-alarm', x.id, got, case when not is_open then got + interval '8 hours 20 minutes' end from ${everyAlarm}`,
  `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at, ends_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(3, m, a % 4), pg_temp.i(4, m, p), 'handed-over', x.id, got + interval '1 minute',
     case when not is_open then got + interval '2 hours 18 minutes' end from ${everyAlarm} where a % 5 = 0 or a < 4`,
];

async function readers(client: Client): Promise<Omit<Million, 'counts'>> {
  const { rows } = await client.query<
    Record<'desk' | 'centre' | 'place' | 'unit' | 'person' | 'staff', string> & { at: Date }
  >(
    `select now() as at, pg_temp.i(2, 0, 0) as desk, pg_temp.i(9, 0, 0) as centre, pg_temp.i(1, 5, 0) as place,
       pg_temp.i(3, 5, 1) as unit, pg_temp.i(4, 5, 3) as person, pg_temp.i(10, 5, 1) as staff`,
  );
  const [found] = rows;
  if (!found) throw new TypeError('a select without a table gives one row');
  const served = await client.query<{ id: string }>(
    'select served_tenant_id as id from centre_service where tenant_id = $1',
    [found.centre],
  );
  return {
    at: found.at,
    operator: {
      kind: 'staff',
      id: found.staff,
      tenantId: found.centre,
      unit: { id: found.desk, name: 'Desk 0', kind: 'desk' },
      tenants: [found.centre, ...served.rows.map(({ id }) => id)],
    },
    carer: {
      kind: 'staff',
      id: found.staff,
      tenantId: found.place,
      unit: { id: found.unit, name: 'Home care 1', kind: 'home-care' },
      tenants: [found.place],
    },
    resident: { kind: 'person', id: found.person, tenantId: found.place, unit: null, tenants: [found.place] },
  };
}

async function counts(client: Client): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; rows: number }>(
    `select relname as name, reltuples::int as rows from pg_class
     where relname in ('alarm', 'alarm_person', 'access_grant', 'alarm_happening', 'hand_over', 'signal', 'person')`,
  );
  return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
}
