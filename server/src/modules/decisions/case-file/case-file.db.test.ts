import type { DecisionLetter } from '@tunet/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { uaFaults } from '../../../../test/check-pdf-ua.ts';
import { useDatabase } from '../../../../test/database.ts';
import { decideCase } from '../../../../test/decided-case.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { LetterPaper } from '../../notices/index.ts';
import { findCase } from '../case.ts';
import { writeCaseFile } from './write-case-file.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
beforeEach(async () => {
  world = await openCaseWorld(database, clock);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into assessment (tenant_id, id, person_id, application_id, state, what_matters, own_resources, situation, relatives_view,
          hidden_parts, considered, started_by, started_by_name, started_at, saved_by_name, saved_at, completed_at, completed_by, completed_by_name,
          instrument_code, instrument_from)
        select $1, $2, $3, $4, 'completed', 'Hagen.', 'Lager mat.', 'Bor alene.', 'Sønnen er redd for henne.', '{situation}',
          '{"volunteers":{"fits":null,"reason":""},"aids":{"fits":null,"reason":""},"technology":{"fits":null,"reason":""},"reablement":{"fits":null,"reason":""}}', $3, 'x', $5,
          'x', $5, $5, $3, 'Berit Aas', 'none', '2020-01-01'`,
      [world.tenantId, world.newId(), world.mother, world.applicationId, clock.now()],
    ),
  );
});
afterEach(() => world.served.close());

const path = () => `/api/applications/${world.applicationId}/withheld`;
const hide = async (change: Record<string, unknown> = {}, who: CaseActor = 'assessor') => {
  const body = { withholds: 'relatives-view', lawCode: 'no-fvl-19-2-b', because: 'Han ba om det.', language: 'nb' };
  return (await world.ask(who, 'POST', path(), { ...body, ...change })) as {
    status: number;
    body: { code: string; withheld: { id: string; decisionId: string; law: string }[] };
  };
};
const open = (who: CaseActor) =>
  world.served.app.inject({ url: `/api/my/applications/${world.applicationId}/file`, cookies: world.cookiesOf(who) });

/** The words of the file as they were given to be printed. */
async function wordsOf(as: 'herself' | 'representative', seesMapping = true): Promise<string> {
  let printed: readonly LetterPaper[] = [];
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(`select set_config('tunet.subjects', $1, true)`, [world.mother]);
    const of = await findCase(tx, world.applicationId);
    if (!of) throw new TypeError('the case is there');
    await writeCaseFile(tx, of, { as, seesMapping }, async (papers) => {
      printed = papers;
      return { pdf: new Uint8Array(), pages: [] } as never;
    });
  });
  return JSON.stringify(printed);
}

test('with one button she gets all of it at once: what she wrote, what was written, what was decided', async () => {
  await decideCase(world);
  const answer = await open('mother');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toContain('application/pdf');
  expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(uaFaults(answer.rawPayload)).toEqual([]);
  const words = await wordsOf('herself');
  for (const piece of [
    'Jeg trenger hjelp om morgenen.',
    'Hagen.',
    'Sønnen er redd for henne.',
    'Dette får du',
    'Ingenting er unntatt',
  ])
    expect(words).toContain(piece);
});

test('what is withheld by law is not in it, and it says so with the section; the rest is there', async () => {
  expect(await hide()).toMatchObject({ status: 200 });
  const words = await wordsOf('herself');
  expect(words).not.toContain('Sønnen er redd');
  expect(words).toContain(
    'Det de nærmeste sier: kan ikke vises. Bestemmelse: forvaltningsloven § 19 andre ledd bokstav b',
  );
  expect(words).toContain('Hagen.');
  const { assessment } = (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/assessment`)).body as {
    assessment: { relativesView: string; withheld: unknown[] };
  };
  expect(assessment, 'nor at any other door of hers').toMatchObject({
    relativesView: '',
    withheld: [{ part: 'relatives-view' }],
  });
});

test('that it is withheld is a decision with the reason and a clock, and she may appeal it', async () => {
  const [hidden] = (await hide()).body.withheld;
  const id = hidden?.decisionId;
  const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${id}`)).body as DecisionLetter;
  expect(letter).toMatchObject({ kind: 'withheld', reasons: 'Han ba om det.', laws: [hidden?.law] });
  expect(letter.services).toMatchObject([
    { rightTo: 'access', appealBody: 'Statsforvalteren', appealUntil: '2026-12-14' },
  ]);
  const appeal = { decidedServiceId: letter.services[0]?.id, words: 'Jeg vil se alt.', wants: '', language: 'nb' };
  expect(await world.ask('mother', 'POST', `/api/my/decisions/${id}/appeals`, appeal)).toMatchObject({ status: 200 });
});

test('shown again it is in the file; that it was withheld stays', async () => {
  const [hidden] = (await hide()).body.withheld;
  expect(await hide()).toMatchObject({ status: 409, body: { code: 'already-withheld' } });
  expect(await hide({ withholds: 'risk', lawCode: 'se-osl-25-6' })).toMatchObject({
    status: 409,
    body: { code: 'unknown-law' },
  });
  const end = () => world.ask('assessor', 'POST', `/api/withheld/${hidden?.id}/end`);
  expect(await end()).toMatchObject({ status: 200, body: { withheld: [] } });
  expect(await end()).toMatchObject({ status: 409, body: { code: 'already-ended' } });
  expect(await wordsOf('herself')).toContain('Sønnen er redd');
  expect(
    await database.look('select id from file_exception where application_id = $1', [world.applicationId]),
  ).toHaveLength(1);
});

test('a representative gets no more than she may see otherwise', async () => {
  const words = await wordsOf('representative');
  expect(words, 'kept from representatives').not.toContain('Bor alene.');
  expect(await wordsOf('representative', false), 'let read the answers alone').not.toContain('Hagen.');
  expect((await open('daughter')).statusCode).toBe(200);
  for (const who of ['son', 'neighbour'] as const) expect([403, 404]).toContain((await open(who)).statusCode);
});

test('nobody but the office with the case withholds; every access is in the log', async () => {
  for (const who of ['nurse', 'other-nurse'] as const) expect([403, 404]).toContain((await hide({}, who)).status);
  await open('daughter');
  const rows = await database.look<{ outcome: string; basis: string }>(
    `select outcome, basis from audit where action = 'CaseFile.Open' and object_id = $1`,
    [world.applicationId],
  );
  expect(rows).toEqual([{ outcome: 'done', basis: 'proxy' }]);
});
