import { proxyScopes } from '@tunet/contract';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { tendAll } from '../src/modules/access/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { addGrant, addRelative, layOut } from './build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const start = '2026-11-21T12:00:00.000Z';
const clock = fixedClock(start);
const day = 86_400_000;
let world: CaseWorld;
let proxyId: string;
type Told = { readonly status: number; readonly body: Record<string, never> & { readonly code?: string } };
const ask = async (...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Told;
const her = (part: string) => `/api/my/people/${world.mother}/${part}`;
const sql = (text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(text, values)).rows as Record<string, unknown>[]);

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(Date.parse(start) - clock.now().getTime());
  world = await openCaseWorld(database, clock);
  proxyId = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, daughter, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    await tx.sql(`update access_grant set ends_at = $3 where person_id = $1 and subject_id = $2 and basis = 'proxy'`, [
      ...[mother, daughter, tx.at],
    ]);
    await addRelative(tx, { tenantId, personId: mother, relativePersonId: daughter, scopes: proxyScopes, order: 7 });
    const [row] = await tx.sql<{ id: string }>(
      `select id from access_grant where person_id = $1 and subject_id = $2 and basis = 'proxy' and ends_at is null`,
      [mother, daughter],
    );
    return row?.id ?? '';
  });
});
afterAll(() => world.served.close());

const hold = async (body: Record<string, unknown> = {}, who: CaseActor = 'nurse') =>
  ask(who, 'POST', `/api/people/${world.mother}/representatives/${proxyId}/hold`, {
    because: 'Frykter henne',
    ...body,
  });
const heldWords = async () =>
  (
    (await ask('nurse', 'GET', `/api/people/${world.mother}/representatives`)).body.heldWords as unknown as {
      words: string | null;
    }[]
  ).map(({ words }) => words);
const tend = () =>
  tendAll({
    ...{ pool: database.pool('tunet_dispatch'), clock, newId: world.newId },
    rules: async () => ({ tellDays: 60, taskDays: 14, reviewDays: 14 }),
  });
/** Time goes, and everybody has logged in again. */
async function later(milliseconds: number) {
  clock.advance(milliseconds);
  await sql('update session set started_at = $1, last_seen_at = $1', [clock.now()]);
  await sql('update duty set ends_at = $1', [new Date(clock.now().getTime() + day)]);
}
interface Task {
  readonly id: string;
  readonly kind: string;
  readonly dueOn: string;
  readonly name: string;
}
const tasksOf = async (who: CaseActor) =>
  (await ask(who, 'GET', '/api/representation-tasks')).body.tasks as unknown as Task[];

test('an application that is drafted, sent and withdrawn looks so to her, and is nothing but words for staff', async () => {
  const counted = async () => (await sql('select count(*)::int as n from application'))[0]?.n;
  const before = await counted();
  expect((await hold()).status).toBe(200);
  const at = clock.now().toISOString();
  const draft = await ask('daughter', 'POST', her('application-draft'), {
    ...{ draftId: null, answers: { words: { at, value: 'Mamma må på sykehjem.' } } },
  });
  expect(draft).toMatchObject({ status: 200, body: { version: 1 } });
  const again = await ask('daughter', 'GET', her('application-draft'));
  expect(JSON.stringify(again.body)).toContain('må på sykehjem');
  const sent = await ask('daughter', 'POST', her('applications'), { words: 'Mamma må på sykehjem.', language: 'nb' });
  expect(sent.status).toBe(200);
  expect(sent.body.reference).toMatch(/^26-\d{4}$/);
  const id = String(sent.body.applicationId);
  expect((await ask('daughter', 'GET', her('application-draft'))).body.draft).toBeNull();
  expect(JSON.stringify((await ask('daughter', 'GET', her('applications'))).body)).toContain(id);
  expect((await ask('daughter', 'GET', `/api/my/applications/${id}`)).body).toMatchObject({ state: 'received' });
  const gone = await ask('daughter', 'POST', `/api/my/applications/${id}/withdraw`);
  expect(gone).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  expect((await ask('daughter', 'POST', `/api/my/applications/${id}/withdraw`)).status).toBe(409);
  expect(await counted()).toBe(before);
  expect(JSON.stringify((await ask('mother', 'GET', her('applications'))).body)).not.toContain(id);
  // What she has told nobody is read by nobody; what she sent is.
  expect((await heldWords()).filter((words) => words === 'Mamma må på sykehjem.')).toHaveLength(1);
});

