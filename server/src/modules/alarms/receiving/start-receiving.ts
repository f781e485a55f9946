import type { Clock } from '../../../platform/clock/clock.ts';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import { idsFrom, type NewId } from '../../../platform/ids/ids.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { keepReceiverWatch } from '../../devices/index.ts';
import type { IncomingCall, IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';
import type { Fallback, Waits } from './fallback.ts';
import { startHeartbeats } from './heartbeats.ts';
import { type IngestCounts, startIngestWriter } from './ingest-writer.ts';
import { readOpenKinds } from './open-kinds.ts';
import { receiveSignal } from './receive-signal.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from './receiver-pool.ts';
import { startLadderSweep } from './sweep-ladder.ts';
import { hearCalls } from './watch-calls.ts';

export interface ReceivingOptions {
  readonly database: DatabaseConfig;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** Called when the centre has no number of its own. */
  readonly voiceAddress?: string | undefined;
  /** False where another process sweeps. */
  readonly sweeps?: boolean;
  /** What keeps signals when the database does not; with it, receiving starts also while the database is away. */
  readonly beside?: (parts: { readonly pool: ReceiverPool; readonly newId: NewId }) => Fallback;
  readonly waits?: Waits | undefined;
}

/** Everything that takes signals in, whatever protocol brought them. */
export interface Receiving {
  /** `stored` means committed. Never rejects. */
  readonly onSignal: (signal: IncomingSignal) => Promise<SignalAnswer>;
  /** A call has begun to ring. Never throws. */
  readonly onCall?: (call: IncomingCall) => void;
  counts(): IngestCounts;
  /** Takes no more, stores what was taken (at most 5 s), writes the last contacts, closes its connections. */
  stop(): Promise<void>;
}

/** Three flushers, the contacts, the sweep, the list of tenants, the replay, what is remembered. */
const connections = 8;
/** Milliseconds; the supervisor waits ten seconds. */
const longestDrain = 5_000;

/** @throws when the database cannot be reached, and nothing stands beside it */
export async function startReceiving(options: ReceivingOptions): Promise<Receiving> {
  const { database, clock, timers, log } = options;
  const newId = idsFrom(clock);
  const mayBeAway = options.beside !== undefined;
  const pool = await openReceiverPool({ database, name: 'receiver', max: connections, timers, log, mayBeAway });
  const statements = () => statementsOn(pool.current());
  const openKinds = readOpenKinds({ statements, timers, log });
  const writer = startIngestWriter({ statements, newId, timers, log, openKinds });
  const { heardUntil } = keepReceiverWatch({ statements, tenants: pool.tenants, id: newId() });
  const heartbeats = startHeartbeats({ statements, timers, log, watch: { clock, heardUntil } });
  const sweep = options.sweeps === false ? null : startLadderSweep({ pool, clock, newId, timers, log });
  const fallback = options.beside?.({ pool, newId });
  const aside = fallback && { fallback, newId, timers, ...(options.waits ? { waits: options.waits } : {}) };
  const ports = { writer, heartbeats, voiceAddress: options.voiceAddress, aside };
  return {
    onSignal: (signal) => receiveSignal(ports, signal),
    onCall: hearCalls({ pool, log, newId }),
    counts: () => writer.counts(),
    async stop() {
      await writer.stop(longestDrain);
      await openKinds.stop();
      await sweep?.stop();
      await heartbeats.stop();
      await pool.stop();
    },
  };
}
