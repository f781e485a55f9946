import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import { idOf } from '@tunet/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { useDatabase } from './database.ts';
import { addressOf, sampleOf } from './sample-input.ts';
import { serveApp, type TestApp } from './serve-app.ts';
import { type Asker, alarmIn, askers, knownInOurs, layOutTwoWorlds, ours, type Tokens, theirs } from './two-worlds.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
const newId = idsFrom(clock);
let tokens: Tokens;
let served: TestApp;
let foreign: readonly string[];

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
  foreign = await idsOf(theirs);
});
afterAll(() => served.close());

/** How many ids of each column are tried: more of the same kind show nothing more. */
const ofEachKind = 3;

/** Ids from every column of a municipality's rows, but those that stand in rows within our reach too. */
async function idsOf(place: string): Promise<string[]> {
  return database.asAdministrator(async (client) => {
    // A mark of a store's hours is chance that changes with them, and points at nothing.
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
        join pg_class k on k.relname = c.table_name and k.relkind = 'r' and k.relnamespace = 'public'::regnamespace
        where c.table_schema = 'public' and c.data_type = 'uuid' and c.column_name not in ('tenant_id', 'hours_mark')
          and exists (select from information_schema.columns t where t.table_schema = 'public' and t.table_name = c.table_name and t.column_name = 'tenant_id')`,
    );
    const all = columns
      .map(
        ({ table, column }) =>
          `select tenant_id, ${column} as id, '${table}.${column}' as found_in from ${table} where ${column} is not null`,
      )
      .join(' union ');
    const { rows } = await client.query<{ id: string }>(
      `with every as (${all}), foreign_ids as (select id, found_in, row_number() over (partition by found_in order by id) as no
          from every e where tenant_id = $1 and not exists (select from every o where o.id = e.id and o.tenant_id = any ($2)))
        select distinct id from foreign_ids where no <= $3 or id = any ($4) order by id`,
      [
        idOf(place),
        [idOf(ours), idOf('responsnord')],
        ofEachKind,
        [...Object.values(alarmIn(place)), idOf('person gunnel-ek')],
      ],
    );
    return rows.map(({ id }) => id);
  });
}

/** Where the door itself is closed no id is looked at, and a few show it; elsewhere all are tried. */
function triedAgainst(status: number): readonly string[] {
  return status === 401 || status === 403 ? foreign.slice(0, 5) : foreign;
}

function ask(key: string, route: RouteShape, asker: Asker, known: Readonly<Record<string, unknown>>) {
  const { params, body } = sampleOf(route, clock.now(), newId, { ...standing, ...known });
  const cookies = asker === 'anonymous' ? {} : served.cookiesOf(tokens[asker]);
  return served.app.inject({ ...addressOf(key, params), cookies, ...(body ? { payload: body } : {}) });
}

/** What well-formed requests name beside the id that is tried. */
const standing = { ...knownInOurs(), no: 1, cause: 'fall', measure: 'talked', foundCause: 'fall' };

// A link or a screen at home has no session: its own tests look at what opens to it.
const withId = (Object.entries(routes) as [RouteKey, RouteShape][])
  .filter(([, { doors }]) => doors !== 'link')
  .flatMap(([key, route]) => [...key.matchAll(/:(\w+Id)\b/g)].map(([, name = '']) => ({ key, route, name })));

test('there is much to try', () => {
  expect(withId.length).toBeGreaterThan(15);
  expect(foreign.length).toBeGreaterThan(80);
  for (const id of Object.values(alarmIn(theirs))) expect(foreign).toContain(id);
  expect(foreign).toContain(idOf('person gunnel-ek'));
});

test.each(withId)(
  '$key: every id of another municipality is answered like one that is nowhere',
  async ({ key, route, name }) => {
    const faults: string[] = [];
    for (const asker of askers) {
      const nowhere = await ask(key, route, asker, { [name]: newId() });
      expect([401, 403, 404]).toContain(nowhere.statusCode);
      for (const id of triedAgainst(nowhere.statusCode)) {
        const answer = await ask(key, route, asker, { [name]: id });
        const same = answer.statusCode === nowhere.statusCode && answer.body === nowhere.body;
        if (!same) faults.push(`${asker} ${id}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
  },
);

/** Those for whom the address itself is open, so that a 404 is about the id and not about the door. */
async function insidersOf(key: RouteKey, route: RouteShape, name: string): Promise<Asker[]> {
  const found: Asker[] = [];
  for (const asker of askers) {
    if ((await ask(key, route, asker, { [name]: newId() })).statusCode === 404) found.push(asker);
  }
  if (found.length === 0) throw new Error(`${key} is open to none of the askers`);
  return found;
}

test.each(withId)(
  '$key: for one who may use it the answer is 404, and our own id is another matter',
  async ({ key, route, name }) => {
    const insiders = await insidersOf(key, route, name);
    for (const asker of insiders) {
      const away = await ask(key, route, asker, { [name]: foreign[0] });
      expect([away.statusCode, away.json().code]).toEqual([404, 'not-found']);
    }
    const { alarmId, handOverId, openingId } = alarmIn(ours);
    const here: Readonly<Record<string, unknown>> = {
      ...knownInOurs(),
      alarmId,
      handOverId,
      grantId: openingId,
      personId: idOf('person ingrid-solvang'),
    };
    const own = here[name];
    if (!own) return;
    // One of them has to do with it; a rule for any member of staff with a relation opens the address to the others too.
    const codes = [];
    for (const asker of insiders) codes.push((await ask(key, route, asker, { [name]: own })).statusCode);
    expect(codes.some((code) => code !== 404)).toBe(true);
  },
);

/** Ids inside a body: the answer says no more of a foreign one than of one that is nowhere. */
const inBody = (Object.entries(routes) as [RouteKey, RouteShape][]).flatMap(([key, route]) => {
  const body = sampleOf(route, clock.now(), newId, standing).body ?? {};
  const names = Object.keys(body).filter((field) => /Id$/.test(field) && !['commandId', 'requestId'].includes(field));
  return names.map((name) => ({ key, route, name }));
});

test.each(inBody)(
  '$key: a foreign $name in the body is answered like one that is nowhere',
  async ({ key, route, name }) => {
    const { alarmId, handOverId } = alarmIn(ours);
    const faults: string[] = [];
    for (const asker of askers) {
      const nowhere = await ask(key, route, asker, { alarmId, handOverId, [name]: newId() });
      expect(nowhere.statusCode).toBeGreaterThanOrEqual(400);
      for (const id of triedAgainst(nowhere.statusCode)) {
        const answer = await ask(key, route, asker, { alarmId, handOverId, [name]: id });
        if (answer.body !== nowhere.body)
          faults.push(`${asker} ${id}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
    }
    expect(faults).toEqual([]);
  },
);
