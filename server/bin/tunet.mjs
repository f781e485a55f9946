#!/usr/bin/env node
// `npx tunet`. Plain JavaScript that Node 20 runs: the rest is TypeScript, which only the pinned Node runs.
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, pinnedNode } from '../../tools/install.mjs';
import { runPinned } from '../../tools/run-pinned.mjs';

try {
  await ensureInstalled((line) => console.error(line));
  if (isPinned()) {
    const { runCli } = await import('../src/cli.ts');
    await runCli(process.argv);
  } else {
    const self = fileURLToPath(import.meta.url);
    process.exitCode = await runPinned(self, process.argv.slice(2), { cwd: process.cwd() });
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The pinned Node may be named by a link. */
function isPinned() {
  return realpathSync(process.execPath) === realpathSync(pinnedNode);
}
