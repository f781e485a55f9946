import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { availability } from './availability.ts';
import { handOut } from './hand-out.ts';
import { moveItemState } from './move-item.ts';
import { reserve } from './reserve.ts';
import { takeBack } from './take-back.ts';

const database = useDatabase();
// Monday noon in Oslo.
const clock = fixedClock('2026-11-23T11:00:00Z');
let world: AidWorld;

beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 1 });
});
afterAll(() => world.served.close());

const by = () => ({ id: world.borrower, name: 'Ingrid' });

test('a walker is promised, fetched, brought back, and free the moment it is clean and inspected', async () => {
  const { tenantId, walkers, newId, borrower } = world;
  const asked = { tenantId, stockIds: [walkers.stockId], fromDay: null };
  const [before] = await world.as('borrower', (tx) => availability(tx, asked));
  expect(before).toMatchObject({ isFreeNow: true, firstFreeOn: '2026-11-23' });
  const made = await world.as('borrower', (tx) =>
    reserve(tx, newId, {
      ...{ tenantId, personId: borrower, stockId: walkers.stockId, fromDay: null, why: 'own', way: 'self', by: by() },
    }),
  );
  if (!('reserved' in made)) throw new Error(made.refused);
  expect(made.reserved).toMatchObject({ state: 'promised', dueOn: '2026-12-07' });
  const [after] = await world.as('other', (tx) => availability(tx, asked));
  // Due on Monday the 7th: clean on Tuesday at noon, and a day to tell: not before Thursday.
  expect(after).toMatchObject({ isFreeNow: false, firstFreeOn: '2026-12-10' });
  const [itemId = ''] = walkers.itemIds;
  const out = await world.as('borrower', (tx) =>
    handOut(tx, newId, { tenantId, itemId, for: { reservation: made.reserved }, handedBy: 'self', by: by() }),
  );
  expect(out).toMatchObject({ loan: { dueOn: '2026-12-07', backAt: null } });
  clock.advance(2 * 86_400_000);
  const back = await world.as('borrower', (tx) => takeBack(tx, newId, { tenantId, itemId, by: by() }));
  expect(back).toMatchObject({ item: { state: 'returned' } });
  const [dirty] = await world.as('other', (tx) => availability(tx, asked));
  expect(dirty).toMatchObject({ isFreeNow: false, firstFreeOn: '2026-11-27' });
  for (const to of ['cleaned', 'inspected', 'available'] as const) {
    const step = await world.as('keeper', (tx) => moveItemState(tx, newId, { tenantId, itemId }, { to, by: null }));
    expect(step).toMatchObject({ state: to });
  }
  const [clean] = await world.as('other', (tx) => availability(tx, asked));
  expect(clean).toMatchObject({ isFreeNow: true });
});

test('a thing is never on the shelf after a loan without being cleaned and inspected', async () => {
  const { tenantId, walkers, newId } = world;
  const [itemId = ''] = walkers.itemIds;
  const out = await world.as('borrower', (tx) =>
    handOut(tx, newId, { tenantId, itemId, for: { personId: world.borrower, why: 'own' }, handedBy: 'self', by: by() }),
  );
  expect(out).toHaveProperty('loan');
  await world.as('borrower', (tx) => takeBack(tx, newId, { tenantId, itemId, by: by() }));
  const step = await world.as('keeper', (tx) =>
    moveItemState(tx, newId, { tenantId, itemId }, { to: 'available', by: null }),
  );
  expect(step).toEqual({ refused: 'step-not-open' });
});

test('hours and closings that are changed count in the very next search and in the very next promise', async () => {
  const { tenantId, newId, other } = world;
  const kind = await world.addArticle({ code: 'hours-changed', items: 1 });
  const asked = { tenantId, stockIds: [kind.stockId], fromDay: '2027-02-01', days: 3 };
  const wish = {
    tenantId,
    personId: other,
    stockId: kind.stockId,
    why: 'own' as const,
    way: 'self' as const,
    by: by(),
  };
  const first = await world.asWorker((tx) =>
    reserve(tx, newId, { ...wish, fromDay: '2027-02-01', dueOn: '2027-02-04' }),
  );
  expect(first).toHaveProperty('reserved');
  const [before] = await world.asWorker((tx) => availability(tx, asked));
  // Due on Thursday the 4th, clean on Friday at noon, a day to tell: Sunday. Nobody cleans on that Friday and the Monday after it.
  expect(before?.firstFreeOn).toBe('2027-02-07');
  await world.layOut((tx) =>
    tx.sql(
      `insert into aid_store_closing (tenant_id, id, store_id, kind, closed_on, why)
        select $1, gen_random_uuid(), $2, 'cleaning', day::date, 'x' from unnest('{2027-02-05,2027-02-08}'::date[]) day`,
      [tenantId, world.storeId],
    ),
  );
  const second = await world.addArticle({ code: 'hours-changed-more', items: 1 });
  const again = { ...wish, stockId: second.stockId, fromDay: '2027-02-01', dueOn: '2027-02-04' };
  expect(await world.asWorker((tx) => reserve(tx, newId, again))).toHaveProperty('reserved');
  const [after] = await world.asWorker((tx) => availability(tx, { ...asked, stockIds: [second.stockId] }));
  expect(after?.firstFreeOn).toBe('2027-02-11');
  await world.layOut((tx) => tx.sql('delete from aid_store_closing where store_id = $1', [world.storeId]));
});
