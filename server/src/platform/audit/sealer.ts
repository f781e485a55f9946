import { inTransaction } from '../db/transaction.ts';
import { every } from '../jobs/every.ts';
import type { Timers } from '../jobs/timers.ts';
import type { Log } from '../log/log.ts';
import { beforeFirst, followsOn, type Seal, writeLine } from './seal.ts';
import { appendCopies, endTornLine, readCopies } from './seal-copies.ts';
import { readSealsAfter, writeValuesAlike } from './seal-queries.ts';
import { type SealPorts, sealRows } from './seal-rows.ts';

export interface SealerPorts extends SealPorts {
  /** Folder outside the database. */
  readonly sealFolder: string;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between seals. */
const interval = 10_000;

/**
 * Seals new rows every 10 s and copies each seal outside the database: first the commit, then the file.
 * @returns stop, which seals once more
 */
export function startSealer(ports: SealerPorts): { stop(): Promise<void> } {
  const seal = sealerOf(ports);
  const failed = (error: unknown) =>
    ports.log.error({ err: (error as Error).message }, 'audit rows could not be sealed; tried again in 10 s');
  const repeating = every(interval, seal, { timers: ports.timers, failed });
  return {
    async stop() {
      await repeating.stop();
      await seal().catch(failed);
    },
  };
}

/** One round: copies that are missing, then seals and their copies until no row waits. */
export function sealerOf(ports: SealerPorts): () => Promise<void> {
  let isLevel = false;
  return async () => {
    if (!isLevel) {
      const level = await levelCopies(ports);
      if (level === 'differs')
        ports.log.error('the copies of the audit seals do not fit the database: run tunet check audit');
      isLevel = true;
    }
    for (let seal = await sealRows(ports); seal; seal = await sealRows(ports)) {
      isLevel = false;
      await appendCopies(ports.sealFolder, [seal]);
      isLevel = true;
    }
  };
}

/**
 * Adds the copies that a crash between commit and file left out, when everything from the last copy on fits.
 * @returns `differs`, with nothing added, when it does not: then somebody must look
 */
export async function levelCopies(ports: SealPorts & { readonly sealFolder: string }): Promise<'level' | 'differs'> {
  const copies = await readCopies(ports.sealFolder);
  const last = copies.lines.at(-1);
  if (last === null) return giveUp(ports.sealFolder, copies.torn);
  return inTransaction(ports.pool, { tenants: [], subjects: [], at: ports.clock.now() }, async (tx) => {
    await writeValuesAlike(tx);
    let before: Pick<Seal, 'no' | 'toTx' | 'toId' | 'hash'> = beforeFirst;
    if (last) {
      const [sealed] = await readSealsAfter(tx, String(BigInt(last.no) - 1n), 1);
      if (!sealed || writeLine(sealed) !== writeLine(last)) return giveUp(ports.sealFolder, copies.torn);
      before = last;
    }
    const missing: Seal[] = [];
    for (let full = true; full; ) {
      const seals = await readSealsAfter(tx, before.no, 1_000);
      for (const seal of seals) {
        if (!followsOn(seal, before)) return giveUp(ports.sealFolder, copies.torn);
        missing.push(seal);
        before = seal;
      }
      full = seals.length === 1_000;
    }
    const [first] = missing;
    if (copies.torn !== '' && !(first && writeLine(first).startsWith(copies.torn)))
      return giveUp(ports.sealFolder, copies.torn);
    await appendCopies(ports.sealFolder, missing, copies.torn);
    return 'level';
  });
}

/** Leaves everything as it is, as evidence; a torn line is ended, so that the next does not run into it. */
async function giveUp(folder: string, torn: string): Promise<'differs'> {
  if (torn !== '') await endTornLine(folder);
  return 'differs';
}
