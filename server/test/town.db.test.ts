import { idOf, layOutTown } from '@tunet/town';
import { beforeAll, expect, test } from 'vitest';
import { townCatalogues, townCodes } from '../src/town.ts';
import { type TestDatabase, useDatabase } from './database.ts';

const database = useDatabase();
const other = useDatabase();
const now = new Date('2026-11-21T20:00:00Z');

async function layOutIn(target: TestDatabase) {
  const connection = await target.pool('tunet_owner').connect();
  const beginning = { codes: townCodes, catalogues: townCatalogues };
  try {
    return await layOutTown({ connection, now, issuer: 'http://127.0.0.1:3001', ...beginning });
  } finally {
    connection.release();
  }
}

async function all<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  return database.asAdministrator(async (client) => (await client.query<Row>(text, values)).rows);
}

let first: Awaited<ReturnType<typeof layOutIn>>;
beforeAll(async () => {
  first = await layOutIn(database);
});

test('the town is laid out once, and a second time changes nothing', async () => {
  expect(first.already).toBe(false);
  expect(first.devices.length).toBeGreaterThan(60);
  expect((await layOutIn(database)).already).toBe(true);
  expect(await all('select count(*)::int as tenants from tenant')).toEqual([{ tenants: 6 }]);
});

test('the same seed gives the same town, to the byte', async () => {
  await layOutIn(other);
  const dumps = await Promise.all([dumpOf(database), dumpOf(other)]);
  expect(Object.keys(dumps[0]).length).toBeGreaterThan(40);
  expect(dumps[0]).toEqual(dumps[1]);
});

/**
 * A digest of all rows of each table that has any, in the order of their text. The number of the transaction is chance, and so is the
 * mark of a store's hours.
 */
function dumpOf(target: TestDatabase): Promise<Record<string, string>> {
  return target.asAdministrator(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: number; digest: string | null }>(
        `select count(*)::int as n, md5(string_agg(line, E'\\n' order by line collate "C")) as digest
          from (select (to_jsonb(t) - '{tx,hours_mark}'::text[])::text as line from ${name} t) l`,
      );
      if (rows[0]?.digest) digests[name] = `${rows[0].n} ${rows[0].digest}`;
    }
    return digests;
  });
}

test('everyone sees herself, and everyone is a grown-up but one child', async () => {
  const [found] = await all(
    `select count(*) filter (where not exists (select from access_grant g where g.subject_id = p.id and g.basis = 'own'))::int as "withoutOwn",
      count(*) filter (where p.born_on > $1::date - interval '18 years')::int as children from person p`,
    [now],
  );
  expect(found).toEqual({ withoutOwn: 0, children: 1 });
});

test('whoever has died has no planned visit, an ended plan, and something left to be done', async () => {
  const [found] = await all<{ dead: number; visits: number; plans: number; left: number }>(
    `select count(*)::int as dead,
      sum((select count(*) from visit v where v.person_id = p.id and v.state = 'planned' and v.window_from >= d.registered_at))::int as visits,
      sum((select count(*) from care_plan c where c.person_id = p.id and c.state = 'active'))::int as plans,
      count(*) filter (where exists (select from estate_item i where i.death_id = d.id))::int as left
    from death d join person p on p.tenant_id = d.tenant_id and p.id = d.person_id and p.died_on = d.died_on`,
  );
  expect(found?.dead).toBeGreaterThan(1);
  expect(found).toEqual({ dead: found?.dead, visits: 0, plans: 0, left: found?.dead });
});

test('a home is protected as the strictest of those who live there', async () => {
  const wrong = await all(
    `select h.street from home h where h.protection <> coalesce((select max(p.protection) from residency r
      join person p on p.tenant_id = r.tenant_id and p.id = r.person_id and p.protection <> 'none'
      where r.home_id = h.id and r.ends_on is null), 'none')`,
  );
  expect(wrong).toEqual([]);
  expect(await all(`select 1 from home where protection <> 'none'`)).not.toEqual([]);
});

test('help has its whole way: application, scores, decision, plan, visits', async () => {
  const broken = await all(
    `select a.state, p.last_name from application a join person p on p.tenant_id = a.tenant_id and p.id = a.person_id
      where a.state = 'started' and not (
        exists (select from assessment s join assessment_score c on c.assessment_id = s.id where s.application_id = a.id and s.state = 'completed')
        and exists (select from service_decision d join decided_service l on l.decision_id = d.id where d.application_id = a.id and l.effected_on is not null)
        and exists (select from care_plan c join care_goal g on g.plan_id = c.id where c.person_id = a.person_id))`,
  );
  expect(broken).toEqual([]);
  const unplanned = await all(
    `select i.title from intervention i join care_plan c on c.id = i.plan_id and c.state = 'active'
      where i.every_weeks = 1 and not exists (select from visit v where i.id = any (v.interventions) and v.day_on > $1::date)`,
    [now],
  );
  expect(unplanned).toEqual([]);
});

