import type { ReportingAnswer } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { defaultInstruments } from '../services/index.ts';
import { readYear } from './read-register.ts';
import { fileLines, overviewEvents } from './write-file.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T09:00:00Z');
let world: CaseWorld;
let elsewhere: CaseWorld;
let nursing = '';
let alarm = '';

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  elsewhere = await openCaseWorld(database, clock, { country: 'SE' });
  [nursing = '', alarm = ''] = await decide(world, '26-4700', [
    { type: 'home-nursing', effectedOn: '2026-02-03' },
    { type: 'safety-alarm', effectedOn: null },
  ]);
  await decide(elsewhere, '26-9000', [{ type: 'home-nursing', effectedOn: null }], '2026-03-01T09:00:00Z');
});
afterAll(async () => {
  await world.served.close();
  await elsewhere.served.close();
});

async function decide(
  of: CaseWorld,
  reference: string,
  services: readonly { readonly type: string; readonly effectedOn: string | null }[],
  issuedAt = '2026-02-01T09:00:00Z',
): Promise<readonly string[]> {
  const ids = services.map(() => of.newId());
  const decisionId = of.newId();
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(
      `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
          laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
        values ($1, $2, $3, $4, $5, 'granted', 'nb', 'f', 'r', 'v', '{law}', $6, $3, 'Assessor', 'Office', $6, 'digital')`,
      [of.tenantId, decisionId, of.mother, of.applicationId, reference, issuedAt],
    );
    for (const [index, { type, effectedOn }] of services.entries()) {
      await tx.sql(
        `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
            extent_words, starts_on, effected_on, unit_id, appeal_body, appeal_weeks, appeal_until)
          values ($1, $2, $3, $4, $5, true, 1, 2, 'day', 'w', '2026-02-02', $6, $7, 'b', 4, '2026-12-21')`,
        [of.tenantId, ids[index], decisionId, of.mother, type, effectedOn, of.east],
      );
    }
  });
  return ids;
}

async function register(who: CaseActor, of = world, year = 2026): Promise<ReportingAnswer> {
  const { status, body } = await of.ask(who, 'GET', `/api/register?year=${year}`);
  expect(status).toBe(200);
  return body;
}

test('what the register would send back stands with its faults, months before; the case is named by its number alone', async () => {
  const answer = await register('assessor');
  const line = answer.toMend.find(({ decidedServiceId }) => decidedServiceId === nursing);
  expect(line).toMatchObject({ reference: '26-4700', registerCode: 15, from: '2026-02-03', to: null, asksHours: true });
  expect(line?.faults.map(({ fault }) => fault).sort()).toEqual(['no-hours', 'no-identity-number', 'not-assessed']);
  expect(JSON.stringify(answer)).not.toContain('Solvang');
});

test('hours of a month are counted as the register counts them; more than a week has is refused', async () => {
  const path = `/api/register/services/${nursing}/hours`;
  expect(await world.ask('assessor', 'POST', path, { hours: 700, per: 'month' })).toMatchObject({
    status: 409,
    body: { code: 'too-many-hours' },
  });
  expect(await world.ask('assessor', 'POST', path, { hours: 14, per: 'month' })).toMatchObject({
    body: { aWeek: 3.5 },
  });
  expect(
    await world.ask('assessor', 'POST', `/api/register/services/${alarm}/hours`, { hours: 1, per: 'week' }),
  ).toMatchObject({ status: 409, body: { code: 'asks-no-hours' } });
  const { toMend } = await register('assessor');
  expect(toMend.find(({ decidedServiceId }) => decidedServiceId === nursing)).toMatchObject({
    hours: { hours: 14, per: 'month', aWeek: 3.5, statedByName: 'assessor Ansatt' },
  });
});

