import type { PoolClient } from 'pg';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import { createPool, type DatabaseRole } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';

/** What a lost notification would have told is seen within this time all the same: whoever listens looks as often. Milliseconds. */
const poll = 1_000;

/** Rings when something has changed at any desk; says nothing of what. */
export interface Bell {
  onRing(ring: () => void): () => void;
  stop(): Promise<void>;
}

/** One connection that listens, and is made anew when it breaks. */
export function startBell(database: DatabaseConfig, role: DatabaseRole, timers: Timers, log: Log): Bell {
  const pool = createPool(database, role, { max: 1, name: 'desk bell' });
  const ears = new Set<() => void>();
  let listening: PoolClient | null = null;
  const ring = (): void => {
    for (const ear of ears) ear();
  };
  const giveUp = (client: PoolClient): void => {
    if (listening !== client) return;
    listening = null;
    client.release(true);
  };
  const listen = async (): Promise<void> => {
    if (listening) return;
    const client = await pool.connect();
    client.on('notification', ring);
    // A broken connection is given up, or the only place in the pool would stay taken and nobody would listen any more.
    client.on('end', () => giveUp(client));
    listening = client;
    try {
      await client.query('listen desk');
    } catch (error) {
      giveUp(client);
      throw error;
    }
    // What was missed while nobody listened.
    ring();
  };
  const failed = (error: unknown): void =>
    log.warn({ err: (error as Error).message }, 'the desk bell is not heard; the poll is');
  const keeping = every(poll, listen, { timers, failed });
  listen().catch(failed);
  return {
    onRing(ear) {
      ears.add(ear);
      return () => ears.delete(ear);
    },
    async stop() {
      await keeping.stop();
      if (listening) giveUp(listening);
      await pool.end();
    },
  };
}
