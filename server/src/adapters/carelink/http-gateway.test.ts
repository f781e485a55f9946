import { expect, test } from 'vitest';
import { httpCareLink } from './http-gateway.ts';

const message = {
  ...{ messageId: 'm-1', thread: 'S-1', from: 'nordvik', to: '8001', sentAt: '2026-11-20T14:20:00.000Z' },
  ...{ kind: 'can-receive', person: null, body: { fromOn: '2026-11-20' } },
};

test('a message goes with its number as the key of repeats, and by the names of the national nets', async () => {
  const posts: RequestInit[] = [];
  const post = async (_url: unknown, init?: RequestInit) => {
    posts.push(init ?? {});
    return new Response('', { status: 202 });
  };
  await httpCareLink({ url: 'https://net.example/messages', key: 'k' }, post as typeof fetch).send(message);
  expect(posts[0]?.headers).toMatchObject({ authorization: 'Bearer k', 'idempotency-key': 'm-1' });
  expect(JSON.parse(String(posts[0]?.body))).toMatchObject({ messageId: 'm-1', type: { NO: 'Logistikkmelding' } });
});

test('what the gateway does not take is thrown, and says nothing of whom it was about', async () => {
  const post = async () => new Response('Ingrid Solvang is not known', { status: 500 });
  const sent = httpCareLink({ url: 'https://net.example/messages', key: 'k' }, post as typeof fetch).send(message);
  await expect(sent).rejects.toThrow('the gateway answered 500');
});
