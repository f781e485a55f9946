import type { MyThread, StaffThread } from '@tunet/contract';
import { idOf } from '@tunet/town';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { useDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';
import { layOutTwoWorlds, type Tokens } from './two-worlds.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-20T10:00:00.000Z');
const newId = idsFrom(clock);
let tokens: Tokens;
let served: TestApp;
let photo: string;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
  const plain = sharp({ create: { width: 40, height: 20, channels: 3, background: '#845' } });
  photo = (
    await plain
      .withExif({ IFD0: { Make: 'Telephone' } })
      .jpeg()
      .toBuffer()
  ).toString('base64');
});
afterAll(() => served.close());

const personId = idOf('person ingrid-solvang');
const ask = (who: keyof Tokens, url: string, body?: Record<string, unknown>) =>
  served.app.inject({
    ...{ url, method: body ? 'POST' : 'GET', cookies: served.cookiesOf(tokens[who]) },
    ...(body ? { payload: { commandId: newId(), occurredAt: clock.now().toISOString(), ...body } } : {}),
  });
const write = (pictures: string[]) =>
  ask('resident', `/api/my/people/${personId}/threads`, {
    ...{ unitId: idOf('nordvik home-care ost'), topic: 'other', audience: 'shared', words: 'Slik ser såret ut.' },
    pictures,
  });

test('a photo goes with the words, says nothing of where it was taken, and leaves as a plain picture that nobody keeps', async () => {
  const written = await write([photo]);
  expect(written.statusCode).toBe(200);
  const [kept] = written.json<MyThread>().messages[0]?.pictures ?? [];
  expect(kept).toMatchObject({ type: 'image/jpeg', width: 40, height: 20 });
  for (const [who, url] of [
    ['resident', `/api/my/attachments/${kept?.id}`],
    ['nurse', `/api/attachments/${kept?.id}`],
  ] as const) {
    const answer = await ask(who, url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="photo.jpg"',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    });
    expect(answer.rawPayload.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    expect(answer.rawPayload.includes('Telephone')).toBe(false);
  }
});

test('those who do not read the conversation find no photo, and every look at one is written down', async () => {
  const [kept] = (await write([photo])).json<MyThread>().messages[0]?.pictures ?? [];
  const before = await looks(kept?.id ?? '');
  await ask('nurse', `/api/attachments/${kept?.id}`);
  expect(await looks(kept?.id ?? '')).toBe(before + 1);
  // On duty in another unit, another work, or another door.
  for (const who of ['assessor', 'operator', 'technician', 'service-owner', 'privacy-officer'] as const) {
    expect([403, 404]).toContain((await ask(who, `/api/attachments/${kept?.id}`)).statusCode);
  }
  expect([403, 404]).toContain((await ask('assessor', `/api/my/attachments/${kept?.id}`)).statusCode);
  expect(await looks(kept?.id ?? '')).toBe(before + 1);
});

test('what is no photo is refused, and the words are not sent without it', async () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>').toString('base64');
  for (const bad of [page, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'), '¤¤¤']) {
    const answer = await write([photo, bad]);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'not-a-picture']);
  }
  expect((await write([photo, photo, photo, photo])).statusCode).toBe(400);
});

test('staff answer with a photo', async () => {
  const thread = (await write([])).json<MyThread>();
  clock.advance(60_000);
  const answer = await ask('nurse', `/api/threads/${thread.id}/messages`, {
    ...{ words: 'Slik legger du bandasjen.', seen: 1, pictures: [photo] },
  });
  expect(answer.json<StaffThread>().messages.map(({ pictures }) => pictures.length)).toEqual([0, 1]);
  const read = (await ask('resident', `/api/my/threads/${thread.id}`)).json<MyThread>();
  const shown = await ask('resident', `/api/my/attachments/${read.messages[1]?.pictures[0]?.id}`);
  expect(shown.statusCode).toBe(200);
});

async function looks(id: string): Promise<number> {
  return database.asAdministrator(async (client) => {
    const sql = `select count(*)::int as n from audit where object_kind = 'attachment' and object_id = $1 and outcome = 'done'`;
    return (await client.query<{ n: number }>(sql, [id])).rows[0]?.n ?? 0;
  });
}
