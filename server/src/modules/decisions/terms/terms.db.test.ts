import type { HelpEnding, RunningHelp } from '@tunet/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { decideCase, grantedLine, wholeDraft } from '../../../../test/decided-case.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { ringTerms } from './ring-terms.ts';

const database = useDatabase();
let now = '2026-11-23T09:00:00Z';
const clock: Clock = { now: () => new Date(now) };
let world: CaseWorld;
beforeEach(async () => {
  now = '2026-11-23T09:00:00Z';
  world = await openCaseWorld(database, clock);
  await decideCase(world, wholeDraft(world, { services: [grantedLine(world, { endsOn: '2026-12-31' })] }));
});
afterEach(() => world.served.close());

const running = async () =>
  (
    (await world.ask('assessor', 'GET', `/api/applications/${world.applicationId}/decision`)).body as {
      running: RunningHelp[];
    }
  ).running;
const ending = async () =>
  ((await world.ask('assessor', 'GET', '/api/help-ending')).body as { ending: HelpEnding[] }).ending;
const ring = () => ringTerms({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
const rung = async () =>
  database.look<{ kind: string; unit: string }>(
    `select kind, payload->>'unitId' as unit from event where tenant_id = $1 and kind in ('help.term-ending', 'help.past-term') order by id`,
    [world.tenantId],
  );
/** Everybody is at work all the time: a test that moves the clock over weeks would else find nobody. */
async function atWork() {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(`update duty set ends_at = '2027-06-01' where tenant_id = $1`, [world.tenantId]);
    await tx.sql(`update session set last_seen_at = $1, started_at = $1`, [clock.now()]);
  });
}
async function moveTo(at: string) {
  now = at;
  await atWork();
}

test('its last day gone without a new decision, help goes on, marked, and the unit has it on its list', async () => {
  await moveTo('2027-01-04T09:00:00Z');
  const rows = await database.look<{ id: string }>(`select id from decided_service where tenant_id = $1`, [
    world.tenantId,
  ]);
  expect(rows).toHaveLength(1);
  const lines = await running();
  expect(lines).toMatchObject([{ endsOn: '2026-12-31', isPastEnd: true }]);
});

test('the office is told once before the day, the head is rung each day after it; nothing of it ends the help', async () => {
  await moveTo('2026-12-02T09:00:00Z');
  await ring();
  expect(await rung(), 'too early').toEqual([]);
  await moveTo('2026-12-03T06:30:00Z');
  await ring();
  expect(await rung(), 'not at night').toEqual([]);
  for (const at of ['2026-12-03T09:00:00Z', '2026-12-03T10:00:00Z', '2026-12-20T09:00:00Z']) {
    await moveTo(at);
    await ring();
  }
  expect(await rung()).toEqual([{ kind: 'help.term-ending', unit: world.office }]);
  expect(await ending()).toMatchObject([{ endsOn: '2026-12-31', isPastEnd: false, reference: '26-4711' }]);
  for (const at of ['2027-01-01T09:00:00Z', '2027-01-01T12:00:00Z', '2027-01-02T09:00:00Z']) {
    await moveTo(at);
    await ring();
  }
  expect((await rung()).map(({ kind }) => kind)).toEqual(['help.term-ending', 'help.past-term', 'help.past-term']);
  expect(await running()).toMatchObject([{ isPastEnd: true }]);
  expect(await ending()).toMatchObject([{ isPastEnd: true }]);
});

test('a person ends it with a reason, before the day or after it, and nobody is rung about it any more', async () => {
  const [line] = await running();
  const end = (because = 'Hun er hjemme igjen.') =>
    world.ask('assessor', 'POST', `/api/help-ending/${line?.id}/end`, { because });
  expect(await end()).toMatchObject({ status: 200, body: { lastDay: '2026-12-31' } });
  expect(await end()).toMatchObject({ status: 409, body: { code: 'already-ended' } });
  await moveTo('2026-12-31T09:00:00Z');
  expect(await running(), 'to the day').toHaveLength(1);
  await moveTo('2027-01-01T09:00:00Z');
  await ring();
  expect(await running()).toEqual([]);
  expect(await rung()).toEqual([]);
});

test('ended after the day, today is its last: help is never taken away backwards', async () => {
  await moveTo('2027-01-04T09:00:00Z');
  const [line] = await running();
  const end = await world.ask('assessor', 'POST', `/api/help-ending/${line?.id}/end`, {
    because: 'Hun trenger den ikke.',
  });
  expect(end).toMatchObject({ status: 200, body: { lastDay: '2027-01-04' } });
  expect(await running()).toHaveLength(1);
  for (const who of ['nurse', 'other-nurse', 'mother'] as const)
    expect([403, 404]).toContain(
      (await world.ask(who, 'POST', `/api/help-ending/${line?.id}/end`, { because: 'x' })).status,
    );
});

test('nobody is rung about the dead', async () => {
  await database.asAdministrator((client) =>
    client.query(`update person set died_on = '2026-12-01' where id = $1`, [world.mother]),
  );
  await moveTo('2027-01-04T09:00:00Z');
  await ring();
  expect(await rung()).toEqual([]);
});
