import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedTheme, generateTheme } from './generate.ts';

test('the committed theme is what the configuration makes', { timeout: 30_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tunet-theme-test-'));
  try {
    const fresh = join(folder, 'tunet.css');
    await generateTheme(fresh);
    expect(await readFile(generatedTheme, 'utf8')).toBe(await readFile(fresh, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
