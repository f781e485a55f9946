import type { ApplicationCase, ApplicationStatus, IntakeRow, LetterRow, PreliminaryWork } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addContact, layOut } from '../../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { consumeAll } from '../../../../test/consume-all.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { prepareJobs } from '../../../platform/jobs/prepare-jobs.ts';
import { makeNotices } from '../../notices/index.ts';
import { followOthers } from '../follow-others.ts';
import { lookAtClocks } from './run-clocks.ts';
import { sweepClocks } from './sweep-clocks.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
// Friday 18 December, one in the afternoon in Oslo: what came on 20 November goes at three.
const clock = fixedClock('2026-12-18T12:00:00Z');
const hour = 3_600_000;
let world: CaseWorld;

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

let no = 0;
/** An application that came earlier, promised on a day. */
async function applied(receivedAt: string, promisedOn: string, takenBy: 'assessor' | null = null): Promise<string> {
  no += 1;
  const id = world.newId();
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
          unit_id, state, received_at, promised_on, taken_by, taken_by_name, taken_at)
        select $1, $2, $3, $4, 'Jeg trenger hjelp.', 'nb', 'web', $3, 'Ingrid Solvang', 'self', $5, $6, $7::timestamptz, $8::date,
          case when $9 then s.id end, case when $9 then 'Berit Aas' end, case when $9 then $7::timestamptz end
        from staff s where s.tenant_id = $1 order by s.id limit 1`,
      [
        ...[world.tenantId, id, world.mother, `26-${7000 + no}`, world.office, takenBy ? 'taken' : 'received'],
        ...[receivedAt, promisedOn, takenBy !== null],
      ],
    ),
  );
  return id;
}

const look = () => lookAtClocks({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
const rows = (sql: string, values: readonly unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows);
const answersTo = (id: string) => rows('select * from preliminary_answer where application_id = $1', [id]);
const status = async (id: string) =>
  (await world.ask('mother', 'GET', `/api/my/applications/${id}`)).body as ApplicationStatus;
const read = async (id: string, query = '') =>
  (await world.ask('assessor', 'GET', `/api/applications/${id}/preliminary${query}`)).body as PreliminaryWork;
const intake = async (id: string) => {
  const { rows: list } = (await world.ask('assessor', 'GET', '/api/intake')).body as { rows: IntakeRow[] };
  return list.find(({ applicationId }) => applicationId === id);
};
const send = (id: string, body: Record<string, unknown>) =>
  world.ask('assessor', 'POST', `/api/applications/${id}/preliminary`, body) as Promise<{
    status: number;
    body: PreliminaryWork & { code: string };
  }>;

test('five working days before, the office is asked for the true reason; the letter is read in her language before it goes', async () => {
  const id = await applied('2026-11-25T10:00:00Z', '2027-01-15');
  expect((await read(id)).sendsOn).toBe('2026-12-24');
  await look();
  expect((await intake(id))?.reason).toBe('preliminary-due');
  const work = await read(id, '?reason=waits-for-doctor&expectedOn=2027-01-20');
  expect(work.preview).toEqual([
    'Søknaden din er ikke avgjort ennå.',
    'Grunnen er denne: Vi venter på opplysninger fra legen din.',
    'Du får svar innen onsdag 20. januar 2027.',
    'Du trenger ikke gjøre noe. Søknaden din er her, og den gjelder.',
  ]);
  const sent = await send(id, { reason: 'waits-for-doctor', expectedOn: '2027-01-20' });
  expect(sent.body.sent).toMatchObject({ by: 'assessor Ansatt', expectedOn: '2027-01-20', toldHow: 'digital' });
  const mine = await status(id);
  expect(mine.preliminary?.words).toContain('Vi venter på opplysninger fra legen din.');
  expect(mine.promisedOn).toBe('2027-01-20');
  expect((await intake(id))?.reason).not.toBe('preliminary-due');
  // A second click, and the clock, find it done.
  expect((await send(id, { reason: 'waits-for-doctor', expectedOn: '2027-01-21' })).body.code).toBe('already-sent');
  await look();
  expect(await answersTo(id)).toHaveLength(1);
});

test('a reason that is not on the list, and a day on which nobody answers, are refused', async () => {
  const id = await applied('2026-11-25T10:00:00Z', '2027-01-15');
  const refused = async (body: Record<string, unknown>) => (await send(id, body)).body.code;
  expect(await refused({ reason: 'made-up', expectedOn: '2027-01-20' })).toBe('unknown-reason');
  expect(await refused({ reason: 'ill', expectedOn: '2026-12-25' })).toBe('not-a-working-day');
  expect(await refused({ reason: 'ill', expectedOn: '2026-12-01' })).toBe('day-passed');
  expect(await answersTo(id)).toHaveLength(0);
});

test('when nobody picks, it goes by itself on the day at three, says the truth, and the head is told; once, also by two workers', async () => {
  const [nobody, somebody] = [
    await applied('2026-11-20T10:00:00Z', '2027-01-08'),
    await applied('2026-11-20T11:00:00Z', '2027-01-08', 'assessor'),
  ];
  await look();
  expect(await answersTo(nobody)).toHaveLength(0);
  clock.advance(2 * hour);
  await Promise.all([look(), look(), look()]);
  // Back at one, where her log-in still holds.
  clock.advance(-2 * hour);
  expect(await answersTo(nobody)).toMatchObject([{ sent_by: null, reason: null, told_how: 'digital' }]);
  expect((await status(nobody)).preliminary).toMatchObject({
    by: null,
    words: expect.stringContaining('Ingen saksbehandler har fått saken din.'),
  });
  expect((await status(nobody)).preliminary?.words).toContain('Vi har lovet deg svar innen fredag 8. januar 2027.');
  expect((await status(somebody)).preliminary?.words).toContain(
    'Berit Aas har saken din, men har ikke skrevet hvorfor',
  );
  const told = await rows(
    `select payload ->> 'why' as why, payload from event where subject_id = $1 and kind = 'application.head-told'`,
    [nobody],
  );
  expect(told).toMatchObject([{ why: 'no-preliminary', payload: { unitId: world.office } }]);
  expect((await intake(nobody))?.headToldAt).not.toBeNull();
  // The office's own number gets one message without a name.
  const worker = { pool: database.pool('tunet_dispatch'), clock };
  await consumeAll(worker, 'notices', makeNotices({ newId: world.newId, log }));
  const notices = await rows(`select to_phone from notice where kind = 'answer-owed'`);
  const [facts] = await rows(`select count(*)::int from event where kind = 'application.head-told'`);
  expect({ count: notices.length }).toEqual(facts);
});

test('a crash between the answer and what follows leaves nothing: all of it happens at the next look', async () => {
  const id = await applied('2026-11-10T10:00:00Z', '2027-01-08');
  const pool = database.pool('tunet_dispatch');
  const scope = { tenants: [world.tenantId], subjects: [], at: clock.now() };
  const crashed = inTransaction(pool, scope, async (tx) => {
    await sweepClocks(tx, world.newId, world.tenantId);
    throw new Error('the power went');
  });
  await expect(crashed).rejects.toThrow('the power went');
  expect(await answersTo(id)).toHaveLength(0);
  await look();
  expect(await answersTo(id)).toHaveLength(1);
});

test('never after a decision, a withdrawal or a death', async () => {
  const [decided, withdrawn, dead] = [
    await applied('2026-11-02T10:00:00Z', '2027-01-08'),
    await applied('2026-11-02T10:00:00Z', '2027-01-08'),
    await applied('2026-11-02T10:00:00Z', '2027-01-08'),
  ];
  await rows(`update application set state = 'decided', decided_at = $2, outcome = 'refused' where id = $1`, [
    ...[decided, clock.now()],
  ]);
  await rows(`update application set state = 'withdrawn', ended_at = $2 where id = $1`, [withdrawn, clock.now()]);
  await rows(`update application set state = 'withdrawn', ended_at = $2 where state <> 'decided' and id <> $1`, [
    ...[dead, clock.now()],
  ]);
  await rows('update person set died_on = $2 where id = $1', [world.mother, '2026-12-17']);
  await look();
  for (const id of [decided, withdrawn, dead]) expect(await answersTo(id)).toHaveLength(0);
  await rows('update person set died_on = null where id = $1', [world.mother]);
  // Undone, the clock of the living goes on.
  await look();
  expect(await answersTo(dead)).toHaveLength(1);
  expect(await answersTo(decided)).toHaveLength(0);
});

test('a promise that is near is told inside, first to the one who has it, then to the head; broken, she is told the truth', async () => {
  const near = await applied('2026-11-23T10:00:00Z', '2026-12-22', 'assessor');
  const broken = await applied('2026-11-19T10:00:00Z', '2026-12-17', 'assessor');
  await look();
  const steps = async (id: string) =>
    (await rows('select step from application_clock where application_id = $1 order by at, step', [id])).map(
      ({ step }) => step,
    );
  expect(await steps(near)).toEqual(['preliminary-task', 'promise-head', 'promise-taker']);
  expect(await steps(broken)).toContain('promise-broken');
  const whole = (await world.ask('assessor', 'GET', `/api/applications/${broken}`)).body as ApplicationCase;
  const words = whole.happenings.find(({ what }) => what === 'promise-broken')?.words;
  expect(words).toContain('Vi lovet deg svar innen torsdag 17. desember 2026. Det har vi ikke holdt.');
  expect((await status(broken)).isLate).toBe(true);
  const [told] = await rows(
    `select count(*)::int from event where subject_id = $1 and kind = 'application.promise-broken'`,
    [broken],
  );
  expect(told).toEqual({ count: 1 });
  await look();
  expect((await steps(broken)).filter((step) => step === 'promise-broken')).toHaveLength(1);
});

test('paper: reserved, it goes days earlier, as a letter in the queue, and counts as told when it has been posted', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addContact(tx, { tenantId: world.tenantId, personId: world.mother, state: 'reserved' }),
  );
  // Four days of post before 28 December.
  const id = await applied('2026-11-28T10:00:00Z', '2027-01-15');
  expect(await read(id)).toMatchObject({ how: 'paper', lawfulOn: '2026-12-28', sendsOn: '2026-12-24' });
  const late = await applied('2026-11-12T10:00:00Z', '2027-01-15');
  await look();
  expect(await answersTo(late)).toMatchObject([{ told_how: 'paper', told_on: null }]);
  const queue = async () =>
    ((await world.ask('assessor', 'GET', '/api/letters')).body as { letters: LetterRow[] }).letters;
  const letter = (await queue()).find(({ reference }) => reference === `26-${7000 + no}`);
  expect(letter).toMatchObject({ state: 'waiting', toName: 'Ingrid Solvang', language: 'nb' });
  const letterIds = [letter?.letterId];
  const post = (what: string, body: Record<string, unknown>) =>
    world.ask('assessor', 'POST', `/api/letters/${what}`, body) as Promise<{ status: number; body: never }>;
  expect((await post('sent', { letterIds })).body).toMatchObject({ code: 'not-printed' });
  expect((await post('print', { letterIds })).status).toBe(200);
  expect((await post('sent', { letterIds })).status).toBe(200);
  await consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'requests', followOthers);
  expect((await status(late)).preliminary).toMatchObject({ toldHow: 'paper', toldOn: '2026-12-22' });
  // Another day, moved by a person, is a letter too.
  const moved = await world.ask('assessor', 'POST', `/api/applications/${late}/new-promise`, {
    ...{ promisedOn: '2027-01-22', why: 'Legen er borte til nyttår.' },
  });
  expect(moved.status).toBe(200);
  expect((await queue()).filter(({ kind }) => kind === 'new-day')).toHaveLength(1);
});
