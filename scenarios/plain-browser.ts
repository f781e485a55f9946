import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Chromium as people run it. A test driver keeps every page in sight and lets every page make sound; here a page behind
 * another is hidden, and one that nobody has touched is mute.
 */
export interface PlainBrowser {
  /** A tab in the one window, in front of the others. */
  openTab(address: string): Promise<Tab>;
  close(): Promise<void>;
}

export interface Tab {
  /** The value of an expression in the page; `asPress` as if somebody pressed, which lets sound out. */
  evaluate<T>(expression: string, asPress?: 'as-press'): Promise<T>;
  send(method: string, params?: object): Promise<unknown>;
  /** Brings it in front of the others. */
  show(): Promise<void>;
}

type Answer = { readonly result?: unknown; readonly error?: { readonly message: string } };

export async function openPlainBrowser(): Promise<PlainBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'tunet-chromium-'));
  const child = spawn(
    process.env['TUNET_CHROMIUM'] ?? '/usr/bin/chromium',
    [
      ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--accept-lang=nb'],
      ...['--remote-debugging-port=0', `--user-data-dir=${profile}`],
      '--autoplay-policy=document-user-activation-required',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const send = await connect(await addressOf(profile));
  return {
    async openTab(address) {
      const { targetId } = (await send('Target.createTarget', { url: 'about:blank' })) as { targetId: string };
      const attached = await send('Target.attachToTarget', { targetId, flatten: true });
      const { sessionId } = attached as { sessionId: string };
      const tab: Tab = {
        send: (method, params) => send(method, params, sessionId),
        show: async () => void (await send('Target.activateTarget', { targetId })),
        async evaluate<T>(expression: string, asPress?: 'as-press') {
          const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: asPress === 'as-press' };
          const { result } = (await send('Runtime.evaluate', asked, sessionId)) as { result: { value: T } };
          return result.value;
        },
      };
      await tab.send('Page.enable');
      await tab.send('Page.navigate', { url: address });
      return tab;
    },
    async close() {
      await endOf(child);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function addressOf(profile: string): Promise<string> {
  const told = join(profile, 'DevToolsActivePort');
  for (let tries = 0; tries < 150; tries += 1) {
    const [port, path] = existsSync(told) ? readFileSync(told, 'utf8').split('\n') : [];
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the browser did not say where it listens');
}

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((done, failed) => {
    socket.addEventListener('open', done);
    socket.addEventListener('error', failed);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', (event) => {
    const answer = JSON.parse(String(event.data)) as Answer & { readonly id?: number };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  return async (method: string, params: object = {}, sessionId?: string): Promise<unknown> => {
    last += 1;
    const id = last;
    const { result, error } = await new Promise<Answer>((done) => {
      waiting.set(id, done);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}
