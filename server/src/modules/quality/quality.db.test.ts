import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDevice, layOut } from '../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
let world: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

interface Told {
  readonly id: string;
  readonly what: string;
  readonly isMine: boolean;
  readonly lookBy: string;
  readonly handled: { readonly by: string; readonly words: string } | null;
}

async function post(who: CaseActor, path: string, body: Readonly<Record<string, unknown>>) {
  const { status, body: answer } = await world.ask(who, 'POST', path, body);
  return { status, answer: answer as Told & { readonly code?: string } };
}

async function listOf(who: CaseActor): Promise<readonly Told[]> {
  const { body } = await world.ask(who, 'GET', '/api/deviations');
  return (body as { deviations: Told[] }).deviations;
}

test('one tap is enough; said once, described when there is time, handled with what was done', async () => {
  const aboutId = await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addDevice(tx, { tenantId: world.tenantId, cid: '1001' }),
  );
  const about = { about: 'device', aboutId };
  expect((await post('nurse', '/api/deviations', { about: 'alarm', aboutId, what: 'not-said' })).status).toBe(404);
  const tapped = await post('nurse', '/api/deviations', { ...about, what: 'not-said' });
  expect(tapped).toMatchObject({ status: 200, answer: { what: 'not-said', isMine: true, lookBy: '2026-12-05' } });
  expect(await post('nurse', '/api/deviations', { ...about, what: 'not-said' })).toMatchObject({
    status: 409,
    answer: { code: 'already-reported' },
  });
  const path = `/api/deviations/${tapped.answer.id}`;
  expect(await post('nurse', `${path}/handle`, { words: 'Talked about it' })).toMatchObject({
    answer: { code: 'say-what-first' },
  });
  await post('nurse', `${path}/describe`, { what: 'late-help', isSerious: false, words: 'Nobody free for 50 minutes' });
  expect(await post('nurse', `${path}/handle`, { words: 'One more on evenings' })).toMatchObject({
    status: 200,
    answer: { what: 'late-help', handled: { words: 'One more on evenings' } },
  });
  expect(await post('nurse', `${path}/handle`, { words: 'Again' })).toMatchObject({
    answer: { code: 'already-handled' },
  });
});

test('a unit sees its own; another sees none, and a resident has no such list', async () => {
  expect((await listOf('nurse')).length).toBeGreaterThan(0);
  expect(await listOf('other-nurse')).toEqual([]);
  const [mine] = await listOf('nurse');
  expect((await post('other-nurse', `/api/deviations/${mine?.id}/handle`, { words: 'Not ours' })).status).toBe(404);
  expect((await world.ask('daughter', 'GET', '/api/deviations')).status).toBe(403);
});

test('whom it is about is named only to those who may see her', async () => {
  const heard = { what: 'fall', personId: world.mother, words: 'Heard of it' };
  expect((await post('other-nurse', '/api/deviations', heard)).status).toBe(404);
  expect(await listOf('other-nurse')).toEqual([]);
});
