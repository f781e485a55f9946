import { request } from 'node:http';
import type { CareLink } from '../../modules/carelink/index.ts';
import { ownSocket } from '../../platform/db/embedded-socket.ts';

/** Milliseconds that the other side gets. */
const patience = 10_000;

/** In the demo: the hospital and the surgeries of the town, a process of their own behind a socket in the home. */
export function townCareLink(home: string): CareLink {
  return {
    send: (message) =>
      new Promise((resolve, reject) => {
        const call = request(
          { socketPath: ownSocket(home, 'carelink'), method: 'POST', timeout: patience },
          (answer) => {
            answer.resume();
            answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error('it was not taken'))));
          },
        );
        call.on('timeout', () => call.destroy(new Error('nobody answered')));
        call.on('error', reject);
        call.end(JSON.stringify(message));
      }),
  };
}
