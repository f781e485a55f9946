import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpPhoneCalls } from './http-gateway.ts';

const call = {
  to: '+47 555 00 200',
  saying: 'Dette er Tunet …',
  language: 'nb',
  mustPress: true,
  reference: 'b2f1',
} as const;

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A gateway that answers each call with the next of these; undefined: not at all. */
async function gatewayThat(...answers: readonly ({ status: number; body: string } | undefined)[]) {
  const heard: Heard[] = [];
  let next = 0;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      const answer = answers[next];
      next += 1;
      if (answer) response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  const listening = server;
  await new Promise<void>((ready) => listening.listen(0, '127.0.0.1', ready));
  const { port } = listening.address() as AddressInfo;
  return { heard, gateway: { url: `http://127.0.0.1:${port}/ring`, key: 'secret' } };
}

test('a gateway gets the call with its key, and what it says became of it is believed', async () => {
  const said = ['pressed', 'answered', 'no-answer', 'failed'];
  const { heard, gateway } = await gatewayThat(
    ...said.map((outcome) => ({ status: 200, body: JSON.stringify({ outcome }) })),
  );
  for (const outcome of said) expect(await httpPhoneCalls(gateway).ring(call)).toBe(outcome);
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ ...call, to: '+4755500200' });
  expect(heard[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'b2f1' });
});

test('whatever else it answers, or if it does not, the call has failed and the next number can be rung', async () => {
  const { gateway } = await gatewayThat(
    { status: 503, body: '{"outcome":"pressed"}' },
    { status: 200, body: 'OK' },
    { status: 200, body: '{"outcome":"busy"}' },
    { status: 200, body: '["pressed"]' },
    undefined,
  );
  for (let no = 0; no < 4; no += 1) expect(await httpPhoneCalls(gateway).ring(call)).toBe('failed');
  expect(await httpPhoneCalls(gateway, { longest: 50 }).ring(call)).toBe('failed');
  expect(await httpPhoneCalls(gateway, { ended: AbortSignal.abort() }).ring(call)).toBe('failed');
  expect(await httpPhoneCalls({ ...gateway, url: 'http://127.0.0.1:1/' }).ring(call)).toBe('failed');
});
