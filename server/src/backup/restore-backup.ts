import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../platform/db/embedded.ts';
import { findBinaries } from '../platform/db/embedded-binaries.ts';
import { unpack } from './archive.ts';
import { flushFiles, type Manifest, manifestFaults, manifestName } from './manifest.ts';

/**
 * Puts a backup into an empty home. Checked against its manifest and started once beside it before anything is moved.
 * @throws Error in a sentence; the home is then as it was
 */
export async function restoreBackup(file: string, home: string, tell: (line: string) => void): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  if (existsSync(home) && readdirSync(home).length > 0) {
    throw new Error(`${home} is not empty: restore into a new folder with TUNET_HOME, or move that one away first.`);
  }
  const draft = `${home}.restore-${process.pid}`;
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await unpack(file, draft);
    tell('Comparing every file with the manifest …');
    const manifest = await readManifest(draft, file);
    const faults = await manifestFaults(draft, manifest);
    if (faults.length > 0) throw new Error(`${file} is damaged:\n  ${faults.slice(0, 10).join('\n  ')}`);
    refuseOtherPostgres(manifest);
    await flushFiles(draft);
    await rm(join(draft, manifestName));
    tell('Starting the database once …');
    await (await startEmbedded({ home: draft, tell })).stop();
    if (existsSync(home)) await rmdir(home);
    await rename(draft, home);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function readManifest(folder: string, file: string): Promise<Manifest> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest;
    if (manifest.format === 'tunet-backup-1') return manifest;
  } catch {
    // Falls through to the sentence below.
  }
  throw new Error(`${file} is no backup of Tunet.`);
}

function refuseOtherPostgres({ postgres }: Manifest): void {
  const own = findBinaries().version.split('.')[0];
  if (postgres !== own) {
    throw new Error(
      `The backup is of PostgreSQL ${postgres}, and this Tunet has ${own}: restore with the Tunet that made it.`,
    );
  }
}
