import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import { idOf } from '@tunet/town';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { useDatabase } from './database.ts';
import { addressOf, sampleOf } from './sample-input.ts';
import { serveApp, type TestApp } from './serve-app.ts';
import { type Asker, alarmIn, askers, knownInOurs, layOutTwoWorlds, ours, type Tokens } from './two-worlds.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
const newId = idsFrom(clock);
let tokens: Tokens;
let served: TestApp;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
});
afterAll(() => served.close());

/** The operator's own duty, which she tries to end. */
async function dutyAtDesk(): Promise<string> {
  return database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from duty where unit_id = $1', [idOf('desk')]);
    return rows[0]?.id ?? '';
  });
}

interface AuditRow {
  readonly action: string;
  readonly outcome: string;
  readonly persons: number;
}

async function auditedSoFar(): Promise<number> {
  return (await database.look<{ n: number }>('select count(*)::int as n from audit'))[0]?.n ?? 0;
}

/** What was written after so many rows. */
function auditRowsAfter(before: number): Promise<AuditRow[]> {
  const sql = 'select action, outcome, cardinality(person_ids)::int as persons from audit order by id offset $1';
  return database.look<AuditRow>(sql, [before]);
}

const guarded = (Object.entries(routes) as [RouteKey, RouteShape][]).filter(
  // A stream writes a row for each person it begins to show, a link one for each look; their own tests look at that.
  ([, route]) => route.doors !== 'public' && route.doors !== 'link' && !route.stream,
);

test.each(guarded)('%s leaves a row in the audit log, whoever asks and whatever the answer', async (key, route) => {
  const { alarmId, handOverId, openingId } = alarmIn(ours);
  const known = {
    ...{ alarmId, handOverId, grantId: openingId, no: 1 },
    ...knownInOurs(),
    personId: idOf('person ingrid-solvang'),
    dutyId: await dutyAtDesk(),
  };
  const outcomes: string[] = [];
  for (const asker of askers.filter((each): each is Exclude<Asker, 'anonymous'> => each !== 'anonymous')) {
    const { params, body } = sampleOf(route, clock.now(), newId, known);
    const before = await auditedSoFar();
    const answer = await served.app.inject({
      ...addressOf(key, params),
      cookies: served.cookiesOf(tokens[asker]),
      ...(body ? { payload: body } : {}),
    });
    const rows = await auditRowsAfter(before);
    outcomes.push(`${asker} ${answer.statusCode}`);
    expect([200, 403, 404, 409]).toContain(answer.statusCode);
    // Another door, or nothing there: nobody was shown, and nothing was tried.
    if (answer.statusCode === 404 || rows.length === 0) {
      expect([403, 404]).toContain(answer.statusCode);
      continue;
    }
    const outcome = { 200: 'done', 409: 'refused', 403: 'denied' }[answer.statusCode];
    expect(rows.map(({ action, outcome: told }) => `${action} ${told}`)).toContain(`${route.action} ${outcome}`);
    if (answer.statusCode === 200) expect(rows.length).toBeGreaterThan(0);
    if (answer.statusCode === 200 && route.showsPersons && answer.body.includes('Solvang')) {
      expect(Math.max(...rows.map(({ persons }) => persons))).toBeGreaterThan(0);
    }
  }
  // At least one of them got through to the action.
  expect(outcomes.some((each) => /200|409/.test(each))).toBe(true);
});
