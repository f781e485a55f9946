import { expect } from 'vitest';
import { aidsLifeEffect } from '../src/modules/aids/index.ts';
import { availability } from '../src/modules/aids/promise/availability.ts';
import { changeDay } from '../src/modules/aids/promise/change-day.ts';
import { cancelReservation, setAside } from '../src/modules/aids/promise/change-promise.ts';
import { sayShelfEmpty } from '../src/modules/aids/promise/empty-shelf.ts';
import { extendLoan } from '../src/modules/aids/promise/extend.ts';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import * as loanQueries from '../src/modules/aids/promise/loan-queries.ts';
import { markItem, moveItemState } from '../src/modules/aids/promise/move-item.ts';
import { mayPull } from '../src/modules/aids/promise/pull.ts';
import * as queries from '../src/modules/aids/promise/reservation-queries.ts';
import { reserve } from '../src/modules/aids/promise/reserve.ts';
import type { Loan, Reservation } from '../src/modules/aids/promise/stored.ts';
import { keepStock } from '../src/modules/aids/promise/sweep.ts';
import { takeBack } from '../src/modules/aids/promise/take-back.ts';
import * as transfers from '../src/modules/aids/workshop/count-queries.ts';
import * as things from '../src/modules/aids/workshop/thing-queries.ts';
import { receiveThing, sendThing } from '../src/modules/aids/workshop/transfers.ts';
import { addDays, localDay } from '../src/platform/calendar/local-time.ts';
import type { fixedClock } from '../src/platform/clock/clock.ts';
import type { Transaction } from '../src/platform/db/transaction.ts';
import type { Step } from './aid-history-steps.ts';
import type { AidWorld } from './aid-world.ts';
import type { TestDatabase } from './database.ts';

const hour = 3_600_000;
/** The worker looks each minute; here it is nearly as late as it may be. */
const betweenLooks = 1.6 * hour;
const pick = <T>(list: readonly T[], no: number): T | undefined => list[no % Math.max(1, list.length)];
const next = { returned: 'cleaned', cleaned: 'inspected', inspected: 'available' } as const;

interface Thing extends Record<string, unknown> {
  readonly id: string;
  readonly state: string;
  readonly stockId: string;
  readonly heldBecause: string | null;
}

