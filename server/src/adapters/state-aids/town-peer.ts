import { request } from 'node:http';
import type { StateAids } from '../../modules/aids/index.ts';
import { ownSocket } from '../../platform/db/embedded-socket.ts';
import { newsAnswer, sentAnswer } from './read-answers.ts';

/** Milliseconds that the other side gets. */
const patience = 10_000;

/** In the demo: the state's aid centre of the town, a process of its own behind a socket in the home. */
export function townStateAids(home: string): StateAids {
  const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
    new Promise<unknown>((resolve, reject) => {
      const call = request(
        { socketPath: ownSocket(home, 'state-aids'), method, path, timeout: patience },
        async (answer) => {
          let text = '';
          for await (const part of answer) text += part;
          if (answer.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error('it was not taken'));
        },
      );
      call.on('timeout', () => call.destroy(new Error('nobody answered')));
      call.on('error', reject);
      call.end(body && JSON.stringify(body));
    });
  return {
    send: async (outgoing) => sentAnswer.parse(await ask('POST', '/cases', outgoing)),
    news: async (from, since) => {
      const query = new URLSearchParams({ from, ...(since === null ? {} : { since }) });
      return newsAnswer.parse(await ask('GET', `/news?${query}`));
    },
  };
}
