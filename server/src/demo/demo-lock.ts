import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { LockMemory } from '../adapters/locks/lock-memory.ts';
import type { Config } from '../config.ts';
import { makeSocketFolder, ownSocket } from '../platform/db/embedded-socket.ts';

export interface DemoLockOptions {
  readonly config: Pick<Config, 'home' | 'web' | 'lockKey'>;
  readonly now: () => Date;
  readonly fault: (problem: unknown) => void;
}

interface Asked {
  readonly lock: string;
  readonly ref: string;
  readonly digits: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The locks of the demo's stores: a peer of its own behind a socket. Each decides alone, as a lock on a wall does, and tells of it
 * afterwards through the public route with the key that a real one would have. The key pad of the demo page presses here.
 */
export async function startDemoLock({ config, now, fault }: DemoLockOptions): Promise<{ stop(): Promise<void> }> {
  const end = new AbortController();
  const locks = new Map<string, LockMemory>();
  const at = (lock: string): LockMemory => {
    const found = locks.get(lock) ?? new LockMemory();
    locks.set(lock, found);
    return found;
  };
  const tell = async (lock: string, what: string, ref: string | null): Promise<void> => {
    const answer = await fetch(`${config.web.publicOrigin}/api/locks/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.lockKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ eventId: randomUUID(), lock, ref, what, at: now().toISOString() }),
      signal: end.signal,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the lock was answered ${answer.status}`);
  };
  const answerTo = (path: string, { lock, ref, digits, from, to }: Asked): object => {
    if (path === '/codes') at(lock).give({ ref, digits, from: new Date(from), to: new Date(to) });
    if (path === '/codes/end') at(lock).takeBack(ref);
    if (path !== '/press') return {};
    const pressed = at(lock).press(digits, now());
    tell(lock, pressed.what, pressed.what === 'opened' ? pressed.ref : null).catch(
      (problem: unknown) => end.signal.aborted || fault(problem),
    );
    return { what: pressed.what };
  };
  const path = ownSocket(config.home, 'locks');
  makeSocketFolder(path);
  rmSync(path, { force: true });
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const part of incoming) text += part;
    outgoing.writeHead(200, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify(answerTo(incoming.url ?? '', JSON.parse(text) as Asked)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        end.abort();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
