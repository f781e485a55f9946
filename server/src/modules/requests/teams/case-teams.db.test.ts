import type { ApplicationCase, CaseTeam, Door, IntakeRow, Role } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAccount, addGrant, addPerson, addStaff, layOut, putOnDuty } from '../../../../test/build.ts';
import { addApplication, type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { createSessions } from '../../access/index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let elsewhere: CaseWorld;
let otherCase: string;
const cookies: Record<string, Record<string, string>> = {};
const staff: Record<string, string> = {};

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  elsewhere = await openCaseWorld(database, clock);
  otherCase = world.newId();
  const accounts = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, office } = world;
    const someone = await addPerson(tx, { tenantId, firstName: 'Olav', lastName: 'Berg' });
    await addApplication(tx, { tenantId, id: otherCase, personId: someone, unitId: office, reference: '26-4712' });
    await addGrant(tx, { tenantId, personId: someone, subjectId: office, basis: 'case', basisRef: otherCase });
    const employ = async (who: string, role: Role) => {
      const staffId = await addStaff(tx, { tenantId, unitId: office, role, firstName: who });
      await putOnDuty(tx, { tenantId, staffId, unitId: office });
      staff[who] = staffId;
      const actors = [{ actorId: staffId, tenantId, kind: 'staff' as const }];
      return [who, staffId, await addAccount(tx, { subject: `${who} ${tenantId}`, actors })] as const;
    };
    return [await employ('therapist', 'carer'), await employ('head', 'lead')];
  });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  for (const [who, actorId, accountId] of accounts) {
    const opened = { accountId, actorId, door: 'staff' satisfies Door, assurance: 'high' } as const;
    cookies[who] = world.served.cookiesOf(await sessions.open(opened, clock.now()));
  }
});
afterAll(async () => {
  await world.served.close();
  await elsewhere.served.close();
});

type Who = CaseActor | 'therapist' | 'head';

async function ask(who: Who, url: string, body?: Readonly<Record<string, unknown>>, of = world) {
  const answer = await of.served.app.inject({
    method: body ? 'POST' : 'GET',
    url,
    cookies: cookies[who] ?? of.cookiesOf(who as CaseActor),
    ...(body ? { payload: { commandId: world.newId(), occurredAt: clock.now().toISOString(), ...body } } : {}),
  });
  return { status: answer.statusCode, body: answer.json() as never };
}

async function rows(who: Who): Promise<readonly IntakeRow[]> {
  return ((await ask(who, '/api/intake')).body as { rows: IntakeRow[] }).rows;
}

async function makeTeam(name: string, members: readonly string[]): Promise<CaseTeam> {
  const body = { name, members: members.map((staffId) => ({ staffId, profession: 'occupational-therapist' })) };
  const made = await ask('assessor', '/api/case-teams', body);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body;
}

test('a case is given to a named team, its members find it as theirs, and it stands among what happened', async () => {
  const team = await makeTeam('Team Øst', [staff.therapist ?? '']);
  expect(team).toMatchObject({ name: 'Team Øst', openCases: 0, isMine: false });
  const given = await ask('assessor', `/api/applications/${world.applicationId}/team`, {
    caseTeamId: team.caseTeamId,
  });
  expect(given.status).toBe(200);
  const ofCase = given.body as ApplicationCase;
  expect(ofCase.team).toMatchObject({ name: 'Team Øst', isMine: false });
  expect(ofCase.happenings.at(-1)).toMatchObject({ what: 'assigned', words: 'Team Øst', who: expect.any(String) });
  const hers = (await rows('therapist')).filter(({ team: of }) => of?.isMine);
  expect(hers.map(({ applicationId }) => applicationId)).toEqual([world.applicationId]);
  // The same again says nothing anew.
  await ask('assessor', `/api/applications/${world.applicationId}/team`, { caseTeamId: team.caseTeamId });
  const again = (await ask('therapist', `/api/applications/${world.applicationId}`)).body as ApplicationCase;
  expect(again.happenings.filter(({ what }) => what === 'assigned')).toHaveLength(1);
});

