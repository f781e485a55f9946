import { proxyScopes, type RouteShape, routes, smallerDoorAreas } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actionTables } from '../src/app.ts';
import { smallerDoor } from '../src/modules/access/code-door/smaller-door.ts';
import { createAuthority, endProxiesOfProtected } from '../src/modules/access/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Actor } from '../src/platform/http/actor.ts';
import { addGrant, addRelative, layOut } from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00.000Z');
let world: CaseWorld;
let place: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await addGrant(tx, { tenantId: world.tenantId, personId: world.mother, subjectId: world.east, basis: 'in-care' });
    await tx.sql(`update person set phone = '+47 555 01 200' where id = $1`, [world.mother]);
    const [row] = await tx.sql<{ slug: string }>('select slug from tenant where id = $1', [world.tenantId]);
    return row?.slug ?? '';
  });
});
afterAll(() => world.served.close());

interface Given {
  readonly number: string;
  readonly code: string;
}
/** A browser of its own: it keeps its cookies, and comes from an address of its own. */
interface Browser {
  readonly cookies: Map<string, string>;
  readonly address: string;
}
let addresses = 0;
function browser(): Browser {
  addresses += 1;
  return { cookies: new Map(), address: `10.0.${addresses >> 8}.${addresses & 255}` };
}

async function from(who: Browser, method: 'GET' | 'POST', url: string, payload?: Record<string, unknown>) {
  const answer = await world.served.app.inject({
    ...{ method, url, remoteAddress: who.address },
    cookies: { ...Object.fromEntries(who.cookies), [`${world.served.config.session.cookiePrefix}_place`]: place },
    ...(payload ? { payload } : method === 'POST' ? { payload: {} } : {}),
  });
  for (const cookie of answer.cookies) {
    if (cookie.value === '' || cookie.maxAge === 0) who.cookies.delete(cookie.name);
    else who.cookies.set(cookie.name, cookie.value);
  }
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown>, cookies: answer.cookies };
}
const command = () => ({ commandId: world.newId(), occurredAt: clock.now().toISOString() });

async function give(body: Record<string, unknown> = {}) {
  const plain = { forProxyId: null, given: 'in-person', identityShown: 'passport', ...body };
  const answer = await world.served.app.inject({
    ...{ method: 'POST', url: `/api/people/${world.mother}/door-codes`, payload: plain },
    cookies: world.cookiesOf('nurse'),
  });
  return { status: answer.statusCode, body: answer.json() as Given & { code: string } };
}
const enter = (who: Browser, { number, code }: Given) => from(who, 'POST', '/api/code-door/enter', { number, code });
const visits = () => `/api/my/people/${world.mother}/visits`;
async function boundPhone(): Promise<Browser> {
  const phone = browser();
  expect((await enter(phone, (await give()).body)).status).toBe(200);
  return phone;
}
interface Device {
  readonly id: string;
  readonly stoppedBecause: string | null;
}
async function devices(): Promise<readonly Device[]> {
  const { body } = await world.ask('nurse', 'GET', `/api/people/${world.mother}/door-devices`);
  return (body as { devices: Device[] }).devices;
}

