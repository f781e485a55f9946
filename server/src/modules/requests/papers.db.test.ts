import type { ApplicationCase, ApplicationDraft, ApplicationStatus, DraftWithPapers } from '@tunet/contract';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
let photo: string;
const actors = new Map<Name, { id: string; tenantId: string; kind: 'person' | 'staff' }>();
const tokens = new Map<Name, string>();
const document = base64('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n');

beforeAll(async () => {
  const small = sharp({ create: { width: 40, height: 20, channels: 3, background: '#845' } });
  photo = (
    await small
      .withExif({ IFD0: { Make: 'Telephone' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
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
    await person('reader', ['decision.read', 'visit.read', 'message']);
    await person('stranger', null);
    await staff('berit', nordvik);
    await staff('elsewhere', other);
    for (const [name, { id, tenantId, kind }] of actors) {
      await addAccount(tx, { subject: name, actors: [{ actorId: id, tenantId, kind }] });
    }
  });
  served = await serveApp(database, clock);
});
afterAll(() => served.close());
beforeEach(async () => {
  clock.advance(60_000);
  await all('delete from application_draft');
  for (const name of names) await logIn(name);
});

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

function base64(text: string): string {
  return Buffer.from(text, 'latin1').toString('base64');
}

async function all<R>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
  return database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as R[]);
}

function inject(as: Name, key: string, payload?: object) {
  const [method, url] = key.split(' ') as ['GET' | 'POST', string];
  const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
  return served.app.inject({
    ...{ method, url, cookies: served.cookiesOf(tokens.get(as) ?? never()) },
    ...(method === 'POST' ? { payload: { ...command, ...payload } } : {}),
  });
}

async function ask<T>(as: Name, key: string, payload?: object) {
  const answer = await inject(as, key, payload);
  return { status: answer.statusCode, body: answer.json() as T & { code?: string } };
}

const draftKey = () => `/api/my/people/${ingrid}/application-draft`;
const add = (as: Name, paper: string, draftId: string | null = null) =>
  ask<DraftWithPapers>(as, `POST ${draftKey()}/papers`, { draftId, paper });
const beside = async (as: Name) =>
  (await ask<{ papers: DraftWithPapers['papers'] }>(as, `GET ${draftKey()}/papers`)).body.papers;
const open = (as: Name, paperId: string | undefined) =>
  inject(as, `GET /api/${as === 'berit' || as === 'elsewhere' ? '' : 'my/'}application-papers/${paperId}`);
const statuses = async (who: readonly Name[], paperId: string | undefined) =>
  Promise.all(who.map(async (as) => [as, (await open(as, paperId)).statusCode]));
const kept = () => all('select from application_paper');

async function send(as: Name, { draftId, version }: ApplicationDraft, wanted: object = {}) {
  const body = { words: 'The stairs.', language: 'en', draft: { draftId, version }, ...wanted };
  return ask<{ applicationId: string }>(as, `POST /api/my/people/${ingrid}/applications`, body);
}

test('they survive the end of the session, and are their writer’s alone', async () => {
  const { status, body } = await add('kari', photo);
  expect(status).toBe(200);
  await all('delete from session');
  clock.advance(3 * 86_400_000);
  for (const name of names) await logIn(name);
  expect(await beside('kari')).toEqual(body.papers);
  expect(body.papers).toMatchObject([{ type: 'image/jpeg', width: 40, height: 20 }]);
  expect(await beside('ingrid')).toEqual([]);
  expect(await beside('odd')).toEqual([]);
  const paperId = body.papers[0]?.id;
  const nowhere = (await open('ingrid', newId())).json();
  for (const as of ['ingrid', 'odd', 'berit', 'elsewhere'] as const) {
    const answer = await open(as, paperId);
    expect([as, (await open(as, newId())).statusCode]).toEqual([as, answer.statusCode]);
    expect([403, 404]).toContain(answer.statusCode);
  }
  expect((await open('ingrid', paperId)).json()).toEqual(nowhere);
  // Behind the routes the wall in the database says the same.
  const seen = await inTransaction(
    database.pool('tunet_app'),
    { tenants: [nordvik], subjects: [ingrid], at: clock.now() },
    (tx) => tx.sql('select id from application_paper'),
  );
  expect(seen).toEqual([]);
});

test('a photo comes out plain; a document is only ever downloaded, and can run nothing', async () => {
  await add('kari', photo);
  const { papers } = (await add('kari', document)).body;
  const isPhoto = ({ type }: (typeof papers)[number]) => type === 'image/jpeg';
  // Both came in the same instant of the test: which stands first is left open.
  const shown = await open('kari', papers.find(isPhoto)?.id);
  expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
  expect(shown.rawPayload.includes('Telephone')).toBe(false);
  const fetched = await open('kari', papers.find((one) => !isPhoto(one))?.id);
  expect(fetched.headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'content-disposition': 'attachment; filename="document.pdf"',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  });
  expect(fetched.rawPayload.toString('base64')).toBe(document);
});

test('one that is taken away is gone for good, and only the writer takes it away', async () => {
  const { papers } = (await add('kari', photo)).body;
  const key = `POST /api/my/application-papers/${papers[0]?.id}/remove`;
  await add('odd', photo);
  for (const as of ['ingrid', 'odd'] as const) expect((await ask(as, key)).status).toBe(404);
  expect(await kept()).toHaveLength(2);
  expect((await ask<DraftWithPapers>('kari', key)).body.papers).toEqual([]);
  expect((await ask('kari', key)).status).toBe(404);
  expect((await open('kari', papers[0]?.id)).statusCode).toBe(404);
  expect(await beside('odd')).toHaveLength(1);
});

