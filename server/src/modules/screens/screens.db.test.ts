import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../test/visit-world.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { screensLifeEffect as effect } from './life-effect.ts';

const database = useDatabase();
// Half past five in the morning, Monday.
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;
let place: string;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T04:30:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
  place = String((await asOwner('select slug from tenant where id = $1', [world.tenantId]))[0]?.slug);
});
afterAll(() => world.served.close());

const asOwner = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);

/** A tablet: it keeps its own cookies. */
type Tablet = Map<string, string>;
let addresses = 0;
async function from(tablet: Tablet, method: 'GET' | 'POST', url: string, payload?: Record<string, unknown>) {
  addresses += 1;
  const answer = await world.served.app.inject({
    ...{ method, url, remoteAddress: `10.1.${addresses >> 8}.${addresses & 255}` },
    cookies: { ...Object.fromEntries(tablet), [`${world.served.config.session.cookiePrefix}_place`]: place },
    ...(payload ? { payload } : {}),
  });
  for (const { name, value, ...how } of answer.cookies) {
    expect(how).toMatchObject({ path: '/api/screen', httpOnly: true, sameSite: 'Strict' });
    tablet.set(name, value);
  }
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown>, headers: answer.headers };
}
const look = async (tablet: Tablet) => (await from(tablet, 'GET', '/api/screen')).body;
async function begin(tablet: Tablet): Promise<string> {
  const begun = await from(tablet, 'POST', '/api/screen/begin', { language: 'nb' });
  expect(begun.status).toBe(200);
  return String(begun.body.code);
}
const mine = () => `/api/my/people/${world.mother}/screens`;
async function paired(by: VisitActor = 'mother'): Promise<{ tablet: Tablet; id: string }> {
  const tablet: Tablet = new Map();
  const code = await begin(tablet);
  const atDesk = by === 'nurse';
  const done = (await world.ask(by, 'POST', atDesk ? `/api/people/${world.mother}/screens` : mine(), {
    code,
    ...(atDesk ? { shows: { visits: true, messages: true, photos: false } } : {}),
  })) as { status: number; body: { screens: { id: string }[] } };
  expect(done.status).toBe(200);
  return { tablet, id: done.body.screens[0]?.id ?? '' };
}
const unpaired = { is: 'unpaired' };

test('a number on the screen, entered on her page, and it shows when somebody comes and who: never what for', async () => {
  const { tablet } = await paired();
  await asOwner(`update visit set assigned_to = $2, assigned_to_name = 'Anne Test' where person_id = $1`, [
    world.mother,
    world.anne,
  ]);
  const answer = await from(tablet, 'GET', '/api/screen');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toMatchObject({
    ...{ is: 'shown', onlyClock: false, shows: { visits: true, messages: false, photos: false } },
    next: { from: '2026-11-23T07:00:00.000Z', who: 'Anne', state: 'planned' },
    messages: [],
  });
  for (const secret of ['Medisiner', 'Dusj', 'Solvang', 'Bjørkeveien', 'Nøkkelskap', 'Kaffe']) {
    expect(JSON.stringify(answer.body)).not.toContain(secret);
  }
});

test('a visit not heard of is not confirmed, and one taken back is not there', async () => {
  const { tablet } = await paired();
  const [, shower] = await world.visits();
  await world.ask('mother', 'POST', `/api/my/visits/${shower?.id}/cancel`);
  // Ten: the medicine at eight was critical, and nobody has said anything.
  clock.advance(4.5 * 3_600_000);
  const { today } = (await look(tablet)) as { today: { state: string }[] };
  expect(today.map(({ state }) => state)).toEqual(['not-confirmed']);
});

test('a number works once, within its time, and in its own municipality', async () => {
  const first: Tablet = new Map();
  const code = await begin(first);
  expect(await look(first)).toMatchObject({ is: 'waiting', code });
  expect((await world.ask('mother', 'POST', mine(), { code })).status).toBe(200);
  expect(await world.ask('mother', 'POST', mine(), { code })).toMatchObject({
    status: 409,
    body: { code: 'not-right' },
  });
  const second: Tablet = new Map();
  const late = await begin(second);
  clock.advance(15 * 60_000);
  expect(await look(second)).toEqual(unpaired);
  expect((await world.ask('mother', 'POST', mine(), { code: late })).status).toBe(409);
  // The secret is nowhere but on the device.
  const secret = [...first.values()][0]?.split('.').at(-1) ?? '';
  expect(secret).toHaveLength(43);
  const kept = await asOwner(
    'select d::text as row from family_screen_device d union all select s::text from family_screen s union all select answer::text from command',
    [],
  );
  expect(kept.filter(({ row }) => String(row).includes(secret))).toEqual([]);
});

