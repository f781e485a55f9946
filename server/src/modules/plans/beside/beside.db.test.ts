import type { CarePlan, Intervention, PlanBeside, PlanDueRow } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { ringCoordinators } from './ring-coordinator.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
const day = 86_400_000;
let world: CaseWorld;
let plan: CarePlan;
let goalId: string;

const rows = (sql: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addGrant(tx, { tenantId: world.tenantId, personId: world.mother, subjectId: world.east, basis: 'in-care' }),
  );
  const line: Intervention = {
    ...{ id: world.newId(), goalId: null, serviceType: 'home-nursing', decidedServiceId: null, title: 'Medisiner' },
    ...{ how: '', ownPart: '', isCritical: true, weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 },
    ...{ windowFrom: '08:00', windowTo: '09:00', carers: 1, startsOn: '2026-11-23', endsOn: null },
  };
  const kept = await world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, {
    ...{ unitId: world.east, version: 0, whatMatters: 'Kaffe først.', startsOn: '2026-11-23', endsOn: null },
    goals: [{ id: world.newId(), words: 'Til kafeen', byOn: null, state: 'working' }],
    interventions: [line],
  });
  plan = kept.body;
  goalId = plan.goals[0]?.id ?? '';
});
afterAll(() => world.served.close());

const path = (what: string) => `/api/people/${world.mother}/plan/${what}`;
const beside = async (who: CaseActor = 'nurse') => (await world.ask(who, 'GET', path('beside'))).body as PlanBeside;
const mine = (who: CaseActor) => world.ask(who, 'GET', `/api/my/people/${world.mother}/plan/beside`);
const due = async (is: PlanDueRow['is'] = 'evaluation') =>
  ((await world.ask('nurse', 'GET', '/api/plans/due')).body as { rows: PlanDueRow[] }).rows.filter(
    (row) => row.is === is,
  );
const agree = async (more: Record<string, unknown> = {}, who: CaseActor = 'carer') =>
  (await world.ask(who, 'POST', path('parts'), {
    ...{ planId: plan.id, kind: 'relative', who: 'Marit, datter', relativeId: world.daughter },
    ...{ what: 'Følger til kafeen på lørdager', agreedWith: 'Marit og Ingrid', agreedOn: '2026-11-20' },
    ...{ ifGone: 'Vi spør dagsenteret', ...more },
  })) as unknown as { status: number; body: { id: string; code?: string } };
