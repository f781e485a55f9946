import type { Assessment, AssessmentContent, AssessmentPart } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AssessmentActor, type AssessmentWorld, openAssessmentWorld } from '../../../test/assessment-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
type Name = AssessmentActor | 'nurse' | 'other-nurse' | 'therapist';
let world: AssessmentWorld<Exclude<Name, AssessmentActor>>;
let ingrid: string;

beforeAll(async () => {
  world = await openAssessmentWorld(database, clock, {
    staff: [
      ['nurse', 'care', 'nurse'],
      ['other-nurse', 'care', 'nurse'],
      ['therapist', 'office', 'nurse'],
    ],
    isHelped: true,
  });
  ({ ingrid } = world);
});
afterAll(() => world.served.close());
beforeEach(() => clock.advance(60_000));

const ask = <T>(as: Name, key: string, payload?: object) => world.ask<T>(as, key, payload);

/** A case in the hands of Berit. */
const newCase = () => world.newCase();
const whole = () => world.whole();

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
  team('berit', applicationId, '', { staffId: world.idOf(who), profession });
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
    expect(ids).toEqual(expect.arrayContaining([world.idOf('nurse'), world.idOf('therapist'), world.idOf('siri')]));
    for (const staffId of [world.newId(), ingrid]) {
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
    const because = { staffId: world.idOf('therapist'), because: 'Ill; she comes in the mapping period.' };
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
      { ...relative, key: world.newId() },
      { ...kept, key: world.newId() },
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
