import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { sweepDrafts } from './index.ts';

const database = useDatabase();
const clock = fixedClock('2026-09-01T09:00:00Z');
const saved = clock.now().getTime();
let world: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

const rows = <R>(sql: string, values: readonly unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as R[]);
/** The daughter writes about her mother, and has not touched it since. */
beforeEach(async () => {
  await rows('delete from application_draft');
  await rows(`delete from event where kind = 'draft.lapses'`);
  await rows('delete from absence');
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into application_draft (tenant_id, person_id, writer_id, id, answers, begun_at, saved_at) values ($1, $2, $3, $4, '{}', $5, $5)`,
      [world.tenantId, world.mother, world.daughter, world.newId(), new Date(saved)],
    ),
  );
});
const sweepAt = (day: number) =>
  sweepDrafts({
    pool: database.pool('tunet_dispatch'),
    clock: fixedClock(new Date(saved + day * 86_400_000).toISOString()),
  });
const told = () =>
  rows<{ payload: Record<string, unknown> }>(`select payload from event where kind = 'draft.lapses' order by id`);
const left = async () => (await rows('select from application_draft')).length;
const away = (homeAt: number | null) =>
  rows(
    `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at, home_at,
        home_told_by, home_told_by_name) values ($1, gen_random_uuid(), $2, 'hospital', $3, 'unit', 'u', $2, $3, $4, $5, $5)`,
    [
      ...[world.tenantId, world.daughter, new Date(saved + 80 * 86_400_000)],
      ...[homeAt === null ? null : new Date(saved + homeAt * 86_400_000), homeAt === null ? null : 'unit'],
    ],
  );

test('told once fourteen days before and once three, and then it is deleted; whoever writes in between is told anew', async () => {
  await sweepAt(75.9);
  expect(await told()).toHaveLength(0);
  await sweepAt(76.1);
  await sweepAt(80);
  expect(await told()).toHaveLength(1);
  await sweepAt(87.1);
  await sweepAt(89);
  expect(await told()).toHaveLength(2);
  expect(await left()).toBe(1);
  await sweepAt(90.1);
  expect(await left()).toBe(0);
  expect(await told()).toHaveLength(2);
});

test('to the one who writes and nobody else, with nothing of what it is about', async () => {
  await sweepAt(88);
  const [event] = await told();
  expect(await told()).toHaveLength(1);
  expect(event?.payload).toEqual({ personId: world.mother, readerId: world.daughter });
});

test('while she is in hospital nothing is told and nothing deleted; home again she has fourteen days', async () => {
  await away(null);
  await sweepAt(88);
  await sweepAt(120);
  expect([(await told()).length, await left()]).toEqual([0, 1]);
  await rows('delete from absence');
  await away(121);
  await sweepAt(122);
  await sweepAt(134);
  expect([(await told()).length, await left()]).toEqual([1, 1]);
  await sweepAt(135.1);
  expect(await left()).toBe(0);
});

test('after a death nobody is told', async () => {
  await rows('update person set died_on = $2 where id = $1', [world.mother, '2026-11-22']);
  await sweepAt(88);
  expect(await told()).toHaveLength(0);
  await rows('update person set died_on = null where id = $1', [world.mother]);
});
