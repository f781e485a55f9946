import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AidWorld, type LaidStock, openAidWorld } from '../../../../test/aid-world.ts';
import { addPerson } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { availability } from './availability.ts';
import { sayShelfEmpty } from './empty-shelf.ts';
import { extendLoan } from './extend.ts';
import { handOut } from './hand-out.ts';
import { moveItemState } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { reserve } from './reserve.ts';
import type { Loan, Reservation } from './stored.ts';
import { keepPromises, keepStock } from './sweep.ts';
import { takeBack } from './take-back.ts';

const database = useDatabase();
// Monday ten in the morning in Oslo.
const clock = fixedClock('2026-11-23T09:00:00Z');
const hour = 3_600_000;
let world: AidWorld;
let no = 0;

beforeAll(async () => {
  world = await openAidWorld(database, clock);
});
afterAll(() => world.served.close());

const by = () => ({ id: world.keeper, name: 'Stein' });
const today = () => localDay(clock.now(), world.zone);

/** An article of its own for each story: lent for two weeks, so many at the store and so many at the other. */
async function kind(here: number, there = 0): Promise<{ readonly one: LaidStock; readonly other: LaidStock }> {
  no += 1;
  const one = await world.addArticle({ code: `failure-${no}`, items: here });
  const other = await world.addArticle({ code: '', items: there, sizeOf: one, storeId: world.otherStoreId });
  return { one, other };
}

const wish = (stock: LaidStock, fromDay: string | null, more: object = {}) => ({
  ...{ tenantId: world.tenantId, personId: world.borrower, stockId: stock.stockId, fromDay },
  ...{ why: 'own' as const, way: 'self' as const, by: by(), ...more },
});
const promise = (stock: LaidStock, fromDay: string | null, more: object = {}) =>
  world.asWorker((tx) => reserve(tx, world.newId, wish(stock, fromDay, more)));
async function promised(stock: LaidStock, fromDay: string | null, more: object = {}): Promise<Reservation> {
  const made = await promise(stock, fromDay, more);
  if (!('reserved' in made)) throw new Error(made.refused);
  return made.reserved;
}
async function lent(stock: LaidStock, dueOn: string): Promise<Loan> {
  const [itemId = ''] = stock.itemIds;
  const out = await world.asWorker((tx) =>
    handOut(tx, world.newId, {
      ...{ tenantId: world.tenantId, itemId, handedBy: 'staff', by: by() },
      for: { personId: world.other, why: 'staff', dueOn },
    }),
  );
  if (!('loan' in out)) throw new Error(out.refused);
  return out.loan;
}
const step = (itemId: string | undefined, to: 'cleaned' | 'inspected' | 'available' | 'repair') =>
  world.asWorker((tx) =>
    moveItemState(tx, world.newId, { tenantId: world.tenantId, itemId: itemId ?? '' }, { to, by: by() }),
  );
async function waitUntil(iso: string, stocks: readonly LaidStock[]): Promise<void> {
  for (const end = new Date(iso); clock.now() < end; ) {
    clock.advance(Math.min(hour, end.getTime() - clock.now().getTime()));
    for (const { stockId } of stocks)
      await world.asWorker((tx) => keepStock(tx, world.newId, { tenantId: world.tenantId, stockId }));
  }
}
const now = async (row: Reservation): Promise<Reservation> => {
  const [found] = await world.asWorker((tx) => tx.rows<Reservation>(queries.reservationById, [row.id]));
  if (!found) throw new Error('it is gone');
  return found;
};
const free = (stock: LaidStock, fromDay: string | null) =>
  world.asWorker((tx) => availability(tx, { tenantId: world.tenantId, stockIds: [stock.stockId], fromDay }));

