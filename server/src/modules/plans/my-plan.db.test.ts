import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPerson, addRelative, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../test/visit-world.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: VisitWorld;

beforeAll(async () => {
  world = await openVisitWorld(database, clock);
});
afterAll(() => world.served.close());

const said = async (who: VisitActor) => {
  const { status, body } = await world.ask(who, 'GET', `/api/my/people/${world.mother}/plan/said`);
  return { status, body: body as { remarks: Record<string, unknown>[]; wishes: object[] } };
};
const wish = (who: VisitActor, kind: string, words: string) =>
  world.ask(who, 'POST', `/api/my/people/${world.mother}/plan/wishes`, { planId: world.planId, kind, words });
const wrong = (who: VisitActor, part: string, lineId: string | null, words = 'Jeg vil ha kaffen først.') =>
  world.ask(who, 'POST', `/api/my/people/${world.mother}/plan/remarks`, { planId: world.planId, part, lineId, words });

test('“this is not right” becomes a message about that line, with a promised day, and stands until it is answered', async () => {
  const answer = await wrong('mother', 'help', world.shower);
  expect(answer).toMatchObject({ status: 200, body: { part: 'help', lineId: world.shower } });
  const { threadId, answerBy } = answer.body as { threadId: string; answerBy: string };
  expect(Date.parse(answerBy)).toBeGreaterThan(clock.now().getTime());
  const thread = await world.ask('mother', 'GET', `/api/my/threads/${threadId}`);
  expect(thread.body).toMatchObject({ topic: 'plan', messages: [{ words: '«Dusj»\n\nJeg vil ha kaffen først.' }] });
  expect((await said('mother')).body.remarks).toMatchObject([{ lineId: world.shower, answerBy }]);
  // While it waits she writes on in the conversation; another line is another message.
  expect((await wrong('mother', 'help', world.shower)).body).toMatchObject({ code: 'already-said' });
  expect((await wrong('mother', 'matters', null)).status).toBe(200);
  const inbox = await world.ask('nurse', 'GET', '/api/inbox');
  expect(JSON.stringify(inbox.body)).toContain(threadId);
  const seen = await world.ask('nurse', 'GET', `/api/threads/${threadId}`);
  await world.ask('nurse', 'POST', `/api/threads/${threadId}/messages`, {
    ...{ words: 'Da gjør vi det slik.', seen: (seen.body as { messages: object[] }).messages.length },
  });
  expect((await said('mother')).body.remarks.find(({ lineId }) => lineId === world.shower)).toMatchObject({
    answerBy: null,
  });
  expect((await wrong('mother', 'help', world.shower)).status).toBe(200);
});

test('a line that is not in the plan is none, and nobody says it who may not write for her', async () => {
  expect((await wrong('mother', 'goal', world.newId())).body).toMatchObject({ code: 'unknown-line' });
  expect((await wrong('mother', 'help', null)).body).toMatchObject({ code: 'unknown-line' });
  for (const who of ['son', 'neighbour'] as const) {
    expect((await wrong(who, 'matters', null)).status).toBe(404);
    expect((await said(who)).status).toBe(404);
  }
});

test('wishes are hers alone; the older wording is kept, and empty words take one back', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother } = world;
    const relativePersonId = await addPerson(tx, { tenantId, firstName: 'Kari' });
    await addRelative(tx, { tenantId, personId: mother, relativePersonId, scopes: ['plan.read', 'message'] });
  });
  expect((await wish('mother', 'times', 'Ikke før klokka ti')).status).toBe(200);
  clock.advance(60_000);
  await wish('mother', 'times', 'Ikke før klokka ni');
  clock.advance(60_000);
  await wish('mother', 'body-care', 'Bare kvinner');
  expect((await wish('helper', 'times', 'Når som helst')).status).toBe(404);
  const { body } = await said('mother');
  expect(body.wishes).toMatchObject([
    { kind: 'body-care', words: 'Bare kvinner' },
    { kind: 'times', words: 'Ikke før klokka ni', writtenByName: 'Ingrid Solvang' },
    { kind: 'times', words: 'Ikke før klokka ti' },
  ]);
  // Those who help her read what stands now: at the office, and on the phone at her door.
  expect((await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body).toMatchObject({
    wishes: [
      { kind: 'body-care', words: 'Bare kvinner' },
      { kind: 'times', words: 'Ikke før klokka ni' },
    ],
  });
  clock.advance(60_000);
  await wish('mother', 'body-care', '');
  await world.planChanged();
  expect((await world.ask('anne', 'GET', '/api/field/day')).body).toMatchObject({
    persons: [{ wishes: [{ kind: 'times', words: 'Ikke før klokka ni' }] }],
  });
  expect((await said('mother')).body.wishes[0]).toMatchObject({ kind: 'body-care', words: '' });
});
