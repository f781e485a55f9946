import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lifeEffects } from '../src/life-effects.ts';
import { createSessions } from '../src/modules/access/index.ts';
import { applyLifeEvents } from '../src/modules/people/index.ts';
import { followCalls, watchOnce } from '../src/modules/shifts/index.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import {
  addAccount,
  addArea,
  addDevice,
  addGrant,
  addHome,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  putOnDuty,
  serveFrom,
} from './build.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

const database = useDatabase();
/** Ten in the evening in Oslo on Saturday. */
let now = '2026-11-21T21:00:00.000Z';
const clock = { now: () => new Date(now) };
const newId = idsFrom(clock);
let served: TestApp;
const ids: { [name: string]: string } = {};

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), new Date('2026-11-21T18:00:00Z'), async (tx) => {
    const centre = await addTenant(tx, { name: 'Nord vakt', kind: 'centre' });
    const place = await addTenant(tx, { name: 'Nordvik' });
    const other = await addTenant(tx, { name: 'Annet sted' });
    await serveFrom(tx, { centreId: centre, municipalityId: place });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', name: 'Desken' });
    const homeCare = await addUnit(tx, { tenantId: place, kind: 'home-care', name: 'Hjemme', phone: '70000001' });
    const area = await addArea(tx, { tenantId: place, name: 'Øst' });
    const staffOf = async (name: string, tenantId: string, unitId: string, role: 'operator' | 'nurse' | 'carer') => {
      const id = await addStaff(tx, { tenantId, unitId, role, firstName: name, lastName: 'Test' });
      await putOnDuty(tx, { tenantId, staffId: id, unitId, to: new Date('2026-11-23T18:00:00Z') });
      ids[name] = id;
      ids[`account ${name}`] = await addAccount(tx, {
        subject: name,
        actors: [{ actorId: id, tenantId, kind: 'staff' }],
      });
    };
    await staffOf('jonas', centre, desk, 'operator');
    await staffOf('amina', centre, desk, 'operator');
    await staffOf('silje', place, homeCare, 'nurse');
    await staffOf('lars', place, homeCare, 'carer');
    const kari = await addPerson(tx, { tenantId: place, firstName: 'Kari', lastName: 'Nes', phone: '90000001' });
    const per = await addPerson(tx, { tenantId: place, firstName: 'Per', lastName: 'Vik' });
    const stranger = await addPerson(tx, { tenantId: other, firstName: 'Ukjent' });
    const home = await addHome(tx, { tenantId: place, areaId: area });
    for (const personId of [kari, per]) await moveIn(tx, { tenantId: place, personId, homeId: home });
    const device = await addDevice(tx, { tenantId: place, cid: '1001' });
    await placeDevice(tx, { tenantId: place, deviceId: device, homeId: home });
    await tx.sql('insert into wearer (tenant_id, device_id, did, person_id) values ($1, $2, $3, $4)', [
      place,
      device,
      '01',
      per,
    ]);
    await addGrant(tx, { tenantId: place, personId: kari, subjectId: homeCare, basis: 'in-care' });
    await addGrant(tx, { tenantId: place, personId: per, subjectId: homeCare, basis: 'in-care' });
    Object.assign(ids, { centre, place, other, desk, homeCare, area, kari, per, stranger });
  });
  served = await serveApp(database, clock);
});
afterAll(() => served.close());

async function ask(name: string, method: 'GET' | 'POST', url: string, body: Record<string, unknown> = {}) {
  const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
  const payload = method === 'POST' ? { payload: { ...command, ...body } } : {};
  const session = {
    accountId: ids[`account ${name}`] ?? '',
    actorId: ids[name] ?? '',
    door: 'staff',
    assurance: 'high',
  } as const;
  const token = await createSessions({ pool: database.pool('tunet_app') }).open(session, clock.now());
  const answer = await served.app.inject({ method, url, cookies: served.cookiesOf(token), ...payload });
  return { status: answer.statusCode, body: answer.json() };
}
const follow = () => consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'watch', followCalls({ newId }));
const followLives = () =>
  consumeAll(
    { pool: database.pool('tunet_dispatch'), clock },
    'life-events',
    applyLifeEvents({ effects: lifeEffects, newId }),
  );
const watch = () => watchOnce({ pool: database.pool('tunet_dispatch'), clock, newId });
const rounds = async (name = 'jonas') => (await ask(name, 'GET', '/api/watch')).body.rounds;
const events = (kind: string) =>
  database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ subject_id: string; payload: object }>(
      'select subject_id, payload from event where kind = $1 order by id',
      [kind],
    );
    return rows;
  });
const unit = { toldBy: 'unit', toldByName: 'Silje' };
const wish = {
  ...{ times: ['23:00', '06:00'], minutes: 30, firstOn: '2026-11-21', lastOn: '2026-11-23' },
  ...{ why: 'Urolig etter fallet', askedBy: 'Datteren' },
};

