import type { DirectMessage } from '@tunet/contract';
import type { Clock } from '../../../platform/clock/clock.ts';
import { repeat } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Known } from './known.ts';
import type { Looked } from './looks.ts';
import type { MemoryAlarm, MemoryDesk } from './memory-desk.ts';
import { showRow } from './show-alarm.ts';

export interface FollowerPorts {
  readonly desk: MemoryDesk;
  readonly known: Known;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly isAway: () => boolean;
  readonly looked: (look: Looked) => void;
}

export interface Followers {
  follow(tokenHash: string, send: (message: DirectMessage) => void, closed: AbortSignal): Promise<void>;
  /** Something may have changed: everybody looks again. */
  wake(): void;
  stop(): Promise<void>;
}

/** A beat says that the line is whole, and is the level below the wake-up. Milliseconds. */
const beat = 1_000;

/** The direct streams. Level-triggered like the desk's own: each look compares what is with what this reader was last shown. */
export function createFollowers({ desk, known, clock, timers, isAway, looked }: FollowerPorts): Followers {
  const leaving = new AbortController();
  const streams = new Set<{ wake(): void; done: Promise<void> }>();

  /** While the database is here, those known before are seen where they are. */
  function visible(deskIds: ReadonlySet<string>): MemoryAlarm[] {
    return desk
      .all()
      .filter(({ alarm, knownBefore }) => deskIds.has(alarm.deskId) && (isAway() || !knownBefore))
      .sort((a, b) => a.alarm.receivedAt.getTime() - b.alarm.receivedAt.getTime());
  }

  function follow(tokenHash: string, send: (message: DirectMessage) => void, closed: AbortSignal): Promise<void> {
    let shown: Map<string, number> | null = null;
    let saidAway: boolean | null = null;
    const named = new Set<string>();

    const look = (): boolean => {
      const at = clock.now();
      const session = known.session(tokenHash, at);
      if (!session) return false;
      const alarms = visible(new Set(session.actor.duties.map(({ unitId }) => unitId)));
      const now = new Map(alarms.map(({ alarm }) => [alarm.id, alarm.version]));
      const changed = alarms.filter(({ alarm }) => shown?.get(alarm.id) !== alarm.version);
      const gone = [...(shown?.keys() ?? [])].filter((id) => !now.has(id));
      const rows = changed.map((found) => {
        const { row, persons } = showRow(found, known, session.actor.id);
        const fresh = persons.filter(({ personId }) => !named.has(`${row.id} ${personId}`));
        for (const { personId } of fresh) named.add(`${row.id} ${personId}`);
        looked({ session, at, how: 'row', found, persons: fresh });
        return row;
      });
      for (const id of gone) for (const each of named) if (each.startsWith(id)) named.delete(each);
      const away = isAway();
      const whole = shown === null;
      shown = now;
      if (whole || rows.length > 0 || gone.length > 0 || away !== saidAway) {
        send({ type: 'rows', away, rows, gone, whole });
        saidAway = away;
      }
      return true;
    };

    let beatAt = Number.NEGATIVE_INFINITY;
    const { promise, resolve } = Promise.withResolvers<void>();
    const looking = repeat(async () => {
      if (!look()) end();
      else if (timers.now() - beatAt >= beat * 0.9) {
        beatAt = timers.now();
        send({ type: 'beat', away: isAway(), at: clock.now().toISOString() });
      }
      return beat;
    }, timers);
    const stream = { wake: looking.wake, done: promise };
    streams.add(stream);
    const gone = AbortSignal.any([closed, leaving.signal]);
    function end(): void {
      streams.delete(stream);
      void looking.stop().then(resolve);
    }
    if (gone.aborted) end();
    else gone.addEventListener('abort', end, { once: true });
    return promise;
  }

  return {
    follow,
    wake() {
      for (const { wake } of streams) wake();
    },
    async stop() {
      const open = [...streams].map(({ done }) => done);
      leaving.abort();
      await Promise.all(open);
    },
  };
}
