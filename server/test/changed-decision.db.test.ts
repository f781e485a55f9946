import type { AppealRow, CarePlan, DecisionDraft, DecisionLetter, DecisionWork, HelpIHave } from '@tunet/contract';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { effectServices, ringOwed } from '../src/modules/decisions/index.ts';
import { lookOnce } from '../src/modules/visits/index.ts';
import { inTransaction, type Transaction } from '../src/platform/db/transaction.ts';
import { prepareJobs } from '../src/platform/jobs/prepare-jobs.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { layOut } from './build.ts';
import { addApplication, type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';
import { decideCase, grantedLine, wholeDraft } from './decided-case.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
let now = '2026-11-23T09:00:00Z';
const clock = { now: () => new Date(now) };
let world: CaseWorld;
let firstId: string;

beforeEach(async () => {
  now = '2026-11-23T09:00:00Z';
  await prepareJobs(database.pool('tunet_jobs'), log);
  world = await openCaseWorld(database, clock);
});
afterEach(() => world.served.close());

const path = () => `/api/applications/${world.applicationId}/decision`;
const read = async () => (await world.ask('assessor', 'GET', path())).body as DecisionWork;
const save = (draft: DecisionDraft, version = 0) =>
  world.ask('assessor', 'POST', `${path()}/draft`, { draft, version });
const issue = (version = 1, who: CaseActor = 'assessor') => world.ask(who, 'POST', `${path()}/issue`, { version });
const asWorker = <T>(does: (tx: Transaction) => Promise<T>) =>
  inTransaction(database.pool('tunet_dispatch'), { tenants: [world.tenantId], subjects: [], at: clock.now() }, does);
const rows = <T extends Record<string, unknown>>(sql: string, values: readonly unknown[] = [world.tenantId]) =>
  database.asAdministrator(async (client) => (await client.query<T>(sql, [...values])).rows);

async function lineOf(decisionId: string): Promise<string> {
  const [line] = await rows<{ id: string }>('select id from decided_service where decision_id = $1', [decisionId]);
  return line?.id ?? '';
}

/** She appeals the one line of a decision; the office's steps follow. */
async function appealed(decisionId: string): Promise<string> {
  const sent = await world.ask('mother', 'POST', `/api/my/decisions/${decisionId}/appeals`, {
    ...{ decidedServiceId: await lineOf(decisionId), words: 'Det er for lite.', wants: 'Hver dag.', language: 'nb' },
  });
  expect(sent.status).toBe(200);
  return (sent.body as { appealId: string }).appealId;
}
async function move(appealId: string, to: string, more: object = {}): Promise<void> {
  const { version } = (await world.ask('assessor', 'GET', `/api/appeals/${appealId}`)).body as { version: number };
  const body = { to, words: 'Du får hjelp hver dag.', version, ...more };
  expect(await world.ask('assessor', 'POST', `/api/appeals/${appealId}/move`, body)).toMatchObject({ status: 200 });
}
async function changedByUs(decisionId: string, changedHow: 'wholly' | 'partly' = 'wholly'): Promise<string> {
  const appealId = await appealed(decisionId);
  await move(appealId, 'looked-at');
  await move(appealId, 'changed', { changedHow });
  return appealId;
}
/** The draft as the composer offers it, with what an assessor must still judge. */
async function anew(change: Partial<DecisionDraft> = {}, times = 7): Promise<DecisionDraft> {
  const { draft } = await read();
  return {
    ...draft,
    ...{ outcome: 'granted', consent: wholeDraft(world).consent, evaluationOn: '2027-06-01', whyDifferent: '' },
    services: draft.services.map((line) => ({
      ...line,
      timesFloor: times,
      timesUsual: times,
      extentWords: 'Hver dag.',
    })),
    ...change,
  } as DecisionDraft;
}
async function issuedAnew(change: Partial<DecisionDraft> = {}): Promise<string> {
  expect(await save(await anew(change))).toMatchObject({ status: 200, body: { missing: [] } });
  const issued = await issue();
  expect(issued).toMatchObject({ status: 200 });
  return (issued.body as { decisionId: string }).decisionId;
}
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  for (const { name, handle } of consumersOf({ newId: world.newId, log }))
    await consumeAll({ pool, clock }, name, handle);
}
async function planOnce(decidedServiceId: string, change: object = {}): Promise<void> {
  const kept = await world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, {
    ...{ unitId: world.east, version: 0, whatMatters: 'Kaffe', startsOn: '2026-11-23', endsOn: null, goals: [] },
    interventions: [
      {
        ...{ id: world.newId(), goalId: null, serviceType: 'practical-help', decidedServiceId, title: 'Gulv', how: '' },
        ...{ ownPart: '', isCritical: false, weekdays: [2], everyWeeks: 1, windowFrom: '10:00', windowTo: '11:00' },
        ...{ carers: 1, startsOn: '2026-11-24', endsOn: null, ...change },
      },
    ],
  });
  expect(kept).toMatchObject({ status: 200 });
  await work();
}
/** Everybody is at work all the time: a test that moves the clock over weeks would else find nobody. */
async function atWork(): Promise<void> {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(`update duty set ends_at = '2027-06-01' where tenant_id = $1`, [world.tenantId]);
    await tx.sql(`update session set last_seen_at = $1, started_at = $1`, [clock.now()]);
  });
}
const first = (change = {}) =>
  decideCase(world, wholeDraft(world, { services: [grantedLine(world, { timesFloor: 1, timesUsual: 1, ...change })] }));

