// `npm run bench -- <name>` and `npm run prove -- <name>`: runs bench/<name>.ts or prove/<name>.ts with the pinned Node.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, root } from './install.mjs';
import { runPinned } from './run-pinned.mjs';

const [folder, name, ...args] = process.argv.slice(2);

try {
  if (folder !== 'bench' && folder !== 'prove') throw new Error('Usage: node tools/run-script.mjs bench|prove <name>');
  const script = join(root, folder, `${name}.ts`);
  if (name === undefined || !/^[a-z0-9-]+$/.test(name) || !existsSync(script)) {
    const known = namesIn(folder);
    if (name !== undefined) console.error(`There is no ${folder}/${name}.ts.`);
    console.log(`npm run ${folder} -- <name>, where <name> is one of:\n${known.map((each) => `  ${each}`).join('\n')}`);
    process.exitCode = name === undefined ? 0 : 1;
  } else {
    // Progress goes to standard error: with --json the last line of standard output is the result.
    await ensureInstalled((line) => console.error(line));
    process.exitCode = await runPinned(script, args);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function namesIn(where) {
  const path = join(root, where);
  if (!existsSync(path)) return ['(none yet)'];
  return readdirSync(path)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}
