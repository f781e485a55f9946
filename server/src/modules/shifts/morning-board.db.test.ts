import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T07:00:00Z');
let world: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

interface Line {
  readonly id: string;
  readonly owner: { readonly unitId: string };
  readonly person: { readonly name: string } | null;
  readonly doneAt: string | null;
}

async function settle(who: CaseActor, line: Readonly<Record<string, unknown>>) {
  const { status, body } = await world.ask(who, 'POST', '/api/morning-board/lines', line);
  return { status, body: body as Line & { readonly code?: string } };
}

async function board(who: CaseActor) {
  const { body } = await world.ask(who, 'GET', '/api/morning-board');
  return body as {
    readonly today: string;
    readonly lines: readonly Line[];
    readonly units: readonly { unitId: string }[];
  };
}

test('a line gets an owner and a date; the owner sees it with the name, and says when it is done', async () => {
  const away = world.newId();
  await database.asAdministrator((client) =>
    client.query(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, expected_on, told_by, told_by_name, registered_by, registered_at)
        values ($1, $2, $3, 'hospital', $4, '2026-11-23', 'hospital', 'Ward', $3, $4)`,
      [world.tenantId, away, world.mother, clock.now()],
    ),
  );
  const alarm = { source: 'discharge', sourceId: away, personId: world.mother, ownerUnitId: world.office };
  const settled = await settle('assessor', { ...alarm, dueOn: '2026-11-24', words: 'Three falls: talk with her anew' });
  expect(settled).toMatchObject({ status: 200, body: { owner: { unitId: world.office } } });
  expect(await settle('assessor', { ...alarm, dueOn: '2026-11-25' })).toMatchObject({
    body: { code: 'already-settled' },
  });
  const { lines, today } = await board('assessor');
  expect(today).toBe('2026-11-23');
  expect(lines).toMatchObject([{ id: settled.body.id, person: { name: expect.any(String) } }]);
  const done = `/api/morning-board/lines/${settled.body.id}/done`;
  expect((await world.ask('assessor', 'POST', done, {})).status).toBe(200);
  expect(await world.ask('assessor', 'POST', done, {})).toMatchObject({ status: 409 });
});

test('no line without a day to come, a thing to do and a unit of ours', async () => {
  const ours = { source: 'other', ownerUnitId: world.office, words: 'Ring the surgery' };
  expect(await settle('nurse', { ...ours, dueOn: '2026-11-22' })).toMatchObject({ body: { code: 'day-is-past' } });
  expect(await settle('nurse', { ...ours, words: undefined, dueOn: '2026-11-23' })).toMatchObject({
    body: { code: 'say-what' },
  });
  expect(await settle('nurse', { ...ours, ownerUnitId: world.newId(), dueOn: '2026-11-23' })).toMatchObject({
    body: { code: 'unknown-unit' },
  });
});

test('a unit that neither wrote it nor has it, and helps nobody in it, sees nothing of it', async () => {
  await settle('nurse', { source: 'other', words: 'Lock the gate', ownerUnitId: world.east, dueOn: '2026-11-23' });
  const nowhere = { source: 'alarm', sourceId: world.newId(), ownerUnitId: world.east, dueOn: '2026-11-23' };
  expect((await settle('nurse', nowhere)).status).toBe(404);
  expect((await board('other-nurse')).lines).toEqual([]);
  expect((await board('nurse')).lines.length).toBeGreaterThan(0);
});