test('never over-lent: 32 who reserve the last walker at once get exactly one promise and 31 clear answers', async () => {
  const { one } = await kind(1);
  const pool = database.newPool('tunet_app', { max: 32, name: 'thirty-two' });
  const people = await world.layOut(async (tx) => {
    const ids: string[] = [];
    for (let each = 0; each < 32; each += 1) ids.push(await addPerson(tx, { tenantId: world.tenantId }));
    return ids;
  });
  const answers = await Promise.all(
    people.map((personId) =>
      inTransaction(pool, { tenants: [world.tenantId], subjects: [personId], at: clock.now() }, (tx) =>
        reserve(tx, world.newId, wish(one, null, { personId, by: { id: personId, name: 'Låner' } })),
      ),
    ),
  );
  expect(answers.filter((each) => 'reserved' in each)).toHaveLength(1);
  const refused = answers.filter((each) => 'refused' in each);
  expect(refused).toHaveLength(31);
  for (const each of refused) expect(each).toMatchObject({ refused: 'none-free', firstFreeOn: '2026-12-10' });
});

test('availability wrong: the day that is shown as free is granted, and the day before it is not', async () => {
  const { one } = await kind(1);
  await lent(one, addDays(today(), 5));
  const [shown] = await free(one, null);
  const day = shown?.firstFreeOn ?? '';
  expect(await promise(one, addDays(day, -1))).toMatchObject({ refused: 'none-free', firstFreeOn: day });
  expect(await promise(one, day)).toHaveProperty('reserved');
});

test('one item promised twice: two things out are two different ones, and the database refuses a third hand', async () => {
  const { one } = await kind(1);
  const loan = await lent(one, addDays(today(), 5));
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
  const { one } = await kind(1);
  await lent(one, addDays(today(), 3));
  expect(await promise(one, addDays(today(), 21))).toMatchObject({ reserved: { state: 'promised' } });
});

test('weekends forgotten: due on a Friday, it is not promised for Monday, for nobody has cleaned it', async () => {
  const { one } = await kind(1);
  await lent(one, '2026-11-27');
  const [shown] = await free(one, '2026-11-28');
  // Clean on Monday at noon, and a day to tell if the inspection fails.
  expect(shown?.firstFreeOn).toBe('2026-12-02');
});

