import type { Client } from 'pg';
import { personArrays, tableOwners, withoutRelationWall, withoutTenantWall } from '../../tools/checks/tables.ts';

const appRoles = ['tunet_app', 'tunet_receiver', 'tunet_dispatch', 'tunet_insight', 'tunet_jobs'];

/** What the walls look like once PostgreSQL has read them. */
const tenantWall =
  "(tenant_id = ANY (( SELECT (string_to_array(NULLIF(current_setting('tunet.tenants'::text, true), ''::text), ','::text))::uuid[] AS string_to_array)::uuid[]))";

/** What a migrated database does wrong; empty when all is well. */
export type Faults = (client: Client) => Promise<string[]>;

export const tablesQuery = `select c.oid, c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    pg_get_userbyid(c.relowner) as owner
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by c.relname`;

export async function names(client: Client, sql: string): Promise<string[]> {
  return (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);
}

async function columnsNamed(client: Client, column: string): Promise<string[]> {
  return names(
    client,
    `select table_name as name from information_schema.columns join pg_class c on c.relname = table_name and c.relkind in ('r', 'p')
      where table_schema = 'public' and column_name = '${column}' order by 1`,
  );
}

/** Tables that no module owns, and owners of tables that are gone. */
export const ownerless: Faults = async (client) => {
  const tables = await names(client, tablesQuery);
  return [
    ...tables.filter((name) => !(name in tableOwners)).map((name) => `${name}: no module owns it`),
    ...Object.keys(tableOwners)
      .filter((name) => !tables.includes(name))
      .map((name) => `${name}: has an owner and does not exist`),
  ];
};

/** Tables that are neither behind the tenant wall of the one shape nor on the list. */
export const tenantWallFaults: Faults = async (client) => {
  const { rows: tables } = await client.query<{ name: string; secured: boolean; forced: boolean; owner: string }>(
    tablesQuery,
  );
  const { rows: policies } = await client.query<{
    table: string;
    policy: string;
    permissive: string;
    roles: string[];
    cmd: string;
    qual: string;
    with_check: string | null;
  }>(
    `select tablename as "table", policyname as policy, permissive, roles::text[], cmd, qual, with_check
      from pg_policies where schemaname = 'public'`,
  );
  const withTenant = await columnsNamed(client, 'tenant_id');
  const faults: string[] = [];
  for (const { name, secured, forced, owner } of tables) {
    if (owner !== 'tunet_owner') faults.push(`${name}: owned by ${owner}`);
    const ofTable = policies.filter(({ table }) => table === name);
    const permissive = ofTable.filter((policy) => policy.permissive === 'PERMISSIVE');
    if (name in withoutTenantWall) continue;
    if (!withTenant.includes(name)) faults.push(`${name}: no tenant_id`);
    if (!secured || !forced) faults.push(`${name}: row security is not enabled and forced`);
    const [wall] = permissive.filter(({ policy }) => policy === 'tenant');
    if (!wall) faults.push(`${name}: no tenant wall`);
    else if (wall.qual.replaceAll(/\s+/g, ' ') !== tenantWall || wall.cmd !== 'ALL' || wall.with_check !== null) {
      faults.push(`${name}: the tenant wall has another shape: ${wall.cmd} ${wall.qual}`);
    } else if (wall.roles.join() !== 'public') faults.push(`${name}: the tenant wall is for ${wall.roles.join()} only`);
    for (const { policy } of permissive.slice(wall ? 1 : 0).filter(({ policy }) => policy !== 'tenant')) {
      faults.push(`${name}: ${policy} opens a second way beside the tenant wall`);
    }
  }
  return faults;
};

/** Tables that name or lead to a person without the relation wall. */
export const relationWallFaults: Faults = async (client) => {
  const walls = await names(
    client,
    `select tablename as name from pg_policies where schemaname = 'public' and policyname = 'relation'
      and permissive = 'RESTRICTIVE' and cmd in ('SELECT', 'ALL') and 'tunet_app' = any (roles)`,
  );
  const single = await columnsNamed(client, 'person_id');
  const many = await columnsNamed(client, 'person_ids');
  return [
    ...single
      .filter((name) => !walls.includes(name) && !(name in withoutRelationWall))
      .map((name) => `${name}: names a person and has no relation wall`),
    ...many.filter((name) => !(name in personArrays)).map((name) => `${name}: names persons and is not on the list`),
    ...['person', 'home', 'alarm', 'alarm_happening', 'hand_over', 'placement']
      .filter((name) => !walls.includes(name))
      .map((name) => `${name}: leads to a person and has no relation wall`),
  ];
};

