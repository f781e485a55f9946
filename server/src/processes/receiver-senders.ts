import type { MarkedSender } from '../adapters/scaip/index.ts';
import type { Config } from '../config.ts';
import { openReceiverPool, statementsOn, type TalkingDevices, watchTalking } from '../modules/alarms/index.ts';
import { type Senders, type Vendors, watchSenders, watchVendors } from '../modules/devices/index.ts';
import type { Clock } from '../platform/clock/clock.ts';
import type { Timers } from '../platform/jobs/timers.ts';
import type { Log } from '../platform/log/log.ts';

export interface ReceiverSendersOptions {
  readonly config: Pick<Config, 'database'>;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** What the receiver knows of those who send: kept up beside the alarms, on connections of its own. */
export interface ReceiverSenders {
  readonly senders: () => Senders;
  readonly vendors: Vendors;
  readonly isCallUp: TalkingDevices['isTalking'];
  /** Logs each mark of each sender once in its while; no name of a device that is one's own to know. */
  readonly onMark: (marked: MarkedSender) => void;
  stop(): Promise<void>;
}

/** Look-ups for vendors' clouds, the list of senders, the calls that are up. */
const connections = 3;
/** Marks that were logged; a stranger who makes up names fills no log and no memory. */
const mostLogged = 1_000;

/** Starts also while the database is away: until it answers, everybody is heard as usual and no vendor's key is known. */
export async function openReceiverSenders({
  config,
  clock,
  timers,
  log,
}: ReceiverSendersOptions): Promise<ReceiverSenders> {
  const { database } = config;
  const pool = await openReceiverPool({ database, name: 'senders', max: connections, timers, log, mayBeAway: true });
  const statements = () => statementsOn(pool.current());
  const [watched, vendors] = await Promise.all([
    watchSenders({ statements, timers, log }),
    watchVendors({ statements, clock, timers, log }),
  ]);
  const calls = watchTalking({ pool, timers, log, isWanted: () => watched.current().forbidSecondCalls });
  const logged = new Set<string>();
  return {
    senders: () => watched.current(),
    vendors,
    isCallUp: (cid) => calls.isTalking(cid),
    onMark({ mark, sender }) {
      const key = `${mark}\n${sender}`;
      if (mark === 'sender-mismatch' || logged.has(key) || logged.size >= mostLogged) return;
      logged.add(key);
      log.warn({ mark, sender }, 'something about a sender should be looked at');
    },
    async stop() {
      await watched.stop();
      await vendors.stop();
      await calls.stop();
      await pool.stop();
    },
  };
}
