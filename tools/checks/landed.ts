import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from '../../server/src/platform/db/migrate.ts';

/** Name of a landed migration -> sha256 of its text with Unix line ends. */
export type Landed = Readonly<Record<string, string>>;

/** The list that lies beside the migrations. */
export function readLanded(folder: string): Landed {
  const path = join(folder, 'landed.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Landed) : {};
}

/** Landed migrations that were edited, renamed or taken away, and new ones that squeeze in before them. */
export function editedMigrations(folder: string): string[] {
  const landed = readLanded(folder);
  const files = readMigrations(folder);
  const now = new Map(files.map(({ name, sha256 }) => [name, sha256]));
  const faults = Object.entries(landed).flatMap(([name, sha256]) => {
    if (!now.has(name)) return [`${name} has landed and is gone`];
    return now.get(name) === sha256 ? [] : [`${name} has landed and was edited: add a new file instead`];
  });
  const last = Math.max(0, ...Object.keys(landed).map((name) => Number(name.slice(0, 4))));
  for (const [index, { name, number }] of files.entries()) {
    if (number !== index + 1) faults.push(`${name} should be number ${index + 1}`);
    if (!(name in landed) && number <= last) faults.push(`${name} comes before one that has landed`);
  }
  return faults;
}

/**
 * The list with the new migrations added.
 * @throws Error when a landed one was edited: the list never follows an edit
 */
export function withNewMigrations(folder: string): { landed: Landed; added: string[] } {
  const faults = editedMigrations(folder);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const before = readLanded(folder);
  const landed = Object.fromEntries(readMigrations(folder).map(({ name, sha256 }) => [name, sha256]));
  return { landed, added: Object.keys(landed).filter((name) => !(name in before)) };
}
