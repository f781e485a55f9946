import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { layOut } from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-16T08:00:00Z');
let world: CaseWorld;
const ids = { article: '', size: '', store: '', stock: '' };

/** One ended loan that was asked for so many days before it went out on a day. */
async function lent(outOn: string, waited: number): Promise<void> {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, newId } = world;
    const itemId = newId();
    const [item] = await tx.sql<{ number: string }>(
      `insert into aid_item (tenant_id, id, stock_id, label, state, state_at) values ($1, $2, $3, $4, 'scrapped', $5) returning number`,
      [tenantId, itemId, ids.stock, `T-${itemId.slice(-10).toUpperCase()}`, tx.at],
    );
    await tx.sql(
      `insert into aid_loan (tenant_id, id, person_id, stock_id, item_id, item_number, why, handed_by, out_at, due_on, free_half, back_at,
          ended_as, asked_at) values ($1, $2, $3, $4, $5, $6, 'own', 'self', $7::timestamptz, ($7::timestamptz + interval '9 days')::date, 0,
          $7::timestamptz + interval '8 days', 'returned', $7::timestamptz - make_interval(days => $8))`,
      [tenantId, newId(), mother, ids.stock, itemId, item?.number, `${outOn}T12:00:00Z`, waited],
    );
  });
}

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  const { tenantId, newId, office } = world;
  for (const key of ['article', 'size', 'store', 'stock'] as const) ids[key] = newId();
  const words = JSON.stringify({ nb: 'Rullator', nn: 'Rullator', sv: 'Rollator', en: 'Walker' });
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(
      `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use,
          drawing, from_on, changed_at) values ($1, $2, 'walker', 'single', '120606', 'open', 'wipe', $3, $3, $3, $3, 'walker', '2020-01-01', $4)`,
      [tenantId, ids.article, words, tx.at],
    );
    await tx.sql(`insert into aid_size (tenant_id, id, article_id, code, names) values ($1, $2, $3, 'one', $4)`, [
      ...[tenantId, ids.size, ids.article, words],
    ]);
    await tx.sql(
      `insert into aid_store (tenant_id, id, unit_id, name, street, phone) values ($1, $2, $3, 'Lageret', 'Fyrbakken 3', '+4700000000')`,
      [tenantId, ids.store, office],
    );
    await tx.sql('insert into aid_stock (tenant_id, id, store_id, article_id, size_id) values ($1, $2, $3, $4, $5)', [
      ...[tenantId, ids.stock, ids.store, ids.article, ids.size],
    ]);
  });
});
afterAll(() => world.served.close());

/** As analytics and the web see it: through the views alone. */
async function view<T extends Record<string, unknown>>(text: string): Promise<T[]> {
  return layOut(database.pool('tunet_owner'), clock.now(), (tx) => tx.sql<T>(text, [world.tenantId]));
}

test('a month of fewer than five loans tells nothing of how long any of them took', async () => {
  for (const waited of [1, 2, 3, 4]) await lent('2026-09-10', waited);
  const months = `select month::text, loans, median_days as median, p90_days as p90 from insight.aid_way_month where tenant_id = $1 order by month`;
  expect(await view(months)).toEqual([{ month: '2026-09-01', loans: null, median: null, p90: null }]);
  await lent('2026-09-20', 20);
  // Waited 1, 2, 3, 4 and 20 days: nine of ten lie six tenths of the way from 4 to 20.
  expect(await view(months)).toEqual([{ month: '2026-09-01', loans: 5, median: 3, p90: expect.closeTo(13.6, 6) }]);
});

test('the time counts from the first time she asked, not from the day it was promised', async () => {
  for (const waited of [10, 10, 10, 10, 10]) await lent('2026-10-05', waited);
  const [october] = await view<{ median: number }>(
    `select median_days as median from insight.aid_way_month where tenant_id = $1 and month = '2026-10-01'`,
  );
  expect(october?.median).toBe(10);
});

test('what went out is counted by quarter and article, and fewer than five are not', async () => {
  await lent('2026-02-05', 0);
  const quarters = await view(
    'select article_id, quarter::text, loans from insight.aid_loan_quarter where tenant_id = $1 order by quarter',
  );
  expect(quarters).toEqual([
    { article_id: ids.article, quarter: '2026-01-01', loans: null },
    { article_id: ids.article, quarter: '2026-07-01', loans: 5 },
    { article_id: ids.article, quarter: '2026-10-01', loans: 5 },
  ]);
});

test('carers and assessors do not see the page of figures; it names nobody to those who do', async () => {
  expect((await world.ask('carer', 'GET', '/api/aid-insight')).status).toBe(403);
  expect((await world.ask('assessor', 'GET', '/api/aid-insight')).status).toBe(403);
});
