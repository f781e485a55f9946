import type { carelinkRoutes, RouteAnswer } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { addGrant, addPerson, layOut } from './build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

type List = RouteAnswer<(typeof carelinkRoutes)['GET /api/hospital']>;

const database = useDatabase();
const clock = fixedClock('2026-11-16T08:00:00Z');
const log = pino({ level: 'silent' });
const hospitalId = '00000000-0000-7000-8000-00000000b001';
let world: CaseWorld;
let elsewhere: CaseWorld;
let slug: string;
let hidden: string;

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
  elsewhere = await openCaseWorld(database, clock);
  ({ slug, hidden } = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await tx.sql(
      `insert into outside_party (tenant_id, id, kind, name, address) values ($1, $2, 'hospital', 'Nordvik sykehus', '8001')`,
      [tenantId, hospitalId],
    );
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const secret = await addPerson(tx, { tenantId, firstName: 'Skjult', lastName: 'Adresse' });
    await tx.sql(`update person set protection = 'confidential' where id = $1`, [secret]);
    const [place] = await tx.sql<{ slug: string }>('select slug from tenant where id = $1', [tenantId]);
    return { slug: place?.slug ?? '', hidden: secret };
  }));
});
afterAll(async () => {
  await world.served.close();
  await elsewhere.served.close();
});

/** As the ward wrote her: a number that nobody has here. */
const asWritten = { number: '02834199999', name: 'Ingrid Solvang', bornOn: '1941-03-20' };
let messages = 0;
async function arrive(kind: string, more: object = {}): Promise<void> {
  messages += 1;
  clock.advance(1_000);
  const sentAt = clock.now().toISOString();
  const message = {
    messageId: `p-${messages}`,
    thread: 'P-1',
    from: '8001',
    to: slug,
    sentAt,
    person: asWritten,
    kind,
  };
  const answer = await world.served.app.inject({
    ...{ method: 'POST', url: '/api/carelink/messages' },
    headers: { authorization: `Bearer ${world.served.config.carelinkKey}` },
    payload: { ...message, ...more },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  await work();
}
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  for (let round = 0; round < 2; round += 1) {
    for (const { name, handle } of consumersOf({ newId: world.newId, log })) {
      await consumeAll({ pool, clock }, name, handle);
    }
  }
}
async function list(who: CaseActor = 'assessor', of = world): Promise<List> {
  const answer = await of.ask(who, 'GET', '/api/hospital');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
function pick(arrivalId: string, personId: string, because = 'Ringte posten. De rettet fødselsdatoen.') {
  return world.ask('assessor', 'POST', `/api/carelink-arrivals/${arrivalId}/pick`, { personId, because });
}

test('a message that named nobody waits in a list and with somebody by name, and is filed on whom a person picks', async () => {
  await arrive('admitted', { ward: 'Medisinsk', admittedAt: clock.now().toISOString(), expectedOn: null });
  const [first] = (await list()).unmatched;
  expect(first).toMatchObject({ why: 'unknown-person', takenBy: null, isPicked: false });
  const arrivalId = first?.arrivalId ?? '';
  await world.ask('assessor', 'POST', `/api/carelink-arrivals/${arrivalId}/take`);
  expect((await list()).unmatched[0]?.takenBy).toMatch(/^assessor/);
  expect((await list('nurse')).stays).toEqual([]);

  expect((await pick(arrivalId, world.mother)).body).toEqual({ isPicked: true });
  await work();
  expect((await list()).unmatched).toEqual([]);
  const { stays } = await list('nurse');
  expect(stays).toMatchObject([{ personName: 'Ingrid Solvang', state: 'in' }]);
  // Who chose and how she knew is kept with the message.
  const kept = await database.asAdministrator(
    async (client) =>
      (
        await client.query('select picked_by_name, picked_because, state from carelink_arrival where id = $1', [
          arrivalId,
        ])
      ).rows,
  );
  expect(kept).toMatchObject([{ state: 'filed', picked_because: 'Ringte posten. De rettet fødselsdatoen.' }]);
  expect((await pick(arrivalId, world.mother)).status).toBe(404);
});

test('she reads in her log that somebody placed a message on her, and on which basis', async () => {
  const answer = await world.ask('mother', 'GET', `/api/my/people/${world.mother}/looks`);
  const { looks } = answer.body as { looks: { action: string; basis: string }[] };
  expect(looks.find(({ action }) => action === 'CareLink.Pick')).toMatchObject({ basis: 'on-duty' });
});

test('what comes later in the same thread and names her in the same way goes the same way; another way waits anew', async () => {
  await arrive('ready', { readyAt: clock.now().toISOString(), words: 'Klar.' });
  expect((await list()).unmatched).toEqual([]);
  expect((await list('nurse')).stays).toMatchObject([{ state: 'ready' }]);
  await arrive('not-ready', { person: { ...asWritten, name: 'Inger Solvang' }, words: 'Likevel ikke.' });
  expect((await list()).unmatched).toMatchObject([{ why: 'unknown-person' }]);
  expect((await list('nurse')).stays).toMatchObject([{ state: 'ready' }]);
});

test('one of another municipality, one who is protected and one who is nowhere answer alike; nothing is filed', async () => {
  const [waiting] = (await list()).unmatched;
  for (const personId of [elsewhere.mother, hidden, world.newId()]) {
    expect((await pick(waiting?.arrivalId ?? '', personId)).body, personId).toMatchObject({ code: 'no-such-person' });
  }
  expect((await list()).unmatched).toHaveLength(1);
  const url = `/api/carelink-arrivals/${waiting?.arrivalId}/pick`;
  const body = { personId: world.mother, because: 'Ringte.' };
  expect((await world.ask('nurse', 'POST', url, body)).status).toBe(403);
  expect((await elsewhere.ask('assessor', 'POST', url, { ...body, personId: elsewhere.mother })).status).toBe(404);
});

test('an office without a case of anybody in hospital is told that they exist, and not who', async () => {
  await database.asAdministrator((client) =>
    client.query(`delete from access_grant where person_id = $1 and basis = 'case'`, [world.mother]),
  );
  const told = await list();
  expect(told.stays).toEqual([]);
  expect(told.withoutCase).toBe(1);
  expect((await list('nurse')).withoutCase).toBeNull();
  expect((await list('assessor', elsewhere)).withoutCase).toBe(0);
});
