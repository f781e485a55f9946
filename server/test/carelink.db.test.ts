import type { carelinkRoutes, HospitalStay, MedicineCheck, RouteAnswer } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OutgoingMessage } from '../src/modules/carelink/index.ts';
import { sendOut } from '../src/modules/carelink/index.ts';
import { lookOnce } from '../src/modules/visits/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { addGrant, layOut } from './build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
// Monday morning in Oslo.
const clock = fixedClock('2026-11-16T08:00:00Z');
const log = pino({ level: 'silent' });
let world: CaseWorld;
let slug: string;
const hospitalId = '00000000-0000-7000-8000-00000000a001';
const surgeryId = '00000000-0000-7000-8000-00000000a002';
const number = '02834112345';
/** What left us, and whether the other side takes it. */
const sent: OutgoingMessage[] = [];
let isNetUp = true;
const link = {
  async send(message: OutgoingMessage): Promise<void> {
    if (!isNetUp) throw new Error('down');
    sent.push(message);
  },
};

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
  slug = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east, nurse } = { ...world, nurse: world.newId() };
    for (const [id, kind, name, address] of [
      [hospitalId, 'hospital', 'Nordvik sykehus', '8001'],
      [surgeryId, 'gp-surgery', 'Torget legesenter', '8101'],
    ]) {
      await tx.sql('insert into outside_party (tenant_id, id, kind, name, address) values ($1, $2, $3, $4, $5)', [
        ...[tenantId, id, kind, name, address],
      ]);
    }
    await tx.sql(`insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', $3)`, [
      ...[tenantId, mother, number],
    ]);
    await tx.sql('update person set gp_id = $2 where id = $1', [mother, surgeryId]);
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const planId = world.newId();
    await tx.sql(
      `insert into care_plan (tenant_id, id, person_id, unit_id, state, what_matters, starts_on, changed_by, changed_by_name, changed_at)
        values ($1, $2, $3, $4, 'active', 'Kaffe før piller.', '2026-01-01', $5, 'Silje', $6)`,
      [tenantId, planId, mother, east, nurse, tx.at],
    );
    await tx.sql(
      `insert into intervention (tenant_id, id, plan_id, person_id, service_type, title, is_critical, weekdays, window_from, window_to, starts_on, sort)
        values ($1, $2, $3, $4, 'home-nursing', 'Medisiner', true, '{1,2,3,4,5,6,7}', '08:00', '09:00', '2026-01-01', 1)`,
      [tenantId, world.newId(), planId, mother],
    );
    await tx.sql(
      `insert into medicine_list (tenant_id, id, person_id, source, lines, as_of, kept_by_name) values ($1, $2, $3, 'ours', $4, $5, 'Silje')`,
      [
        ...[tenantId, world.newId(), mother],
        ...[JSON.stringify([medicine('Metoprolol', '50 mg'), medicine('Albyl-E', '75 mg')]), tx.at],
      ],
    );
    const [place] = await tx.sql<{ slug: string }>('select slug from tenant where id = $1', [tenantId]);
    return place?.slug ?? '';
  });
});
afterAll(() => world.served.close());

const medicine = (name: string, strength: string) => ({ name, strength, use: '1 tablett morgen' });
const person = { number, name: 'Ingrid Solvang', bornOn: '1941-03-02' };
let messages = 0;
/** One message comes in through the public route, as the gateway hands it over. */
async function arrive(kind: string, more: object = {}, key = world.served.config.carelinkKey) {
  messages += 1;
  clock.advance(1_000);
  const message = {
    ...{
      messageId: `m-${messages}`,
      thread: 'S-1',
      from: '8001',
      to: slug,
      sentAt: clock.now().toISOString(),
      person,
      kind,
    },
    ...more,
  };
  const answer = await world.served.app.inject({
    ...{ method: 'POST', url: '/api/carelink/messages', headers: { authorization: `Bearer ${key}` } },
    payload: message,
  });
  await work();
  return { status: answer.statusCode, body: answer.json() as { code?: string; isKept?: boolean }, message };
}
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const { newId } = world;
  await lookOnce({ pool, clock, newId }, new Map());
  // What one of them tells another follows: twice is enough.
  for (let round = 0; round < 2; round += 1) {
    for (const { name, handle } of consumersOf({ newId, log })) await consumeAll({ pool, clock }, name, handle);
  }
  await sendOut({ pool, clock, link });
}
/** Time goes by; those who are at work stay logged in and on duty. */
async function later(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await database.asAdministrator((client) =>
    client
      .query(`update session set last_seen_at = $1, started_at = $1`, [clock.now()])
      .then(() => client.query(`update duty set ends_at = $1::timestamptz + interval '1 day'`, [clock.now()])),
  );
}
const rows = async <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  database.asAdministrator(async (client) => (await client.query<T>(sql, [...values])).rows);
const list = async (who: CaseActor = 'assessor') =>
  (await world.ask(who, 'GET', '/api/hospital')).body as RouteAnswer<(typeof carelinkRoutes)['GET /api/hospital']>;