test('a code opens the smaller door once, on the device where it is first used', async () => {
  const given = (await give()).body;
  expect(given).toMatchObject({ number: expect.stringMatching(/^\d{4}$/), code: expect.stringMatching(/^\d{6}$/) });
  const phone = browser();
  const entered = await enter(phone, given);
  expect(entered).toMatchObject({ status: 200, body: { opened: true } });
  for (const cookie of entered.cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  expect((await from(phone, 'GET', visits())).status).toBe(200);
  // The same code on another phone, and the cookie of the session alone never binds one.
  const other = browser();
  expect(await enter(other, given)).toMatchObject({ status: 409, body: { code: 'not-right' } });
  expect((await from(other, 'GET', visits())).status).toBe(401);
  expect((await from(other, 'POST', '/api/code-door/open')).body).toMatchObject({ code: 'not-right' });
});

test('every action behind it is on the list, and nothing else, whatever she has been let see', () => {
  const authority = createAuthority(actionTables);
  const actor: Actor = {
    ...{ kind: 'person', id: world.mother, tenantId: world.tenantId, accountId: world.mother, name: 'She' },
    ...{
      door: 'resident',
      assurance: 'code',
      opens: smallerDoorAreas,
      tenants: [],
      subjects: [],
      roles: [],
      duties: [],
    },
  };
  const grants = [{ basis: 'own' as const, ref: null, scopes: [...proxyScopes] }];
  const actions = new Set(
    Object.values<RouteShape>(routes).flatMap(({ doors, action }) =>
      Array.isArray(doors) && doors.includes('resident') ? [action] : [],
    ),
  );
  const open = [...actions].filter((action) => authority.decide(actor, action, { grants }).allow);
  expect(open.toSorted()).toEqual(Object.keys(smallerDoor).toSorted());
  for (const never of [
    'Decision.SeeMine',
    'Person.SeeLooks',
    'Proxy.See',
    'Proxy.Give',
    'Note.Read',
    'Assessment.SeeMine',
  ])
    expect(open).not.toContain(never);
  // An area that the municipality has shut.
  const shut = { ...actor, opens: ['messages'] };
  expect(authority.decide(shut, 'Visit.SeeMine', { grants })).toEqual({ allow: false, why: 'stronger-login-needed' });
});

test('a photo of her own conversation and her word that it was settled are behind it; a paper of an application is not', async () => {
  const phone = await boundPhone();
  const words = {
    unitId: world.east,
    topic: 'visit',
    words: 'Dørklokka virker ikke.',
    audience: 'shared',
    pictures: [],
  };
  const begun = await from(phone, 'POST', `/api/my/people/${world.mother}/threads`, { ...command(), ...words });
  expect(begun.status).toBe(200);
  const said = begun.body as { id: string; messages: { id: string }[] };
  const [photo, paper] = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const [first, second] = [world.newId(), world.newId()];
    await tx.sql(
      `insert into attachment (tenant_id, id, person_id, unit_id, thread_id, message_id, media_type, width, height, bytes, kept_by, kept_at)
        values ($1, $2, $3, $4, $5, $6, 'image/jpeg', 1, 1, '\\xffd8ff', $3, $7)`,
      [world.tenantId, first, world.mother, world.east, said.id, said.messages[0]?.id, tx.at],
    );
    await tx.sql(
      `insert into application_paper (tenant_id, id, person_id, writer_id, application_id, media_type, bytes, kept_at)
        values ($1, $2, $3, $3, $4, 'application/pdf', '%PDF-1.7', $5)`,
      [world.tenantId, second, world.mother, world.applicationId, tx.at],
    );
    return [first, second];
  });
  const look = async (path: string) =>
    (
      await world.served.app.inject({
        ...{ method: 'GET', url: `/api/my/${path}`, cookies: Object.fromEntries(phone.cookies) },
      })
    ).statusCode;
  expect(await look(`attachments/${photo}`)).toBe(200);
  expect(await look(`attachments/${paper}`)).toBe(404);
  expect(await look(`application-papers/${paper}`)).toBe(401);
  const solved = { ...command(), isSolved: true };
  // Nobody has answered yet: that is what it says, and not that more is needed to log in.
  expect((await from(phone, 'POST', `/api/my/threads/${said.id}/solved`, solved)).body).toMatchObject({
    code: 'not-answered',
  });
  // A calendar outside is a lasting address: that is not given behind a code.
  const calendar = `/api/my/people/${world.mother}/visit-calendar`;
  expect((await from(phone, 'GET', calendar)).body).toMatchObject({ code: 'stronger-login-needed' });
  expect((await from(phone, 'POST', calendar, { ...command(), language: 'nb' })).status).toBe(401);
});

