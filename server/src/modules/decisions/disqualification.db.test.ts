import type { DecisionDraft } from '@tunet/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAccount, addPerson, addStaff, addUnit, layOut, moveIn, putOnDuty } from '../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { createSessions } from '../access/index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld(database, clock);
});
afterEach(() => world.served.close());

const asOwner = <T>(work: (tx: Transaction) => Promise<T>) => layOut(database.pool('tunet_owner'), clock.now(), work);
const path = () => `/api/applications/${world.applicationId}`;
const draft = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ outcome: 'refused', language: 'nb', laws: ['hol § 3-2'], facts: 'f', reasons: 'r', herView: 'v' },
  ...{ whyDifferent: 'w', evaluationOn: '2027-06-01', toldHow: 'digital' },
  services: [
    {
      ...{ id: world.newId(), serviceType: 'home-nursing', isGranted: false, timesFloor: null, timesUsual: null },
      ...{ per: null, extentWords: 'x', startsOn: null, endsOn: null, unitId: null },
      ...{ appealBody: 'Statsforvalteren', appealWeeks: 4 },
    },
  ],
  consent: { canConsent: true, judgedBy: 'assessor', judgedOn: '2026-11-20', ground: 'Samtale.' },
  ...change,
});
const save = (who: CaseActor, version = 0, of = draft()) =>
  world.ask(who, 'POST', `${path()}/decision/draft`, { draft: of, version });
const sayMine = (who: CaseActor, body = {}) =>
  world.ask(who, 'POST', `${path()}/disqualification`, { ground: 'close', ...body });
const stopped = { status: 403, body: { code: 'disqualified' } };

const staffId = async (who: CaseActor) =>
  (
    await database.look<{ id: string }>('select id from staff where first_name = $1 and tenant_id = $2', [
      who,
      world.tenantId,
    ])
  )[0]?.id ?? '';
/** The account a member of staff works with is this private person's too. */
async function isPrivately(who: CaseActor, personId: string): Promise<void> {
  const staff = await staffId(who);
  await database.asAdministrator((client) =>
    client.query(
      `insert into account_actor (account_id, actor_id, kind, actor_tenant_id)
        select account_id, $1, 'person', $2 from account_actor where actor_id = $3`,
      [personId, world.tenantId, staff],
    ),
  );
}

/** Every step of a case that somebody who judges it takes. */
const steps = (): [string, 'GET' | 'POST', string, Record<string, unknown>][] => [
  ['open the case', 'GET', path(), {}],
  ['take it', 'POST', `${path()}/take`, {}],
  ['assess', 'GET', `${path()}/assessment`, {}],
  ['compose', 'POST', `${path()}/decision/draft`, { draft: draft(), version: 0 }],
  ['read what is composed', 'GET', `${path()}/decision`, {}],
  ['approve', 'POST', `${path()}/decision/second-look`, { version: 1, isYes: true }],
  ['issue', 'POST', `${path()}/decision/issue`, { version: 1 }],
];

test('"I know her" is one act: the case goes back to the list, and no step of it is hers any more', async () => {
  expect(await world.ask('assessor', 'POST', `${path()}/take`)).toMatchObject({ status: 200 });
  expect(await sayMine('assessor')).toMatchObject({ status: 200, body: { handedBack: ['26-4711'] } });
  for (const [name, method, url, body] of steps()) {
    expect(await world.ask('assessor', method, url, body), name).toMatchObject(stopped);
  }
  expect(await sayMine('assessor'), 'said twice it is said once').toMatchObject({
    status: 200,
    body: { handedBack: [] },
  });
  expect(await world.ask('colleague', 'POST', `${path()}/take`)).toMatchObject({ status: 200 });
});

test('the log shows that she said it, on which ground, and each step that was stopped', async () => {
  await sayMine('assessor');
  await save('assessor');
  const rows = await database.look<{ action: string; outcome: string; reason_code: string }>(
    `select action, outcome, reason_code from audit where actor_id = $1 order by at, id`,
    [await staffId('assessor')],
  );
  expect(rows).toMatchObject([
    { action: 'Disqualification.SayMine', outcome: 'done', reason_code: 'close' },
    { action: 'Decision.Write', outcome: 'denied', reason_code: 'disqualified' },
  ]);
});

test('family stops by itself, a friend or a neighbour does not', async () => {
  const [aunt, friend] = await asOwner(async (tx) => {
    const { tenantId, mother: personId } = world;
    const add = (relation: 'sibling' | 'friend', relativePersonId: string) =>
      tx.sql(
        `insert into relative (tenant_id, id, person_id, relative_person_id, call_order, name, relation, phone)
          values ($1, $2, $3, $4, 3, 'x', $5, '+47 0')`,
        [tenantId, world.newId(), personId, relativePersonId, relation],
      );
    const ids = [await addPerson(tx, { tenantId }), await addPerson(tx, { tenantId })] as const;
    await add('sibling', ids[0]);
    await add('friend', ids[1]);
    return ids;
  });
  await isPrivately('assessor', aunt);
  await isPrivately('colleague', friend);
  expect(await save('assessor')).toMatchObject(stopped);
  expect(await save('colleague')).toMatchObject({ status: 200 });
});