test('a decision that no appeal has changed is not decided anew', async () => {
  firstId = await first();
  expect((await save(wholeDraft(world))).body).toMatchObject({ code: 'already-issued' });
  const appealId = await appealed(firstId);
  await move(appealId, 'looked-at');
  expect((await save(wholeDraft(world))).body).toMatchObject({ code: 'already-issued' });
  expect(await read()).toMatchObject({ owed: [], changing: null });
});

test('changed by us: the composer opens with the earlier lines and what she was told, and asks for every slot anew', async () => {
  firstId = await first();
  const appealId = await changedByUs(firstId);
  const work = await read();
  expect(work.owed).toMatchObject([{ appealId, because: 'reconsidered', dueOn: '2026-12-07', isOverdue: false }]);
  expect(work.decision?.id).toBe(firstId);
  expect(work.draft).toMatchObject({
    ...{ outcome: null, afterAppeal: { whatChanged: 'Du får hjelp hver dag.' }, facts: 'f', reasons: 'r' },
    services: [{ serviceType: 'practical-help', timesFloor: 1, per: 'week', startsOn: '2026-11-24' }],
    less: { helpLines: [{ lineId: await lineOf(firstId), becomes: 'replaced', lastDay: '2026-11-23' }] },
  });
  expect(work.missing.map(({ slot }) => slot)).toEqual(expect.arrayContaining(['outcome', 'can-consent']));
  await save(await anew({ afterAppeal: { whatChanged: ' ' } }));
  expect(await issue()).toMatchObject({ status: 409, body: { detail: { slots: 'what-was-changed' } } });
  const gap = await anew({ afterAppeal: { whatChanged: 'Hver dag.' } });
  gap.services = gap.services.map((line) => ({ ...line, startsOn: '2026-12-01' }));
  await save(gap, 1);
  expect(await issue(2)).toMatchObject({ status: 409, body: { detail: { slots: 'help-between' } } });
});

