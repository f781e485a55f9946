import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticeChannels, noticeEvents, proxyScopes } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tendAll } from '../src/modules/access/index.ts';
import {
  createDoorNumbers,
  followState,
  keepLoans,
  keepPromises,
  offerAll,
  type StateAids,
  type StoreLock,
  tellLocks,
} from '../src/modules/aids/index.ts';
import { sendOut } from '../src/modules/carelink/index.ts';
import { tellLeads } from '../src/modules/conversations/index.ts';
import { ringOwed, ringTerms } from '../src/modules/decisions/index.ts';
import { sweepSilence } from '../src/modules/devices/index.ts';
import { ringDue } from '../src/modules/guide/index.ts';
import { type Mails, sendNotices, type TextMessages } from '../src/modules/notices/index.ts';
import { sendHeld } from '../src/modules/notices/send-held.ts';
import { remindHeads, ringCoordinators } from '../src/modules/plans/index.ts';
import { lookAtClocks } from '../src/modules/requests/index.ts';
import { lookOnce } from '../src/modules/visits/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { addDevice, addGrant, addPerson, addUnit, layOut, placeDevice } from './build.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from './visit-world.ts';

const database = useDatabase();
// Monday, half past five in the morning in Oslo.
const clock = fixedClock('2026-11-23T04:30:00Z');
const hour = 3_600_000;
const log = pino({ level: 'silent' });
let world: VisitWorld;
let threadId: string;
let deathId: string;
let husband: string;

/** Everything that left the house, counted where it leaves. */
const sent: { readonly to: string }[] = [];
const textMessages: TextMessages = { send: async (message) => void sent.push(message) };
const mails: Mails = { send: async (mail) => void sent.push(mail) };

/** She has every feature on: followed in all scopes, told of all events by all channels, and herself one who follows another. */
beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openVisitWorld(database, clock);
  const { tenantId, mother, applicationId } = world;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    husband = await addPerson(tx, { tenantId, firstName: 'Arne' });
    await addGrant(tx, { tenantId, personId: husband, subjectId: mother, basis: 'proxy', scopes: [...proxyScopes] });
    await tx.sql(
      `update person set phone = '+47 555 02 ' || substr(id::text, 34, 3), email = substr(id::text, 25) || '@example.org'`,
    );
    await tx.sql(`update access_grant set scopes = $1 where basis = 'proxy'`, [[...proxyScopes]]);
    await tx.sql(
      `insert into notice_switch (tenant_id, reader_id, person_id, event, channel, is_wanted, changed_at)
        select g.tenant_id, g.subject_id, g.person_id, e.event, c.channel, g.person_id = $1 or g.subject_id = $1, $2
        from access_grant g, unnest($3::text[]) e (event), unnest($4::text[]) c (channel)
        where g.basis in ('own', 'proxy')`,
      [mother, tx.at, [...noticeEvents], [...noticeChannels]],
    );
    await tx.sql(
      `insert into proxy_offer (tenant_id, id, person_id, from_name, to_name, to_born_year, to_phone, scopes, offered_at, lapses_at)
        values ($1, $2, $3, 'Ingrid Solvang', 'Nils Nabo', 1950, '1', '{visit.read}', $4, $4::timestamptz + interval '60 days')`,
      [tenantId, world.newId(), mother, tx.at],
    );
    // Her alarm has fallen silent: she and hers are told, as long as she lives.
    const [home] = await tx.sql<{ id: string }>('select home_id as id from residency where person_id = $1', [mother]);
    if (home) {
      await addUnit(tx, { tenantId, kind: 'technical' });
      const deviceId = await addDevice(tx, { tenantId, cid: '777' });
      await placeDevice(tx, { tenantId, deviceId, homeId: home.id });
      await tx.sql('update placement set starts_at = $2 where device_id = $1', [deviceId, new Date(0)]);
      await tx.sql('update device set heartbeat_at = $2, last_seen_at = $2 where id = $1', [
        ...[deviceId, new Date(tx.at.getTime() - hour)],
      ]);
      await tx.sql('insert into receiver_watch (tenant_id, id, started_at, last_at) values ($1, $2, $3, $4)', [
        ...[tenantId, world.newId(), new Date(tx.at.getTime() - 9 * hour), new Date(tx.at.getTime() + 1_000 * hour)],
      ]);
    }
    await tx.sql(
      `update application set state = 'taken', taken_by = $2, taken_by_name = 'A', taken_at = $3 where id = $1`,
      [...[applicationId, world.anne, tx.at]],
    );
  });
  await world.planChanged();
});
afterAll(() => world.served.close());

