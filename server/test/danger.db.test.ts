import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decide } from '../src/modules/access/index.ts';
import { conversationActions, conversationHandlers } from '../src/modules/conversations/index.ts';
import { dangerActions, dangerHandlers, raiseDanger, ringDue } from '../src/modules/guide/index.ts';
import { type CallOutcome, makeNotices, type PhoneCalls, ringPhones } from '../src/modules/notices/index.ts';
import { inTransaction, type Transaction } from '../src/platform/db/transaction.ts';
import { consume, ensureCursor } from '../src/platform/events/consume.ts';
import type { Actor, Facts } from '../src/platform/http/actor.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { runJobs } from '../src/platform/jobs/run-jobs.ts';
import { manualTimers } from '../src/platform/jobs/timers.ts';
import { awaitHorizon } from './await-horizon.ts';
import { addGrant, addPerson, addRelative, addStaff, addTenant, addUnit, layOut, putOnDuty } from './build.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
// The night between Saturday and Sunday in Oslo.
let now = new Date('2026-11-21T22:30:00Z');
const clock = { now: () => now };
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const eventually = { timeout: 20_000, interval: 5 };
const fallen = 'Jeg har falt og ligger på gulvet og kommer meg ikke opp';

let ids: Record<'tenant' | 'home' | 'mother' | 'marit' | 'silje', string>;
let silje: Actor;
let rung: Parameters<PhoneCalls['ring']>[0][] = [];
let answers: Record<string, CallOutcome> = {};
let stopJobs: () => Promise<void>;

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), now, async (tx) => {
    const tenant = await addTenant(tx, { slug: 'nordvik' });
    const home = await addUnit(tx, { tenantId: tenant, kind: 'home-care', name: 'Hjemmetjenesten Øst' });
    await tx.sql(`update unit set phone = '+47 555 01 002' where id = $1`, [home]);
    await tx.sql(
      `insert into rule (tenant_id, key, valid_from, value, source)
        values ($1, 'notices.ladder', '2026-01-01', '{"lead": "+47 555 01 101", "last": null}', 'trial')`,
      [tenant],
    );
    const mother = await addPerson(tx, { tenantId: tenant, firstName: 'Ingrid', lastName: 'Solvang' });
    const marit = await addPerson(tx, { tenantId: tenant, firstName: 'Marit', lastName: 'Solvang' });
    await addGrant(tx, { tenantId: tenant, subjectId: mother, personId: mother, basis: 'own' });
    await addRelative(tx, {
      ...{ tenantId: tenant, personId: mother, relativePersonId: marit },
      ...{ name: 'Marit Solvang', scopes: ['message'] },
    });
    await addGrant(tx, { tenantId: tenant, subjectId: home, personId: mother, basis: 'in-care' });
    const nurse = await addStaff(tx, { tenantId: tenant, unitId: home, role: 'nurse', firstName: 'Silje' });
    await putOnDuty(tx, { tenantId: tenant, staffId: nurse, unitId: home });
    return { tenant, home, mother, marit, silje: nurse };
  });
  silje = {
    ...{ kind: 'staff', id: ids.silje, tenantId: ids.tenant, accountId: ids.silje, door: 'staff', name: 'Silje Aune' },
    ...{ assurance: 'high', tenants: [ids.tenant], subjects: [ids.silje, ids.home], roles: ['nurse'] },
    duties: [{ unitId: ids.home, unitName: 'Hjemmetjenesten Øst', unitKind: 'home-care' }],
  } as Actor;
  const phoneCalls: PhoneCalls = {
    async ring(call) {
      rung.push(call);
      return answers[call.to] ?? 'no-answer';
    },
  };
  const tasks = [
    ringPhones({ pool: database.pool('tunet_dispatch'), clock, newId, phoneCalls, log }),
    { name: 'notices.send', run: async () => undefined },
  ];
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks, log, timers: manualTimers() });
  stopJobs = () => jobs.stop();
});
afterAll(() => stopJobs());
beforeEach(async () => {
  now = new Date('2026-11-21T22:30:00Z');
  [rung, answers] = [[], {}];
  await database.asAdministrator((client) =>
    client.query(
      'truncate danger_flag, danger_unreached, message, thread_reading, thread, phone_call, event, event_cursor cascade',
    ),
  );
});