test('the new decision replaces the earlier, which stays readable; she reads what was changed and may appeal it', async () => {
  firstId = await first();
  await changedByUs(firstId);
  const secondId = await issuedAnew();
  expect(await read()).toMatchObject({
    ...{ decision: { id: secondId, reference: '26-4711-2' }, earlier: [{ id: firstId }], owed: [], changing: null },
  });
  const letter = async (id: string) =>
    (await world.ask('mother', 'GET', `/api/my/decisions/${id}`)).body as DecisionLetter;
  expect(await letter(secondId)).toMatchObject({
    change: { decisionId: firstId, because: 'reconsidered', whatChanged: 'Du får hjelp hver dag.' },
    ...{ changedBy: null, services: [{ timesFloor: 7, isLate: false }] },
  });
  expect(await letter(firstId)).toMatchObject({ change: null, changedBy: { decisionId: secondId } });
  const mine = (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/decisions`)).body as {
    decisions: { id: string; isChange: boolean; isChanged: boolean }[];
  };
  expect(mine.decisions).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: secondId, isChange: true, isChanged: false }),
      expect.objectContaining({ id: firstId, isChange: false, isChanged: true }),
    ]),
  );
  const help = (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/help`)).body as { help: HelpIHave[] };
  expect(help.help.map(({ decisionId }) => decisionId)).toEqual([secondId]);
  // It is decided: not again before another appeal has changed it, and that one may.
  expect((await save(wholeDraft(world))).body).toMatchObject({ code: 'already-issued' });
  await changedByUs(secondId);
  expect((await read()).changing).toMatchObject({ decisionId: secondId });
});

test('visits go on without a gap under the new decision, the unit is asked to plan the rest, and it is effected by the first visit', async () => {
  firstId = await first();
  await planOnce(await lineOf(firstId));
  const visits = () => rows<{ day: string }>(`select day_on::text as day from visit where tenant_id = $1 order by 1`);
  const before = await visits();
  expect(before.length).toBeGreaterThan(1);
  await changedByUs(firstId);
  const secondId = await issuedAnew();
  await work();
  expect(await visits(), 'as they were').toEqual(before);
  const { plans } = (await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body as { plans: CarePlan[] };
  const line = await lineOf(secondId);
  expect(plans[0]?.interventions).toMatchObject([{ decidedServiceId: line, endsOn: null }]);
  const waiting = (await world.ask('nurse', 'GET', '/api/plans/waiting')).body as {
    waiting: { hasPlan: boolean; services: { id: string }[] }[];
  };
  expect(waiting.waiting).toMatchObject([{ hasPlan: true, services: [{ id: line }] }]);
  // A visit before its first day effects the earlier; the first from that day on effects this one.
  const effect = (at: string) => asWorker((tx) => effectServices(tx, world.tenantId, [line], new Date(at)));
  const effectedOn = () =>
    rows<{ on: string | null }>('select effected_on::text as on from decided_service where id = $1', [line]);
  await effect('2026-11-23T10:00:00Z');
  expect(await effectedOn()).toEqual([{ on: null }]);
  await effect('2026-11-24T10:00:00Z');
  expect(await effectedOn()).toEqual([{ on: '2026-11-24' }]);
  // The unit plans every day: her week follows, and nothing waits any more.
  const [plan] = plans;
  const { wordings: _w, interventions = [], ...rest } = plan as CarePlan;
  const kept = await world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, {
    ...{
      unitId: rest.unitId,
      version: rest.version,
      whatMatters: rest.whatMatters,
      startsOn: rest.startsOn,
      endsOn: null,
    },
    goals: [],
    interventions: interventions.map(({ serviceLabel: _l, ...each }) => ({ ...each, weekdays: [1, 2, 3, 4, 5, 6, 7] })),
  });
  expect(kept).toMatchObject({ status: 200 });
  await work();
  expect((await visits()).length).toBeGreaterThan(before.length * 6);
  expect((await world.ask('nurse', 'GET', '/api/plans/waiting')).body).toMatchObject({ waiting: [] });
});

