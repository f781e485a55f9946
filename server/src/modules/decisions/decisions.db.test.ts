import type { DecisionDraft, DecisionLetter, DecisionWork, DraftService } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { addApplication, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
});
afterAll(() => world.served.close());

/** Each test decides a case of its own. */
let caseNo = 0;
beforeEach(async () => {
  caseNo += 1;
  const id = world.newId();
  const reference = `26-${5000 + caseNo}`;
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addApplication(tx, { ...world, id, personId: world.mother, unitId: world.office, reference }),
  );
  world = { ...world, applicationId: id };
});

const nursing = (): DraftService => ({
  id: world.newId(),
  serviceType: 'home-nursing',
  isGranted: true,
  timesFloor: 1,
  timesUsual: 2,
  per: 'day',
  extentWords: 'Hver morgen, vanligvis også om kvelden.',
  startsOn: '2026-12-01',
  endsOn: null,
  unitId: world.east,
  appealBody: 'Statsforvalteren i Nordvik',
  appealWeeks: 4,
});
const alarm = (): DraftService => ({
  ...nursing(),
  serviceType: 'safety-alarm',
  timesFloor: null,
  timesUsual: null,
  per: null,
  extentWords: 'En trygghetsalarm, døgnet rundt.',
  appealBody: 'Kommunens klagenemnd',
  appealWeeks: 3,
});
const whole = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  outcome: 'granted',
  language: 'nb',
  services: [nursing()],
  laws: ['helse- og omsorgstjenesteloven § 3-2 nr. 6 a'],
  facts: 'Hun har falt to ganger i høst.',
  reasons: 'Hun klarer ikke medisinene alene.',
  herView: 'Hun vil bo hjemme.',
  whyDifferent: '',
  evaluationOn: '2027-06-01',
  toldHow: 'digital',
  consent: { canConsent: true, judgedBy: 'Assessor', judgedOn: '2026-11-20', ground: 'Hun sier selv hva hun vil ha.' },
  ...change,
});

const path = () => `/api/applications/${world.applicationId}/decision`;
const save = (draft: DecisionDraft, version = 0, who: 'assessor' | 'colleague' = 'assessor') =>
  world.ask(who, 'POST', `${path()}/draft`, { draft, version });
const issue = (version = 1, who: 'assessor' | 'colleague' = 'assessor') =>
  world.ask(who, 'POST', `${path()}/issue`, { version });
const read = async () => (await world.ask('assessor', 'GET', path())).body as DecisionWork;

async function decide(draft: DecisionDraft): Promise<string> {
  expect((await save(draft)).status).toBe(200);
  const issued = await issue();
  expect(issued).toMatchObject({ status: 200 });
  return (issued.body as { decisionId: string }).decisionId;
}