test('one of the team reads the case, and neither takes, assigns, promises nor decides', async () => {
  expect((await ask('therapist', `/api/applications/${world.applicationId}`)).status).toBe(200);
  expect((await ask('therapist', `/api/applications/${world.applicationId}/assessment`)).status).toBe(200);
  expect((await ask('therapist', `/api/applications/${world.applicationId}/take`, {})).status).toBe(403);
  const assign = await ask('therapist', `/api/applications/${world.applicationId}/team`, { caseTeamId: null });
  expect(assign.status).toBe(403);
  expect((await ask('therapist', `/api/applications/${world.applicationId}/decision`)).status).toBe(403);
});

test('being in a team opens nothing: those who help at home do not read the case by it', async () => {
  const { candidates } = (await ask('assessor', '/api/case-teams')).body as {
    candidates: { staffId: string; name: string }[];
  };
  const other = candidates.find(({ name }) => name.startsWith('other-nurse'));
  const team = await makeTeam('Team Vest', [other?.staffId ?? '']);
  await ask('assessor', `/api/applications/${world.applicationId}/team`, { caseTeamId: team.caseTeamId });
  expect((await ask('other-nurse', `/api/applications/${world.applicationId}`)).status).toBe(404);
  expect((await ask('other-nurse', `/api/applications/${world.applicationId}/assessment`)).status).toBe(404);
  // Nor has she of the office who is not in it any part in the assessment.
  expect((await ask('therapist', `/api/applications/${world.applicationId}/assessment`)).status).toBe(404);
  expect((await ask('other-nurse', '/api/intake')).status).toBe(403);
});

test('a team of another municipality is unknown, exactly as one that is nowhere; and so are its people', async () => {
  const [stranger] = await database.asAdministrator(
    async (client) =>
      (await client.query<{ id: string }>('select id from staff where tenant_id = $1 limit 1', [elsewhere.tenantId]))
        .rows,
  );
  const there = await ask(
    'assessor',
    '/api/case-teams',
    { name: 'Team Der', members: [{ staffId: stranger?.id, profession: 'nurse' }] },
    elsewhere,
  );
  expect(there.status).toBe(200);
  const foreign = (there.body as CaseTeam).caseTeamId;
  for (const caseTeamId of [foreign, world.newId()]) {
    const given = await ask('assessor', `/api/applications/${world.applicationId}/team`, { caseTeamId });
    expect(given.body, caseTeamId).toMatchObject({ code: 'unknown-team' });
    expect((await ask('assessor', `/api/case-teams/${caseTeamId}/retire`, {})).status).toBe(404);
  }
  const members = [{ staffId: stranger?.id ?? '', profession: 'nurse' }];
  expect((await ask('assessor', '/api/case-teams', { name: 'Ny', members })).body).toMatchObject({
    code: 'no-such-colleague',
  });
});

test('two teams have not one name, and a team with cases that wait is not retired', async () => {
  const team = await makeTeam('Team Nord', [staff.therapist ?? '']);
  const members = [{ staffId: staff.therapist ?? '', profession: 'other' }];
  expect((await ask('assessor', '/api/case-teams', { name: 'team nord', members })).body).toMatchObject({
    code: 'name-taken',
  });
  await ask('assessor', `/api/applications/${otherCase}/team`, { caseTeamId: team.caseTeamId });
  const retire = () => ask('head', `/api/case-teams/${team.caseTeamId}/retire`, {});
  expect((await retire()).body).toMatchObject({ code: 'has-cases' });
  await ask('head', `/api/applications/${otherCase}/team`, { caseTeamId: null });
  expect((await retire()).status).toBe(200);
  const { teams } = (await ask('assessor', '/api/case-teams')).body as { teams: CaseTeam[] };
  expect(teams.map(({ name }) => name)).toEqual(['Team Vest', 'Team Øst']);
});

test('older than its promise and taken by nobody: named in the list, also where a team has it, and shown to the head', async () => {
  await ask('assessor', `/api/applications/${otherCase}/take`, {});
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update application set promised_on = '2026-11-20' where tenant_id = $1`, [world.tenantId]),
  );
  const late = (await rows('head')).filter(({ reason }) => reason === 'promise-passed');
  expect(late.map(({ reference, isOwnerless }) => [reference, isOwnerless])).toEqual([
    ['26-4711', true],
    ['26-4712', false],
  ]);
  expect(late[0]?.team?.name).toBe('Team Vest');
});
