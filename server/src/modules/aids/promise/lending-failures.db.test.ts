import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendingIn } from '../../../../test/aid-lending.ts';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { addPerson } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { sayShelfEmpty } from './empty-shelf.ts';
import { extendLoan } from './extend.ts';
import { reserve } from './reserve.ts';
import { keepPromises, keepStock } from './sweep.ts';
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

test('never over-lent: 32 who reserve the last walker at once get exactly one promise and 31 clear answers', async () => {
  const { one } = await lending.kind(1);
  const pool = database.newPool('tunet_app', { max: 32, name: 'thirty-two' });
  const people = await world.layOut(async (tx) => {
    const ids: string[] = [];
    for (let each = 0; each < 32; each += 1) ids.push(await addPerson(tx, { tenantId: world.tenantId }));
    return ids;
  });
  const answers = await Promise.all(
    people.map((personId) =>
      inTransaction(pool, { tenants: [world.tenantId], subjects: [personId], at: clock.now() }, (tx) =>
        reserve(tx, world.newId, lending.wish(one, null, { personId, by: { id: personId, name: 'Låner' } })),
      ),
    ),
  );
  expect(answers.filter((each) => 'reserved' in each)).toHaveLength(1);
  const refused = answers.filter((each) => 'refused' in each);
  expect(refused).toHaveLength(31);
  for (const each of refused) expect(each).toMatchObject({ refused: 'none-free', firstFreeOn: '2026-12-10' });
});

test('availability wrong: the day that is shown as free is granted, and the day before it is not', async () => {
  const { one } = await lending.kind(1);
  await lending.lent(one, addDays(lending.today(), 5));
  const [shown] = await lending.free(one, null);
  const day = shown?.firstFreeOn ?? '';
  expect(await lending.promise(one, addDays(day, -1))).toMatchObject({ refused: 'none-free', firstFreeOn: day });
  expect(await lending.promise(one, day)).toHaveProperty('reserved');
});

test('one item promised twice: two things out are two different ones, and the database refuses a third hand', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 5));
  await expect(
    world.layOut((tx) =>
      tx.sql(
        `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, asked_at)
          select tenant_id, $2, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, asked_at from aid_loan where id = $1`,
        [loan.id, world.newId()],
      ),
    ),
  ).rejects.toThrow(/one_hand_at_a_time|aid_loan_item/);
});

test('no booking ahead: a walker that is out now is promised for the day it is ready', async () => {
  const { one } = await lending.kind(1);
  await lending.lent(one, addDays(lending.today(), 3));
  expect(await lending.promise(one, addDays(lending.today(), 21))).toMatchObject({ reserved: { state: 'promised' } });
});

test('weekends forgotten: due on a Friday, it is not promised for Monday, for nobody has cleaned it', async () => {
  const { one } = await lending.kind(1);
  await lending.lent(one, '2026-11-27');
  const [shown] = await lending.free(one, '2026-11-28');
  // Clean on Monday at noon, and a day to tell if the inspection fails.
  expect(shown?.firstFreeOn).toBe('2026-12-02');
});