const ask = <T>(who: VisitActor, method: 'GET' | 'POST', url: string, body?: Record<string, unknown>) =>
  world.ask(who, method, url, body) as Promise<{ readonly status: number; readonly body: T }>;

/** What goes to the state and to the door of the store is something that leaves the house too. */
const state: StateAids = {
  send: async ({ person }) => {
    sent.push({ to: person.name });
    return { externalNumber: person.number };
  },
  news: async (_, since) => ({ news: [], next: since ?? '0' }),
};
const lock: StoreLock = {
  give: async ({ lock: to }) => void sent.push({ to }),
  takeBack: async () => {},
};

/** All that the worker does by itself: every consumer, every sweep, every job. */
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const { newId } = world;
  await lookOnce({ pool, clock, newId }, new Map());
  await tendAll({ pool, clock, newId, rules: async () => ({ tellDays: 60, taskDays: 14, reviewDays: 14 }) });
  await sweepSilence({ pool, clock, newId });
  await offerAll({ pool, clock, newId });
  await ringDue({ pool, clock });
  await lookAtClocks({ pool, clock, newId });
  await keepPromises({ pool, clock, newId });
  await keepLoans({ pool, clock, newId });
  await followState({ pool, clock, newId, state });
  await tellLocks({ pool, clock, numbers: createDoorNumbers('a secret of the tests, long enough'), lock });
  await remindHeads({ pool, clock });
  await ringTerms({ pool, clock, newId });
  await ringOwed({ pool, clock, newId });
  await ringCoordinators({ pool, clock });
  await tellLeads({ pool, clock });
  await sendOut({ pool, clock, link: { send: async ({ to }) => void sent.push({ to }) } });
  for (let round = 0; round < 2; round += 1) {
    for (const { name, handle } of consumersOf({ newId, log })) await consumeAll({ pool, clock }, name, handle);
  }
  await world.asWorker(sendHeld);
  await runJobs();
}

const linkAddress = (id: string): string => `https://x/h/${id}`;
const tasks = [sendNotices({ pool: undefined as never, clock, log, textMessages, mails, linkAddress })].map(
  ({ name }) => name,
);

async function runJobs(): Promise<void> {
  const task = sendNotices({ pool: database.pool('tunet_dispatch'), clock, log, textMessages, mails, linkAddress });
  const waiting = await database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string; payload: unknown }>(
      `delete from jobs._private_jobs j using jobs._private_tasks t where t.id = j.task_id returning t.identifier as name, j.payload`,
    );
    return rows;
  });
  for (const { name, payload } of waiting) {
    expect(tasks, `the canary does not run the outgoing work ${name}`).toContain(name);
    await task.run(payload, { no: 1, isLast: false });
  }
}

async function rows(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  return database.asAdministrator(
    async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows,
  );
}

/** What stands about her, and must stand again when it was all a mistake. */
async function standing(): Promise<Record<string, unknown>> {
  const { mother, applicationId } = world;
  return {
    proxies: await rows(
      `select id, subject_id, person_id, scopes, starts_at, ends_at from access_grant where basis = 'proxy' order by id`,
    ),
    offers: await rows('select id, answer, lapses_at from proxy_offer order by id'),
    application: await rows('select state, ended_at, taken_by from application where id = $1', [applicationId]),
    thread: await rows('select waiting_since, stopped_by from thread where person_id = $1 order by id', [mother]),
    plan: await rows('select state, ends_on::text from care_plan where person_id = $1', [mother]),
    absence: await rows('select id, home_at from absence where person_id = $1', [mother]),
    switches: await rows('select count(*)::int from notice_switch'),
    person: await rows('select died_on from person where id = $1', [mother]),
  };
}

