import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { consumeAll } from '../../../test/consume-all.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { endProxiesOfProtected, matchOffers } from './index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00Z');
let world: CaseWorld;
let mine: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  mine = `/api/my/people/${world.mother}/proxies`;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    // The neighbour: known here by name, year and number, but not among her relatives.
    await tx.sql(`update person set last_name = 'Nabo', phone = '+47 555 01 234' where first_name = 'Ola'`);
    await addPerson(tx, {
      tenantId: world.tenantId,
      firstName: 'Skjult',
      lastName: 'Person',
      protection: 'confidential',
      phone: '1234567',
    });
  });
});
afterAll(() => world.served.close());

interface Proxy {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly state: string;
  readonly isMine: boolean;
  readonly until: string | null;
}
interface List {
  readonly proxies: readonly Proxy[];
  readonly relatives: readonly { readonly relativeId: string; readonly isKnownHere: boolean }[];
  readonly mayGive: boolean;
}
type Told<T> = { readonly status: number; readonly body: T };
const ask = async <T>(...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Told<T>;
const list = async (who: 'mother' | 'daughter' | 'son') => (await ask<List>(who, 'GET', mine)).body;
const match = () => consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'proxy-offers', matchOffers);
const ola = { name: 'ola nabo', bornYear: 1941, phone: '555 01 234' };

test('she sees all who may; one whom she has let sees only her own, and gives nobody anything', async () => {
  const all = await list('mother');
  expect(all).toMatchObject({ mayGive: true });
  expect(all.proxies.map(({ state }) => state)).toEqual(['live', 'live']);
  const hers = await list('daughter');
  expect(hers).toMatchObject({ mayGive: false, relatives: [] });
  expect(hers.proxies).toMatchObject([{ isMine: true, scopes: ['decision.read', 'plan.read'] }]);
  const given = { to: ola, scopes: ['visit.read'], lastDay: null };
  expect((await ask('daughter', 'POST', mine, given)).status).toBe(404);
  expect((await ask('neighbour', 'GET', mine)).status).toBe(404);
});

test('a new proxy to a relative takes the place of the old one, at once', async () => {
  const [relative] = (await list('mother')).relatives;
  const given = { to: { relativeId: relative?.relativeId }, scopes: ['absence', 'visit.read'], lastDay: '2026-12-31' };
  const answer = await ask<Proxy>('mother', 'POST', mine, given);
  // Its last day ends at midnight in Oslo.
  expect(answer.body).toMatchObject({
    state: 'live',
    scopes: ['visit.read', 'absence'],
    until: '2026-12-31T23:00:00.000Z',
  });
  const states = (await list('mother')).proxies.map(({ state }) => state).toSorted();
  expect(states).toEqual(['ended', 'live', 'live']);
});

test('given by name it answers alike for one we know, one we do not, and one with a protected address', async () => {
  const hidden = { name: 'Skjult Person', bornYear: 1941, phone: '1234567' };
  const nobody = { name: 'Nils Ingen', bornYear: 1941, phone: '9999999' };
  const shapes: unknown[] = [];
  for (const to of [ola, nobody, hidden]) {
    const { status, body } = await ask<Proxy>('mother', 'POST', mine, { to, scopes: ['visit.read'], lastDay: null });
    shapes.push({ status, ...body, id: 'id', name: 'name' });
  }
  expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
  await match();
  const waiting = (await list('mother')).proxies.filter(({ state }) => state === 'waiting');
  expect(new Set(waiting.map(({ id: _, name: __, ...rest }) => JSON.stringify(rest))).size).toBe(1);
  expect(waiting).toHaveLength(3);
});

test('nobody sees an offer but the one it is for, who sees nothing of her before the yes', async () => {
  expect((await ask<{ offers: [] }>('son', 'GET', '/api/my/proxy-offers')).body.offers).toEqual([]);
  const { offers } = (
    await ask<{ offers: { id: string; fromName: string }[] }>('neighbour', 'GET', '/api/my/proxy-offers')
  ).body;
  expect(offers).toMatchObject([{ fromName: 'Ingrid Solvang', scopes: ['visit.read'] }]);
  const people = (await ask<{ people: { id: string }[] }>('neighbour', 'GET', '/api/my/people')).body.people;
  expect(people.map(({ id }) => id)).not.toContain(world.mother);
  const offerId = offers[0]?.id ?? '';
  expect((await ask('son', 'POST', `/api/my/proxy-offers/${offerId}/answer`, { will: true })).status).toBe(404);
  expect((await ask('neighbour', 'POST', `/api/my/proxy-offers/${offerId}/answer`, { will: true })).status).toBe(200);
  const after = (await ask<{ people: { id: string }[] }>('neighbour', 'GET', '/api/my/people')).body.people;
  expect(after.map(({ id }) => id)).toContain(world.mother);
});

test('she is not told of a no: it waits on until it lapses', async () => {
  await ask('mother', 'POST', mine, { to: ola, scopes: ['message'], lastDay: null });
  await match();
  const before = (await list('mother')).proxies.filter(({ state }) => state === 'waiting');
  const { offers } = (await ask<{ offers: { id: string }[] }>('neighbour', 'GET', '/api/my/proxy-offers')).body;
  await ask('neighbour', 'POST', `/api/my/proxy-offers/${offers[0]?.id}/answer`, { will: false });
  expect((await list('mother')).proxies.filter(({ state }) => state === 'waiting')).toEqual(before);
});

test('either of the two ends it at once, and nobody else', async () => {
  const live = (await list('mother')).proxies.filter(({ state }) => state === 'live');
  const ofSon = (await list('son')).proxies.find(({ state }) => state === 'live');
  const other = live.find(({ id }) => id !== ofSon?.id);
  expect((await ask('son', 'POST', `/api/my/proxies/${other?.id}/end`)).status).toBe(404);
  expect((await ask('son', 'POST', `/api/my/proxies/${ofSon?.id}/end`)).status).toBe(200);
  expect((await ask('son', 'GET', mine)).status).toBe(404);
  expect((await ask('mother', 'POST', `/api/my/proxies/${ofSon?.id}/end`)).body).toMatchObject({
    code: 'already-ended',
  });
});

test('protection that comes later ends every proxy and what waits, and none can be given', async () => {
  const ended = await inTransaction(
    database.pool('tunet_app'),
    { tenants: [world.tenantId], subjects: [world.mother], at: clock.now() },
    (tx) => endProxiesOfProtected(tx, world.tenantId, world.mother),
  );
  expect(ended).toBeGreaterThan(0);
  await database.asAdministrator((client) =>
    client.query(`update person set protection = 'confidential' where id = $1`, [world.mother]),
  );
  const all = await list('mother');
  expect(all.mayGive).toBe(false);
  expect(new Set(all.proxies.map(({ state }) => state))).toEqual(new Set(['ended']));
  const given = { to: ola, scopes: ['visit.read'], lastDay: null };
  expect((await ask('mother', 'POST', mine, given)).body).toMatchObject({ code: 'protected-address' });
});