test('so does the same home, acting for her, and that the case is her own', async () => {
  const [flatmate, deputy] = await asOwner(async (tx) => {
    const { tenantId } = world;
    const areaId = world.newId();
    await tx.sql('insert into area (tenant_id, id, name) values ($1, $2, $3)', [tenantId, areaId, 'Sentrum']);
    const homeId = world.newId();
    await tx.sql(
      `insert into home (tenant_id, id, area_id, street, postal) values ($1, $2, $3, 'Veien 1', '0000 Prøve')`,
      [tenantId, homeId, areaId],
    );
    const one = await addPerson(tx, { tenantId });
    const other = await addPerson(tx, { tenantId });
    for (const personId of [one, world.mother]) await moveIn(tx, { tenantId, personId, homeId });
    await tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, scopes, starts_at) values ($1, $2, $3, $4, 'proxy', '{apply}', $5)`,
      [tenantId, world.newId(), other, world.mother, tx.at],
    );
    return [one, other] as const;
  });
  await isPrivately('assessor', flatmate);
  expect(await save('assessor'), 'same home').toMatchObject(stopped);
  await isPrivately('colleague', deputy);
  expect(await save('colleague'), 'acts for her').toMatchObject(stopped);
});

test('her own case is nobody’s to decide', async () => {
  await isPrivately('assessor', world.mother);
  expect(await save('assessor')).toMatchObject(stopped);
});

test('one who helps her at home and is her daughter goes on caring, and does not assess', async () => {
  const daughterAtWork = world.daughter;
  await isPrivately('nurse', daughterAtWork);
  await asOwner((tx) =>
    tx.sql(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at) values ($1, $2, $3, $4, 'in-care', $5)`,
      [...[world.tenantId, world.newId(), world.east, world.mother, tx.at]],
    ),
  );
  expect(await world.ask('nurse', 'GET', `${path()}/assessment`)).toMatchObject(stopped);
  expect(await world.ask('nurse', 'GET', `/api/people/${world.mother}/plan`)).toMatchObject({ status: 200 });
});

test('what she wrote before is not issued by another unread, and her yes is none', async () => {
  for (const who of ['assessor', 'colleague'] as const) {
    await asOwner((tx) =>
      tx.sql(
        `insert into delegation (tenant_id, id, staff_id, staff_name, scopes, starts_on, ends_on, given_by, given_by_name, given_at)
          select tenant_id, $2, id, first_name, '{refuse}', '2026-11-01', '2026-12-31', $2, 'Leder', $4 from staff
          where tenant_id = $1 and first_name = $3`,
        [world.tenantId, world.newId(), who, clock.now()],
      ),
    );
  }
  await save('colleague');
  expect(
    await world.ask('assessor', 'POST', `${path()}/decision/second-look`, { version: 1, isYes: true }),
  ).toMatchObject({ status: 200 });
  await sayMine('assessor');
  const issue = (who: CaseActor, version: number) => world.ask(who, 'POST', `${path()}/decision/issue`, { version });
  expect(await issue('colleague', 1), 'her yes is none').toMatchObject({
    status: 409,
    body: { code: 'second-look-missing' },
  });
});

test('a draft of one who is disqualified is gone through by the next before it leaves', async () => {
  const granted = draft({ outcome: 'granted', whyDifferent: '', services: [] });
  const [service] = draft().services;
  if (!service) throw new TypeError('a draft has a service');
  const whole = {
    ...granted,
    services: [
      {
        ...service,
        isGranted: true,
        timesFloor: 1,
        timesUsual: 2,
        per: 'day' as const,
        startsOn: '2026-12-01',
        unitId: world.east,
      },
    ],
  };
  await save('assessor', 0, whole);
  await sayMine('assessor');
  const issue = (version: number) => world.ask('colleague', 'POST', `${path()}/decision/issue`, { version });
  expect(await issue(1)).toMatchObject({ status: 409, body: { code: 'draft-of-disqualified' } });
  expect(await save('colleague', 1, whole)).toMatchObject({ status: 200 });
  expect(await issue(2)).toMatchObject({ status: 200 });
});

