import type { DecisionLetter, PriceWork } from '@tunet/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { decideCase } from '../../../../test/decided-case.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let mainId: string;
beforeEach(async () => {
  world = await openCaseWorld(database, clock);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update service_type set terms = $2 where tenant_id = $1 and code = 'practical-help'`, [
      world.tenantId,
      JSON.stringify({
        ...{ mayApply: true, waitingList: false, preliminaryDays: null, lightAge: null, cancelDays: 1 },
        decidedBy: text('x'),
        whoMayGet: text('x'),
        payment: {
          ...{ kind: 'capped', text: text('Det er et tak.') },
          amounts: [
            { crowns: 240, per: 'month', is: 'most', from: '2026-01-01', isProposal: false },
            { crowns: 250, per: 'month', is: 'most', from: '2027-01-01', isProposal: false },
          ],
        },
      }),
    ]),
  );
  mainId = await decideCase(world);
});
afterEach(() => world.served.close());
const text = (one: string) => ({ nb: one, nn: one, sv: one, en: one });

const path = () => `/api/applications/${world.applicationId}/price`;
const work = async () => (await world.ask('assessor', 'GET', path())).body as PriceWork;
const decide = async (
  change: Record<string, unknown> = {},
  line: Record<string, unknown> = {},
  who: CaseActor = 'assessor',
) => {
  const [one] = (await work()).lines;
  const lines = [{ helpLineId: one?.helpLineId, crowns: 210, per: 'month', fromOn: '2026-12-01', ...line }];
  const body = {
    priceLines: lines,
    facts: 'Inntekten.',
    reasons: 'Etter forskriften.',
    laws: ['hol § 11-2'],
    language: 'nb',
    known: 0,
  };
  return (await world.ask(who, 'POST', path(), { ...body, ...change })) as {
    status: number;
    body: { code: string; priceDecisionId: string; reference: string };
  };
};
const letter = async (id: string, who: CaseActor = 'mother') =>
  (await world.ask(who, 'GET', `/api/my/decisions/${id}`)).body as DecisionLetter;

test('the price comes as a decision of its own beside the first, with its own number, law and clock', async () => {
  expect(await work()).toMatchObject({
    lines: [{ suggested: { crowns: 240, per: 'month' }, decided: null, startsOn: '2026-11-24' }],
    ...{ appealBody: 'Kommunens klageorgan', appealWeeks: 3 },
  });
  const { body } = await decide();
  expect(body.reference).toBe('P26-4711');
  const read = await letter(body.priceDecisionId);
  expect(read).toMatchObject({ kind: 'price', followsId: mainId, laws: ['hol § 11-2'] });
  expect(read.services).toMatchObject([
    {
      ...{ rightTo: 'price', appealBody: 'Kommunens klageorgan', appealUntil: '2026-12-14' },
      pays: { crowns: 210, per: 'month', fromOn: '2026-12-01', capCrowns: 240 },
    },
  ]);
  const { decisions } = (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/decisions`)).body as {
    decisions: { id: string; kind: string }[];
  };
  expect(decisions.map(({ kind }) => kind).sort()).toEqual(['help', 'price']);
  expect(await letter(mainId), 'the first is as it was').toMatchObject({
    kind: 'help',
    services: [{ rightTo: 'help' }],
  });
});

test('nothing about a price stops help: not that it is missing, not that it is decided, not that it is appealed', async () => {
  const ordered = async () => {
    const { body } = await world.ask('assessor', 'GET', `/api/applications/${world.applicationId}/decision`);
    return (body as { running: unknown }).running;
  };
  const before = await ordered();
  const { body } = await decide();
  expect(await ordered()).toEqual(before);
  const [line] = (await letter(body.priceDecisionId)).services;
  const appealed = await world.ask('mother', 'POST', `/api/my/decisions/${body.priceDecisionId}/appeals`, {
    ...{ decidedServiceId: line?.id, words: 'Det er for mye.', wants: '', language: 'nb' },
  });
  expect(appealed).toMatchObject({
    status: 200,
    body: { reference: 'KP26-4711', body: 'Kommunens klageorgan', isLate: false },
  });
  expect(await ordered()).toEqual(before);
  const events = await database.look<{ kind: string }>(`select kind from event where subject_id = $1`, [
    body.priceDecisionId,
  ]);
  expect(
    events.map(({ kind }) => kind),
    'nobody takes it for the answer to the application',
  ).toEqual(['decision.followed']);
});

test('never more than the rule lets anybody pay on the day it begins', async () => {
  expect(await decide({}, { crowns: 241 })).toMatchObject({ status: 409, body: { code: 'over-the-cap' } });
  expect(await decide({}, { crowns: 250, fromOn: '2027-01-01' })).toMatchObject({ status: 200 });
});

test('decided twice from what one has not seen is refused; a new price comes beside the old and says from when', async () => {
  await decide();
  expect(await decide()).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect(await decide({ known: 1 }, { crowns: 100, fromOn: '2027-01-01' })).toMatchObject({
    ...{ status: 200, body: { reference: 'P26-4711-2' } },
  });
  expect((await work()).lines).toMatchObject([{ decided: { crowns: 100, fromOn: '2027-01-01' } }]);
});

test('only one of the office with the case decides it, and only the one it is about and whom she lets read it', async () => {
  for (const who of ['nurse', 'other-nurse'] as const) expect([403, 404]).toContain((await decide({}, {}, who)).status);
  const { body } = await decide();
  for (const who of ['mother', 'daughter'] as const)
    expect(await letter(body.priceDecisionId, who)).toMatchObject({ kind: 'price' });
  for (const who of ['son', 'neighbour'] as const)
    expect([403, 404]).toContain((await world.ask(who, 'GET', `/api/my/decisions/${body.priceDecisionId}`)).status);
});

test('without a decision there is nothing to price', async () => {
  const other = await openCaseWorld(database, clock);
  const answer = await other.ask('assessor', 'POST', `/api/applications/${other.applicationId}/price`, {
    priceLines: [{ helpLineId: other.newId(), crowns: 1, per: 'month', fromOn: '2026-12-01' }],
    ...{ facts: 'f', reasons: 'r', laws: ['l'], language: 'nb', known: 0 },
  });
  expect(answer).toMatchObject({ status: 409, body: { code: 'not-decided' } });
  await other.served.close();
});
