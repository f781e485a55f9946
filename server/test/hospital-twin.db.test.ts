import type { HospitalStay } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { layOut } from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
// Friday, twenty past three in the afternoon in Stockholm.
const clock = fixedClock('2026-11-20T14:20:00Z');
const log = pino({ level: 'silent' });
let world: CaseWorld;
let slug: string;
const hospitalId = '00000000-0000-7000-8000-00000000b001';

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock, { country: 'SE' });
  slug = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(
      `insert into outside_party (tenant_id, id, kind, name, address) values ($1, $2, 'hospital', 'Norra länssjukhuset', '8001')`,
      [world.tenantId, hospitalId],
    );
    await tx.sql(
      `insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'SE', '194103022386')`,
      [...[world.tenantId, world.mother]],
    );
    const [place] = await tx.sql<{ slug: string }>('select slug from tenant where id = $1', [world.tenantId]);
    return place?.slug ?? '';
  });
});
afterAll(() => world.served.close());

let messages = 0;
async function arrive(kind: string, more: object): Promise<void> {
  messages += 1;
  clock.advance(1_000);
  const answer = await world.served.app.inject({
    ...{ method: 'POST', url: '/api/carelink/messages' },
    headers: { authorization: `Bearer ${world.served.config.carelinkKey}` },
    payload: {
      ...{
        messageId: `se-${messages}`,
        thread: 'SE-1',
        from: '8001',
        to: slug,
        sentAt: clock.now().toISOString(),
        kind,
      },
      ...{ person: { number: '194103022386', name: 'Ingrid Solvang', bornOn: '1941-03-02' }, ...more },
    },
  });
  expect(answer.statusCode).toBe(200);
  const pool = database.pool('tunet_dispatch');
  for (let round = 0; round < 2; round += 1) {
    for (const { name, handle } of consumersOf({ newId: world.newId, log }))
      await consumeAll({ pool, clock }, name, handle);
  }
}
async function stay(): Promise<HospitalStay> {
  const { body } = await world.ask('assessor', 'GET', '/api/hospital');
  const [one] = (body as { stays: HospitalStay[] }).stays;
  if (!one) throw new Error('no stay is in sight');
  return one;
}

test('the Swedish twin: admitted, ready, planning called within three days, and the first three days are the region’s', async () => {
  await arrive('admitted', { admittedAt: clock.now().toISOString(), ward: 'Avdelning 2', expectedOn: null });
  expect(await stay()).toMatchObject({ state: 'in', hospital: 'Norra länssjukhuset', price: null, planningBy: null });
  await arrive('ready', { readyAt: clock.now().toISOString(), words: 'Behöver hjälp morgon och kväll.' });
  expect(await stay()).toMatchObject({
    ...{ state: 'ready', planningBy: '2026-11-23', planningOn: null },
    price: { freeDays: 3, days: 0, amount: 0, fromOn: '2026-11-23', currency: 'SEK' },
  });
  expect(await stay()).toMatchObject({ hasPlanning: true, isPlanningLate: false });
  await arrive('planning', { planningOn: '2026-11-23', words: 'Digitalt möte kl. 10.' });
  expect(await stay()).toMatchObject({ planningOn: '2026-11-23' });
});

test('help starts at once and the answer goes out; on Monday nothing has ended by itself', async () => {
  const started = await world.ask('assessor', 'POST', `/api/people/${world.mother}/started-now`, {
    ...{ unitId: world.east, serviceType: 'home-care', title: 'Hjälp på kvällen', why: 'Hon kommer hem i dag.' },
    ...{ startsOn: '2026-11-20', weekdays: [1, 2, 3, 4, 5, 6, 7], windows: [{ from: '19:00', to: '21:00' }] },
    ...{ isCritical: true, saidTo: 'both' },
  });
  expect(started).toMatchObject({ status: 200, body: { state: 'running', limitOn: '2026-12-04' } });
  const { stayId, version } = await stay();
  const answered = await world.ask('assessor', 'POST', `/api/hospital-stays/${stayId}/answer`, {
    ...{ version, answer: 'can', fromOn: '2026-11-20', words: '' },
  });
  expect(answered).toMatchObject({ status: 200, body: { answer: { answer: 'can' }, hasStartedNow: true } });
});
