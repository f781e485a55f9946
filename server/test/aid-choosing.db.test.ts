import type { AidContent, RightOne } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offerAll } from '../src/modules/aids/index.ts';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { moveItemState } from '../src/modules/aids/promise/move-item.ts';
import { takeBack } from '../src/modules/aids/promise/take-back.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-20T10:00:00Z');
let world: AidWorld;
beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 1 });
  await world.addArticle({ code: 'chair', items: 2, weightLimitKg: 130 });
  await world.addArticle({ code: 'hoist', items: 1, selfService: 'decision', weightLimitKg: 200 });
  await world.addArticle({ code: 'tips', kind: 'consumable', items: 20 });
});
afterAll(() => world.served.close());

const short = { 'how-long': 'short' };

async function anybody<T>(url: string, payload?: object): Promise<T> {
  const answer = await world.served.app.inject({
    method: payload ? 'POST' : 'GET',
    url,
    ...(payload ? { payload } : {}),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as T;
}

async function choose(articleCode: string, more: object = {}): Promise<RightOne> {
  const { right } = await anybody<{ right: RightOne | null }>('/api/aids/right-one', {
    ...{ articleCode, language: 'nb', measures: {}, weight: { kind: 'unknown' }, facts: short, ...more },
  });
  if (!right) throw new Error(`no ${articleCode}`);
  return right;
}

test('anybody sees what the store has, without logging in', async () => {
  const { articles, store } = await anybody<{
    articles: { code: string; isFreeNow: boolean }[];
    store: { phone: string };
  }>('/api/aids?language=nb');
  expect(articles.map(({ code, isFreeNow }) => [code, isFreeNow]).sort()).toEqual([
    ['chair', true],
    ['hoist', true],
    ['tips', true],
    ['walker', true],
  ]);
  expect(store.phone).toBe('+47 555 00 700');
});

test('for a short time it is borrowed here, with what lies on the shelf now', async () => {
  const right = await choose('chair', { weight: { kind: 'at-most', kg: 130 } });
  expect(right).toMatchObject({
    outcome: 'borrow',
    isMeanwhile: false,
    way: { who: 'municipality-aids', way: 'loan-aid' },
  });
  expect(right.stocks).toMatchObject([{ isFreeNow: true, onShelf: 2, weightLimitKg: 130 }]);
});

test('above the limit of weight it stops, with a person to ring and nothing to reserve', async () => {
  const right = await choose('chair', { weight: { kind: 'above', kg: 130 } });
  expect(right).toMatchObject({ outcome: 'stopped', limitKg: 130, stocks: [], ring: { phone: '+47 555 00 700' } });
  // What bears no weight is no alternative to what bears too little, unless it has no limit at all.
  for (const { code } of right.alternatives) expect(code).not.toBe('chair');
});

test('for life it is the state’s, and lent while waiting; at work it is the employer’s, and never lent here', async () => {
  expect(await choose('chair', { facts: { 'how-long': 'lasting', 'where-used': 'daily' } })).toMatchObject({
    ...{ outcome: 'borrow', isMeanwhile: true, way: { who: 'state-aids' } },
  });
  expect(await choose('chair', { facts: { 'where-used': 'work' } })).toMatchObject({
    ...{ outcome: 'person', stocks: [], way: { who: 'employer' } },
  });
});

test('what needs a decision leads to a person; what is given is taken in the store', async () => {
  expect(await choose('hoist')).toMatchObject({ outcome: 'person', stocks: [], ring: { phone: '+47 555 00 700' } });
  expect(await choose('tips')).toMatchObject({ outcome: 'given', stocks: [{ onShelf: 20 }] });
});

test('who is responsible is asked only when it changes the answer', async () => {
  expect((await choose('chair', { facts: {} })).question?.code).toBe('how-long');
  expect((await choose('chair')).question?.code).toBe('where-used');
  expect((await choose('chair', { facts: { ...short, 'where-used': 'daily' } })).question).toBeNull();
});

test('the first in line is promised the walker the moment it is clean; the second keeps her place and may leave', async () => {
  const { tenantId, newId, walkers, borrower, other } = world;
  const url = (personId: string) => `/api/aids/people/${personId}/waits`;
  const { stockId } = walkers;
  const join = (who: 'borrower' | 'other' | 'daughter' | 'neighbour', personId: string) =>
    world.ask(who, 'POST', url(personId), { stockId });
  expect(await join('borrower', borrower)).toMatchObject({ status: 409, body: { code: 'free-now' } });
  const [itemId = ''] = walkers.itemIds;
  const by = { id: world.keeper, name: 'Stein' };
  const { id: third } = await world.addBorrower('Tor');
  await world.as('keeper', (tx) =>
    handOut(tx, newId, { tenantId, itemId, for: { personId: third, why: 'staff' }, handedBy: 'staff', by }),
  );
  expect(await choose('walker')).toMatchObject({ outcome: 'borrow', stocks: [{ isFreeNow: false, onShelf: null }] });
  expect(await join('neighbour', borrower)).toMatchObject({ status: 404 });
  expect(await join('daughter', borrower)).toMatchObject({ status: 200, body: { before: 0 } });
  expect(await join('borrower', borrower)).toMatchObject({ status: 409, body: { code: 'waits-already' } });
  clock.advance(60_000);
  const { body: joined } = (await join('other', other)) as { body: { waitId: string; before: number } };
  expect(joined.before).toBe(1);
  const offer = () => offerAll({ pool: database.pool('tunet_dispatch'), clock, newId });
  await offer();
  const waitsOf = async (who: 'borrower' | 'other', personId: string) => {
    const { body } = await world.ask(who, 'GET', url(personId));
    return (body as { waits: { state: string; before: number; reservationId: string | null }[] }).waits;
  };
  expect(await waitsOf('borrower', borrower)).toMatchObject([{ state: 'waiting', before: 0 }]);
  await world.as('keeper', (tx) => takeBack(tx, newId, { tenantId, itemId, by }));
  await offer();
  expect(await waitsOf('borrower', borrower)).toMatchObject([{ state: 'waiting' }]);
  for (const to of ['cleaned', 'inspected', 'available'] as const)
    await world.as('keeper', (tx) => moveItemState(tx, newId, { tenantId, itemId }, { to, by: null }));
  await offer();
  const [offered] = await waitsOf('borrower', borrower);
  expect(offered).toMatchObject({ state: 'offered' });
  const [promise] = await world.layOut((tx) =>
    tx.sql<{ hours: number; why: string }>(
      `select why, extract(epoch from ((fetch_by_on + 1)::timestamp at time zone 'Europe/Oslo' - made_at)) / 3600 as hours from aid_reservation where id = $1`,
      [offered?.reservationId],
    ),
  );
  expect(promise?.why).toBe('proxy');
  expect(Number(promise?.hours)).toBeGreaterThanOrEqual(24);
  expect(await waitsOf('other', other)).toMatchObject([{ state: 'waiting', before: 0 }]);
  expect(await world.ask('other', 'POST', `/api/aids/waits/${joined.waitId}/leave`)).toMatchObject({ status: 200 });
  expect(await world.ask('other', 'POST', `/api/aids/waits/${joined.waitId}/leave`)).toMatchObject({ status: 409 });
});

test('the keeper changes an article after a look at what it does; what it said is kept; another unit may not', async () => {
  const { body: list } = (await world.ask('keeper', 'GET', '/api/aid-catalogue')) as {
    body: { articles: { articleId: string; code: string; version: number }[] };
  };
  const chair = list.articles.find(({ code }) => code === 'chair');
  const url = `/api/aid-catalogue/articles/${chair?.articleId}`;
  const { body: one } = (await world.ask('keeper', 'GET', url)) as { body: { content: AidContent } };
  const [size] = one.content.sizes;
  if (!size || !chair) throw new Error('it has a size');
  const content = { ...one.content, sizes: [{ ...size, weightLimitKg: 120 }] };
  const wanted = { articleId: chair.articleId, version: 1, articleContent: content };
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/preview', wanted)).toMatchObject({
    status: 200,
    body: { changes: [{ field: 'sizes.one.weightLimitKg', before: '130', after: '120' }], affected: 0 },
  });
  const change = { ...wanted, why: 'Ny grense fra produsenten' };
  expect((await world.ask('stranger', 'POST', '/api/aid-catalogue/change', change)).status).toBe(403);
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/change', change)).toMatchObject({
    body: { version: 2 },
  });
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/change', change)).toMatchObject({ status: 409 });
  const without = { ...change, version: 2, articleContent: { ...content, sizes: [{ ...size, code: 'other' }] } };
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/change', without)).toMatchObject({
    body: { code: 'size-in-use' },
  });
  expect(await world.ask('keeper', 'GET', url)).toMatchObject({
    body: { versions: [{ version: 1, why: 'Ny grense fra produsenten', changedBy: 'Stein Test' }] },
  });
  expect(await choose('chair', { weight: { kind: 'above', kg: 120 } })).toMatchObject({
    outcome: 'stopped',
    limitKg: 120,
  });
  const retire = { articleId: chair.articleId, version: 2, isRetired: true, why: 'Finnes ikke lenger' };
  expect(await world.ask('keeper', 'POST', '/api/aid-catalogue/retire', retire)).toMatchObject({ status: 200 });
  const { right } = await anybody<{ right: unknown }>('/api/aids/right-one', {
    ...{ articleCode: 'chair', language: 'nb', measures: {}, weight: { kind: 'unknown' }, facts: {} },
  });
  expect(right).toBeNull();
});

