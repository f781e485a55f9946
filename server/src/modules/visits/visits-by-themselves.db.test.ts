import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { openVisitWorld, type VisitWorld } from '../../../test/visit-world.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { plansLifeEffect } from '../plans/index.ts';
import { visitsLifeEffect } from './life-effect.ts';
import { lookOnce } from './run-visits.ts';

const database = useDatabase();
// Monday the 23rd, half past five in the morning in Oslo.
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  world = await openVisitWorld(database, clock);
  await world.planChanged();
});
afterAll(() => world.served.close());

const until = (instant: string) => clock.advance(new Date(instant).getTime() - clock.now().getTime());
async function look(made = new Map<string, string>()) {
  await lookOnce({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId }, made);
}
async function told(): Promise<unknown[]> {
  const { rows } = await database.asAdministrator((client) =>
    client.query(
      `select kind, payload ->> 'to' as "to", v.window_from as at from event e join visit v on v.id = e.subject_id
        where e.tenant_id = $1 and kind = 'visit.unconfirmed' order by e.id`,
      [world.tenantId],
    ),
  );
  return rows.map(({ to, at }) => `${(at as Date).toISOString().slice(5, 16)} ${to}`);
}
const away = (startsAt: string, kind: 'hospital' | 'holiday' = 'hospital') => ({
  ...{ tenantId: world.tenantId, personId: world.mother, absenceId: world.newId(), kind },
  startsAt: new Date(startsAt),
});

test('a plan makes the visits of two weeks; the same again changes nothing; taken out, they go', async () => {
  const visits = await world.visits();
  // Fifteen days with medicine, eleven of them with a shower.
  expect(visits.filter(({ is_critical: critical }) => critical)).toHaveLength(15);
  expect(visits).toHaveLength(26);
  expect(visits[0]).toMatchObject({ day: '2026-11-23', window_from: new Date('2026-11-23T07:00:00Z') });
  await world.planChanged();
  await look();
  expect(await world.visits()).toEqual(visits);
  await database.asAdministrator((client) =>
    client.query(`update intervention set ends_on = '2026-11-24' where id = $1`, [world.shower]),
  );
  await world.planChanged();
  expect((await world.visits()).filter(({ is_critical: critical }) => !critical).map(({ day }) => day)).toEqual([
    '2026-11-23',
    '2026-11-24',
  ]);
});

test('each day brings a day more, so that the list never runs out', async () => {
  const made = new Map<string, string>();
  await look(made);
  until('2026-11-24T04:30:00Z');
  await look(made);
  expect((await world.visits()).at(-1)).toMatchObject({ day: '2026-12-08' });
});

test('first the unit is asked, each visit once; the family only an hour after, and not when there was an answer', async () => {
  until('2026-11-25T08:00:00Z');
  // Only what ended within the last day is asked about: the morning of the 25th and the shower of the 24th.
  await look();
  await look();
  expect(await told()).toEqual(['11-24T09:00 unit', '11-25T07:00 unit', '11-24T09:00 family']);
  until('2026-11-25T09:01:00Z');
  const [done] = (await world.visits()).filter(({ day, is_critical: critical }) => day === '2026-11-25' && critical);
  expect((await world.ask('anne', 'POST', `/api/field/visits/${done?.id}/done`, {})).status).toBe(200);
  await look();
  expect(await told()).toHaveLength(3);
});

test('a visit that must not fall away is asked about at its end, another ten minutes after', async () => {
  until('2026-11-26T08:00:00Z');
  await look();
  expect(await told()).toContain('11-26T07:00 unit');
  until('2026-11-26T11:09:00Z');
  await look();
  expect(await told()).not.toContain('11-26T09:00 unit');
  until('2026-11-26T11:10:00Z');
  await look();
  expect(await told()).toContain('11-26T09:00 unit');
});

