import { proxyScopes, type RouteKey, type RouteShape, routes } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { addGrant, addRelative, layOut } from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';
import { addressOf, sampleOf } from './sample-input.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00.000Z');
/** Stands in everything that is hidden from representatives. */
const hidden = 'BLÅMERKER';
/** Stands in everything that is written after she is held back. */
const later = 'ETTERPÅ';
let world: CaseWorld;
let proxyId: string;
let threadId: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  proxyId = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, daughter, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    await tx.sql(`update access_grant set ends_at = $3 where person_id = $1 and subject_id = $2 and basis = 'proxy'`, [
      ...[mother, daughter, tx.at],
    ]);
    await addRelative(tx, { tenantId, personId: mother, relativePersonId: daughter, scopes: proxyScopes, order: 7 });
    const [row] = await tx.sql<{ id: string }>(
      `select id from access_grant where person_id = $1 and subject_id = $2 and basis = 'proxy' and ends_at is null`,
      [mother, daughter],
    );
    return row?.id ?? '';
  });
  await note(`Hun har ${hidden} på armen.`, true);
  await note('Hun spiste godt.', false);
  await assess();
  const begun = await world.ask('daughter', 'POST', `/api/my/people/${world.mother}/threads`, {
    ...{ unitId: world.east, topic: 'other', words: 'Hvordan har hun det?', audience: 'shared' },
  });
  threadId = (begun.body as { id: string }).id;
});
afterAll(() => world.served.close());

async function note(words: string, isHidden: boolean) {
  const body = { words, hidden: isHidden, ...(isHidden ? { because: `Mistanke om vold, ${hidden}` } : {}) };
  const { status } = await world.ask('nurse', 'POST', `/api/people/${world.mother}/notes`, body);
  expect(status).toBe(200);
}

