import type { MyStateCase, StateCase } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { followState, type StateAids, type StateNews } from '../src/modules/aids/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { addGrant, layOut } from './build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
// Monday morning in Oslo.
const clock = fixedClock('2026-11-16T08:00:00Z');
let world: CaseWorld;
let path = '';
let wheelchairId = '';

/** The state: keeps what it was sent, and says what the test has it say. */
const sent: string[] = [];
let said: StateNews[] = [];
let isUp = true;
const state: StateAids = {
  async send({ caseId, person }) {
    if (!isUp) throw new Error('down');
    expect(person.name).toBe('Ingrid Solvang');
    sent.push(caseId);
    return { externalNumber: `X-${caseId.slice(-6)}` };
  },
  async news() {
    if (!isUp) throw new Error('down');
    return { news: said, next: clock.now().toISOString() };
  },
};

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
  path = `/api/people/${world.mother}/state-cases`;
  wheelchairId = world.newId();
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    await tx.sql(
      `insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', '02834112345') on conflict do nothing`,
      [tenantId, mother],
    );
    const words = JSON.stringify({ nb: 'Rullestol', nn: 'Rullestol', sv: 'Rullstol', en: 'Wheelchair' });
    await tx.sql(
      `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use,
          course, drawing, from_on, changed_at) values ($1, $2, 'electric-chair', 'set', '12230300', 'therapist', 'wipe', $3, $3, $3, $3,
          'electric-wheelchair', 'wheelchair', '2026-01-01', $4)`,
      [tenantId, wheelchairId, words, tx.at],
    );
  });
});
beforeEach(() => {
  said = [];
  isUp = true;
});
afterAll(() => world.served.close());

