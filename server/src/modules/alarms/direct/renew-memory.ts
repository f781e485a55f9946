import type { Clock } from '../../../platform/clock/clock.ts';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { every } from '../../../platform/jobs/every.ts';
import { repeat } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { startBell } from '../desk/bell.ts';
import type { ReceiverPool } from '../receiving/receiver-pool.ts';
import type { KnownReader } from './known.ts';
import type { MemoryAlarm } from './memory-desk.ts';

export interface RenewingPorts {
  readonly database: DatabaseConfig;
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly known: KnownReader;
  /** Nothing is read while the database is away: memory stays what it was. */
  readonly isAway: () => boolean;
  /** The alarms that are open in the database, as they are there now. */
  readonly mirror: (open: readonly MemoryAlarm[]) => void;
  /** Everything has been read once. */
  readonly whole: () => void;
  /** A look failed, or got no answer: the database is away, also when nobody presses. */
  readonly lost: () => void;
}

export interface Renewing {
  /** Looks now. */
  wake(): void;
  stop(): Promise<void>;
}

const second = 1_000;
/** A look that takes longer says by itself that the database is away. Milliseconds. */
const longestLook = 2_000;
/** Places and rules are read so often. Milliseconds. */
const placesEvery = 30_000;
/** Open alarms are read anew at most so often, however often the bell rings. Milliseconds. */
const atMostEvery = 40;
/** Cards in one page; a page each second goes round two thousand devices in ten. */
const cardsAtOnce = 200;
const cardsAtStart = 500;

/** Keeps what the receiver remembers true: open alarms with each change at a desk, sessions each second, cards a page at a time. */
export function startRenewing(ports: RenewingPorts): Renewing {
  const { pool, clock, timers, log, known, isAway } = ports;
  const reading = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
    inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, work);
  const failed = (error: unknown): void => {
    log.warn({ err: (error as Error).message }, 'memory could not be renewed');
    if (known.isWhole) ports.lost();
  };
  let placesAt = timers.now();
  let mirroredAt = Number.NEGATIVE_INFINITY;

  async function mirror(): Promise<void> {
    const open = await reading((tx) => known.readOpen(tx));
    if (!isAway()) ports.mirror(open);
  }

  /** As fast as it goes; a receiver that has just begun knows nobody. */
  async function readEverything(): Promise<void> {
    await reading((tx) => known.readPlaces(tx));
    await reading((tx) => known.readDesks(tx));
    for (let last = false; !last; ) last = await reading((tx) => known.readCards(tx, cardsAtStart));
    await mirror();
    log.info(known.counts(), 'what a desk needs of every device is in memory');
    ports.whole();
  }

  async function renew(): Promise<void> {
    if (isAway()) return;
    if (!known.isWhole) return readEverything();
    await reading((tx) => known.readDesks(tx));
    await reading((tx) => known.readCards(tx, cardsAtOnce));
    if (timers.now() - placesAt < placesEvery) return;
    placesAt = timers.now();
    await reading((tx) => known.readPlaces(tx));
  }

  /** Tells when the work takes longer than a database that is here would. */
  async function watched(work: () => Promise<void>): Promise<void> {
    const callOff = timers.after(longestLook, () => known.isWhole && ports.lost());
    try {
      await work();
    } finally {
      callOff();
    }
  }

  const renewing = every(second, () => watched(renew), { timers, failed });
  const mirroring = repeat(async () => {
    const soonest = mirroredAt + atMostEvery - timers.now();
    if (soonest > 0) return soonest;
    mirroredAt = timers.now();
    if (!isAway() && known.isWhole) await watched(mirror).catch(failed);
    return second;
  }, timers);
  const bell = startBell(ports.database, 'tunet_receiver', timers, log);
  const silence = bell.onRing(mirroring.wake);
  return {
    wake() {
      renewing.wake();
      mirroring.wake();
    },
    async stop() {
      silence();
      await Promise.all([renewing.stop(), mirroring.stop(), bell.stop()]);
    },
  };
}