const stay = async (who: CaseActor = 'assessor'): Promise<HospitalStay> => {
  const [one] = (await list(who)).stays;
  if (!one) throw new Error('no stay is in sight');
  return one;
};
const receiptFor = (of: string | undefined, isTaken = true, from = '8001') =>
  arrive('receipt', { person: undefined, thread: 'R', from, of, isTaken, why: isTaken ? null : 'avvist' });

test('one without the key is not believed, and an unknown place or sender is told so', async () => {
  const admitted = { admittedAt: clock.now().toISOString(), ward: 'Post 4', expectedOn: null };
  expect((await arrive('admitted', admitted, 'wrong')).status).toBe(401);
  expect((await arrive('admitted', { ...admitted, to: 'nowhere' })).body).toMatchObject({ code: 'unknown-place' });
  expect((await arrive('admitted', { ...admitted, from: '9999' })).body).toMatchObject({ code: 'unknown-sender' });
  expect(await rows('select 1 from carelink_arrival')).toEqual([]);
});

test('admitted: away at once, her visits wait, and the report made from the plan is on its way', async () => {
  const admitted = { admittedAt: clock.now().toISOString(), ward: 'Post 4', expectedOn: '2026-11-19' };
  const { message, body } = await arrive('admitted', admitted);
  expect(body).toEqual({ isKept: true });
  expect(await rows('select kind, told_by, told_by_name, home_at from absence')).toEqual([
    { kind: 'hospital', told_by: 'hospital', told_by_name: 'Nordvik sykehus', home_at: null },
  ]);
  const waiting = await rows(`select 1 from visit where absence_id is null and window_to > $1`, [clock.now()]);
  expect(waiting).toEqual([]);
  const report = sent.find(({ kind }) => kind === 'admission-report');
  expect(report).toMatchObject({ to: '8001', thread: 'S-1', person: { number } });
  expect(report?.body.lines).toEqual(expect.arrayContaining([expect.stringContaining('Medisiner (08:00–09:00)')]));
  expect(JSON.stringify(report?.body)).toContain('Kaffe før piller.');
  expect(sent.find(({ kind }) => kind === 'receipt')).toMatchObject({ body: { of: message.messageId, isTaken: true } });
  expect(await stay()).toMatchObject({ state: 'in', ward: 'Post 4', isEarlyMissing: false });
});

test('the same message again changes nothing, and is acknowledged again', async () => {
  const before = sent.filter(({ kind }) => kind === 'receipt').length;
  const again = { messageId: `m-${messages}`, admittedAt: clock.now().toISOString(), ward: 'Post 9', expectedOn: null };
  await arrive('admitted', again);
  expect(await rows('select count(*)::int as n from hospital_stay')).toEqual([{ n: 1 }]);
  expect((await stay()).ward).toBe('Post 4');
  expect(sent.filter(({ kind }) => kind === 'receipt')).toHaveLength(before + 1);
  expect(sent.filter(({ kind }) => kind === 'admission-report')).toHaveLength(1);
});

test('early information that has not come after a day is said in the list, until it comes', async () => {
  await later(25 * 3_600_000);
  expect((await stay()).isEarlyMissing).toBe(true);
  await arrive('early-information', { words: 'Hun er svak i beina.' });
  expect((await stay()).isEarlyMissing).toBe(false);
});

test('ready: a case on top of the intake with a deadline, and the days with their price', async () => {
  await later(2 * 86_400_000);
  await arrive('ready', { readyAt: clock.now().toISOString(), words: 'Trenger hjelp morgen og kveld.' });
  // She had a case already: it is the one that stands on top.
  expect(await rows('select id from application where hospital_ready_at is not null')).toEqual([
    { id: world.applicationId },
  ]);
  expect(await stay()).toMatchObject({
    ...{ state: 'ready', applicationId: world.applicationId, answer: null },
    price: { days: 0, amount: 0, perDay: 5_800, currency: 'NOK' },
  });
  const intake = (await world.ask('assessor', 'GET', '/api/intake')).body as { rows: { reason: string }[] };
  expect(intake.rows[0]).toMatchObject({ reason: 'hospital-ready' });
  await later(2 * 86_400_000);
  expect((await stay()).price).toMatchObject({ days: 2, amount: 11_600 });
});