test('the borrower before is late: the next is moved to an equal thing more than a day before, and told', async () => {
  const { one, other } = await kind(1, 1);
  const start = today();
  await lent(one, addDays(start, 1));
  const [shown] = await free(one, null);
  const next = await promised(one, shown?.firstFreeOn ?? '');
  await waitUntil(next.readyAt.toISOString(), [one, other]);
  const before = await now(next);
  expect(before).toMatchObject({ state: 'moved', toldWhy: 'late-return' });
  expect(next.readyAt.getTime() - (before.toldAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(24 * hour);
  const stands = await now({ ...next, id: before.movedToId ?? '' });
  expect(stands).toMatchObject({ state: 'promised', stockId: other.stockId });
  expect(stands.readyAt.toISOString()).toBe(next.readyAt.toISOString());
});

test('inspection fails and nothing equal is free: she is told more than a day before, with what is free instead', async () => {
  const { one } = await kind(1);
  const [itemId] = one.itemIds;
  const loan = await lent(one, addDays(today(), 1));
  const [shown] = await free(one, null);
  const next = await promised(one, shown?.firstFreeOn ?? '');
  await world.asWorker((tx) => takeBack(tx, world.newId, { tenantId: loan.tenantId, itemId: itemId ?? '', by: by() }));
  await step(itemId, 'cleaned');
  await step(itemId, 'repair');
  await waitUntil(next.readyAt.toISOString(), [one]);
  const told = await now(next);
  expect(told).toMatchObject({ state: 'withdrawn', toldWhy: 'failed-inspection', ringBecause: 'nothing-equal' });
  expect(next.readyAt.getTime() - (told.toldAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(24 * hour);
});

test('returned dirty, lent dirty: what is back is on nobody’s shelf before it is cleaned and inspected', async () => {
  const { one } = await kind(1);
  const [itemId] = one.itemIds;
  await lent(one, addDays(today(), 1));
  await world.asWorker((tx) => takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: itemId ?? '', by: by() }));
  expect(await step(itemId, 'available')).toEqual({ refused: 'step-not-open' });
  expect((await free(one, null))[0]?.isFreeNow).toBe(false);
  for (const to of ['cleaned', 'inspected', 'available'] as const) await step(itemId, to);
  expect((await free(one, null))[0]?.isFreeNow).toBe(true);
});

test('extended over the next one: she keeps it no longer than until the next is promised it', async () => {
  const { one } = await kind(1);
  const loan = await lent(one, addDays(today(), 3));
  const [shown] = await free(one, null);
  await promised(one, shown?.firstFreeOn ?? '');
  const longer = await world.asWorker((tx) => extendLoan(tx, loan, addDays(loan.dueOn, 10)));
  expect(longer).toMatchObject({ refused: 'promised-to-another' });
});

test('promised and never fetched: it goes back to the others by itself', async () => {
  const { one } = await kind(1);
  const row = await promised(one, null);
  await waitUntil(new Date(clock.now().getTime() + 5 * 24 * hour).toISOString(), [one]);
  expect(await now(row)).toMatchObject({ state: 'lapsed' });
  expect((await free(one, null))[0]?.isFreeNow).toBe(true);
});

test('the shelf is empty: an equal one is set aside at once, the store has a task, and the lost one is promised to nobody', async () => {
  const { one, other } = await kind(1, 1);
  const row = await promised(one, null);
  clock.advance(hour);
  const said = await world.as('borrower', (tx) =>
    sayShelfEmpty(tx, world.newId, row, { id: world.borrower, name: 'Ingrid' }),
  );
  if (!('row' in said)) throw new Error(said.refused);
  expect(said).toMatchObject({ row: { state: 'moved' }, instead: { stockId: other.stockId }, shelf: 'A1' });
  expect(said.ring.phone).toBe('+47 555 00 700');
  expect((await free(one, null))[0]).toMatchObject({ isFreeNow: false, firstFreeOn: null });
  const { status, body } = (await world.ask('keeper', 'GET', '/api/units/aid-day')) as {
    status: number;
    body: { emptyShelves: unknown[]; toRing: unknown[] };
  };
  expect(status).toBe(200);
  expect(body.emptyShelves).toHaveLength(1);
  expect(body.toRing).toContainEqual(expect.objectContaining({ promiseId: row.id, toldWhy: 'shelf-empty' }));
});

test('a discharge from hospital comes before convenience that begins later, and takes nothing that lies ready', async () => {
  const { one, other } = await kind(1, 0);
  const later = await promised(one, addDays(today(), 4));
  const discharge = await promise(one, addDays(today(), 1), { personId: world.other, why: 'discharge' });
  expect(discharge).toHaveProperty('reserved');
  await world.asWorker((tx) => keepStock(tx, world.newId, { tenantId: world.tenantId, stockId: one.stockId }));
  expect(await now(later)).toMatchObject({ state: 'withdrawn', toldWhy: 'discharge' });
  // What somebody may fetch today is hers.
  const { one: last } = await kind(1);
  await promised(last, null);
  expect(await promise(last, null, { personId: world.other, why: 'discharge' })).toMatchObject({
    refused: 'none-free',
  });
  expect(other.itemIds).toHaveLength(0);
});

test('a day that is closed afterwards moves the day of fetching, and she is told in good time', async () => {
  const { one } = await kind(1);
  const day = addDays(today(), 5);
  const row = await promised(one, day);
  const closed = await world.ask('keeper', 'POST', `/api/aid-stores/${world.storeId}/closings`, {
    kind: 'door',
    on: day,
    why: 'Maling',
  });
  expect(closed.status).toBe(200);
  await keepPromises({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
  const moved = await now(row);
  expect(moved).toMatchObject({ state: 'promised', toldWhy: 'closed' });
  expect(localDay(moved.readyAt, world.zone)).toBe(addDays(day, 1));
});
