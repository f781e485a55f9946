import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../server/test/free-ports.ts';

/** The whole product, started for one story: own home, own ports, the town inside. */
export interface Stage {
  readonly origin: string;
  readonly sip: { readonly host: string; readonly port: number };
  readonly home: string;
  /** What it printed. */
  output(): string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/**
 * Starts the product as a newcomer would, and waits until it says that its doors are open.
 * @param of.clock the instant its clock shows at the start, so that a story is the same at any hour; else the machine's own
 * @param of.folder where it lives on from an earlier stage, with its clock moved; the one who gives it takes it away
 */
export async function openStage(of: { readonly clock?: string; readonly folder?: string } = {}): Promise<Stage> {
  const home = of.folder ?? mkdtempSync(join(tmpdir(), 'tunet-stage-'));
  const port = await findFreePort(2);
  const sipPort = await findFreePort();
  const child = spawn(process.execPath, [join(root, 'server', 'bin', 'tunet.mjs'), 'start'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      TUNET_SIP_PORT: String(sipPort),
      TUNET_HOME: join(home, 'tunet'),
      TUNET_TOWN: 'still',
      TUNET_TOWN_SCALE: 'story',
      ...(of.clock === undefined ? {} : { TUNET_CLOCK_OFFSET: String(Date.parse(of.clock) - Date.now()) }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part));
  child.stderr.on('data', (part: Buffer) => (output += part));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await endOf(child);
    if (of.folder === undefined) rmSync(home, { recursive: true, force: true });
  };
  try {
    await ready(child, origin, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, sip: { host: '127.0.0.1', port: sipPort }, home: join(home, 'tunet'), output: () => output, stop };
}

async function ready(child: ChildProcess, origin: string, output: () => string): Promise<void> {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode}:\n${output()}`);
    const answer = await fetch(`${origin}/ready`).catch(() => null);
    // The web may answer before the others stand; the greeting is printed when all of them do.
    if (answer?.status === 200 && output().includes('Tunet is running')) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the product was not ready in five minutes:\n${output()}`);
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
