import { beforeAll, expect, test } from 'vitest';
import { addTenant, addUnit, layOut, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { DatabaseRole, Prepared } from '../../../platform/db/pool.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { receiveJoining, receiveSignals, receiveWithResets } from '../store/ingest-query.ts';
import { lockPressed } from '../store/pressed-queries.ts';
import * as stored from '../store/store-queries.ts';
import * as queries from './queries.ts';

const database = useDatabase();
const at = new Date('2026-11-21T22:30:00Z');
const somebody = '019a0000-0000-7000-8000-000000000001';
let place: { centre: string; nordvik: string; desk: string; patrol: string };

/** Years of closed alarms around a handful of open ones: what must be found is small, what it lies in is not. */
beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const patrol = await addUnit(tx, { tenantId: nordvik, kind: 'night-patrol' });
    return { nordvik, centre, desk, patrol };
  });
  const { nordvik, desk, patrol } = place;
  await database.asAdministrator((client) =>
    client.query(`
      insert into area values ('${nordvik}', '${somebody}', 'Øst');
      insert into person (tenant_id, id, first_name, last_name, born_on)
        select '${nordvik}', gen_random_uuid(), 'P', n::text, '1940-01-01' from generate_series(1, 4000) n;
      create temp table numbered as select id as person_id, row_number() over ()::int as n, gen_random_uuid() as home_id,
        gen_random_uuid() as device_id from person;
      insert into home (tenant_id, id, area_id, street, postal) select '${nordvik}', home_id, '${somebody}', 'Vei ' || n, 'x' from numbered;
      insert into residency (tenant_id, id, person_id, home_id, starts_on)
        select '${nordvik}', gen_random_uuid(), person_id, home_id, '2020-01-01' from numbered;
      insert into device (tenant_id, id, cid, model) select '${nordvik}', device_id, n::text, 'Test' from numbered;
      insert into placement (tenant_id, id, device_id, home_id, starts_at)
        select '${nordvik}', gen_random_uuid(), device_id, home_id, '2020-01-01' from numbered;
      create temp table rung as select gen_random_uuid() as id, n, person_id, home_id, device_id,
        timestamptz '2026-11-21T22:00:00Z' - make_interval(mins => k * 9000 + n) as at, k = 0 and n <= 30 as is_open
        from numbered, generate_series(0, 9) k;
      insert into alarm (tenant_id, id, desk_id, device_id, cid, home_id, kind, device_speaks, received_at, last_press_at, waiting_since,
          ladder_due_at, taken_by, taken_at, closed_by, closed_at, cause, measure, voice_at)
        select '${nordvik}', id, '${desk}', device_id, n::text, home_id, 'press', true, at, at, at, case when is_open then at end,
          case when not is_open then id end, case when not is_open then at end, case when not is_open then id end,
          case when not is_open then at end, case when not is_open then 'fall' end, 'talked', case when not is_open then at end from rung;
      insert into alarm_person select '${nordvik}', id, person_id, at from rung;
      insert into signal (tenant_id, id, alarm_id, sender, cid, ref, kind, device_type, status_code, body_hash, known, received_at)
        select '${nordvik}', id, id, n::text, n::text, 'r' || n, 'alarm', '0003', '0010', '\\x00', true, at from rung;
      insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what)
        select '${nordvik}', gen_random_uuid(), id, at, at, 'received' from rung;
      insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at, ends_at)
        select '${nordvik}', gen_random_uuid(), '${desk}', person_id, 'open-alarm', id, at, case when not is_open then at + interval '8 hours' end from rung;
      insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at)
        select '${nordvik}', gen_random_uuid(), person_id, person_id, 'own', '2020-01-01' from numbered;
      insert into hand_over (tenant_id, id, alarm_id, desk_id, unit_id, unit_name, state, asked_by, asked_at, answer_by)
        select '${nordvik}', id, id, '${desk}', '${patrol}', 'Patrol', case when is_open then 'asked' else 'refused' end, id, at, at from rung;
      analyze`),
  );
});

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Node[];
}

