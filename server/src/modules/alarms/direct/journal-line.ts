import type { Journal, Place } from '../../../platform/journal/journal.ts';
import { decodeEntry, type Entry, encodeEntry } from './entry.ts';

/** An entry that is on the disk and not yet known to be in the database. */
export interface KeptEntry {
  readonly entry: Entry;
  readonly place: Place;
}

/** The receiver's journal as a queue: what is kept waits here, in order, until it is stored. */
export interface JournalLine {
  /** In order of keeping. */
  readonly waiting: readonly KeptEntry[];
  /** Something is being kept at this moment. */
  readonly isWriting: boolean;
  /** Records that this version cannot read; they stay on the disk. */
  readonly unreadable: number;
  /** Rejects when it cannot be kept; then it was told to nobody. `kept` is called in the order of keeping. */
  keep(entry: Entry, kept: () => void): Promise<void>;
  /** These are stored, committed, and wait no more. */
  take(entries: readonly KeptEntry[]): void;
  /** Of these nothing is needed any more, not even to understand what comes later. */
  release(entries: readonly KeptEntry[]): void;
  /** These can never be stored: they stay on the disk for a person, and hold up nobody. */
  setAside(entries: readonly KeptEntry[]): void;
  counts(): { readonly waiting: number; readonly setAside: number; readonly bytes: number };
}

export function startJournalLine(journal: Journal): JournalLine {
  const found = journal.found.map(({ payload, place }) => ({ entry: decodeEntry(payload), place }));
  let waiting: KeptEntry[] = found.flatMap(({ entry, place }) => (entry === null ? [] : [{ entry, place }]));
  const unreadable = found.length - waiting.length;
  let writing = 0;
  let setAside = 0;

  function drop(entries: readonly KeptEntry[]): void {
    const gone = new Set(entries);
    waiting = waiting.filter((one) => !gone.has(one));
  }

  return {
    get waiting() {
      return waiting;
    },
    get isWriting() {
      return writing > 0;
    },
    unreadable,
    async keep(entry, kept) {
      writing += 1;
      try {
        const place = await journal.append(encodeEntry(entry));
        waiting.push({ entry, place });
        kept();
      } finally {
        writing -= 1;
      }
    },
    take: drop,
    release(entries) {
      for (const { place } of entries) journal.release(place);
    },
    setAside(entries) {
      drop(entries);
      setAside += entries.length;
    },
    counts: () => ({ waiting: waiting.length, setAside, bytes: journal.size().bytes }),
  };
}

/** By device, in order; what belongs to no device comes last. */
export function byDevice(waiting: readonly KeptEntry[]): Map<string | null, KeptEntry[]> {
  const groups = new Map<string | null, KeptEntry[]>();
  const last: KeptEntry[] = [];
  for (const one of waiting) {
    if (one.entry.what === 'looks') {
      last.push(one);
      continue;
    }
    const group = groups.get(one.entry.cid) ?? [];
    group.push(one);
    groups.set(one.entry.cid, group);
  }
  if (last.length > 0) groups.set(null, last);
  return groups;
}
