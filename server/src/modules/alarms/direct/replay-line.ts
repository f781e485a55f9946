import type { Log } from '../../../platform/log/log.ts';
import type { SignalEntry } from './entry.ts';
import { byDevice, type JournalLine, type KeptEntry } from './journal-line.ts';
import { type Moves, type ReplayPorts, replayDevice, replayLooks, replaySignals } from './replay.ts';

/** So many devices that nobody has acted on travel in one statement. */
const atOnce = 50;
/** So many times the database may say that it will not have something before it is set aside for a person. */
const mostTries = 3;

export interface ReplayLine {
  /**
   * Stores everything that waits, until nothing does. Rejects when the database is away; what was stored until then stays stored.
   */
  drain(): Promise<void>;
}

export interface ReplayLineOptions extends ReplayPorts {
  readonly line: JournalLine;
  readonly log: Log;
  /** Everything that was kept of the device until now is stored. */
  readonly stored: (cid: string) => void;
}

export function startReplayLine(options: ReplayLineOptions): ReplayLine {
  const { line, log } = options;
  const tries = new Map<string, number>();
  const settled = new Map<string, KeptEntry[]>();
  let moves: Moves = new Map();

  async function store(entries: readonly KeptEntry[], work: () => Promise<Moves>): Promise<void> {
    const cids = new Set(entries.flatMap(({ entry }) => (entry.what === 'looks' ? [] : [entry.cid])));
    moves = new Map([...moves, ...(await work())]);
    line.take(entries);
    const waiting = new Set(line.waiting.flatMap(({ entry }) => (entry.what === 'looks' ? [] : [entry.cid])));
    // Given back to the disk only when nothing more of the device waits: what comes later leans on what came first.
    for (const one of entries) {
      const cid = one.entry.what === 'looks' ? one.entry.id : one.entry.cid;
      settled.set(cid, [...(settled.get(cid) ?? []), one]);
    }
    for (const [cid, whole] of settled) {
      if (waiting.has(cid)) continue;
      settled.delete(cid);
      line.release(whole);
      if (cids.has(cid)) options.stored(cid);
    }
  }

  /** What the database will never have must not hold up the rest; it stays on the disk and on the direct desk. */
  async function storeOrSetAside(entries: readonly KeptEntry[], work: () => Promise<Moves>): Promise<void> {
    try {
      await store(entries, work);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      // 22: data, 23: a constraint (a signal stored by another hand at the same moment is found at the next try), 54: a limit
      if (!/^(22|23|54)...$/.test(code)) throw error;
      const key = entries[0]?.entry.id ?? '';
      const tried = (tries.get(key) ?? 0) + 1;
      tries.set(key, tried);
      if (tried < mostTries) return;
      tries.delete(key);
      log.error({ code, entries: entries.length, first: key }, 'kept on the disk: the database will not have it');
      line.setAside(entries);
    }
  }

  async function drainOnce(): Promise<void> {
    const groups = byDevice(line.waiting);
    const lone: KeptEntry[] = [];
    const others: KeptEntry[][] = [];
    for (const [cid, group] of groups) {
      const [first] = group;
      if (cid === null || !first) continue;
      const isFresh = group.length === 1 && first.entry.what === 'signal' && !tries.has(first.entry.id);
      if (isFresh) lone.push(first);
      else others.push(group);
    }
    for (let from = 0; from < lone.length; from += atOnce) {
      const batch = lone.slice(from, from + atOnce);
      try {
        await store(batch, () =>
          replaySignals(
            options,
            batch.map(({ entry }) => entry as SignalEntry),
          ),
        );
      } catch (error) {
        if (!isRefusedByDatabase(error)) throw error;
        // One of them will not do: each by itself.
        others.push(...batch.map((one) => [one]));
      }
    }
    for (const group of others) {
      await storeOrSetAside(group, () =>
        replayDevice(
          options,
          group.map(({ entry }) => entry),
          moves,
        ),
      );
    }
    for (const one of groups.get(null) ?? []) {
      const { entry } = one;
      if (entry.what !== 'looks') continue;
      await storeOrSetAside([one], async () => {
        await replayLooks(options, entry, moves);
        return new Map();
      });
    }
  }

  return {
    async drain() {
      while (line.waiting.length > 0) await drainOnce();
      moves = new Map();
    },
  };
}

function isRefusedByDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(22|23|54)...$/.test(String(error.code));
}
