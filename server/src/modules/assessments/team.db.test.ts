import type { Assessment, AssessmentContent, AssessmentPart, Instrument } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addAccount,
  addGrant,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { serveApp, type TestApp } from '../../../test/serve-app.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { createSessions } from '../access/index.ts';
import { defaultInstruments } from '../services/index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
const newId = idsFrom(clock);
let served: TestApp;

type Name = 'ingrid' | 'daughter' | 'applier' | 'berit' | 'siri' | 'nurse' | 'other-nurse' | 'therapist';
const tokens = new Map<Name, string>();
let ingrid: string;
let instrument: Instrument;
let staff: Map<Name, string>;

beforeAll(async () => {
  const [own] = defaultInstruments('NO');
  if (!own) throw new TypeError('there is a scale to begin with');
  const { source, ...scale } = own;
  instrument = { ...scale, validFrom: '2026-01-01' };
  const actors = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const tenantId = await addTenant(tx, { slug: 'nordvik' });
    const office = await addUnit(tx, { tenantId, kind: 'assessment' });
    const care = await addUnit(tx, { tenantId, kind: 'home-care' });
    await tx.sql(
      'insert into instrument (tenant_id, code, valid_from, name, scale, items, source) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        tenantId,
        own.code,
        '2026-01-01',
        JSON.stringify(own.name),
        JSON.stringify(own.scale),
        JSON.stringify(own.items),
        source,
      ],
    );
    ingrid = await addPerson(tx, { tenantId, firstName: 'Ingrid' });
    const found: [Name, string, 'person' | 'staff'][] = [['ingrid', ingrid, 'person']];
    for (const [name, scopes] of [
      ['daughter', ['apply', 'assessment.read']],
      ['applier', ['apply']],
    ] as const) {
      const id = await addPerson(tx, { tenantId, firstName: name });
      await addGrant(tx, { tenantId, subjectId: id, personId: ingrid, basis: 'proxy', scopes });
      found.push([name, id, 'person']);
    }
    for (const [name, unitId, role] of [
      ['berit', office, 'assessor'],
      ['siri', office, 'assessor'],
      ['nurse', care, 'nurse'],
      ['other-nurse', care, 'nurse'],
      ['therapist', office, 'nurse'],
    ] as const) {
      const id = await addStaff(tx, { tenantId, unitId, role, firstName: name });
      await putOnDuty(tx, { tenantId, staffId: id, unitId });
      found.push([name, id, 'staff']);
    }
    await addGrant(tx, { tenantId, subjectId: care, personId: ingrid, basis: 'in-care' });
    staff = new Map(found.map(([name, id]) => [name, id]));
    const accounts = [];
    for (const [name, actorId, kind] of found) {
      accounts.push([
        name,
        actorId,
        kind,
        await addAccount(tx, { subject: name, actors: [{ actorId, tenantId, kind }] }),
      ] as const);
    }
    return accounts;
  });
  served = await serveApp(database, clock);
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  for (const [name, actorId, kind, accountId] of actors) {
    const door = kind === 'person' ? 'resident' : 'staff';
    tokens.set(name, await sessions.open({ accountId, actorId, door, assurance: 'high' }, clock.now()));
  }
});
afterAll(() => served.close());
beforeEach(() => clock.advance(60_000));