test('the answer goes out: cannot, because; then can, from a day; each is kept', async () => {
  const { stayId, version } = await stay();
  const url = `/api/hospital-stays/${stayId}/answer`;
  const answer = (body: object, who: CaseActor = 'assessor') => world.ask(who, 'POST', url, { version, ...body });
  expect(await answer({ answer: 'cannot', fromOn: null, words: '' })).toMatchObject({
    body: { code: 'reason-missing' },
  });
  expect(await answer({ answer: 'can', fromOn: null, words: '' })).toMatchObject({ body: { code: 'day-missing' } });
  expect(await answer({ answer: 'can', fromOn: '2026-11-01', words: '' })).toMatchObject({
    body: { code: 'day-passed' },
  });
  expect((await answer({ answer: 'can', fromOn: '2026-11-30', words: '' }, 'other-nurse')).status).toBe(404);
  const cannot = await answer({ answer: 'cannot', fromOn: '2026-11-23', words: 'Ingen ledig korttidsplass.' });
  expect(cannot).toMatchObject({ status: 200, body: { answer: { answer: 'cannot', byName: 'assessor Ansatt' } } });
  expect(await answer({ answer: 'can', fromOn: '2026-11-30', words: '' })).toMatchObject({
    body: { code: 'changed-meanwhile' },
  });
  await work();
  expect(sent.at(-1)).toMatchObject({ kind: 'cannot-receive', body: { words: 'Ingen ledig korttidsplass.' } });
  expect(await rows('select hospital_ready_at from application')).toEqual([{ hospital_ready_at: null }]);
  await later(60_000);
  const can = { version: (await stay()).version, answer: 'can', fromOn: '2026-11-21', words: '' };
  expect((await world.ask('nurse', 'POST', url, can)).status).toBe(200);
  await work();
  expect(sent.at(-1)).toMatchObject({ kind: 'can-receive', body: { fromOn: '2026-11-21' } });
  const kept = await rows(`select what from stay_happening where what like '%receive' order by at, id`);
  expect(kept.map(({ what }) => what)).toEqual(['cannot-receive', 'can-receive']);
});

test('not ready after all takes the answer back; an older readiness that comes late does not bring it again', async () => {
  const early = new Date(clock.now().getTime() - 3_600_000).toISOString();
  await arrive('not-ready', { words: 'Feber i natt.' });
  expect(await stay()).toMatchObject({ state: 'in', answer: null, price: null });
  await arrive('ready', { sentAt: early, readyAt: early, words: 'Sen.' });
  expect((await stay()).state).toBe('in');
  await later(3_600_000);
  await arrive('ready', { readyAt: clock.now().toISOString(), words: 'Klar nå.' });
  expect(await stay()).toMatchObject({ state: 'ready', answer: null });
});

test('the list of medicines: side by side, a choice at each difference, signed; her visits say so until then', async () => {
  const theirs = [medicine('Metoprolol', '100 mg'), medicine('Marevan', '2,5 mg')];
  await arrive('discharge-report', { words: 'Utskrevet med nye medisiner.', medicines: theirs });
  await arrive('discharged', { leftAt: clock.now().toISOString(), leftTo: 'home' });
  expect(await rows('select home_told_by from absence')).toEqual([{ home_told_by: 'hospital' }]);
  const day = async () =>
    (await world.ask('nurse', 'GET', '/api/units/day?on=2026-11-21')).body as { visits: { before: string[] }[] };
  expect((await day()).visits[0]?.before).toEqual(['medicine-list']);
  const { medicineCheckId } = await stay('nurse');
  const url = `/api/medicine-checks/${medicineCheckId}`;
  expect((await world.ask('assessor', 'GET', url)).status).not.toBe(200);
  const check = (await world.ask('nurse', 'GET', url)).body as MedicineCheck;
  expect(check.lines.map(({ key, kind }) => [key, kind])).toEqual([
    ['metoprolol', 'differs'],
    ['marevan', 'only-theirs'],
    ['albyl-e', 'only-ours'],
  ]);
  const choice = (key: string, use: 'ours' | 'theirs', more: object = {}) => ({
    key,
    use,
    asksDoctor: false,
    words: '',
    ...more,
  });
  const sign = (choices: object[]) => world.ask('nurse', 'POST', `${url}/sign`, { version: 1, choices, words: '' });
  expect(await sign([choice('marevan', 'theirs')])).toMatchObject({ body: { code: 'choice-missing' } });
  const all = [choice('metoprolol', 'theirs'), choice('marevan', 'theirs')];
  expect(await sign([...all, choice('albyl-e', 'ours', { asksDoctor: true })])).toMatchObject({
    body: { code: 'words-missing' },
  });
  const words = 'Skal Albyl-E fortsette sammen med Marevan?';
  const signed = await sign([...all, choice('albyl-e', 'ours', { asksDoctor: true, words })]);
  expect(signed).toMatchObject({ status: 200, body: { state: 'signed', signed: { byName: 'nurse Ansatt' } } });
  expect(await sign(all)).toMatchObject({ body: { code: 'already-signed' } });
  expect((await day()).visits[0]?.before).toEqual([]);
  const [ours] = await rows<{ lines: { name: string }[] }>(
    `select lines from medicine_list where source = 'ours' order by as_of desc limit 1`,
  );
  expect(ours?.lines.map(({ name }) => name)).toEqual(['Metoprolol', 'Marevan', 'Albyl-E']);
});