test('feedback, an absence and a switch stand in her own picture, and the same command is answered the same', async () => {
  expect((await hold()).status).toBe(200);
  const said = { about: 'help', words: 'Dere kommer for sent.', isNameless: false };
  expect((await ask('daughter', 'POST', her('feedback'), said)).status).toBe(200);
  expect(JSON.stringify((await ask('daughter', 'GET', her('feedback'))).body)).toContain('for sent');
  const away = { kind: 'family', leaves: 'now', expectedOn: null };
  const command = { commandId: world.newId(), occurredAt: clock.now().toISOString() };
  const twice = [0, 1].map(() =>
    world.served.app.inject({
      ...{ method: 'POST', url: her('absences'), payload: { ...command, ...away } },
      cookies: world.cookiesOf('daughter'),
    }),
  );
  const [first, second] = await Promise.all([twice[0], twice[0]?.then(() => twice[1])]);
  expect([first?.statusCode, second?.statusCode]).toEqual([200, 200]);
  expect(second?.body).toBe(first?.body);
  expect((await ask('daughter', 'POST', her('absences'), away)).body.code).toBe('already-away');
  expect(await sql('select 1 from absence')).toEqual([]);
  const wish = { personId: world.mother, event: 'visit-done', channel: 'sms', isWanted: true };
  expect((await ask('daughter', 'POST', '/api/my/notices/switch', wish)).status).toBe(200);
  const shown = JSON.stringify((await ask('daughter', 'GET', '/api/my/notices')).body);
  expect(shown).toContain('"event":"visit-done","sms":{"on":true,"isDefault":false}');
});

test('what she was never let do is answered as it was before she was held back', async () => {
  await sql(`update access_grant set scopes = '{visit.read}' where id = $1`, [proxyId]);
  const words = { words: 'Et sykehjem', language: 'nb' };
  const before = (await ask('daughter', 'POST', her('applications'), words)).status;
  expect((await hold()).status).toBe(200);
  expect((await ask('daughter', 'POST', her('applications'), words)).status).toBe(before);
  expect(await heldWords()).toEqual([]);
});

test('a right that ends while she is held back is a task for the one who holds her, and told to nobody else', async () => {
  await sql(`update access_grant set ends_at = $2 where id = $1`, [
    proxyId,
    new Date(clock.now().getTime() + 10 * day),
  ]);
  expect((await hold({ reviewOn: '2027-03-01' }, 'assessor')).status).toBe(200);
  await tend();
  await tend();
  const tasks = await tasksOf('assessor');
  expect(tasks).toMatchObject([{ kind: 'held-ending', dueOn: '2026-11-30' }]);
  expect(await tasksOf('nurse')).toEqual([]);
  expect(await sql(`select 1 from event where kind = 'proxy.ending'`)).toEqual([]);
  // Nobody decides: on its day every colleague who may reads it.
  await later(9 * day);
  expect(await tasksOf('nurse')).toMatchObject([{ kind: 'held-ending' }]);
  const done = `/api/people/${world.mother}/representation-tasks/${tasks[0]?.id}/done`;
  const note = 'Snakket med lederen';
  expect((await ask('nurse', 'POST', done, { outcome: 'reviewed', until: null, note })).body.code).toBe(
    'outcome-does-not-fit',
  );
  const goes = { outcome: 'goes-on', until: '2027-02-01', note };
  expect((await ask('nurse', 'POST', done, goes)).status).toBe(200);
  const [grant] = await sql('select would_end_at as until, ends_at <= $2 as shut from access_grant where id = $1', [
    proxyId,
    start,
  ]);
  // Renewed, and still held back.
  expect(grant).toEqual({ until: new Date('2027-02-01T23:00:00.000Z'), shut: true });
});

test('let end while she is held back, her page goes as that of anybody whose right has ended', async () => {
  const endsAt = new Date(clock.now().getTime() + 2 * day);
  await sql(`update access_grant set ends_at = $2 where id = $1`, [proxyId, endsAt]);
  expect((await hold()).status).toBe(200);
  expect((await ask('daughter', 'GET', her('visits'))).status).toBe(200);
  await later(2 * day + 1);
  expect((await ask('daughter', 'GET', her('visits'))).status).toBe(404);
  expect(
    (await ask('daughter', 'POST', her('feedback'), { about: 'help', words: 'x', isNameless: false })).status,
  ).toBe(404);
  expect(JSON.stringify((await ask('daughter', 'GET', '/api/my/people')).body)).not.toContain(world.mother);
});

test('a hold without a day is looked at again after the days of the municipality; lifted, she sees again', async () => {
  expect((await hold({ reviewOn: '2026-11-21' })).body.code).toBe('day-passed');
  expect((await hold()).status).toBe(200);
  await tend();
  expect(await tasksOf('nurse')).toEqual([]);
  await later(13 * day);
  await tend();
  const [task] = await tasksOf('nurse');
  expect(task).toMatchObject({ kind: 'hold-review', dueOn: '2026-12-05' });
  const done = `/api/people/${world.mother}/representation-tasks/${task?.id}/done`;
  expect((await ask('nurse', 'POST', done, { outcome: 'reviewed', until: null, note: 'x' })).body.code).toBe(
    'day-needed',
  );
  const stays = { outcome: 'reviewed', until: '2026-12-20', note: 'Fortsatt redd' };
  expect((await ask('nurse', 'POST', done, stays)).status).toBe(200);
  await tend();
  expect(await tasksOf('nurse')).toEqual([]);
  await later(16 * day);
  await tend();
  const [next] = await tasksOf('nurse');
  const lift = `/api/people/${world.mother}/representation-tasks/${next?.id}/done`;
  expect((await ask('nurse', 'POST', lift, { outcome: 'lifted', until: null, note: 'Avklart' })).status).toBe(200);
  const [held] = await sql('select ended_at from representative_hold where person_id = $1', [world.mother]);
  expect(held?.ended_at).not.toBeNull();
  expect((await ask('daughter', 'GET', her('visits'))).status).toBe(200);
});