function count(table: string): Promise<number> {
  return database.asAdministrator(async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as n from ${table} ${table === 'event' ? "where kind = 'decision.issued'" : ''}`,
    );
    return rows[0].n;
  });
}

test('an empty case proposes kinds of help with law, body and weeks, and says what is missing', async () => {
  const work = await read();
  expect(work).toMatchObject({ version: 0, decision: null, said: { need: 'Jeg trenger hjelp om morgenen.' } });
  expect(work.missing.map(({ slot }) => slot)).toEqual([
    ...[
      'outcome',
      'services',
      'laws',
      'facts',
      'her-view',
      'reasons',
      'evaluation-on',
      'can-consent',
      'consent-judged',
    ],
  ]);
  const proposal = work.serviceTypes.find(({ code }) => code === 'home-nursing');
  expect(proposal).toMatchObject({ appealWeeks: 4, needsTimes: true });
  expect(work.units.map(({ name }) => name)).toEqual(['Vest', 'Øst']);
});

test('a decision with an empty slot is refused with the slot by name, and nothing of it is kept', async () => {
  const service = { ...nursing(), unitId: null };
  await save(whole({ services: [service], reasons: '' }));
  const before = [await count('service_decision'), await count('decided_service'), await count('event')];
  const refused = await issue();
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'slots-missing', detail: { slots: `unit:${service.id} reasons` } },
  });
  expect([await count('service_decision'), await count('decided_service'), await count('event')]).toEqual(before);
});

test('issued whole: the letter, the units’ way to her, and the fact that others act on', async () => {
  const decisionId = await decide(whole({ services: [nursing(), { ...nursing(), unitId: world.west }] }));
  const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as DecisionLetter;
  expect(letter).toMatchObject({
    reference: `26-${5000 + caseNo}`,
    outcome: 'granted',
    unitName: 'Tildelingskontoret',
    unitPhone: '+47 555 00 300',
    issuedByName: 'assessor Ansatt',
    toldAt: '2026-11-23T09:00:00.000Z',
    services: [{ appealUntil: '2026-12-21', isLate: false }, { appealWeeks: 4 }],
  });
  const { rows } = await database.asAdministrator((client) =>
    client.query(
      `select subject_id from access_grant where basis = 'in-care' and basis_ref = $1 and person_id = $2 order by subject_id`,
      [decisionId, world.mother],
    ),
  );
  expect(rows.map(({ subject_id }) => subject_id)).toEqual([world.east, world.west].sort());
  const { rows: events } = await database.asAdministrator((client) =>
    client.query(`select kind, payload from event where subject_id = $1`, [decisionId]),
  );
  expect(events).toEqual([
    {
      kind: 'decision.issued',
      payload: {
        applicationId: world.applicationId,
        personId: world.mother,
        outcome: 'granted',
        // Ids and codes: what technology was granted begins its way into use.
        granted: [
          { serviceType: 'home-nursing', unitId: world.east },
          { serviceType: 'home-nursing', unitId: world.west },
        ],
      },
    },
  ]);
});

test('two kinds of help in one letter show two clocks and two bodies', async () => {
  const decisionId = await decide(whole({ services: [nursing(), alarm()] }));
  const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as DecisionLetter;
  expect(letter.services.map(({ appealBody, appealUntil }) => [appealBody, appealUntil]).sort()).toEqual([
    ['Kommunens klagenemnd', '2026-12-14'],
    ['Statsforvalteren i Nordvik', '2026-12-21'],
  ]);
});

test('told on paper she has the days of the post before her clock begins, and a holiday moves it', async () => {
  const decisionId = await decide(whole({ toldHow: 'paper' }));
  const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as DecisionLetter;
  // Four days of post make the 27th; four weeks later is Christmas Day, then a weekend.
  expect(letter).toMatchObject({ toldHow: 'paper', services: [{ appealUntil: '2026-12-28' }] });
});

test('of two assessors at once exactly one issues it', async () => {
  await save(whole());
  const before = await count('service_decision');
  const both = await Promise.all([issue(1, 'assessor'), issue(1, 'colleague')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'already-issued' });
  expect(await count('service_decision')).toBe(before + 1);
});

test('an issued decision is never changed: no draft, no second issue', async () => {
  await decide(whole());
  expect((await save(whole({ facts: 'Noe annet.' }))).body).toMatchObject({ code: 'already-issued' });
  expect((await issue()).body).toMatchObject({ code: 'already-issued' });
  expect((await read()).decision).toMatchObject({ facts: 'Hun har falt to ganger i høst.' });
  await expect(database.pool('tunet_app').query(`update service_decision set facts = 'x'`)).rejects.toThrow(
    /permission denied/,
  );
});

test('two who write at once lose nothing: the later one is told who wrote, and the first text stands', async () => {
  await save(whole({ facts: 'Fra den første.' }));
  const late = await save(whole({ facts: 'Fra den andre.' }), 0, 'colleague');
  expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', detail: { by: 'assessor Ansatt' } } });
  expect((await read()).draft.facts).toBe('Fra den første.');
  expect((await save(whole({ facts: 'Sammen.' }), 1, 'colleague')).body).toMatchObject({ version: 2, missing: [] });
  // Issuing what one has not seen is refused too.
  expect((await issue(1)).body).toMatchObject({ code: 'changed-meanwhile' });
});

test('a case that was withdrawn or stopped by a death cannot be decided', async () => {
  await save(whole());
  for (const [state, stoppedBy] of [
    ['withdrawn', null],
    ['stopped', world.newId()],
  ]) {
    await database.asAdministrator((client) =>
      client.query('update application set state = $1, stopped_by = $2, ended_at = $3 where id = $4', [
        ...[state, stoppedBy, clock.now(), world.applicationId],
      ]),
    );
    expect((await issue()).body).toMatchObject({ code: 'case-ended' });
    expect((await save(whole(), 1)).body).toMatchObject({ code: 'case-ended' });
  }
});

test('she and her daughter may read it; one without the scope and a stranger find nothing', async () => {
  const decisionId = await decide(whole());
  expect((await read()).readings).toEqual([]);
  for (const who of ['mother', 'daughter', 'daughter'] as const) {
    expect((await world.ask(who, 'GET', `/api/my/decisions/${decisionId}`)).status).toBe(200);
  }
  for (const who of ['son', 'neighbour'] as const) {
    expect((await world.ask(who, 'GET', `/api/my/decisions/${decisionId}`)).status).toBe(404);
    expect((await world.ask(who, 'GET', `/api/my/people/${world.mother}/decisions`)).status).toBe(404);
  }
  // Read by both, the first time each.
  const readings = (await read()).readings.toSorted((a, b) => a.readerName.localeCompare(b.readerName));
  expect(readings).toEqual([
    { readerName: 'Ingrid Solvang', isSelf: true, readAt: clock.now().toISOString() },
    { readerName: 'Marit Beboer', isSelf: false, readAt: clock.now().toISOString() },
  ]);
  const mine = (await world.ask('daughter', 'GET', `/api/my/people/${world.mother}/decisions`)).body as {
    decisions: { id: string; isRead: boolean; appealUntil: string[] }[];
  };
  expect(mine.decisions.find(({ id }) => id === decisionId)).toMatchObject({
    isRead: true,
    appealUntil: ['2026-12-21'],
  });
});

test('only an assessor on duty with the case works with it', async () => {
  for (const who of ['nurse', 'carer', 'mother', 'daughter'] as const) {
    expect((await world.ask(who, 'GET', path())).status).not.toBe(200);
    expect((await world.ask(who, 'POST', `${path()}/draft`, { draft: whole(), version: 0 })).status).toBeGreaterThan(
      400,
    );
    expect((await world.ask(who, 'POST', `${path()}/issue`, { version: 0 })).status).toBeGreaterThan(400);
  }
});

test('after the last day the letter still stands, and says that it is late', async () => {
  const decisionId = await decide(whole({ services: [nursing(), alarm()] }));
  clock.advance(22 * 24 * 3_600_000);
  const { rows } = await database.asAdministrator((client) =>
    client.query(
      `select s.service_type, s.appeal_until < ($2::timestamptz at time zone t.time_zone)::date as late
        from decided_service s join tenant t on t.id = s.tenant_id where s.decision_id = $1 order by s.service_type`,
      [decisionId, clock.now()],
    ),
  );
  expect(rows).toEqual([
    { service_type: 'home-nursing', late: false },
    { service_type: 'safety-alarm', late: true },
  ]);
});
