import type { ApplicationCase, ApplicationDraft, ApplicationStatus } from '@tunet/contract';
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
import { idsFrom } from '../../platform/ids/ids.ts';
import { createSessions } from '../access/index.ts';
import { requestsLifeEffect, sweepDrafts } from './index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-20T12:00:00Z');
const newId = idsFrom(clock);
const names = ['ingrid', 'kari', 'odd', 'reader', 'stranger', 'berit', 'elsewhere'] as const;
type Name = (typeof names)[number];
let served: TestApp;
let nordvik: string;
let ingrid: string;
let kari: string;
const actors = new Map<Name, { id: string; tenantId: string; kind: 'person' | 'staff' }>();
const tokens = new Map<Name, string>();

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    nordvik = await addTenant(tx, { slug: 'nordvik' });
    const other = await addTenant(tx, { slug: 'other' });
    const person = async (name: Name, scopes: readonly string[] | null) => {
      const id = await addPerson(tx, { tenantId: nordvik, firstName: name });
      actors.set(name, { id, tenantId: nordvik, kind: 'person' });
      if (scopes) await addGrant(tx, { tenantId: nordvik, subjectId: id, personId: ingrid, basis: 'proxy', scopes });
      return id;
    };
    const staff = async (name: Name, tenantId: string) => {
      const unitId = await addUnit(tx, { tenantId, kind: 'assessment' });
      const id = await addStaff(tx, { tenantId, unitId, role: 'assessor', firstName: name });
      actors.set(name, { id, tenantId, kind: 'staff' });
      await putOnDuty(tx, { tenantId, staffId: id, unitId, to: new Date('2028-12-31') });
    };
    ingrid = await person('ingrid', null);
    kari = await person('kari', ['apply']);
    await person('odd', ['apply']);
    await person('reader', ['decision.read', 'visit.read']);
    await person('stranger', null);
    await staff('berit', nordvik);
    await staff('elsewhere', other);
    for (const [name, { id, tenantId, kind }] of actors) {
      await addAccount(tx, { subject: name, actors: [{ actorId: id, tenantId, kind }] });
    }
  });
  served = await serveApp(database, clock);
  for (const name of names) await logIn(name);
});
afterAll(() => served.close());
beforeEach(async () => {
  clock.advance(60_000);
  await all('delete from application_draft');
});

/** A session of her own, on another device when called again. */
async function logIn(name: Name): Promise<void> {
  const { id: actorId, kind } = actors.get(name) ?? never();
  const [account] = await all<{ id: string }>('select id from account where subject = $1', [name]);
  const door = kind === 'person' ? 'resident' : 'staff';
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const opened = { accountId: account?.id ?? never(), actorId, door, assurance: 'high' } as const;
  tokens.set(name, await sessions.open(opened, clock.now()));
}

function never(): never {
  throw new TypeError('laid out above');
}

async function all<R>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
  return database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as R[]);
}

async function ask<T>(as: Name, key: string, payload?: object) {
  const [method, url] = key.split(' ') as ['GET' | 'POST', string];
  const answer = await served.app.inject({
    method,
    url,
    cookies: served.cookiesOf(tokens.get(as) ?? never()),
    ...(method === 'POST'
      ? { payload: { commandId: newId(), occurredAt: clock.now().toISOString(), ...payload } }
      : {}),
  });
  return { status: answer.statusCode, body: answer.json() as T & { code?: string } };
}

const draftKey = () => `/api/my/people/${ingrid}/application-draft`;
const sendKey = () => `POST /api/my/people/${ingrid}/applications`;

function answered(answers: Record<string, unknown>, at = clock.now()): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([question, value]) => [question, { at: at.toISOString(), value }]),
  );
}

async function save(as: Name, answers: Record<string, unknown>, draftId: string | null = null) {
  return ask<ApplicationDraft>(as, `POST ${draftKey()}`, { draftId, answers: answered(answers) });
}

async function read(as: Name): Promise<ApplicationDraft | null> {
  return (await ask<{ draft: ApplicationDraft | null }>(as, `GET ${draftKey()}`)).body.draft;
}

