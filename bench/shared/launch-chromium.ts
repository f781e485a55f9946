import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { cloneFolder } from '../../server/src/config.ts';
import { tell } from './result.ts';

interface Finder {
  findChromium(tell: (line: string) => void): string | undefined;
}

/** Path of a Chromium that can be run. @throws Error when none can be had */
export async function chromiumPath(): Promise<string> {
  const finder: Finder = await import(join(cloneFolder, 'tools', 'find-chromium.mjs'));
  const path = finder.findChromium(tell);
  if (path === undefined) throw new Error('There is no Chromium on this machine, and none could be fetched.');
  return path;
}

/** A real Chromium; as root it cannot use its own sandbox. */
export async function launchChromium(args: readonly string[] = []): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: await chromiumPath(), args: [...asRoot, ...args] });
}
