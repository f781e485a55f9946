import type { Prepared, Row } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { knownSenders, noSenders, type SenderLogin, type SenderRows, type Senders } from './sender.ts';
import * as queries from './sender-queries.ts';

/** Statements that reach every tenant and commit by themselves. */
export interface SenderStatements {
  rows<R extends Row>(statement: Prepared, values: readonly unknown[]): Promise<R[]>;
}

export interface WatchOptions {
  /** Asked for anew at each reading. */
  readonly statements: () => SenderStatements;
  readonly timers: Timers;
  readonly log: Log;
}

/** What is known of senders, kept up in the background. */
export interface WatchedSenders {
  /** As read last; what was known stays known while the database is away. */
  current(): Senders;
  stop(): Promise<void>;
}

/** Milliseconds; a login or a profile that was changed counts after this. */
const readAgain = 15_000;
/** Rows in one reading: short enough that an alarm never waits behind it. */
const chunk = 2_000;

/** Reads once, and then again and again. A first reading that fails leaves everybody to be heard as usual. */
export async function watchSenders({ statements, timers, log }: WatchOptions): Promise<WatchedSenders> {
  let current = noSenders;
  const failed = (error: unknown): void =>
    log.warn({ err: (error as Error).message }, 'what is known of senders could not be read; what was known counts');
  const read = async (): Promise<void> => {
    current = await readSenders(statements());
  };
  await read().catch(failed);
  const repeating = every(readAgain, read, { timers, failed });
  return { current: () => current, stop: () => repeating.stop() };
}

/** @throws when the database cannot be reached */
export async function readSenders(statements: SenderStatements): Promise<Senders> {
  const profiles = await statements.rows<SenderRows['profiles'][number] & Row>(queries.profiles, []);
  const logins: SenderLogin[] = [];
  await inChunks(async (after) => {
    const rows = await statements.rows<SenderLogin & Row>(queries.logins, [after, chunk]);
    logins.push(...rows);
    return rows.length < chunk ? null : (rows.at(-1)?.username ?? null);
  });
  const devices = new Map<string, readonly string[]>();
  if (profiles.some(({ isForAnyDevice }) => !isForAnyDevice)) {
    await inChunks(async (after) => {
      const rows = await statements.rows<{ cid: string; ids: string[] | null; differs: boolean }>(
        queries.profiledDevices,
        [after, chunk],
      );
      for (const { cid, ids, differs } of rows) if (differs && ids !== null) devices.set(cid, ids);
      return rows.length < chunk ? null : (rows.at(-1)?.cid ?? null);
    });
  }
  return knownSenders({ profiles, logins, devices });
}

/** @param read takes the key after which to read, and gives the last key, or null at the end */
async function inChunks(read: (after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await read(after);
}
