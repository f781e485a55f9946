import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { lendingIn } from '../../../../test/aid-lending.ts';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { setAside } from './change-promise.ts';
import { extendLoan } from './extend.ts';
import { markItem } from './move-item.ts';
import type { Reservation } from './stored.ts';
import { takeBack } from './take-back.ts';

const database = useDatabase();
// Monday ten in the morning in Oslo.
const clock = fixedClock('2026-11-23T09:00:00Z');
const hour = 3_600_000;
let world: AidWorld;
let lending: ReturnType<typeof lendingIn>;

beforeAll(async () => {
  world = await openAidWorld(database, clock);
  lending = lendingIn(world, clock);
});
afterAll(() => world.served.close());
// No two facts of a story at the same instant as those of another.
beforeEach(() => clock.advance(60_000));

const mark = (itemId: string, heldBecause: string | null) =>
  world.asWorker((tx) => markItem(tx, { tenantId: world.tenantId, itemId }, { heldBecause }));
const aside = (row: Reservation, itemId: string) =>
  world.asWorker((tx) => setAside(tx, world.newId, row, { itemId, by: lending.by() }));
const toldBefore = ({ readyAt, toldAt }: Reservation) => readyAt.getTime() - (toldAt?.getTime() ?? readyAt.getTime());
const toRing = async () =>
  ((await world.ask('keeper', 'GET', '/api/units/aid-day')) as { body: { toRing: { promiseId: string }[] } }).body
    .toRing;
const mend = (itemId: string, isUrgent: boolean) =>
  world.ask('keeper', 'POST', `/api/aids/things/${itemId}/repairs`, {
    ...{ kind: 'mechanical', words: 'Bremsen er løs.', isUrgent },
  }) as Promise<{ status: number; body: { error?: { code: string } } }>;

test('called back while it is lent: whoever was promised it next is told more than a day before, and nobody is promised it meanwhile', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 1));
  const [shown] = await lending.free(one, null);
  const next = await lending.promised(one, shown?.firstFreeOn ?? '');
  await mark(loan.itemId, 'recall');
  await lending.look(one);
  const told = await lending.now(next);
  expect(told).toMatchObject({ state: 'withdrawn', toldWhy: 'recall', ringBecause: 'nothing-equal' });
  expect(toldBefore(told)).toBeGreaterThanOrEqual(24 * hour);
  expect((await lending.free(one, null))[0]?.firstFreeOn).toBeNull();
  expect(await lending.promise(one, addDays(lending.today(), 30))).toMatchObject({ refused: 'none-free' });
  const longer = await world.asWorker((tx) => extendLoan(tx, loan, addDays(loan.dueOn, 3)));
  expect(longer).toMatchObject({ refused: 'promised-to-another' });
  // Brought back, it is on nobody's list of what is soon free.
  await world.asWorker((tx) =>
    takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: loan.itemId, by: lending.by() }),
  );
  await lending.look(one);
  expect((await lending.free(one, null))[0]?.firstFreeOn).toBeNull();
});

test('called back while it is lent, with an equal thing free: the next one is moved to it in time', async () => {
  const { one, other } = await lending.kind(1, 1);
  const loan = await lending.lent(one, addDays(lending.today(), 1));
  const [shown] = await lending.free(one, null);
  const next = await lending.promised(one, shown?.firstFreeOn ?? '');
  await mark(loan.itemId, 'recall');
  await lending.look(one, other);
  const told = await lending.now(next);
  expect(told).toMatchObject({ state: 'moved', toldWhy: 'recall', ringBecause: null });
  expect(toldBefore(told)).toBeGreaterThanOrEqual(24 * hour);
  expect(await lending.now({ id: told.movedToId ?? '' })).toMatchObject({ state: 'promised', stockId: other.stockId });
});

test('called back by mistake while it is lent: let go again it is promised to the next as before', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 1));
  const [before] = await lending.free(one, null);
  await mark(loan.itemId, 'recall');
  await lending.look(one);
  await mark(loan.itemId, null);
  await lending.look(one);
  expect((await lending.free(one, null))[0]?.firstFreeOn).toBe(before?.firstFreeOn);
});

