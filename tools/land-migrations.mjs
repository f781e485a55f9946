// `node tools/land-migrations.mjs`: writes the fingerprint of each new migration into server/migrations/landed.json.
// From then on `npm test` fails when one of them is edited.
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { runPinned } from './run-pinned.mjs';

try {
  await ensureInstalled((line) => console.error(line));
  process.exitCode = await runPinned(join(root, 'tools', 'checks', 'write-landed.ts'), []);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
