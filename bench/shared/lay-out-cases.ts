import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';
import type { Reader } from './lay-out-million.ts';

/** Names that many share, as in life. */
const lastNames = 400;
const firstNames = 200;
const municipalities = 4;

/** One of the offices, and what is asked of it. */
export interface LaidOutCases {
  readonly at: Date;
  readonly assessor: Reader;
  /** rows of each table */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * Cases of ten years in four municipalities: one of a hundred is open, the relation to the others has ended, as it does half a year
 * after help began. Laid out set by set as the superuser with the triggers of foreign keys off.
 */
export async function layOutCases(database: DatabaseConfig, cases: number): Promise<LaidOutCases> {
  return withAdministrator(database, async (client) => {
    await client.query(`set session_replication_role = replica; set work_mem = '256MB'`);
    const each = Math.ceil(cases / municipalities);
    for (const step of steps) await client.query(step.replaceAll(':each', String(each)));
    await client.query('vacuum (analyze)');
    const { rows } = await client.query<{ at: Date; place: string; office: string; staff: string }>(
      'select now() as at, pg_temp.i(1, 2, 0) as place, pg_temp.i(3, 2, 0) as office, pg_temp.i(10, 2, 0) as staff',
    );
    const [found] = rows;
    if (!found) throw new TypeError('a select without a table gives one row');
    const counts: Record<string, number> = {};
    for (const table of ['person', 'application', 'access_grant']) {
      const counted = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      counts[table] = counted.rows[0]?.n ?? 0;
    }
    return {
      at: found.at,
      assessor: {
        ...{ kind: 'staff' as const, id: found.staff, tenantId: found.place, tenants: [found.place] },
        unit: { id: found.office, name: 'Office', kind: 'assessment' },
      },
      counts,
    };
  });
}

const idFunction = `create function pg_temp.i(kind int, m int, no int) returns uuid immutable language sql as
  $$select (lpad(to_hex(kind), 4, '0') || lpad(to_hex(m), 4, '0') || '0000800080000000' || lpad(to_hex(no), 8, '0'))::uuid$$`;
const every = `generate_series(1, ${municipalities}) m, generate_series(0, :each - 1) n,
  lateral (select n % 100 = 0 as is_open, n * 20 < :each as is_seen, now() - n * (interval '3650 days' / :each) as got) x`;

const steps: readonly string[] = [
  idFunction,
  `insert into tenant (id, slug, name, kind, country, time_zone)
   select pg_temp.i(1, m, 0), 'place' || chr(96 + m), 'Place ' || m, 'municipality', 'NO', 'Europe/Oslo' from generate_series(1, ${municipalities}) m`,
  `insert into unit (tenant_id, id, kind, name) select pg_temp.i(1, m, 0), pg_temp.i(3, m, 0), 'assessment', 'Office' from generate_series(1, ${municipalities}) m`,
  `insert into person (tenant_id, id, first_name, last_name, born_on)
   select pg_temp.i(1, m, 0), pg_temp.i(4, m, n), 'First' || n % ${firstNames}, 'Last' || n % ${lastNames}, date '1930-01-01' + n % 20000 from ${every}`,
  `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
     unit_id, state, received_at, promised_on, taken_by, taken_by_name, taken_at, decided_at, outcome)
   select pg_temp.i(1, m, 0), pg_temp.i(5, m, n), pg_temp.i(4, m, n), lpad((17 + n % 10)::text, 2, '0') || '-' || lpad((n / 10)::text, 6, '0'),
     repeat('I need help in the morning and with the shopping. ', 6), 'nb', 'web', pg_temp.i(4, m, n), 'Herself', 'self',
     pg_temp.i(3, m, 0), case when is_open then 'received' else 'decided' end, got, (got + interval '28 days')::date,
     case when not is_open then pg_temp.i(10, m, 0) end, case when not is_open then 'Assessor' end, case when not is_open then got end,
     case when not is_open then got end, case when not is_open then 'granted' end from ${every}`,
  `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at, ends_at)
   select pg_temp.i(1, m, 0), gen_random_uuid(), pg_temp.i(3, m, 0), pg_temp.i(4, m, n), 'case', pg_temp.i(5, m, n), got,
     case when not is_open and not is_seen then got + interval '1 day' end from ${every}`,
];
