import { idOf } from '@tunet/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { useDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';
import { layOutTwoWorlds, type Tokens } from './two-worlds.ts';

const database = useDatabase();
const clock = fixedClock('2027-01-03T09:00:00Z');
const newId = idsFrom(clock);
let served: TestApp;
let tokens: Tokens;
const place = 'nordvik';
const houseId = idOf(`${place} nursing-home 0`);
const [roomA, roomC, offer, waiting] = [
  idOf(`room a ${place}`),
  idOf(`room c ${place}`),
  idOf(`offer ${place}`),
  idOf(`waiting ${place}`),
];

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
  // She has said yes to the room that was offered.
  await rows(`update place_booking set state = 'kept' where id = $1`, [offer]);
  await rows(`update place_stay set waiting_id = $2 where id = $1`, [offer, waiting]);
});
afterAll(() => served.close());

const rows = async <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  database.asAdministrator(async (client) => (await client.query<T>(sql, [...values])).rows);
async function ask(method: 'GET' | 'POST', url: string, body: object = {}, who: keyof Tokens = 'house-lead') {
  const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
  const answer = await served.app.inject({
    ...{ method, url, cookies: served.cookiesOf(tokens[who]) },
    ...(method === 'POST' ? { payload: { ...command, ...body } } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as never };
}
const post = (path: string, body: object = {}, who?: keyof Tokens) => ask('POST', `/api/care-places${path}`, body, who);
const effected = async () =>
  (await rows<{ on: string | null }>(`select effected_on::text as on from decided_service where id = $1`, [waiting]))[0]
    ?.on;

test('the head of a house sees her own house, makes and names rooms there, and nowhere else', async () => {
  const { units } = (await ask('GET', '/api/care-places')).body as { units: { unitId: string; mayManage: boolean }[] };
  expect(units).toMatchObject([{ unitId: houseId, mayManage: true }]);
  const room = { houseId, name: '501', use: 'short', serviceType: 'short-stay' };
  expect((await post('', room)).status).toBe(200);
  expect((await post('', room)).body).toMatchObject({ code: 'name-taken' });
  expect((await post('', { ...room, name: '502', serviceType: 'made-up' })).body).toMatchObject({
    code: 'unknown-service',
  });
  expect((await post('', { ...room, houseId: idOf(`${place} nursing-home 1`) })).status).toBe(404);
  expect((await post('', room, 'assessor')).status).toBe(403);
  expect((await post(`/${roomC}/rename`, { name: '501' })).body).toMatchObject({ code: 'name-taken' });
  expect((await post(`/${roomC}/rename`, { name: 'c2' })).status).toBe(200);
});

test('how full a house was a year back and is by now ahead: rooms are counted, and a house sees its own', async () => {
  const read = async (who: keyof Tokens) =>
    (await ask('GET', '/api/care-places/over-time', {}, who)).body as {
      today: string;
      houses: {
        unitId: string;
        days: { on: string; rooms: number; taken: number; closed: number; isAhead: boolean }[];
      }[];
    };
  const { today, houses } = await read('house-lead');
  expect(houses.map(({ unitId }) => unitId)).toEqual([houseId]);
  const [house] = houses;
  expect(house?.days).toHaveLength(17);
  for (const { on, rooms: all, taken, closed, isAhead } of house?.days ?? []) {
    const [counted] = await rows<{ n: number }>(
      `select count(*)::int as n from place_booking b join care_place c on c.id = b.place_id
        where c.unit_id = $1 and b.state = 'kept' and b.during @> $2::date`,
      [houseId, on],
    );
    expect({ on, taken }).toEqual({ on, taken: counted?.n });
    expect(taken + closed).toBeLessThanOrEqual(all);
    expect(isAhead).toBe(on > today);
  }
  expect(house?.days.some(({ taken }) => taken > 0)).toBe(true);
  expect((await read('assessor')).houses.map(({ unitId }) => unitId)).toContain(houseId);
  expect((await ask('GET', '/api/care-places/over-time', {}, 'nurse' as keyof Tokens)).status).toBe(403);
});

test('a room is closed only for days when nobody has it or is offered it; closed, nobody is booked into it', async () => {
  expect((await post(`/${roomA}/close`, { fromOn: '2027-01-05', reason: 'Bad' })).body).toMatchObject({
    code: 'place-taken',
  });
  expect((await post(`/${roomC}/close`, { fromOn: '2027-01-02', reason: 'Bad' })).body).toMatchObject({
    code: 'day-not-ahead',
  });
  const closed = await post(`/${roomC}/close`, { fromOn: '2027-01-03', untilOn: '2027-01-20', reason: 'Nytt bad' });
  expect(closed.status).toBe(200);
  const { closingId } = closed.body as { closingId: string };
  const rotation = { personId: idOf('person ingrid-solvang'), serviceType: 'respite-stay', fromOn: '2027-01-10' };
  const booked = await post(`/${roomC}/rotation`, { ...rotation, days: 7, everyWeeks: 4, times: 1 }, 'assessor');
  expect(booked.body).toMatchObject({ code: 'place-taken' });
  expect((await post(`/closings/${closingId}/open`)).status).toBe(200);
  expect((await post(`/closings/${closingId}/open`)).body).toMatchObject({ code: 'is-open' });
});

test('a place that is hers has come about only when the house says she has moved in', async () => {
  expect(await effected()).toBeNull();
  expect((await post(`/stays/${offer}/move-in`, { onDay: '2027-01-04' })).body).toMatchObject({ code: 'day-ahead' });
  expect((await post(`/stays/${offer}/move-in`, { onDay: '2027-01-02' }, 'assessor')).status).toBe(403);
  expect((await post(`/stays/${offer}/leave`, { onDay: '2027-01-03' })).body).toMatchObject({ code: 'not-moved-in' });
  expect((await post(`/stays/${offer}/move-in`, { onDay: '2027-01-02' })).status).toBe(200);
  expect((await post(`/stays/${offer}/move-in`, { onDay: '2027-01-02' })).body).toMatchObject({ code: 'has-moved-in' });
  expect(await effected()).toBe('2027-01-02');
});

test('she moves to another room of the house and leaves; what was stands, and the first day of her help stays', async () => {
  const elsewhere = newId();
  await rows(
    `insert into care_place (tenant_id, id, unit_id, name, use, service_types) values ($1, $2, $3, 'x', 'long', '{long-stay}')`,
    [idOf(place), elsewhere, idOf(`${place} nursing-home 1`)],
  );
  const move = (toPlaceId: string) => post(`/stays/${offer}/move`, { toPlaceId, onDay: '2027-01-02' });
  expect((await move(elsewhere)).body).toMatchObject({ code: 'other-house' });
  const moved = await move(roomC);
  expect(moved.status).toBe(200);
  const { stayId } = moved.body as { stayId: string };
  expect((await move(roomC)).body).toMatchObject({ code: 'not-moved-in' });
  expect((await post(`/stays/${stayId}/leave`, { onDay: '2027-01-03' })).status).toBe(200);
  expect(
    await rows(
      `select lower(b.during)::text as from, upper(b.during)::text as until from place_stay s join place_booking b on b.id = s.id
        where s.id in ($1, $2) order by 1`,
      [offer, stayId],
    ),
  ).toEqual([
    { from: '2027-01-01', until: '2027-01-02' },
    { from: '2027-01-02', until: '2027-01-03' },
  ]);
  expect(await effected()).toBe('2027-01-02');
});
