import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { httpGateway } from './http-gateway.ts';

const message = { to: '+47 555 00 200', text: 'Tunet: …', reference: 'b2f1' };

test('a gateway gets the message with its key, and a refusal is a failure without the number', async () => {
  let status = 202;
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      response.writeHead(status).end('{"error":"+4755500200 is barred"}');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  try {
    const { port } = server.address() as AddressInfo;
    const gateway = httpGateway({ url: `http://127.0.0.1:${port}/send`, key: 'secret' });
    await gateway.send(message);
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({ ...message, to: '+4755500200' });
    expect(got[0]?.headers).toMatchObject({ authorization: 'Bearer secret', 'idempotency-key': 'b2f1' });
    status = 503;
    await expect(gateway.send(message)).rejects.toThrow(/^the gateway answered 503$/);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