test('decisions, notes, the log and proxies stay shut, and say that more is needed', async () => {
  const phone = await boundPhone();
  for (const part of ['decisions', 'notes', 'assessment', 'looks', 'proxies', 'plan', 'technology', 'alarms']) {
    const { status, body } = await from(phone, 'GET', `/api/my/people/${world.mother}/${part}`);
    expect([part, status, body.code]).toEqual([part, 401, 'stronger-login-needed']);
  }
  // She looks as nobody else, and a code grows into nothing.
  const looked = await world.served.app.inject({
    ...{ method: 'GET', url: visits(), headers: { 'tunet-as-proxy': world.newId() } },
    cookies: Object.fromEntries(phone.cookies),
  });
  expect(looked.statusCode).toBe(403);
});

test('five wrong answers and the code is worth nothing; a number that nobody has is answered alike', async () => {
  const given = (await give()).body;
  const wrong = { number: given.number, code: given.code === '000000' ? '000001' : '000000' };
  const nobody = { number: given.number === '9999' ? '9998' : '9999', code: '123456' };
  const answers = new Set<string>();
  for (const tried of [wrong, nobody, wrong, wrong, wrong, wrong]) {
    const { status, body } = await enter(browser(), tried);
    answers.add(JSON.stringify([status, body]));
  }
  expect(answers.size).toBe(1);
  expect((await enter(browser(), given)).body).toMatchObject({ code: 'not-right' });
});

test('one address tries ten times in ten minutes, whichever numbers it tries', async () => {
  const thief = browser();
  const statuses: number[] = [];
  for (let no = 0; no < 12; no += 1)
    statuses.push((await enter(thief, { number: String(1000 + no), code: '123456' })).status);
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(409));
  expect(statuses.slice(10)).toEqual([429, 429]);
  // Others are not shut out by it.
  expect((await enter(browser(), (await give()).body)).status).toBe(200);
});

test('a code that came too late opens nothing', async () => {
  const given = (await give()).body;
  clock.advance(61 * 60_000);
  expect((await enter(browser(), given)).status).toBe(409);
});

test('a new code ends the device before it, from the first use', async () => {
  const old = await boundPhone();
  const fresh = browser();
  const given = (await give()).body;
  expect((await from(old, 'GET', visits())).status).toBe(200);
  expect((await enter(fresh, given)).status).toBe(200);
  expect((await from(old, 'GET', visits())).status).toBe(401);
  expect((await from(old, 'POST', '/api/code-door/open')).status).toBe(409);
  expect((await devices()).filter(({ stoppedBecause }) => stoppedBecause === null)).toHaveLength(1);
});

test('staff stop it at once, also while it is open; so does she herself', async () => {
  const phone = await boundPhone();
  const [device] = await devices();
  const stop = `/api/people/${world.mother}/door-devices/${device?.id}/stop`;
  // The unit that does not help her does not know of it.
  expect((await world.ask('other-nurse', 'POST', stop)).status).toBe(404);
  expect((await world.ask('carer', 'POST', stop)).status).toBe(200);
  expect((await from(phone, 'GET', visits())).status).toBe(401);
  const own = await boundPhone();
  const mine = (await from(own, 'GET', '/api/my/door-devices')).body.devices as { id: string }[];
  const stopped = await from(own, 'POST', `/api/my/door-devices/${mine[0]?.id}/stop`, command());
  expect(stopped.status).toBe(200);
  expect((await from(own, 'GET', visits())).status).toBe(401);
});

test('it opens again on the same device after the session; a copied cookie stops both when the two meet', async () => {
  const phone = await boundPhone();
  clock.advance(40 * 60_000);
  expect((await from(phone, 'GET', visits())).status).toBe(401);
  const thief: Browser = { cookies: new Map(phone.cookies), address: browser().address };
  // Until then the copy opens as well: a cookie can do no more.
  expect((await from(thief, 'POST', '/api/code-door/open')).status).toBe(200);
  expect((await from(thief, 'POST', '/api/code-door/open')).status).toBe(200);
  expect((await from(phone, 'POST', '/api/code-door/open')).status).toBe(409);
  expect((await from(thief, 'GET', visits())).status).toBe(401);
  expect((await from(thief, 'POST', '/api/code-door/open')).status).toBe(409);
  expect((await devices()).some(({ stoppedBecause }) => stoppedBecause === 'copied')).toBe(true);
});

