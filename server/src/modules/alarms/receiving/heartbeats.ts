import type { Clock } from '../../../platform/clock/clock.ts';
import type { Prepared } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Statements } from '../store/sql-store.ts';

/** Devices are the commonest thing that speaks, and say nothing new: only the latest contact is kept, once a second. */
export interface Heartbeats {
  /** @param isBeat it was a heartbeat: from its first one on a device is supervised */
  note(cid: string, at: Date, isBeat?: boolean): void;
  readonly waiting: number;
  /** Writes what is left, then ends. */
  stop(): Promise<void>;
}

const rememberContact: Prepared = {
  name: 'alarms-remember-contact',
  text: `update device d set last_seen_at = seen.at, heartbeat_at = greatest(d.heartbeat_at, seen.beat_at)
    from (select f.tenant_id, f.id, i.at, i.beat_at from unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) as i(cid, at, beat_at)
      join device f on f.cid = i.cid where f.last_seen_at is null or f.last_seen_at < i.at
      order by f.cid for update of f) seen
    where d.tenant_id = seen.tenant_id and d.id = seen.id`,
};

export interface HeartbeatOptions {
  readonly statements: () => Statements;
  readonly timers: Timers;
  readonly log: Log;
  /** Told up to when everything heard has been written down. */
  readonly watch?: { readonly clock: Clock; readonly heardUntil: (at: Date) => Promise<void> };
}

/** The latest contact of one device, and its latest heartbeat among what waits to be written. */
interface Contact {
  readonly at: Date;
  readonly beatAt: Date | null;
}

export function startHeartbeats({ statements, timers, log, watch }: HeartbeatOptions): Heartbeats {
  let latest = new Map<string, Contact>();
  const write = async (): Promise<void> => {
    const until = watch?.clock.now();
    await writeContacts();
    if (until) await watch?.heardUntil(until);
  };
  const writeContacts = async (): Promise<void> => {
    if (latest.size === 0) return;
    const batch = latest;
    latest = new Map();
    const sorted = [...batch].sort(([a], [b]) => (a < b ? -1 : 1));
    try {
      await statements().rows(rememberContact, [
        sorted.map(([cid]) => cid),
        sorted.map(([, { at }]) => at),
        sorted.map(([, { beatAt }]) => beatAt),
      ]);
    } catch (error) {
      for (const [cid, contact] of batch) latest.set(cid, both(contact, latest.get(cid)));
      throw error;
    }
  };
  const repeating = every(1_000, write, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'contacts could not be written; tried again'),
  });
  return {
    note(cid, at, isBeat = false) {
      latest.set(cid, both({ at, beatAt: isBeat ? at : null }, latest.get(cid)));
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

function both(one: Contact, other: Contact | undefined): Contact {
  return other ? { at: later(one.at, other.at), beatAt: later(one.beatAt, other.beatAt) } : one;
}

function later<At extends Date | null>(a: At, b: At): At {
  return a === null || (b !== null && b > a) ? b : a;
}