/** What would go on by itself, or let somebody go on, about one who is dead: each module's own stop, whatever the others do. */
async function stillGoingOn(): Promise<Record<string, unknown>> {
  const [counts] = await rows(
    `select (select count(*)::int from access_grant where basis = 'proxy' and (person_id = $1 or subject_id = $1) and lives_until > $2) as proxies,
        (select count(*)::int from proxy_offer where person_id = $1 and answered_at is null) as offers,
        (select count(*)::int from application where person_id = $1 and state not in ('stopped', 'withdrawn')) as cases,
        (select count(*)::int from thread where person_id = $1 and stopped_by is null) as threads,
        (select count(*)::int from care_plan where person_id = $1 and state = 'active') as plans,
        (select count(*)::int from notice where (person_id = $1 or reader_id = $1) and sent_at is null and dropped_because is null) as notices,
        (select count(*)::int from letter where person_id = $1 and sent_at is null and stopped_at is null) as letters`,
    [world.mother, clock.now()],
  );
  return counts ?? {};
}

const plannedAhead = async () =>
  (
    await rows(`select id from visit where person_id = $1 and state = 'planned' and window_to > $2`, [
      ...[world.mother, clock.now()],
    ])
  ).length;

async function nextVisit(): Promise<{ id: string; from: Date }> {
  const [visit] = await rows(
    `select id, window_from as "from" from visit where person_id = $1 and state = 'planned' and window_from > $2 order by window_from limit 1`,
    [world.mother, clock.now()],
  );
  return visit as { id: string; from: Date };
}
const comesLater = async () => {
  const { id, from } = await nextVisit();
  const at = new Date(from.getTime() + 2 * hour).toISOString();
  return ask('nurse', 'POST', `/api/visits/${id}/coming`, { at });
};