describe('planned calls', () => {
  test('an operator with no relation to her cannot agree on one, nor see any', async () => {
    expect((await ask('jonas', 'POST', `/api/people/${ids.kari}/planned-calls`, wish)).status).toBe(404);
    expect((await ask('jonas', 'GET', `/api/people/${ids.kari}/planned-calls`)).status).toBe(404);
    expect((await ask('lars', 'POST', `/api/people/${ids.kari}/planned-calls`, wish)).status).toBe(403);
  });

  test('a nurse agrees on two; the desk that answers for her municipality has them, with her number', async () => {
    const agreed = await ask('silje', 'POST', `/api/people/${ids.kari}/planned-calls`, wish);
    expect(agreed).toMatchObject({ status: 200, body: { callIds: [expect.any(String), expect.any(String)] } });
    expect(await rounds()).toEqual([]);
    await follow();
    await follow();
    expect(await rounds()).toMatchObject([
      { personName: 'Kari Nes', phone: '90000001', state: 'coming', startsAt: '2026-11-21T22:00:00.000Z', tries: 0 },
      { onDate: '2026-11-22', startsAt: '2026-11-22T05:00:00.000Z' },
    ]);
    const grants = await database.asAdministrator((client) =>
      client.query(`select 1 from access_grant where basis = 'desk-watch' and subject_id = $1`, [ids.desk]),
    );
    expect(grants.rowCount).toBe(2);
  });

  test('one that nobody answered stays due, is missed at its end, and stays on top until somebody says what came of it', async () => {
    const [first] = await rounds();
    const settle = (outcome: string, note?: string) =>
      ask('jonas', 'POST', `/api/planned-calls/${first.callId}/rounds/${first.onDate}`, {
        outcome,
        ...(note ? { note } : {}),
      });
    expect((await settle('spoke')).body.code).toBe('not-now');
    now = '2026-11-21T22:10:00.000Z';
    expect(await settle('no-answer')).toMatchObject({ status: 200, body: { state: 'due', tries: 1 } });
    now = '2026-11-21T22:31:00.000Z';
    expect((await rounds())[0]).toMatchObject({ state: 'missed', tries: 1 });
    expect((await ask('silje', 'POST', `/api/planned-calls/${first.callId}/end`)).body.code).toBe('settle-first');
    expect((await settle('sent-somebody')).body.code).toBe('note-needed');
    expect(await settle('sent-somebody', 'Nattpatruljen')).toMatchObject({ body: { state: 'settled' } });
    expect((await settle('spoke')).body.code).toBe('already-settled');
  });

  test('while she is away nobody rings, and she is rung again when she is home', async () => {
    const away = await ask('silje', 'POST', `/api/people/${ids.kari}/absences`, {
      kind: 'hospital',
      leaves: 'now',
      expectedOn: null,
      ...unit,
    });
    now = '2026-11-22T05:10:00.000Z';
    expect((await rounds())[0]).toMatchObject({ onDate: '2026-11-22', state: 'paused' });
    await followLives();
    now = '2026-11-22T05:40:00.000Z';
    expect((await rounds()).filter(({ state }: { state: string }) => state === 'missed')).toEqual([]);
    const home = `/api/people/${ids.kari}/absences/${away.body.id}/home`;
    expect((await ask('silje', 'POST', home, unit)).status).toBe(200);
    await followLives();
    now = '2026-11-22T11:00:00.000Z';
    const later = await rounds();
    expect(later.filter(({ state }: { state: string }) => state === 'missed')).toEqual([]);
    expect(later).toMatchObject([{ onDate: '2026-11-22', state: 'coming', startsAt: '2026-11-22T22:00:00.000Z' }]);
  });

  test('her death ends them, and undone they go on', async () => {
    // The fact itself, as the worker hands it over.
    const fact = { tenantId: ids.place ?? '', personId: ids.kari ?? '', deathId: newId() };
    const effect = lifeEffects.find(({ module }) => module === 'shifts');
    const access = lifeEffects.find(({ module }) => module === 'access');
    await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      await access?.died?.(tx, fact);
      await effect?.died?.(tx, fact);
    });
    expect(await rounds()).toEqual([]);
    await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      await effect?.undone?.(tx, fact);
      await access?.undone?.(tx, fact);
    });
    expect(await rounds()).toHaveLength(1);
  });

  test('past its last day it ends by itself, and the desk no longer sees her; not while one was missed', async () => {
    now = '2026-11-25T12:00:00.000Z';
    await watch();
    const seen = await database.asAdministrator(async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from access_grant where basis = 'desk-watch' and person_id = $1 and lives_until > $2`,
        [ids.kari, clock.now()],
      );
      return rows[0]?.n;
    });
    expect(seen).toBe(2);
    now = '2026-11-22T12:00:00.000Z';
  });
});

describe('the notice board', () => {
  let noticeId = '';
  test('a carer puts one up for her own municipality, the desk reads it, and it comes down by itself', async () => {
    const put = { placeId: ids.place, areaId: ids.area, words: 'Heisen i Storgata 4 står', hours: 10 };
    const answer = await ask('lars', 'POST', '/api/board-notices', put);
    expect(answer).toMatchObject({ status: 200, body: { areaName: 'Øst', byName: 'lars Test', isLive: true } });
    noticeId = answer.body.id;
    expect((await ask('jonas', 'GET', '/api/watch')).body.notices).toMatchObject([{ words: put.words }]);
    now = '2026-11-22T22:00:01.000Z';
    expect((await ask('jonas', 'GET', '/api/watch')).body.notices).toEqual([]);
    now = '2026-11-22T12:00:00.000Z';
  });
  test('not for another municipality, and not in an area of another', async () => {
    const put = { areaId: null, words: 'x', hours: 1 };
    expect((await ask('lars', 'POST', '/api/board-notices', { ...put, placeId: ids.other })).status).toBe(404);
    const wrong = { ...put, placeId: ids.centre, areaId: ids.area };
    expect((await ask('jonas', 'POST', '/api/board-notices', wrong)).body.code).toBe('unknown-area');
  });
  test('taken down once', async () => {
    const down = `/api/board-notices/${noticeId}/take-down`;
    expect((await ask('jonas', 'POST', down)).status).toBe(200);
    expect((await ask('amina', 'POST', down)).body.code).toBe('already-ended');
  });
});

describe('the shift report', () => {
  test('keeps what is open; the next reads it and confirms, the one who made it cannot', async () => {
    await ask('jonas', 'POST', '/api/board-notices', {
      placeId: ids.place,
      areaId: null,
      words: 'Veien er stengt',
      hours: 8,
    });
    const draft = await ask('jonas', 'GET', '/api/shift-report');
    expect(draft.body.lines.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['planned-call', 'notice', 'unpublished']),
    );
    const made = await ask('jonas', 'POST', '/api/shift-reports', { words: 'Rolig kveld' });
    const report = `/api/shift-reports/${made.body.reportId}`;
    expect((await ask('jonas', 'POST', `${report}/confirm`)).body.code).toBe('not-mine');
    const read = await ask('amina', 'GET', report);
    expect(read.body).toMatchObject({
      words: 'Rolig kveld',
      madeByName: 'jonas Test',
      read: null,
      isMine: false,
      gone: 0,
    });
    expect(read.body.lines).toHaveLength(draft.body.lines.length);
    expect((await ask('amina', 'GET', '/api/watch')).body.unread).toMatchObject({ isMine: false });
    expect((await ask('amina', 'POST', `${report}/confirm`)).status).toBe(200);
    expect((await ask('amina', 'POST', `${report}/confirm`)).body.code).toBe('already-read');
    expect((await ask('amina', 'GET', '/api/watch')).body.unread).toBeNull();
  });
  test('holds no name: who reads it sees what she may see', async () => {
    const kept = await database.asAdministrator((client) =>
      client.query('select to_jsonb(l)::text as line from shift_report_line l'),
    );
    expect(kept.rows.length).toBeGreaterThan(2);
    for (const { line } of kept.rows as { line: string }[]) expect(line).not.toMatch(/Kari|Nes|stengt/);
  });
});

describe('what goes on by itself', () => {
  test('home from hospital: a line at the desk until noon, for one who has an alarm', async () => {
    const away = await ask('silje', 'POST', `/api/people/${ids.per}/absences`, {
      kind: 'hospital',
      leaves: 'now',
      expectedOn: null,
      ...unit,
    });
    now = '2026-11-22T15:00:00.000Z';
    await ask('silje', 'POST', `/api/people/${ids.per}/absences/${away.body.id}/home`, unit);
    await followLives();
    await followLives();
    const nights = async () => (await ask('jonas', 'GET', '/api/watch')).body.firstNights;
    expect(await nights()).toMatchObject([{ personName: 'Per Vik', placeName: 'Nordvik' }]);
    now = '2026-11-23T11:00:01.000Z';
    expect(await nights()).toEqual([]);
    now = '2026-11-22T12:00:00.000Z';
  });
  test('too few at the desk: the lead is told once after the grace; a week to come that is not published: once', async () => {
    await watch();
    expect(await events('desk.short')).toEqual([]);
    await database.asAdministrator((client) =>
      client.query('update duty set ends_at = $1 where staff_id = $2', [clock.now(), ids.amina]),
    );
    await watch();
    now = '2026-11-22T12:19:00.000Z';
    await watch();
    expect(await events('desk.short')).toEqual([]);
    now = '2026-11-22T12:20:00.000Z';
    await watch();
    await watch();
    expect(await events('desk.short')).toMatchObject([{ payload: { because: 'too-few' } }]);
    expect((await ask('jonas', 'GET', '/api/watch')).body.desk).toMatchObject({
      ...{ onDuty: 1, wanted: 2, shortage: { since: '2026-11-22T12:00:00.000Z', pagedAt: '2026-11-22T12:20:00.000Z' } },
    });
    const weeks = await events('calendar.unpublished');
    expect(weeks.map(({ payload }) => payload)).toEqual(
      expect.arrayContaining([{ monday: '2026-11-16' }, { monday: '2026-11-23' }]),
    );
    // Those of the municipality that a centre answers for; the third is of the week that the clock was moved into above.
    expect(weeks).toHaveLength(3);
  });
});