/** Lives histories of one article at two stores, one after another, and looks after each step at what must always be true. */
export async function openHistories(world: AidWorld, clock: ReturnType<typeof fixedClock>, database: TestDatabase) {
  const { tenantId, newId, zone } = world;
  const by = { id: world.keeper, name: 'Stein' };
  const [per, liv] = [await world.addBorrower('Per'), await world.addBorrower('Liv')];
  const people = [
    { id: world.borrower, as: <T>(work: (tx: Transaction) => Promise<T>) => world.as('borrower', work) },
    { id: world.other, as: <T>(work: (tx: Transaction) => Promise<T>) => world.as('other', work) },
    ...[per, liv],
  ];
  const { asWorker } = world;
  let no = 0;
  let ids: readonly string[] = [];
  /** Things taken off the shelf in earnest: each may cost one promise that cannot be told in time. */
  let taken = 0;
  const dead = new Map<string, string>();
  const done = new Map<Step['kind'], number>();

  const promised = () => asWorker((tx) => tx.rows<Reservation>(queries.promisedOfStocks, [tenantId, ids]));
  const loans = () =>
    asWorker((tx) =>
      tx.sql<Pick<Loan, 'id' | 'itemId'> & Record<string, unknown>>(
        `select id, item_id as "itemId" from aid_loan where stock_id = any ($1::uuid[]) and back_at is null order by id`,
        [ids],
      ),
    );
  const allThings = () =>
    database.look<Thing>(
      `select id, state, stock_id as "stockId", held_because as "heldBecause" from aid_item where stock_id = any ($1) order by id`,
      [ids],
    );
  async function sweep(): Promise<void> {
    for (const stockId of ids) await asWorker((tx) => keepStock(tx, newId, { tenantId, stockId }));
  }
  const move = (
    thing: Thing,
    to: 'repair' | 'quarantine' | 'missing' | 'returned' | 'cleaned' | 'inspected' | 'available',
    heldBecause?: string | null,
  ) =>
    asWorker((tx) =>
      moveItemState(
        tx,
        newId,
        { tenantId, itemId: thing.id },
        { to, by, ...(heldBecause === undefined ? {} : { heldBecause }) },
      ),
    );
  const inState = async (wanted: number, ...states: readonly string[]) =>
    pick(
      (await allThings()).filter(({ state }) => states.includes(state)),
      wanted,
    );

  async function wait(hours: number): Promise<void> {
    for (let left = hours * hour; left > 0; left -= betweenLooks) {
      clock.advance(Math.min(left, betweenLooks));
      await sweep();
      // Whatever was short and near has been solved: nobody is left hanging.
      const [left24] = await database.look<{ n: number }>(
        'select count(*)::int as n from aid_capacity where stock_id = any ($1) and half >= $2 and half < $2 + 8 and short > 0',
        [ids, world.nowHalf()],
      );
      expect(left24?.n).toBe(0);
    }
  }

  async function reserveOne(one: Extract<Step, { kind: 'reserve' }>): Promise<void> {
    const stockId = pick(ids, one.no) ?? '';
    const personId = pick(people, one.no)?.id ?? '';
    if (dead.has(personId)) return;
    const today = localDay(clock.now(), zone);
    const fromDay = one.ahead === 0 ? null : addDays(today, one.ahead);
    const dueOn = addDays(fromDay ?? today, one.days);
    await asWorker(async (tx) => {
      const [shown] = await availability(tx, { tenantId, stockIds: [stockId], fromDay, days: one.days });
      const wish = { ...{ tenantId, personId, stockId, fromDay, dueOn, by }, why: one.why, way: one.way };
      const made = await reserve(tx, newId, wish);
      // Availability shown = availability granted; a discharge may be granted more.
      if (shown?.firstFreeOn === (fromDay ?? today)) expect(made).toHaveProperty('reserved');
      else if (one.why === 'own')
        expect(made).toMatchObject({ refused: 'none-free', firstFreeOn: shown?.firstFreeOn ?? null });
    });
  }

  /** What is done with a promise. */
  async function onPromise(kind: Step['kind'], wanted: number): Promise<void> {
    const rows = await promised();
    const ready = pick(
      rows.filter(({ readyAt }) => readyAt <= clock.now()),
      wanted,
    );
    const any = pick(rows, wanted);
    if (kind === 'cancel' && any) await asWorker((tx) => cancelReservation(tx, newId, any));
    if (kind === 'change' && any && any.why !== 'discharge') {
      const fromDay = addDays(localDay(clock.now(), zone), 1 + (wanted % 5));
      const way = any.way === 'self' ? 'delivery' : 'self';
      await asWorker((tx) => changeDay(tx, newId, any, { fromDay, way, by }));
    }
    if (!ready) return;
    const lying = (await allThings()).filter(
      ({ stockId, state }) => stockId === ready.stockId && state === 'available',
    );
    if (kind === 'aside') {
      const itemId = pick(lying, wanted)?.id;
      if (itemId !== undefined) await asWorker((tx) => setAside(tx, newId, ready, { itemId, by }));
    }
    if (kind === 'shelf-empty') {
      taken += 1;
      const person = people.find(({ id }) => id === ready.personId);
      await person?.as((tx) => sayShelfEmpty(tx, newId, ready, { id: person.id, name: 'Låner' }));
      await sweep();
    }
    if (kind !== 'fetch') return;
    // The promise is kept: what is set aside for her is there, or one lies on the shelf.
    const itemId = ready.itemId ?? pick(lying, wanted)?.id ?? '';
    const out = await asWorker((tx) =>
      handOut(tx, newId, { tenantId, itemId, for: { reservation: ready }, handedBy: 'self', by }),
    );
    expect(out).toHaveProperty('loan');
  }

  async function onLoan(one: Extract<Step, { no: number }>): Promise<void> {
    const loan = pick(await loans(), one.no);
    if (!loan) return;
    if (one.kind === 'bring') await asWorker((tx) => takeBack(tx, newId, { tenantId, itemId: loan.itemId, by }));
    // As the consumer does: what is kept aside is kept aside the moment it comes back.
    if (one.kind === 'bring') {
      const back = (await allThings()).find(({ id }) => id === loan.itemId);
      if (back && back.heldBecause !== null) await move(back, 'quarantine');
    }
    if (one.kind === 'extend')
      await asWorker(async (tx) => {
        const [row] = await tx.rows<Loan>(loanQueries.holdLoan, [tenantId, loan.id]);
        if (row) await extendLoan(tx, row, addDays(row.dueOn, one.days));
      });
    if (one.kind === 'recall-out' || one.kind === 'hurt-out')
      await asWorker((tx) =>
        markItem(
          tx,
          { tenantId, itemId: loan.itemId },
          { heldBecause: one.kind === 'recall-out' ? 'recall' : 'accident' },
        ),
      );
  }

  async function onThing(kind: Step['kind'], wanted: number): Promise<void> {
    if (kind === 'clean') {
      const thing = await inState(wanted, ...Object.keys(next));
      if (thing) await move(thing, next[thing.state as keyof typeof next]);
    }
    const failed = kind === 'fail' ? await inState(wanted, 'returned', 'cleaned') : undefined;
    if (failed) await move(failed, 'repair');
    const mended = kind === 'mended' ? await inState(wanted, 'repair') : undefined;
    if (mended) await move(mended, 'returned');
    const planned = kind === 'pull' ? await inState(wanted, 'available') : undefined;
    if (planned)
      await asWorker(async (tx) => {
        if (!(await mayPull(tx, { tenantId, stockId: planned.stockId }))) return;
        await moveItemState(tx, newId, { tenantId, itemId: planned.id }, { to: 'repair', by });
      });
    if (kind === 'let-go') {
      const held = pick(
        (await allThings()).filter(
          ({ heldBecause, state }) => state === 'missing' || /^(rec|acc)/.test(`${heldBecause}`),
        ),
        wanted,
      );
      if (held?.state === 'out')
        await asWorker((tx) => markItem(tx, { tenantId, itemId: held.id }, { heldBecause: null }));
      else if (held) await move(held, 'returned', null);
    }
    const earnest = { 'recall-here': 'recall', 'hurt-here': 'accident', missing: null, broken: null }[
      kind as 'missing'
    ];
    if (earnest !== undefined) {
      const thing = await inState(wanted, 'available', 'reserved');
      if (!thing) return;
      taken += 1;
      if (kind === 'missing' || kind === 'broken') await move(thing, kind === 'missing' ? 'missing' : 'repair');
      else await move(thing, 'quarantine', earnest);
      await sweep();
    }
  }

  async function onWay(kind: Step['kind'], wanted: number): Promise<void> {
    await world.layOut(async (tx) => {
      const actor = { ...by, tenantId, roles: [], duties: [] } as unknown as Parameters<typeof sendThing>[0]['actor'];
      const at = { tx, newId, actor };
      if (kind === 'send') {
        const seen = await inState(wanted, 'available');
        const [thing] = seen ? await tx.rows<things.WholeThingRecord>(things.oneThing, [tenantId, seen.id]) : [];
        if (thing) await sendThing(at, thing, thing.storeId === world.storeId ? world.otherStoreId : world.storeId);
        return;
      }
      const rows = await tx.rows<transfers.TransferRow>(transfers.transfers, [tenantId, new Date(0)]);
      const open = pick(
        rows.filter((row) => row.cameAt === null && ids.includes(row.fromStockId)),
        wanted,
      );
      if (open) await receiveThing(at, open, { as: kind === 'come' ? 'came' : 'turned-back' });
    });
  }

  async function onLife(kind: Step['kind'], wanted: number): Promise<void> {
    const personId = pick(people, wanted)?.id ?? '';
    const deathId = dead.get(personId);
    if (kind === 'die' && deathId === undefined) {
      const id = newId();
      dead.set(personId, id);
      await asWorker((tx) => aidsLifeEffect.died?.(tx, { tenantId, personId, deathId: id }) ?? Promise.resolve());
    }
    if (kind === 'live' && deathId !== undefined) {
      dead.delete(personId);
      await asWorker((tx) => aidsLifeEffect.undone?.(tx, { tenantId, personId, deathId }) ?? Promise.resolve());
      await sweep();
    }
    const fact = { tenantId, personId, absenceId: newId(), kind: 'hospital' as const, startsAt: clock.now() };
    if (kind === 'away') await asWorker((tx) => aidsLifeEffect.away?.(tx, fact) ?? Promise.resolve());
    if (kind === 'home') await asWorker((tx) => aidsLifeEffect.home?.(tx, fact) ?? Promise.resolve());
  }

  async function play(one: Step): Promise<void> {
    done.set(one.kind, (done.get(one.kind) ?? 0) + 1);
    if (one.kind === 'wait') return wait(one.hours);
    if (one.kind === 'reserve') return reserveOne(one);
    if (one.kind === 'close') {
      const day = addDays(localDay(clock.now(), zone), one.ahead);
      await world.layOut((tx) =>
        tx.sql(
          `insert into aid_store_closing (tenant_id, id, store_id, kind, closed_on, why) values ($1, $2, $3, $4, $5, 'x') on conflict do nothing`,
          [tenantId, newId(), world.storeId, one.what, day],
        ),
      );
      return;
    }
    if (['bring', 'extend', 'recall-out', 'hurt-out'].includes(one.kind)) return onLoan(one);
    if (['send', 'come', 'turn-back'].includes(one.kind)) return onWay(one.kind, one.no);
    if (['die', 'live', 'away', 'home'].includes(one.kind)) return onLife(one.kind, one.no);
    if (['fetch', 'cancel', 'change', 'aside', 'shelf-empty'].includes(one.kind)) return onPromise(one.kind, one.no);
    return onThing(one.kind, one.no);
  }

  return {
    done,
    async live(here: number, there: number, steps: readonly Step[]): Promise<void> {
      no += 1;
      taken = 0;
      const stock = await world.addArticle({ code: `history-${no}`, items: here });
      const other = await world.addArticle({ code: '', items: there, sizeOf: stock, storeId: world.otherStoreId });
      ids = [stock.stockId, other.stockId];
      for (const each of steps) {
        await play(each);
        await checkHistory(database, {
          ids,
          now: clock.now(),
          nowHalf: world.nowHalf(),
          taken,
          dead: [...dead.keys()],
        });
      }
      for (const [at, { id }] of people.entries()) if (dead.has(id)) await onLife('live', at);
    },
  };
}

