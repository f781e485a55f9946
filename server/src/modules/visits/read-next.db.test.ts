import { idOf } from '@tunet/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { serveApp, type TestApp } from '../../../test/serve-app.ts';
import { layOutTwoWorlds, type Tokens } from '../../../test/two-worlds.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
let tokens: Tokens;
let served: TestApp;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
});
afterAll(() => served.close());

async function ask(as: keyof Tokens, person: string) {
  const url = `/api/people/${idOf(`person ${person}`)}/next-visit`;
  const answer = await served.app.inject({ method: 'GET', url, cookies: served.cookiesOf(tokens[as]) });
  return { status: answer.statusCode, body: answer.json() };
}

test('the operator who has her alarm open is told when the next visit comes, and from which unit', async () => {
  const { status, body } = await ask('operator', 'ingrid-solvang');
  expect(status).toBe(200);
  expect(body.visits.length).toBeGreaterThan(0);
  expect(body.visits.length).toBeLessThanOrEqual(2);
  expect(body.visits[0]).toMatchObject({ state: 'planned', unitName: 'Hjemmetjenesten Øst' });
  expect(body.visits.map(({ from }: { from: string }) => from)).toEqual(
    body.visits.map(({ from }: { from: string }) => from).toSorted(),
  );
});

test('nobody else is, and the operator no longer when the alarm is over', async () => {
  expect((await ask('nurse', 'ingrid-solvang')).status).not.toBe(200);
  expect((await ask('operator', 'gunnel-ek')).status).toBe(404);
  await database.asAdministrator((client) =>
    client.query(`update access_grant set ends_at = $1 where basis in ('open-alarm', 'alarm-in-hand', 'break-glass')`, [
      clock.now(),
    ]),
  );
  expect((await ask('operator', 'ingrid-solvang')).status).toBe(404);
});
