import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { noticesLifeEffect } from '../../notices/index.ts';
import { conversationsLifeEffect as effect } from '../life-effect.ts';
import { tellLeads } from './tell-leads.ts';

const database = useDatabase();
const start = '2026-11-23T09:00:00Z';
const clock = fixedClock(start);
const hour = 3_600_000;
let world: VisitWorld;

const rows = (sql: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(Date.parse(start) - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await rows(`update person set phone = '+47 555 01 200' where id = $1`, [world.mother]);
  await rows(`update unit set open_from = '08:00', open_to = '15:30' where id = $1`, [world.east]);
  await rows(`update assignment set role = 'lead' where unit_id = $1 and staff_id = $2`, [world.east, world.anne]);
});
afterAll(() => world.served.close());

const askToBeRung = () =>
  world.ask('mother', 'POST', `/api/my/people/${world.mother}/ring-wishes`, {
    ...{ unitId: world.east, topic: 'visit', part: 'midday', timeZone: 'Europe/Oslo', ringPhone: null },
  }) as Promise<{ status: number }>;
const write = () =>
  world.ask('mother', 'POST', `/api/my/people/${world.mother}/threads`, {
    ...{ unitId: world.east, topic: 'visit', audience: 'shared', words: 'Når kommer dere?' },
  }) as Promise<{ status: number }>;
const death = () => ({
  ...{ tenantId: world.tenantId, personId: world.mother, deathId: world.newId(), diedOn: '2026-11-27' },
});
const tell = () => tellLeads({ pool: database.pool('tunet_dispatch'), clock });
const told = async () =>
  rows(`select subject_id as unit, payload from event where tenant_id = $1 and kind = 'conversation.promise-late'`, [
    world.tenantId,
  ]);
const to = (instant: string) => clock.advance(Date.parse(instant) - clock.now().getTime());

test('a call that was not made and an answer that did not come are told the lead: one message to the unit, and once', async () => {
  expect((await askToBeRung()).status).toBe(200);
  expect((await write()).status).toBe(200);
  const [promise] = await rows('select answer_by as at from thread where person_id = $1', [world.mother]);
  const [wish] = await rows('select ring_by as at from ring_wish where person_id = $1', [world.mother]);
  const last = Math.max(Number(promise?.at), Number(wish?.at));
  clock.advance(Math.min(Number(promise?.at), Number(wish?.at)) + 2 * hour - 60_000 - clock.now().getTime());
  await tell();
  expect(await told()).toEqual([]);
  clock.advance(last + 2 * hour + 24 * hour - clock.now().getTime());
  await tell();
  await tell();
  clock.advance(hour);
  await tell();
  expect(await told()).toEqual([{ unit: world.east, payload: { unitId: world.east } }]);
  expect(
    await rows(
      `select told_lead_at is not null as told from thread where person_id = $1
        union all select told_lead_at is not null from ring_wish where person_id = $1`,
      [world.mother],
    ),
  ).toEqual([{ told: true }, { told: true }]);
});

test('nobody is told at night or on a day of rest; the day after is soon enough', async () => {
  await askToBeRung();
  // Promised on Tuesday by 14 local time. Saturday noon, and Monday at five.
  to('2026-11-28T11:00:00Z');
  await tell();
  to('2026-11-30T04:00:00Z');
  await tell();
  expect(await told()).toEqual([]);
  to('2026-11-30T08:00:00Z');
  await tell();
  expect(await told()).toHaveLength(1);
});

test('a new promise that is not kept either is told anew; after a death nothing is', async () => {
  await askToBeRung();
  to('2026-11-25T09:00:00Z');
  await tell();
  await rows(`update ring_wish set ring_by = '2026-11-26T13:00:00Z' where person_id = $1`, [world.mother]);
  await tell();
  expect(await told()).toHaveLength(1);
  to('2026-11-27T09:00:00Z');
  await tell();
  expect(await told()).toHaveLength(2);
  await rows(`update ring_wish set ring_by = '2026-11-27T13:00:00Z' where person_id = $1`, [world.mother]);
  await world.asWorker(async (tx) => effect.died?.(tx, death()));
  to('2026-11-30T09:00:00Z');
  await tell();
  expect(await told()).toHaveLength(2);
});

test('the lead sees them from the moment they are late; a nurse of the unit has no such list', async () => {
  await askToBeRung();
  await write();
  to('2026-11-24T12:59:00Z');
  await rows('update session set started_at = $1, last_seen_at = $1', [clock.now()]);
  await rows('update duty set ends_at = $1', [new Date(clock.now().getTime() + 24 * hour)]);
  const list = async () =>
    (await world.ask('nurse', 'GET', '/api/late-promises')) as { status: number; body: { late: { is: string }[] } };
  const who = (await rows(`select role from assignment where unit_id = $1`, [world.east])).map(({ role }) => role);
  expect(who).toContain('nurse');
  expect((await list()).status).toBe(403);
  await rows(`update assignment set role = 'lead' where unit_id = $1 and role = 'nurse'`, [world.east]);
  expect((await list()).body.late.map(({ is }) => is)).toEqual([]);
  to('2026-11-24T13:01:00Z');
  expect((await list()).body.late).toMatchObject([{ is: 'ring', toldLeadAt: null, unitId: world.east }]);
});

test('nobody answered when we rang: a text to the number she gave, with nothing of who, whom or what; dead, it stays here', async () => {
  await askToBeRung();
  const inbox = (await world.ask('nurse', 'GET', '/api/ring-wishes')) as { body: { wishes: { id: string }[] } };
  const id = inbox.body.wishes[0]?.id;
  expect(await world.ask('nurse', 'POST', `/api/ring-wishes/${id}/act`, { act: 'no-answer' })).toMatchObject({
    status: 200,
  });
  const [notice] = await rows(
    `select id, kind, to_phone, person_id, reader_id from notice where kind = 'ring-unanswered'`,
  );
  expect(notice).toMatchObject({ to_phone: '+4755501200', person_id: world.mother, reader_id: null });
  expect(await rows(`select payload from event where kind = 'ring.no-answer'`)).toEqual([
    { payload: { noticeId: notice?.id } },
  ]);
  await world.asWorker(async (tx) => noticesLifeEffect.died?.(tx, death()));
  expect(await rows(`select dropped_because as why from notice where kind = 'ring-unanswered'`)).toEqual([
    { why: 'death' },
  ]);
  // Talked with: nothing is texted.
  await world.ask('nurse', 'POST', `/api/ring-wishes/${id}/act`, { act: 'talked' });
  expect(await rows(`select 1 from notice where kind = 'ring-unanswered'`)).toHaveLength(1);
});
