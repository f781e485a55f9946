import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingIn } from '../../../../test/aid-lending.ts';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { aidsLifeEffect } from '../life-effect.ts';
import { followRecalls } from '../workshop/follow-recalls.ts';
import { setAside } from './change-promise.ts';
import { markItem } from './move-item.ts';
import { takeBack } from './take-back.ts';

const database = useDatabase();
// Monday ten in the morning in Oslo.
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;
let lending: ReturnType<typeof lendingIn>;

beforeAll(async () => {
  world = await openAidWorld(database, clock);
  lending = lendingIn(world, clock);
});
afterAll(() => world.served.close());

const died = (personId: string, deathId: string) =>
  world.asWorker(async (tx) => aidsLifeEffect.died?.(tx, { tenantId: world.tenantId, personId, deathId }));
const lives = (personId: string, deathId: string) =>
  world.asWorker(async (tx) => aidsLifeEffect.undone?.(tx, { tenantId: world.tenantId, personId, deathId }));

test('after a death her promise ends quietly, what lay aside goes back to the others, and nobody rings her', async () => {
  const { one } = await lending.kind(1);
  const { id: personId } = await world.addBorrower('Gerd');
  const row = await lending.promised(one, null, { personId });
  const [itemId = ''] = one.itemIds;
  await world.asWorker((tx) => setAside(tx, world.newId, row, { itemId, by: lending.by() }));
  await died(personId, world.newId());
  expect(await lending.now(row)).toMatchObject({ state: 'cancelled', toldAt: null, ringBecause: null, itemId: null });
  expect((await lending.free(one, null))[0]?.isFreeNow).toBe(true);
});

test('what she has stays lent after a death, and stands on the list of the one who ties up the ends', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 3));
  const fact = { tenantId: world.tenantId, personId: world.other, deathId: world.newId() };
  const left = await world.asWorker(async (tx) => (await aidsLifeEffect.left?.(tx, fact)) ?? []);
  const [item] = await database.look<{ label: string }>('select label from aid_item where id = $1', [loan.itemId]);
  expect(left).toContainEqual({ kind: 'aid', what: item?.label });
  await died(world.other, fact.deathId);
  const [still] = await database.look<{ backAt: Date | null }>(
    'select back_at as "backAt" from aid_loan where id = $1',
    [loan.id],
  );
  expect(still?.backAt).toBeNull();
  await lives(world.other, fact.deathId);
});

test('a death that is undone: her promise stands again, with her days to fetch it', async () => {
  const { one } = await lending.kind(1);
  const { id: personId } = await world.addBorrower('Else');
  const row = await lending.promised(one, null, { personId });
  const deathId = world.newId();
  await died(personId, deathId);
  await lives(personId, deathId);
  const again = await lending.now(row);
  expect(again).toMatchObject({ state: 'promised', endedAt: null });
  expect(again.fetchByOn >= row.fetchByOn).toBe(true);
  // Told of twice it is undone once.
  await lives(personId, deathId);
  await lending.look(one);
  expect(await lending.now(row)).toMatchObject({ state: 'promised' });
  expect((await lending.free(one, null))[0]?.isFreeNow).toBe(false);
});

test('a death that is undone takes nothing from the one who was promised it meanwhile: she gets an equal one, or is rung', async () => {
  const { one, other } = await lending.kind(1, 1);
  const { one: alone } = await lending.kind(1);
  const { id: personId } = await world.addBorrower('Randi');
  const [first, second] = [
    await lending.promised(one, null, { personId }),
    await lending.promised(alone, null, { personId }),
  ];
  const deathId = world.newId();
  await died(personId, deathId);
  const given = [await lending.promised(one, null), await lending.promised(alone, null)];
  await lives(personId, deathId);
  await lending.look(one, other, alone);
  for (const row of given) expect(await lending.now(row)).toMatchObject({ state: 'promised' });
  const moved = await lending.now(first);
  expect(moved).toMatchObject({ state: 'moved', toldWhy: 'given-meanwhile', ringBecause: 'moved-late' });
  expect(await lending.now({ id: moved.movedToId ?? '' })).toMatchObject({ state: 'promised', stockId: other.stockId });
  expect(await lending.now(second)).toMatchObject({ state: 'withdrawn', ringBecause: 'nothing-equal' });
});

test('while she is away her promise stands, and goes back by itself when nobody has fetched it', async () => {
  const { one } = await lending.kind(1);
  const row = await lending.promised(one, null);
  const fact = { tenantId: world.tenantId, personId: world.borrower, absenceId: world.newId() };
  await world.asWorker(async (tx) => aidsLifeEffect.away?.(tx, { ...fact, kind: 'hospital', startsAt: clock.now() }));
  expect(await lending.now(row)).toMatchObject({ state: 'promised' });
  await lending.waitUntil(new Date(clock.now().getTime() + 5 * 86_400_000).toISOString(), [one]);
  expect(await lending.now(row)).toMatchObject({ state: 'lapsed' });
});

test('what is marked while it is lent is kept aside by the consumer the moment it comes back, and twice is once', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 1));
  await world.asWorker((tx) =>
    markItem(tx, { tenantId: world.tenantId, itemId: loan.itemId }, { heldBecause: 'accident' }),
  );
  await world.asWorker((tx) =>
    takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: loan.itemId, by: lending.by() }),
  );
  const event = {
    ...{ kind: 'aid.taken-back', tenantId: world.tenantId, subjectId: loan.id, payload: { itemId: loan.itemId } },
  } as unknown as Parameters<ReturnType<typeof followRecalls>>[1][number];
  for (let no = 0; no < 2; no += 1) await world.asWorker((tx) => followRecalls({ newId: world.newId })(tx, [event]));
  const [item] = await database.look<{ state: string; n: number }>(
    `select state, (select count(*)::int from aid_item_event e where e.item_id = i.id and e.state = 'quarantine') as n
      from aid_item i where id = $1`,
    [loan.itemId],
  );
  expect(item).toEqual({ state: 'quarantine', n: 1 });
  expect((await lending.free(one, null))[0]?.firstFreeOn).toBeNull();
});

test('fetching becomes delivery and delivery fetching: the days stand, the round has a day to know of it, and today’s round keeps what it has', async () => {
  const { one } = await lending.kind(1);
  const row = await lending.promised(one, null);
  const change = (way: string) =>
    world.ask('borrower', 'POST', `/api/my/aid-promises/${row.id}/change`, { way }) as Promise<{ status: number }>;
  expect((await change('delivery')).status).toBe(200);
  const brought = await lending.now(row);
  const { fromHalf, freeHalf, dueOn } = row;
  expect(brought).toMatchObject({ way: 'delivery', fromHalf, freeHalf, dueOn, bringOn: addDays(lending.today(), 1) });
  // Changed her mind the same day: it is on nobody's round yet.
  expect((await change('self')).status).toBe(200);
  expect(await lending.now(row)).toMatchObject({ way: 'self', bringOn: null });
  expect((await change('delivery')).status).toBe(200);
  clock.advance(86_400_000);
  expect(localDay(clock.now(), world.zone)).toBe(brought.bringOn);
  const late = await change('self');
  expect(late.status).toBe(409);
  expect(JSON.stringify(late)).toContain('on-its-way');
  // The store has not come in her days: it is hers all the same.
  await lending.waitUntil(new Date(clock.now().getTime() + 5 * 86_400_000).toISOString(), [one]);
  expect(await lending.now(row)).toMatchObject({ state: 'promised', way: 'delivery' });
  expect((await change('self')).status).toBe(200);
  expect((await lending.now(row)).fetchByOn >= lending.today()).toBe(true);
});
