import type { DecisionLetter, LightHelp, LightOffer, LightWork } from '@tunet/contract';
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
import { requestsLifeEffect } from './index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-20T12:00:00Z');
const newId = idsFrom(clock);
const names = ['gunnel', 'young', 'anna', 'reader', 'eva', 'elsewhere'] as const;
type Name = (typeof names)[number];
const ids = new Map<Name, string>();
const tokens = new Map<Name, string>();
let served: TestApp;
let tenantId: string;

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    tenantId = await addTenant(tx, { slug: 'sjostad', country: 'SE' });
    const other = await addTenant(tx, { slug: 'other', country: 'SE' });
    for (const name of ['gunnel', 'young', 'anna', 'reader'] as const) {
      ids.set(name, await addPerson(tx, { tenantId, firstName: name }));
    }
    await tx.sql(`update person set born_on = '1940-05-01' where id = $1`, [ids.get('gunnel')]);
    await tx.sql(`update person set born_on = '1959-11-21' where id = $1`, [ids.get('young')]);
    const follow = (name: Name, scopes: string[]) =>
      addGrant(tx, { tenantId, subjectId: id(name), personId: id('gunnel'), basis: 'proxy', scopes });
    await follow('anna', ['apply']);
    await follow('reader', ['visit.read']);
    for (const [name, place] of [
      ['eva', tenantId],
      ['elsewhere', other],
    ] as const) {
      const unitId = await addUnit(tx, { tenantId: place, kind: 'assessment' });
      const staffId = await addStaff(tx, { tenantId: place, unitId, role: 'assessor', firstName: name });
      ids.set(name, staffId);
      await putOnDuty(tx, { tenantId: place, staffId, unitId, to: new Date('2028-12-31') });
    }
    for (const name of names) {
      const kind = name === 'eva' || name === 'elsewhere' ? 'staff' : 'person';
      const place = name === 'elsewhere' ? other : tenantId;
      await addAccount(tx, { subject: name, actors: [{ actorId: id(name), tenantId: place, kind }] });
    }
  });
  served = await serveApp(database, clock);
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const accounts = await all<{ subject: string; id: string }>('select subject, id from account');
  for (const name of names) {
    const accountId = accounts.find(({ subject }) => subject === name)?.id ?? never();
    const door = name === 'eva' || name === 'elsewhere' ? 'staff' : 'resident';
    tokens.set(name, await sessions.open({ accountId, actorId: id(name), door, assurance: 'high' }, clock.now()));
  }
});
afterAll(() => served.close());
beforeEach(async () => {
  clock.advance(60_000);
  await all('delete from light_help');
});

function never(): never {
  throw new TypeError('laid out above');
}
function id(name: Name): string {
  return ids.get(name) ?? never();
}

async function all<R>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
  return database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as R[]);
}

async function ask<T>(as: Name, key: string, payload?: object) {
  const [method, url] = key.split(' ') as ['GET' | 'POST', string];
  const body = { commandId: newId(), occurredAt: clock.now().toISOString(), ...payload };
  const cookies = served.cookiesOf(tokens.get(as) ?? never());
  const answer = await served.app.inject({ method, url, cookies, ...(method === 'POST' ? { payload: body } : {}) });
  return { status: answer.statusCode, body: answer.json() as T & { code?: string } };
}

interface Seen {
  readonly offers: readonly LightOffer[];
  readonly taken: readonly LightHelp[];
}
const see = async (as: Name, about: Name) => (await ask<Seen>(as, `GET /api/my/people/${id(about)}/light-help`)).body;
const take = (as: Name, about: Name, serviceType: string) =>
  ask<LightHelp>(as, `POST /api/my/people/${id(about)}/light-help`, { serviceType });

test('by age and by the day: at 86 she may take three kinds, at 66 none, and the day after she is 67 two', async () => {
  expect((await see('gunnel', 'gunnel')).offers.map(({ serviceType }) => serviceType)).toEqual([
    ...['safety-alarm', 'meals', 'service-hours'],
  ]);
  expect((await see('young', 'young')).offers).toEqual([]);
  expect((await take('young', 'young', 'meals')).body.code).toBe('not-offered');
});

