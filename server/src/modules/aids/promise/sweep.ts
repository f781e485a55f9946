import type { Pool } from 'pg';
import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { equalsOf } from './alternatives.ts';
import { bindAgain, unbindLost } from './bind-again.ts';
import { ensureHalves, holdSpan, horizonHalves, lockStocks } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { endPromise, holdPromised } from './end-promise.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import { holdOf } from './hold.ts';
import * as itemQueries from './item-queries.ts';
import * as loanQueries from './loan-queries.ts';
import { countLater } from './move-item.ts';
import { replanSoon } from './replan.ts';
import * as queries from './reservation-queries.ts';
import { settleOut } from './settle-out.ts';
import { solveShort } from './solve-short.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { StoreHours } from './store-hours.ts';
import type { Item, Loan, Reservation } from './stored.ts';

export interface PromiseWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. Two hours may pass before anybody is told too late. */
const interval = 60_000;
/** Holds that end so soon are looked at: farther ones cannot collide yet. Half days. */
const lookAhead = 40;

/** Keeps promises true as time goes: once a minute, municipality by municipality. */
export function startPromises(work: PromiseWork): Repeating {
  const rolled = new Map<string, string>();
  return every(interval, () => keepPromises(work, rolled), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'promises were not looked at; tried again'),
  });
}

/** @param rolled for each municipality the day on which its horizon was last rolled on; kept between looks */
export async function keepPromises(
  { pool, clock, newId }: Pick<PromiseWork, 'pool' | 'clock' | 'newId'>,
  rolled: Map<string, string> = new Map(),
): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const run = <T>(work: (tx: Transaction) => Promise<T>) =>
      inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, work);
    const today = await run(async (tx) => localDay(tx.at, await timeZoneOf(tx, tenantId)));
    const isNewDay = rolled.get(tenantId) !== today;
    for (const stockId of await run((tx) => stocksToLookAt(tx, tenantId, isNewDay))) {
      // One kind, one transaction: nobody who borrows waits for the whole store.
      await run((tx) => keepStock(tx, newId, { tenantId, stockId }));
    }
    rolled.set(tenantId, today);
  }
}

const whereSomethingIs = {
  name: 'aids-stocks-to-look-at',
  text: `select k.id from aid_stock k where k.tenant_id = $1 and ($3
      or exists (select from aid_loan l where l.tenant_id = k.tenant_id and l.stock_id = k.id and l.back_at is null and l.free_half <= $2)
      or exists (select from aid_item i where i.tenant_id = k.tenant_id and i.stock_id = k.id and i.counts_from <= $2
        and i.state in ('returned', 'cleaned', 'inspected'))
      or exists (select from aid_item i where i.tenant_id = k.tenant_id and i.stock_id = k.id and i.state = 'out'
        and (i.held_because is null) = (i.counts_from is null))
      or exists (select from aid_span s where s.tenant_id = k.tenant_id and s.stock_id = k.id and s.from_half <= $2)
      or exists (select from aid_capacity c where c.tenant_id = k.tenant_id and c.stock_id = k.id and c.short > 0)) order by k.id`,
};

async function stocksToLookAt(tx: Transaction, tenantId: string, everything: boolean): Promise<readonly string[]> {
  const now = halfOf(tx.at, await timeZoneOf(tx, tenantId));
  const rows = await tx.rows<{ id: string }>(whereSomethingIs, [tenantId, now + lookAhead, everything]);
  return rows.map(({ id }) => id);
}

/** All that time does to one kind at a store: holds stretch, days move with closings, what is not fetched goes back, what is short is solved. */
export async function keepStock(
  tx: Transaction,
  newId: NewId,
  key: { readonly tenantId: string; readonly stockId: string },
): Promise<void> {
  const { tenantId, stockId } = key;
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!stock || stock.kind === 'consumable') return;
  // What may be needed for a solution is locked at once, so that two never wait for each other.
  const equals = await equalsOf(tx, { tenantId, id: stockId });
  await lockStocks(tx, tenantId, [stockId, ...equals.map(({ id }) => id)]);
  const hours = await hoursOf(tx, tenantId, stock.storeId);
  const now = halfOf(tx.at, hours.zone);
  await ensureHalves(tx, key, now, now + horizonHalves);
  await settleOut(tx, key, hours, { rules: await loanRules(tx, tenantId), now });
  await stretchHolds(tx, key, hours, now);
  await replanSoon(tx, key, stock, hours, now + lookAhead);
  await lapseUnfetched(tx, newId, key, hours);
  const lost = await unbindLost(tx, key);
  const shorts = await tx.rows(capacityQueries.shortHalves, [tenantId, stockId, now, now + horizonHalves]);
  if (shorts.length > 0) await solveShort(tx, newId, key, await whyShort(tx, key));
  await bindAgain(tx, newId, lost);
}

