import type { ApplicationCase, ApplicationStatus, IntakeRow } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addAccount,
  addGrant,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { serveApp, type TestApp } from '../../../test/serve-app.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { createSessions } from '../access/index.ts';
import { followOthers, requestsLifeEffect } from './index.ts';

const database = useDatabase();
// A Friday, 21:30 in Oslo.
const clock = fixedClock('2026-11-20T20:30:00Z');
const newId = idsFrom(clock);
let served: TestApp;

const names = [
  'ingrid',
  'kari',
  'former',
  'reader',
  'stranger',
  'berit',
  'siri',
  'offDuty',
  'carer',
  'elsewhere',
] as const;
type Name = (typeof names)[number];
let tokens: Record<Name, string>;
let ids: Record<'nordvik' | 'office' | 'ingrid', string>;

beforeAll(async () => {
  const actors: Partial<Record<Name, { id: string; tenantId: string; kind: 'person' | 'staff' }>> = {};
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const other = await addTenant(tx, { slug: 'other' });
    const office = await addUnit(tx, {
      tenantId: nordvik,
      kind: 'assessment',
      name: 'Tildelingskontoret',
      phone: '+47 555 00 300',
    });
    await tx.sql(`update unit set open_from = '09:00', open_to = '14:00' where id = $1`, [office]);
    const care = await addUnit(tx, { tenantId: nordvik, kind: 'home-care' });
    const otherOffice = await addUnit(tx, { tenantId: other, kind: 'assessment' });
    const person = async (name: Name, tenantId = nordvik) => {
      const id = await addPerson(tx, { tenantId, firstName: name });
      actors[name] = { id, tenantId, kind: 'person' };
      return id;
    };
    const staff = async (name: Name, unitId: string, role: 'assessor' | 'carer', tenantId = nordvik) => {
      const id = await addStaff(tx, { tenantId, unitId, role, firstName: name });
      actors[name] = { id, tenantId, kind: 'staff' };
      if (name !== 'offDuty') await putOnDuty(tx, { tenantId, staffId: id, unitId, to: new Date('2027-12-31') });
    };
    const ingrid = await person('ingrid');
    const follow = async (name: Name, scopes: readonly string[], to?: Date) => {
      const subjectId = await person(name);
      await addGrant(tx, {
        tenantId: nordvik,
        subjectId,
        personId: ingrid,
        basis: 'proxy',
        scopes,
        ...(to ? { to } : {}),
      });
    };
    await follow('kari', ['apply']);
    await follow('reader', ['decision.read', 'visit.read', 'assessment.read']);
    await follow('former', ['apply'], clock.now());
    await person('stranger');
    await staff('berit', office, 'assessor');
    await staff('siri', office, 'assessor');
    await staff('offDuty', office, 'assessor');
    await staff('carer', care, 'carer');
    await staff('elsewhere', otherOffice, 'assessor', other);
    for (const name of names) {
      const { id, tenantId, kind } = actors[name] ?? never();
      await addAccount(tx, { subject: name, actors: [{ actorId: id, tenantId, kind }] });
    }
    return { nordvik, office, ingrid };
  });
  served = await serveApp(database, clock);
  await logIn(actors);
});
afterAll(() => served.close());
beforeEach(() => clock.advance(60_000));

function never(): never {
  throw new TypeError('laid out above');
}

async function logIn(actors: Partial<Record<Name, { id: string; kind: 'person' | 'staff' }>>): Promise<void> {
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const accounts = await all<{ subject: string; id: string }>('select subject, id from account');
  const opened = names.map(async (name) => {
    const { id: actorId, kind } = actors[name] ?? never();
    const accountId = accounts.find(({ subject }) => subject === name)?.id ?? never();
    const door = kind === 'person' ? 'resident' : 'staff';
    return [name, await sessions.open({ accountId, actorId, door, assurance: 'high' }, clock.now())] as const;
  });
  tokens = Object.fromEntries(await Promise.all(opened)) as Record<Name, string>;
}

async function all<R>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
  return database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as R[]);
}