/** The plan PostgreSQL keeps for the prepared statement, under the full policies of the role. */
async function planOf(
  role: DatabaseRole,
  subjects: readonly string[],
  { text }: Prepared,
  types: string,
  values: string,
): Promise<Node[]> {
  const scope = { tenants: [place.centre, place.nordvik], subjects, at };
  return inTransaction(database.pool(role), scope, async (tx) => {
    await tx.sql('set local plan_cache_mode = force_generic_plan');
    await tx.sql(`prepare probe (${types}) as ${text}`);
    const [row] = await tx.sql<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (format json) execute probe (${values})`);
    await tx.sql('deallocate probe');
    const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];
    return row ? all(row['QUERY PLAN'][0].Plan) : [];
  });
}
const indexesOf = (plan: Node[]) =>
  new Set(plan.map((node) => node['Index Name']).filter((name) => name !== undefined));
const large = [
  'alarm',
  'alarm_person',
  'alarm_happening',
  'signal',
  'hand_over',
  'access_grant',
  'person',
  'residency',
  'placement',
  'device',
  'home',
];
const readWhole = (plan: Node[]) =>
  plan
    .filter((node) => node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? ''))
    .map((node) => node['Relation Name']);
const operator = () => [somebody, place.desk];

test('what the desk is woken by reads the partial index of open alarms and nothing else', async () => {
  const plan = await planOf('tunet_app', operator(), queries.openAlarms, 'uuid[]', `array['${place.desk}']::uuid[]`);
  expect(indexesOf(plan)).toContain('alarm_open');
  expect(readWhole(plan)).toEqual([]);
});

test('rows of the desk are found by their keys', async () => {
  const plan = await planOf('tunet_app', operator(), queries.deskRows, 'uuid[]', `array['${somebody}']::uuid[]`);
  expect(readWhole(plan)).toEqual([]);
});

test('what is asked of a unit is found by the unit and the last day', async () => {
  const plan = await planOf(
    'tunet_app',
    [somebody, place.patrol],
    queries.fieldList,
    'uuid[], timestamptz, uuid',
    `array['${place.patrol}']::uuid[], '${at.toISOString()}', '${place.nordvik}'`,
  );
  expect([...indexesOf(plan)].some((name) => name === 'hand_over_unit' || name === 'hand_over_open')).toBe(true);
  expect(readWhole(plan)).toEqual([]);
});

test('a resident’s stories are found by her', async () => {
  const values = `'${somebody}', array['${place.nordvik}']::uuid[]`;
  const plan = await planOf('tunet_app', [somebody], queries.storiesOf, 'uuid, uuid[]', values);
  expect(indexesOf(plan)).toContain('alarm_person_pkey');
  expect(readWhole(plan)).toEqual([]);
});

test('the sweep reads what is due and not what has been', async () => {
  const plan = await planOf('tunet_receiver', [], stored.lockDue, 'timestamptz, int', `'${at.toISOString()}', 50`);
  expect(indexesOf(plan)).toContain('alarm_ladder');
  expect(indexesOf(plan)).toContain('hand_over_unanswered');
  expect(readWhole(plan)).toEqual([]);
});

test('the presses that nobody has looked at are found among the open alarms, and her others by her', async () => {
  const plan = await planOf('tunet_receiver', [], lockPressed, 'int', '100');
  expect(indexesOf(plan)).toContain('alarm_person_alarm');
  expect(indexesOf(plan)).toContain('signal_alarm');
  expect(readWhole(plan)).toEqual([]);
});

test('a batch of signals finds devices, homes, wearers and earlier signals by index', async () => {
  const kinds = receiveSignals.text.match(/unnest\((.*?)\) as i/s)?.[1] ?? '';
  const types = [...kinds.matchAll(/::(\w+\[\])/g)].map(([, type]) => type ?? '');
  expect(types).toHaveLength(17);
  for (const statement of [receiveSignals, receiveWithResets, receiveJoining]) {
    const plan = await planOf(
      'tunet_receiver',
      [],
      statement,
      types.join(', '),
      types.map((type) => `'{}'::${type}`).join(', '),
    );
    expect(indexesOf(plan)).toContain('signal_same');
    expect(readWhole(plan)).toEqual([]);
  }
});