test('the borrower before is late: the next is moved to an equal thing more than a day before, and told', async () => {
  const { one, other } = await lending.kind(1, 1);
  const start = lending.today();
  await lending.lent(one, addDays(start, 1));
  const [shown] = await lending.free(one, null);
  const next = await lending.promised(one, shown?.firstFreeOn ?? '');
  await lending.waitUntil(next.readyAt.toISOString(), [one, other]);
  const before = await lending.now(next);
  expect(before).toMatchObject({ state: 'moved', toldWhy: 'late-return' });
  expect(next.readyAt.getTime() - (before.toldAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(24 * hour);
  const stands = await lending.now({ ...next, id: before.movedToId ?? '' });
  expect(stands).toMatchObject({ state: 'promised', stockId: other.stockId });
  expect(stands.readyAt.toISOString()).toBe(next.readyAt.toISOString());
});

test('inspection fails and nothing equal is free: she is told more than a day before, with what is free instead', async () => {
  const { one } = await lending.kind(1);
  const [itemId] = one.itemIds;
  const loan = await lending.lent(one, addDays(lending.today(), 1));
  const [shown] = await lending.free(one, null);
  const next = await lending.promised(one, shown?.firstFreeOn ?? '');
  await world.asWorker((tx) =>
    takeBack(tx, world.newId, { tenantId: loan.tenantId, itemId: itemId ?? '', by: lending.by() }),
  );
  await lending.step(itemId, 'cleaned');
  await lending.step(itemId, 'repair');
  await lending.waitUntil(next.readyAt.toISOString(), [one]);
  const told = await lending.now(next);
  expect(told).toMatchObject({ state: 'withdrawn', toldWhy: 'failed-inspection', ringBecause: 'nothing-equal' });
  expect(next.readyAt.getTime() - (told.toldAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(24 * hour);
});

test('returned dirty, lent dirty: what is back is on nobody’s shelf before it is cleaned and inspected', async () => {
  const { one } = await lending.kind(1);
  const [itemId] = one.itemIds;
  await lending.lent(one, addDays(lending.today(), 1));
  await world.asWorker((tx) =>
    takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: itemId ?? '', by: lending.by() }),
  );
  expect(await lending.step(itemId, 'available')).toEqual({ refused: 'step-not-open' });
  expect((await lending.free(one, null))[0]?.isFreeNow).toBe(false);
  for (const to of ['cleaned', 'inspected', 'available'] as const) await lending.step(itemId, to);
  expect((await lending.free(one, null))[0]?.isFreeNow).toBe(true);
});

test('extended over the next one: she keeps it no longer than until the next is promised it', async () => {
  const { one } = await lending.kind(1);
  const loan = await lending.lent(one, addDays(lending.today(), 3));
  const [shown] = await lending.free(one, null);
  await lending.promised(one, shown?.firstFreeOn ?? '');
  const longer = await world.asWorker((tx) => extendLoan(tx, loan, addDays(loan.dueOn, 10)));
  expect(longer).toMatchObject({ refused: 'promised-to-another' });
});

test('promised and never fetched: it goes back to the others by itself', async () => {
  const { one } = await lending.kind(1);
  const row = await lending.promised(one, null);
  await lending.waitUntil(new Date(clock.now().getTime() + 5 * 24 * hour).toISOString(), [one]);
  expect(await lending.now(row)).toMatchObject({ state: 'lapsed' });
  expect((await lending.free(one, null))[0]?.isFreeNow).toBe(true);
});

test('the shelf is empty: an equal one is set aside at once, the store has a task, and the lost one is promised to nobody', async () => {
  const { one, other } = await lending.kind(1, 1);
  const row = await lending.promised(one, null);
  clock.advance(hour);
  const said = await world.as('borrower', (tx) =>
    sayShelfEmpty(tx, world.newId, row, { id: world.borrower, name: 'Ingrid' }),
  );
  if (!('row' in said)) throw new Error(said.refused);
  expect(said).toMatchObject({ row: { state: 'moved' }, instead: { stockId: other.stockId }, shelf: 'A1' });
  expect(said.ring.phone).toBe('+47 555 00 700');
  expect((await lending.free(one, null))[0]).toMatchObject({ isFreeNow: false, firstFreeOn: null });
  const { status, body } = (await world.ask('keeper', 'GET', '/api/units/aid-day')) as {
    status: number;
    body: { emptyShelves: unknown[]; toRing: unknown[] };
  };
  expect(status).toBe(200);
  expect(body.emptyShelves).toHaveLength(1);
  expect(body.toRing).toContainEqual(expect.objectContaining({ promiseId: row.id, toldWhy: 'shelf-empty' }));
});

test('a discharge from hospital comes before convenience that begins later, and takes nothing that lies ready', async () => {
  const { one, other } = await lending.kind(1, 0);
  const later = await lending.promised(one, addDays(lending.today(), 4));
  const discharge = await lending.promise(one, addDays(lending.today(), 1), {
    personId: world.other,
    why: 'discharge',
  });
  expect(discharge).toHaveProperty('reserved');
  await world.asWorker((tx) => keepStock(tx, world.newId, { tenantId: world.tenantId, stockId: one.stockId }));
  expect(await lending.now(later)).toMatchObject({ state: 'withdrawn', toldWhy: 'discharge' });
  // What somebody may fetch today is hers.
  const { one: last } = await lending.kind(1);
  await lending.promised(last, null);
  expect(await lending.promise(last, null, { personId: world.other, why: 'discharge' })).toMatchObject({
    refused: 'none-free',
  });
  expect(other.itemIds).toHaveLength(0);
});

test('a day that is closed afterwards moves the day of fetching, and she is told in good time', async () => {
  const { one } = await lending.kind(1);
  const day = addDays(lending.today(), 5);
  const row = await lending.promised(one, day);
  const closed = await world.ask('keeper', 'POST', `/api/aid-stores/${world.storeId}/closings`, {
    kind: 'door',
    on: day,
    why: 'Maling',
  });
  expect(closed.status).toBe(200);
  await keepPromises({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
  const moved = await lending.now(row);
  expect(moved).toMatchObject({ state: 'promised', toldWhy: 'closed' });
  expect(localDay(moved.readyAt, world.zone)).toBe(addDays(day, 1));
});
