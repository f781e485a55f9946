import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = import.meta.dirname;
const output = join(root, 'dist');
const stampFile = join(output, '.stamp');
const doors = ['resident', 'staff', 'field'] as const;

/** What a build tells while it runs, for the terminal. */
export type BuildProgress = { step: 'unchanged' | 'building' | 'built'; milliseconds: number };

/**
 * Builds the three doors into `web/dist`, unless they already are built from the same sources.
 * The doors' pages are `dist/<door>/index.html`; everything they load has its hash in its name and lies in `dist/assets`.
 * @throws what Vite says, when a source does not build; an earlier build is then left as it was only if Vite had not begun writing
 */
export async function buildWeb(options: { onProgress?: (progress: BuildProgress) => void } = {}): Promise<void> {
  const began = performance.now();
  const tell = (step: BuildProgress['step']) =>
    options.onProgress?.({ step, milliseconds: Math.round(performance.now() - began) });
  const stamp = await stampOfSources();
  if (await isBuilt(stamp)) return tell('unchanged');
  tell('building');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', mode: 'production' });
  await mkdir(output, { recursive: true });
  // Written last: a build that was broken off has no stamp and is made again.
  await writeFile(stampFile, stamp);
  tell('built');
}

async function isBuilt(stamp: string): Promise<boolean> {
  if (!existsSync(stampFile)) return false;
  if (!doors.every((door) => existsSync(join(output, door, 'index.html')))) return false;
  return (await readFile(stampFile, 'utf8')) === stamp;
}

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const lock = join(root, '..', 'package-lock.json');
  if (existsSync(lock)) hash.update(await readFile(lock));
  for (const name of await sourceFiles()) {
    hash
      .update(name)
      .update('\0')
      .update(await readFile(join(root, name)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function sourceFiles(): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((name) => !/^(dist|node_modules)\//.test(name) && !name.endsWith('.test.ts'))
    .sort();
}

if (process.argv[1] === import.meta.filename) {
  await buildWeb({ onProgress: ({ step, milliseconds }) => console.log(`web: ${step} (${milliseconds} ms)`) });
}