test('help that has not begun stands with the days and why, and is to be reported after three months', async () => {
  const path = `/api/register/services/${alarm}/delay`;
  expect(await world.ask('assessor', 'POST', path, { why: 'no-staff' })).toMatchObject({ status: 200 });
  expect(
    await world.ask('assessor', 'POST', `/api/register/services/${nursing}/delay`, { why: 'no-staff' }),
  ).toMatchObject({
    status: 409,
    body: { code: 'has-begun' },
  });
  const { notBegun } = await register('assessor');
  expect(notBegun.filter(({ reference }) => reference === '26-4700')).toMatchObject([
    { decidedServiceId: alarm, decidedOn: '2026-02-01', days: 293, isToReport: true, delay: { why: 'no-staff' } },
  ]);
  const swedish = await register('assessor', elsewhere);
  expect(swedish).toMatchObject({
    country: 'SE',
    totals: [],
    toMend: [],
    notBegun: [{ reference: '26-9000', isToReport: true }],
  });
});

test('each look is logged on the one it is about; a nurse and a resident have no such list, another municipality none of it', async () => {
  await register('assessor');
  const rows = await database.asAdministrator(async (client) => {
    const found = await client.query(`select person_ids from audit where action = 'Register.See' and tenant_id = $1`, [
      world.tenantId,
    ]);
    return found.rows as { person_ids: string[] }[];
  });
  expect(rows.some(({ person_ids }) => person_ids.includes(world.mother))).toBe(true);
  for (const who of ['nurse', 'daughter', 'mother'] as const)
    expect((await world.ask(who, 'GET', '/api/register?year=2026')).status).toBe(403);
  const hers = `/api/register/services/${nursing}/hours`;
  expect((await elsewhere.ask('assessor', 'POST', hers, { hours: 1, per: 'week' })).status).toBe(404);
});

test('the file holds whole lines alone, with the number of the state and the scores as they were set', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(
      `insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', '01814012342')`,
      [world.tenantId, world.mother],
    );
    const assessmentId = world.newId();
    await tx.sql(
      `insert into assessment (tenant_id, id, person_id, application_id, state, instrument_code, instrument_from, started_by,
          started_by_name, started_at, saved_at, saved_by_name, completed_by, completed_by_name, completed_at)
        values ($1, $2, $3, $4, 'completed', 'functional-level', '2026-01-01', $3, 'A', $5, $5, 'A', $3, 'A', $5)`,
      [world.tenantId, assessmentId, world.mother, world.applicationId, '2026-01-20T09:00:00Z'],
    );
    for (const item of defaultInstruments('NO')[0]?.items.map(({ code }) => code) ?? [])
      await tx.sql(
        'insert into assessment_score (tenant_id, assessment_id, person_id, item, score) values ($1, $2, $3, $4, 3)',
        [world.tenantId, assessmentId, world.mother, item],
      );
  });
  const scope = { tenants: [world.tenantId], subjects: [], at: clock.now() };
  const made = await inTransaction(database.pool('tunet_dispatch'), scope, async (tx) => {
    const read = await readYear(tx, world.tenantId, 2026);
    return { file: await fileLines(tx, world.tenantId, read), events: await overviewEvents(tx, world.tenantId, read) };
  });
  expect(made.file.leftOut).toBe(1);
  expect(made.file.lines).toMatchObject([
    {
      identityNumber: '01814012342',
      serviceCode: 15,
      from: '2026-02-03',
      to: null,
      hoursPerWeek: 3.5,
      assessedOn: '2026-01-20',
    },
  ]);
  expect(made.file.lines[0]?.scores).toMatchObject({ hygiene: 3 });
  expect(made.events).toEqual([
    {
      personIdentifier: '01814012342',
      oktMessages: [
        {
          ...{ startDate: '2026-02-03', iplosCode: '15', weeklyExtent: 3.5, serviceDescription: 'Hjemmesykepleie' },
          temporaryCessation: false,
        },
      ],
    },
  ]);
  await expect(
    inTransaction(database.pool('tunet_app'), scope, async (tx) =>
      fileLines(tx, world.tenantId, await readYear(tx, world.tenantId, 2026)),
    ),
  ).rejects.toThrow(/permission denied/);
});
