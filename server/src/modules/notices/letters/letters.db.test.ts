import type { LetterRow } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, addPerson, layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { uaFaults } from '../../../../test/check-pdf-ua.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { noticesLifeEffect } from '../life-effect.ts';
import { queueLetter } from './queue-letter.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let hidden: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  hidden = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother } = world;
    const id = await addPerson(tx, { tenantId, firstName: 'Skjult', protection: 'strictly-confidential' });
    await addGrant(tx, { tenantId, personId: id, subjectId: world.office, basis: 'case' });
    for (const personId of [mother, id]) {
      const [area] = await tx.sql<{ id: string }>(
        `insert into area (tenant_id, id, name) values ($1, gen_random_uuid(), 'A ' || $2::text) returning id`,
        [tenantId, personId],
      );
      const [home] = await tx.sql<{ id: string }>(
        `insert into home (tenant_id, id, area_id, street, postal) values ($1, gen_random_uuid(), $2, 'Hemmeligveien 9', '9999 Nordvik')
          returning id`,
        [tenantId, area?.id],
      );
      await tx.sql(
        `insert into residency (tenant_id, id, person_id, home_id, starts_on) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')`,
        [tenantId, personId, home?.id],
      );
    }
    return id;
  });
});
afterAll(() => world.served.close());

const asWorker = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(database.pool('tunet_dispatch'), { tenants: [world.tenantId], subjects: [], at: clock.now() }, work);
const queue = (personId: string, subjectId = world.newId()) =>
  asWorker((tx) =>
    queueLetter(tx, world.newId, {
      ...{ tenantId: world.tenantId, personId, kind: 'prior-notice', subjectId, reference: '26-1', language: 'nb' },
      ...{ unitId: world.office, officerName: 'Berit Aas', title: 'Forhåndsvarsel' },
      blocks: [{ is: 'text', text: 'Vi vurderer å endre hjelpen din.' }],
    }),
  );
interface Answer {
  readonly status: number;
  readonly body: { code: string; batchId: string; letters: LetterRow[]; pdf: string };
}
const post = (path: string, body: Record<string, unknown>, who: CaseActor = 'assessor') =>
  world.ask(who, 'POST', `/api/letters/${path}`, body) as Promise<Answer>;
const list = async (who: CaseActor = 'assessor') => (await world.ask(who, 'GET', '/api/letters')) as Answer;
const rows = (sql: string, values: readonly unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query<Record<string, unknown>>(sql, [...values])).rows);

test('the same is laid in the queue once; the office reads it, and nobody else', async () => {
  const subjectId = world.newId();
  const id = await queue(world.mother, subjectId);
  expect(await queue(world.mother, subjectId)).toBeNull();
  expect((await list()).body.letters.filter(({ letterId }) => letterId === id)).toMatchObject([
    { state: 'waiting', address: 'shown', toName: 'Ingrid Solvang' },
  ]);
  expect(JSON.stringify((await list()).body)).not.toContain('Hemmeligveien');
  for (const who of ['nurse', 'carer', 'other-nurse'] as const) expect((await list(who)).status).toBe(403);
});

test('printed, printed again with a reason, posted: she counts as told when the post has gone; then it is over', async () => {
  const id = await queue(world.mother);
  const letterIds = [id];
  expect((await post('sent', { letterIds })).body.code).toBe('not-printed');
  const first = await post('print', { letterIds });
  expect(first.body.letters).toMatchObject([{ state: 'printed', printedTimes: 1 }]);
  const paper = (await world.ask('assessor', 'GET', `/api/letters/batches/${first.body.batchId}`)) as Answer;
  expect(Buffer.from(paper.body.pdf, 'base64').toString('latin1')).toMatch(/^%PDF-1\.7/);
  expect(uaFaults(Buffer.from(paper.body.pdf, 'base64'))).toEqual([]);
  expect((await post('print', { letterIds })).body.code).toBe('say-why-again');
  expect((await post('print', { letterIds, againBecause: 'Papiret satte seg fast.' })).status).toBe(200);
  expect((await post('sent', { letterIds })).body.letters).toMatchObject([{ state: 'sent', toldOn: '2026-11-27' }]);
  expect((await post('sent', { letterIds })).body.code).toBe('already-sent');
  expect((await post('print', { letterIds, againBecause: 'x' })).body.code).toBe('already-sent');
  expect((await post(`${id}/stop`, { because: 'x' })).body.code).toBe('already-sent');
  expect(await rows(`select payload from event where kind = 'letter.sent' and subject_id = $1`, [id])).toHaveLength(1);
});

