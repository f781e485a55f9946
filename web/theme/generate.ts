import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = import.meta.dirname;

/** Where the committed theme lies; the three doors import it. */
export const generatedTheme = join(here, 'generated', 'tunet.css');

/**
 * Makes the theme's CSS from `designsystemet.config.json` with Designsystemet's own tool, without network.
 * @param target file to write
 */
export async function generateTheme(target: string): Promise<void> {
  const cli = findCli();
  const work = await mkdtemp(join(tmpdir(), 'tunet-theme-'));
  try {
    await copyFile(join(here, 'designsystemet.config.json'), join(work, 'designsystemet.config.json'));
    const options = { cwd: work };
    await run(process.execPath, [cli, 'tokens', 'create', '--config', 'designsystemet.config.json'], options);
    // The tool looks in ./design-tokens unless told, even when the config has an outDir.
    await run(process.execPath, [cli, 'tokens', 'build', '--tokens', './tokens', '--out-dir', './out'], options);
    await mkdir(resolve(target, '..'), { recursive: true });
    await copyFile(join(work, 'out', 'tunet.css'), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function findCli(): string {
  // The package exports neither its manifest nor its command, only dist/src/index.js.
  const entry = fileURLToPath(import.meta.resolve('@digdir/designsystemet'));
  return resolve(entry, '..', '..', 'bin', 'designsystemet.js');
}

if (process.argv[1] === import.meta.filename) {
  await generateTheme(generatedTheme);
  console.log(`Wrote ${generatedTheme}`);
}
