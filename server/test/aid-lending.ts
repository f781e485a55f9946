import { availability } from '../src/modules/aids/promise/availability.ts';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { moveItemState } from '../src/modules/aids/promise/move-item.ts';
import * as queries from '../src/modules/aids/promise/reservation-queries.ts';
import { reserve } from '../src/modules/aids/promise/reserve.ts';
import type { Loan, Reservation } from '../src/modules/aids/promise/stored.ts';
import { keepStock } from '../src/modules/aids/promise/sweep.ts';
import { localDay } from '../src/platform/calendar/local-time.ts';
import type { fixedClock } from '../src/platform/clock/clock.ts';
import type { AidWorld, LaidStock } from './aid-world.ts';

const hour = 3_600_000;

/** What the stories of lending are told with: an article of its own for each, promises, loans, and time that passes. */
export function lendingIn(world: AidWorld, clock: ReturnType<typeof fixedClock>) {
  let no = 0;
  const by = () => ({ id: world.keeper, name: 'Stein' });
  const wish = (stock: LaidStock, fromDay: string | null, more: object = {}) => ({
    ...{ tenantId: world.tenantId, personId: world.borrower, stockId: stock.stockId, fromDay },
    ...{ why: 'own' as const, way: 'self' as const, by: by(), ...more },
  });
  const promise = (stock: LaidStock, fromDay: string | null, more: object = {}) =>
    world.asWorker((tx) => reserve(tx, world.newId, wish(stock, fromDay, more)));
  return {
    by,
    wish,
    promise,
    today: () => localDay(clock.now(), world.zone),
    /** An article of its own for each story: lent for two weeks, so many at the store and so many at the other. */
    async kind(here: number, there = 0): Promise<{ readonly one: LaidStock; readonly other: LaidStock }> {
      no += 1;
      const one = await world.addArticle({ code: `failure-${no}`, items: here });
      const other = await world.addArticle({ code: '', items: there, sizeOf: one, storeId: world.otherStoreId });
      return { one, other };
    },
    async promised(stock: LaidStock, fromDay: string | null, more: object = {}): Promise<Reservation> {
      const made = await promise(stock, fromDay, more);
      if (!('reserved' in made)) throw new Error(made.refused);
      return made.reserved;
    },
    async lent(stock: LaidStock, dueOn: string): Promise<Loan> {
      const [itemId = ''] = stock.itemIds;
      const out = await world.asWorker((tx) =>
        handOut(tx, world.newId, {
          ...{ tenantId: world.tenantId, itemId, handedBy: 'staff', by: by() },
          for: { personId: world.other, why: 'staff', dueOn },
        }),
      );
      if (!('loan' in out)) throw new Error(out.refused);
      return out.loan;
    },
    step: (
      itemId: string | undefined,
      to: 'returned' | 'cleaned' | 'inspected' | 'available' | 'repair' | 'quarantine' | 'missing',
      heldBecause?: string | null,
    ) =>
      world.asWorker((tx) =>
        moveItemState(
          tx,
          world.newId,
          { tenantId: world.tenantId, itemId: itemId ?? '' },
          { to, by: by(), ...(heldBecause === undefined ? {} : { heldBecause }) },
        ),
      ),
    /** The worker looks once. */
    async look(...stocks: readonly LaidStock[]): Promise<void> {
      for (const { stockId } of stocks)
        await world.asWorker((tx) => keepStock(tx, world.newId, { tenantId: world.tenantId, stockId }));
    },
    async waitUntil(iso: string, stocks: readonly LaidStock[]): Promise<void> {
      for (const end = new Date(iso); clock.now() < end; ) {
        clock.advance(Math.min(hour, end.getTime() - clock.now().getTime()));
        await this.look(...stocks);
      }
    },
    async now(row: Pick<Reservation, 'id'>): Promise<Reservation> {
      const [found] = await world.asWorker((tx) => tx.rows<Reservation>(queries.reservationById, [row.id]));
      if (!found) throw new Error('it is gone');
      return found;
    },
    free: (stock: LaidStock, fromDay: string | null) =>
      world.asWorker((tx) => availability(tx, { tenantId: world.tenantId, stockIds: [stock.stockId], fromDay })),
  };
}