async function stretchHolds(
  tx: Transaction,
  key: { readonly tenantId: string; readonly stockId: string },
  hours: StoreHours,
  now: number,
): Promise<void> {
  const rules = await loanRules(tx, key.tenantId);
  const loans = await tx.rows<Loan>(loanQueries.loansOfStockUntil, [key.tenantId, key.stockId, now + lookAhead]);
  for (const loan of loans) {
    const held = holdOf({ dueOn: loan.dueOn, backAt: null, isCleaned: false }, tx.at, hours, rules);
    if (held <= loan.freeHalf) continue;
    await holdSpan(tx, key, { from: Math.max(loan.freeHalf, now), to: held }, now);
    await tx.rows(loanQueries.stretchLoan, [key.tenantId, loan.id, held]);
  }
  const items = await tx.rows<Item>(itemQueries.dirtyOfStockUntil, [key.tenantId, key.stockId, now + lookAhead]);
  for (const item of items) {
    const isCleaned = item.state !== 'returned';
    const held = holdOf(
      { dueOn: '2000-01-01', backAt: item.lastBackAt ?? item.stateAt, isCleaned },
      tx.at,
      hours,
      rules,
    );
    if (item.countsFrom !== null && held > item.countsFrom) await countLater(tx, item, held);
  }
}

async function lapseUnfetched(
  tx: Transaction,
  newId: NewId,
  key: { readonly tenantId: string; readonly stockId: string },
  hours: StoreHours,
): Promise<void> {
  const today = localDay(tx.at, hours.zone);
  for (const seen of await tx.rows<Reservation>(queries.unfetchedOfStock, [key.tenantId, key.stockId, today])) {
    const row = await holdPromised(tx, seen);
    if (!row) continue;
    const unitId = (await stocksOf(tx, key.tenantId, [key.stockId])).get(key.stockId)?.unitId ?? '';
    await endPromise(tx, newId, row, { state: 'lapsed' });
    await tell(tx, 'aid.lapsed', {
      tenantId: key.tenantId,
      subjectId: row.id,
      payload: { personId: row.personId, unitId },
    });
  }
}

const whatIsWrong = {
  name: 'aids-what-is-wrong',
  text: `select (select count(*)::int from aid_item where tenant_id = $1 and stock_id = $2 and state in ('repair', 'quarantine', 'missing')) as away,
      (select case when state = 'repair' and (last_back_at is null or inspected_at >= last_back_at) then 'from-shelf' else state end
        from aid_item where tenant_id = $1 and stock_id = $2 and state in ('repair', 'quarantine', 'missing')
        order by state_at desc limit 1) as state,
      (select held_because from aid_item where tenant_id = $1 and stock_id = $2 and held_because is not null order by state_at desc limit 1) as held,
      exists (select from aid_span where tenant_id = $1 and stock_id = $2 and not yields) as discharge,
      exists (select from aid_loan where tenant_id = $1 and stock_id = $2 and back_at is null and due_on < $3::timestamptz::date) as late`,
};

/** What she is told: the latest thing that is wrong with the kind. */
async function whyShort(tx: Transaction, key: { readonly tenantId: string; readonly stockId: string }) {
  const [found] = await tx.rows<{ state: string | null; held: string | null; discharge: boolean; late: boolean }>(
    whatIsWrong,
    [key.tenantId, key.stockId, tx.at],
  );
  if (found?.held === 'recall') return 'recall' as const;
  if (found?.state === 'missing') return 'missing' as const;
  if (found?.state === 'from-shelf') return 'repair' as const;
  if (found?.state === 'repair' || found?.held === 'accident' || found?.held === 'infection')
    return 'failed-inspection' as const;
  if (found?.late) return 'late-return' as const;
  return found?.discharge ? ('discharge' as const) : ('late-return' as const);
}
