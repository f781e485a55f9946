import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { build } from 'vite';

const root = import.meta.dirname;
const output = join(root, 'dist');
const stampFile = join(output, '.stamp');
const doors = ['resident', 'staff', 'field', 'screen', 'kiosk'] as const;

/** What a build tells while it runs, for the terminal. */
export type BuildProgress = { step: 'unchanged' | 'building' | 'built'; milliseconds: number };

/**
 * Builds the three doors into `web/dist`, unless they already are built from the same sources.
 * The doors' pages are `dist/<door>/index.html`; everything they load has its hash in its name and lies in `dist/assets`.
 * @throws what Vite says, when a source does not build; an earlier build is then left as it was
 */
export async function buildWeb(options: { onProgress?: (progress: BuildProgress) => void } = {}): Promise<void> {
  const began = performance.now();
  const tell = (step: BuildProgress['step']) =>
    options.onProgress?.({ step, milliseconds: Math.round(performance.now() - began) });
  const stamp = await stampOfSources();
  if (await isBuilt(stamp)) return tell('unchanged');
  tell('building');
  const fresh = join(output, `.building-${process.pid}`);
  try {
    const configFile = join(root, 'vite.config.ts');
    // Whatever started us (a test, say): visitors get the libraries' production form.
    process.env.NODE_ENV = 'production';
    await build({ configFile, logLevel: 'warn', mode: 'production', build: { outDir: fresh } });
    await compressAssets(fresh);
    await putInPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  // Written last: a build that was broken off has no stamp and is made again.
  await writeFile(stampFile, stamp);
  tell('built');
}

/** Each script, style and decoder beside itself in both compressed forms, once here and not at each visit. */
async function compressAssets(fresh: string): Promise<void> {
  const assets = join(fresh, 'assets');
  const texts = (await filesIn(assets)).filter((file) => /\.(js|css|svg|wasm)$/.test(file));
  for (const file of texts) {
    const content = await readFile(join(assets, file));
    const quality = { params: { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY } };
    await writeFile(join(assets, `${file}.br`), await promisify(brotliCompress)(content, quality));
    await writeFile(join(assets, `${file}.gz`), await promisify(gzip)(content, { level: zlib.Z_BEST_COMPRESSION }));
  }
}

/**
 * Moves a finished build into place, files before the pages that name them: whoever opens a door meanwhile gets the old
 * one or the new one, whole. Files of earlier builds stay a day for pages that are open.
 */
async function putInPlace(fresh: string): Promise<void> {
  const files = await filesIn(fresh);
  const pagesLast = files.toSorted((a, b) => Number(a.endsWith('.html')) - Number(b.endsWith('.html')));
  for (const file of pagesLast) {
    await mkdir(dirname(join(output, file)), { recursive: true });
    await rename(join(fresh, file), join(output, file));
  }
  for (const file of await filesIn(join(output, 'assets'))) {
    const path = join(output, 'assets', file);
    const { mtimeMs } = await stat(path);
    if (!files.includes(join('assets', file)) && Date.now() - mtimeMs > 86_400_000) await rm(path, { force: true });
  }
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
  const files = await filesIn(root);
  return files.filter((name) => !/^(dist|node_modules)\//.test(name) && !name.endsWith('.test.ts')).sort();
}

/** Every file below a folder, as a path from it. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

if (process.argv[1] === import.meta.filename) {
  await buildWeb({ onProgress: ({ step, milliseconds }) => console.log(`web: ${step} (${milliseconds} ms)`) });
}