test('nor does she judge the appeal', async () => {
  const { appealId } = await asOwner(async (tx) => {
    const [id, line, appeal] = [world.newId(), world.newId(), world.newId()];
    await tx.sql(
      `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
          laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
        values ($1, $2, $3, $4, '26-4711', 'refused', 'nb', 'f', 'r', 'v', '{law}', $5, $3, 'x', 'x', $5, 'digital')`,
      [world.tenantId, id, world.mother, world.applicationId, tx.at],
    );
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
          appeal_weeks, appeal_until) values ($1, $2, $3, $4, 'home-nursing', false, '', 'b', 4, '2026-12-21')`,
      [world.tenantId, line, id, world.mother],
    );
    await tx.sql(
      `insert into appeal (tenant_id, id, person_id, decision_id, decided_service_id, reference, words, wants, language, channel, written_by,
          written_by_name, written_as, signed, received_at, body, until, unit_id, state, promised_on, modified_at)
        values ($1, $2, $3, $4, $5, 'K26', 'x', '', 'nb', 'web', $3, 'x', 'self', 'click', $6, 'b', '2026-12-21', $7, 'received', '2026-12-21', $6)`,
      [world.tenantId, appeal, world.mother, id, line, tx.at, world.office],
    );
    return { appealId: appeal };
  });
  await sayMine('assessor');
  expect(await world.ask('assessor', 'GET', `/api/appeals/${appealId}`)).toMatchObject(stopped);
  const move = { to: 'looked-at', words: 'x', version: 1 };
  expect(await world.ask('assessor', 'POST', `/api/appeals/${appealId}/move`, move)).toMatchObject(stopped);
  expect(await world.ask('colleague', 'POST', `/api/appeals/${appealId}/move`, move)).toMatchObject({ status: 200 });
});

/** A leader of the office at work, and what she asks. */
async function leader(unitId = world.office) {
  const { token } = await asOwner(async (tx) => {
    const id = await addStaff(tx, { tenantId: world.tenantId, unitId, role: 'lead', firstName: 'Leder' });
    await putOnDuty(tx, { tenantId: world.tenantId, staffId: id, unitId });
    const accountId = await addAccount(tx, {
      subject: `lead ${world.newId()}`,
      actors: [{ actorId: id, tenantId: world.tenantId, kind: 'staff' }],
    });
    const sessions = createSessions({ pool: database.pool('tunet_app') });
    return { token: { accountId, id, sessions } };
  });
  const session = await token.sessions.open(
    { accountId: token.accountId, actorId: token.id, door: 'staff', assurance: 'high' },
    clock.now(),
  );
  return async (method: 'GET' | 'POST', url: string, body: Record<string, unknown> = {}) => {
    const answer = await world.served.app.inject({
      method,
      url,
      cookies: world.served.cookiesOf(session),
      ...(method === 'POST'
        ? { payload: { commandId: world.newId(), occurredAt: clock.now().toISOString(), ...body } }
        : {}),
    });
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
  };
}

test('a leader says it with a reason and takes it away with a reason; nobody else does', async () => {
  const ask = await leader();
  await world.ask('assessor', 'POST', `${path()}/take`);
  const body = {
    caseNumber: '26-4711',
    staffId: await staffId('assessor'),
    ground: 'earlier-part',
    because: 'Hun var vitne.',
  };
  expect(await world.ask('colleague', 'POST', '/api/disqualifications', body)).toMatchObject({ status: 403 });
  const said = await ask('POST', '/api/disqualifications', body);
  expect(said).toMatchObject({ status: 200, body: { handedBack: ['26-4711'] } });
  expect(await ask('POST', '/api/disqualifications', body)).toMatchObject({
    status: 409,
    body: { code: 'already-said' },
  });
  expect(await save('assessor')).toMatchObject(stopped);
  const { body: list } = await ask('GET', '/api/disqualifications');
  expect(list.disqualifications).toMatchObject([
    { staffName: 'assessor Ansatt', words: 'Hun var vitne.', saidBySelf: false, ended: null },
  ]);
  const lift = `/api/disqualifications/${said.body.disqualificationId}/end`;
  expect(await world.ask('assessor', 'POST', lift, { because: 'x' })).toMatchObject({ status: 403 });
  expect(await ask('POST', lift, { because: 'Forveksling.' })).toMatchObject({
    status: 200,
    body: { ended: { because: 'Forveksling.' } },
  });
  expect(await ask('POST', lift, { because: 'x' })).toMatchObject({ status: 409, body: { code: 'already-ended' } });
  expect(await save('assessor')).toMatchObject({ status: 200 });
});

test('a number that leads nowhere, and one of another office, are answered alike', async () => {
  const other = await asOwner((tx) =>
    addUnit(tx, { tenantId: world.tenantId, kind: 'assessment', name: 'Annet kontor' }),
  );
  const ask = await leader(other);
  const body = { staffId: await staffId('assessor'), ground: 'other', because: 'x' };
  const outcomes = [
    await ask('POST', '/api/disqualifications', { ...body, caseNumber: '26-4711' }),
    await ask('POST', '/api/disqualifications', { ...body, caseNumber: '26-0000' }),
  ];
  for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 409, body: { code: 'unknown-case' } });
});
