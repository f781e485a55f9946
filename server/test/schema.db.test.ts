import { expect, test } from 'vitest';
import { tableOwners, withoutRelationWall, withoutTenantWall } from '../../tools/checks/tables.ts';
import { addTenant, addUnit, layOut } from './build.ts';
import { useDatabase } from './database.ts';
import {
  dearWalls,
  type Faults,
  insightFaults,
  linksAcrossTenants,
  names,
  ownerless,
  registerFaults,
  relationWallFaults,
  roleFaults,
  shapeFaults,
  tablesQuery,
  tenantWallFaults,
} from './schema-faults.ts';

const database = useDatabase();

const checks: Record<string, { faults: Faults; planted: string; finding: RegExp }> = {
  'every table has one owner': {
    faults: ownerless,
    planted: 'create table stray (id int)',
    finding: /^stray: no module/,
  },
  'every table stands behind the tenant wall or on the list': {
    faults: tenantWallFaults,
    planted: `create table stray (tenant_id uuid); alter table stray owner to tunet_owner; alter table stray enable row level security;
      create policy tenant on stray using (tenant_id::text = current_setting('tunet.tenants', true));`,
    finding: /^stray: (row security|the tenant wall has another shape)/,
  },
  'a table that names a person has the relation wall': {
    faults: relationWallFaults,
    planted: 'create table stray (person_id uuid)',
    finding: /^stray: names a person/,
  },
  'a wall is worked out once per statement': {
    faults: dearWalls,
    planted: `create table stray (tenant_id uuid); create policy tenant on stray using (tenant_id::text = current_setting('tunet.tenants', true))`,
    finding: /^stray.tenant/,
  },
  'columns are named and typed alike': {
    faults: shapeFaults,
    planted: 'create table stray (seen_at timestamp)',
    finding: /^stray.seen_at/,
  },
  'no link leads into another municipality': {
    faults: linksAcrossTenants,
    planted: `create table other (tenant_id uuid, id uuid primary key); create table stray (tenant_id uuid, other_id uuid references other (id))`,
    finding: /^stray/,
  },
  'no role of the product passes row security, owns a table or may rewrite what happened': {
    faults: roleFaults,
    planted: 'grant delete on audit to tunet_app',
    finding: /^audit: tunet_app may delete/,
  },
  'analytics sees no staff, nobody, and nothing finer than municipality and day': {
    faults: insightFaults,
    planted:
      'create view insight.who as select taken_by, taken_at from alarm; grant select on insight.who to tunet_insight',
    finding: /^who.taken_by: points at somebody/,
  },
  'the web reads of the register no name, no number and no words of hers': {
    faults: registerFaults,
    planted: 'grant select on register.identity to tunet_app',
    finding: /^identity.number: the web may read it/,
  },
};

test.each(Object.entries(checks))('%s', async (_name, { faults, planted, finding }) => {
  await database.asAdministrator(async (client) => {
    expect(await faults(client)).toEqual([]);
    await client.query('begin');
    await client.query(planted);
    expect(await faults(client)).toEqual(expect.arrayContaining([expect.stringMatching(finding)]));
    await client.query('rollback');
  });
});

test('every name on the lists is still needed', async () => {
  await database.asAdministrator(async (client) => {
    const tables = await names(client, tablesQuery);
    for (const name of [...Object.keys(withoutTenantWall), ...Object.keys(withoutRelationWall)]) {
      expect(tables).toContain(name);
    }
    const secured = await names(client, `select relname as name from pg_class where relrowsecurity`);
    expect(Object.keys(withoutTenantWall).filter((name) => secured.includes(name))).toEqual([]);
  });
});

test('without tenants nothing is seen, and that is no error', async () => {
  const pool = database.pool('tunet_app');
  for (const table of Object.keys(tableOwners).filter((name) => !(name in withoutTenantWall))) {
    const { rows } = await pool.query(`select has_table_privilege(current_user, '${table}', 'select') as may`);
    if (rows[0]?.may) expect((await pool.query(`select count(*)::int as n from ${table}`)).rows[0]?.n).toBe(0);
  }
});

test('a group under five is not told: four alarms are null, five are five', async () => {
  const at = new Date('2026-11-21T08:00:00Z');
  const tenantId = await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const id = await addTenant(tx, { slug: 'sentral', kind: 'centre' });
    const desk = await addUnit(tx, { tenantId: id, kind: 'desk' });
    for (const [kind, count] of [
      ['press', 5],
      ['fall', 4],
    ] as const) {
      for (let index = 0; index < count; index += 1) {
        await tx.sql(
          `insert into alarm (tenant_id, id, desk_id, cid, kind, device_speaks, received_at, last_press_at, waiting_since, voice_at)
            values ($1, gen_random_uuid(), $2, $3, $4, true, $5, $5, $5, $5)`,
          [id, desk, `${kind}${index}`, kind, at],
        );
      }
    }
    return id;
  });
  const client = await database.pool('tunet_insight').connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('tunet.tenants', $1, true)`, [tenantId]);
    const { rows } = await client.query('select kind, alarms, voice_within_60_s from insight.alarm_day order by kind');
    expect(rows).toEqual([
      { kind: 'fall', alarms: null, voice_within_60_s: null },
      { kind: 'press', alarms: '5', voice_within_60_s: '5' },
    ]);
    await expect(client.query('select * from alarm')).rejects.toThrow('permission denied');
  } finally {
    await client.query('rollback');
    client.release();
  }
});
