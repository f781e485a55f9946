// `npm start`: installs if needed, then runs `tunet start` with the pinned Node.
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { runPinned } from './run-pinned.mjs';

try {
  await ensureInstalled((line) => console.log(line));
  const script = join(root, 'server', 'bin', 'tunet.mjs');
  // Only npm is watched: started by hand, the shell may well leave before us.
  const watchParent = process.env.npm_lifecycle_event !== undefined;
  process.exitCode = await runPinned(script, ['start', ...process.argv.slice(2)], { watchParent });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
