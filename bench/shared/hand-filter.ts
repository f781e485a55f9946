import { Pool } from 'pg';
import {
  asAdministrator,
  connectionSettings,
  type DatabaseConfig,
} from '../../server/src/platform/db/database-config.ts';
import { withAdministrator } from '../../server/src/platform/db/prepare-database.ts';
import type { Reader } from './lay-out-million.ts';

/**
 * One connection past all row security, on which the product's own statements read tables filtered by hand:
 * views of the same names with the tenants, the desk, the unit or the person written out as constants. PostgreSQL plans
 * them as if the conditions stood in the statement.
 * Nothing is checked but these conditions, so it is the fastest that anybody could write and is not safe.
 */
export async function openHandFiltered(database: DatabaseConfig, name: string, reader: Reader): Promise<Pool> {
  const schema = `hand_${name}`;
  const tenants = `tenant_id in (${reader.tenants.map((id) => `'${id}'`).join(', ')})`;
  await withAdministrator(database, async (client) => {
    const { rows } = await client.query<{ table: string }>(
      `select table_name as "table" from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and column_name = 'tenant_id' and t.table_type = 'BASE TABLE'`,
    );
    await client.query(`create schema ${schema}`);
    for (const { table } of rows) {
      const conditions = [tenants, ...(ownConditions(reader)[table] ?? [])];
      await client.query(
        `create view ${schema}.${table} as select * from public.${table} where ${conditions.join(' and ')}`,
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

/** What one would write by hand beyond the tenant for each kind of reader. */
function ownConditions({ kind, id, unit }: Reader): Readonly<Record<string, readonly string[]>> {
  if (kind === 'person') return { person: [`id = '${id}'`], alarm_person: [`person_id = '${id}'`] };
  if (unit?.kind === 'desk') return { alarm: [`desk_id = '${unit.id}'`], hand_over: [`desk_id = '${unit.id}'`] };
  return { hand_over: [`unit_id = '${unit?.id}'`] };
}