test('they are gone with the draft: thrown away, at a death, and untouched for ninety days', async () => {
  const died = (personId: string) =>
    inTransaction(database.pool('tunet_dispatch'), { tenants: [nordvik], subjects: [], at: clock.now() }, async (tx) =>
      requestsLifeEffect.died?.(tx, { tenantId: nordvik, personId, deathId: newId() }),
    );
  const lapsed = () =>
    sweepDrafts({
      pool: database.pool('tunet_dispatch'),
      clock: fixedClock(new Date(clock.now().getTime() + 90.1 * 86_400_000).toISOString()),
    });
  for (const end of [() => ask('kari', `POST ${draftKey()}/delete`), () => died(kari), lapsed]) {
    await add('kari', photo);
    expect(await kept()).toHaveLength(1);
    await end();
    expect(await kept()).toEqual([]);
  }
});

test('they go with the application exactly once, and are read by those who read it and nobody else', async () => {
  await add('kari', photo);
  const { draft, papers } = (await add('kari', document)).body;
  const [one, two] = await Promise.all([send('kari', draft), send('kari', draft)]);
  expect([one.status, two.status].sort()).toEqual([200, 409]);
  const { applicationId } = one.status === 200 ? one.body : two.body;
  expect(await all('select distinct application_id, draft_id from application_paper')).toEqual([
    { application_id: applicationId, draft_id: null },
  ]);
  expect(await beside('kari')).toEqual([]);
  for (const as of ['ingrid', 'kari', 'odd'] as const) {
    const status = await ask<ApplicationStatus>(as, `GET /api/my/applications/${applicationId}`);
    expect(status.body.papers).toEqual(papers);
  }
  const seen = await ask<ApplicationCase>('berit', `GET /api/applications/${applicationId}`);
  expect(seen.body.papers).toEqual(papers);
  const paperId = papers[0]?.id;
  const looks = async () =>
    (await all(`select from audit where object_kind = 'application-paper' and object_id = $1`, [paperId])).length;
  const before = await looks();
  const readers = ['ingrid', 'kari', 'odd', 'berit'] as const;
  expect(await statuses(readers, paperId)).toEqual(readers.map((as) => [as, 200]));
  expect(await looks()).toBe(before + 4);
  for (const [, status] of await statuses(['reader', 'stranger', 'elsewhere'], paperId)) {
    expect([403, 404]).toContain(status);
  }
  // What was sent is not taken back one by one, and not even the wall lets it go.
  expect((await ask('kari', `POST /api/my/application-papers/${paperId}/remove`)).status).toBe(404);
  await inTransaction(database.pool('tunet_app'), { tenants: [nordvik], subjects: [kari], at: clock.now() }, (tx) =>
    tx.sql('delete from application_paper'),
  );
  expect(await all('select from application_paper where application_id = $1', [applicationId])).toHaveLength(2);
  await all('delete from application_paper');
});

test('a refused sending keeps what lies beside the draft, and what another device laid there is not sent unread', async () => {
  const { draft } = (await add('kari', photo)).body;
  expect((await send('kari', draft, { answers: { wishes: ['no-such-help'] } })).status).toBe(409);
  expect(await beside('kari')).toHaveLength(1);
  await add('kari', document, draft.draftId);
  expect((await send('kari', draft)).body.code).toBe('draft-changed');
  expect(await beside('kari')).toHaveLength(2);
});

test('another’s draft is no place to lay anything, nor is one that is gone', async () => {
  const { draft } = (await add('kari', photo)).body;
  expect((await add('odd', photo, draft.draftId)).body.code).toBe('draft-gone');
  expect((await add('odd', photo, newId())).body.code).toBe('draft-gone');
  expect(await beside('kari')).toHaveLength(1);
  await ask('kari', `POST ${draftKey()}/delete`);
  expect((await add('kari', photo, draft.draftId)).body.code).toBe('draft-gone');
  for (const as of ['reader', 'stranger'] as const) expect([403, 404]).toContain((await add(as, photo)).status);
  expect(await kept()).toEqual([]);
});

test.each([
  ['a page', base64('<html><script>alert(1)</script></html>'), 'not-a-picture'],
  ['a page that says it is a document', base64('%PDF-<script>alert(1)</script>%%EOF'), 'not-a-picture'],
  ['half a document', base64('%PDF-1.7\n1 0 obj'), 'not-a-picture'],
  ['a drawing in XML', base64('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'not-a-picture'],
  ['the beginning of a photo', base64('\xff\xd8\xff\xe0'), 'not-a-picture'],
  ['no base64', '§§§', 'not-a-picture'],
  ['a photo that is too large', Buffer.alloc(8 * 1024 * 1024 + 1).toString('base64'), 'picture-too-large'],
])('%s is refused and nothing is kept', async (_what, paper, code) => {
  expect((await add('kari', paper)).body.code).toBe(code);
  expect(await kept()).toEqual([]);
});

test('more bytes than a document may have are refused, and a seventh paper', async () => {
  const large = Buffer.alloc(10 * 1024 * 1024 + 3, '%PDF-1.7 ').toString('base64');
  expect([400, 409, 413]).toContain((await add('kari', large)).status);
  for (let nth = 0; nth < 6; nth += 1) expect((await add('kari', document)).status).toBe(200);
  expect((await add('kari', document)).body.code).toBe('too-many-papers');
  expect(await beside('kari')).toHaveLength(6);
});