test('stopped, it shows nothing from that moment, and is as one that never was', async () => {
  for (const [by, url] of [
    ['mother', 'my/screens'],
    ['nurse', 'family-screens'],
  ] as const) {
    const { tablet, id } = await paired();
    expect(await look(tablet)).toMatchObject({ is: 'shown' });
    expect((await world.ask(by, 'POST', `/api/${url}/${id}/stop`)).status).toBe(200);
    expect(await look(tablet)).toEqual(unpaired);
    expect(await look(new Map())).toEqual(unpaired);
    expect((await world.ask(by, 'POST', `/api/${url}/${id}/stop`)).body).toMatchObject({ code: 'already-stopped' });
  }
});

test('the device is no log-in: its cookie opens no other address, and a wrong secret opens nothing', async () => {
  const { tablet } = await paired();
  const cookies = Object.fromEntries(tablet);
  for (const url of ['/api/session', '/api/my/people', mine(), `/api/my/people/${world.mother}/visits`]) {
    const answer = await world.served.app.inject({ method: 'GET', url, cookies });
    expect(answer.body).not.toContain(world.mother);
    expect(answer.body).not.toContain('Solvang');
  }
  const [[name = '', value = ''] = []] = tablet;
  const forged: Tablet = new Map([[name, `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`]]);
  expect(await look(forged)).toEqual(unpaired);
});

test('messages hang there only when she lets them, only shared ones, and only about the day', async () => {
  const { tablet, id } = await paired();
  const say = (topic: string, words: string, audience = 'shared') =>
    world.ask('nurse', 'POST', `/api/people/${world.mother}/threads`, { unitId: world.east, topic, words, audience });
  for (const each of [
    say('visit', 'Vi kommer med ny nøkkelboks.'),
    say('medicine', 'Ny dose fra mandag.'),
    say('visit', 'Bare til deg.', 'private'),
  ])
    expect((await each).status).toBe(200);
  expect(await look(tablet)).toMatchObject({ messages: [] });
  const shows = { visits: false, messages: true, photos: false };
  expect((await world.ask('son', 'POST', `/api/my/screens/${id}/shows`, { shows })).status).toBe(404);
  expect((await world.ask('mother', 'POST', `/api/my/screens/${id}/shows`, { shows })).status).toBe(200);
  const shown = (await look(tablet)) as { messages: { words: string; who: string }[]; today: unknown[]; next: null };
  expect(shown.messages).toEqual([expect.objectContaining({ words: 'Vi kommer med ny nøkkelboks.', who: 'Silje' })]);
  expect([shown.today, shown.next]).toEqual([[], null]);
});

test('a photo opens only while it hangs there: not one of a message for her alone, not one from elsewhere', async () => {
  const { tablet, id } = await paired();
  const photos: string[] = [];
  for (const audience of ['shared', 'private']) {
    const thread = { unitId: world.east, topic: 'visit', words: 'Se bildet.', audience };
    expect((await world.ask('nurse', 'POST', `/api/people/${world.mother}/threads`, thread)).status).toBe(200);
    const photo = world.newId();
    photos.push(photo);
    await asOwner(
      `insert into attachment (tenant_id, id, person_id, unit_id, reader_id, thread_id, message_id, media_type, width, height, bytes,
          kept_by, kept_at)
        select m.tenant_id, $1, m.person_id, m.unit_id, h.reader_id, m.thread_id, m.id, 'image/jpeg', 1, 1, '\\xffd8', m.author_id, m.sent_at
        from message m join thread h on h.tenant_id = m.tenant_id and h.id = m.thread_id where m.tenant_id = $3 and (h.reader_id is null) = ($2 = 'shared')`,
      [photo, audience, world.tenantId],
    );
  }
  const [shared = '', alone = ''] = photos;
  const open = async (photo: string, by = tablet) => {
    addresses += 1;
    const cookies = { ...Object.fromEntries(by), [`${world.served.config.session.cookiePrefix}_place`]: place };
    const remoteAddress = `10.1.${addresses >> 8}.${addresses & 255}`;
    return (
      await world.served.app.inject({ method: 'GET', url: `/api/screen/photos/${photo}`, cookies, remoteAddress })
    ).statusCode;
  };
  expect(await open(shared)).toBe(404);
  const shows = { visits: true, messages: true, photos: true };
  expect((await world.ask('mother', 'POST', `/api/my/screens/${id}/shows`, { shows })).status).toBe(200);
  expect(await open(shared)).toBe(200);
  expect([await open(alone), await open(world.newId()), await open(shared, new Map())]).toEqual([404, 404, 404]);
});

