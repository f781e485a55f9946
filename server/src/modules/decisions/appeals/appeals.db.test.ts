import type { AppealCase, AppealReceipt, AppealRow, LetterRow, WholeLetter } from '@tunet/contract';
import { expect, test } from 'vitest';
import { testAppeals } from '../../../../test/appeal-world.ts';
import { addContact, layOut } from '../../../../test/build.ts';
import type { CaseActor } from '../../../../test/case-world.ts';
import { consumeAll } from '../../../../test/consume-all.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { followLetters } from '../follow-letters.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
const tests = testAppeals(database, clock, 6000);
const { appeal, here, rows, decide } = tests;

interface Answer<T> {
  readonly status: number;
  readonly body: T & { readonly code: string };
}
const count = async () => (await rows('select count(*)::int from appeal'))[0]?.count;

test('in time: a receipt with a number, whose turn it is and by which day, and who decides it then', async () => {
  const { status, body } = await appeal('mother');
  expect(status).toBe(200);
  expect(body).toMatchObject({ isLate: false, body: 'Statsforvalteren', promisedOn: '2026-12-21' });
  expect(body.reference).toMatch(/^K26-6\d{3}$/);
  const [first] = await here();
  expect(first).toMatchObject({ words: 'Jeg klarer det ikke alene.', state: 'received', until: '2026-11-25' });
  const { appeals } = (await tests.world.ask('assessor', 'GET', '/api/appeals')).body as { appeals: AppealRow[] };
  expect(appeals.map(({ reference }) => reference)).toContain(body.reference);
});

test('two lines of one letter have two clocks: one is late and says why, the other is in time', async () => {
  const alarm = { decidedServiceId: tests.decided.alarm };
  expect((await appeal('mother', alarm)).body.code).toBe('say-why-late');
  expect(await here()).toHaveLength(0);
  const late = await appeal('mother', { ...alarm, lateBecause: 'Jeg lå på sykehus.' });
  expect(late.body).toMatchObject({ isLate: true, body: 'Kommunens klagenemnd' });
  expect((await appeal('mother')).body.isLate).toBe(false);
  expect((await here()).map(({ lateBecause }) => lateBecause).sort()).toEqual(['Jeg lå på sykehus.', null]);
});

test('the last day itself is in time, the day after is not; and nobody makes the time shorter', async () => {
  const until = (day: string) =>
    rows('update decided_service set appeal_until = $2 where id = $1', [tests.decided.alarm, day]);
  const alarm = { decidedServiceId: tests.decided.alarm };
  await until('2026-11-22');
  expect((await appeal('mother', alarm)).body.code).toBe('say-why-late');
  await until('2026-11-23');
  expect((await appeal('mother', alarm)).body.isLate).toBe(false);
  await expect(until('2026-11-20')).rejects.toThrow('never made shorter');
});

test('a double click, and a second appeal of the same line, are one appeal', async () => {
  const before = Number(await count());
  const both = await Promise.all([appeal('mother'), appeal('mother')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await appeal('mother')).body.code).toBe('already-appealed');
  expect(await count()).toBe(before + 1);
});

test('a line of another decision, a decision from elsewhere, and none at all are answered alike', async () => {
  const other = await decide(tests.world.tenantId, tests.world.mother, tests.world.office, '26-6990');
  const before = await count();
  for (const [decisionId, decidedServiceId] of [
    [tests.decided.id, other.nursing],
    [tests.decided.id, tests.world.newId()],
    [tests.world.newId(), tests.decided.nursing],
  ] as const) {
    const { status, body } = await appeal('mother', { decidedServiceId }, decisionId);
    expect([status, body.code]).toEqual([404, 'not-found']);
  }
  expect(await count()).toBe(before);
});

test('a representative appeals with the scope to apply, and is named; without it, and as a stranger, nobody does', async () => {
  const before = await count();
  for (const who of ['daughter', 'son', 'neighbour'] as const) expect([403, 404]).toContain((await appeal(who)).status);
  expect(await count()).toBe(before);
  await rows(`update access_grant set scopes = '{decision.read,apply}' where subject_id = $1 and basis = 'proxy'`, [
    tests.world.daughter,
  ]);
  expect((await appeal('daughter')).status).toBe(200);
  expect((await here())[0]).toMatchObject({ writtenBy: 'Marit Beboer' });
  expect(await rows('select written_as, signed from appeal where decision_id = $1', [tests.decided.id])).toEqual([
    { written_as: 'proxy', signed: 'click' },
  ]);
  await rows(`update access_grant set scopes = '{decision.read,plan.read}' where subject_id = $1 and basis = 'proxy'`, [
    tests.world.daughter,
  ]);
});