/** Each wall is worked out once per statement; a function in it would run once per row (ten to a thousand times dearer). */
export const dearWalls: Faults = async (client) => {
  const { rows } = await client.query<{ name: string; qual: string }>(
    `select tablename || '.' || policyname as name, coalesce(qual, '') || coalesce(with_check, '') as qual
      from pg_policies where schemaname = 'public'`,
  );
  return rows
    .filter(({ qual }) => withoutSubselects(qual).includes('current_setting'))
    .map(({ name }) => `${name}: reads a setting for every row`);
};

function withoutSubselects(text: string): string {
  const start = text.indexOf('( SELECT');
  if (start < 0) return text;
  let depth = 0;
  let end = start;
  do {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
    end += 1;
  } while (depth > 0 && end < text.length);
  return text.slice(0, start) + withoutSubselects(text.slice(end));
}

/** Columns and tables that are named or typed otherwise than the rest. */
export const shapeFaults: Faults = async (client) => {
  const { rows } = await client.query<{ table: string; column: string; type: string; nullable: string }>(
    `select table_name as "table", column_name as "column", data_type as type, is_nullable as nullable
      from information_schema.columns where table_schema in ('public', 'insight') order by 1, 2`,
  );
  const faults = rows.flatMap(({ table, column, type, nullable }) => {
    const name = `${table}.${column}`;
    const found: string[] = [];
    if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(column)) found.push(`${name}: not snake_case`);
    if (type === 'timestamp without time zone') found.push(`${name}: an instant without a time zone`);
    if (/_(at)$/.test(column) && type !== 'timestamp with time zone') found.push(`${name}: …_at is an instant`);
    if (/_(on)$/.test(column) && type !== 'date') found.push(`${name}: …_on is a day`);
    if (type === 'boolean' && nullable === 'YES') found.push(`${name}: a boolean that may be neither`);
    if (['character varying', 'money', 'real'].includes(type)) found.push(`${name}: ${type}`);
    return found;
  });
  const tables = await names(client, tablesQuery);
  return [
    ...faults,
    ...tables.filter((name) => !/^[a-z]+(_[a-z]+)*$/.test(name)).map((name) => `${name}: not snake_case`),
    ...tables.filter((name) => /[^s]s$/.test(name)).map((name) => `${name}: not singular`),
  ];
};

/** A link inside a municipality carries the municipality, so that it cannot lead into another. */
export const linksAcrossTenants: Faults = async (client) =>
  names(
    client,
    `select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id')
        and k.confrelid <> 'tenant'::regclass
        and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id')
        and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id' and a.attnum = any (k.conkey))`,
  );

/** Roles of the product that may more than they should. */
export const roleFaults: Faults = async (client) => {
  const list = appRoles.map((role) => `'${role}'`).join();
  return [
    ...(await names(
      client,
      `select rolname || ': passes row security' as name from pg_roles
        where rolname in (${list}, 'tunet_owner') and (rolbypassrls or rolsuper)`,
    )),
    ...(await names(
      client,
      `select pg_get_userbyid(relowner) || ': owns ' || oid::regclass as name from pg_class
        where relnamespace in ('public'::regnamespace, 'insight'::regnamespace) and pg_get_userbyid(relowner) in (${list})`,
    )),
    ...(await names(
      client,
      `select r.rolname || ': is also ' || m.rolname as name from pg_auth_members am
        join pg_roles r on r.oid = am.member join pg_roles m on m.oid = am.roleid
        where r.rolname in (${list}) and (m.rolname = 'tunet_owner' or m.rolname in (${list}) or m.rolbypassrls or m.rolsuper)`,
    )),
    ...(await names(
      client,
      `select table_name || ': ' || grantee || ' may ' || lower(privilege_type) as name
        from information_schema.role_table_grants
        where table_schema = 'public' and grantee in (${list}, 'PUBLIC')
          and (privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')
            or (table_name in ('audit', 'audit_seal', 'event', 'alarm_happening', 'signal') and privilege_type in ('UPDATE', 'DELETE'))
            or (table_name in ('alarm', 'hand_over', 'person') and privilege_type = 'DELETE'))`,
    )),
    ...(await names(
      client,
      `select proname || ': runs with its owner''s rights' as name from pg_proc
        where pronamespace in ('public'::regnamespace, 'protection'::regnamespace) and prosecdef`,
    )),
  ];
};

