import type { Assessment, AssessmentContent, Instrument } from '@tunet/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type AssessmentActor, type AssessmentWorld, openAssessmentWorld } from '../../../test/assessment-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
type Name = AssessmentActor | 'carer';
let world: AssessmentWorld<Exclude<Name, AssessmentActor>>;
let ingrid: string;
let instrument: Instrument;

beforeAll(async () => {
  world = await openAssessmentWorld(database, clock, {
    staff: [['carer', 'care', 'carer']],
    isHelped: false,
  });
  ({ ingrid, instrument } = world);
});
afterAll(() => world.served.close());
beforeEach(() => clock.advance(60_000));

const ask = <T>(as: Name, key: string, payload?: object) => world.ask<T>(as, key, payload);

/** A case in the hands of Berit. */
const newCase = () => world.newCase();
const whole = () => world.whole();
const named = () => world.named();

const save = (as: Name, applicationId: string, version: number, content: AssessmentContent) =>
  ask<Assessment>(as, `POST /api/applications/${applicationId}/assessment`, { version, content });
const complete = (as: Name, applicationId: string, version: number) =>
  ask<Assessment>(as, `POST /api/applications/${applicationId}/assessment/complete`, { version });
const read = (as: Name) =>
  ask<{ assessment: Record<string, unknown> | null }>(as, `GET /api/my/people/${ingrid}/assessment`);

describe('a draft', () => {
  test('is kept as written, half done, and read back the same', async () => {
    const applicationId = await newCase();
    const half = { ...whole(), whatMatters: '  ', scores: whole().scores.slice(0, 3) };
    const saved = await save('berit', applicationId, 0, half);
    expect(saved).toMatchObject({ status: 200, body: { version: 1, state: 'draft', whatMatters: '  ' } });
    const back = await ask<{ assessment: Assessment; instrument: Instrument }>(
      'siri',
      `GET /api/applications/${applicationId}/assessment`,
    );
    const byItem = (a: { item: string }, b: { item: string }) => a.item.localeCompare(b.item);
    expect([...back.body.assessment.scores].sort(byItem)).toEqual([...half.scores].sort(byItem));
    expect(back.body.instrument.items).toHaveLength(instrument.items.length);
  });

  test('over a version one has not seen nothing is saved, and it is said who wrote it', async () => {
    const applicationId = await newCase();
    await save('berit', applicationId, 0, whole());
    const over = await save('siri', applicationId, 0, { ...whole(), whatMatters: 'Something else.' });
    expect(over).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', detail: { name: 'berit Ansatt', version: '1' } },
    });
    const again = await save('siri', applicationId, 1, { ...whole(), whatMatters: 'Something else.' });
    expect(again.body).toMatchObject({ version: 2, savedBy: 'siri Ansatt', startedBy: 'berit Ansatt' });
  });

  test('of two who begin at once one begins, and the other is told', async () => {
    const applicationId = await newCase();
    const answers = await Promise.all([
      save('berit', applicationId, 0, whole()),
      save('siri', applicationId, 0, whole()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('holds only values of its own scale', async () => {
    const applicationId = await newCase();
    const [first] = instrument.items;
    const wrong = { item: first?.code ?? '', score: 7, ownScore: null, note: '' };
    expect((await save('berit', applicationId, 0, { ...whole(), scores: [wrong] })).body).toMatchObject({
      code: 'not-on-scale',
      detail: { items: first?.code },
    });
  });

  test('is written only in a case that somebody has taken, and by nobody outside the office', async () => {
    const applicationId = await newCase();
    expect((await save('carer', applicationId, 0, whole())).status).toBe(404);
    await ask('berit', `POST /api/applications/${applicationId}/give-back`);
    expect((await save('berit', applicationId, 0, whole())).body.code).toBe('not-taken');
  });
});

describe('completed', () => {
  test('names what is missing, and is not completed while anything is', async () => {
    const applicationId = await newCase();
    expect((await complete('berit', applicationId, 1)).body.code).toBe('nothing-written');
    const [first, ...rest] = whole().scores;
    await save('berit', applicationId, 0, { ...whole(), whatMatters: '', scores: rest });
    expect((await complete('berit', applicationId, 1)).body).toMatchObject({
      code: 'incomplete',
      detail: { missing: `what-matters,item:${first?.item}` },
    });
    expect((await complete('berit', applicationId, 0)).status).toBe(400);
  });

  test('it is told to others once, and never changed after, not even by the database', async () => {
    const applicationId = await newCase();
    await save('berit', applicationId, 0, whole());
    const done = await complete('berit', applicationId, 1);
    expect(done.body).toMatchObject({ state: 'completed', completedBy: 'berit Ansatt', version: 2 });
    expect((await complete('berit', applicationId, 2)).body.code).toBe('already-completed');
    expect((await save('berit', applicationId, 2, whole())).body.code).toBe('already-completed');
    await database.asAdministrator(async (client) => {
      const { rows } = await client.query('select payload from event where subject_id = $1', [done.body.id]);
      expect(rows).toEqual([{ payload: { applicationId, personId: ingrid } }]);
      for (const sql of [
        `update assessment set what_matters = 'x' where id = $1`,
        'update assessment_score set score = 1 where assessment_id = $1',
        'delete from assessment_score where assessment_id = $1',
      ]) {
        await expect(client.query(sql, [done.body.id])).rejects.toThrow('never changed');
      }
    });
  });
});

describe('as she reads it', () => {
  test('in words and without numbers; what is not relevant to her is left out', async () => {
    const applicationId = await newCase();
    await save('berit', applicationId, 0, whole());
    await complete('berit', applicationId, 1);
    const { assessment } = (await read('ingrid')).body;
    const scores = assessment?.scores as {
      item: { nb: string };
      score: { nb: string };
      ownScore: { nb: string } | null;
    }[];
    expect(scores).toHaveLength(named().length - 1);
    expect(scores[0]).toMatchObject({ score: { nb: 'Trenger noe hjelp' }, ownScore: { nb: 'Klarer selv' } });
    expect(assessment).toMatchObject({ whatMatters: 'To sing in the choir.', completedBy: 'berit Ansatt' });
  });

  test('a representative sees nothing of what is kept from her, nor that anything is', async () => {
    const applicationId = await newCase();
    const hidden = { hiddenParts: ['relatives-view', 'situation'] as const, hiddenBecause: 'Afraid of her son.' };
    await save('berit', applicationId, 0, { ...whole(), ...hidden, hiddenParts: [...hidden.hiddenParts] });
    await complete('berit', applicationId, 1);
    const theirs = JSON.stringify((await read('daughter')).body);
    expect(theirs).toContain('To sing in the choir.');
    for (const word of ['shouts', 'Fell in March', 'Afraid', 'hidden']) expect(theirs).not.toContain(word);
    const hers = JSON.stringify((await read('ingrid')).body);
    for (const word of ['shouts', 'Fell in March']) expect(hers).toContain(word);
    expect(hers).not.toContain('Afraid');
  });

  test('a proxy who may apply and not read it reads nothing', async () => {
    expect((await read('applier')).status).toBe(404);
  });
});
