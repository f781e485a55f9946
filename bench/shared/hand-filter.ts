import { Pool } from 'pg';
import {
  asAdministrator,
  connectionSettings,
  type DatabaseConfig,
} from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';
import type { Reader } from './lay-out-million.ts';

/**
 * How much is filtered: the same rule as the policies, as somebody would write it into each statement; or only constants,
 * with no look at whether the reader may see the person at all (not safe, the fastest there is).
 */
export type HandFilter = 'same-rule' | 'constants-only';

/**
 * One connection past all row security, on which the product's own statements read tables filtered by hand:
 * views of the same names with the conditions written out. PostgreSQL plans them as if they stood in the statement.
 */
export async function openHandFiltered(
  database: DatabaseConfig,
  name: string,
  reader: Reader,
  filter: HandFilter,
): Promise<Pool> {
  const schema = `hand_${name}_${filter.replaceAll('-', '_')}`;
  const tenants = `t.tenant_id in (${reader.tenants.map(quoted).join(', ')})`;
  await withAdministrator(database, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `select table_name as "table" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and column_name = 'tenant_id' and t.table_type = 'BASE TABLE'`,
    );
    await client.query(`create schema ${schema}`);
    for (const { table } of rows) {
      const conditions = [tenants, ...(constants(reader)[table] ?? [])];
      const person = personColumns[table];
      if (filter === 'same-rule' && person !== undefined) conditions.push(relation(reader, person));
      await client.query(
        `create view ${schema}.${table} as select * from public.${table} t where ${conditions.join(' and ')}`,
      );
    }
  });
  const pool = new Pool({
    ...connectionSettings(asAdministrator(database), undefined, 'bench reference'),
    options: `-c search_path=${schema},public -c plan_cache_mode=force_generic_plan`,
    max: 1,
  });
  pool.on('error', () => undefined);
  return pool;
}

/** Tables that name a person, and where. */
const personColumns: Readonly<Record<string, string>> = {
  person: 'id',
  alarm_person: 'person_id',
  hazard: 'person_id',
  residency: 'person_id',
  relative: 'person_id',
  alarm_card: 'person_id',
  wearer: 'person_id',
};

/** A live relation of the reader to the person, in the form that is fastest on many persons. */
function relation(reader: Reader, column: string): string {
  return `t.${column} = any (array(select g.person_id from public.access_grant g
    where g.subject_id in (${subjectsOf(reader).map(quoted).join(', ')})
      and g.starts_at <= nullif(current_setting('tunet.at'), '')::timestamptz
      and g.lives_until > nullif(current_setting('tunet.at'), '')::timestamptz))`;
}

/** The desk, the unit or the person, by kind of reader. */
function constants(reader: Reader): Readonly<Record<string, readonly string[]>> {
  const { kind, id, unit } = reader;
  const access_grant = [`t.subject_id in (${subjectsOf(reader).map(quoted).join(', ')})`];
  if (kind === 'person') {
    return { access_grant, person: [`t.id = '${id}'`], alarm_person: [`t.person_id = '${id}'`] };
  }
  if (unit?.kind === 'desk') {
    return { access_grant, alarm: [`t.desk_id = '${unit.id}'`], hand_over: [`t.desk_id = '${unit.id}'`] };
  }
  return { access_grant, hand_over: [`t.unit_id = '${unit?.id}'`] };
}

/** Who may be given a grant: the reader herself, and the unit where she is on duty. */
export function subjectsOf({ id, unit }: Reader): string[] {
  return unit === null ? [id] : [id, unit.id];
}

function quoted(text: string): string {
  return `'${text}'`;
}