/** An assessment with parts that only she may read, and one that others may. */
async function assess() {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into assessment (tenant_id, id, person_id, state, instrument_code, instrument_from, what_matters, situation, relatives_view,
          hidden_parts, hidden_because, considered, started_by, started_by_name, started_at, saved_at, saved_by_name, completed_at,
          completed_by, completed_by_name)
        values ($1, $2, $3, 'completed', 'none', '2020-01-01', 'Kaffe i hagen.', $4, $4, '{situation,relatives-view}', $4,
          '{"volunteers":"","aids":"","technology":"","reablement":{"fits":"yes","reason":""}}', $2, 'A', $5, $5, 'A', $5, $2, 'A')`,
      [world.tenantId, world.newId(), world.mother, `Slår henne, ${hidden}`, tx.at],
    ),
  );
  const hers = await world.ask('mother', 'GET', `/api/my/people/${world.mother}/assessment`);
  expect(JSON.stringify(hers.body), 'there is something to hide').toContain(hidden);
}

const readable = (Object.entries(routes) as [RouteKey, RouteShape][]).filter(
  ([key, { doors, stream }]) =>
    key.startsWith('GET ') && Array.isArray(doors) && doors.includes('resident') && stream === undefined,
);
const writing = (Object.entries(routes) as [RouteKey, RouteShape][]).filter(
  ([key, { doors }]) => key.startsWith('POST ') && Array.isArray(doors) && doors.includes('resident'),
);

/** Everything the daughter reads by following every id that she is shown, on every route that residents read. */
async function walk(): Promise<Map<string, { status: number; text: string }>> {
  const seen = new Map<string, { status: number; text: string }>();
  const ids = new Set<string>([world.mother]);
  for (let round = 0; round < 3; round += 1) {
    for (const [key] of readable) {
      const names = [...key.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name ?? '');
      const fillings =
        names.length === 0 ? [{}] : names.length === 1 ? [...ids].map((id) => ({ [names[0] ?? '']: id })) : [];
      for (const filling of fillings) {
        const { url } = addressOf(key, filling) as { url: string };
        const place = url.split('?')[0] ?? url;
        if (seen.has(place)) continue;
        const answer = await world.served.app.inject({
          method: 'GET',
          url: place,
          cookies: world.cookiesOf('daughter'),
        });
        if (answer.statusCode !== 404) seen.set(place, { status: answer.statusCode, text: answer.body });
        for (const id of answer.body.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}/g) ?? [])
          if (ids.size < 200) ids.add(id);
      }
    }
  }
  return seen;
}

let before: Map<string, { status: number; text: string }>;

test('one with every scope reads nothing that is hidden from representatives, on any route', async () => {
  before = await walk();
  expect([...before.keys()].some((url) => url.endsWith('/notes'))).toBe(true);
  expect(before.size).toBeGreaterThan(8);
  for (const [url, { text }] of before) expect([url, text.includes(hidden)]).toEqual([url, false]);
  const shown = [...before.values()].map(({ text }) => text).join();
  for (const open of ['spiste godt', 'Kaffe i hagen']) expect(shown).toContain(open);
});

test('held back she is told nothing: every page answers as it did, and nothing new comes to it', async () => {
  const held = await world.ask('nurse', 'POST', `/api/people/${world.mother}/representatives/${proxyId}/hold`, {
    because: `Redd for datteren, ${hidden}`,
  });
  expect(held.status).toBe(200);
  await note(`${later}: hun vil ikke at noen skal vite det.`, false);
  await world.ask('mother', 'POST', `/api/my/people/${world.mother}/threads`, {
    ...{ unitId: world.east, topic: 'other', words: `${later}: hjelp meg`, audience: 'shared' },
  });
  clock.advance(60_000);
  const after = await walk();
  const different = [...before].filter(([url, { status }]) => after.get(url)?.status !== status).map(([url]) => url);
  expect(different).toEqual([]);
  for (const [url, { text }] of after) {
    expect([url, text.includes(later), text.includes(hidden)]).toEqual([url, false, false]);
  }
  // No page that was not there before, and no word of a hold anywhere.
  expect([...after.keys()].filter((url) => !before.has(url))).toEqual([]);
  for (const { text } of after.values()) expect(text).not.toMatch(/held-back|_hold|suspend/i);
  // Her list of whom she follows is as it was.
  expect(after.get('/api/my/people')?.text).toBe(before.get('/api/my/people')?.text);
});

test('what she writes comes through to nobody but staff, and looks sent to her', async () => {
  const words = 'Du sier ingenting til noen.';
  const sent = await world.ask('daughter', 'POST', `/api/my/threads/${threadId}/messages`, { words });
  expect(sent.status).toBe(200);
  const again = await world.ask('daughter', 'GET', `/api/my/threads/${threadId}`);
  expect(JSON.stringify(again.body)).toContain(words);
  const hers = await world.ask('mother', 'GET', `/api/my/threads/${threadId}`);
  expect(JSON.stringify(hers.body)).not.toContain(words);
  const unit = await world.ask('nurse', 'GET', `/api/threads/${threadId}`);
  expect(JSON.stringify(unit.body)).not.toContain(words);
  const staff = await world.ask('nurse', 'GET', `/api/people/${world.mother}/representatives`);
  expect((staff.body as { heldWords: { words: string }[] }).heldWords.map((each) => each.words)).toContain(words);
});

test('no route that writes changes anything of the person for one who is held back', async () => {
  const counted = ['visit', 'message', 'thread', 'absence', 'application', 'care_plan_wording', 'access_grant', 'note'];
  const count = () =>
    database.asAdministrator(async (client) => {
      const sums: Record<string, string> = {};
      for (const table of counted) {
        const { rows } = await client.query<{ sum: string }>(
          `select coalesce(md5(string_agg(t::text, '' order by t::text)), '') as sum from ${table} t`,
        );
        sums[table] = rows[0]?.sum ?? '';
      }
      return sums;
    });
  const untouched = await count();
  for (const [key, route] of writing) {
    if (key === 'POST /api/my/proxies/:proxyId/end') continue;
    const { params, body } = sampleOf(route, clock.now(), world.newId, { personId: world.mother, threadId, proxyId });
    const answer = await world.served.app.inject({
      ...addressOf(key, params),
      cookies: world.cookiesOf('daughter'),
      ...(body ? { payload: body } : {}),
    });
    expect([key, answer.body.includes(hidden), answer.body.includes(later)]).toEqual([key, false, false]);
  }
  expect(await count()).toEqual(untouched);
});

test('the mother sees nothing changed on her list, and those who help her read why', async () => {
  const list = await world.ask('mother', 'GET', `/api/my/people/${world.mother}/proxies`);
  const mine = (list.body as { proxies: { id: string; state: string }[] }).proxies.find(({ id }) => id === proxyId);
  expect(mine?.state).toBe('live');
  const looks = await world.ask('mother', 'GET', `/api/my/people/${world.mother}/looks`);
  expect(JSON.stringify(looks.body)).not.toContain(hidden);
  const staff = await world.ask('nurse', 'GET', `/api/people/${world.mother}/representatives`);
  const row = (
    staff.body as { representatives: { id: string; held: { because: string } | null }[] }
  ).representatives.find(({ id }) => id === proxyId);
  expect(row?.held?.because).toContain(hidden);
  expect((await world.ask('other-nurse', 'GET', `/api/people/${world.mother}/representatives`)).status).toBe(404);
});

test('a proxy that is given to her meanwhile opens nothing, and let go she sees again', async () => {
  const [relative] = await database.asAdministrator(async (client) => {
    const sql = 'select id from relative where relative_person_id = $1 limit 1';
    return (await client.query<{ id: string }>(sql, [world.daughter])).rows;
  });
  const given = await world.ask('mother', 'POST', `/api/my/people/${world.mother}/proxies`, {
    ...{ to: { relativeId: relative?.id }, scopes: ['visit.read', 'message'], lastDay: null },
  });
  expect(given).toMatchObject({ status: 200, body: { state: 'live' } });
  const notes = await world.ask('daughter', 'GET', `/api/my/people/${world.mother}/notes`);
  expect(JSON.stringify(notes.body)).not.toContain(later);
  const staff = await world.ask('nurse', 'GET', `/api/people/${world.mother}/representatives`);
  const held = (
    staff.body as { representatives: { id: string; held: object | null; state: string }[] }
  ).representatives.filter((each) => each.held !== null && each.state === 'live');
  expect(held).toHaveLength(1);
  const go = `/api/people/${world.mother}/representatives/${held[0]?.id}/let-go`;
  expect((await world.ask('nurse', 'POST', go, { because: 'Avklart' })).status).toBe(200);
  const seen = await world.ask('daughter', 'GET', `/api/my/people/${world.mother}/notes`);
  expect(JSON.stringify(seen.body)).toContain(later);
});
