import { labelOf } from '@tunet/contract/aid-label';
import { beforeEach, expect, test } from 'vitest';
import { LockMemory } from '../src/adapters/locks/lock-memory.ts';
import { createDoorNumbers } from '../src/modules/aids/door/door-number.ts';
import { hearLock } from '../src/modules/aids/door/hear-lock.ts';
import type { StoreLock } from '../src/modules/aids/door/store-lock.ts';
import { tellLocks } from '../src/modules/aids/door/tell-locks.ts';
import { reserve } from '../src/modules/aids/promise/reserve.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidActor, type AidWorld, type LaidStock, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
/** A Sunday in November, 22:15 on the wall. */
const sunday = '2026-11-22T21:15:00Z';
let clock = fixedClock(sunday);
let world: AidWorld;
let memory: LockMemory;
let isNetAway = false;

const lock: StoreLock = {
  async give({ ref, digits, from, to }) {
    if (isNetAway) throw new Error('no net');
    memory.give({ ref, digits, from, to });
  },
  async takeBack({ ref }) {
    memory.takeBack(ref);
  },
};

beforeEach(async () => {
  clock = fixedClock(sunday);
  memory = new LockMemory();
  isNetAway = false;
  world = await openAidWorld(database, { now: () => clock.now() }, { walkers: 2 });
});

interface Answer {
  readonly status: number;
  readonly body: Record<string, never> & { readonly code?: string };
}
const ask = (who: AidActor, method: 'GET' | 'POST', path: string, body?: Record<string, unknown>): Promise<Answer> =>
  world.ask(
    who,
    method,
    `/api/${who === 'keeper' || who === 'nurse' ? '' : 'my/'}people/${world.borrower}/aid-door${path}`,
    body,
  );

async function promised(stock: LaidStock = world.walkers, personId = world.borrower): Promise<string> {
  const made = await world.as('keeper', (tx) =>
    reserve(tx, world.newId, {
      ...{ tenantId: world.tenantId, personId, stockId: stock.stockId, fromDay: null, why: 'staff', way: 'self' },
      by: { id: world.keeper, name: 'Stein' },
    }),
  );
  if ('refused' in made) throw new Error(made.refused);
  return made.reserved.id;
}

async function labelAt(stock: LaidStock, no = 0): Promise<string> {
  const [row] = await database.look<{ label: string }>('select label from aid_item where id = $1', [stock.itemIds[no]]);
  return row?.label ?? '';
}

const numbers = () => createDoorNumbers(world.served.config.session.secret);
const work = () =>
  tellLocks({ pool: database.pool('tunet_dispatch'), clock: { now: () => clock.now() }, numbers: numbers(), lock });
const wants = (reservationId: string) => ({
  errand: 'fetch',
  errandId: reservationId,
  opensAt: clock.now().toISOString(),
});
async function digitsFor(reservationId: string): Promise<string> {
  expect(await ask('borrower', 'POST', '/codes', wants(reservationId))).toMatchObject({ status: 200 });
  await work();
  const { body } = await ask('borrower', 'GET', '');
  const [fetch] = body['fetches'] as unknown as [{ code: { digits: string; doorKnows: boolean } }];
  expect(fetch.code.doorKnows).toBe(true);
  return fetch.code.digits;
}
const takes = (reservationId: string, label: string, more: object = {}) => ({
  ...{ reservationId, label, takesOtherSize: false, weightKg: null, partsOut: {}, ...more },
});
const brings = (label: string, more: object = {}) => ({
  ...{ label, partsBack: {}, condition: 'as-before', says: null, lackingWhere: null, ...more },
});

test('a number opens once, within its window, and the opening is written down without a name', async () => {
  const id = await promised();
  const digits = await digitsFor(id);
  const pressed = memory.press(digits, clock.now());
  expect(pressed.what).toBe('opened');
  const ref = pressed.what === 'opened' ? pressed.ref : null;
  const event = { eventId: world.newId(), lock: 'lock-nord', ref, what: 'opened' as const, at: clock.now() };
  const pool = database.pool('tunet_app');
  await hearLock(pool, event, clock.now());
  await hearLock(pool, event, clock.now());
  expect(memory.press(digits, clock.now()).what).toBe('refused');
  const events = await database.look('select * from aid_door_event where tenant_id = $1', [world.tenantId]);
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toContain(world.borrower);
  const [code] = await database.look<{ ended_as: string; code_hash: Buffer }>(
    'select * from aid_door_code where reservation_id = $1',
    [id],
  );
  expect(code?.ended_as).toBe('opened');
  expect(JSON.stringify(code)).not.toContain(digits);
});

test('it stands in no table and in no kept answer', async () => {
  const digits = await digitsFor(await promised());
  const kept = await database.look('select answer::text as answer from command where tenant_id = $1', [world.tenantId]);
  expect(JSON.stringify(kept)).not.toContain(digits);
});