test('a session planted before is worth nothing after, and another site cannot knock', async () => {
  const phone = browser();
  const name = `${world.served.config.session.cookiePrefix}_session_resident`;
  phone.cookies.set(name, 'A'.repeat(43));
  await enter(phone, (await give()).body);
  expect(phone.cookies.get(name)).not.toBe('A'.repeat(43));
  const foreign = await world.served.app.inject({
    ...{ method: 'POST', url: '/api/code-door/open', headers: { origin: 'https://elsewhere.example' }, payload: {} },
    cookies: Object.fromEntries(phone.cookies),
  });
  expect(foreign.statusCode).toBe(403);
});

test('only face to face with a protected address, and what was open is stopped then', async () => {
  const phone = await boundPhone();
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set protection = 'confidential' where id = $1`, [world.mother]),
  );
  await inTransaction(
    database.pool('tunet_app'),
    { tenants: [world.tenantId], subjects: [world.mother], at: clock.now() },
    (tx) => endProxiesOfProtected(tx, world.tenantId, world.mother),
  );
  expect((await from(phone, 'GET', visits())).status).toBe(401);
  const rung = await give({ given: 'rang-back', identityShown: 'registered-number' });
  expect(rung).toMatchObject({ status: 409, body: { code: 'in-person-only' } });
  expect((await give()).status).toBe(200);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set protection = 'none' where id = $1`, [world.mother]),
  );
});

test('no code, number or secret is left in what is kept', async () => {
  const given = (await give()).body;
  const phone = browser();
  await enter(phone, given);
  const kept = await database.asAdministrator(async (client) => {
    const texts: string[] = [];
    for (const table of ['audit', 'event', 'command', 'door_code', 'code_device', 'session', 'notice']) {
      const { rows } = await client.query<{ text: string }>(`select row_to_json(t)::text as text from ${table} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  });
  expect(kept).not.toContain(given.code);
  const secret = [...phone.cookies].find(([name]) => name.endsWith('_code_device'))?.[1].split('.')[2] ?? '-';
  expect(secret).toHaveLength(43);
  expect(kept).not.toContain(secret);
});

test('a daughter abroad is known in a video meeting and gets the smaller door with her scopes', async () => {
  const daughterProxy = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await addRelative(tx, {
      ...{ tenantId: world.tenantId, personId: world.mother, relativePersonId: world.daughter, scopes: ['visit.read'] },
    });
    const [row] = await tx.sql<{ id: string }>(
      `select id from access_grant where subject_id = $1 and person_id = $2 and basis = 'proxy' order by starts_at desc limit 1`,
      [world.daughter, world.mother],
    );
    return row?.id ?? '';
  });
  const rung = await give({ forProxyId: daughterProxy, given: 'rang-back', identityShown: 'registered-number' });
  expect(rung.body).toMatchObject({ code: 'no-registered-number' });
  const seen = await give({ forProxyId: daughterProxy, given: 'video', identityShown: 'known-in-person' });
  expect(seen.body).toMatchObject({ code: 'identity-does-not-fit' });
  const abroad = browser();
  await enter(abroad, (await give({ forProxyId: daughterProxy, given: 'video', identityShown: 'passport' })).body);
  expect((await from(abroad, 'GET', visits())).status).toBe(200);
  expect((await from(abroad, 'GET', `/api/my/people/${world.mother}/decisions`)).status).toBe(401);
  // Writing was not among what she was let do.
  expect((await from(abroad, 'GET', `/api/my/people/${world.mother}/threads`)).status).toBe(404);
});

test('a device that is not used for long opens nothing', async () => {
  const phone = await boundPhone();
  clock.advance(91 * 86_400_000);
  expect((await from(phone, 'POST', '/api/code-door/open')).status).toBe(409);
});
