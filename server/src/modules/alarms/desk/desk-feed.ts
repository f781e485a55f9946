import type { DeskMessage } from '@tunet/contract';
import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import type { StreamContext } from '../../../platform/http/handlers.ts';
import { repeat } from '../../../platform/jobs/repeat.ts';
import { systemTimers, type Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { operatorsOnDuty } from '../../organisation/index.ts';
import { type Bell, startBell } from './bell.ts';
import { readOpen, readRows } from './read-desk.ts';

/** Keeps the screens of desks true. Each reader sees with her own eyes; only the wake-up is shared. */
export interface DeskFeeds {
  /** Sends the desk's rows until the reader leaves, her session ends or the process stops. */
  follow(context: StreamContext, send: (message: DeskMessage) => void): Promise<void>;
  /** Ends every stream. */
  stop(): Promise<void>;
}

export interface DeskFeedOptions {
  readonly database: DatabaseConfig;
  /** Connections of the role tunet_app. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly timers?: Timers;
}

/** The level below the wake-up: what a lost notification would have told is seen within this time. Milliseconds. */
const poll = 1_000;
/** A storm of signals wakes a screen at most so often. Milliseconds. */
const atMostEvery = 50;

/** Listens on one connection for the wake-up without data that each change sends. */
export async function startDeskFeeds({ database, log, timers = systemTimers }: DeskFeedOptions): Promise<DeskFeeds> {
  const bell = startBell(database, 'tunet_app', timers, log);
  const leaving = new AbortController();
  const streams = new Set<Promise<void>>();
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    leaving.abort();
    await Promise.allSettled(streams);
    await bell.stop();
  };
  return {
    follow(context, send) {
      const gone = AbortSignal.any([context.closed, leaving.signal]);
      const stream = followDesk(context, send, { bell, gone, timers, log });
      streams.add(stream);
      return stream.finally(() => streams.delete(stream));
    },
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

interface Surroundings {
  readonly bell: Bell;
  readonly gone: AbortSignal;
  readonly timers: Timers;
  readonly log: Log;
}

/** Level-triggered: each look compares what is open now with what this reader was last shown. */
async function followDesk(
  context: StreamContext,
  send: (message: DeskMessage) => void,
  { bell, gone, timers, log }: Surroundings,
): Promise<void> {
  const deskIds = context.actor.duties.filter(({ unitKind }) => unitKind === 'desk').map(({ unitId }) => unitId);
  let shown: Map<string, number> | null = null;
  let beatAt = Number.NEGATIVE_INFINITY;

  const look = async (): Promise<'goes-on' | 'ended'> => {
    const seen = await context.look(async (tx) => {
      const open = await readOpen(tx, deskIds);
      const changed = open.filter(({ id, version }) => shown?.get(id) !== version).map(({ id }) => id);
      const { rows, persons } = await readRows(tx, changed, context.actor.id);
      let operators = 0;
      for (const deskId of deskIds) operators += await operatorsOnDuty(tx, deskId, tx.at);
      return { result: { open, rows, operators, at: tx.at }, persons };
    });
    if (!seen) return 'ended';
    const { open, rows, operators, at } = seen;
    const now = new Map(open.map(({ id, version }) => [id, version]));
    const left = [...(shown?.keys() ?? [])].filter((id) => !now.has(id));
    const whole = shown === null;
    shown = now;
    if (whole || rows.length > 0 || left.length > 0) send({ type: 'rows', rows, gone: left, whole, operators });
    if (timers.now() - beatAt >= poll * 0.9) {
      beatAt = timers.now();
      send({ type: 'beat', at: at.toISOString(), operators });
    }
    return 'goes-on';
  };

  await new Promise<void>((resolve) => {
    let lastLook = Number.NEGATIVE_INFINITY;
    const looking = repeat(async () => {
      const soonest = lastLook + atMostEvery - timers.now();
      if (soonest > 0) return soonest;
      lastLook = timers.now();
      try {
        if ((await look()) === 'ended') end();
      } catch (error) {
        // No beat goes out: the screen says by itself that it is not live. The next look may do.
        log.warn({ err: (error as Error).message }, 'a desk could not be read; tried again');
      }
      return poll;
    }, timers);
    const silence = bell.onRing(looking.wake);
    const end = (): void => {
      silence();
      void looking.stop().then(resolve);
    };
    if (gone.aborted) end();
    else gone.addEventListener('abort', end, { once: true });
  });
}