test('stopped before print it is neither printed nor posted', async () => {
  const id = await queue(world.mother);
  expect((await post(`${id}/stop`, { because: 'Hun ringte.' })).status).toBe(200);
  expect((await post('print', { letterIds: [id] })).body.code).toBe('letter-stopped');
  expect((await post('sent', { letterIds: [id] })).body.code).toBe('letter-stopped');
});

test('a protected address is written down nowhere: the letter names who carries it', async () => {
  const id = await queue(hidden);
  expect(await rows('select to_lines, address, officer_name from letter where id = $1', [id])).toEqual([
    { to_lines: null, address: 'protected', officer_name: 'Berit Aas' },
  ]);
  expect((await list()).body.letters.find(({ letterId }) => letterId === id)).toMatchObject({
    officerName: 'Berit Aas',
  });
});

test('letters that are not in sight are answered like none, and nothing of the batch is printed', async () => {
  const id = await queue(world.mother);
  const stranger = await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addPerson(tx, { tenantId: world.tenantId, firstName: 'Fremmed' }),
  );
  const unseen = await queue(stranger);
  for (const other of [unseen, world.newId()]) {
    const { status, body } = await post('print', { letterIds: [id, other] });
    expect([status, body.code]).toEqual([404, 'not-found']);
  }
  expect(await rows('select 1 from letter_printing where letter_id = $1', [id])).toEqual([]);
});

test('of two who print the same at once one says why it is again', async () => {
  const id = await queue(world.mother);
  const both = await Promise.all([post('print', { letterIds: [id] }), post('print', { letterIds: [id] }, 'colleague')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('after a death nothing new is laid in the queue and nothing in it goes; undone, it goes on', async () => {
  const id = await queue(world.mother);
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() } as never;
  await asWorker((tx) => noticesLifeEffect.died?.(tx, fact) ?? Promise.resolve());
  expect((await post('print', { letterIds: [id] })).body.code).toBe('letter-stopped');
  await rows('update person set died_on = $2 where id = $1', [world.mother, '2026-11-22']);
  expect(await queue(world.mother)).toBeNull();
  await rows('update person set died_on = null where id = $1', [world.mother]);
  await asWorker((tx) => noticesLifeEffect.undone?.(tx, fact) ?? Promise.resolve());
  expect((await post('print', { letterIds: [id] })).status).toBe(200);
});

test('what she says of paper is kept with who and when, and the earlier word stays', async () => {
  const say = (state: string, who: CaseActor = 'assessor') =>
    world.ask(who, 'POST', `/api/people/${world.mother}/digital-contact`, {
      ...{ state, reason: 'Sagt på telefonen', until: '2027-01-31' },
    }) as Promise<{
      status: number;
      body: never;
    }>;
  expect((await say('reserved', 'other-nurse')).status).not.toBe(200);
  clock.advance(1000);
  expect((await say('reserved')).body).toMatchObject({ state: 'reserved', source: 'by-hand' });
  clock.advance(1000);
  expect((await say('reachable')).body).toMatchObject({
    ...{ state: 'reachable', notedBy: expect.any(String) },
    earlier: [
      { state: 'reserved', source: 'by-hand', notedBy: expect.any(String) },
      { source: 'register', notedBy: null },
    ],
  });
  expect(await rows('select count(*)::int from digital_contact where person_id = $1', [world.mother])).toEqual([
    { count: 3 },
  ]);
});
