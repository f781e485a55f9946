import type { AidInsight } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { moveItemState } from '../src/modules/aids/promise/move-item.ts';
import { takeBack } from '../src/modules/aids/promise/take-back.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

// Wednesday at noon in Oslo.
const database = useDatabase();
const clock = fixedClock('2026-09-02T10:00:00Z');
let world: AidWorld;
beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 3 });
});
afterAll(() => world.served.close());

const day = 86_400_000;
const hour = 3_600_000;

async function insight(): Promise<AidInsight> {
  const { status, body } = await world.ask('keeper', 'GET', '/api/aid-insight');
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

async function nameless(code: string): Promise<AidInsight['availability'][number] | undefined> {
  return (await insight()).availability.find(({ name }) => name.nb === code);
}

test('availability is counted from the very half days that promises are granted from', async () => {
  const { tenantId, newId, keeper, walkers, borrower } = world;
  expect(await nameless('walker')).toMatchObject({ things: 3, freeNow: 3, freeShare: 1 });
  const by = { id: keeper, name: 'Stein' };
  for (const itemId of walkers.itemIds.slice(0, 2))
    await world.as('keeper', (tx) =>
      handOut(tx, newId, {
        ...{ tenantId, itemId, for: { personId: borrower, why: 'staff' as const, dueOn: '2026-10-30' } },
        ...{ handedBy: 'staff' as const, by },
      }),
    );
  expect(await nameless('walker')).toMatchObject({ things: 3, freeNow: 1, freeShare: 1 });
  const [, , last = ''] = walkers.itemIds;
  await world.as('keeper', (tx) => moveItemState(tx, newId, { tenantId, itemId: last }, { to: 'repair', by }));
  expect(await nameless('walker')).toMatchObject({ things: 2, freeNow: 0, freeShare: 0 });
});

test('a size of which the store owns nothing does not make the others look taken', async () => {
  const mat = await world.addArticle({ code: 'mat', items: 1 });
  await world.layOut((tx) =>
    tx.sql(
      `insert into aid_size (tenant_id, id, article_id, code, names) select tenant_id, $2, article_id, 'xl', names from aid_size where id = $1`,
      [mat.sizeId, world.newId()],
    ),
  );
  await world.layOut((tx) =>
    tx.sql(
      `with made as (insert into aid_stock (tenant_id, id, store_id, article_id, size_id)
          select tenant_id, $2, $3, article_id, id from aid_size where article_id = $1 and code = 'xl' returning tenant_id, id)
        insert into aid_capacity (tenant_id, stock_id, half, usable) select tenant_id, id, generate_series($4::int, $4::int + 40), 0 from made`,
      [mat.articleId, world.newId(), world.storeId, world.nowHalf()],
    ),
  );
  expect(await nameless('mat')).toMatchObject({ things: 1, freeNow: 1, freeShare: 1 });
});

test('what has lain on the shelf for longer than the rule is told with the day since which it has', async () => {
  await world.addArticle({ code: 'pole', items: 2 });
  expect((await insight()).idle.find(({ name }) => name.nb === 'pole')).toBeUndefined();
  const { idleDays } = await insight();
  await world.layOut((tx) =>
    tx.sql(
      `update aid_item i set state_at = $2 from aid_stock k join aid_article a on a.id = k.article_id where k.id = i.stock_id and a.code = $1`,
      ['pole', new Date(clock.now().getTime() - (idleDays + 1) * day)],
    ),
  );
  const sinceOn = new Date(clock.now().getTime() - (idleDays + 1) * day).toISOString().slice(0, 10);
  expect((await insight()).idle.find(({ name }) => name.nb === 'pole')).toMatchObject({ things: 2, sinceOn });
});

test('cleaning is counted by whole months: what came back, what was cleaned and inspected, and the hours in the middle', async () => {
  const { tenantId, newId, keeper } = world;
  const { itemIds } = await world.addArticle({ code: 'stool', items: 6 });
  const by = { id: keeper, name: 'Stein' };
  for (const itemId of itemIds) {
    const borrower = await world.addBorrower(`Låner ${itemId.slice(-4)}`);
    await world.as('keeper', (tx) =>
      handOut(tx, newId, { tenantId, itemId, for: { personId: borrower.id, why: 'staff' }, handedBy: 'staff', by }),
    );
  }
  clock.advance(hour);
  // Six come back; five are cleaned an hour later and inspected after 2, 4, 6, 8 and 10 hours.
  for (const itemId of itemIds) await world.as('keeper', (tx) => takeBack(tx, newId, { tenantId, itemId, by }));
  clock.advance(hour);
  for (const itemId of itemIds.slice(0, 5))
    await world.as('keeper', (tx) => moveItemState(tx, newId, { tenantId, itemId }, { to: 'cleaned', by }));
  for (const [no, itemId] of itemIds.slice(0, 5).entries()) {
    clock.advance(no === 0 ? hour : 2 * hour);
    await world.as('keeper', (tx) => moveItemState(tx, newId, { tenantId, itemId }, { to: 'inspected', by }));
  }
  expect((await insight()).cleaning, 'the present month is not whole').toEqual([]);
  clock.advance(29 * day);
  expect((await insight()).cleaning).toEqual([
    { month: '2026-09-01', returned: 6, cleaned: 5, inspected: 5, medianHours: 6, withoutProof: 0 },
  ]);
});

test('the time from first contact is told by month, and a forecast says what is missing for it', async () => {
  const { way, forecast, inhabitantsFrom } = await insight();
  // Eight went out in September: two walkers and six stools, all on the day they were asked for.
  expect(way).toEqual([{ month: '2026-09-01', whose: 'municipal', loans: 8, medianDays: 0, p90Days: 0 }]);
  expect(inhabitantsFrom).toBeNull();
  expect(forecast.map(({ name, expected, lacks }) => [name.nb, expected, lacks])).toEqual([
    ['stool', [], 'inhabitants'],
    ['walker', [], 'inhabitants'],
  ]);
  expect(forecast.map(({ was }) => was)).toEqual([
    [{ quarter: '2026-07-01', loans: 6 }],
    // Two went out: fewer than five are not told.
    [{ quarter: '2026-07-01', loans: null }],
  ]);
});
