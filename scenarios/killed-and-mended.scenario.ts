import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openStage, type Stage } from './stage.ts';

// What a night can bring for whoever runs it: processes are killed, and nothing has to be done by hand.

const patience = { timeout: 60_000, interval: 100 };
const tunet = join(import.meta.dirname, '..', 'server', 'bin', 'tunet.mjs');
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.stop());

/** The settings of the stage, for a command beside it. */
function settings(): Record<string, string | undefined> {
  const port = new URL(stage.origin).port;
  return { ...process.env, PORT: port, TUNET_SIP_PORT: String(stage.sip.port), TUNET_HOME: stage.home };
}

function supervisorPid(): number {
  return Number(readFileSync(join(stage.home, 'tunet.lock'), 'utf8').split(' ')[0]);
}

/** Number of each process by its name, from the supervisor's children. */
function processes(): Record<string, number> {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(supervisorPid())], { encoding: 'utf8' });
  const found = [...listed.matchAll(/^ *(\d+) .*process\.ts (\w+)$/gm)];
  return Object.fromEntries(found.map(([, pid, name]) => [name, Number(pid)]));
}

function databasePid(): number {
  return Number(readFileSync(join(stage.home, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`${stage.origin}/ready`).catch(() => null);
  return answer?.status === 200;
}

/** A process that has ended but is not yet buried by its new parent is not alive. */
function isAlive(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}

function start(changes: Record<string, string>) {
  return spawnSync(process.execPath, [tunet, 'start'], {
    env: { ...settings(), ...changes },
    encoding: 'utf8',
    timeout: 60_000,
  });
}

test('every process that is killed comes back', async () => {
  const before = processes();
  expect(Object.keys(before).sort()).toEqual(['identity', 'receiver', 'town', 'web', 'worker']);
  for (const pid of Object.values(before)) process.kill(pid, 'SIGKILL');
  await vi.waitFor(async () => {
    const now = processes();
    for (const [name, pid] of Object.entries(before)) expect(now[name] ?? pid).not.toBe(pid);
    expect(await isReady()).toBe(true);
  }, patience);
});

test('the database comes back, and everyone finds it again', async () => {
  const before = databasePid();
  process.kill(before, 'SIGKILL');
  await vi.waitFor(async () => {
    expect(databasePid()).not.toBe(before);
    expect(await isReady()).toBe(true);
  }, patience);
});

test('a second start on the same data, or on taken ports, is refused in a sentence', () => {
  const same = start({});
  expect(same.stderr).toContain(`Tunet already runs on ${stage.home}`);
  expect(same.status).toBe(1);
  const taken = start({ TUNET_HOME: `${stage.home}-other` });
  const port = Number(new URL(stage.origin).port);
  expect(taken.stderr).toContain(
    `Port ${port} on 127.0.0.1 is taken by another program: stop that program, or choose another port with PORT=`,
  );
  expect(taken.status).toBe(1);
});

test('when the parent is killed all others stop by themselves, and a start right after has all the data', async () => {
  const others = [...Object.values(processes()), databasePid()];
  process.kill(supervisorPid(), 'SIGKILL');
  const again = spawn(process.execPath, [tunet, 'start'], { env: settings(), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  again.stdout.on('data', (part: Buffer) => {
    output += part;
  });
  again.stderr.on('data', (part: Buffer) => {
    output += part;
  });
  const ended = once(again, 'exit');
  try {
    await vi.waitFor(() => expect(output).toContain('Tunet is running.'), patience);
    expect(await isReady()).toBe(true);
    expect(others.filter(isAlive)).toEqual([]);
    // The town would be laid out again if its data were gone.
    expect(output).not.toContain('Laid out the town');
  } finally {
    again.kill('SIGTERM');
    await ended;
  }
  expect(again.exitCode).toBe(0);
  expect(output).toContain('Tunet has stopped.');
});
