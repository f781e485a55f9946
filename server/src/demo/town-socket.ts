import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { DemoHappening, DemoPlace, DemoSight } from '@tunet/contract';
import { makeSocketFolder, ownSocket } from '../platform/db/embedded-socket.ts';

/** What a button asks of the town. */
export interface TownWish {
  readonly what: DemoHappening;
  readonly place: DemoPlace;
}

/** What the town answers: where to see it, or why it could not be. */
export type TownAnswer =
  | { readonly see: readonly DemoSight[] }
  | { readonly refused: 'town-away' | 'no-answer' | 'nothing-planned' | 'already-so' | 'not-now' };

/** So long a button may take: the longest is a device that waits for its confirmation. Milliseconds. */
const longestAnswer = 15_000;

/** The town process listens here for the buttons; the socket lies in the home, so that nobody else reaches it. */
export async function listenForWishes(
  home: string,
  answer: (wish: TownWish) => Promise<TownAnswer>,
): Promise<{ stop(): Promise<void> }> {
  const path = ownSocket(home, 'town');
  makeSocketFolder(path);
  rmSync(path, { force: true });
  const server = createServer(async (incoming, outgoing) => {
    let text = '';
    for await (const part of incoming) text += part;
    const said = await answer(JSON.parse(text) as TownWish).catch((): TownAnswer => ({ refused: 'not-now' }));
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Hands a button's wish to the town process; `town-away` when it does not run. */
export function askTown(home: string, wish: TownWish): Promise<TownAnswer> {
  return new Promise((resolve) => {
    const away = () => resolve({ refused: 'town-away' });
    const call = request({ socketPath: ownSocket(home, 'town'), method: 'POST', timeout: longestAnswer }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part));
      answer.on('end', () => resolve(JSON.parse(text) as TownAnswer));
      answer.on('error', away);
    });
    call.on('timeout', () => call.destroy());
    call.on('error', away);
    call.end(JSON.stringify(wish));
  });
}
