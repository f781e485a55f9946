import { mkdir } from 'node:fs/promises';
import { decodeRecords, encodeRecord, segmentHead } from './records.ts';
import { folderOnDisk, type JournalFolder, type SegmentFile } from './segment-file.ts';

/** The journal has reached its own limit; the disk is kept from filling up. */
export class JournalFull extends Error {
  override name = 'JournalFull';
}

/** Where a record lies; given back when it is no longer needed. */
export type Place = { readonly segment: number };

/** A record that was found when the journal was opened. */
export interface Found {
  readonly payload: Buffer;
  readonly place: Place;
}

/** Append-only records on the local disk, kept until what they tell has been stored elsewhere. One process at a time. */
export interface Journal {
  /** What was kept before, in order. */
  readonly found: readonly Found[];
  /** Names of files that could not be read as a journal; they are left where they are. */
  readonly unreadable: readonly string[];
  /**
   * Resolves, in the order of the calls, when the record would survive a loss of power. Records that come together share one sync.
   * Rejects when it cannot be kept: `JournalFull`, or the system's error. A rejected record was told to nobody.
   */
  append(payload: Uint8Array): Promise<Place>;
  /** Says that a record is stored elsewhere, committed. A file of which nothing is needed any more is removed. */
  release(place: Place): void;
  /** Bytes on the disk, and records that are still needed. */
  size(): { readonly bytes: number; readonly records: number };
  /** Resolves when everything asked for has been done. */
  close(): Promise<void>;
}

export interface JournalOptions {
  readonly folder: JournalFolder;
  /** A segment that has grown beyond this is followed by a new one. Bytes. */
  readonly segmentBytes?: number;
  /** The journal refuses to grow beyond this. Bytes. */
  readonly limitBytes?: number;
}

interface Segment {
  readonly no: number;
  readonly name: string;
  size: number;
  needed: number;
}

interface Waiting {
  readonly record: Buffer;
  readonly kept: (place: Place) => void;
  readonly lost: (error: unknown) => void;
}

const nameShape = /^(\d{8})\.journal$/;
/** At most so many records share one sync. */
const mostAtOnce = 500;

/** Opens a journal in a folder on the disk, made when missing. */
export async function openJournalAt(path: string): Promise<Journal> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return openJournal({ folder: folderOnDisk(path) });
}

/** Reads what is there and goes on in a new segment: behind a torn tail nothing is ever written. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { folder, segmentBytes = 4 * 1024 * 1024, limitBytes = 64 * 1024 * 1024 } = options;
  const segments = new Map<number, Segment>();
  const found: Found[] = [];
  const unreadable: string[] = [];
  let latest = 0;
  for (const name of (await folder.names()).sort()) {
    const no = Number(nameShape.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(no)) continue;
    latest = Math.max(latest, no);
    const bytes = await folder.read(name);
    const isOurs = bytes.subarray(0, segmentHead.length).equals(segmentHead);
    // A file cut within its head held nothing yet.
    if (!isOurs && bytes.length >= segmentHead.length) {
      unreadable.push(name);
      continue;
    }
    const { payloads } = decodeRecords(bytes.subarray(segmentHead.length));
    segments.set(no, { no, name, size: bytes.length, needed: payloads.length });
    for (const payload of payloads) found.push({ payload, place: { segment: no } });
  }

  let active: { readonly segment: Segment; readonly file: SegmentFile } | null = null;
  const waiting: Waiting[] = [];
  /** one after another: writing, and removing what is no longer needed */
  let work: Promise<void> = Promise.resolve();

  const bytesNow = (): number => [...segments.values()].reduce((sum, { size }) => sum + size, 0);

  async function begin(): Promise<{ segment: Segment; file: SegmentFile }> {
    latest += 1;
    const name = `${String(latest).padStart(8, '0')}.journal`;
    const file = await folder.create(name);
    const segment: Segment = { no: latest, name, size: segmentHead.length, needed: 0 };
    segments.set(latest, segment);
    try {
      await file.write(segmentHead, 0);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    active = { segment, file };
    return active;
  }

  async function leave(): Promise<void> {
    const left = active;
    active = null;
    await left?.file.close().catch(() => undefined);
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.concat(batch.map(({ record }) => record));
    try {
      if (bytesNow() + bytes.length > limitBytes) throw new JournalFull('the journal has reached its limit');
      if (active && active.segment.size + bytes.length > segmentBytes) await leave();
      const { segment, file } = active ?? (await begin());
      try {
        await file.write(bytes, segment.size);
        await file.sync();
      } catch (error) {
        // Half a record in the middle would hide what comes behind it. After a failed sync the file is not trusted again.
        await file.truncate(segment.size).catch(() => undefined);
        await leave();
        throw error;
      }
      segment.size += bytes.length;
      segment.needed += batch.length;
      for (const { kept } of batch) kept({ segment: segment.no });
    } catch (error) {
      for (const { lost } of batch) lost(error);
    }
  }

  async function tidy(): Promise<void> {
    for (const segment of [...segments.values()]) {
      if (segment.needed > 0) continue;
      if (active?.segment === segment) {
        if (waiting.length > 0) continue;
        await leave();
      }
      // One that cannot be removed is read again at the next start, and what it tells is found to be stored.
      await folder.remove(segment.name).catch(() => undefined);
      segments.delete(segment.no);
    }
  }

  function turn(): void {
    work = work.then(async () => {
      while (waiting.length > 0) await write(waiting.splice(0, mostAtOnce));
      await tidy();
    });
  }

  await tidy();
  return {
    found,
    unreadable,
    append(payload) {
      return new Promise((kept, lost) => {
        waiting.push({ record: encodeRecord(payload), kept, lost });
        if (waiting.length === 1) turn();
      });
    },
    release({ segment }) {
      const known = segments.get(segment);
      if (!known) return;
      known.needed -= 1;
      if (known.needed === 0) turn();
    },
    size: () => ({
      bytes: bytesNow(),
      records: [...segments.values()].reduce((sum, { needed }) => sum + needed, 0),
    }),
    async close() {
      await work;
      await leave();
    },
  };
}