test('a file is looked through line by line, taken once, and the second time changes nothing', async () => {
  const csv =
    'Kode;ISO;Selvbetjening;Navn;Namn nn;Namn;Name;Maksvekt\nny-krykke;12030601;open;Ny krykke;Ny krykkje;Ny krycka;New crutch;130\nfeil;12;open;Feil;;;;5\n';
  const file = Buffer.from(csv).toString('base64');
  const send = async (path: string, more: Record<string, unknown>) => {
    const { status, body } = await world.ask('keeper', 'POST', path, more);
    return { status, body: body as Record<string, unknown> };
  };
  const preview = await world.served.app.inject({
    method: 'POST',
    url: '/api/aid-catalogue/import/preview',
    payload: { file },
  });
  expect(preview.statusCode).toBe(401);
  const digest = (await import('node:crypto')).createHash('sha256').update(csv).digest('hex');
  expect(await send('/api/aid-catalogue/import', { file, digest: 'other' })).toMatchObject({ status: 409 });
  expect(await send('/api/aid-catalogue/import', { file, digest })).toMatchObject({
    body: { made: 1, changed: 0, left: 1 },
  });
  expect(await send('/api/aid-catalogue/import', { file, digest })).toMatchObject({
    body: { made: 0, changed: 0, left: 2 },
  });
});
