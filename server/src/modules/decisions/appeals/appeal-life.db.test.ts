import type { AppealCase, AppealRow, AskedQuestion } from '@tunet/contract';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testAppeals } from '../../../../test/appeal-world.ts';
import type { CaseActor } from '../../../../test/case-world.ts';
import { uaFaults } from '../../../../test/check-pdf-ua.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
const tests = testAppeals(database, clock, 7000);
const { appeal, here, rows } = tests;

interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly code: string };
}

const seen = async (appealId: string) =>
  (await tests.world.ask('assessor', 'GET', `/api/appeals/${appealId}`)).body as unknown as AppealCase;
const post = (who: CaseActor, path: string, body: Record<string, unknown> = {}) =>
  tests.world.ask(who, 'POST', path, body) as Promise<Answer<AppealCase & { papers: unknown[] }>>;
/** One step by the office, with the version it stands at. */
const step = async (appealId: string, path: string, body: Record<string, unknown> = {}) =>
  post('assessor', `/api/appeals/${appealId}/${path}`, {
    ...(path === 'questions' || path === 'papers' ? {} : { version: (await seen(appealId)).version }),
    ...body,
  });
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n', 'latin1').toString('base64');

test('late: a person says whether it is taken up, with a reason she reads, before anything else is done', async () => {
  const late = { decidedServiceId: tests.decided.alarm, lateBecause: 'Jeg lå på sykehus.' };
  const { appealId } = (await appeal('mother', late)).body;
  expect(await seen(appealId)).toMatchObject({ lateToJudge: true, mayBecome: [] });
  expect((await step(appealId, 'move', { to: 'looked-at', words: 'x' })).body.code).toBe('judge-lateness-first');
  const judged = await step(appealId, 'lateness', { takeUp: true, words: 'Du lå på sykehus.' });
  expect(judged.body).toMatchObject({ state: 'received', lateToJudge: false });
  expect((await step(appealId, 'lateness', { takeUp: false, words: 'x' })).body.code).toBe('not-now');
  expect((await here())[0]?.happenings.at(-1)).toMatchObject({ what: 'late-taken-up', words: 'Du lå på sykehus.' });
});

test('late and not taken up: she reads why, and may have that tried by the body', async () => {
  const late = { decidedServiceId: tests.decided.alarm, lateBecause: 'Jeg glemte det.' };
  const { appealId } = (await appeal('mother', late)).body;
  expect((await step(appealId, 'lateness', { takeUp: false, words: 'Det er for sent.' })).body).toMatchObject({
    state: 'not-taken-up',
    mayBecome: ['sent-on'],
  });
  expect((await step(appealId, 'move', { to: 'sent-on', words: 'Hun klager på det.' })).body.state).toBe('sent-on');
});

test('nobody is turned away for want of something without having been asked for it, with time to answer', async () => {
  const { appealId } = (await appeal('mother')).body;
  const away = () => step(appealId, 'move', { to: 'not-taken-up', words: 'Fullmakten mangler.' });
  expect((await away()).body.code).toBe('ask-first');
  const words = 'Hvem er det som klager?';
  const soon = await step(appealId, 'questions', { words, answerBy: '2026-11-25' });
  expect(soon.body).toMatchObject({ code: 'answer-by-too-soon' });
  expect((await step(appealId, 'questions', { words, answerBy: '2026-12-01' })).status).toBe(200);
  expect((await away()).body.code).toBe('ask-first');
  const { questions } = (await tests.world.ask('mother', 'GET', `/api/my/people/${tests.world.mother}/questions`))
    .body as {
    questions: AskedQuestion[];
  };
  const mineToo = questions.find((question) => question.appealId === appealId);
  expect(mineToo).toMatchObject({ words, answerBy: '2026-12-01', isPast: false, answer: null });
  // The promise to her runs on as it was.
  expect(await seen(appealId)).toMatchObject({ promisedOn: '2026-12-21', isAsked: true });
  for (const who of ['son', 'neighbour'] as const) {
    const path = `/api/my/questions/${mineToo?.questionId}/answer`;
    expect([403, 404]).toContain((await post(who, path, { words: 'x' })).status);
  }
  const answer = () => post('mother', `/api/my/questions/${mineToo?.questionId}/answer`, { words: 'Det er jeg selv.' });
  const both = await Promise.all([answer(), answer()]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await seen(appealId)).toMatchObject({ isAsked: false, questions: [{ answer: 'Det er jeg selv.' }] });
  expect((await away()).body.state).toBe('not-taken-up');
});