test('written down by staff it is hers only when it was read back and she said yes', async () => {
  const write = (body: Record<string, unknown>) =>
    tests.world.ask('assessor', 'POST', `/api/decisions/${tests.decided.id}/appeals`, {
      ...{ decidedServiceId: tests.decided.nursing, words: 'Hun vil ha hjelp.', wants: '', language: 'nb' },
      ...{ channel: 'phone', signed: 'read-back', saidBy: 'Ingrid Solvang', ...body },
    }) as Promise<Answer<AppealReceipt>>;
  expect((await write({ isConfirmed: false })).body.code).toBe('not-confirmed');
  expect((await write({ isConfirmed: true })).status).toBe(200);
  expect((await here())[0]).toMatchObject({ writtenBy: 'assessor Ansatt', words: 'Hun vil ha hjelp.' });
});

test('it is looked at again, sent on and answered, in that order and each with words that she reads', async () => {
  const { appealId } = (await appeal('mother')).body;
  const move = (to: string, version: number, who: CaseActor = 'assessor') =>
    tests.world.ask(who, 'POST', `/api/appeals/${appealId}/move`, {
      ...{ to, words: `Ord om ${to}.`, version },
      ...(to === 'changed' ? { changedHow: 'wholly' } : {}),
    }) as Promise<Answer<AppealCase>>;
  expect((await move('sent-on', 1)).body.code).toBe('not-now');
  expect((await move('looked-at', 1, 'nurse')).status).not.toBe(200);
  expect((await move('looked-at', 1)).body).toMatchObject({
    state: 'looked-at',
    mayBecome: ['changed', 'sent-on', 'not-taken-up'],
  });
  const both = await Promise.all([move('sent-on', 2), move('changed', 2, 'colleague')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [now] = await here();
  expect(now?.happenings.map(({ what }) => what).slice(0, 2)).toEqual(['received', 'looked-at']);
  expect(now?.happenings[1]?.words).toBe('Ord om looked-at.');
});

test('after a death nobody appeals in her name', async () => {
  await rows('update person set died_on = $2 where id = $1', [tests.world.mother, '2026-11-22']);
  const { status } = await tests.world.ask('assessor', 'POST', `/api/decisions/${tests.decided.id}/appeals`, {
    ...{ decidedServiceId: tests.decided.nursing, words: 'x', wants: '', language: 'nb', channel: 'phone' },
    ...{ signed: 'read-back', isConfirmed: true },
  });
  expect(status).toBe(409);
  await rows('update person set died_on = null where id = $1', [tests.world.mother]);
});

test('paper: one who is reserved gets the receipt and each answer as a letter, and a decision posted late gives more time', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addContact(tx, { tenantId: tests.world.tenantId, personId: tests.world.mother, state: 'reserved' }),
  );
  const { appealId, reference } = (await appeal('mother')).body;
  await tests.world.ask('assessor', 'POST', `/api/appeals/${appealId}/move`, {
    to: 'looked-at',
    words: 'Vi ser på det.',
    version: 1,
  });
  const queue = async () =>
    ((await tests.world.ask('assessor', 'GET', '/api/letters')).body as { letters: LetterRow[] }).letters;
  const about = (await queue()).filter((letter) => letter.reference === reference);
  expect(about.map(({ kind }) => kind).sort()).toEqual(['appeal-answer', 'appeal-receipt']);
  const receipt = about.find(({ kind }) => kind === 'appeal-receipt');
  const whole = (await tests.world.ask('assessor', 'GET', `/api/letters/${receipt?.letterId}`)).body as WholeLetter;
  const text = JSON.stringify(whole.blocks);
  expect(text).toContain('innen mandag 21. desember 2026');
  expect(text).toContain('går klagen videre til Statsforvalteren');

  // A decision on paper counts from when it was posted, never from sooner.
  await rows(`update service_decision set told_how = 'paper', told_at = $2 where id = $1`, [
    tests.decided.id,
    '2026-11-02T11:00:00Z',
  ]);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(
      `insert into event (tenant_id, kind, subject_id, payload, occurred_at) values ($1, 'letter.sent', $2, $3, $4)`,
      [
        ...[tests.world.tenantId, tests.world.newId()],
        ...[JSON.stringify({ letterKind: 'decision', about: tests.decided.id, toldOn: '2026-11-27' }), clock.now()],
      ],
    ),
  );
  await consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'letters-sent', followLetters);
  const lines = await rows(
    'select appeal_until::text as until from decided_service where decision_id = $1 order by 1',
    [tests.decided.id],
  );
  // Three weeks and four weeks after 27 November; the second is Christmas Day, then a weekend.
  expect(lines).toEqual([{ until: '2026-12-18' }, { until: '2026-12-28' }]);
  await expect(
    database.pool('tunet_dispatch').query(`update decided_service set appeal_until = '2020-01-01' where false`),
  ).resolves.toBeDefined();
});
