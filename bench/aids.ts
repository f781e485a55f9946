/**
 * What the store of aids can promise, among 20 000 things and five years of loans: the search that a page shows, beside one indexed
 * statement that somebody would write by hand past all policies, with the same first half day for each kind. Then 200 who reserve at the same time.
 *   npm run bench -- aids [--json] [--minutes N]
 */

import { Pool } from 'pg';
import { availabilityOfArticles, halfOf, reserve } from '../server/src/modules/aids/index.ts';
import { asAdministrator, connectionSettings } from '../server/src/platform/db/database-config.ts';
import { createPool, type Prepared } from '../server/src/platform/db/pool.ts';
import { inTransaction, type Scope } from '../server/src/platform/db/transaction.ts';
import { idsFrom } from '../server/src/platform/ids/ids.ts';
import { layOutAidStore } from './shared/lay-out-aid-store.ts';
import { readOptions } from './shared/read-options.ts';
import { finish, round, tell } from './shared/result.ts';
import { spreadOf } from './shared/statistics.ts';
import { startTemporaryDatabase } from './shared/temporary-database.ts';

const rounds = 5;
const goal = 3;
const asking = 200;
/** Of each kind at each store the first half day from which so many in a row are free. */
const byHand: Prepared = {
  name: 'aids-free-by-hand',
  text: `select k.id, (select min(g.begins) from (select coalesce(lag(half) over (order by half), $3 - 1) + 1 as begins, half as ends
      from (select half from aid_capacity c where c.tenant_id = $1 and c.stock_id = k.id and c.half >= $3 and c.promised >= c.usable
        union all select 2147483647) f) g where g.ends - g.begins >= $4) as first
    from aid_stock k where k.tenant_id = $1 and k.article_id = $2`,
};

const options = readOptions({ minutes: 0.5 });
const { database, stop } = await startTemporaryDatabase({ fsync: false });
try {
  tell('Laying out 20 000 things and five years of loans …');
  const store = await layOutAidStore(database);
  const { tenantId, at, counts } = store;
  const scope: Scope = { tenants: [tenantId], subjects: [], at };
  const walled = createPool(database, 'tunet_app', { max: 1, name: 'bench' });
  const past = new Pool({
    ...connectionSettings(asAdministrator(database), undefined, 'bench reference'),
    options: '-c plan_cache_mode=force_generic_plan',
    max: 1,
  });
  const now = halfOf(at, 'Europe/Oslo');
  let no = 0;
  const articleId = () => store.articleIds[no++ % store.articleIds.length] ?? '';
  const sides = [
    {
      times: [] as number[],
      rows: 0,
      read: () =>
        inTransaction(walled, scope, async (tx) => {
          const asked = { tenantId, articleIds: [articleId()], fromDay: null };
          return (await availabilityOfArticles(tx, asked)).length;
        }),
    },
    {
      times: [] as number[],
      rows: 0,
      read: async () =>
        (await inTransaction(past, scope, (tx) => tx.rows(byHand, [tenantId, articleId(), now, 180]))).length,
    },
  ];
  // The same question and the same answer, kind by kind, before anything is timed.
  for (const id of store.articleIds) {
    const [ours, hand] = [
      await inTransaction(walled, scope, (tx) =>
        availabilityOfArticles(tx, { tenantId, articleIds: [id], fromDay: null }),
      ),
      await inTransaction(past, scope, (tx) =>
        tx.rows<{ id: string; first: number }>(byHand, [tenantId, id, now, 180]),
      ),
    ];
    const known = new Map(hand.map((row) => [row.id, row.first]));
    if (ours.length !== known.size || ours.some(({ stock, firstFreeHalf }) => known.get(stock.id) !== firstFreeHalf))
      throw new Error('the two sides do not answer the same');
  }
  const seconds = (options.minutes * 60) / ((rounds + 1) * 2);
  tell('Searching …');
  // The first round warms up.
  for (let each = 0; each <= rounds; each += 1) {
    for (const side of sides) {
      for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
        const began = performance.now();
        side.rows = await side.read();
        if (each > 0) side.times.push(performance.now() - began);
      }
    }
  }
  const [ours, hand] = sides;
  if (!ours || !hand || ours.rows !== hand.rows || ours.rows === 0) throw new Error('the sides do not read the same');
  const [oursMs, handMs] = [spreadOf(ours.times), spreadOf(hand.times)];
  await walled.end();
  await past.end();

  tell(`${asking} reserve at the same time …`);
  const newId = idsFrom({ now: () => at });
  const busy = createPool(database, 'tunet_app', { max: 40, name: 'bench rush' });
  const rush = store.stockIds.slice(0, 20);
  const answers = await Promise.all(
    Array.from({ length: asking }, (_, each) => {
      const personId = store.personIds[each % store.personIds.length] ?? '';
      return inTransaction(busy, { ...scope, subjects: [personId] }, (tx) =>
        reserve(tx, newId, {
          ...{ tenantId, personId, stockId: rush[each % rush.length] ?? '', fromDay: null, why: 'own', way: 'self' },
          by: { id: personId, name: 'Test' },
        }),
      );
    }),
  );
  await busy.end();
  const granted = answers.filter((each) => 'reserved' in each).length;
  const free = await store.freeNow(rush, now);
  const wrong = Math.abs(granted - free.before) + free.overLent;

  finish(
    {
      name: 'aids',
      ratio: wrong === 0 ? round(oursMs.p99 / handMs.p99) : 99,
      goal: `<= ${goal}`,
      reference: 'one indexed statement by hand past row security, with the same kinds in the answer; p99',
      details: { rows: counts, oursMs, handMs, asking, granted, wrong },
    },
    [
      {
        title: 'What can be had of an article at every store, milliseconds with begin and commit',
        columns: ['', 'kinds', 'p50', 'p99'],
        rows: [
          ['as the page asks', ours.rows, oursMs.p50, oursMs.p99],
          ['by hand', hand.rows, handMs.p50, handMs.p99],
        ],
      },
      {
        title: `${asking} at the same time for ${rush.length} kinds`,
        columns: ['granted', 'were free', 'wrong'],
        rows: [[granted, free.before, wrong]],
      },
    ],
    options.json,
  );
} finally {
  await stop();
}