async function ask<T>(who: CaseActor, method: 'GET' | 'POST', url: string, body?: object) {
  const answer = await world.ask(who, method, url, body as Readonly<Record<string, unknown>> | undefined);
  return { status: answer.status, body: answer.body as T & { code?: string } };
}
const plain = { kind: 'application', articleId: null, what: 'Dusjstol', meanwhileLoanId: null, askedOn: null };
async function begin(more: object = {}) {
  return ask<StateCase>('nurse', 'POST', path, { ...plain, consent: 'on-page', ...more });
}
async function answer(id: string, yes: boolean, who: CaseActor = 'mother') {
  return ask<MyStateCase>(who, 'POST', `/api/my/people/${world.mother}/state-cases/${id}/answer`, { yes });
}
async function stateOf(id: string): Promise<StateCase> {
  const { body } = await ask<{ cases: StateCase[] }>('nurse', 'GET', path);
  const found = body.cases.find((each) => each.id === id);
  if (!found) throw new TypeError('no such case');
  return found;
}
async function work(): Promise<void> {
  clock.advance(60_000);
  const { newId } = world;
  await followState({ pool: database.pool('tunet_dispatch'), clock, newId, state });
  for (const { name, handle } of consumersOf({ newId, log }))
    await consumeAll({ pool: database.pool('tunet_dispatch'), clock }, name, handle);
}
/** As if the day were yesterday; sessions do not live so long. */
async function pass(day: 'confirm_by_on' | 'expected_on', id: string): Promise<void> {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update state_case set ${day} = '2026-11-15' where id = $1`, [id]),
  );
}

test('nothing is sent in her name before she has said yes; then once, with a number to ask by', async () => {
  const { body } = await begin();
  expect(body).toMatchObject({ state: 'waiting-for-person', confirmByOn: '2026-11-30', externalNumber: null });
  await work();
  expect(sent).not.toContain(body.id);
  expect((await answer(body.id, true)).body.state).toBe('ready');
  isUp = false;
  await work();
  expect((await stateOf(body.id)).state).toBe('ready');
  isUp = true;
  await work();
  await work();
  expect(sent.filter((id) => id === body.id)).toHaveLength(1);
  expect(await stateOf(body.id)).toMatchObject({ state: 'sent', externalNumber: `X-${body.id.slice(-6)}` });
  expect((await answer(body.id, false)).body.code).toBe('already-answered');
});

test('no is no: it is deleted, and nothing of it is sent', async () => {
  const { body } = await begin();
  expect((await answer(body.id, false)).body.state).toBe('deleted');
  await work();
  expect(sent).not.toContain(body.id);
});

test('after fourteen days it has run out: too late to say yes, and somebody is to ask her again', async () => {
  const { body } = await begin();
  await pass('confirm_by_on', body.id);
  expect((await answer(body.id, true)).body.code).toBe('too-late');
  await work();
  const expired = await stateOf(body.id);
  expect(expired).toMatchObject({ state: 'expired', tasks: [{ kind: 'ask-again', doneAt: null }] });
  const again = await ask<StateCase>('nurse', 'POST', `/api/state-cases/${body.id}/move`, {
    version: expired.version,
    to: 'waiting-for-person',
  });
  expect(again.body.state).toBe('waiting-for-person');
  expect((await answer(body.id, true)).body.state).toBe('ready');
});

test('from granted to in use: the day it should be here, what is to be done, and one who has learnt it', async () => {
  expect((await begin({ articleId: wheelchairId })).body).toMatchObject({ code: 'course-needed' });
  await learn('nurse', 'electric-wheelchair');
  const { body } = await begin({ articleId: wheelchairId, consent: 'on-paper' });
  expect(body.state).toBe('ready');
  await work();
  const { externalNumber } = await stateOf(body.id);
  const at = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000);
  const number = externalNumber ?? '';
  // The older word comes last: it is kept, and moves nothing.
  said = [
    { externalNumber: number, state: 'granted', at: at(0.6), delivery: 'ordered' },
    { externalNumber: number, state: 'under-treatment', at: at(0.3), delivery: null },
  ];
  await work();
  await work();
  const granted = await stateOf(body.id);
  expect(granted).toMatchObject({ state: 'granted', delivery: 'ordered', expectedOn: '2026-12-21' });
  expect(granted.steps.filter(({ moved }) => moved === 'yes').map((each) => each.state)).toEqual([
    'ready',
    'sent',
    'granted',
  ]);
  expect(granted.steps.some((each) => each.moved === 'late' && each.state === 'under-treatment')).toBe(true);
  said = [];
  await pass('expected_on', body.id);
  await work();
  expect((await stateOf(body.id)).tasks).toMatchObject([{ kind: 'ask-state' }]);
  const here = await move(body.id, 'received');
  expect(here.body.tasks.map(({ kind }) => kind).sort()).toEqual(['adapt', 'ask-state', 'deliver', 'train']);
  expect((await move(body.id, 'in-use')).body.code).toBe('tasks-open');
  for (const task of (await stateOf(body.id)).tasks) {
    const url = `/api/state-case-tasks/${task.id}/done`;
    if (task.kind === 'adapt') expect((await ask('other-nurse', 'POST', url, {})).status).toBe(404);
    expect((await ask('nurse', 'POST', url, { words: 'Passer' })).status).toBe(200);
    expect((await ask<object>('nurse', 'POST', url, {})).body.code).toBe('already-done');
  }
  expect((await move(body.id, 'in-use')).body.state).toBe('in-use');
});

test('a refusal leaves somebody who helps her on; an order without a decision asks for its course', async () => {
  expect((await begin({ kind: 'order', consent: 'on-paper' })).body.code).toBe('course-needed');
  const { body } = await begin({ consent: 'on-paper' });
  await work();
  const { externalNumber } = await stateOf(body.id);
  said = [{ externalNumber: externalNumber ?? '', state: 'refused', at: clock.now(), delivery: null }];
  await work();
  expect(await stateOf(body.id)).toMatchObject({ state: 'refused', tasks: [{ kind: 'help-on' }] });
});

test('of two who write at once the second is told; a neighbour and a unit that does not help her see nothing', async () => {
  const { body } = await begin();
  const url = `/api/state-cases/${body.id}/move`;
  expect((await ask('nurse', 'POST', url, { version: body.version, to: 'deleted' })).status).toBe(200);
  expect((await ask<object>('nurse', 'POST', url, { version: body.version, to: 'deleted' })).body.code).toBe(
    'somebody-was-before',
  );
  expect((await ask('other-nurse', 'POST', url, { version: body.version + 1, to: 'deleted' })).status).toBe(404);
  expect((await ask<{ cases: [] }>('other-nurse', 'GET', '/api/state-cases')).body.cases).toEqual([]);
  for (const who of ['neighbour', 'son'] as const)
    expect((await ask(who, 'GET', `/api/my/people/${world.mother}/state-cases`)).status).not.toBe(200);
});

async function move(id: string, to: string) {
  const { version } = await stateOf(id);
  return ask<StateCase>('nurse', 'POST', `/api/state-cases/${id}/move`, { version, to });
}

async function learn(who: CaseActor, course: string): Promise<void> {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const [staff] = await tx.sql<{ id: string }>(
      `select s.id from staff s join duty d on d.tenant_id = s.tenant_id and d.staff_id = s.id where s.tenant_id = $1 and d.unit_id = $2
        and exists (select from assignment a where a.staff_id = s.id and a.role = $3) limit 1`,
      [world.tenantId, world.east, who],
    );
    await tx.sql(
      `insert into qualification (tenant_id, id, staff_id, course, passed_on, noted_at, noted_by, noted_by_name)
        values ($1, $2, $3, $4, '2026-01-10', $5, $3, 'Leder')`,
      [world.tenantId, world.newId(), staff?.id, course, tx.at],
    );
  });
}
