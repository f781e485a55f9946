import type { DecisionDraft, DecisionLetter, DecisionWork, DraftService } from '@tunet/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { layOut } from '../../../test/build.ts';
import { addApplication, type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let caseNo = 0;

/** Each test stands by itself: a mother in a municipality of her own, with nursing twice a day. */
beforeEach(async () => {
  world = await openCaseWorld(database, clock);
  await decide({ services: [nursing()] });
});
afterEach(() => world.served.close());

const nursing = (change: Partial<DraftService> = {}): DraftService => ({
  ...{ id: world.newId(), serviceType: 'home-nursing', isGranted: true, timesFloor: 1, timesUsual: 2, per: 'day' },
  ...{ extentWords: 'Hver morgen, vanligvis også om kvelden.', startsOn: '2026-11-23', endsOn: null },
  ...{ unitId: world.east, appealBody: 'Statsforvalteren i Nordvik', appealWeeks: 4 },
  ...change,
});
const whole = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  ...{ outcome: 'granted', language: 'nb', services: [nursing()], laws: ['hol § 3-2'], facts: 'Falt to ganger.' },
  ...{ reasons: 'Klarer ikke medisinene.', herView: 'Vil bo hjemme.', whyDifferent: '', evaluationOn: '2027-06-01' },
  toldHow: 'digital',
  consent: { canConsent: true, judgedBy: 'assessor', judgedOn: '2026-11-20', ground: 'Samtale hjemme.' },
  ...change,
});
async function newCase(): Promise<void> {
  caseNo += 1;
  const id = world.newId();
  const reference = `26-${7000 + caseNo}`;
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addApplication(tx, { ...world, id, personId: world.mother, unitId: world.office, reference }),
  );
  world = { ...world, applicationId: id };
}
const path = () => `/api/applications/${world.applicationId}/decision`;
const read = async () => (await world.ask('assessor', 'GET', path())).body as DecisionWork;
const save = (draft: DecisionDraft) => world.ask('assessor', 'POST', `${path()}/draft`, { draft, version: 0 });
const issue = () => world.ask('assessor', 'POST', `${path()}/issue`, { version: 1 });
const notice = (lines: string[], answerBy = '2026-12-07') =>
  world.ask('assessor', 'POST', `${path()}/prior-notice`, {
    helpLines: lines,
    words: 'Hun går selv i trappen nå.',
    answerBy,
  });
