import type { CarePlan, IntakeRow, Intervention, PlanAdjustment } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let nursing: string;
let plan: CarePlan;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  nursing = await layOut(database.pool('tunet_owner'), clock.now(), layOutDecision);
  const line = (windowFrom: string, windowTo: string, title: string): Intervention => ({
    ...{ id: world.newId(), goalId: null, serviceType: 'home-nursing', decidedServiceId: nursing, title },
    ...{ how: '', ownPart: '', isCritical: true, weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 },
    ...{ windowFrom, windowTo, carers: 1, startsOn: '2026-12-01', endsOn: null },
  });
  const kept = await world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, {
    ...{ unitId: world.east, version: 0, whatMatters: 'Kaffe først.', startsOn: '2026-12-01', endsOn: null, goals: [] },
    interventions: [line('08:00', '09:00', 'Medisiner'), line('20:00', '21:00', 'Kvelds')],
  });
  plan = kept.body;
});
afterAll(() => world.served.close());

/** Twice a day, decided, carried out by the unit east. */
async function layOutDecision(tx: Transaction): Promise<string> {
  const { tenantId, mother, applicationId, newId, east } = world;
  const [decisionId, id] = [newId(), newId()];
  await tx.sql(
    `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
        laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
      values ($1, $2, $3, $4, '26-4711', 'granted', 'nb', 'f', 'r', 'v', '{law}', $5, $3, 'Berit', 'Kontoret', $5, 'digital')`,
    [tenantId, decisionId, mother, applicationId, tx.at],
  );
  await tx.sql(
    `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, times_floor, times_usual, per,
        extent_words, starts_on, unit_id, appeal_body, appeal_weeks, appeal_until)
      values ($1, $2, $3, $4, 'home-nursing', true, 2, 2, 'day', 'w', '2026-12-01', $5, 'b', 4, '2026-12-21')`,
    [tenantId, id, decisionId, mother, east],
  );
  await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care', basisRef: decisionId });
  await tx.sql(`update application set state = 'decided', decided_at = $2, outcome = 'granted' where id = $1`, [
    applicationId,
    tx.at,
  ]);
  return id;
}

const path = (what: string) => `/api/people/${world.mother}/plan/${what}`;
const evening = () => plan.interventions[1]?.id ?? '';
const fromNow = (change: object, more: object = {}, who: CaseActor = 'carer') =>
  world.ask(who, 'POST', path('from-now'), {
    ...{ planId: plan.id, interventionId: evening(), words: 'Hun legger seg tidlig.', change, takeAway: false },
    ...more,
  });