test('the borrower and one who borrows for her see it, and nobody else', async () => {
  const digits = await digitsFor(await promised());
  expect(JSON.stringify((await ask('daughter', 'GET', '')).body)).toContain(digits);
  expect((await ask('neighbour', 'GET', '')).status).toBe(404);
  expect((await ask('other', 'GET', '')).status).toBe(404);
  for (const who of ['keeper', 'nurse'] as const)
    expect(JSON.stringify((await ask(who, 'GET', '')).body)).not.toContain(digits);
});

test('it lies in the lock beforehand, so that the door opens while the net is away; until then she is told so', async () => {
  const id = await promised();
  isNetAway = true;
  await ask('borrower', 'POST', '/codes', wants(id));
  await work();
  const { body } = await ask('borrower', 'GET', '');
  expect((body['fetches'] as unknown as [{ code: { doorKnows: boolean } }])[0].code.doorKnows).toBe(false);
  isNetAway = false;
  clock = fixedClock('2026-11-22T21:15:10Z');
  const digits = await digitsFor(id);
  isNetAway = true;
  expect(memory.press(digits, clock.now()).what).toBe('opened');
});

test('outside the hours of the door no number is made, and none before it is ready', async () => {
  const id = await promised();
  const night = { errand: 'fetch', errandId: id, opensAt: '2026-11-23T00:30:00Z' };
  expect(await ask('borrower', 'POST', '/codes', night)).toMatchObject({
    status: 409,
    body: { code: 'not-open-then' },
  });
});

test('a second number for the same errand ends the first, at the door too', async () => {
  const id = await promised();
  const first = await digitsFor(id);
  const second = await digitsFor(id);
  await work();
  expect(second).not.toBe(first);
  expect(memory.press(first, clock.now()).what).toBe('refused');
  expect(memory.press(second, clock.now()).what).toBe('opened');
});

test('when the promise has ended its number opens nothing', async () => {
  const id = await promised();
  const digits = await digitsFor(id);
  expect((await ask('borrower', 'POST', '/out', takes(id, await labelAt(world.walkers)))).status).toBe(200);
  await work();
  expect(memory.press(digits, clock.now()).what).toBe('refused');
});

test('the right thing begins a loan, a repeat of the same command lends it once', async () => {
  const id = await promised();
  const label = await labelAt(world.walkers);
  const commandId = world.newId();
  const body = { ...takes(id, label.toLowerCase()), commandId };
  const first = await ask('daughter', 'POST', '/out', body);
  expect(first.status).toBe(200);
  expect(await ask('daughter', 'POST', '/out', body)).toEqual(first);
  const loans = await database.look('select handed_by, person_id from aid_loan where reservation_id = $1', [id]);
  expect(loans).toEqual([{ handed_by: 'self', person_id: world.borrower }]);
});

test('a thing of another article is refused, also when it is free and clean', async () => {
  const chairs = await world.addArticle({ code: 'chair', items: 1 });
  const id = await promised();
  const label = await labelAt(chairs);
  expect(await ask('borrower', 'POST', '/out', takes(id, label, { takesOtherSize: true }))).toMatchObject({
    ...{ status: 409, body: { code: 'wrong-article' } },
  });
  expect(await database.look('select 1 from aid_loan where reservation_id = $1', [id])).toEqual([]);
});

test('a label that is none, or of a thing nowhere, is said plainly', async () => {
  const id = await promised();
  expect((await ask('borrower', 'POST', '/out', takes(id, 'ABCD-EFGH'))).body.code).toBe('no-such-label');
  expect((await ask('borrower', 'POST', '/out', takes(id, labelOf(16_000_000_000)))).body.code).toBe('no-such-label');
});

test('above the limit of weight nothing goes out, whoever asks', async () => {
  const stools = await world.addArticle({ code: 'stool', items: 1, weightLimitKg: 120 });
  const id = await promised(stools);
  const label = await labelAt(stools);
  expect((await ask('borrower', 'POST', '/out', takes(id, label))).body.code).toBe('weight-missing');
  expect((await ask('borrower', 'POST', '/out', takes(id, label, { weightKg: 121 }))).body.code).toBe('too-heavy');
  expect((await ask('keeper', 'POST', '/out', takes(id, label, { weightKg: 140 }))).body.code).toBe('too-heavy');
  expect((await ask('borrower', 'POST', '/out', takes(id, label, { weightKg: 120 }))).status).toBe(200);
});