async function ask<T>(
  as: Name,
  key: string,
  payload?: object,
): Promise<{ status: number; body: T & { code?: string; detail?: Record<string, string> } }> {
  const [method, url] = key.split(' ') as ['GET' | 'POST', string];
  const answer = await served.app.inject({
    method,
    url,
    cookies: served.cookiesOf(tokens.get(as) ?? ''),
    ...(method === 'POST'
      ? { payload: { commandId: newId(), occurredAt: clock.now().toISOString(), ...payload } }
      : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** A case in the hands of Berit. */
async function newCase(): Promise<string> {
  const key = `POST /api/my/people/${ingrid}/applications`;
  const { applicationId } = (
    await ask<{ applicationId: string }>('daughter', key, { words: 'Help with showering.', language: 'nb' })
  ).body;
  await ask('berit', `POST /api/applications/${applicationId}/take`);
  return applicationId;
}

/** The items that somebody may score. */
const named = () => instrument.items.filter(({ unconfirmed }) => !unconfirmed);

const thought = { fits: true, reason: 'She wants to try.' };
const whole = (): AssessmentContent => ({
  whatMatters: 'To sing in the choir.',
  ownResources: 'Cooks herself.',
  situation: 'Fell in March.',
  relativesView: 'The son shouts at her.',
  hiddenParts: [],
  hiddenBecause: '',
  considered: {
    volunteers: { fits: false, reason: 'Not now.' },
    aids: thought,
    technology: thought,
    reablement: thought,
  },
  scores: named().map(({ code }, index) => ({
    item: code,
    score: index === 0 ? 9 : 3,
    ownScore: index === 1 ? 1 : null,
    note: '',
  })),
  children: { inHome: false, what: '' },
  housing: 'Two steps to the door.',
  risk: 'The loose mat.',
  riskDone: 'The mat is taken away.',
  relatives: [],
});

const save = (as: Name, applicationId: string, version: number, content: AssessmentContent) =>
  ask<Assessment>(as, `POST /api/applications/${applicationId}/assessment`, { version, content });
const complete = (as: Name, applicationId: string, version: number) =>
  ask<Assessment>(as, `POST /api/applications/${applicationId}/assessment/complete`, { version });
const team = (as: Name, applicationId: string, what: '' | '/done' | '/excuse', body: object) =>
  ask<{ team: { name: string; doneAt: string | null }[] }>(
    as,
    `POST /api/applications/${applicationId}/assessment/team${what}`,
    body,
  );
const invite = (applicationId: string, who: Name, profession = 'nurse') =>
  team('berit', applicationId, '', { staffId: staff.get(who), profession });
const savePart = (
  as: Name,
  applicationId: string,
  version: number,
  part: AssessmentPart,
  words: Partial<AssessmentContent>,
) =>
  ask<Assessment>(as, `POST /api/applications/${applicationId}/assessment`, {
    version,
    content: { ...whole(), ...words },
    parts: [part],
  });

describe('a team', () => {
  test('one who helps her at home writes her part only when she was asked, and completes nothing', async () => {
    const applicationId = await newCase();
    expect((await save('nurse', applicationId, 0, whole())).status).toBe(404);
    expect((await ask('nurse', `GET /api/applications/${applicationId}/assessment`)).status).toBe(404);
    expect((await invite(applicationId, 'nurse')).status).toBe(200);
    expect((await ask<{ invited: object[] }>('nurse', 'GET /api/assessments/invited')).body.invited).toContainEqual(
      expect.objectContaining({ applicationId, personId: ingrid, invitedBy: 'berit Ansatt' }),
    );
    expect((await savePart('nurse', applicationId, 0, 'risk', { risk: 'The stairs.' })).status).toBe(200);
    expect((await save('other-nurse', applicationId, 1, whole())).status).toBe(404);
    expect((await complete('nurse', applicationId, 1)).status).toBe(403);
    expect((await invite(applicationId, 'nurse')).body.code).toBe('already-in-team');
  });

  test('only colleagues of the office and of a unit that helps her can be asked', async () => {
    const applicationId = await newCase();
    const known = await ask<{ candidates: { staffId: string }[] }>(
      'berit',
      `GET /api/applications/${applicationId}/assessment/team`,
    );
    const ids = known.body.candidates.map(({ staffId }) => staffId);
    expect(ids).toEqual(expect.arrayContaining([staff.get('nurse'), staff.get('therapist'), staff.get('siri')]));
    for (const staffId of [newId(), ingrid]) {
      const asked = await team('berit', applicationId, '', { staffId, profession: 'nurse' });
      expect(asked).toMatchObject({ status: 409, body: { code: 'no-such-colleague' } });
    }
  });

  test('two tablets on different parts are both saved, each named with what she wrote', async () => {
    const applicationId = await newCase();
    await invite(applicationId, 'nurse');
    await invite(applicationId, 'therapist', 'occupational-therapist');
    const first = (await savePart('berit', applicationId, 0, 'what-matters', { whatMatters: 'The choir.' })).body
      .version;
    await savePart('nurse', applicationId, first, 'risk', { risk: 'Insulin at night.', riskDone: 'The patrol comes.' });
    const last = await savePart('therapist', applicationId, first, 'housing', { housing: 'A high doorstep.' });
    expect(last).toMatchObject({
      status: 200,
      body: { whatMatters: 'The choir.', risk: 'Insulin at night.', housing: 'A high doorstep.', situation: '' },
    });
    const back = await ask<{ written: { part: string; name: string }[] }>(
      'berit',
      `GET /api/applications/${applicationId}/assessment`,
    );
    expect(back.body.written.map(({ part, name }) => [part, name]).sort()).toEqual([
      ['housing', 'therapist Ansatt'],
      ['risk', 'nurse Ansatt'],
      ['what-matters', 'berit Ansatt'],
    ]);
  });

  test('in the same part the second is told who was first, and what was first stands', async () => {
    const applicationId = await newCase();
    await invite(applicationId, 'nurse');
    const { version } = (await savePart('berit', applicationId, 0, 'what-matters', {})).body;
    await savePart('nurse', applicationId, version, 'risk', { risk: 'Insulin.' });
    const second = await savePart('siri', applicationId, version, 'risk', { risk: 'The mat.' });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', detail: { name: 'nurse Ansatt' } },
    });
    const { body } = await ask<{ assessment: Assessment }>('siri', `GET /api/applications/${applicationId}/assessment`);
    expect(body.assessment.risk).toBe('Insulin.');
  });

  test('it is completed when each who was asked is done, or with a reason without her', async () => {
    const applicationId = await newCase();
    await invite(applicationId, 'nurse');
    await invite(applicationId, 'therapist', 'occupational-therapist');
    const { version } = (await save('berit', applicationId, 0, whole())).body;
    expect((await complete('berit', applicationId, version)).body).toMatchObject({
      code: 'incomplete',
      detail: { missing: 'team' },
    });
    expect((await team('siri', applicationId, '/done', { isDone: true })).body.code).toBe('not-in-team');
    expect((await team('nurse', applicationId, '/done', { isDone: true })).body.team).toContainEqual(
      expect.objectContaining({ name: 'nurse Ansatt', doneAt: clock.now().toISOString() }),
    );
    const because = { staffId: staff.get('therapist'), because: 'Ill; she comes in the mapping period.' };
    expect((await team('nurse', applicationId, '/excuse', because)).status).toBe(403);
    expect((await team('berit', applicationId, '/excuse', { ...because, because: ' ' })).status).toBe(400);
    await team('berit', applicationId, '/excuse', because);
    expect((await complete('berit', applicationId, version)).body).toMatchObject({ state: 'completed' });
    expect((await team('nurse', applicationId, '/done', { isDone: false })).body.code).toBe('already-completed');
  });
});

describe('what those closest say', () => {
  test('is apart from what she says, reaches no representative, and is kept from her only with a reason', async () => {
    const applicationId = await newCase();
    const relative = {
      name: 'Kari',
      says: 'She does not eat.',
      needs: 'I sleep badly.',
      keptFromHer: false,
      keptBecause: '',
    };
    const kept = { ...relative, name: 'Per', says: 'Secret words.', keptFromHer: true };
    const relatives = [
      { ...relative, key: newId() },
      { ...kept, key: newId() },
    ];
    await save('berit', applicationId, 0, { ...whole(), relatives });
    expect((await complete('berit', applicationId, 1)).body.detail).toEqual({ missing: 'kept-because' });
    const [first, second] = relatives;
    if (!first || !second) throw new TypeError('there are two');
    await save('berit', applicationId, 1, { ...whole(), relatives: [first, { ...second, keptBecause: 'Danger.' }] });
    await complete('berit', applicationId, 2);
    const hers = JSON.stringify((await ask('ingrid', `GET /api/my/people/${ingrid}/assessment`)).body);
    expect(hers).toContain('She does not eat.');
    expect(hers).not.toContain('Secret words.');
    const theirs = JSON.stringify((await ask('daughter', `GET /api/my/people/${ingrid}/assessment`)).body);
    for (const word of ['eat', 'sleep', 'Secret', 'Kari', 'Danger']) expect(theirs).not.toContain(word);
  });
});