test('asked, and the day gone without an answer: a person may go on, and she may still answer', async () => {
  const { appealId } = (await appeal('mother')).body;
  await step(appealId, 'questions', { words: 'Hva gjelder det?', answerBy: '2026-12-01' });
  await rows(`update asked_question set answer_by = '2026-11-22' where appeal_id = $1`, [appealId]);
  expect((await step(appealId, 'move', { to: 'not-taken-up', words: 'Vi fikk ikke svar.' })).status).toBe(200);
  const [asked] = (await seen(appealId)).questions;
  expect(asked?.isPast).toBe(true);
  expect((await post('mother', `/api/my/questions/${asked?.questionId}/answer`, { words: 'Nå.' })).status).toBe(200);
});

test('withdrawn by her: the clock stops, it stays in the record, and that day she may take it up again where it stood', async () => {
  const { appealId } = (await appeal('mother')).body;
  await step(appealId, 'move', { to: 'looked-at', words: 'Vi ser på det.' });
  const withdraw = () => post('mother', `/api/my/appeals/${appealId}/withdraw`);
  for (const who of ['daughter', 'son', 'neighbour'] as const) {
    expect([403, 404]).toContain((await post(who, `/api/my/appeals/${appealId}/withdraw`)).status);
  }
  expect((await withdraw()).status).toBe(200);
  expect((await withdraw()).body.code).toBe('not-now');
  expect((await here())[0]).toMatchObject({ state: 'withdrawn', mayUndo: true, mayWithdraw: false });
  expect(await seen(appealId)).toMatchObject({ isOverdue: false, mayBecome: [], toTellBody: null });
  expect((await post('mother', `/api/my/appeals/${appealId}/undo-withdraw`)).status).toBe(200);
  expect((await here())[0]).toMatchObject({ state: 'looked-at', mayUndo: false });
  await withdraw();
  await rows(`update appeal set withdrawn_at = withdrawn_at - interval '1 day' where id = $1`, [appealId]);
  expect((await post('mother', `/api/my/appeals/${appealId}/undo-withdraw`)).body.code).toBe('not-now');
  const told = (await here())[0]?.happenings.map(({ what }) => what);
  expect(told).toEqual(['received', 'looked-at', 'withdrawn', 'goes-on', 'withdrawn']);
  // She may appeal the same line anew.
  expect((await appeal('mother')).status).toBe(200);
});

test('withdrawn by telephone only when it was read back; gone on, the body is told, also when she changes her mind', async () => {
  const { appealId } = (await appeal('mother')).body;
  await step(appealId, 'move', { to: 'looked-at', words: 'Vi ser på det.' });
  await step(appealId, 'move', { to: 'sent-on', words: 'Vi endrer det ikke.' });
  expect((await step(appealId, 'withdraw', { isConfirmed: false })).body.code).toBe('not-confirmed');
  expect((await step(appealId, 'withdraw', { isConfirmed: true })).body).toMatchObject({ toTellBody: 'withdrawn' });
  const told = await step(appealId, 'body-told');
  expect(told.body).toMatchObject({ toTellBody: null });
  const undone = await step(appealId, 'undo-withdraw', { isConfirmed: true });
  expect(undone.body).toMatchObject({ state: 'sent-on', toTellBody: 'goes-on' });
  const { appeals } = (await tests.world.ask('assessor', 'GET', '/api/appeals')).body as { appeals: AppealRow[] };
  expect(appeals.find((one) => one.appealId === appealId)).toMatchObject({ toTellBody: 'goes-on' });
});

