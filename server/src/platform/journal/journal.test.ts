import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JournalFull, openJournal, openJournalAt } from './journal.ts';
import type { JournalFolder, SegmentFile } from './segment-file.ts';

const bytes = (text: string) => Buffer.from(text);

/** A disk in memory that can be full, lose what was not synced, and fail. */
function disk(capacity = Number.POSITIVE_INFINITY) {
  const files = new Map<string, { written: Buffer; synced: Buffer }>();
  const faults = { full: capacity, sync: false };
  const used = () => [...files.values()].reduce((sum, { written }) => sum + written.length, 0);
  const folder: JournalFolder = {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name)?.written ?? Buffer.alloc(0),
    async create(name): Promise<SegmentFile> {
      const file = { written: Buffer.alloc(0), synced: Buffer.alloc(0) };
      files.set(name, file);
      return {
        async write(part, position) {
          const room = faults.full - (used() - (file.written.length - position));
          const fits = part.subarray(0, Math.max(0, room));
          file.written = Buffer.concat([file.written.subarray(0, position), fits]);
          if (fits.length < part.length) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
        },
        async sync() {
          if (faults.sync) throw Object.assign(new Error('input/output error'), { code: 'EIO' });
          file.synced = file.written;
        },
        async truncate(length) {
          file.written = file.written.subarray(0, length);
        },
        close: async () => undefined,
      };
    },
    async remove(name) {
      files.delete(name);
    },
  };
  /** The power is cut: what was not synced may be gone. */
  const cutPower = () => {
    for (const file of files.values()) file.written = file.synced;
  };
  return { folder, faults, files, cutPower };
}

const texts = (found: readonly { payload: Buffer }[]) => found.map(({ payload }) => payload.toString());

test('what was told as kept is there after the power was cut, in order', async () => {
  const { folder, cutPower } = disk();
  const journal = await openJournal({ folder, segmentBytes: 100 });
  await Promise.all(Array.from({ length: 20 }, (_, no) => journal.append(bytes(`record ${no}`))));
  cutPower();
  const again = await openJournal({ folder });
  expect(texts(again.found)).toEqual(Array.from({ length: 20 }, (_, no) => `record ${no}`));
});

test('a full disk refuses, says so, and hides nothing that was kept before or comes after', async () => {
  const { folder, faults } = disk();
  const journal = await openJournal({ folder });
  await journal.append(bytes('before'));
  faults.full = 40;
  await expect(journal.append(bytes('x'.repeat(60)))).rejects.toMatchObject({ code: 'ENOSPC' });
  faults.full = Number.POSITIVE_INFINITY;
  await journal.append(bytes('after'));
  expect(texts((await openJournal({ folder })).found)).toEqual(['before', 'after']);
});

test('a disk that is full before the first record refuses, and is used again when there is room', async () => {
  const { folder, faults } = disk(4);
  const journal = await openJournal({ folder });
  await expect(journal.append(bytes('no room'))).rejects.toMatchObject({ code: 'ENOSPC' });
  faults.full = Number.POSITIVE_INFINITY;
  await journal.append(bytes('room'));
  expect(texts((await openJournal({ folder })).found)).toEqual(['room']);
});

test('a sync that fails is not believed, and the file it failed on is not written again', async () => {
  const { folder, faults, files } = disk();
  const journal = await openJournal({ folder });
  await journal.append(bytes('before'));
  faults.sync = true;
  await expect(journal.append(bytes('lost'))).rejects.toMatchObject({ code: 'EIO' });
  faults.sync = false;
  await journal.append(bytes('after'));
  expect(files.size).toBe(2);
  expect(texts((await openJournal({ folder })).found)).toEqual(['before', 'after']);
});

test('it refuses to grow beyond its limit', async () => {
  const { folder } = disk();
  const journal = await openJournal({ folder, limitBytes: 100 });
  await journal.append(bytes('a'.repeat(50)));
  await expect(journal.append(bytes('b'.repeat(50)))).rejects.toBeInstanceOf(JournalFull);
});

test('a file goes when nothing in it is needed any more, and not before', async () => {
  const { folder, files } = disk();
  const journal = await openJournal({ folder });
  const first = await journal.append(bytes('one'));
  const second = await journal.append(bytes('two'));
  journal.release(first);
  await journal.close();
  expect(texts((await openJournal({ folder })).found)).toEqual(['one', 'two']);
  journal.release(second);
  await journal.close();
  expect(files.size).toBe(0);
  expect(journal.size()).toEqual({ bytes: 0, records: 0 });
});

test('whatever is kept, released and cut, a start finds every record that was kept and not released', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('append' as const), text: fc.string({ minLength: 1, maxLength: 30 }) }),
    fc.record({ do: fc.constant('release' as const), which: fc.nat(20) }),
    fc.record({ do: fc.constant('restart' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { folder, cutPower } = disk();
      let journal = await openJournal({ folder, segmentBytes: 60 });
      let needed: { text: string; place: { segment: number } }[] = [];
      for (const each of steps) {
        if (each.do === 'append') {
          needed.push({ text: each.text, place: await journal.append(bytes(each.text)) });
        } else if (each.do === 'release') {
          const [gone] = needed.splice(each.which % (needed.length || 1), 1);
          if (gone) journal.release(gone.place);
        } else {
          await journal.close();
          cutPower();
          journal = await openJournal({ folder, segmentBytes: 60 });
          const found = journal.found.map(({ payload, place }) => ({ text: payload.toString(), place }));
          for (const { text } of needed) expect(found.map((one) => one.text)).toContain(text);
          needed = found;
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('on a real disk: a torn tail is passed over, and the next start goes on behind it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tunet-journal-'));
  try {
    const journal = await openJournalAt(join(folder, 'receiver'));
    await journal.append(bytes('whole'));
    await journal.append(bytes('torn'));
    await journal.close();
    const [name = ''] = readdirSync(join(folder, 'receiver'));
    const path = join(folder, 'receiver', name);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    truncateSync(path, statSync(path).size - 1);
    const again = await openJournalAt(join(folder, 'receiver'));
    expect(texts(again.found)).toEqual(['whole']);
    await again.append(bytes('next'));
    await again.close();
    const third = await openJournalAt(join(folder, 'receiver'));
    expect(texts(third.found)).toEqual(['whole', 'next']);
    await third.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
