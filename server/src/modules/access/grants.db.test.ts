import { expect, test } from 'vitest';
import { addPerson, addTenant, addUnit, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { endGrantsFor, liveGrants, openGrant } from './grants.ts';

const database = useDatabase();
const start = new Date('2026-11-21T22:00:00Z');
const newId = idsFrom({ now: () => start });
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function layOutOne() {
  return layOut(database.pool('tunet_owner'), start, async (tx) => {
    const tenantId = await addTenant(tx, {});
    const unitId = await addUnit(tx, { tenantId, kind: 'home-care' });
    return { tenantId, unitId, personId: await addPerson(tx, { tenantId }), alarmId: newId() };
  });
}

type World = Awaited<ReturnType<typeof layOutOne>>;

/** What somebody on duty in the unit sees at the instant: the row itself, and the grants that decide. */
function seen(world: World, at: Date) {
  const scope = { tenants: [world.tenantId], subjects: [world.unitId], at };
  return inTransaction(database.pool('tunet_app'), scope, async (tx) => ({
    rows: (await tx.sql('select id from person where id = $1', [world.personId])).length,
    grants: (await liveGrants(tx, world.personId)).map(({ basis }) => basis),
  }));
}

function open(world: World, endsAt?: Date) {
  const scope = { tenants: [world.tenantId], subjects: [], at: start };
  const grant = {
    tenantId: world.tenantId,
    subjectId: world.unitId,
    personId: world.personId,
    basis: 'open-alarm' as const,
    ref: world.alarmId,
  };
  return inTransaction(database.pool('tunet_app'), scope, (tx) =>
    openGrant(tx, newId, endsAt ? { ...grant, endsAt } : grant),
  );
}

test('a grant opens at its instant and ends by itself at its instant', async () => {
  const world = await layOutOne();
  await open(world, later(4 * 3600));
  expect(await seen(world, later(-1))).toEqual({ rows: 0, grants: [] });
  expect(await seen(world, start)).toEqual({ rows: 1, grants: ['open-alarm'] });
  expect(await seen(world, later(4 * 3600 - 1))).toEqual({ rows: 1, grants: ['open-alarm'] });
  expect(await seen(world, later(4 * 3600))).toEqual({ rows: 0, grants: [] });
  expect(await seen(world, later(4 * 3600 + 1))).toEqual({ rows: 0, grants: [] });
});

test('what came from an alarm ends with the alarm, and one that ends sooner keeps its end', async () => {
  const world = await layOutOne();
  await open(world);
  await open(world, later(30));
  const shortened = await inTransaction(
    database.pool('tunet_app'),
    { tenants: [world.tenantId], subjects: [], at: later(10) },
    (tx) => endGrantsFor(tx, world.tenantId, world.alarmId, later(60)),
  );
  expect(shortened).toBe(1);
  expect((await seen(world, later(31))).grants).toEqual(['open-alarm']);
  expect((await seen(world, later(59))).rows).toBe(1);
  expect(await seen(world, later(60))).toEqual({ rows: 0, grants: [] });
});

test('only the grants asked for are ended', async () => {
  const world = await layOutOne();
  await open(world);
  await inTransaction(
    database.pool('tunet_app'),
    { tenants: [world.tenantId], subjects: [], at: start },
    async (tx) => {
      expect(await endGrantsFor(tx, world.tenantId, world.alarmId, start, { bases: ['alarm-in-hand'] })).toBe(0);
      expect(await endGrantsFor(tx, world.tenantId, world.alarmId, start, { subjectId: newId() })).toBe(0);
      expect(await endGrantsFor(tx, world.tenantId, newId(), start)).toBe(0);
    },
  );
  expect((await seen(world, later(1))).rows).toBe(1);
});

test('another municipality can neither open nor end them', async () => {
  const world = await layOutOne();
  const other = await layOutOne();
  await open(world);
  const scope = { tenants: [other.tenantId], subjects: [], at: start };
  await expect(
    inTransaction(database.pool('tunet_app'), scope, (tx) =>
      openGrant(tx, newId, { tenantId: world.tenantId, subjectId: newId(), personId: world.personId, basis: 'own' }),
    ),
  ).rejects.toMatchObject({ code: '42501' });
  const ended = await inTransaction(database.pool('tunet_app'), scope, (tx) =>
    endGrantsFor(tx, world.tenantId, world.alarmId, start),
  );
  expect(ended).toBe(0);
});
