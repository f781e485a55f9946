import { existsSync, linkSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.ts';
import { withAdministrator } from '../platform/db/prepare-database.ts';
import { pack } from './archive.ts';
import { copyDatabase, copyFolder } from './copy-database.ts';
import { describeFiles, type Manifest, manifestName } from './manifest.ts';

/** Parts of a home that are not data: made anew, or only true for the running copy. */
const notData = /^(pg|pg\.new|logs|.*\.lock(\..*)?|secrets\.json\..*)$/;

/**
 * Writes everything in the home to one `.tar.gz`, while Tunet runs or not. The database must answer.
 * The file holds personal data and secrets and is readable by its owner only.
 * @throws Error in a sentence, also when the file exists
 */
export async function takeBackup(config: Config, file: string, now: Date): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} exists and is not overwritten: choose another name.`);
  if (!existsSync(dirname(file))) throw new Error(`There is no folder ${dirname(file)}: make it first.`);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`);
  const packed = `${draft}.packed`;
  try {
    await mkdir(draft, { mode: 0o700 });
    const data = join(config.home, 'pg');
    const postgres = await withAdministrator(config.database, (client) =>
      copyDatabase(client, data, join(draft, 'pg')),
    );
    await copyRest(config.home, draft);
    const files = await describeFiles(draft);
    const manifest: Manifest = { format: 'tunet-backup-1', madeAt: now.toISOString(), postgres, files };
    await writeFile(join(draft, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 });
    // Made before tar fills it, so that at no moment others may read it.
    await writeFile(packed, '', { mode: 0o600 });
    await pack(draft, packed);
    await flush(packed);
    // Unlike a rename, a link never replaces a file that has appeared meanwhile.
    linkSync(packed, file);
    return manifest;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(packed, { force: true });
  }
}

async function copyRest(home: string, draft: string): Promise<void> {
  for (const entry of await readdir(home, { withFileTypes: true })) {
    if (notData.test(entry.name)) continue;
    if (entry.isDirectory()) await copyFolder(join(home, entry.name), join(draft, entry.name));
    else if (entry.isFile()) await copyFile(join(home, entry.name), join(draft, entry.name));
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r');
  await handle.sync();
  await handle.close();
}