test('of two assessors at once exactly one decides anew', async () => {
  firstId = await first();
  await changedByUs(firstId);
  await save(await anew());
  await save(await anew(), 1);
  const both = await Promise.all([issue(2), issue(2, 'colleague')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a refusal that the body changes becomes help: the case is answered otherwise, and the unit has it on its list', async () => {
  firstId = await decideCase(
    world,
    wholeDraft(world, {
      services: [grantedLine(world, { timesFloor: 1, timesUsual: 1 })],
    }),
  );
  await rows(
    `update decided_service set is_granted = false, starts_on = null, unit_id = null, times_floor = null, times_usual = null, per = null where decision_id = $1`,
    [firstId],
  );
  await rows(`update service_decision set outcome = 'refused', why_different = 'x' where id = $1`, [firstId]);
  await rows(`update application set outcome = 'refused' where tenant_id = $1`);
  const appealId = await appealed(firstId);
  await move(appealId, 'looked-at');
  await move(appealId, 'sent-on');
  await move(appealId, 'answered', { bodyAnswer: 'changed' });
  expect((await read()).owed).toMatchObject([{ because: 'by-body' }]);
  const given = grantedLine(world);
  const secondId = await issuedAnew({ services: [given] });
  expect(await rows('select state, outcome from application where tenant_id = $1')).toEqual([
    { state: 'decided', outcome: 'granted' },
  ]);
  await work();
  expect((await world.ask('nurse', 'GET', '/api/plans/waiting')).body).toMatchObject({
    waiting: [{ services: [{ id: await lineOf(secondId) }] }],
  });
});

test('changed in part, the rest goes on to the body: what the body changes is decided anew once more', async () => {
  firstId = await first();
  const appealId = await changedByUs(firstId, 'partly');
  const secondId = await issuedAnew();
  await move(appealId, 'sent-on');
  await move(appealId, 'answered', { bodyAnswer: 'sent-back' });
  expect(await read()).toMatchObject({
    owed: [{ appealId, because: 'sent-back' }],
    changing: { decisionId: secondId },
  });
  await issuedAnew();
  expect((await read()).earlier.map(({ id }) => id)).toEqual([secondId, firstId]);
});

test('the register sees one running measure: the new one from its day, the earlier until the day before or not at all', async () => {
  firstId = await first();
  const measures = () =>
    asWorker((tx) =>
      tx.sql(
        `select starts_on::text as from, ends_on::text as to from register.decided_help where tenant_id = $1 order by 1`,
        [world.tenantId],
      ),
    );
  // It had not begun: it was never help.
  await changedByUs(firstId);
  const secondId = await issuedAnew();
  expect(await measures()).toEqual([{ from: '2026-11-24', to: null }]);
  now = '2026-11-25T09:00:00Z';
  await atWork();
  await rows(`update decided_service set effected_on = '2026-11-24' where decision_id = $1`, [secondId]);
  await changedByUs(secondId);
  await issuedAnew();
  expect(await measures()).toEqual([
    { from: '2026-11-24', to: '2026-11-24' },
    { from: '2026-11-25', to: null },
  ]);
});

test('nobody makes it in time: the office is told each day, the appeal stays in its list, and her help goes on', async () => {
  firstId = await first();
  const appealId = await changedByUs(firstId);
  const pool = database.pool('tunet_dispatch');
  const told = () => rows(`select 1 from event where tenant_id = $1 and kind = 'decision.owed-late'`);
  const ring = () => ringOwed({ pool, clock, newId: world.newId });
  now = '2026-12-07T12:00:00Z';
  await ring();
  expect(await told()).toEqual([]);
  for (const day of ['2026-12-08', '2026-12-09', '2027-02-20']) {
    now = `${day}T05:00:00Z`;
    await ring();
    now = `${day}T12:00:00Z`;
    await ring();
    await ring();
  }
  expect(await told()).toHaveLength(3);
  await atWork();
  const { appeals } = (await world.ask('assessor', 'GET', '/api/appeals')).body as { appeals: AppealRow[] };
  expect(appeals.find((each) => each.appealId === appealId)).toMatchObject({ owed: { isOverdue: true } });
  expect((await read()).running).toHaveLength(1);
  await rows(`update person set died_on = '2027-02-21' where id = $1`, [world.mother]);
  now = '2027-02-22T12:00:00Z';
  await ring();
  expect(await told()).toHaveLength(3);
});

test('help kept by an appeal against less is not counted twice: a change back to what she had needs no notice', async () => {
  firstId = await first({ timesFloor: 7, timesUsual: 7 });
  const earlier = await lineOf(firstId);
  const applicationId = world.newId();
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addApplication(tx, {
      ...world,
      id: applicationId,
      personId: world.mother,
      unitId: world.office,
      reference: '26-8000',
    }),
  );
  world = { ...world, applicationId };
  await save(
    wholeDraft(world, {
      ...{ outcome: 'partly', whyDifferent: 'Mindre behov.' },
      services: [grantedLine(world, { timesFloor: 1, timesUsual: 1, startsOn: '2026-12-20' })],
      less: {
        helpLines: [{ lineId: earlier, becomes: 'replaced', lastDay: '2026-12-19' }],
        ...{
          whatChanged: 'Hun går selv.',
          whatSheSaid: 'Uenig.',
          goesOnIfAppealed: true,
          whyNotGoesOn: '',
          signedOffBy: '',
        },
      },
    }),
  );
  await world.ask('assessor', 'POST', `${path()}/prior-notice`, {
    helpLines: [earlier],
    words: 'Du går selv.',
    answerBy: '2026-12-07',
  });
  await rows(`update asked_question set answer_by = '2026-11-22'`, []);
  const lesser = (await issue()).body as { decisionId: string };
  await changedByUs(lesser.decisionId);
  // The earlier help goes on alone: the lesser line waits.
  expect((await read()).running.map(({ id }) => id)).toEqual([earlier]);
  const draft = await anew();
  const back = {
    ...draft,
    less: { ...(draft.less as object), helpLines: [{ lineId: earlier, becomes: 'replaced', lastDay: '2026-12-19' }] },
  } as DecisionDraft;
  expect(await save(back)).toMatchObject({ status: 200, body: { missing: [] } });
  expect(await issue()).toMatchObject({ status: 200 });
  now = '2026-12-21T09:00:00Z';
  await atWork();
  expect((await read()).running).toMatchObject([{ timesFloor: 7 }]);
});

test('a line of a plan whose last day is only the decision’s goes on after it, in the week and in the plan, until a person ends the help', async () => {
  firstId = await first({ endsOn: '2026-12-31' });
  await planOnce(await lineOf(firstId), { endsOn: '2026-12-31' });
  now = '2027-01-04T09:00:00Z';
  await atWork();
  await lookOnce({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId }, new Map());
  const ahead = () => rows(`select 1 from visit where tenant_id = $1 and day_on > '2027-01-04' and state = 'planned'`);
  expect((await ahead()).length).toBeGreaterThan(0);
  const read = async () =>
    (await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).body as {
      plans: CarePlan[];
      ordered: { isWaiting: boolean }[];
    };
  expect(await read()).toMatchObject({
    plans: [{ interventions: [{ endsOn: '2026-12-31' }] }],
    ordered: [{ isWaiting: false }],
  });
  // Taken out of the plan it would be less than decided: that is a case.
  const [plan] = (await read()).plans;
  const without = {
    unitId: world.east,
    version: plan?.version,
    whatMatters: 'Kaffe',
    startsOn: '2026-11-23',
    endsOn: null,
  };
  expect(
    await world.ask('nurse', 'POST', `/api/people/${world.mother}/plan`, { ...without, goals: [], interventions: [] }),
  ).toMatchObject({ status: 409, body: { code: 'less-than-decided' } });
  await rows(`update decided_service set end_set_by = 'person' where decision_id = $1`, [firstId]);
  await lookOnce({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId }, new Map());
  expect(await ahead()).toEqual([]);
});
