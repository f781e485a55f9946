import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { environmentWith } from '../config.ts';
import { type SupervisedChild, superviseChild } from './supervise-child.ts';

let folder: string;
let child: SupervisedChild | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-child-'));
});

afterEach(async () => {
  await child?.stop();
  rmSync(folder, { recursive: true });
});

/** Supervises a program of these lines; what it was warned of is collected. */
function supervise(program: string): { child: SupervisedChild; warnings: string[] } {
  const file = join(folder, 'program.mjs');
  writeFileSync(
    file,
    `import { appendFileSync, writeFileSync } from 'node:fs';\nprocess.chdir(${JSON.stringify(folder)});\n${program}`,
  );
  const warnings: string[] = [];
  const warn = (line: string) => warnings.push(line);
  child = superviseChild({ name: 'trial', home: folder, env: environmentWith({}), inheritOutput: false, warn, file });
  return { child, warnings };
}

const stayAndStop = `
  appendFileSync('pids', process.pid + '\\n');
  process.on('SIGTERM', () => { writeFileSync('stopped', ''); process.exit(0); });
  setInterval(() => {}, 1000);
  process.send({ kind: 'ready' });`;

function pids(): number[] {
  return readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
}

test('starts again what is killed, and stops it gently in the end', async () => {
  const { child: trial, warnings } = supervise(stayAndStop);
  await trial.ready;
  process.kill(pids()[0] ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(warnings).toContain('"trial" is running again.'), { timeout: 20_000 });
  expect(warnings[0]).toBe('The process "trial" ended (SIGKILL); starting it again in 0.2 s.');
  expect(pids()).toHaveLength(2);
  await trial.stop();
  expect(existsSync(join(folder, 'stopped'))).toBe(true);
});

test('what cannot start is told with the end of its log, and not tried again', async () => {
  const { child: trial, warnings } = supervise("console.error('no such table'); process.exit(3);");
  await expect(trial.ready).rejects.toThrow('The process "trial" could not start (exit code 3).\nno such table');
  expect(warnings).toEqual([]);
});