test('a newer report overtakes a comparison that nobody has signed', async () => {
  const wait = () => rows(`select state from medicine_check order by opened_at, id`);
  await arrive('discharge-report', { words: 'Rettet liste.', medicines: [medicine('Marevan', '5 mg')] });
  await later(1000);
  await arrive('discharge-report', { words: 'Rettet igjen.', medicines: [medicine('Marevan', '7,5 mg')] });
  expect((await wait()).map(({ state }) => state)).toEqual(['signed', 'overtaken', 'waiting']);
});

test('one nobody knows, or whose name says somebody else, is filed on nobody; the office looks, and nothing is lost', async () => {
  const unknown = await arrive('ready', {
    ...{ thread: 'S-9', readyAt: clock.now().toISOString(), words: 'x' },
    person: { number: '02834199999', name: 'Kari Ukjent', bornOn: '1941-03-02' },
  });
  const wrong = await arrive('ready', {
    ...{ thread: 'S-8', readyAt: clock.now().toISOString(), words: 'x' },
    person: { ...person, name: 'Olga Hansen' },
  });
  // The answer is the same as for one who is known.
  expect([unknown.status, wrong.status, unknown.body, wrong.body]).toEqual([
    200,
    200,
    { isKept: true },
    { isKept: true },
  ]);
  const { unmatched } = await list();
  expect(unmatched.map(({ why }) => why)).toEqual(['unknown-person', 'name-differs']);
  expect((await list('nurse')).unmatched).toEqual([]);
  expect(await rows(`select 1 from hospital_stay where thread in ('S-8', 'S-9')`)).toEqual([]);
  const [first, second] = unmatched;
  const settle = (id: string | undefined, how: string, who: CaseActor = 'assessor') =>
    world.ask(who, 'POST', `/api/carelink-arrivals/${id}/settle`, { how });
  expect((await settle(first?.arrivalId, 'not-ours', 'nurse')).status).toBe(403);
  await settle(first?.arrivalId, 'not-ours');
  await work();
  expect(sent.at(-1)).toMatchObject({ kind: 'receipt', body: { isTaken: false }, person: null });
  // Registered meanwhile: tried again it is filed.
  await rows(`update carelink_arrival set body = jsonb_set(body, '{person,name}', '"Ingrid Solvang"') where id = $1`, [
    second?.arrivalId,
  ]);
  await settle(second?.arrivalId, 'try-again');
  await work();
  expect(await rows(`select state from hospital_stay where thread = 'S-8'`)).toEqual([{ state: 'ready' }]);
  expect((await list()).unmatched).toEqual([]);
});

test('the number of one stay with another person behind it is filed on neither', async () => {
  const other = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const id = world.newId();
    await tx.sql(
      `insert into person (tenant_id, id, first_name, last_name, born_on) values ($1, $2, 'Olga', 'Hansen', '1940-01-01')`,
      [world.tenantId, id],
    );
    await tx.sql(
      `insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', '01814012345')`,
      [...[world.tenantId, id]],
    );
    return id;
  });
  await arrive('early-information', {
    words: 'x',
    person: { number: '01814012345', name: 'Olga Hansen', bornOn: '1940-01-01' },
  });
  expect(await rows('select 1 from stay_happening where person_id = $1', [other])).toEqual([]);
  expect((await list()).unmatched).toMatchObject([{ why: 'name-differs' }]);
});

