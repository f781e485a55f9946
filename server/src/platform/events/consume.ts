import type { Pool } from 'pg';
import type { Clock } from '../clock/clock.ts';
import { readReach } from '../db/read-reach.ts';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import { beginCursor, lockCursor, moveCursor, putAside, readEvents } from './queries.ts';
import type { StoredEvent } from './stored-event.ts';

export interface Consumption {
  /** Name of the cursor; never reused for something else. */
  readonly name: string;
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  /**
   * The effect, in the transaction that moves the cursor: it stands for each event once. It still must bear seeing an event twice
   * where it reaches outside the database. Its transaction reaches all tenants; events of other kinds are passed over.
   */
  readonly handle: (tx: Transaction, events: readonly StoredEvent[]) => Promise<void>;
}

/** Makes the cursor when there is none; a new consumer begins with the first event there is. */
export async function ensureCursor({ name, pool, clock }: Consumption): Promise<void> {
  await inTransaction(pool, { tenants: [], subjects: [], at: clock.now() }, (tx) => beginCursor(tx, name));
}

/**
 * Handles the next events and moves the cursor, in one transaction.
 * @returns how many; 0 also when another process is at this cursor
 * @throws whatever `handle` throws; nothing has happened then
 */
export function consume(consumption: Consumption, limit: number): Promise<number> {
  return withNext(consumption, limit, async (tx, events) => {
    await consumption.handle(tx, events);
    return events.length;
  });
}

/** Puts the next event aside for a person and moves past it. */
export function setNextAside(consumption: Consumption, why: string): Promise<StoredEvent | 0> {
  return withNext(consumption, 1, async (tx, events) => {
    const [event] = events;
    if (!event) return 0;
    await putAside(tx, consumption.name, event, why);
    return event;
  });
}

async function withNext<T>(
  { name, pool, clock }: Consumption,
  limit: number,
  act: (tx: Transaction, events: readonly StoredEvent[]) => Promise<T>,
): Promise<T | 0> {
  const { tenants, horizon } = await readReach(pool);
  return inTransaction(pool, { tenants, subjects: [], at: clock.now() }, async (tx) => {
    const cursor = await lockCursor(tx, name);
    if (!cursor) return 0;
    const events = await readEvents(tx, cursor, horizon, limit);
    const last = events.at(-1);
    if (!last) return 0;
    const result = await act(tx, events);
    await moveCursor(tx, name, last);
    return result;
  });
}