const planNow = async () =>
  ((await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body as { plans: CarePlan[] }).plans[0];
const visitsOf = async () => (await planNow())?.interventions;
const logInAgain = async () => {
  await rows('update session set started_at = $1, last_seen_at = $1', [clock.now()]);
  await rows('update duty set ends_at = $1', [new Date(clock.now().getTime() + day)]);
};

test('a relative’s part is agreed, never a duty: it makes no line of the plan, and stands on her page and to those she lets', async () => {
  const before = await planNow();
  const added = await agree();
  expect(added.status).toBe(200);
  expect(await planNow()).toMatchObject({ version: before?.version, interventions: before?.interventions });
  expect(await rows('select 1 from visit where person_id = $1', [world.mother])).toEqual([]);
  expect((await mine('mother')).body).toMatchObject({
    parts: [{ who: 'Marit, datter', ifGone: 'Vi spør dagsenteret', agreedWith: 'Marit og Ingrid', mayEnd: true }],
  });
  expect((await mine('daughter')).body).toMatchObject({ parts: [{ mayEnd: true }] });
  // Not by being a relative, but by what she has let her read.
  for (const who of ['son', 'neighbour'] as const) expect([403, 404]).toContain((await mine(who)).status);
});

test('a stranger is not written down as a relative, and nothing is agreed ahead of its day', async () => {
  expect((await agree({ relativeId: world.newId() })).body).toMatchObject({ code: 'unknown-relative' });
  expect((await agree({ agreedOn: '2026-11-24' })).body).toMatchObject({ code: 'agreed-ahead' });
  expect([403, 404]).toContain((await agree({}, 'other-nurse')).status);
});

test('she who does it ends it any day without a reason; another’s part is nowhere to her; the unit has it until somebody sees to it', async () => {
  const [hers] = (await beside()).parts;
  const friend = await agree({ kind: 'volunteer', who: 'Besøksvennen', relativeId: null });
  const end = (who: CaseActor, id: string | undefined) =>
    world.ask(who, 'POST', `/api/my/plan-parts/${id}/end`, { because: null });
  expect((await end('daughter', friend.body.id)).status).toBe(404);
  expect((await end('son', hers?.id)).status).toBeGreaterThanOrEqual(403);
  expect((await world.ask('carer', 'POST', `/api/plan-parts/${hers?.id}/follow`, { words: 'x' })).body).toMatchObject({
    code: 'still-goes-on',
  });
  const before = await visitsOf();
  expect((await end('daughter', hers?.id)).status).toBe(200);
  expect((await end('daughter', hers?.id)).body).toMatchObject({ code: 'already-ended' });
  expect(await visitsOf()).toEqual(before);
  expect(await due('fallen')).toMatchObject([{ is: 'fallen', who: 'Marit, datter', ifGone: 'Vi spør dagsenteret' }]);
  expect(await rows(`select payload from event where kind = 'plan.part-ended'`)).toEqual([
    { payload: { personId: world.mother, unitId: world.east } },
  ]);
  const follow = () =>
    world.ask('nurse', 'POST', `/api/plan-parts/${hers?.id}/follow`, { words: 'Vi går på torsdag.' });
  expect((await follow()).status).toBe(200);
  expect((await follow()).body).toMatchObject({ code: 'already-followed' });
  expect(await due('fallen')).toEqual([]);
  // She herself ends any of them.
  expect((await end('mother', friend.body.id)).status).toBe(200);
  expect((await mine('mother')).body).toMatchObject({
    parts: [
      { who: 'Marit, datter', ended: { as: 'relative' }, followed: { words: 'Vi går på torsdag.' } },
      { who: 'Besøksvennen', ended: { as: 'self' }, followed: null },
    ],
  });
});

test('somebody of the unit coordinates, named on her page; who it was before is kept', async () => {
  const name = (coordinatorId: string | null, who: CaseActor = 'nurse') =>
    world.ask(who, 'POST', path('coordinator'), { planId: plan.id, coordinatorId });
  const { mayCoordinate } = (await beside()) as PlanBeside & { mayCoordinate: { staffId: string; name: string }[] };
  const of = (first: string) => mayCoordinate.find((one) => one.name.startsWith(first))?.staffId ?? '';
  expect(await name(world.newId())).toMatchObject({ status: 409, body: { code: 'not-of-the-unit' } });
  expect((await name(of('carer'), 'carer')).status).toBe(403);
  expect((await name(of('carer'))).status).toBe(200);
  expect(await name(of('carer'))).toMatchObject({ body: { code: 'already-so' } });
  clock.advance(60_000);
  expect((await name(of('nurse'))).status).toBe(200);
  expect((await mine('mother')).body).toMatchObject({
    coordinators: [
      { name: 'nurse Ansatt', endedAt: null },
      { name: 'carer Ansatt', endedAt: expect.any(String) },
    ],
  });
});

test('a goal gets a day by the rule; past it the coordinator is rung once a week at the unit, and no help ends', async () => {
  expect((await beside()).goalDays).toEqual([{ planId: plan.id, goalId, on: '2027-02-21', isPast: false }]);
  const set = (on: string) => world.ask('nurse', 'POST', path('goal-day'), { planId: plan.id, goalId, on });
  expect(await set('2026-11-22')).toMatchObject({ body: { code: 'not-ahead' } });
  expect((await set('2026-11-30')).status).toBe(200);
  expect(await due()).toMatchObject([{ is: 'evaluation', on: '2026-11-30', isPast: false, isMine: true }]);
  const before = await visitsOf();
  const rung = async () =>
    (await rows(`select count(*)::int as n from event where kind = 'plan.evaluation-past'`))[0]?.n;
  const ring = () => ringCoordinators({ pool: database.pool('tunet_dispatch'), clock });
  const counts: unknown[] = [];
  for (let n = 0; n < 30; n += 1) {
    clock.advance(day / 2);
    await ring();
    await ring();
    if (n % 2 === 1) counts.push(await rung());
  }
  await logInAgain();
  // The day itself is not past; from the day after once each seven days.
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2]);
  expect(await visitsOf()).toEqual(before);
  expect(await due()).toMatchObject([{ is: 'evaluation', isPast: true }]);
});

test('a goal gone through holds her words and a professional’s; reached or let go takes no line of the plan away', async () => {
  const before = await visitsOf();
  const evaluate = (more: Record<string, unknown>) =>
    world.ask('carer', 'POST', path('evaluations'), {
      ...{ planId: plan.id, goalId, herWords: 'Jeg kom dit!', words: 'Går med rullator', outcome: 'working' },
      ...{ nextOn: '2027-03-01', ...more },
    });
  expect(await evaluate({ nextOn: null })).toMatchObject({ body: { code: 'next-missing' } });
  expect(await evaluate({ nextOn: '2026-12-01' })).toMatchObject({ body: { code: 'not-ahead' } });
  expect(await evaluate({ outcome: 'reached' })).toMatchObject({ body: { code: 'next-without' } });
  const version = (await planNow())?.version ?? 0;
  expect((await evaluate({})).status).toBe(200);
  expect((await planNow())?.version).toBe(version + 1);
  expect(await due()).toEqual([]);
  clock.advance(60_000);
  expect((await evaluate({ outcome: 'let-go', nextOn: null })).status).toBe(200);
  expect(await visitsOf()).toEqual(before);
  expect(await evaluate({})).toMatchObject({ body: { code: 'goal-is-over' } });
  expect((await mine('daughter')).body).toMatchObject({
    goalDays: [],
    evaluations: [
      { outcome: 'let-go', nextOn: null },
      { herWords: 'Jeg kom dit!', words: 'Går med rullator', goalWords: 'Til kafeen', dueOn: '2026-11-30' },
    ],
  });
});
