import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { httpProductData } from './http-register.ts';

/** A peer that answers as the state's register does: pages from a moment on, oldest change first. */
const held = Array.from({ length: 2_500 }, (_, no) => ({
  hmsArtNr: String(100_000 + no),
  title: `Rullator ${no}`,
  isoCategory: no % 2 === 0 ? '12060603' : '22210601',
  techData: [{ key: 'Brukervekt maks', value: '150', unit: 'kg' }],
  status: 'ACTIVE',
  updated: `2026-01-01T00:00:00.${String(no).padStart(6, '0')}`,
  attributes: { bestillingsordning: no === 0, pakrevdGodkjenningskurs: no === 2 ? { id: 3 } : null },
  somethingNew: true,
}));
const asked: string[] = [];
let server: Server;
let url: string;
let isDown = false;

beforeAll(async () => {
  server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://peer').searchParams;
    asked.push(query.get('since') ?? '');
    if (isDown || request.headers.authorization !== 'Bearer key') {
      response.writeHead(isDown ? 503 : 401).end();
      return;
    }
    const since = query.get('since') ?? '';
    const after = held.filter(({ updated }) => updated > since);
    const results: unknown[] = after.slice(0, Number(query.get('limit')));
    const broken = { title: 'no number', isoCategory: 'x' };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ query: {}, hasMore: after.length > results.length, results: [broken, ...results] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/external_products`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

test('reads page after page, keeps what is of our classes, and passes over what is no product', async () => {
  const read = await httpProductData({ url, key: 'key' }).products(new Set(['120606']), null);
  expect(read?.isCut).toBe(false);
  expect(read?.products).toHaveLength(1_250);
  expect(read?.products[0]).toMatchObject({ hmsArtNr: '100000', attributes: { bestillingsordning: true } });
  expect(read?.products[1]?.attributes.pakrevdGodkjenningskurs).toBe(true);
  expect(asked).toHaveLength(3);
});

test('a register that is silent or says no is no answer, and never a fault of ours', async () => {
  expect(await httpProductData({ url, key: 'wrong' }).products(new Set(['120606']), null)).toBeNull();
  isDown = true;
  expect(await httpProductData({ url, key: 'key' }).products(new Set(['120606']), null)).toBeNull();
});