test('another size is told first, and hers to choose where it is free; the first promise goes back to the others', async () => {
  const [sizeId, stockId, itemId] = [world.newId(), world.newId(), world.newId()];
  const { tenantId, storeId } = world;
  const { articleId } = world.walkers;
  await world.layOut(async (tx) => {
    await tx.sql(
      `insert into aid_size (tenant_id, id, article_id, code, names) values ($1, $2, $3, 'large', '{"nb":"Stor"}')`,
      [...[tenantId, sizeId, articleId]],
    );
    await tx.sql('insert into aid_stock (tenant_id, id, store_id, article_id, size_id) values ($1, $2, $3, $4, $5)', [
      ...[tenantId, stockId, storeId, articleId, sizeId],
    ]);
    await tx.sql(
      `insert into aid_item (tenant_id, id, stock_id, label, state, state_at) values ($1, $2, $3, $4, 'available', $5)`,
      [tenantId, itemId, stockId, labelOf(8_000_001), tx.at],
    );
    const { recount } = await import('../src/modules/aids/promise/capacity.ts');
    await recount(tx, { tenantId, stockId }, world.nowHalf());
  });
  const id = await promised();
  const out = (takesOtherSize: boolean) =>
    ask('borrower', 'POST', '/out', takes(id, labelOf(8_000_001), { takesOtherSize }));
  expect((await out(false)).body.code).toBe('other-size');
  expect((await out(true)).status).toBe(200);
  const [row] = await database.look<{ state: string }>('select state from aid_reservation where id = $1', [id]);
  expect(row?.state).toBe('moved');
});

test('a set goes out only whole, and back without its footrests it is kindly asked for, returned and nobody’s', async () => {
  const chairs = await world.addArticle({
    code: 'wheelchair',
    kind: 'set',
    parts: { footrest: 2, cushion: 1 },
    items: 1,
  });
  const id = await promised(chairs);
  const label = await labelAt(chairs);
  const some = { partsOut: { footrest: 1, cushion: 1 } };
  expect((await ask('borrower', 'POST', '/out', takes(id, label, some))).body.code).toBe('parts-missing');
  const all = { partsOut: { footrest: 2, cushion: 1 } };
  expect((await ask('borrower', 'POST', '/out', takes(id, label, all))).status).toBe(200);
  const partsBack = { cushion: 1 };
  expect((await ask('borrower', 'POST', '/in', brings(label, { partsBack }))).body.code).toBe('say-where');
  const back = await ask('borrower', 'POST', '/in', brings(label, { partsBack, lackingWhere: 'at-home' }));
  expect(back).toMatchObject({ status: 200, body: { state: 'returned', lacking: [{ code: 'footrest', count: 2 }] } });
  const [item] = await database.look<{ state: string; lacking: string[] }>(
    'select state, lacking from aid_item where id = $1',
    [chairs.itemIds[0]],
  );
  expect(item).toEqual({ state: 'returned', lacking: ['footrest'] });
  const task = await world.ask('keeper', 'GET', `/api/aid-stores/${world.storeId}/came-back`);
  expect((task.body as { cases: object[] }).cases).toMatchObject([
    {
      label,
      lackingWhere: 'at-home',
      lacking: [{ code: 'footrest' }],
      name: 'Ingrid Solvang',
      phone: '+47 555 01 001',
    },
  ]);
});

test('nobody brings back what is another’s, and what lies on the shelf is not out', async () => {
  const id = await promised();
  const label = await labelAt(world.walkers);
  expect((await ask('borrower', 'POST', '/in', brings(label))).body.code).toBe('not-out');
  await ask('borrower', 'POST', '/out', takes(id, label));
  const others = await world.ask('other', 'POST', `/api/my/people/${world.other}/aid-door/in`, brings(label));
  expect(others).toMatchObject({ status: 409, body: { code: 'not-out' } });
});

test('what is fetched at her home stands on the round of the day; where a protected person lives does not', async () => {
  const id = await promised();
  await ask('borrower', 'POST', '/out', takes(id, await labelAt(world.walkers)));
  const { body } = await ask('borrower', 'GET', '');
  const [{ loanId }] = body['returns'] as unknown as [{ loanId: string }];
  expect((await ask('borrower', 'POST', '/home-fetch', { loanId, fetchOn: '2026-11-22' })).body.code).toBe('day-over');
  expect((await ask('borrower', 'POST', '/home-fetch', { loanId, fetchOn: '2026-11-25' })).status).toBe(200);
  const round = () => world.ask('keeper', 'GET', '/api/aid-rounds?roundDay=2026-11-25');
  expect(((await round()).body as { stops: object[] }).stops).toMatchObject([
    { errand: 'fetch', phone: '+47 555 01 001' },
  ]);
  await world.layOut((tx) => tx.sql(`update person set protection = 'confidential' where id = $1`, [world.borrower]));
  const [stop] = ((await round()).body as { stops: Record<string, unknown>[] }).stops;
  expect(stop).toMatchObject({ phone: null, lives: { shown: false }, area: null });
});

test('staff make a number for one without a telephone and do not see it', async () => {
  const id = await promised();
  expect((await ask('keeper', 'POST', '/codes', wants(id))).status).toBe(200);
  const seen = await ask('keeper', 'GET', '');
  expect(seen).toMatchObject({ status: 200, body: { fetches: [{ code: null }] } });
});