test.each([
  ['called back', 'quarantine', 'recall'],
  ['in an accident', 'quarantine', 'accident'],
  ['missing', 'missing', null],
  ['broken', 'repair', null],
] as const)('set aside for her and then %s: another is set aside, and her promise stands', async (_, to, because) => {
  const { one } = await lending.kind(2);
  const [first = '', second = ''] = one.itemIds;
  const row = await lending.promised(one, null);
  await aside(row, first);
  await lending.step(first, to, because);
  await lending.look(one);
  expect(await lending.now(row)).toMatchObject({ state: 'promised', itemId: second, toldAt: null });
  expect((await lending.step(second, 'available')) as object).toMatchObject({ state: 'available' });
});

test('set aside for her and then broken, with nothing else there: she is told at once, and the store has her on the list to ring', async () => {
  const { one } = await lending.kind(1);
  const [itemId = ''] = one.itemIds;
  const row = await lending.promised(one, null);
  await aside(row, itemId);
  expect((await mend(itemId, true)).status).toBe(200);
  await lending.look(one);
  expect(await lending.now(row)).toMatchObject({ state: 'withdrawn', toldWhy: 'repair', ringBecause: 'nothing-equal' });
  expect(await toRing()).toContainEqual(expect.objectContaining({ promiseId: row.id, toldWhy: 'repair' }));
});

test('taken to be mended an hour before she comes: what can wait is left on the shelf, what is dangerous is taken and she is told', async () => {
  const { one, other } = await lending.kind(1, 1);
  const [itemId = ''] = one.itemIds;
  const row = await lending.promised(one, null);
  const refused = await mend(itemId, false);
  expect(refused.status).toBe(409);
  expect(JSON.stringify(refused.body)).toContain('promised-within-a-day');
  expect((await mend(itemId, true)).status).toBe(200);
  await lending.look(one, other);
  const told = await lending.now(row);
  expect(told).toMatchObject({ state: 'moved', toldWhy: 'repair', ringBecause: 'moved-late' });
  expect(await lending.now({ id: told.movedToId ?? '' })).toMatchObject({ state: 'promised', stockId: other.stockId });
  expect(await toRing()).toContainEqual(expect.objectContaining({ promiseId: row.id }));
});

test('sent to the other store an hour before she comes: it stays', async () => {
  const { one } = await lending.kind(1);
  const [itemId = ''] = one.itemIds;
  await lending.promised(one, null);
  const sent = await world.ask('keeper', 'POST', `/api/aids/things/${itemId}/transfer`, {
    toStoreId: world.otherStoreId,
  });
  expect(sent.status).toBe(409);
  expect(JSON.stringify(sent.body)).toContain('promised-within-a-day');
});

test('taken from two who come today: the one who asked last loses it, and the one who comes later is told in time instead where that helps', async () => {
  const { one } = await lending.kind(2);
  const [itemId = ''] = one.itemIds;
  const first = await lending.promised(one, null);
  const later = await lending.promised(one, addDays(lending.today(), 4), { personId: world.other });
  await lending.step(itemId, 'quarantine', 'accident');
  await lending.look(one);
  expect(await lending.now(first)).toMatchObject({ state: 'promised' });
  const told = await lending.now(later);
  expect(told).toMatchObject({ state: 'withdrawn' });
  expect(toldBefore(told)).toBeGreaterThanOrEqual(24 * hour);
});

test('a part found lacking after the cleaning: the set is promised to nobody until it is whole', async () => {
  const { one } = await lending.kind(1);
  const [itemId = ''] = one.itemIds;
  await lending.lent(one, lending.today());
  await world.asWorker((tx) => takeBack(tx, world.newId, { tenantId: world.tenantId, itemId, by: lending.by() }));
  await lending.step(itemId, 'cleaned');
  await world.asWorker((tx) => markItem(tx, { tenantId: world.tenantId, itemId }, { lacking: ['footrest'] }));
  expect((await lending.free(one, null))[0]?.firstFreeOn).toBeNull();
  await world.asWorker((tx) => markItem(tx, { tenantId: world.tenantId, itemId }, { lacking: [] }));
  expect((await lending.free(one, null))[0]?.firstFreeOn).not.toBeNull();
});
