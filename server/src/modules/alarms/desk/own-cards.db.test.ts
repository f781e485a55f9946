import { idOf } from '@tunet/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { serveApp, type TestApp } from '../../../../test/serve-app.ts';
import { layOutTwoWorlds, type Tokens } from '../../../../test/two-worlds.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
const newId = idsFrom(clock);
const person = idOf('person ingrid-solvang');
let tokens: Tokens;
let served: TestApp;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
});
afterAll(() => served.close());

async function ask(as: keyof Tokens, method: 'GET' | 'POST', url: string, body: object = {}) {
  const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
  const answer = await served.app.inject({
    ...{ method, url, cookies: served.cookiesOf(tokens[as]) },
    ...(method === 'POST' ? { payload: { ...body, ...command } } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const cards = async () => (await ask('nurse', 'GET', `/api/people/${person}/alarm-cards`)).body;
const write = (kind: string | null, text: string) =>
  ask('nurse', 'POST', `/api/people/${person}/alarm-cards`, { kind, steps: [{ kind: 'talk', text, phone: null }] });
const sign = (id: string, reviewOn = '2027-05-01', as: keyof Tokens = 'nurse') =>
  ask(as, 'POST', `/api/alarm-cards/${id}/sign`, { reviewOn });

/** What the desk does for her now when it is a fall. */
async function stepsAtDesk(): Promise<string[]> {
  const rows = await database.asAdministrator(
    async (client) => (await client.query('select id from alarm where kind = $1', ['fall'])).rows,
  );
  const told = await Promise.all(rows.map(({ id }) => ask('operator', 'GET', `/api/alarms/${id}`)));
  const card = told.find(({ body }) => body.persons?.some(({ id }: { id: string }) => id === person))?.body;
  return card.steps.map(({ text }: { text: { nb: string } }) => text.nb);
}

test('a draft changes nothing at the desk until a nurse has signed it', async () => {
  const before = await stepsAtDesk();
  const draft = await write('fall', 'Ring sønnen med en gang.');
  expect(draft.body).toMatchObject({ state: 'draft', kind: 'fall', signedBy: null });
  expect(await stepsAtDesk()).toEqual(before);
  const signed = await sign(draft.body.id);
  expect(signed.body).toMatchObject({ state: 'signed', signedBy: 'Silje Aune', reviewOn: '2027-05-01' });
  expect(await stepsAtDesk()).toEqual(['Ring sønnen med en gang.']);
});

test('going through it again makes a new version; every earlier one is kept with its words', async () => {
  const draft = await write('fall', 'Ring datteren først.');
  await sign(draft.body.id);
  const ended = (await cards()).cards.filter(({ kind, state }: never) => kind === 'fall' && state === 'ended');
  expect(ended.map(({ steps }: { steps: { text: { nb: string } }[] }) => steps[0]?.text.nb)).toContain(
    'Ring sønnen med en gang.',
  );
  const now = (await cards()).cards.find(({ kind, state }: never) => kind === 'fall' && state === 'signed');
  const again = await sign(now.id, '2027-11-01');
  expect(again.body).toMatchObject({ state: 'signed', reviewOn: '2027-11-01' });
  expect(await stepsAtDesk()).toEqual(['Ring datteren først.']);
  expect((await sign(now.id)).body).toMatchObject({ code: 'changed-meanwhile' });
});

test('a card is gone through again within a year, and not in the past', async () => {
  const { body } = await write('bed', 'Vent litt.');
  expect((await sign(body.id, '2028-01-01')).body).toMatchObject({ code: 'review-too-far' });
  expect((await sign(body.id, '2026-11-21')).body).toMatchObject({ code: 'review-past' });
});

test('only a nurse who helps her signs; a carer reads; the operator and the office do not write', async () => {
  const { body } = await write('door', 'Spør hvem som er der.');
  for (const other of ['operator', 'assessor', 'service-owner'] as const) {
    expect((await sign(body.id, undefined, other)).status).not.toBe(200);
    expect((await ask(other, 'GET', `/api/people/${person}/alarm-cards`)).status).not.toBe(200);
  }
});

test('a card that is taken away leaves the default card at the desk', async () => {
  const all = (await cards()).cards.filter(({ state }: never) => state === 'signed');
  for (const { id } of all) expect((await ask('nurse', 'POST', `/api/alarm-cards/${id}/end`)).status).toBe(200);
  expect((await stepsAtDesk())[0]).toContain('Enheten meldte fra av seg selv');
});

test('each kind has a default card to begin from', async () => {
  const { defaults, maySign } = await cards();
  expect(maySign).toBe(true);
  expect(defaults).toHaveLength(11);
  expect(defaults.find(({ kind }: never) => kind === 'fire').steps[0]).toMatchObject({
    kind: 'emergency',
    phone: '110',
  });
});
