import type { FieldVisit, MyVisit, RouteAnswer, UnitVisit, visitRoutes } from '@tunet/contract';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../test/visit-world.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { lookOnce } from './run-visits.ts';

const database = useDatabase();
// Monday the 23rd, half past five in the morning in Oslo.
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;
/** Today's medicine (critical, 08–09) and shower (10–12), and Thursday's shower. */
let medicine: string;
let shower: string;
let thursday: string;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T04:30:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
  const visits = await world.visits();
  const find = (day: string, critical: boolean) =>
    String(visits.find((visit) => visit.day === day && visit.is_critical === critical)?.id);
  medicine = find('2026-11-23', true);
  shower = find('2026-11-23', false);
  thursday = find('2026-11-26', false);
});
afterAll(() => world.served.close());

const until = (instant: string) => clock.advance(new Date(instant).getTime() - clock.now().getTime());
const say = (who: VisitActor, visitId: string, what: string, body: object = {}) =>
  world.ask(who, 'POST', `/api/field/visits/${visitId}/${what}`, { ...body });
const office = (who: VisitActor, visitId: string, what: string, body: object = {}) =>
  world.ask(who, 'POST', `/api/visits/${visitId}/${what}`, { ...body });
const mine = (who: VisitActor, visitId: string, what: string, body: object = {}) =>
  world.ask(who, 'POST', `/api/my/visits/${visitId}/${what}`, { ...body });
async function seenBy(who: VisitActor, visitId: string): Promise<MyVisit | undefined> {
  const { body } = await world.ask(who, 'GET', `/api/my/people/${world.mother}/visits?from=2026-11-23&days=7`);
  return (body as { visits: MyVisit[] }).visits.find(({ id }) => id === visitId);
}
async function onBoard(visitId: string, on = '2026-11-23'): Promise<UnitVisit | undefined> {
  const { body } = await world.ask('nurse', 'GET', `/api/units/day?on=${on}`);
  return (body as { visits: UnitVisit[] }).visits.find(({ id }) => id === visitId);
}
async function kinds(visitId: string): Promise<string[]> {
  const { rows } = await database.asAdministrator((client) =>
    client.query('select kind from event where subject_id = $1 order by id', [visitId]),
  );
  return rows.map(({ kind }) => kind);
}

test('the whole way: the list, the visit, a note, and what the family reads', async () => {
  expect((await office('nurse', shower, 'assign', { staffId: world.anne })).body).toMatchObject({
    assignedTo: { id: world.anne, name: 'Anne Test' },
  });
  const { body: field } = (await world.ask('anne', 'GET', '/api/field/day')) as {
    body: RouteAnswer<(typeof visitRoutes)['GET /api/field/day']>;
  };
  expect(field.visits[0]).toMatchObject({ id: shower, mine: true, state: 'planned' });
  expect(field.persons).toMatchObject([
    {
      name: 'Ingrid Solvang',
      lives: { street: 'Bjørkeveien 4' },
      keys: ['Nøkkelskap 12'],
      whatMatters: 'Kaffe før piller.',
    },
  ]);
  expect(await seenBy('son', shower)).toMatchObject({ who: 'Anne', what: ['Dusj'], state: 'planned', unitName: 'Øst' });

  until('2026-11-23T10:40:00Z');
  const leftOut = [{ interventionId: world.shower, because: 'declined' }];
  const done = await say('anne', shower, 'done', { note: { words: 'Spiste godt. Ville ikke dusje.' }, leftOut });
  expect(done.body as FieldVisit).toMatchObject({ state: 'done', leftOut });
  expect(await kinds(shower)).toEqual(['visit.done']);
  expect(await seenBy('son', shower)).toMatchObject({ who: 'Anne', state: 'done' });
  const { body } = await world.ask('son', 'GET', `/api/my/people/${world.mother}/notes`);
  expect(body).toMatchObject({ notes: [{ words: 'Spiste godt. Ville ikke dusje.', visitId: shower }] });
  // No clock of when she was there leaves the server, to nobody.
  for (const answer of [done.body, await onBoard(shower), await seenBy('son', shower)]) {
    expect(JSON.stringify(answer)).not.toContain('T10:40');
  }
});

