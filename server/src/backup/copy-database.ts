import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';

/**
 * Contents that PostgreSQL makes anew at start (its manual, "Making a Base Backup Using the Low Level API"),
 * and the log of changes, which is copied last.
 */
const emptied = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const left = /^(postmaster\.pid|postmaster\.opts|\.s\.PGSQL\..*|pgsql_tmp.*|backup_label.*|tablespace_map.*)$/;

/**
 * Copies the data folder of a running PostgreSQL so that the copy is as of the end of this call:
 * the files in any order, and then every change made meanwhile, which the copy goes through when it starts.
 * @param client a superuser; must be the same connection throughout
 * @returns major version of PostgreSQL
 */
export async function copyDatabase(client: Client, data: string, target: string): Promise<string> {
  // Changes since the start are kept for us, and no longer than this connection lives.
  await client.query(`select pg_create_physical_replication_slot('tunet_backup_' || pg_backend_pid(), true, true)`);
  const begun = await client.query<{ wal: string }>(`select pg_walfile_name(pg_backup_start('tunet', true)) as wal`);
  await copyFolder(data, target, true);
  const ended = await client.query<{ wal: string; label: string }>(
    'select pg_walfile_name(lsn) as wal, labelfile as label from pg_backup_stop(false)',
  );
  const first = begun.rows[0]?.wal ?? '';
  const last = ended.rows[0]?.wal ?? '';
  await writeFile(join(target, 'backup_label'), ended.rows[0]?.label ?? '', { mode: 0o600 });
  for (const name of await readdir(join(data, 'pg_wal'))) {
    if (!/^[0-9A-F]{24}$/.test(name) || name < first || name > last) continue;
    await copyFile(join(data, 'pg_wal', name), join(target, 'pg_wal', name));
  }
  return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
}

/** Copies a folder while others write in it; what vanishes meanwhile is left out. */
export async function copyFolder(from: string, to: string, isDatabase = false): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (isDatabase && left.test(entry.name)) continue;
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    try {
      if (entry.isFile()) await copyFile(source, target);
      else if (isDatabase && emptied.has(entry.name)) await mkdir(target, { mode: 0o700 });
      else if (entry.isDirectory()) await copyFolder(source, target, isDatabase);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
