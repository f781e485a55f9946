import { request } from 'node:http';
import type { StoreLock } from '../../modules/aids/index.ts';
import { ownSocket } from '../../platform/db/embedded-socket.ts';

/** Milliseconds that the other side gets. */
const patience = 10_000;

/** In the demo: the locks of the town, a process of their own behind a socket in the home. */
export function townLock(home: string): StoreLock {
  return {
    async give({ lock, ref, digits, from, to }) {
      await askTownLock(home, '/codes', { lock, ref, digits, from: from.toISOString(), to: to.toISOString() });
    },
    async takeBack({ lock, ref }) {
      await askTownLock(home, '/codes/end', { lock, ref });
    },
  };
}

/** @returns what the lock answers; throws when nobody answers */
export function askTownLock(home: string, path: string, body: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const call = request(
      { socketPath: ownSocket(home, 'locks'), path, method: 'POST', timeout: patience },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(JSON.parse(text || '{}')) : reject(new Error('it was not taken')),
        );
      },
    );
    call.on('timeout', () => call.destroy(new Error('nobody answered')));
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });
}
