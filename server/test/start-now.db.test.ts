import type { CarePlan, StartedNow } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plansLifeEffect, remindHeads } from '../src/modules/plans/index.ts';
import { grantedOfDecision } from '../src/modules/plans/start-now/start-now-queries.ts';
import { lookOnce } from '../src/modules/visits/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { addGrant, layOut } from './build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
// Friday, twenty past three in the afternoon in Oslo.
const friday = '2026-11-20T14:20:00Z';
const clock = fixedClock(friday);
const log = pino({ level: 'silent' });
let world: CaseWorld;

beforeAll(async () => {
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

const path = () => `/api/people/${world.mother}/started-now`;
const evening = { from: '19:00', to: '21:00' };
const wanted = (change: object = {}) => ({
  ...{ unitId: world.east, serviceType: 'home-nursing', title: 'Medisiner og trygghet', isCritical: true },
  ...{ why: 'Hun kommer hjem fra sykehuset i dag.', startsOn: '2026-11-20', weekdays: [1, 2, 3, 4, 5, 6, 7] },
  ...{ windows: [{ from: '08:00', to: '10:00' }, evening], saidTo: 'herself' },
  ...change,
});
const start = (change: object = {}, who: CaseActor = 'assessor') => world.ask(who, 'POST', path(), wanted(change));
const list = async (who: CaseActor = 'assessor') =>
  ((await world.ask(who, 'GET', path())).body as { started: StartedNow[] }).started;

function setClock(to: string, daysLater = 0): void {
  clock.advance(Date.parse(to) + daysLater * 86_400_000 - clock.now().getTime());
}

/** All that goes on by itself. */
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const { newId } = world;
  await remindHeads({ pool, clock });
  await lookOnce({ pool, clock, newId }, new Map());
  for (const { name, handle } of consumersOf({ newId, log })) await consumeAll({ pool, clock }, name, handle);
}
const rows = async <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  database.asAdministrator(async (client) => (await client.query<T>(sql, [...values])).rows);
const visitsOn = (day: string) =>
  rows<{ title: string; unit: string }>(
    `select to_char(window_from at time zone 'Europe/Oslo', 'HH24:MI') as title, unit_id as unit from visit
      where person_id = $1 and day_on = $2 and state = 'planned' order by window_from`,
    [world.mother, day],
  );

test('what cannot be kept is refused with its reason, and nothing of it stays', async () => {
  const refused = async (change: object) => (await start(change)).body as { code: string };
  expect(await refused({ startsOn: '2026-11-19' })).toMatchObject({ code: 'too-far' });
  expect(await refused({ unitId: world.office })).toMatchObject({ code: 'unknown-unit' });
  expect(await refused({ serviceType: 'no-such-help' })).toMatchObject({ code: 'unknown-service' });
  expect(await refused({ windows: [{ from: '10:00', to: '09:00' }] })).toMatchObject({ code: 'window-backwards' });
  expect(await refused({ windows: [{ from: '10:00', to: '10:05' }] })).toMatchObject({ code: 'window-too-short' });
  expect(await list()).toEqual([]);
  expect(await rows('select 1 from care_plan')).toEqual([]);
});

test('one who has nothing to do with her starts nothing, and sees no difference from nobody', async () => {
  expect((await start({}, 'other-nurse')).status).toBe(404);
  expect((await start({}, 'mother')).status).not.toBe(200);
});

test('an assessor starts help on Friday afternoon, and it stands in the unit’s evening within a minute', async () => {
  const begun = await start();
  expect(begun).toMatchObject({ status: 200, body: { state: 'running', limitOn: '2026-12-04', isOverdue: false } });
  await work();
  expect(await visitsOn('2026-11-20')).toEqual([{ title: '19:00', unit: world.east }]);
  expect(await visitsOn('2026-11-21')).toHaveLength(2);
  const plan = (await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body as { plans: CarePlan[] };
  expect(plan.plans[0]?.interventions).toMatchObject([{ title: 'Medisiner og trygghet', endsOn: null }, {}]);
});

test('she reads what, from when, by whom and why; a relative who follows the plan too, another one not', async () => {
  const mine = (who: CaseActor) => world.ask(who, 'GET', `/api/my/people/${world.mother}/started-now`);
  expect(await mine('mother')).toMatchObject({
    status: 200,
    body: { started: [{ why: 'Hun kommer hjem fra sykehuset i dag.', unitName: 'Øst', startsOn: '2026-11-20' }] },
  });
  expect((await mine('daughter')).status).toBe(200);
  expect((await mine('son')).status).toBe(404);
});

test('a plan that leaves it out, or gives it a last day, is refused: it ends by its own form', async () => {
  const url = `/api/people/${world.mother}/plan`;
  const [plan] = ((await world.ask('nurse', 'GET', url)).body as { plans: CarePlan[] }).plans;
  const lines = (plan?.interventions ?? []).map(({ serviceLabel: _label, ...line }) => line);
  const keep = (interventions: unknown[], more: object = {}) =>
    world.ask('nurse', 'POST', url, {
      ...{ unitId: world.east, version: plan?.version, whatMatters: 'Kaffe', startsOn: plan?.startsOn, endsOn: null },
      ...{ goals: [], interventions, ...more },
    });
  expect(await keep(lines.slice(1))).toMatchObject({ status: 409, body: { code: 'started-now' } });
  expect(await keep(lines.map((line) => ({ ...line, endsOn: '2026-12-01' })))).toMatchObject({
    status: 409,
    body: { code: 'started-now', detail: { title: 'Medisiner og trygghet' } },
  });
  // Order, content and time of day are the unit's to judge.
  const moved = lines.map((line, index) => (index === 1 ? { ...line, windowFrom: '18:00', windowTo: '19:30' } : line));
  expect((await keep(moved)).status).toBe(200);
  // A last day of the plan is no last day of it.
  const [again] = ((await world.ask('nurse', 'GET', url)).body as { plans: CarePlan[] }).plans;
  const ended = await world.ask('nurse', 'POST', url, {
    ...{ unitId: world.east, version: again?.version, whatMatters: 'Kaffe', startsOn: plan?.startsOn },
    ...{ endsOn: '2026-11-25', goals: [], interventions: moved },
  });
  expect(ended.status).toBe(200);
  await work();
  expect(await visitsOn('2026-11-27')).toHaveLength(2);
});

test('it never ends by itself: a hundred days on it goes on, and the head is rung once each day from the fourteenth', async () => {
  const reminded = () =>
    rows<{ on: string }>(`select occurred_at::date::text as on from event where kind = 'help.undecided' order by 1`);
  setClock('2026-12-03T10:00:00Z');
  await work();
  expect(await reminded()).toEqual([]);
  for (let day = 0; day < 100; day += 1) {
    setClock('2026-12-04T10:00:00Z', day);
    await remindHeads({ pool: database.pool('tunet_dispatch'), clock });
    await remindHeads({ pool: database.pool('tunet_dispatch'), clock });
  }
  expect(await reminded()).toHaveLength(100);
  await work();
  expect(await rows('select state, ended_at from start_now')).toEqual([{ state: 'running', ended_at: null }]);
  expect(await visitsOn('2027-03-15')).toHaveLength(2);
  const told = await rows(`select kind, count(*)::int from notice where kind = 'help-undecided' group by kind`);
  expect(told).toMatchObject([{ kind: 'help-undecided' }]);
  setClock(friday);
});

test('a mapping period is a state of its own: help goes on, and its own last day ends nothing', async () => {
  const [one] = await list('nurse');
  const url = `/api/started-now/${one?.startNowId}/mapping`;
  const because = 'Vi prøver hva hun klarer selv.';
  expect(await world.ask('assessor', 'POST', url, { because, untilOn: '2027-11-20' })).toMatchObject({
    body: { code: 'too-far' },
  });
  expect(await world.ask('assessor', 'POST', url, { because, untilOn: '2026-12-20' })).toMatchObject({
    status: 200,
    body: { state: 'mapping', limitOn: '2026-12-20', mapping: { because } },
  });
  expect(await world.ask('nurse', 'POST', url, { because, untilOn: '2026-12-21' })).toMatchObject({
    body: { code: 'already-mapping' },
  });
});

test('a refusal that comes does not take the help away: it is shown, and a person still has to end it', async () => {
  await decide('refused', null);
  expect(await list()).toMatchObject([{ state: 'mapping', decided: 'refused', ended: null }]);
  await work();
  expect(await visitsOn('2026-11-22')).toHaveLength(2);
});

test('a death stops it and undone it goes on as it was', async () => {
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  const asWorker = (what: 'died' | 'undone') =>
    inTransaction(
      database.pool('tunet_dispatch'),
      { tenants: [world.tenantId], subjects: [], at: clock.now() },
      async (tx) => plansLifeEffect[what]?.(tx, fact),
    );
  await asWorker('died');
  expect(await list('assessor')).toMatchObject([{ state: 'stopped' }]);
  await asWorker('undone');
  expect(await list('assessor')).toMatchObject([{ state: 'mapping', decided: 'refused' }]);
});

test('a decision that grants just this takes it over: no visit is lost between the two', async () => {
  await decide('granted', world.east);
  expect(await list('nurse')).toMatchObject([{ state: 'ended', ended: { how: 'decision' } }]);
  await work();
  expect(await visitsOn('2026-11-23')).toHaveLength(2);
  const lines = await rows('select decided_service_id is not null as decided, ends_on from intervention');
  expect(lines).toEqual([
    { decided: true, ends_on: null },
    { decided: true, ends_on: null },
  ]);
  // The nurse can still change the plan: help that began before the decision is within it.
  const url = `/api/people/${world.mother}/plan`;
  const [plan] = ((await world.ask('nurse', 'GET', url)).body as { plans: CarePlan[] }).plans;
  const kept = await world.ask('nurse', 'POST', url, {
    ...{ unitId: world.east, version: plan?.version, whatMatters: 'Kaffe', startsOn: plan?.startsOn, endsOn: null },
    ...{ goals: [], interventions: plan?.interventions.map(({ serviceLabel: _label, ...line }) => line) },
  });
  expect(kept.status).toBe(200);
});

test('a person ends another one, with a reason and a last day', async () => {
  await start({ serviceType: 'practical-help', title: 'Mat', windows: [{ from: '12:00', to: '13:00' }] });
  const one = (await list()).find(({ title }) => title === 'Mat');
  const url = `/api/started-now/${one?.startNowId}/end`;
  const end = { because: 'Datteren lager maten.', lastOn: '2026-11-22' };
  expect((await world.ask('other-nurse', 'POST', url, end)).status).toBe(404);
  expect(await world.ask('assessor', 'POST', url, end)).toMatchObject({ status: 200, body: { state: 'ended' } });
  expect(await world.ask('assessor', 'POST', url, end)).toMatchObject({ body: { code: 'already-ended' } });
  await work();
  expect((await visitsOn('2026-11-22')).map(({ title }) => title)).toContain('12:00');
  expect((await visitsOn('2026-11-23')).map(({ title }) => title)).not.toContain('12:00');
});

/** A decision lies there, and the fact is told, as when one is issued. */
async function decide(outcome: 'granted' | 'refused', unitId: string | null): Promise<void> {
  const { tenantId, mother, newId, applicationId } = world;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const decisionId = newId();
    // One case has one decision; the second is of another case about the same.
    const caseId = outcome === 'refused' ? applicationId : newId();
    if (caseId !== applicationId) {
      await tx.sql(
        `insert into application (tenant_id, id, person_id, reference, words, language, channel, written_by, written_by_name, written_as,
            unit_id, state, received_at, promised_on)
          values ($1, $2, $3, '26-4712', 'w', 'nb', 'web', $3, 'I', 'self', $4, 'received', $5, '2026-12-21')`,
        [tenantId, caseId, mother, world.office, tx.at],
      );
    }
    await tx.sql(
      `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
          laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
        values ($1, $2, $3, $4, $7, $5, 'nb', 'f', 'r', 'v', '{law}', $6, $3, 'Berit', 'Kontoret', $6, 'digital')`,
      [tenantId, decisionId, mother, caseId, outcome, tx.at, outcome === 'refused' ? '26-4711' : '26-4712'],
    );
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
          extent_words, starts_on, unit_id, appeal_body, appeal_weeks, appeal_until)
        values ($1, $2, $3, $4, 'home-nursing', $5, $6, $6, $7, 'w', $8, $9, 'b', 4, '2026-12-21')`,
      [
        ...[tenantId, newId(), decisionId, mother, unitId !== null, unitId && 1, unitId && 'day'],
        ...[unitId && '2026-11-23', unitId],
      ],
    );
    // The right to stand on a list is granted beside the refusal: it is no help, and takes nothing over.
    if (!unitId) {
      await tx.sql(
        `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
            appeal_weeks, appeal_until, right_to, criteria, follow_up_on)
          values ($1, $2, $3, $4, 'home-nursing', true, 'w', 'b', 4, '2026-12-21', 'list', '{help-day-and-night}', '2027-02-21')`,
        [tenantId, newId(), decisionId, mother],
      );
      expect(await tx.rows(grantedOfDecision, [tenantId, decisionId])).toEqual([]);
    }
    if (unitId)
      await addGrant(tx, { tenantId, personId: mother, subjectId: unitId, basis: 'in-care', basisRef: decisionId });
    await tx.sql(
      `insert into event (tenant_id, kind, subject_id, payload, occurred_at) values ($1, 'decision.issued', $2, $3, $4)`,
      [tenantId, decisionId, JSON.stringify({ applicationId: caseId, personId: mother, outcome, granted: [] }), tx.at],
    );
  });
  await work();
}