test('it holds at once, once, with a day to ask how it goes, and the office has it to put in place', async () => {
  const answers = await Promise.all([take('anna', 'gunnel', 'meals'), take('gunnel', 'gunnel', 'meals')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const seen = await see('gunnel', 'gunnel');
  expect(seen.taken).toMatchObject([{ serviceType: 'meals', followUpOn: '2027-05-19', inPlaceAt: null }]);
  expect(seen.offers.map(({ serviceType }) => serviceType)).not.toContain('meals');
  clock.advance(60_000);
  const work = await ask<{ rows: readonly LightWork[] }>('eva', 'GET /api/light-help');
  expect(work.body.rows).toMatchObject([{ personId: id('gunnel'), inPlaceAt: null }]);
  expect((await ask<{ rows: unknown[] }>('elsewhere', 'GET /api/light-help')).body.rows).toEqual([]);
  const key = `POST /api/light-help/${seen.taken[0]?.lightHelpId}/in-place`;
  expect((await ask('elsewhere', key)).status).toBe(404);
  expect((await ask('eva', key)).status).toBe(200);
  expect((await ask('eva', key)).body.code).toBe('already-in-place');
  expect((await ask<{ rows: unknown[] }>('eva', 'GET /api/light-help')).body.rows).toEqual([]);
});

test('it is a decision as all other help: in her help, with a letter that says nobody judged her, in place and ended there', async () => {
  const { body } = await take('gunnel', 'gunnel', 'meals');
  expect(body.decisionId).not.toBeNull();
  const letter = await ask<DecisionLetter>('gunnel', `GET /api/my/decisions/${body.decisionId}`);
  expect(letter.body).toMatchObject({ outcome: 'granted', services: [{ serviceType: 'meals', isGranted: true }] });
  expect(letter.body.reasons).toMatch(/Ingen har (bedömt|vurdert)/);
  const help = async () =>
    (
      await ask<{ help: { since: string | null; endsOn: string | null }[] }>(
        'gunnel',
        `GET /api/my/people/${id('gunnel')}/help`,
      )
    ).body.help.at(-1);
  expect(await help()).toMatchObject({ since: null, endsOn: null });
  clock.advance(60_000);
  expect((await ask('eva', `POST /api/light-help/${body.lightHelpId}/in-place`)).status).toBe(200);
  expect(await help()).toMatchObject({ since: '2026-11-20' });
  expect((await ask('gunnel', `POST /api/my/light-help/${body.lightHelpId}/end`)).status).toBe(200);
  expect(await help()).toMatchObject({ endsOn: '2026-11-20' });
});

test('only help that is offered so, and only by her or one who may apply for her', async () => {
  expect((await take('gunnel', 'gunnel', 'home-care')).body.code).toBe('not-offered');
  expect((await take('reader', 'gunnel', 'meals')).status).toBe(404);
  expect((await take('anna', 'young', 'meals')).status).toBe(404);
  expect(await all('select from light_help')).toEqual([]);
});

test('she ends it, and may take it again; a death ends it, and undoing gives it back', async () => {
  const first = await take('gunnel', 'gunnel', 'safety-alarm');
  const end = `POST /api/my/light-help/${first.body.lightHelpId}/end`;
  expect((await ask('gunnel', end)).status).toBe(200);
  expect((await ask('gunnel', end)).body.code).toBe('already-ended');
  expect((await take('gunnel', 'gunnel', 'safety-alarm')).status).toBe(200);
  const fact = { tenantId, personId: id('gunnel'), deathId: newId() };
  const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
  const live = async () => (await all('select from light_help where ended_at is null')).length;
  await inTransaction(database.pool('tunet_dispatch'), scope, async (tx) => requestsLifeEffect.died?.(tx, fact));
  expect(await live()).toBe(0);
  await inTransaction(database.pool('tunet_dispatch'), scope, async (tx) => requestsLifeEffect.undone?.(tx, fact));
  expect(await live()).toBe(1);
});