describe('answers from phones without net', () => {
  test('a visit shown as not confirmed turns out to have been done: told late, it counts', async () => {
    until('2026-11-23T09:30:00Z');
    await lookOnce({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId }, new Map());
    expect(await onBoard(medicine)).toMatchObject({ state: 'not-confirmed' });
    expect(await seenBy('mother', medicine)).toMatchObject({ state: 'not-confirmed', unitPhone: '+47 555 00 301' });
    const told = await say('anne', medicine, 'done', { occurredAt: '2026-11-23T07:20:00Z' });
    expect(told.status).toBe(200);
    expect(await seenBy('mother', medicine)).toMatchObject({ state: 'done' });
    expect(await kinds(medicine)).toEqual(['visit.unconfirmed', 'visit.unconfirmed', 'visit.done']);
  });

  test('two carers answer the same visit: both are kept, and the one who was there counts', async () => {
    await say('bo', shower, 'not-done', { because: 'not-home', occurredAt: '2026-11-23T04:10:00Z' });
    expect((await say('anne', shower, 'done', { occurredAt: '2026-11-23T04:20:00Z' })).status).toBe(200);
    expect(await onBoard(shower)).toMatchObject({
      state: 'done',
      answers: [
        { state: 'not-done', because: 'not-home', byName: 'Bo Test' },
        { state: 'done', byName: 'Anne Test' },
      ],
    });
    await say('bo', shower, 'not-done', { because: 'declined' });
    expect(await onBoard(shower)).toMatchObject({ state: 'done', answers: { length: 3 } });
    expect(await kinds(shower)).toEqual(['visit.not-done', 'visit.done']);
  });

  test('done after it was cancelled is kept and shown, with who had cancelled it', async () => {
    expect((await mine('mother', thursday, 'cancel')).body).toMatchObject({ outcome: 'cancelled' });
    await say('bo', thursday, 'not-done', { because: 'declined' });
    expect(await onBoard(thursday, '2026-11-26')).toMatchObject({ state: 'cancelled', answers: { length: 1 } });
    await say('anne', thursday, 'done');
    expect(await onBoard(thursday, '2026-11-26')).toMatchObject({ state: 'done', cancelled: { by: 'resident' } });
  });

  test('a reason that says nothing by itself needs words; an unknown one is refused', async () => {
    const because = 'no-time';
    expect((await say('anne', shower, 'not-done', { because })).body).toMatchObject({ code: 'note-needed' });
    expect((await say('anne', shower, 'not-done', { because: 'lazy' })).body).toMatchObject({ code: 'unknown-reason' });
    expect((await say('anne', shower, 'not-done', { because, words: 'Alarm hos en annen' })).status).toBe(200);
  });
});