function person(id: string): Actor {
  return {
    ...{ kind: 'person', id, tenantId: ids.tenant, accountId: id, door: 'resident', name: 'Ingrid Solvang' },
    ...{ assurance: 'high', tenants: [ids.tenant], subjects: [id], roles: [], duties: [] },
  } as unknown as Actor;
}
const actions = { ...conversationActions, ...dangerActions };
async function as<T>(actor: Actor, action: string, work: (asked: never) => Promise<T>): Promise<T> {
  const scope = { tenants: [ids.tenant], subjects: actor.subjects, at: now };
  return inTransaction(database.pool('tunet_app'), scope, (tx: Transaction) => {
    const demand = (facts: Facts) => {
      const decision = decide(actions, actor, action, facts);
      if (!decision.allow) throw new Error(`${action} is not allowed: ${decision.why}`);
      return decision;
    };
    return work({ tx, actor, at: now, occurredAt: now, newId, demand } as never);
  });
}
const conversations = conversationHandlers({ readPicture: async () => ({ refused: 'not-a-picture' }) });
const danger = dangerHandlers({ pool: undefined as never });

async function writes(who: string, words: string) {
  const body = { unitId: ids.home, topic: 'other', words, audience: 'shared' } as never;
  const done = await as(person(who), 'Thread.BeginMine', (asked) =>
    conversations['POST /api/my/people/:personId/threads'](asked, { params: { personId: ids.mother }, body } as never),
  );
  if (!('answer' in done)) throw new Error(JSON.stringify(done));
  return done.answer.id;
}
async function inbox() {
  const done = await as(silje, 'Thread.SeeInbox', (asked) => conversations['GET /api/inbox'](asked, {} as never));
  if (!('answer' in done)) throw new Error('no inbox');
  return done.answer.threads;
}
async function handle(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const consumption = { name: 'notices', pool, clock, handle: makeNotices({ newId, log }) };
  await ensureCursor(consumption);
  await awaitHorizon(pool);
  while ((await consume(consumption, 100)) > 0);
}
async function minutesLater(minutes: number): Promise<void> {
  now = new Date(now.getTime() + minutes * 60_000);
  await ringDue({ pool: database.pool('tunet_dispatch'), clock });
  await handle();
}
const flags = () =>
  database.asAdministrator(async (client) => (await client.query('select * from danger_flag order by raised_at')).rows);

test('fallen, written in the message box on Saturday night: stands on top, rings the one on duty once, and again until somebody takes it', async () => {
  await writes(ids.marit, 'Kan dere komme klokka ti i stedet?');
  const threadId = await writes(ids.mother, fallen);
  expect((await inbox()).map(({ id, danger: flag }) => [id === threadId, flag?.kind ?? null])).toEqual([
    [true, 'life'],
    [false, null],
  ]);
  await handle();
  // One attempt goes through everybody three times, the one on duty first; then it is said that nobody was reached.
  const chain = ['+47 555 01 101', '+47 555 01 002'];
  await expect.poll(async () => (await flags())[0]?.unreached_at ?? null, eventually).not.toBeNull();
  expect(rung.map(({ to }) => to)).toEqual([...chain, ...chain, ...chain]);
  expect(rung.every(({ mustPress }) => mustPress)).toBe(true);
  for (const word of ['Ingrid', 'Solvang', 'gulvet', 'falt']) expect(rung[0]?.saying).not.toContain(word);
  await minutesLater(5);
  expect(rung).toHaveLength(6);
  await minutesLater(6);
  await expect.poll(() => rung.length, eventually).toBe(12);
  await as(silje, 'Thread.Take', (asked) =>
    conversations['POST /api/threads/:threadId/take'](asked, { params: { threadId }, body: {} } as never),
  );
  const [flag] = await flags();
  expect(flag.taken_by_name).toBe('Silje Aune');
  await handle();
  await minutesLater(30);
  await minutesLater(30);
  expect(rung).toHaveLength(12);
  expect((await inbox())[0]?.danger?.takenByName).toBe('Silje Aune');
});

