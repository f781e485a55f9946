import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isAlive, LockHeld, lockHolder, takeLock } from './lock.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-lock-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('one at a time', () => {
  const path = join(folder, 'one.lock');
  const release = takeLock(path);
  expect(lockHolder(path)).toBe(process.pid);
  expect(() => takeLock(path)).toThrow(LockHeld);
  release();
  expect(lockHolder(path)).toBe(undefined);
  takeLock(path)();
});

test('what a dead process left is taken over', () => {
  const path = join(folder, 'dead.lock');
  const dead = spawnSync('true').pid;
  writeFileSync(path, `${dead} 1\n`);
  takeLock(path)();
});

test.runIf(process.platform === 'linux')('a number that went to another process since is no holder', () => {
  const path = join(folder, 'reused.lock');
  writeFileSync(path, `${process.pid} 1\n`);
  expect(lockHolder(path)).toBe(undefined);
  takeLock(path)();
});

test('a damaged lock is no lock', () => {
  const path = join(folder, 'damaged.lock');
  writeFileSync(path, 'x');
  takeLock(path)();
});

test.runIf(process.platform === 'linux')('a process that ended and was not buried does not live', async () => {
  // The shell becomes a program that does not ask after its child, which lives until then.
  const careless = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [line] = (await once(careless.stdout, 'data')) as [Buffer];
    await vi.waitFor(() => expect(isAlive(Number(line.toString()))).toBe(false), { timeout: 20_000 });
    expect(() => process.kill(Number(line.toString()), 0)).not.toThrow();
  } finally {
    careless.kill();
  }
});
