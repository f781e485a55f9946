import { randomUUID } from 'node:crypto';
import { organisationRoutes } from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaff, addTenant, addUnit, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { organisationHandlers } from '../../modules/organisation/index.ts';
import { fixedClock } from '../clock/clock.ts';
import { idsFrom } from '../ids/ids.ts';
import type { Actor, Decision } from './actor.ts';
import { createHttp } from './create-http.ts';
import { serveRoutes } from './serve-routes.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
const origin = 'http://127.0.0.1:3000';
let app: FastifyInstance;
let unitId = '';
let actor: Actor;
let verdict: Decision = { allow: true, basis: 'on-duty', basisRef: null, role: 'carer' };

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), new Date('2026-01-01T00:00:00Z'), async (tx) => {
    const tenantId = await addTenant(tx, { slug: 'nordvik' });
    unitId = await addUnit(tx, { tenantId, kind: 'home-care' });
    const id = await addStaff(tx, { tenantId, unitId });
    actor = {
      ...{ kind: 'staff', id, tenantId, accountId: id, name: 'Test Ansatt', door: 'field', assurance: 'high' },
      ...{ tenants: [tenantId], subjects: [id], roles: ['carer'], duties: [] },
    };
  });
  app = await createHttp({
    log: pino({ level: 'silent' }),
    publicOrigin: origin,
    trustedProxies: [],
    tls: undefined,
    formTargets: [],
  });
  serveRoutes(
    app,
    {
      pool: database.pool('tunet_app'),
      clock,
      newId: idsFrom(clock),
      sessions: {
        find: async (token) => (token === 'alive' ? actor : null),
        peek: async (token) => (token === 'alive' ? actor : null),
      },
      authority: { decide: () => verdict, needsFacts: () => false, withinReach: () => [] },
      cookieName: () => 'session',
      placeCookieName: 'place',
    },
    organisationRoutes,
    organisationHandlers({ pool: database.pool('tunet_app'), isDemo: true, isExercise: false }),
  );
});
afterAll(() => app.close());

function begin(body: Record<string, unknown>, headers: Record<string, string> = {}) {
  return app.inject({ method: 'POST', url: '/api/duties', cookies: { session: 'alive' }, headers, payload: body });
}

function duty(more: Record<string, unknown> = {}) {
  return {
    commandId: randomUUID(),
    occurredAt: clock.now().toISOString(),
    unitId,
    hours: 8,
    ...more,
  };
}

async function count(table: string): Promise<number> {
  return database.asAdministrator(
    async (client) => (await client.query(`select count(*)::int as n from ${table}`)).rows[0].n,
  );
}

async function endAll(): Promise<void> {
  await database.asAdministrator((client) => client.query('delete from duty'));
}

describe('a write', () => {
  test('repeated with the same command gets the same answer and changes nothing, also at the same time', async () => {
    const body = duty();
    const answers = await Promise.all([begin(body), begin(body), begin(body)]);
    const [first] = answers;
    for (const answer of answers) expect([answer.statusCode, answer.body]).toEqual([200, first?.body]);
    expect(await count('duty')).toBe(1);
  });

  test('keeps a refusal as the answer of its command', async () => {
    const body = duty();
    expect((await begin(body)).json()).toMatchObject({ code: 'already-on-duty' });
    await endAll();
    expect((await begin(body)).json()).toMatchObject({ code: 'already-on-duty' });
    expect(await count('duty')).toBe(0);
  });

  test('with a command that was used for something else is refused', async () => {
    const body = duty();
    await begin(body);
    const other = await begin({ ...body, hours: 9 });
    expect([other.statusCode, other.json().code]).toEqual([409, 'command-reused']);
    await endAll();
  });

  test.each([
    ['a day and more back', -25 * 3_600_000],
    ['ahead of us', 6 * 60_000],
  ])('that happened %s is refused and not stored', async (_, shift) => {
    const before = await count('command');
    const answer = await begin(duty({ occurredAt: new Date(clock.now().getTime() + shift).toISOString() }));
    expect([answer.statusCode, answer.json().field]).toEqual([400, 'body.occurredAt']);
    expect(await count('command')).toBe(before);
  });

  test('from another site’s page is refused', async () => {
    const answer = await begin(duty(), { origin: 'https://elsewhere.example' });
    expect(answer.statusCode).toBe(403);
  });
});

describe('bad input', () => {
  test.each([
    [{ extra: 1 }, 'body.extra'],
    [{ hours: 'eight' }, 'body.hours'],
    [{ unitId: 'x' }, 'body.unitId'],
    [{ hours: 1e9 }, 'body.hours'],
  ])('%j is answered with its field and nothing is echoed', async (more, field) => {
    const answer = await begin(duty(more));
    expect([answer.statusCode, answer.json().code, answer.json().field]).toEqual([400, 'bad-input', field]);
    expect(Object.keys(answer.json()).sort()).toEqual(['code', 'field', 'message']);
  });

  test('what is not JSON, or too large, is said so in the same shape', async () => {
    const send = (payload: string, type: string) =>
      app.inject({
        method: 'POST',
        url: '/api/duties',
        cookies: { session: 'alive' },
        headers: { 'content-type': type },
        payload,
      });
    expect((await send('{', 'application/json')).json().code).toBe('bad-input');
    expect((await send('<a/>', 'text/xml')).json().code).toBe('wrong-media-type');
    expect((await send(`{"a":"${'x'.repeat(300_000)}"}`, 'application/json')).json().code).toBe('too-large');
  });
});

describe('access', () => {
  test('without a session there is no answer', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/duties/mine', cookies: { session: 'ended' } });
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'not-logged-in']);
  });

  test('each answer leaves an audit row with who, what, on which basis', async () => {
    const before = await count('audit');
    await app.inject({ method: 'GET', url: '/api/duties/mine', cookies: { session: 'alive' } });
    const rows = await database.asAdministrator(
      async (client) =>
        (await client.query('select action, outcome, basis, actor_name, role from audit order by id desc limit 1'))
          .rows,
    );
    expect(await count('audit')).toBe(before + 1);
    expect(rows[0]).toEqual({
      action: 'Duty.SeeOwn',
      outcome: 'done',
      basis: 'on-duty',
      actor_name: 'Test Ansatt',
      role: 'carer',
    });
  });

  test('a denial is audited too, and changes nothing', async () => {
    verdict = { allow: false, why: 'wrong-role' };
    const before = await count('duty');
    const answer = await begin(duty());
    verdict = { allow: true, basis: 'on-duty', basisRef: null, role: 'carer' };
    expect(answer.statusCode).toBe(403);
    const rows = await database.asAdministrator(
      async (client) =>
        (await client.query('select action, outcome, reason_code from audit order by id desc limit 1')).rows,
    );
    expect(rows[0]).toEqual({ action: 'Duty.Begin', outcome: 'denied', reason_code: 'wrong-role' });
    expect(await count('duty')).toBe(before);
  });
});