test('one who answers by a key press ends the ringing, and it still stands on top', async () => {
  answers = { '+47 555 01 101': 'pressed' };
  await writes(ids.mother, fallen);
  await handle();
  await expect.poll(async () => (await flags())[0]?.answered_at ?? null, eventually).not.toBeNull();
  expect(rung).toHaveLength(1);
  await minutesLater(60);
  expect(rung).toHaveLength(1);
  expect((await inbox())[0]?.danger).toMatchObject({ kind: 'life', takenAt: null, unreachedAt: null });
});

test('a representative’s words count the same, and nothing of them is kept with the flag', async () => {
  await writes(ids.marit, 'Mor svarer ikke når jeg roper, hun heter Ingrid og bor i Storgata 4');
  const [flag] = await flags();
  expect(flag).toMatchObject({ kind: 'life', out_of_hours: true, person_id: ids.mother });
  expect(JSON.stringify(flag)).not.toMatch(/Storgata|Ingrid/);
  const seen = await as(person(ids.marit), 'Thread.SeeMine', async ({ tx }: { tx: Transaction }) =>
    tx.sql('select id from danger_flag'),
  );
  expect(seen, 'only those at work see the flag').toEqual([]);
});

test('in opening hours nobody is rung when somebody opens it in time, and somebody is when nobody does', async () => {
  now = new Date('2026-11-23T09:00:00Z');
  const opened = await writes(ids.mother, fallen);
  await as(silje, 'Thread.Read', (asked) =>
    conversations['GET /api/threads/:threadId'](asked, { params: { threadId: opened } } as never),
  );
  await minutesLater(30);
  expect(rung).toEqual([]);
  await writes(ids.mother, 'det brenner på kjøkkenet');
  await minutesLater(9);
  expect(rung).toEqual([]);
  await minutesLater(2);
  // In opening hours the unit's own telephone comes first.
  await expect.poll(() => rung[0]?.to, eventually).toBe('+47 555 01 002');
});

test('that nobody was reached is told to everybody at work, without a person, until somebody takes it', async () => {
  await database.asAdministrator((client) => client.query('update unit set phone = null'));
  await database.asAdministrator((client) => client.query(`update rule set value = '{"lead": null, "last": null}'`));
  await writes(ids.mother, fallen);
  await handle();
  const unreached = () =>
    as(silje, 'Danger.SeeUnreached', (asked) => danger['GET /api/danger/unreached'](asked, {} as never));
  expect((await unreached()) as { answer: { units: { unitName: string; count: number }[] } }).toMatchObject({
    answer: { units: [{ unitName: 'Hjemmetjenesten Øst', count: 1 }] },
  });
  const [flag] = await flags();
  await as(silje, 'Danger.Take', (asked) =>
    danger['POST /api/danger/:flagId/take'](asked, { params: { flagId: flag.id }, body: {} } as never),
  );
  expect(await unreached()).toMatchObject({ answer: { units: [] } });
});