describe('what she and those she has let may ask', () => {
  test('a proxy who may only read cannot cancel; one who may, can, and it is told who did', async () => {
    expect((await seenBy('son', thursday))?.mayCancel).toBe('no');
    for (const who of ['son', 'neighbour'] as const) expect((await mine(who, thursday, 'cancel')).status).toBe(404);
    expect((await mine('son', thursday, 'ask-to-move', { words: 'Senere' })).status).toBe(404);
    expect((await mine('helper', thursday, 'cancel', { words: 'Hun er hos meg' })).status).toBe(200);
    expect(await seenBy('mother', thursday)).toMatchObject({
      state: 'cancelled',
      cancelled: { by: 'relative', name: 'Marit Solvang', words: 'Hun er hos meg' },
    });
    expect(await kinds(thursday)).toEqual(['visit.cancelled']);
  });

  test('after the cut-off it is still possible, and marked late; in time it is not', async () => {
    // The shower is today: the cut-off was on Friday. Thursday's is on Wednesday at ten.
    expect(await seenBy('mother', shower)).toMatchObject({ mayCancel: 'late', cancelBy: '2026-11-20T09:00:00.000Z' });
    expect(await seenBy('mother', thursday)).toMatchObject({
      mayCancel: 'at-once',
      cancelBy: '2026-11-25T09:00:00.000Z',
    });
    expect((await mine('mother', shower, 'cancel')).body).toMatchObject({ outcome: 'cancelled' });
    await mine('mother', thursday, 'cancel');
    expect(await onBoard(shower)).toMatchObject({ state: 'cancelled', cancelled: { isLate: true } });
    expect(await onBoard(thursday, '2026-11-26')).toMatchObject({ cancelled: { isLate: false } });
  });

  test('a critical visit never falls away by itself: late or early, by her or a relative, a nurse decides', async () => {
    expect((await seenBy('helper', medicine))?.mayCancel).toBe('ask');
    expect((await mine('helper', medicine, 'cancel', { words: 'Hun er hos meg' })).body).toMatchObject({
      outcome: 'asked',
    });
    expect((await mine('mother', medicine, 'cancel')).body).toMatchObject({ code: 'visit-closed' });
    expect(await onBoard(medicine)).toMatchObject({ state: 'planned', cancelAsked: { words: 'Hun er hos meg' } });
    expect((await office('carer-at-desk', medicine, 'answer-cancel', { yes: true })).status).toBe(403);
    expect((await office('nurse', medicine, 'answer-cancel', { yes: false })).body).toMatchObject({
      code: 'note-needed',
    });
    await office('nurse', medicine, 'answer-cancel', { yes: false, words: 'Vi kommer med medisinen.' });
    expect(await seenBy('mother', medicine)).toMatchObject({ cancelAsked: null, answer: 'Vi kommer med medisinen.' });
    await mine('mother', medicine, 'cancel');
    await office('nurse', medicine, 'answer-cancel', { yes: true });
    expect(await seenBy('mother', medicine)).toMatchObject({
      state: 'cancelled',
      cancelled: { by: 'resident', isLate: true },
    });
  });

  test('asked after the cut-off, it is marked so on the board until it is answered; asked in time, it is not', async () => {
    await mine('mother', medicine, 'cancel');
    expect(await onBoard(medicine)).toMatchObject({ state: 'planned', cancelAsked: { isLate: true } });
    const far = (await world.visits()).find(({ is_critical, day }) => is_critical && String(day) >= '2026-11-26');
    await mine('mother', String(far?.id), 'cancel');
    expect(await onBoard(String(far?.id), String(far?.day))).toMatchObject({ cancelAsked: { isLate: false } });
    await office('nurse', medicine, 'answer-cancel', { yes: false, words: 'Vi kommer med medisinen.' });
    expect(await onBoard(medicine)).toMatchObject({ cancelAsked: null });
  });

  test('another time is asked for in own words; moved, the plan does not make it again', async () => {
    await mine('mother', thursday, 'ask-to-move', { words: 'Etter middag?' });
    expect((await mine('mother', thursday, 'ask-to-move', { words: 'Eller før?' })).body).toMatchObject({
      code: 'visit-closed',
    });
    // It waits for the office whichever day is looked at.
    expect((await world.ask('nurse', 'GET', '/api/units/day')).body).toMatchObject({ asked: [{ id: thursday }] });
    const window = { from: '2026-11-26T13:00:00.000Z', to: '2026-11-26T14:00:00.000Z' };
    const wrong = { from: window.to, to: window.from };
    expect((await office('nurse', thursday, 'answer-move', { words: 'Ja', window: wrong })).body).toMatchObject({
      code: 'wrong-time',
    });
    await office('nurse', thursday, 'answer-move', { words: 'Ja, da kommer vi klokka to.', window });
    expect(await seenBy('mother', thursday)).toMatchObject({
      ...window,
      moveAsked: null,
      changed: true,
      answer: 'Ja, da kommer vi klokka to.',
    });
    const before = (await world.visits()).length;
    await world.planChanged();
    expect(await world.visits()).toHaveLength(before);
    expect(await kinds(thursday)).toEqual(['visit.move-asked', 'visit.moved']);
  });

  test('a later time is told, and gives the unit until then', async () => {
    expect((await say('anne', shower, 'coming', { at: '2026-11-25T12:00:00Z' })).body).toMatchObject({
      code: 'wrong-time',
    });
    await say('anne', shower, 'coming', { at: '2026-11-23T12:00:00Z' });
    expect(await kinds(shower)).toEqual(['visit.late']);
    until('2026-11-23T11:30:00Z');
    expect(await seenBy('mother', shower)).toMatchObject({ state: 'planned', comingAt: '2026-11-23T12:00:00.000Z' });
    until('2026-11-23T12:10:00Z');
    expect(await seenBy('mother', shower)).toMatchObject({ state: 'not-confirmed' });
  });
});

test('who may: those on duty in her unit; a unit that does not help her finds nothing, and the field is no desk', async () => {
  expect((await office('other-nurse', shower, 'assign', { staffId: null })).status).toBe(404);
  expect((await world.ask('other-nurse', 'GET', '/api/units/day')).body).toMatchObject({ visits: [] });
  expect((await office('anne', shower, 'assign', { staffId: world.anne })).status).toBe(403);
  expect((await world.ask('mother', 'GET', '/api/units/day')).status).toBe(403);
  expect((await office('nurse', shower, 'assign', { staffId: world.mother })).body).toMatchObject({
    code: 'unknown-carer',
  });
  expect((await world.ask('neighbour', 'GET', `/api/my/people/${world.mother}/visits`)).status).toBe(404);
});

test('a protected person’s address and keys are on the phone of the one whose visit it is, and no other', async () => {
  await database.asAdministrator((client) =>
    client.query(`update person set protection = 'confidential' where id = $1`, [world.mother]),
  );
  await office('nurse', shower, 'assign', { staffId: world.anne });
  const personFor = async (who: VisitActor) =>
    ((await world.ask(who, 'GET', '/api/field/day')).body as { persons: object[] }).persons[0];
  expect(await personFor('anne')).toMatchObject({ lives: { shown: true }, keys: ['Nøkkelskap 12'] });
  expect(await personFor('bo')).toMatchObject({ lives: { shown: false, why: 'protected' }, keys: [], phone: null });
});
