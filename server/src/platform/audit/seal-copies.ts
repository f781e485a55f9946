import { mkdirSync } from 'node:fs';
import { appendFile, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLine, type Seal, writeLine } from './seal.ts';

/** Name of the file in the folder of seal copies: one line of JSON per seal, only ever added to. */
export const copiesFile = 'audit-seals.jsonl';

export interface CopiesRead {
  /** Each whole line; null for one that no sealer wrote. */
  readonly lines: readonly (Seal | null)[];
  /** What stands after the last line end: a write that was cut off, else empty. */
  readonly torn: string;
}

/** Reads all copies; a missing file is an empty one. */
export async function readCopies(folder: string): Promise<CopiesRead> {
  const text = await readFile(join(folder, copiesFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const parts = text.split('\n');
  return { torn: parts.pop() ?? '', lines: parts.map(readLine) };
}

/** Adds the seals to the file and returns when they lie on the disk. `torn` is the beginning of the first that already stands there. */
export async function appendCopies(folder: string, seals: readonly Seal[], torn = ''): Promise<void> {
  if (seals.length === 0) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = await open(join(folder, copiesFile), 'a', 0o600);
  try {
    await file.writeFile(seals.map(writeLine).join('').slice(torn.length));
    await file.sync();
  } finally {
    await file.close();
  }
  const directory = await open(folder, 'r');
  try {
    // The name of a new file lies in its folder.
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Ends a line that was cut off and cannot be completed, so that the next does not run into it. */
export async function endTornLine(folder: string): Promise<void> {
  await appendFile(join(folder, copiesFile), '\n');
}