interface Row {
  readonly id: string;
  readonly source: string;
  readonly takenAt: string | null;
  readonly isLeft: boolean;
  readonly closed: { readonly outcome: string } | null;
}
/** The routes of the list as one at work calls them, demand and all. */
function listAs(actor: Actor) {
  const handlers = dangerHandlers({ pool: database.pool('tunet_app') });
  const run = <T>(work: (tx: Transaction) => Promise<T>) =>
    inTransaction(database.pool('tunet_app'), { tenants: actor.tenants, subjects: actor.subjects, at: now }, work);
  const context = (tx: Transaction) =>
    ({ tx, actor, at: now, newId, occurredAt: now, demand: () => undefined }) as unknown as Parameters<
      (typeof handlers)['GET /api/danger']
    >[0];
  return {
    list: () =>
      run(async (tx) => {
        const { answer } = (await handlers['GET /api/danger'](context(tx), undefined as never)) as unknown as {
          answer: { open: Row[]; closed: Row[] };
        };
        return answer;
      }),
    take: (flagId: string) =>
      run((tx) => handlers['POST /api/danger/:flagId/take'](context(tx), { params: { flagId }, body: {} } as never)),
    close: (closingFlagId: string, body: object) =>
      run((tx) =>
        handlers['POST /api/danger/:closingFlagId/close'](context(tx), { params: { closingFlagId }, body } as never),
      ),
  };
}
const raise = (source: 'plan' | 'message', subjectId = newId()) =>
  inTransaction(database.pool('tunet_app'), { tenants: [ids.tenant], subjects: [ids.mother], at: now }, (tx) =>
    raiseDanger(tx, newId, {
      ...{ tenantId: ids.tenant, personId: ids.mother, unitId: ids.home, source, subjectId, words: fallen },
    }),
  );

test('words of danger in a plan stand in the list of the unit until somebody has said what was done', async () => {
  expect(await raise('plan')).toBe(true);
  const work = listAs(silje);
  const [row] = (await work.list()).open;
  expect(row).toMatchObject({ source: 'plan', takenAt: null, closed: null });
  const id = row?.id ?? '';
  expect(await work.close(id, { outcome: 'spoke-with-her' })).toMatchObject({ refused: 'not-taken' });
  await work.take(id);
  expect(await work.close(id, { outcome: 'no-danger' })).toMatchObject({ refused: 'words-needed' });
  const said = { outcome: 'went-there', words: 'Hjulpet opp, ikke skadet.' };
  expect(await work.close(id, said)).toMatchObject({
    answer: { closed: { outcome: 'went-there', byName: 'Silje Aune' } },
  });
  expect(await work.close(id, { outcome: 'spoke-with-her' })).toMatchObject({ refused: 'already-closed' });
  expect(await work.list()).toMatchObject({ open: [], closed: [{ id, closed: said }] });
});

test('nothing sinks: what nobody took stands however old, and what was taken and left comes up again', async () => {
  await raise('message');
  const work = listAs(silje);
  const first = (await work.list()).open[0]?.id ?? '';
  await work.take(first);
  now = new Date(now.getTime() + 3_600_000);
  await raise('plan');
  await raise('message');
  const second = (await work.list()).open.map(({ id }) => id).filter((id) => id !== first);
  await work.take(second[1] ?? '');
  now = new Date(now.getTime() + 11.5 * 3_600_000);
  const open = (await work.list()).open;
  expect(open.map(({ id, isLeft }) => [id, isLeft])).toEqual([
    [second[0], false],
    [first, true],
    [second[1], false],
  ]);
  now = new Date(now.getTime() + 30 * 86_400_000);
  expect((await work.list()).open.map(({ id }) => id)).toContain(second[0]);
});

test('another unit does not see it, unless its telephone was rung for it', async () => {
  await raise('plan');
  const night = newId();
  await layOut(database.pool('tunet_owner'), now, async (tx) => {
    await tx.sql(
      `insert into unit (tenant_id, id, kind, name, phone) values ($1, $2, 'night-patrol', 'Natt', '+47 555 09 000')`,
      [ids.tenant, night],
    );
    await addGrant(tx, { tenantId: ids.tenant, subjectId: night, personId: ids.mother, basis: 'in-care' });
  });
  const patrol = {
    ...silje,
    subjects: [ids.silje, night],
    duties: [{ unitId: night, unitName: 'Natt', unitKind: 'night-patrol' as const }],
  };
  expect((await listAs(patrol).list()).open).toEqual([]);
  await database.asAdministrator((client) => client.query('update danger_flag set rung_units = $1', [[night]]));
  expect((await listAs(patrol).list()).open).toHaveLength(1);
});