test('a question to the surgery has a day, goes out, comes back with an answer, and the receipt is seen', async () => {
  const asked = await world.ask('nurse', 'POST', `/api/people/${world.mother}/gp-questions`, {
    words: 'Skal hun ha Marevan?',
  });
  expect(asked).toMatchObject({ status: 200, body: { promisedOn: '2026-11-27', delivery: 'waiting' } });
  await work();
  const question = sent.findLast(({ kind }) => kind === 'question');
  expect(question).toMatchObject({ to: '8101', body: { words: 'Skal hun ha Marevan?' } });
  await receiptFor(question?.messageId, true, '8101');
  const read = async () =>
    (await world.ask('nurse', 'GET', `/api/people/${world.mother}/hospital`)).body as { questions: object[] };
  expect((await read()).questions[0]).toMatchObject({ state: 'waiting', delivery: 'delivered' });
  await arrive('answer', { thread: question?.thread, from: '8101', words: 'Ja, i tre måneder.' });
  expect((await read()).questions[0]).toMatchObject({ state: 'answered', answer: 'Ja, i tre måneder.' });
  await arrive('question', { thread: 'Q-1', from: '8101', words: 'Hvordan spiser hun?' });
  const [waiting] = (await list('nurse')).questions;
  expect(waiting).toMatchObject({ askedBy: 'surgery', words: 'Hvordan spiser hun?' });
  const url = `/api/gp-questions/${waiting?.questionId}/answer`;
  expect((await world.ask('other-nurse', 'POST', url, { words: 'x' })).status).toBe(404);
  expect((await world.ask('nurse', 'POST', url, { words: 'Godt.' })).status).toBe(200);
  await work();
  expect(sent.at(-1)).toMatchObject({ kind: 'answer', thread: 'Q-1', body: { words: 'Godt.' } });
});

test('what does not come is told to the unit of the one who wrote it, and stands until somebody by name has seen it', async () => {
  isNetUp = false;
  await world.ask('nurse', 'POST', `/api/people/${world.mother}/gp-questions`, {
    words: 'Er svaret på prøven kommet?',
  });
  for (let tries = 0; tries < 8; tries += 1) {
    await work();
    await later(1_000_000);
  }
  isNetUp = true;
  await work();
  const [lost] = (await list('nurse')).undelivered.filter(({ kind }) => kind === 'question');
  expect(lost).toMatchObject({ partyName: 'Torget legesenter', writtenByName: 'nurse Ansatt', why: 'try-again' });
  const told = await rows(`select unit_id as unit from notice where kind = 'message-undelivered'`);
  expect(told.length).toBeGreaterThan(0);
  const url = `/api/carelink-sendings/${lost?.sendingId}/seen`;
  expect((await world.ask('nurse', 'POST', url, { words: 'Ringte legesenteret.' })).status).toBe(200);
  expect(await world.ask('nurse', 'POST', url, { words: 'x' })).toMatchObject({ body: { code: 'already-seen' } });
  expect((await list('nurse')).undelivered.filter(({ kind }) => kind === 'question')).toEqual([]);
});

test('a message that gets no receipt in time counts as not come; a receipt that comes late takes it back', async () => {
  await world.ask('nurse', 'POST', `/api/people/${world.mother}/gp-questions`, { words: 'Time i neste uke?' });
  await work();
  const question = sent.findLast(({ kind }) => kind === 'question');
  await later(61 * 60_000);
  await work();
  const lost = async () =>
    (await list('nurse')).undelivered.filter(({ sendingId }) => sendingId === question?.messageId);
  expect(await lost()).toMatchObject([{ why: 'no-receipt' }]);
  await receiptFor(question?.messageId, true, '8101');
  expect(await lost()).toEqual([]);
});

test('she reads where it stands in plain words; a relative without the plan does not, and nobody is told of a death by a list', async () => {
  const mine = (who: CaseActor) => world.ask(who, 'GET', `/api/my/people/${world.mother}/hospital`);
  expect(await mine('mother')).toMatchObject({ status: 200, body: { stays: [{ hospital: 'Nordvik sykehus' }, {}] } });
  expect((await mine('son')).status).toBe(404);
  await arrive('died', { thread: 'S-8', diedOn: '2026-11-21' });
  expect((await list()).stays[0]).toMatchObject({ state: 'said-dead' });
  expect(await rows('select died_on from person where id = $1', [world.mother])).toEqual([{ died_on: null }]);
  expect(JSON.stringify((await mine('mother')).body)).not.toContain('dead');
});
