import { constants, open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of a journal, as far as writing it goes. */
export interface SegmentFile {
  /** Writes all bytes at the position, or rejects with the system's error (a full disk: `ENOSPC`). */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Resolves when everything written would survive a loss of power. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The folder that a journal lies in; the port to the disk, so that a test can fill it or tear it. */
export interface JournalFolder {
  /** Names of all files. */
  names(): Promise<string[]>;
  read(name: string): Promise<Buffer>;
  /** Makes a file that was not there; its name survives a loss of power when this resolves. */
  create(name: string): Promise<SegmentFile>;
  /** Removes a file; gone also after a loss of power. */
  remove(name: string): Promise<void>;
}

/** A folder on the disk. Its files are readable by the owner of the process only. */
export function folderOnDisk(path: string): JournalFolder {
  const syncFolder = async (): Promise<void> => {
    const folder = await open(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  };
  return {
    names: () => readdir(path),
    read: (name) => readFile(join(path, name)),
    async create(name) {
      const file = await open(join(path, name), 'wx', 0o600);
      try {
        await syncFolder();
      } catch (error) {
        await file.close();
        throw error;
      }
      return {
        async write(bytes, position) {
          for (let done = 0; done < bytes.length; ) {
            done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
          }
        },
        sync: () => file.sync(),
        truncate: (length) => file.truncate(length),
        close: () => file.close(),
      };
    },
    async remove(name) {
      await unlink(join(path, name));
      await syncFolder();
    },
  };
}