async function decide(change: Partial<DecisionDraft>): Promise<string> {
  await newCase();
  expect(await save(whole(change))).toMatchObject({ status: 200 });
  const issued = await issue();
  expect(issued).toMatchObject({ status: 200 });
  return (issued.body as { decisionId: string }).decisionId;
}
/** A new case with a draft that replaces what she has by less, whole in all slots. */
async function lessening(change: Partial<NonNullable<DecisionDraft['less']>> = {}): Promise<string> {
  await newCase();
  const [line] = (await read()).running;
  if (!line) throw new Error('she has help');
  const draft = whole({
    outcome: 'partly',
    whyDifferent: 'Behovet er mindre.',
    services: [nursing({ timesFloor: 2, timesUsual: 3, per: 'week', startsOn: '2026-12-20' })],
    less: {
      helpLines: [{ lineId: line.id, becomes: 'replaced', lastDay: '2026-12-19' }],
      ...{ whatChanged: 'Hun har trent i ti uker.', whatSheSaid: 'Hun er enig.', goesOnIfAppealed: true },
      ...{ whyNotGoesOn: '', signedOffBy: '', ...change },
    },
  });
  expect(await save(draft)).toMatchObject({ status: 200, body: { missing: [] } });
  return line.id;
}
const questionsOfMother = async () =>
  (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/questions`)).body as {
    questions: { questionId: string; noticeLines: string[] | null }[];
  };
/** The day to answer lies behind: nobody is logged in for two weeks. */
const dayHasGone = () =>
  database.asAdministrator((client) => client.query("update asked_question set answer_by = '2026-11-22'"));
const lastDay = (lineId: string): Promise<string | null> =>
  database.asAdministrator(async (client) => {
    const { rows } = await client.query('select ends_on::text as day from decided_service where id = $1', [lineId]);
    return rows[0].day;
  });

describe('less help', () => {
  test('is not issued without prior notice, nor before she has answered or the day has gone', async () => {
    const lineId = await lessening();
    expect(await issue()).toMatchObject({ status: 409, body: { code: 'prior-notice-missing' } });
    expect(await notice([lineId], '2026-12-01')).toMatchObject({
      ...{ status: 409, body: { code: 'answer-by-too-soon', detail: { first: '2026-12-07' } } },
    });
    expect(await notice([lineId])).toMatchObject({ status: 200, body: { priorNotices: [{ noticeLines: [lineId] }] } });
    expect(await issue()).toMatchObject({
      ...{ status: 409, body: { code: 'prior-notice-open', detail: { until: '2026-12-07' } } },
    });
    expect(await lastDay(lineId)).toBeNull();
    await dayHasGone();
    expect(await issue()).toMatchObject({ status: 200 });
    expect(await lastDay(lineId)).toBe('2026-12-19');
  });

  test('may be issued when she has answered at her own door', async () => {
    const lineId = await lessening();
    await notice([lineId]);
    const [asked] = (await questionsOfMother()).questions;
    expect(asked).toMatchObject({ noticeLines: [lineId] });
    const answer = `/api/my/questions/${asked?.questionId}/answer`;
    expect(await world.ask('mother', 'POST', answer, { words: 'Det går bra.' })).toMatchObject({ status: 200 });
    expect(await issue()).toMatchObject({ status: 200 });
  });

  test('a notice of other help, or a line that is not hers, opens nothing', async () => {
    await lessening();
    expect(await notice([world.newId()])).toMatchObject({ status: 409, body: { code: 'unknown-line' } });
    expect(await issue()).toMatchObject({ status: 409, body: { code: 'prior-notice-missing' } });
  });

  test('goes on as before while an appeal that came in time is tried, and ends only by a person afterwards', async () => {
    const lineId = await lessening();
    await notice([lineId]);
    await dayHasGone();
    const { decisionId } = (await issue()).body as { decisionId: string };
    const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as DecisionLetter;
    expect(letter.changes).toMatchObject([{ lineId, becomes: 'replaced', goesOnIfAppealed: true, isHeld: false }]);
    const wanted = { decidedServiceId: letter.services[0]?.id, words: 'Nei.', wants: '', language: 'nb' };
    const sent = await world.ask('mother', 'POST', `/api/my/decisions/${decisionId}/appeals`, wanted);
    expect(sent).toMatchObject({ status: 200 });
    expect(await lastDay(lineId)).toBeNull();
    const settle = () => world.ask('assessor', 'POST', `${path()}/last-day`, { lineId, lastDay: '2027-01-15' });
    expect(await settle()).toMatchObject({ status: 409, body: { code: 'appeal-under-way' } });
    const { appealId } = sent.body as { appealId: string };
    await world.ask('mother', 'POST', `/api/my/appeals/${appealId}/withdraw`, {});
    expect(await lastDay(lineId), 'the end of an appeal ends nothing by itself').toBeNull();
    expect(await settle()).toMatchObject({ status: 200 });
    expect(await lastDay(lineId)).toBe('2027-01-15');
    expect(await settle()).toMatchObject({ status: 409, body: { code: 'not-held' } });
  });

  test('takes effect meanwhile only when somebody has decided so with a reason', async () => {
    const lineId = await lessening({ goesOnIfAppealed: false, whyNotGoesOn: 'Hjelpen gjør henne svakere.' });
    await notice([lineId]);
    await dayHasGone();
    const { decisionId } = (await issue()).body as { decisionId: string };
    const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as DecisionLetter;
    const wanted = { decidedServiceId: letter.services[0]?.id, words: 'Nei.', wants: '', language: 'nb' };
    await world.ask('mother', 'POST', `/api/my/decisions/${decisionId}/appeals`, wanted);
    expect(await lastDay(lineId)).toBe('2026-12-19');
  });

  test('by silence there is none: less of the same kind asks what becomes of the help she has', async () => {
    await newCase();
    const answer = await save(whole({ services: [nursing({ timesFloor: 2, timesUsual: 3, per: 'week' })] }));
    expect(answer).toMatchObject({ body: { missing: [{ slot: 'running-help' }] } });
    expect(await issue()).toMatchObject({ status: 409, body: { code: 'slots-missing' } });
  });
});

test('nothing is decided against her while a question to her is open; help that is given does not wait', async () => {
  await newCase();
  const asking = { words: 'Hvor ofte falt du?', answerBy: '2026-12-08' };
  const asked = await world.ask('assessor', 'POST', `/api/applications/${world.applicationId}/questions`, asking);
  expect(asked).toMatchObject({ status: 200 });
  const refused = whole({ outcome: 'refused', whyDifferent: 'Nei.', services: [nursing({ isGranted: false })] });
  await save(refused);
  expect(await issue()).toMatchObject({
    ...{ status: 409, body: { code: 'question-open', detail: { until: '2026-12-08' } } },
  });
  await world.ask('assessor', 'POST', `${path()}/draft`, { draft: whole(), version: 1 });
  expect(await world.ask('assessor', 'POST', `${path()}/issue`, { version: 2 })).toMatchObject({ status: 200 });
});