test('photos and papers lie with the appeal for good, read by those who read it; a photo says nothing of where it was taken', async () => {
  const { appealId } = (await appeal('mother')).body;
  const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#845' } })
    .withExif({ IFD0: { Make: 'Telephone' } })
    .jpeg()
    .toBuffer();
  const add = (who: CaseActor, paper: string) =>
    who === 'assessor'
      ? step(appealId, 'papers', { paper })
      : post(who, `/api/my/appeals/${appealId}/papers`, { paper });
  expect((await add('mother', photo.toString('base64'))).body.papers).toHaveLength(1);
  expect((await add('assessor', pdf)).body.papers).toHaveLength(2);
  expect((await add('mother', 'PHNjcmlwdD4=')).body.code).toBe('not-a-picture');
  for (const who of ['daughter', 'neighbour'] as const) expect([403, 404]).toContain((await add(who, pdf)).status);
  const { papers } = await seen(appealId);
  const [first] = papers;
  const served = await tests.world.served.app.inject({
    url: `/api/my/application-papers/${first?.id}`,
    cookies: tests.world.cookiesOf('mother'),
  });
  expect(served.statusCode).toBe(200);
  expect(served.rawPayload.includes('Telephone')).toBe(false);
  const other = await tests.world.served.app.inject({
    url: `/api/application-papers/${first?.id}`,
    cookies: tests.world.cookiesOf('other-nurse'),
  });
  expect([403, 404]).toContain(other.statusCode);
  await step(appealId, 'move', { to: 'looked-at', words: 'x' });
  await step(appealId, 'move', { to: 'sent-on', words: 'x' });
  await add('mother', pdf);
  expect((await seen(appealId)).toTellBody).toBe('new-papers');
  await post('mother', `/api/my/appeals/${appealId}/withdraw`);
  expect((await add('mother', pdf)).body.code).toBe('not-now');
});

test('changed in part says so and goes on with the rest; the body’s answer is kept', async () => {
  const { appealId } = (await appeal('mother')).body;
  await step(appealId, 'move', { to: 'looked-at', words: 'Vi ser på det.' });
  expect((await step(appealId, 'move', { to: 'changed', words: 'x' })).body.code).toBe('say-how');
  const partly = await step(appealId, 'move', { to: 'changed', changedHow: 'partly', words: 'Noe mer hjelp.' });
  expect(partly.body).toMatchObject({ state: 'changed', changedHow: 'partly', mayBecome: ['sent-on'] });
  await step(appealId, 'move', { to: 'sent-on', words: 'Resten går videre.' });
  expect((await step(appealId, 'move', { to: 'answered', words: 'x' })).body.code).toBe('say-how');
  await step(appealId, 'move', { to: 'answered', bodyAnswer: 'sent-back', words: 'Se på det på nytt.' });
  expect((await here())[0]).toMatchObject({ state: 'answered', bodyAnswer: 'sent-back' });
});

test('the whole case is one PDF with every paper in it, for the office and nobody else', async () => {
  const { appealId } = (await appeal('mother')).body;
  await step(appealId, 'papers', { paper: pdf });
  await step(appealId, 'move', { to: 'looked-at', words: 'Vi ser på det.' });
  const get = (who: CaseActor) =>
    tests.world.served.app.inject({ url: `/api/appeals/${appealId}/bundle`, cookies: tests.world.cookiesOf(who) });
  const bundle = await get('assessor');
  expect(bundle.statusCode).toBe(200);
  const bytes = bundle.rawPayload.toString('latin1');
  expect(bytes.startsWith('%PDF-1.7')).toBe(true);
  expect(bytes).toContain('/EmbeddedFile');
  expect(uaFaults(bundle.rawPayload)).toEqual([]);
  for (const who of ['nurse', 'other-nurse', 'mother'] as const) expect((await get(who)).statusCode).not.toBe(200);
});

test('words of danger in an appeal put it on top of the list and ring until somebody has it in hand', async () => {
  await appeal('mother', { decidedServiceId: tests.decided.alarm, lateBecause: 'x' });
  const { appealId } = (await appeal('mother', { words: 'Jeg orker ikke leve lenger.' })).body;
  const list = async () =>
    ((await tests.world.ask('assessor', 'GET', '/api/appeals')).body as { appeals: AppealRow[] }).appeals;
  expect((await list())[0]).toMatchObject({ appealId, danger: { source: 'appeal', takenAt: null } });
  await step(appealId, 'move', { to: 'looked-at', words: 'Vi har ringt deg.' });
  expect((await list()).find((one) => one.appealId === appealId)?.danger).toBeNull();
});