/** What must be true at every moment, looked up past everything that could agree with itself by mistake. */
async function checkHistory(
  database: TestDatabase,
  of: {
    readonly ids: readonly string[];
    readonly now: Date;
    readonly nowHalf: number;
    readonly taken: number;
    readonly dead: readonly string[];
  },
): Promise<void> {
  const [facts] = await database.look<Record<string, number>>(
    `with told as (select *, ready_at - told_at < interval '24 hours' as late from aid_reservation
        where stock_id = any ($1) and state in ('moved', 'withdrawn') and told_why <> 'given-meanwhile')
    select
      (select count(*)::int from aid_loan a join aid_loan b on a.item_id = b.item_id and a.id < b.id
        where tstzrange(a.out_at, a.back_at) && tstzrange(b.out_at, b.back_at) and a.stock_id = any ($1)) as "inTwoHands",
      -- Told later than a day before: only where a thing was taken in earnest, one for each, and always with somebody to ring.
      greatest(0, (select count(*)::int from told where late) - $4::int) as "toldTooLate",
      (select count(*)::int from told where late and ring_because is null) as "toldLateAndLeft",
      (select count(*)::int from (
        select r.stock_id, count(*) as waiting, (select count(*) from aid_item i where i.stock_id = r.stock_id and i.state in ('available', 'reserved')) as lying
        from aid_reservation r where r.stock_id = any ($1) and r.state = 'promised' and r.ready_at <= $2 group by r.stock_id) w
        where waiting > lying) as "notKept",
      (select count(*)::int from aid_reservation r left join aid_item i on i.id = r.item_id
        where r.stock_id = any ($1) and r.state = 'promised' and r.item_id is not null and i.state <> 'reserved') as "boundToNothing",
      (select count(*)::int from aid_item i where i.stock_id = any ($1) and i.state = 'reserved'
        and not exists (select from aid_reservation r where r.item_id = i.id and r.state = 'promised')) as "asideForNobody",
      (select count(*)::int from aid_reservation where stock_id = any ($1) and state = 'promised' and person_id = any ($5::uuid[])) as "promisedToTheDead",
      (select count(*)::int from aid_capacity c where c.stock_id = any ($1) and c.half >= $3 and (
        c.usable <> (select count(*) from aid_item i where i.stock_id = c.stock_id and i.counts_from <= c.half)
        or c.promised <> (select count(*) from aid_reservation r where r.stock_id = c.stock_id and r.state = 'promised' and r.from_half <= c.half and r.free_half > c.half)
          + (select count(*) from aid_loan l where l.stock_id = c.stock_id and l.back_at is null and l.free_half > c.half)
        or c.short <> greatest(0, c.promised - c.usable))) as "miscounted"`,
    [of.ids, of.now, of.nowHalf, of.taken, of.dead],
  );
  expect(facts).toEqual({
    ...{ inTwoHands: 0, toldTooLate: 0, toldLateAndLeft: 0, notKept: 0, boundToNothing: 0, asideForNobody: 0 },
    ...{ promisedToTheDead: 0, miscounted: 0 },
  });
}