test('away from home, the screen is a clock: who passes by is not told', async () => {
  const { tablet } = await paired('nurse');
  await asOwner(
    `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at)
      values ($1, gen_random_uuid(), $2, 'hospital', $3, 'unit', 'Silje', $4, $3)`,
    [world.tenantId, world.mother, clock.now(), world.anne],
  );
  expect(await look(tablet)).toMatchObject({ is: 'shown', onlyClock: true, next: null, today: [], messages: [] });
});

test('a death darkens it the same moment, also before anything has run; undone, it shows again', async () => {
  const { tablet } = await paired();
  await asOwner('update person set died_on = $2 where id = $1', [world.mother, '2026-11-23']);
  expect(await look(tablet)).toEqual(unpaired);
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  await world.asWorker(async (tx) => {
    await effect.died?.(tx, fact);
    await effect.undone?.(tx, fact);
  });
  await asOwner('update person set died_on = null where id = $1', [world.mother]);
  expect(await look(tablet)).toMatchObject({ is: 'shown' });
});

test('a screen that a relative put up goes dark with her right, and a protected person has none', async () => {
  const { tablet } = await paired('son');
  expect(await look(tablet)).toMatchObject({ is: 'shown', shows: { messages: false } });
  await asOwner(`update access_grant set ends_at = $2 where person_id = $1 and basis = 'proxy'`, [
    world.mother,
    clock.now(),
  ]);
  expect(await look(tablet)).toEqual(unpaired);
  expect((await world.ask('mother', 'GET', mine())).body).toMatchObject({
    screens: [{ stoppedBecause: 'proxy-ended', pairedBy: 'Odd', pairedAs: 'proxy' }],
  });
  const own = await paired();
  await asOwner(`update person set protection = 'confidential' where id = $1`, [world.mother]);
  expect(await look(own.tablet)).toEqual(unpaired);
  const code = await begin(new Map());
  expect((await world.ask('mother', 'POST', mine(), { code })).body).toMatchObject({ code: 'protected' });
});

test('those who do not help her see and stop nothing; an id out of reach is as one that is nowhere', async () => {
  const { id } = await paired();
  expect((await world.ask('neighbour', 'POST', mine(), { code: await begin(new Map()) })).status).toBe(404);
  const out = await world.ask('other-nurse', 'POST', `/api/family-screens/${id}/stop`);
  const nowhere = await world.ask('other-nurse', 'POST', `/api/family-screens/${world.newId()}/stop`);
  expect(out).toEqual(nowhere);
  expect((await world.ask('other-nurse', 'GET', '/api/family-screens')).body).toEqual({ screens: [] });
  expect((await world.ask('nurse', 'GET', '/api/family-screens')).body).toMatchObject({
    screens: [{ id, personName: expect.stringContaining('Solvang'), pairedAs: 'self' }],
  });
});

test('a look is written down in her name when something else stands there, not each half minute', async () => {
  const { tablet } = await paired();
  const looks = async () =>
    (
      await asOwner(`select role from audit where action = 'FamilyScreen.Look' and person_ids = $1::uuid[]`, [
        [world.mother],
      ])
    ).length;
  await look(tablet);
  clock.advance(30_000);
  await look(tablet);
  expect(await looks()).toBe(1);
  const [, shower] = await world.visits();
  await world.ask('mother', 'POST', `/api/my/visits/${shower?.id}/cancel`);
  await look(tablet);
  expect(await looks()).toBe(2);
});
