import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneFolder } from '../../server/src/config.ts';

/** Magic number of a file system in memory (Linux). */
const tmpfs = 0x01021994;

/**
 * A new folder on a real disk, so that syncing costs what it costs.
 * The system's folder for temporary files, or one in the clone when that lies in memory.
 */
export function makeTemporaryHome(): { readonly home: string; remove(): void } {
  const parent = statfsSync(tmpdir()).type === tmpfs ? cloneFolder : tmpdir();
  const home = join(parent, `.tunet-bench-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}
