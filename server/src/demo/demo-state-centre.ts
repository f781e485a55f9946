import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { makeSocketFolder, ownSocket } from '../platform/db/embedded-socket.ts';

export interface DemoStateCentreOptions {
  readonly home: string;
  readonly now: () => Date;
}

interface Lying {
  readonly caseId: string;
  readonly from: string;
  readonly kind: string;
  readonly externalNumber: string;
  readonly sentAt: number;
}

/** What is said of a case, so many milliseconds after it came. The people there are quick: it is a demo. */
const words = {
  application: [
    { state: 'under-treatment', after: 20_000 },
    { state: 'granted', after: 90_000, delivery: 'stock' },
    { state: 'shipping', after: 180_000 },
  ],
  order: [
    { state: 'approved', after: 15_000, delivery: 'stock' },
    { state: 'shipping', after: 90_000 },
  ],
} as const;

/**
 * The state's aid centre of the demo: a peer of its own behind a socket. It keeps what it was sent in memory and says of each case what
 * the time since then makes true.
 */
export async function startDemoStateCentre({ home, now }: DemoStateCentreOptions): Promise<{ stop(): Promise<void> }> {
  const lying: Lying[] = [];
  const path = ownSocket(home, 'state-aids');
  makeSocketFolder(path);
  rmSync(path, { force: true });
  const take = (sent: { caseId: string; from: string; kind: string }): Lying => {
    const known = lying.find(({ caseId }) => caseId === sent.caseId);
    if (known) return known;
    // Unlike any number of another day, also after a restart that has forgotten all.
    const taken = {
      ...sent,
      sentAt: now().getTime(),
      externalNumber: `HS-${now().getTime().toString(36)}-${lying.length + 1}`,
    };
    lying.push(taken);
    return taken;
  };
  const newsOf = (from: string, since: string | null) => {
    const until = now().getTime();
    const after = since === null ? 0 : Number(since);
    const news = lying
      .filter((each) => each.from === from)
      .flatMap(({ externalNumber, kind, sentAt }) =>
        words[kind === 'application' ? 'application' : 'order'].map((word) => ({
          ...{ externalNumber, state: word.state, delivery: 'delivery' in word ? word.delivery : null },
          said: sentAt + word.after,
        })),
      )
      .filter(({ said }) => said > after && said <= until)
      .sort((a, b) => a.said - b.said)
      .map(({ said, ...word }) => ({ ...word, at: new Date(said).toISOString() }));
    return { news, next: String(until) };
  };
  const server = createServer(async (incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://demo');
    let text = '';
    for await (const part of incoming) text += part;
    const answer =
      pathname === '/cases'
        ? { externalNumber: take(JSON.parse(text) as Lying).externalNumber }
        : newsOf(searchParams.get('from') ?? '', searchParams.get('since'));
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
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
