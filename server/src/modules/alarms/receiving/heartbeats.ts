import type { Prepared } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Statements } from '../store/sql-store.ts';

/** Devices are the commonest thing that speaks, and say nothing new: only the latest contact is kept, once a second. */
export interface Heartbeats {
  note(cid: string, at: Date): void;
  readonly waiting: number;
  /** Writes what is left, then ends. */
  stop(): Promise<void>;
}

const rememberContact: Prepared = {
  name: 'alarms-remember-contact',
  text: `update device d set last_seen_at = seen.at
    from (select f.tenant_id, f.id, i.at from unnest($1::text[], $2::timestamptz[]) as i(cid, at)
      join device f on f.cid = i.cid where f.last_seen_at is null or f.last_seen_at < i.at
      order by f.cid for update of f) seen
    where d.tenant_id = seen.tenant_id and d.id = seen.id`,
};

export interface HeartbeatOptions {
  readonly statements: () => Statements;
  readonly timers: Timers;
  readonly log: Log;
}

export function startHeartbeats({ statements, timers, log }: HeartbeatOptions): Heartbeats {
  let latest = new Map<string, Date>();
  const write = async (): Promise<void> => {
    if (latest.size === 0) return;
    const batch = latest;
    latest = new Map();
    const sorted = [...batch].sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      await statements().rows(rememberContact, [sorted.map(([cid]) => cid), sorted.map(([, at]) => at)]);
    } catch (error) {
      for (const [cid, at] of batch) if (!latest.has(cid)) latest.set(cid, at);
      throw error;
    }
  };
  const repeating = every(1_000, write, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'contacts could not be written; tried again'),
  });
  return {
    note(cid, at) {
      const known = latest.get(cid);
      if (!known || known < at) latest.set(cid, at);
    },
    get waiting() {
      return latest.size;
    },
    async stop() {
      await repeating.stop();
      await write().catch(() => undefined);
    },
  };
}
