import { createHash } from 'node:crypto';
import { createReadStream, type Dirent } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Name of the manifest inside a backup. */
export const manifestName = 'manifest.json';

/** What a backup holds: every file with its size and SHA-256, so that a damaged one is found before it is used. */
export type Manifest = {
  format: 'tunet-backup-1';
  /** ISO 8601, UTC. */
  madeAt: string;
  /** Major version of PostgreSQL; its data folder fits no other. */
  postgres: string;
  files: Record<string, { bytes: number; sha256: string }>;
};

/** Sizes and hashes of everything under the folder, by path with `/`. The manifest itself is not among them. */
export async function describeFiles(folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = {};
  for (const path of await listFiles(folder)) files[path] = await describe(join(folder, path));
  return files;
}

/** Compares the folder with its manifest; a sentence for each file that is missing, added or changed. */
export async function manifestFaults(folder: string, manifest: Manifest): Promise<string[]> {
  const found = await describeFiles(folder);
  const faults = Object.keys(found)
    .filter((path) => manifest.files[path] === undefined)
    .map((path) => `${path} is not in the manifest.`);
  for (const [path, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const file = found[path];
    if (file === undefined) faults.push(`${path} is missing.`);
    else if (file.bytes !== bytes || file.sha256 !== sha256) faults.push(`${path} is damaged.`);
  }
  return faults;
}

/** Makes sure that everything under the folder has reached the disk. */
export async function flushFiles(folder: string): Promise<void> {
  for (const path of await listFiles(folder)) {
    const file = await open(join(folder, path), 'r');
    await file.sync();
    await file.close();
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => pathOf(folder, entry));
  return paths.filter((path) => path !== manifestName).sort();
}

function pathOf(folder: string, entry: Dirent): string {
  const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
  // A link in a backup could lead out of it.
  if (!entry.isFile()) throw new Error(`${path} is no ordinary file: this is no backup of Tunet.`);
  return path;
}

async function describe(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      hash.update(chunk);
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}