async function ask<T>(
  as: Name,
  key: string,
  payload?: object,
): Promise<{ status: number; body: T & { code?: string; detail?: Record<string, string> } }> {
  const [method, url] = key.split(' ') as ['GET' | 'POST', string];
  const answer = await served.app.inject({
    method,
    url,
    cookies: served.cookiesOf(tokens[as]),
    ...(method === 'POST'
      ? { payload: { commandId: newId(), occurredAt: clock.now().toISOString(), ...payload } }
      : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

interface Receipt {
  readonly applicationId: string;
  readonly reference: string;
  readonly promisedOn: string;
  readonly office: unknown;
}
const need = 'Mamma klarer ikke trappa lenger. Hun vil så gjerne bo hjemme 🌷';

async function apply(as: Name = 'kari', words = need): Promise<Receipt> {
  const sent = await ask<Receipt>(as, `POST /api/my/people/${ids.ingrid}/applications`, { words, language: 'nb' });
  expect(sent.status).toBe(200);
  return sent.body;
}

function hear(kind: string, payload: Record<string, unknown>): Promise<void> {
  const event: StoredEvent = {
    tx: '1',
    id: '1',
    tenantId: ids.nordvik,
    kind,
    subjectId: newId(),
    payload,
    occurredAt: clock.now(),
  };
  return asWorker((tx) => followOthers(tx, [event, event]));
}

function asWorker<T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> {
  return inTransaction(
    database.pool('tunet_dispatch'),
    { tenants: [ids.nordvik], subjects: [], at: clock.now() },
    work,
  );
}

async function status(applicationId: string): Promise<ApplicationStatus> {
  return (await ask<ApplicationStatus>('ingrid', `GET /api/my/applications/${applicationId}`)).body;
}

describe('a need in own words', () => {
  test('gets a receipt: a number to say, a working day to count on, and whom to ring when', async () => {
    const receipt = await apply();
    expect(receipt).toMatchObject({
      reference: expect.stringMatching(/^26-\d{4}$/),
      promisedOn: '2026-12-18',
      office: { name: 'Tildelingskontoret', phone: '+47 555 00 300', openFrom: '09:00', openTo: '14:00' },
    });
    const read = await status(receipt.applicationId);
    expect(read).toMatchObject({ words: need, state: 'received', ball: 'office', writtenAs: 'proxy', takenBy: null });
    expect(read.steps.map(({ is }) => is)).toEqual(['done', 'now', 'ahead', 'ahead', 'ahead']);
  });

  test('sent twice by a double click it is one application, with one receipt', async () => {
    const commandId = newId();
    const occurredAt = clock.now().toISOString();
    const key = `POST /api/my/people/${ids.ingrid}/applications`;
    const send = () => ask<Receipt>('kari', key, { commandId, occurredAt, words: 'Twice', language: 'nb' });
    const [one, two] = await Promise.all([send(), send()]);
    expect(one.body).toEqual(two.body);
    expect(await all(`select from application where words = 'Twice'`)).toHaveLength(1);
    expect(await all('select from access_grant where basis_ref = $1', [one.body.applicationId])).toHaveLength(1);
  });

  test.each([
    ['reader', 'a proxy who may read and not apply'],
    ['former', 'a proxy that has ended'],
    ['stranger', 'somebody else'],
  ] as const)('%s, %s: is refused, and writes nothing', async (name, _who) => {
    const before = await all('select from application');
    const sent = await ask(name, `POST /api/my/people/${ids.ingrid}/applications`, { words: need, language: 'nb' });
    expect(sent.status).toBe(404);
    const { applicationId } = await apply();
    for (const key of [`GET /api/my/applications/${applicationId}`, `GET /api/my/people/${ids.ingrid}/applications`]) {
      expect((await ask(name, key)).status).toBe(404);
    }
    expect((await ask(name, `POST /api/my/applications/${applicationId}/withdraw`)).status).toBe(404);
    expect(await all('select from application')).toHaveLength(before.length + 1);
  });

  test('withdrawn by the one who sent it, it stays so and the office loses sight of it a day later', async () => {
    const { applicationId } = await apply();
    const back = await ask<ApplicationStatus>('kari', `POST /api/my/applications/${applicationId}/withdraw`);
    expect(back.body).toMatchObject({ state: 'withdrawn', ball: 'nobody', canWithdraw: false });
    const again = await ask('kari', `POST /api/my/applications/${applicationId}/withdraw`);
    expect(again).toMatchObject({ status: 409, body: { code: 'already-ended' } });
    expect((await ask('berit', `POST /api/applications/${applicationId}/take`)).body.code).toBe('already-ended');
    const [grant] = await all<{ ends_at: Date }>('select ends_at from access_grant where basis_ref = $1', [
      applicationId,
    ]);
    expect(grant?.ends_at.getTime()).toBe(clock.now().getTime() + 86_400_000);
  });
});

describe('at the office', () => {
  test('of two assessors who take it at once exactly one gets it, and the other is told who has it', async () => {
    const { applicationId } = await apply();
    const key = `POST /api/applications/${applicationId}/take`;
    const answers = await Promise.all([ask<ApplicationCase>('berit', key), ask<ApplicationCase>('siri', key)]);
    expect(answers.map(({ status: each }) => each).sort()).toEqual([200, 409]);
    const got = answers.find((each) => each.status === 200)?.body;
    const not = answers.find((each) => each.status === 409)?.body;
    expect(got).toMatchObject({ state: 'taken', isMine: true });
    expect(not).toMatchObject({ code: 'already-taken', detail: { name: got?.takenBy } });
    expect((await status(applicationId)).takenBy).toBe(got?.takenBy);
  });

  test.each(['offDuty', 'carer', 'elsewhere'] as const)('%s reads and takes nothing of it', async (name) => {
    const { applicationId } = await apply();
    for (const key of [
      `GET /api/applications/${applicationId}`,
      `POST /api/applications/${applicationId}/take`,
      `POST /api/applications/${applicationId}/give-back`,
    ]) {
      expect([403, 404]).toContain((await ask(name, key)).status);
    }
    const rows = (await ask<{ rows?: IntakeRow[] }>(name, 'GET /api/intake')).body.rows ?? [];
    expect(rows).toEqual([]);
  });

  test('a colleague puts back what somebody who is ill had, and it is written down who did', async () => {
    const { applicationId } = await apply();
    clock.advance(1000);
    await ask('berit', `POST /api/applications/${applicationId}/take`);
    clock.advance(1000);
    const back = await ask<ApplicationCase>('siri', `POST /api/applications/${applicationId}/give-back`);
    expect(back.body).toMatchObject({ state: 'received', takenBy: null });
    expect(back.body.happenings.map(({ what, who }) => `${what} ${who?.split(' ')[0]}`)).toEqual([
      'received kari',
      'taken berit',
      'given-back siri',
    ]);
  });

  test('a moved promise is told with who and why, and the month of the law counts no longer', async () => {
    const { applicationId } = await apply();
    const before = await ask<ApplicationCase>('berit', `GET /api/applications/${applicationId}`);
    expect(before.body.preliminaryBy).toBe('2026-12-20');
    const key = `POST /api/applications/${applicationId}/new-promise`;
    const why = 'Vi venter på fysioterapeuten.';
    expect((await ask('berit', key, { promisedOn: '2026-12-25', why })).body.code).toBe('not-a-working-day');
    const moved = await ask<ApplicationCase>('berit', key, { promisedOn: '2027-01-08', why });
    expect(moved.body).toMatchObject({ promisedOn: '2027-01-08', preliminaryBy: null });
    const read = await status(applicationId);
    expect(read.moved).toMatchObject([{ by: 'berit Ansatt', promisedOn: '2027-01-08', why }]);
    expect(read.steps.find(({ step }) => step === 'decided')?.byOn).toBe('2027-01-08');
    const events = await all('select from event where kind = $1 and subject_id = $2', [
      'application.promise-changed',
      applicationId,
    ]);
    expect(events).toHaveLength(1);
  });

  test('the list begins with what goes wrong first if nobody acts', async () => {
    const { applicationId: late } = await apply('kari', 'The late one');
    const { applicationId: fresh } = await apply('kari', 'The fresh one');
    await all(`update application set promised_on = '2026-11-19' where id = $1`, [late]);
    const { rows } = (await ask<{ rows: IntakeRow[] }>('berit', 'GET /api/intake')).body;
    expect(rows[0]).toMatchObject({ applicationId: late, reason: 'promise-passed', beginning: 'The late one' });
    expect(rows.find(({ applicationId }) => applicationId === fresh)?.reason).toBe('not-taken');
    expect((await status(late)).isLate).toBe(true);
  });

  test('a telephone note opens the case of one whom the office could not see a moment before', async () => {
    const key = `POST /api/people/${ids.ingrid}/applications`;
    await all(`update access_grant set ends_at = $1 where basis = 'case'`, [new Date(clock.now().getTime() - 1)]);
    const told = { words: 'Ringte. Trenger hjelp til dusj.', language: 'nb', channel: 'phone', toldBy: 'Naboen Else' };
    expect((await ask('carer', key, told)).status).toBe(403);
    expect((await ask('elsewhere', key, told)).status).toBe(404);
    const written = await ask<Receipt>('berit', key, told);
    expect(written.status).toBe(200);
    clock.advance(60_000);
    const opened = await ask<ApplicationCase>('berit', `GET /api/applications/${written.body.applicationId}`);
    expect(opened.body).toMatchObject({ channel: 'phone', writtenAs: 'staff', writtenBy: 'berit Ansatt' });
    expect(opened.body.happenings[0]).toMatchObject({ what: 'received', words: 'Naboen Else' });
    expect((await status(written.body.applicationId)).words).toBe(told.words);
  });
});

describe('what happens elsewhere', () => {
  test('mapped, decided and started follow, each once', async () => {
    const { applicationId } = await apply();
    await ask('berit', `POST /api/applications/${applicationId}/take`);
    await hear('assessment.completed', { applicationId, personId: ids.ingrid });
    expect(await status(applicationId)).toMatchObject({ state: 'mapped', next: { what: 'answer' } });
    await hear('decision.issued', { applicationId, personId: ids.ingrid, outcome: 'partly' });
    expect(await status(applicationId)).toMatchObject({ state: 'decided', outcome: 'partly', ball: 'home-care' });
    await hear('plan.changed', { personId: ids.ingrid, unitId: newId() });
    const read = await status(applicationId);
    expect(read).toMatchObject({ state: 'started', ball: 'nobody', canWithdraw: false });
    expect(read.steps.map(({ is }) => is)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const kinds = await all<{ what: string }>(
      'select what from application_happening where application_id = $1 order by at, id',
      [applicationId],
    );
    expect(kinds.map(({ what }) => what).sort()).toEqual(['decided', 'mapped', 'received', 'started', 'taken']);
  });

  test('a refusal leaves the ball with her, and a plan for something else starts nothing', async () => {
    const { applicationId } = await apply();
    await hear('decision.issued', { applicationId, personId: ids.ingrid, outcome: 'refused' });
    await hear('plan.changed', { personId: ids.ingrid });
    expect(await status(applicationId)).toMatchObject({
      state: 'decided',
      ball: 'you',
      next: { what: 'you-may-appeal' },
    });
  });

  test('a death stops what is open; undone, each stands exactly where it stood, and what was withdrawn stays withdrawn', async () => {
    const [open, taken, gone] = [await apply(), await apply(), await apply()];
    await ask('berit', `POST /api/applications/${taken.applicationId}/take`);
    await ask('kari', `POST /api/my/applications/${gone.applicationId}/withdraw`);
    const stored = () =>
      all(
        `select id, state, taken_by, taken_at, mapped_at, decided_at, started_at, ended_at, stopped_by from application where id = any ($1) order by id`,
        [[open, taken, gone].map(({ applicationId }) => applicationId)],
      );
    const before = await stored();
    const fact = { tenantId: ids.nordvik, personId: ids.ingrid, deathId: newId() };
    for (const _ of [1, 2]) await asWorker(async (tx) => requestsLifeEffect.died?.(tx, fact));
    expect(await status(taken.applicationId)).toMatchObject({ state: 'stopped', ball: 'nobody' });
    expect((await ask('berit', `POST /api/applications/${open.applicationId}/take`)).body.code).toBe('already-ended');
    for (const _ of [1, 2]) await asWorker(async (tx) => requestsLifeEffect.undone?.(tx, fact));
    expect(await stored()).toEqual(before);
  });
});