test('the canary runs all that the worker starts: who adds a sweep adds it here', () => {
  const worker = readFileSync(join(import.meta.dirname, '../src/processes/worker.ts'), 'utf8');
  const started = new Set([...worker.matchAll(/\b(start[A-Z]\w+)\(/g)].map(([, name]) => name));
  const run = [
    'startConsumer',
    'startVisits',
    'startEndings',
    'startHeldNotices',
    'startSilence',
    'startClocks',
    'startDangerWatch',
    'startSendings',
    'startReminders',
    'startEvaluations',
    'startLatePromises',
    'startAidWaits',
    'startPromises',
    'startLoans',
    'startStateCases',
    'startLocks',
    'startOwed',
    'startTerms',
  ];
  // About alarms that somebody pressed, and goes on: whoever is in the flat may press.
  const aboutAlarms = ['startLadderSweep', 'startUnheardWatch', 'startCallWatch', 'startStuckCalls'];
  // To the house itself: seals, the list on the desk's own disk, leads of desks and calendars.
  const inTheHouse = ['startSealer', 'startEmergencyLists', 'startWatch'];
  // Deletes what nobody has touched for long; tells nobody anything.
  const deletes = ['startDrafts'];
  // Asks a register about the living alone (`lookup-queries.ts`), and tells nobody anything.
  const asks = ['startContactLookups'];
  const known = [...run, ...asks, ...deletes, ...aboutAlarms, ...inTheHouse];
  expect([...started].filter((name) => name === undefined || !known.includes(name))).toEqual([]);
});

let before: Record<string, unknown>;

test('alive, she and those who follow her are told: the counters count', async () => {
  const { mother, east } = world;
  const thread = await ask<{ id: string }>('helper', 'POST', `/api/my/people/${mother}/threads`, {
    ...{ unitId: east, topic: 'visit', audience: 'shared', words: 'Når kommer dere?' },
  });
  expect(thread.status).toBe(200);
  threadId = thread.body.id;
  const away = { kind: 'family', leaves: { on: '2026-12-04', at: '10:00' }, expectedOn: '2026-12-07' };
  expect((await ask('mother', 'POST', `/api/my/people/${mother}/absences`, away)).status).toBe(200);
  clock.advance(hour);
  expect((await comesLater()).status).toBe(200);
  await work();
  clock.advance(3 * hour);
  await work();
  expect(sent.length).toBeGreaterThanOrEqual(4);
  expect(await rows('select 1 from technical_case_person where told_at is not null')).toHaveLength(1);
  expect(await plannedAhead()).toBeGreaterThan(10);
  before = await standing();
});

test('dead, nothing goes out about her or to her in thirty days, not even what was on its way; nobody is to visit her', async () => {
  const { mother } = world;
  // On its way: an event nobody has read, a notice held back for the night, a job that waits, a message to her about her husband.
  clock.advance(17 * hour);
  expect((await comesLater()).status).toBe(200);
  const consumers = consumersOf({ newId: world.newId, log });
  const notices = consumers.filter(({ name }) => name === 'notices');
  for (const { name, handle } of notices)
    await consumeAll({ pool: database.pool('tunet_dispatch'), clock }, name, handle);
  const waiting = await rows('select id from notice where sent_at is null and dropped_because is null');
  expect(waiting.length).toBeGreaterThan(0);
  expect((await comesLater()).status).toBe(200);
  await world.asWorker(async (tx) => {
    const payload = JSON.stringify({ personId: husband, authorKind: 'staff' });
    await tx.sql(
      `insert into event (tenant_id, kind, subject_id, payload, occurred_at) values ($1, 'message.sent', $2, $3, $4)`,
      [world.tenantId, world.newId(), payload, tx.at],
    );
  });

  const [{ count: beforeDeath } = { count: 0 }] = await rows(
    'select count(*)::int as count from notice where sent_at is not null',
  );
  const registered = await ask<{ id: string }>('nurse', 'POST', `/api/people/${mother}/death`, {
    ...{ diedOn: '2026-11-23', estateStaffId: world.anne },
  });
  expect(registered.status).toBe(200);
  deathId = registered.body.id;
  sent.length = 0;
  await work();
  expect(await plannedAhead()).toBe(0);
  expect(await stillGoingOn()).toEqual({
    proxies: 0,
    offers: 0,
    cases: 0,
    threads: 0,
    plans: 0,
    notices: 0,
    letters: 0,
  });

  for (let day = 0; day < 29; day += 1) {
    for (const hours of [4, 3, 5, 6, 6]) {
      clock.advance(hours * hour);
      await work();
    }
    // Somebody forgets, and tries.
    await ask('nurse', 'POST', `/api/threads/${threadId}/messages`, { words: 'Vi kommer i morgen.', seen: 1 });
    await ask('helper', 'POST', `/api/my/threads/${threadId}/messages`, { words: 'Hallo?' });
    await work();
    expect(sent, `on day ${day + 1}`).toEqual([]);
    expect(await plannedAhead(), `on day ${day + 1}`).toBe(0);
  }
  const [{ count: after } = { count: 0 }] = await rows(
    'select count(*)::int as count from notice where sent_at is not null',
  );
  expect(after).toBe(beforeDeath);
}, 120_000);

test('undone, everything is back as it was: proxies, plan, case, conversation, visits, and what is told', async () => {
  const undone = await ask('nurse', 'POST', `/api/deaths/${deathId}/undo`, { because: 'Registrert på feil person.' });
  expect(undone.status).toBe(200);
  await work();
  expect(await standing()).toEqual(before);
  expect(await plannedAhead()).toBeGreaterThan(0);
  sent.length = 0;
  const home = (await rows('select id from absence where person_id = $1', [world.mother]))[0]?.id;
  await ask('mother', 'POST', `/api/my/people/${world.mother}/absences/${home}/home`);
  await work();
  expect(await plannedAhead()).toBeGreaterThan(10);
  expect((await comesLater()).status).toBe(200);
  clock.advance(12 * hour);
  await work();
  expect(sent.length).toBeGreaterThan(0);
});
