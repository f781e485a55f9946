import type { CareGoal, CarePlan, Intervention, OrderedService } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { plansLifeEffect } from './life-effect.ts';
import { noteEffect } from './note-effect.ts';
import { planOfHelp } from './planned-help.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let nursing: string;
let help: string;
let goal: CareGoal;
let line: Intervention;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  [nursing = '', help = ''] = await layOut(database.pool('tunet_owner'), clock.now(), (tx) => layOutDecision(tx));
  goal = { id: world.newId(), words: 'Komme meg på kafeen på lørdager', byOn: null, state: 'working' };
  line = {
    ...{ id: world.newId(), goalId: goal.id, serviceType: 'home-nursing', decidedServiceId: nursing },
    ...{ title: 'Medisiner', how: 'Fra dosetten', ownPart: 'Jeg henter vannglasset', isCritical: true },
    ...{ weekdays: [7, 1, 2, 3, 4, 5, 6], everyWeeks: 1, windowFrom: '08:00', windowTo: '09:00', carers: 1 },
    ...{ startsOn: '2026-12-01', endsOn: null },
  };
});
afterAll(() => world.served.close());

/** Issued: nursing from December and help from the fifteenth, both by the unit east. */
async function layOutDecision(tx: Transaction): Promise<string[]> {
  const { tenantId, mother, applicationId, newId, east } = world;
  const decisionId = newId();
  await tx.sql(
    `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
        laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
      values ($1, $2, $3, $4, '26-4711', 'granted', 'nb', 'f', 'r', 'v', '{law}', $5, $3, 'Berit', 'Kontoret', $5, 'digital')`,
    [tenantId, decisionId, mother, applicationId, tx.at],
  );
  const ids = [];
  for (const [type, startsOn] of [
    ['home-nursing', '2026-12-01'],
    ['practical-help', '2026-12-15'],
  ]) {
    const id = newId();
    ids.push(id);
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
          extent_words, starts_on, unit_id, appeal_body, appeal_weeks, appeal_until)
        values ($1, $2, $3, $4, $5, true, 1, 2, 'day', 'w', $6, $7, 'b', 4, '2026-12-21')`,
      [tenantId, id, decisionId, mother, type, startsOn, east],
    );
  }
  await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care', basisRef: decisionId });
  return ids;
}

const path = () => `/api/people/${world.mother}/plan`;
const wanted = (change: object = {}) => ({
  ...{ unitId: world.east, version: 0, whatMatters: 'At jeg får drikke kaffen min i fred.', startsOn: '2026-12-01' },
  ...{ endsOn: null, goals: [goal], interventions: [line] },
  ...change,
});
const write = (change: object = {}, who: 'nurse' | 'carer' | 'other-nurse' = 'nurse') =>
  world.ask(who, 'POST', path(), wanted(change));
const waiting = async (who: 'nurse' | 'other-nurse' = 'nurse') =>
  ((await world.ask(who, 'GET', '/api/plans/waiting')).body as { waiting: { services: OrderedService[] }[] }).waiting;
const mine = async (who: 'mother' | 'daughter' = 'mother') =>
  (await world.ask(who, 'GET', `/api/my/people/${world.mother}/plan`)).body as {
    plans: CarePlan[];
    mayChange: boolean;
  };

function asWorker<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const scope = { tenants: [world.tenantId], subjects: [], at: clock.now() };
  return inTransaction(database.pool('tunet_dispatch'), scope, work);
}

test('new people stand in the unit’s list with what was decided and from when; another unit sees none of it', async () => {
  expect(await waiting()).toMatchObject([
    {
      ...{ personId: world.mother, personName: 'Ingrid Solvang', startsOn: '2026-12-01', hasPlan: false },
      services: [{ id: nursing }, { id: help }],
    },
  ]);
  expect(await waiting('other-nurse')).toEqual([]);
});

test('a faulty plan is refused with the line, and nothing of it is kept', async () => {
  const refused = await write({ interventions: [{ ...line, windowTo: '07:00' }] });
  expect(refused).toMatchObject({ status: 409, body: { code: 'window-backwards', detail: { line: line.id } } });
  expect((await mine()).plans).toEqual([]);
});

test('a plan is kept whole, and what it does not carry out stays in the list', async () => {
  const kept = await write();
  expect(kept).toMatchObject({
    status: 200,
    body: {
      version: 1,
      goals: [{ words: goal.words }],
      interventions: [{ title: 'Medisiner', weekdays: [1, 2, 3, 4, 5, 6, 7], windowFrom: '08:00' }],
      wordings: [{ writtenAs: 'staff' }],
    },
  });
  // Ids are the server's own; the goal is still the line's.
  const plan = kept.body as CarePlan;
  expect(plan.interventions[0]?.id).not.toBe(line.id);
  expect(plan.interventions[0]?.goalId).toBe(plan.goals[0]?.id);
  expect(await waiting()).toMatchObject([{ startsOn: '2026-12-15', hasPlan: true, services: [{ id: help }] }]);
  const { rows } = await database.asAdministrator((client) =>
    client.query(`select payload from event where kind = 'plan.changed' and subject_id = $1`, [plan.id]),
  );
  expect(rows).toEqual([{ payload: { personId: world.mother, unitId: world.east } }]);
});

test('what matters to her is hers: she changes it, the older wording is kept, and a relative reads it', async () => {
  const [plan] = (await mine()).plans;
  const body = { planId: plan?.id, version: plan?.version, words: 'Kaffen, og at døra til hagen står åpen.' };
  const say = (who: 'mother' | 'daughter') =>
    world.ask(who, 'POST', `/api/my/people/${world.mother}/plan/what-matters`, body);
  expect((await say('daughter')).status).toBe(404);
  expect(await say('mother')).toMatchObject({
    status: 200,
    body: { whatMatters: body.words, wordings: [{ writtenAs: 'self' }, { writtenAs: 'staff' }] },
  });
  expect(await mine('daughter')).toMatchObject({ mayChange: false, plans: [{ whatMatters: body.words }] });
  // The nurse who had the older wording before her does not write over it.
  expect((await write({ version: 1 })).body).toMatchObject({
    code: 'changed-meanwhile',
    detail: { by: 'Ingrid Solvang' },
  });
});

test('what is taken out of a plan ends and is not forgotten; lines keep their id', async () => {
  const [before] = (await mine()).plans;
  const shower = { ...line, id: world.newId(), title: 'Dusj', isCritical: false, weekdays: [2], goalId: null };
  const lines = (before?.interventions ?? []).map(({ serviceLabel: _label, ...each }) => each);
  const goals = before?.goals;
  const both = (await write({ version: 2, goals, interventions: [...lines, shower] })).body as CarePlan;
  expect(both.interventions.map(({ title }) => title)).toEqual(['Medisiner', 'Dusj']);
  expect(both.interventions[0]?.id).toBe(before?.interventions[0]?.id);
  const one = (await write({ version: 3, goals, interventions: lines })).body as CarePlan;
  expect(one.interventions.map(({ title }) => title)).toEqual(['Medisiner']);
  const { rows } = await database.asAdministrator((client) =>
    client.query(`select title, ends_on::text from intervention where plan_id = $1 order by sort`, [one.id]),
  );
  expect(rows).toEqual([
    { title: 'Medisiner', ends_on: null },
    { title: 'Dusj', ends_on: '2026-11-22' },
  ]);
  const { rows: versions } = await database.asAdministrator((client) =>
    client.query('select version from care_plan_version where plan_id = $1 order by version', [one.id]),
  );
  expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
});

test('only a nurse or lead of a unit that helps her writes; a carer reads; others find nothing', async () => {
  expect((await write({ version: 4 }, 'carer')).status).toBe(403);
  expect((await write({ version: 4 }, 'other-nurse')).status).toBe(404);
  expect((await world.ask('nurse', 'POST', path(), wanted({ unitId: world.west }))).body).toMatchObject({
    code: 'not-my-unit',
  });
  expect((await world.ask('carer', 'GET', path())).status).toBe(200);
  for (const who of ['other-nurse', 'assessor'] as const) {
    expect((await world.ask(who, 'GET', path())).status).not.toBe(200);
  }
  for (const who of ['son', 'neighbour'] as const) {
    expect((await world.ask(who, 'GET', `/api/my/people/${world.mother}/plan`)).status).toBe(404);
  }
});

test('the first visit that is done for a line makes its decided help effected, once', async () => {
  const [plan] = (await mine()).plans;
  const id = plan?.interventions[0]?.id;
  const visitDone = (occurredAt: string) => ({
    ...{ tx: '1', id: '1', tenantId: world.tenantId, kind: 'visit.done', subjectId: world.newId() },
    ...{ payload: { personId: world.mother, interventions: [id] }, occurredAt: new Date(occurredAt) },
  });
  await asWorker((tx) => noteEffect(tx, [visitDone('2026-12-01T23:30:00Z')]));
  await asWorker((tx) => noteEffect(tx, [visitDone('2026-12-05T08:00:00Z')]));
  const { rows } = await database.asAdministrator((client) =>
    client.query('select effected_on::text from decided_service where id = any ($1) order by starts_on', [
      [nursing, help],
    ]),
  );
  // The day in Oslo.
  expect(rows).toEqual([{ effected_on: '2026-12-02' }, { effected_on: null }]);
});

test('a death ends her plans and empties the list; undone, exactly those go on', async () => {
  const seen = async () => ((await world.ask('nurse', 'GET', path())).body as { plans: CarePlan[] }).plans;
  const [plan] = await seen();
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  const died = (on: string | null) =>
    database.asAdministrator((client) =>
      client.query('update person set died_on = $2 where id = $1', [world.mother, on]),
    );
  await died('2026-11-23');
  for (const _again of [1, 2]) await asWorker((tx) => plansLifeEffect.died?.(tx, fact) ?? Promise.resolve());
  expect((await mine('daughter')).plans ?? []).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await seen()).toMatchObject([{ state: 'ended' }]);
  expect(await asWorker((tx) => planOfHelp(tx, world.tenantId, plan?.id ?? ''))).toMatchObject({ state: 'ended' });
  expect((await write({ version: 5 })).body).toMatchObject({ code: 'ended' });

  await died(null);
  const other = { ...fact, deathId: world.newId() };
  await asWorker((tx) => plansLifeEffect.undone?.(tx, other) ?? Promise.resolve());
  expect(await seen()).toMatchObject([{ state: 'ended' }]);
  for (const _again of [1, 2]) await asWorker((tx) => plansLifeEffect.undone?.(tx, fact) ?? Promise.resolve());
  expect(await seen()).toMatchObject([{ state: 'active', id: plan?.id }]);
  expect(await waiting()).toHaveLength(1);
});
