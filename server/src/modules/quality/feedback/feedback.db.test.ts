import type { MyFeedback, StaffFeedback } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, addGrant, addStaff, addUnit, layOut, putOnDuty } from '../../../../test/build.ts';
import { addApplication, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { createSessions } from '../../access/index.ts';

const database = useDatabase();
// A Monday at ten in Oslo.
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
const tokens = new Map<string, string>();

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  const { tenantId, east, west, mother } = world;
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const accounts = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const administration = await addUnit(tx, { tenantId, kind: 'administration', name: 'Ledelsen' });
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const made: [string, string, string][] = [];
    for (const [who, unitId, role] of [
      ['quality', administration, 'service-owner'],
      ['head-east', east, 'lead'],
      ['head-west', west, 'lead'],
    ] as const) {
      const staffId = await addStaff(tx, { tenantId, unitId, role, firstName: who });
      await putOnDuty(tx, { tenantId, staffId, unitId });
      const actors = [{ actorId: staffId, tenantId, kind: 'staff' as const }];
      made.push([who, staffId, await addAccount(tx, { subject: `${who} ${tenantId}`, actors })]);
    }
    return made;
  });
  for (const [who, actorId, accountId] of accounts)
    tokens.set(who, await sessions.open({ accountId, actorId, door: 'staff', assurance: 'high' }, clock.now()));
});
afterAll(() => world.served.close());