describe('what is written and not sent', () => {
  test('stands on the server: the session ends, and on another device it is there', async () => {
    expect(await read('kari')).toBeNull();
    const { body } = await save('kari', { words: 'The stairs are', lives: 'alone' });
    await all('delete from session');
    for (const name of names) await logIn(name);
    clock.advance(3 * 86_400_000);
    for (const name of names) await logIn(name);
    expect(await read('kari')).toEqual(body);
    expect(body.keptUntil.slice(0, 10)).toBe('2027-02-18');
  });

  test('is its writer’s alone: neither she whom it is about nor another who may apply for her reads it', async () => {
    await save('kari', { words: 'Mother drinks.' });
    expect(await read('ingrid')).toBeNull();
    expect(await read('odd')).toBeNull();
    await save('ingrid', { words: 'I want to stay at home.' });
    expect((await read('kari'))?.answers.words?.value).toBe('Mother drinks.');
    const seen = await inTransaction(
      database.pool('tunet_app'),
      { tenants: [nordvik], subjects: [ingrid], at: clock.now() },
      (tx) => tx.sql('select writer_id from application_draft'),
    );
    expect(seen).toEqual([{ writer_id: ingrid }]);
  });

  test.each(['reader', 'stranger'] as const)('%s keeps and reads none: there is no scope to apply', async (name) => {
    for (const key of [`GET ${draftKey()}`, `POST ${draftKey()}`, `POST ${draftKey()}/delete`]) {
      const isDelete = key.endsWith('delete');
      expect((await ask(name, key, isDelete ? {} : { draftId: null, answers: {} })).status).toBe(404);
    }
    expect(await all('select from application_draft')).toEqual([]);
  });

  test('from two devices the later answer of each question stands, whichever comes first', async () => {
    const { body: begun } = await save('kari', { words: 'On the phone', lives: 'alone' });
    clock.advance(60_000);
    const late = answered({ words: 'On the tablet' });
    clock.advance(60_000);
    await save('kari', { lives: 'with-partner' }, begun.draftId);
    const slow = await ask<ApplicationDraft>('kari', `POST ${draftKey()}`, { draftId: begun.draftId, answers: late });
    expect(slow.body.answers).toMatchObject({ words: { value: 'On the tablet' }, lives: { value: 'with-partner' } });
  });

  test('two devices that begin at once have one draft, with the answers of both', async () => {
    await Promise.all([save('kari', { words: 'One' }), save('kari', { lives: 'alone' })]);
    expect(await all('select from application_draft')).toHaveLength(1);
    expect((await read('kari'))?.answers).toMatchObject({ words: { value: 'One' }, lives: { value: 'alone' } });
  });

  test('deleted by its writer it is gone, and a device that was away does not wake it', async () => {
    const { body } = await save('kari', { words: 'Never mind' });
    await ask('kari', `POST ${draftKey()}/delete`);
    expect(await save('kari', { lives: 'alone' }, body.draftId)).toMatchObject({
      status: 409,
      body: { code: 'draft-gone' },
    });
    expect(await all('select from application_draft')).toEqual([]);
  });

  test('a death deletes those about her and those that she wrote', async () => {
    await save('kari', { words: 'About mother' });
    await save('ingrid', { words: 'Mine' });
    const died = (personId: string) =>
      inTransaction(
        database.pool('tunet_dispatch'),
        { tenants: [nordvik], subjects: [], at: clock.now() },
        async (tx) => requestsLifeEffect.died?.(tx, { tenantId: nordvik, personId, deathId: newId() }),
      );
    await died(kari);
    expect(await all('select writer_id from application_draft')).toEqual([{ writer_id: ingrid }]);
    await died(ingrid);
    expect(await all('select from application_draft')).toEqual([]);
  });

  test('untouched for ninety days it is deleted, and not a day before', async () => {
    await save('kari', { words: 'Some day' });
    const begun = clock.now();
    const sweep = (days: number) =>
      sweepDrafts({
        pool: database.pool('tunet_dispatch'),
        clock: fixedClock(new Date(begun.getTime() + days * 86_400_000).toISOString()),
      });
    await sweep(89.9);
    expect(await all('select from application_draft')).toHaveLength(1);
    await sweep(90.1);
    expect(await all('select from application_draft')).toEqual([]);
  });
});