test('away pauses what lies ahead and asks about none of it; home lets it go on from that moment', async () => {
  until('2026-11-27T05:00:00Z');
  const fact = away('2026-11-27T05:00:00Z');
  for (const _again of [1, 2]) await world.asWorker((tx) => visitsLifeEffect.away?.(tx, fact) ?? Promise.resolve());
  const paused = (await world.visits()).filter(({ absence_id: id }) => id === fact.absenceId);
  expect(paused.every(({ window_to: to }) => (to as Date) > fact.startsAt)).toBe(true);
  expect(paused.length).toBeGreaterThan(10);
  until('2026-11-27T12:00:00Z');
  await look();
  expect(await told()).not.toContain('11-27T07:00 unit');
  until('2026-11-28T07:30:00Z');
  await world.asWorker((tx) => visitsLifeEffect.home?.(tx, fact) ?? Promise.resolve());
  const still = (await world.visits()).filter(({ absence_id: id }) => id === fact.absenceId).map(({ day }) => day);
  expect(new Set(still)).toEqual(new Set(['2026-11-27']));
});

test('help that follows her on holiday goes on, and a visit made while she is away waits with the others', async () => {
  until('2026-11-30T04:00:00Z');
  const holiday = away('2026-11-30T04:00:00Z', 'holiday');
  const rule = { hospital: 'pause', 'short-stay': 'pause', family: 'goes-on', holiday: 'goes-on' };
  await database.asAdministrator((client) =>
    client.query(`update service_type set when_away = $2 where tenant_id = $1 and code = 'home-nursing'`, [
      world.tenantId,
      rule,
    ]),
  );
  await database.asAdministrator((client) =>
    client.query(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at)
        values ($1, $2, $3, 'holiday', $4, 'resident', 'x', $3, $4)`,
      [world.tenantId, holiday.absenceId, world.mother, holiday.startsAt],
    ),
  );
  await world.asWorker((tx) => visitsLifeEffect.away?.(tx, holiday) ?? Promise.resolve());
  until('2026-12-01T04:00:00Z');
  await look();
  const later = (await world.visits()).filter(({ day }) => (day as string) >= '2026-12-01');
  expect(later.at(-1)).toMatchObject({ day: '2026-12-15' });
  for (const { is_critical: critical, absence_id: id } of later) expect(id === null).toBe(critical);
});

test('a death stops every visit and asks about none; undone, exactly those ahead stand again', async () => {
  until('2026-12-02T07:30:00Z');
  const visits = await world.visits();
  const [cancelled] = visits.filter(({ day }) => day === '2026-12-05');
  const words = 'Ikke i morgen';
  expect((await world.ask('nurse', 'POST', `/api/visits/${cancelled?.id}/cancel`, { words })).status).toBe(200);
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  const everybody = [plansLifeEffect, visitsLifeEffect];
  for (const effect of everybody) await world.asWorker((tx) => effect.died?.(tx, fact) ?? Promise.resolve());
  await database.asAdministrator((client) =>
    client.query('update person set died_on = $2 where id = $1', [world.mother, '2026-12-02']),
  );
  expect((await world.visits()).filter(({ state }) => state === 'planned')).toEqual([]);
  const before = (await told()).length;
  until('2026-12-03T09:00:00Z');
  await look();
  await world.planChanged();
  expect(await told()).toHaveLength(before);
  expect((await world.visits()).filter(({ state }) => state === 'planned')).toEqual([]);

  await database.asAdministrator((client) =>
    client.query('update person set died_on = null where id = $1', [world.mother]),
  );
  for (const effect of everybody.toReversed())
    await world.asWorker((tx) => effect.undone?.(tx, fact) ?? Promise.resolve());
  const after = await world.visits();
  for (const { window_to: to, id, state, death_id: deathId } of after) {
    if (id === cancelled?.id) expect(state).toBe('cancelled');
    else
      expect([state, deathId !== null]).toEqual((to as Date) > clock.now() ? ['planned', false] : ['cancelled', true]);
  }
  await world.planChanged();
  expect((await world.visits()).at(-1)).toMatchObject({ day: '2026-12-17' });
});