/** Column -> what analytics may read of it. Nothing that points at a member of staff or a person. */
const insightColumns = [
  'alarm_day.tenant_id',
  'alarm_day.day',
  'alarm_day.kind',
  'alarm_day.alarms',
  'alarm_day.voice_within_60_s',
  'alarm_day.voice_within_180_s',
  ...['tenant_id', 'unit_id', 'week', 'alarms', 'within_60_s', 'within_180_s'].map((column) => `answer_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'asked', 'unanswered', 'accepted', 'in_time'].map(
    (column) => `arrival_week.${column}`,
  ),
  ...['tenant_id', 'unit_id', 'week', 'alerts', 'in_time'].map((column) => `dispenser_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'what', 'reason', 'misses'].map((column) => `miss_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'served', 'active'].map((column) => `door_use_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'answers', 'in_time'].map((column) => `thread_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'said', 'solved'].map((column) => `solved_week.${column}`),
  ...['tenant_id', 'unit_id', 'week', 'cancels', 'in_time'].map((column) => `cancel_week.${column}`),
  ...['tenant_id', 'unit_id', 'until_on', 'people', 'median'].map((column) => `faces_fortnight.${column}`),
  // For the office on duty, not for analytics: how many, so that an empty list does not say that nobody is.
  ...['tenant_id', 'in_hospital'].map((column) => `in_hospital_now.${column}`),
  ...['tenant_id', 'whose', 'month', 'loans', 'median_days', 'p90_days'].map((column) => `aid_way_month.${column}`),
  ...['tenant_id', 'article_id', 'quarter', 'loans'].map((column) => `aid_loan_quarter.${column}`),
  ...['tenant_id', 'month', 'devices'].map((column) => `device_tested.${column}`),
];

/** What the web may read of the register past the wall of relations: no name, no number, no word that anybody wrote of her. */
const registerColumns = [
  ...['tenant_id', 'id', 'person_id', 'reference', 'issued_at', 'service_type', 'starts_on', 'ends_on', 'effected_on'],
  ...['times_floor', 'times_usual', 'per', 'unit_name', 'died_on', 'has_number', 'assessed_at', 'instrument_code'],
  ...['instrument_from', 'scored', 'hours', 'hours_per', 'hours_by_name', 'hours_at'],
  ...['delay_why', 'delay_words', 'delay_by_name', 'delay_at'],
].map((column) => `decided_help.${column}`);

/** What the web could read of the register beyond the list, and who else could read it. */
export const registerFaults: Faults = async (client) => [
  ...(
    await names(
      client,
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
        join information_schema.role_table_grants g on g.table_schema = c.table_schema and g.table_name = c.table_name
        where c.table_schema = 'register' and g.grantee in ('tunet_app', 'PUBLIC') order by 1`,
    )
  )
    .filter((name) => !registerColumns.includes(name))
    .map((name) => `${name}: the web may read it`),
  ...(await names(
    client,
    `select table_name || ': ' || grantee || ' may ' || lower(privilege_type) as name from information_schema.role_table_grants
      where table_schema = 'register' and grantee <> 'tunet_owner'
        and (privilege_type <> 'SELECT' or grantee not in ('tunet_app', 'tunet_dispatch'))`,
  )),
];

/** What analytics could read beyond the list. */
export const insightFaults: Faults = async (client) => {
  const columns = await names(
    client,
    `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'insight'`,
  );
  const { rows } = await client.query<{ view: string; column: string; type: string }>(
    `select table_name as "view", column_name as "column", data_type as type
      from information_schema.columns where table_schema = 'insight'`,
  );
  return [
    ...columns.filter((name) => !insightColumns.includes(name)).map((name) => `${name}: not on the list`),
    ...rows
      .filter(({ column }) =>
        /staff|taken_by|closed_by|actor|person|account|operator|carer|name|phone|cid/.test(column),
      )
      .map(({ view, column }) => `${view}.${column}: points at somebody`),
    ...rows
      .filter(({ type }) => type.startsWith('time'))
      .map(({ view, column }) => `${view}.${column}: finer than a day`),
    ...(await names(
      client,
      `select table_schema || '.' || table_name || ': tunet_insight may ' || lower(privilege_type) as name
        from information_schema.role_table_grants where grantee = 'tunet_insight'
          and (table_schema <> 'insight' or privilege_type <> 'SELECT')`,
    )),
  ];
};