describe('sending', () => {
  const whole = {
    who: 'relative',
    lives: 'alone',
    everyday: { wash: 'hard', eat: 'fine' },
    matters: 'To stay at home.',
    wishes: ['safety-alarm'],
    consent: { gp: 'yes', hospital: 'tomorrow' },
  };

  test('the draft goes with the sending, and what was read over is what arrives', async () => {
    const { body: draft } = await save('kari', { words: 'Mother is unsteady.', ...whole });
    const sent = await ask<{ applicationId: string; promisedOn: string }>('kari', sendKey(), {
      ...{ words: 'Mother is unsteady.', language: 'en', answers: whole },
      draft: { draftId: draft.draftId, version: draft.version },
    });
    expect(sent.status).toBe(200);
    // The alarm has a promise of its own: fourteen days.
    expect(sent.body.promisedOn).toBe('2026-12-07');
    expect(await read('kari')).toBeNull();
    const status = await ask<ApplicationStatus>('ingrid', `GET /api/my/applications/${sent.body.applicationId}`);
    expect(status.body.answers).toEqual(whole);
    const seen = await ask<ApplicationCase>('berit', `GET /api/applications/${sent.body.applicationId}`);
    expect(seen.body).toMatchObject({ appliesAs: 'relative', answers: whole, isReadBack: null });
  });

  test('the same command twice is one application, and so are two devices that send the same draft', async () => {
    const { body: draft } = await save('kari', { words: 'Once only' });
    const body = { words: 'Once only', language: 'en', draft: { draftId: draft.draftId, version: draft.version } };
    const same = { ...body, commandId: newId(), occurredAt: clock.now().toISOString() };
    const [one, two, three] = await Promise.all([
      ask('kari', sendKey(), same),
      ask('kari', sendKey(), same),
      ask('kari', sendKey(), body),
    ]);
    expect([one, two, three].map(({ status }) => status).sort()).toContain(409);
    expect(one.body).toEqual(two.body);
    expect(await all(`select from application where words = 'Once only'`)).toHaveLength(1);
  });

  test('what another device has written since it was read over is not sent unread', async () => {
    const { body: draft } = await save('kari', { words: 'Read over' });
    await save('kari', { lives: 'alone' }, draft.draftId);
    const sent = await ask('kari', sendKey(), {
      ...{ words: 'Read over', language: 'en', draft: { draftId: draft.draftId, version: draft.version } },
    });
    expect(sent).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
    expect(await read('kari')).not.toBeNull();
  });

  test.each(['coercion-planned', 'no-such-help'])('%s cannot be applied for, and the draft stays', async (code) => {
    const { body: draft } = await save('kari', { words: 'Wish' });
    const sent = await ask('kari', sendKey(), {
      ...{ words: 'Wish', language: 'en', answers: { wishes: [code] } },
      draft: { draftId: draft.draftId, version: draft.version },
    });
    expect(sent).toMatchObject({ status: 409, body: { code: 'unknown-help' } });
    expect(await read('kari')).not.toBeNull();
  });

  test('written down by the office it says why, by which way, and whether it was read back', async () => {
    const sent = await ask<{ applicationId: string }>('berit', `POST /api/people/${ingrid}/applications`, {
      ...{ words: 'Rang about the shower.', language: 'en', channel: 'paper' },
      ...{ because: 'letter', isReadBack: true, answers: { lives: 'alone' } },
    });
    clock.advance(60_000);
    const seen = await ask<ApplicationCase>('berit', `GET /api/applications/${sent.body.applicationId}`);
    expect(seen.body).toMatchObject({
      ...{ writtenAs: 'staff', channel: 'paper', because: 'letter', isReadBack: true, answers: { lives: 'alone' } },
    });
  });
});

describe('what came by telephone and is no application', () => {
  interface Listed {
    readonly notes: readonly { readonly noteId: string; readonly kind: string; readonly words: string }[];
  }
  const list = async (as: Name) => (await ask<Listed>(as, 'GET /api/phone-notes')).body.notes;

  test('the one who is worried learns nothing but that it is received, and no case is opened', async () => {
    const before = await all('select from application');
    const grants = await all('select from access_grant');
    const told = { kind: 'concern', words: 'The light is on all night.', caller: 'Neighbour' };
    const written = await ask('berit', 'POST /api/phone-notes', told);
    expect(written.body).toEqual({ received: true });
    expect(await all('select from application')).toHaveLength(before.length);
    expect(await all('select from access_grant')).toHaveLength(grants.length);
  });

  test('concerns stand first; another office sees none of them, nor ends one', async () => {
    await ask('berit', 'POST /api/phone-notes', { kind: 'inquiry', words: 'When do you open?' });
    const notes = await list('berit');
    expect(notes.map(({ kind }) => kind)).toEqual(['concern', 'inquiry']);
    expect(await list('elsewhere')).toEqual([]);
    const ended = await ask('elsewhere', `POST /api/phone-notes/${notes[0]?.noteId}/settle`, {
      ending: 'she-says-no',
    });
    expect(ended.status).toBe(404);
    expect(await list('berit')).toHaveLength(2);
  });

  test('a concern ends only when she has been asked, and once', async () => {
    const [concern] = await list('berit');
    const key = `POST /api/phone-notes/${concern?.noteId}/settle`;
    expect((await ask('berit', key, { ending: 'answered' })).body.code).toBe('wrong-outcome');
    expect((await ask('berit', key, { ending: 'she-says-no', words: 'She sleeps with the light on.' })).status).toBe(
      200,
    );
    expect((await ask('berit', key, { ending: 'she-wants-help' })).body.code).toBe('already-settled');
  });
});