async function head(who: string, url: string, body?: Record<string, unknown>) {
  const command = { commandId: world.newId(), occurredAt: clock.now().toISOString() };
  const answer = await world.served.app.inject({
    ...{ method: body ? 'POST' : 'GET', url, cookies: world.served.cookiesOf(tokens.get(who) ?? '') },
    ...(body ? { payload: { ...command, ...body } } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as never };
}
const seenBy = async (who: string): Promise<StaffFeedback[]> =>
  ((await head(who, '/api/feedback')).body as { feedback: StaffFeedback[] }).feedback;
const say = async (words: string, isNameless = false): Promise<MyFeedback> => {
  const url = `/api/my/people/${world.mother}/feedback`;
  const sent = await world.ask('mother', 'POST', url, { about: 'help', words, isNameless });
  expect(sent.status).toBe(200);
  return sent.body;
};

test('she says how the help is, gets a day, and reads the answer', async () => {
  const sent = await say('Ingen kom på søndag.');
  // Ten working days on.
  expect(sent).toMatchObject({ answerBy: '2026-12-07', answered: null, appeal: null });
  expect((await seenBy('head-east')).map(({ id }) => id)).toContain(sent.id);
  const words = 'Vakten ble ikke dekket. Det beklager vi. Nå ringer vi deg når noen er syke.';
  expect((await head('head-east', `/api/feedback/${sent.id}/answer`, { words })).status).toBe(200);
  expect((await head('quality', `/api/feedback/${sent.id}/answer`, { words })).body).toMatchObject({
    code: 'already-answered',
  });
  const { body } = await world.ask('mother', 'GET', `/api/my/people/${world.mother}/feedback`);
  expect((body as { feedback: MyFeedback[] }).feedback[0]?.answered).toMatchObject({ words, who: 'head-east' });
  const told = await database.asAdministrator((client) =>
    client.query(`select payload from event where kind = 'feedback.replied' and subject_id = $1`, [sent.id]),
  );
  // Ids only: who is told, and about whom.
  expect(told.rows).toEqual([{ payload: { personId: world.mother, readerId: world.mother } }]);
});

test('without a name it reaches those who answer for quality and nobody in the unit', async () => {
  const sent = await say('Hun som kommer, er sint.', true);
  expect((await seenBy('quality')).map(({ id }) => id)).toContain(sent.id);
  for (const who of ['head-east', 'head-west']) {
    expect((await seenBy(who)).map(({ id }) => id)).not.toContain(sent.id);
    expect((await head(who, `/api/feedback/${sent.id}/answer`, { words: 'x' })).status).toBe(404);
  }
  // A deviation of it holds neither her name nor her words.
  expect((await head('quality', `/api/feedback/${sent.id}/report`, {})).status).toBe(200);
  const told = JSON.stringify((await head('quality', '/api/deviations')).body);
  expect(told).toContain('not-said');
  expect(told).not.toMatch(/Solvang|sint/);
});

test('fallen, written in the feedback box: it is sent, stands on top, and those who help her see it whatever she asked', async () => {
  await say('Maten er kald.');
  const sent = await say('Jeg har falt og ligger her.', true);
  expect((await seenBy('head-east'))[0]).toMatchObject({ id: sent.id, danger: { kind: 'life', source: 'feedback' } });
  expect((await seenBy('head-west')).map(({ id }) => id)).not.toContain(sent.id);
  const nurse = await world.ask('nurse', 'GET', '/api/feedback');
  // The one whose telephone rings sees this and nothing else of what was said.
  expect((nurse.body as { feedback: StaffFeedback[] }).feedback.map(({ id }) => id)).toEqual([sent.id]);
  const other = await world.ask('other-nurse', 'GET', '/api/feedback');
  expect((other.body as { feedback: StaffFeedback[] }).feedback).toEqual([]);
});

test('only her own yes makes it an appeal, counted from the day she wrote it', async () => {
  const { tenantId, mother, office, newId } = world;
  const [decisionId, lineId, applicationId] = [newId(), newId(), newId()];
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await addApplication(tx, { tenantId, id: applicationId, personId: mother, unitId: office, reference: '26-9001' });
    await tx.sql(
      `insert into service_decision (tenant_id, id, person_id, application_id, reference, outcome, language, facts, reasons, her_view,
          laws, issued_at, issued_by, issued_by_name, unit_name, told_at, told_how)
        values ($1, $2, $3, $4, '26-9001', 'refused', 'nb', 'f', 'r', 'v', '{law}', $5, $3, 'Berit Aas', 'Kontoret', $5, 'digital')`,
      [tenantId, decisionId, mother, applicationId, new Date('2026-10-28T09:00:00Z')],
    );
    await tx.sql(
      `insert into decided_service (tenant_id, id, decision_id, person_id, service_type, is_granted, extent_words, appeal_body,
          appeal_weeks, appeal_until) values ($1, $2, $3, $4, 'home-nursing', false, '', 'Statsforvalteren', 4, '2026-11-20')`,
      [tenantId, lineId, decisionId, mother],
    );
  });
  const sent = await say('Jeg får ikke det som står i vedtaket.');
  const yes = () =>
    world.ask('mother', 'POST', `/api/my/feedback/${sent.id}/appeal`, { decidedServiceId: lineId, language: 'nb' });
  expect((await yes()).body).toMatchObject({ code: 'not-asked' });
  // She wrote on the last day to appeal; we ask her three days after it.
  await database.asAdministrator((client) =>
    client.query(`update feedback set sent_at = '2026-11-20T12:00:00Z' where id = $1`, [sent.id]),
  );
  expect((await head('quality', `/api/feedback/${sent.id}/propose-appeal`, {})).status).toBe(200);
  const page = await world.ask('mother', 'GET', `/api/my/people/${mother}/feedback`);
  expect(page.body).toMatchObject({ lines: [{ decidedServiceId: lineId, reference: '26-9001' }] });
  expect((await yes()).body).toMatchObject({ appeal: { is: 'received', reference: 'K26-9001' } });
  const appeals = await world.ask('mother', 'GET', `/api/my/people/${mother}/appeals`);
  expect(JSON.stringify(appeals.body)).toContain('"isLate":false');
});

test('those who may not write for her find nothing', async () => {
  for (const who of ['daughter', 'son', 'neighbour'] as const) {
    const answer = await world.ask(who, 'GET', `/api/my/people/${world.mother}/feedback`);
    expect([403, 404]).toContain(answer.status);
  }
});