test('the unit of everyone who is helped may see her, and the office those with an open case', async () => {
  const [found] = await all(
    `select (select count(*)::int from care_plan c where c.state = 'active' and not exists (select from access_grant g
        where g.person_id = c.person_id and g.subject_id = c.unit_id and g.basis = 'in-care' and g.lives_until > $1)) as plans,
      (select count(*)::int from application a where a.state in ('received', 'taken', 'mapped') and not exists (select from access_grant g
        where g.person_id = a.person_id and g.subject_id = a.unit_id and g.basis = 'case' and g.lives_until > $1)) as cases,
      (select count(*)::int from thread t where t.waiting_since is not null and not exists (select from access_grant g
        where g.person_id = t.person_id and g.subject_id = t.unit_id and g.basis = 'conversation' and g.lives_until > $1)) as threads`,
    [now],
  );
  expect(found).toEqual({ plans: 0, cases: 0, threads: 0 });
});

test.each([
  ['nordvik', 'ingrid-solvang', 'kari-solvang', 'home-care ost'],
  ['solhamra', 'gunnel-ek', 'anna-ek', 'home-care centrum'],
])(
  'the story of %s stands: visits done yesterday with a note, planned today and tomorrow, a thread answered',
  async (place, mother, daughter, unit) => {
    const [found] = await all(
      `select count(*) filter (where v.day_on = '2026-11-20' and v.state = 'done')::int as yesterday,
      count(*) filter (where v.day_on = '2026-11-22' and v.state = 'planned' and v.assigned_to is not null)::int as tomorrow,
      (select count(*)::int > 0 from note n join visit w on w.id = n.visit_id where n.person_id = $1 and w.day_on = '2026-11-20') as note,
      (select bool_or(waiting_since is null) from thread t where t.person_id = $1 and t.opened_by = $2) as answered,
      (select count(*)::int from decision_reading r where r.person_id = $1) as readers
    from visit v where v.person_id = $1 and v.unit_id = $3`,
      [idOf(`person ${mother}`), idOf(`person ${daughter}`), idOf(`${place} ${unit}`)],
    );
    expect(found).toEqual({ yesterday: 3, tomorrow: 3, note: true, answered: true, readers: 2 });
  },
);

test.each(['nordvik', 'solhamra'])('every desk in %s has something true to show', async (place) => {
  const [found] = await all<Record<string, number>>(
    `select
      (select count(*) from application where tenant_id = $1 and state = 'received')::int as received,
      (select count(*) from application where tenant_id = $1 and state = 'received' and promised_on < ($2::timestamptz)::date)::int as overdue,
      (select count(*) from application where tenant_id = $1 and state = 'taken')::int as taken,
      (select count(*) from application where tenant_id = $1 and state = 'mapped')::int as mapped,
      (select count(*) from decided_service where tenant_id = $1 and effected_on is null)::int as "withoutPlan",
      (select count(*) from visit where tenant_id = $1 and state = 'planned' and window_to < $2 and absence_id is null)::int as unconfirmed,
      (select count(*) from visit where tenant_id = $1 and cancel_asked_at is not null)::int as "cancelAsked",
      (select count(*) from visit where tenant_id = $1 and move_asked_at is not null)::int as "moveAsked",
      (select count(*) from absence where tenant_id = $1 and home_at is null and kind = 'hospital')::int as "inHospital",
      (select count(*) from absence where tenant_id = $1 and home_at is not null and confirmed_at is null)::int as "homeAgain",
      (select count(*) from estate_item where tenant_id = $1 and done_at is null)::int as estate,
      (select count(*) from thread t join unit u on u.id = t.unit_id where t.tenant_id = $1 and waiting_since is not null and u.kind = 'store')::int as store,
      (select count(*) from thread t join unit u on u.id = t.unit_id where t.tenant_id = $1 and waiting_since is not null and u.kind = 'home-care')::int as "homeCare",
      (select count(*) from thread t join unit u on u.id = t.unit_id where t.tenant_id = $1 and waiting_since is not null and u.kind = 'assessment')::int as office`,
    [idOf(place), now],
  );
  expect(Object.entries(found ?? {}).filter(([, count]) => count === 0)).toEqual([]);
});