const planNow = async () =>
  (
    (await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body as {
      plans: (CarePlan & { id: string })[];
    }
  ).plans[0];
const intake = async () => ((await world.ask('assessor', 'GET', '/api/intake')).body as { rows: IntakeRow[] }).rows;
const hers = async (who: CaseActor = 'mother') =>
  (await world.ask(who, 'GET', `/api/my/people/${world.mother}/plan/adjustments`)).body as {
    adjustments: PlanAdjustment[];
  };

test('done otherwise today is kept with words, who and when, and the plan stays as it is', async () => {
  const before = await planNow();
  const kept = await world.ask('carer', 'POST', path('today'), {
    ...{ planId: plan.id, interventionId: evening(), words: 'Hun ville ha te før tablettene.' },
  });
  expect(kept).toMatchObject({ status: 200, body: { kind: 'today', title: 'Kvelds', byName: 'carer Ansatt' } });
  expect((await planNow())?.version).toBe(before?.version);
  expect((await hers()).adjustments).toMatchObject([{ words: 'Hun ville ha te før tablettene.' }]);
});

test('a carer changes the time of day and the content: a version more, visits follow, and she sees why', async () => {
  clock.advance(60_000);
  const change = { windowFrom: '19:00', windowTo: '20:00', how: 'Te først, så tabletter' };
  expect(await fromNow(change)).toMatchObject({
    status: 200,
    body: { kind: 'from-now', changed: [{ what: 'how' }, { what: 'window', was: '20:00–21:00', is: '19:00–20:00' }] },
  });
  const now = await planNow();
  expect(now).toMatchObject({ version: plan.version + 1, changedByName: 'carer Ansatt' });
  expect(now?.interventions[1]).toMatchObject({ ...change, id: evening(), decidedServiceId: nursing });
  expect((await hers('daughter')).adjustments[0]).toMatchObject({ kind: 'from-now', words: 'Hun legger seg tidlig.' });
  expect(await world.ask('carer', 'GET', path('adjustments'))).toMatchObject({ status: 200 });
  const { rows } = await database.asAdministrator((client) =>
    client.query(`select count(*)::int as n from event where kind = 'plan.changed' and subject_id = $1`, [plan.id]),
  );
  expect(rows).toEqual([{ n: 2 }]);
});

test('more than decided within the frame is allowed and shown', async () => {
  expect(await fromNow({ carers: 2 })).toMatchObject({ status: 200, body: { kind: 'from-now' } });
});

test('the line order may be another; nothing changed is refused, and so is a window that is none', async () => {
  expect(await fromNow({ place: 0 })).toMatchObject({ body: { kind: 'from-now', changed: [{ what: 'place' }] } });
  expect((await planNow())?.interventions[0]?.id).toBe(evening());
  expect(await fromNow({ carers: 2 })).toMatchObject({ status: 409, body: { code: 'no-change' } });
  expect(await fromNow({ windowTo: '18:00' })).toMatchObject({ status: 409, body: { code: 'window-backwards' } });
});

test('those who visit her do the lines of a visit in another order: kept with why, visits follow, nothing is less', async () => {
  clock.advance(60_000);
  const before = await planNow();
  const ids = (before?.interventions ?? []).map(({ id }) => id);
  const order = (lineIds: readonly string[], who: CaseActor = 'carer') =>
    world.ask(who, 'POST', path('order'), { planId: plan.id, lineIds, words: 'Hun vil vaske seg først.' });
  expect(await order([...ids].reverse())).toMatchObject({
    status: 200,
    body: {
      kind: 'from-now',
      title: null,
      changed: [{ what: 'place', is: 'Medisiner · Kvelds', was: 'Kvelds · Medisiner' }],
    },
  });
  const now = await planNow();
  expect(now).toMatchObject({ version: (before?.version ?? 0) + 1 });
  expect(now?.interventions).toEqual([...(before?.interventions ?? [])].reverse());
  expect((await hers('daughter')).adjustments[0]).toMatchObject({
    words: 'Hun vil vaske seg først.',
    byName: 'carer Ansatt',
  });
  // The same again is nothing; a line of another plan is nowhere; a unit that does not help her changes nothing.
  expect(await order([...ids].reverse())).toMatchObject({ status: 409, body: { code: 'no-change' } });
  expect((await order([ids[0] ?? '', world.newId()])).status).toBe(404);
  expect((await order([ids[0] ?? '', ids[0] ?? ''])).status).toBe(404);
  expect([403, 404]).toContain((await order(ids, 'other-nurse')).status);
  expect(await order(ids)).toMatchObject({ status: 200 });
});

test('less is a case: the plan stays, the office has it in the intake with a promise, and she is told', async () => {
  const before = await planNow();
  for (const [change, more] of [
    [{ weekdays: [1, 2, 3] }, {}],
    [{ windowFrom: '08:00', windowTo: '09:00' }, {}],
    [{ carers: 1 }, {}],
    [{}, { takeAway: true }],
  ]) {
    expect(await fromNow(change ?? {}, more ?? {})).toMatchObject({
      status: 200,
      body: { kind: 'changed-need', wants: 'less', reference: expect.stringMatching(/^26-/) },
    });
  }
  expect((await planNow())?.version).toBe(before?.version);
  expect((await planNow())?.interventions).toEqual(before?.interventions);
  // One case, however often it is said; what is said of it stands in it.
  const rows = await intake();
  expect(rows).toMatchObject([{ channel: 'changed-need', need: { wants: 'less', cannotWait: false }, takenBy: null }]);
  const whole = await world.ask('assessor', 'GET', `/api/applications/${rows[0]?.applicationId}`);
  expect(whole.body).toMatchObject({
    words: '«Kvelds»: Hun legger seg tidlig.',
    happenings: [{ what: 'received' }, { what: 'need-changed' }, { what: 'need-changed' }, { what: 'need-changed' }],
  });
  const events = await database.asAdministrator((client) =>
    client.query(`select kind, count(*)::int as n from event where kind in ('application.received', 'need.told')
      group by kind order by kind`),
  );
  expect(events.rows).toEqual([
    { kind: 'application.received', n: 1 },
    { kind: 'need.told', n: 3 },
  ]);
});

test('nor does the plan as a whole take away decided help, or end it before the decision does', async () => {
  const now = await planNow();
  if (!now) throw new TypeError('the plan is there');
  const whole = (interventions: CarePlan['interventions']) =>
    world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, {
      ...{ unitId: world.east, version: now.version, whatMatters: now.whatMatters, startsOn: now.startsOn },
      ...{ endsOn: null, goals: [] },
      interventions: interventions.map(({ serviceLabel: _label, ...line }) => line),
    });
  const [evenings, mornings] = now.interventions;
  if (!evenings || !mornings) throw new TypeError('both lines are there');
  const less = { status: 409, body: { code: 'less-than-decided' } };
  expect(await whole([mornings])).toMatchObject(less);
  expect(await whole([{ ...evenings, endsOn: '2026-12-24' }, mornings])).toMatchObject(less);
  expect((await planNow())?.version).toBe(now.version);
});

test('a need that cannot wait stands above all days until somebody has taken it', async () => {
  const told = await world.ask('carer', 'POST', path('changed-need'), {
    ...{ planId: plan.id, words: 'Hun kommer seg ikke ut av sengen.', wants: 'more', cannotWait: true },
  });
  expect(told).toMatchObject({ status: 200, body: { kind: 'changed-need', wants: 'more', interventionId: null } });
  const [row] = await intake();
  expect(row).toMatchObject({ reason: 'cannot-wait', need: { wants: 'more', cannotWait: true } });
  clock.advance(60_000);
  await world.ask('assessor', 'POST', `/api/applications/${row?.applicationId}/take`);
  expect((await intake())[0]).toMatchObject({ isMine: true, need: { wants: 'more' } });
});

test('a unit that does not help her changes nothing, and sees nothing', async () => {
  const line = { planId: plan.id, interventionId: evening(), words: 'x' };
  const asked = {
    today: line,
    'from-now': { ...line, change: {}, takeAway: false },
    'changed-need': { planId: plan.id, words: 'x', wants: 'more', cannotWait: true },
  };
  for (const [what, body] of Object.entries(asked)) {
    expect([403, 404]).toContain((await world.ask('other-nurse', 'POST', path(what), body)).status);
  }
  expect([403, 404]).toContain((await world.ask('neighbour', 'GET', path('adjustments'))).status);
});
