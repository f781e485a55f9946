import { type Repeating, repeat } from '../jobs/repeat.ts';
import type { Timers } from '../jobs/timers.ts';
import type { Log } from '../log/log.ts';
import { type Consumption, consume, ensureCursor, setNextAside } from './consume.ts';
import { isPassing, whyOf } from './consumer-failures.ts';

export interface ConsumerOptions extends Consumption {
  readonly timers: Timers;
  readonly log: Log;
  /** At most this many events in a transaction. */
  readonly batch?: number;
  /** Milliseconds between looks when nothing is new. */
  readonly poll?: number;
}

/** After this many tries on its own an event is put aside. */
const tries = 5;

/**
 * Handles events as they come until it is stopped; `stop` finishes the batch under way.
 * When a batch fails, its events are tried one by one; one that fails five times is put aside in `event_set_aside` and logged,
 * and the rest goes on. While the database is away it only waits.
 */
export function startConsumer(options: ConsumerOptions): Repeating {
  const { name, log, batch = 500, poll = 250 } = options;
  let isReady = false;
  /** Events still to be tried one by one. */
  let alone = 0;
  let failed = 0;
  let outages = 0;

  const work = async (): Promise<number> => {
    if (!isReady) await ensureCursor(options);
    isReady = true;
    const limit = alone > 0 ? 1 : batch;
    const handled = await consume(options, limit);
    alone = handled === 0 ? 0 : Math.max(0, alone - 1);
    failed = 0;
    outages = 0;
    return handled === limit ? 0 : poll;
  };
  const waitOut = async (): Promise<number> => {
    outages += 1;
    return backoff(outages);
  };
  const recover = async (error: unknown): Promise<number> => {
    if (isPassing(error)) {
      log.warn({ consumer: name, why: whyOf(error) }, 'events wait: the database is away or busy');
      return waitOut();
    }
    if (alone === 0) {
      alone = batch;
      log.warn({ consumer: name, why: whyOf(error) }, 'a batch of events failed; trying one by one');
      return 0;
    }
    failed += 1;
    if (failed < tries) return backoff(failed);
    const event = await setNextAside(options, whyOf(error));
    failed = 0;
    if (event !== 0) {
      const { tx, id, kind } = event;
      log.error({ consumer: name, event: `${tx}-${id}`, kind, why: whyOf(error) }, 'an event was put aside');
    }
    return 0;
  };
  return repeat(() => work().catch(recover).catch(waitOut), options.timers);
}

/** Milliseconds: 0.2 s, doubled each time, at most half a minute. */
function backoff(times: number): number {
  return Math.min(30_000, 100 * 2 ** Math.min(times, 20));
}
