import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { conversationsLifeEffect as effect } from '../life-effect.ts';

const database = useDatabase();
// Monday, ten in the morning.
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T09:00:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await asOwner(`update person set phone = '+47 555 01 200' where id = $1`, [world.mother]);
  await asOwner(`update unit set open_from = '08:00', open_to = '15:30' where id = $1`, [world.east]);
});
afterAll(() => world.served.close());

const asOwner = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);
interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly wishes: readonly Readonly<Record<string, unknown>>[] };
}
const mine = (who: VisitActor, method: 'GET' | 'POST' = 'GET', body?: Record<string, unknown>) =>
  world.ask(who, method, `/api/my/people/${world.mother}/ring-wishes`, body) as Promise<Answer>;
const ask = (who: VisitActor, more: Record<string, unknown> = {}) =>
  mine(who, 'POST', {
    ...{ unitId: world.east, topic: 'visit', part: 'midday', timeZone: 'Europe/Oslo', ringPhone: null, ...more },
  });
const inbox = async (who: VisitActor) =>
  (await (world.ask(who, 'GET', '/api/ring-wishes') as Promise<Answer>)).body.wishes;
const act = (who: VisitActor, id: unknown, what: string) =>
  world.ask(who, 'POST', `/api/ring-wishes/${id}/act`, { act: what }) as Promise<Answer>;

test('she asks to be rung on the number we have, and reads between when; her number stands nowhere in the answer', async () => {
  const before = await mine('mother');
  expect(before.body).toMatchObject({ knownPhoneEnd: '1200', canAsk: true, wishes: [] });
  const { body, status } = await ask('mother');
  expect(status).toBe(200);
  expect(body.wishes).toEqual([
    expect.objectContaining({
      ...{ state: 'waiting', phoneEnd: '1200', tries: 0 },
      ...{ ringFrom: '2026-11-24T10:00:00.000Z', ringBy: '2026-11-24T13:00:00.000Z' },
    }),
  ]);
  expect(JSON.stringify(body)).not.toContain('55501200');
  expect(await inbox('nurse')).toEqual([
    expect.objectContaining({ phone: '+4755501200', isNewNumber: false, askedAs: 'self', part: 'midday' }),
  ]);
  expect((await ask('mother')).body).toMatchObject({ code: 'already-asked' });
});

test('a new number is marked: it proves nothing of who answers', async () => {
  expect((await ask('mother', { ringPhone: '+15550142' })).status).toBe(200);
  expect(await inbox('nurse')).toEqual([expect.objectContaining({ phone: '+15550142', isNewNumber: true })]);
});

test('nobody answered: it waits again with a new promise, she reads so, and after three calls that she was not reached', async () => {
  await ask('mother');
  const [wish] = await inbox('nurse');
  expect((await act('nurse', wish?.id, 'take')).body).toMatchObject({ state: 'taken' });
  expect((await act('carer-at-desk', wish?.id, 'take')).body).toMatchObject({ code: 'already-taken' });
  clock.advance(25 * 3_600_000);
  expect((await act('nurse', wish?.id, 'no-answer')).body).toMatchObject({
    ...{ state: 'waiting', tries: 1, takenBy: null, ringFrom: '2026-11-25T10:00:00.000Z' },
  });
  expect((await mine('mother')).body.wishes[0]).toMatchObject({
    state: 'waiting',
    tries: 1,
    triedAt: clock.now().toISOString(),
  });
  await act('carer-at-desk', wish?.id, 'no-answer');
  await act('nurse', wish?.id, 'no-answer');
  expect((await mine('mother')).body.wishes[0]).toMatchObject({ state: 'not-reached', tries: 3 });
  expect(await inbox('nurse')).toEqual([]);
  expect((await act('nurse', wish?.id, 'talked')).body).toMatchObject({ code: 'already-over' });
  // She may ask again.
  expect((await ask('mother')).status).toBe(200);
});

test('talked, or taken back: it is over, and what it opened closes by itself', async () => {
  await ask('mother');
  const [wish] = await inbox('nurse');
  expect((await act('nurse', wish?.id, 'talked')).status).toBe(200);
  const ends = await asOwner('select ends_at from access_grant where basis_ref = $1', [wish?.id]);
  expect(ends.map(({ ends_at: at }) => at !== null)).toEqual([true]);
  await ask('mother');
  const [again] = await inbox('nurse');
  const withdraw = () => world.ask('mother', 'POST', `/api/my/ring-wishes/${again?.id}/withdraw`);
  expect((await withdraw()).status).toBe(200);
  expect((await withdraw()).body).toMatchObject({ code: 'already-over' });
  expect(await inbox('nurse')).toEqual([]);
});

test('one who follows her without writing, other units and strangers neither ask nor read; out of reach is as nowhere', async () => {
  expect((await ask('son')).status).toBe(404);
  expect((await ask('neighbour')).status).toBe(404);
  await ask('mother');
  const [wish] = await inbox('nurse');
  expect(await inbox('other-nurse')).toEqual([]);
  expect(await act('other-nurse', wish?.id, 'take')).toEqual(await act('other-nurse', world.newId(), 'take'));
  expect((await ask('mother', { unitId: world.newId() })).body).toMatchObject({ code: 'unknown-addressee' });
  expect((await ask('mother', { unitId: world.west })).body).toMatchObject({ code: 'unknown-addressee' });
});

test('from abroad: the parts of the day are hers, and one in which the unit is shut is neither offered nor taken', async () => {
  const there = (await world.ask(
    'mother',
    'GET',
    `/api/my/people/${world.mother}/ring-wishes?timeZone=America/Toronto`,
  )) as {
    body: { units: { unitId: string; windows: { part: string }[] }[] };
  };
  const east = there.body.units.find(({ unitId }) => unitId === world.east);
  expect(east?.windows.map(({ part }) => part)).toEqual(['any', 'morning']);
  expect((await ask('mother', { timeZone: 'America/Toronto', part: 'afternoon' })).body).toMatchObject({
    code: 'not-then',
  });
});

test('after a death nobody rings as if nothing had happened; undone, it waits again', async () => {
  await ask('mother');
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  await world.asWorker(async (tx) => effect.died?.(tx, fact));
  expect(await inbox('nurse')).toEqual([]);
  await world.asWorker(async (tx) => effect.undone?.(tx, fact));
  expect(await inbox('nurse')).toHaveLength(1);
});

test('another service is somebody to write to for those it helps, or for all where it says so, with its own promise', async () => {
  const [physio, psych] = [world.newId(), world.newId()];
  const add = `insert into unit (tenant_id, id, kind, name, open_from, open_to, phone_from, phone_to, answer_days, about, writes)
    values ($1, $2, 'service', $3, '08:00', '15:00', '09:00', '11:00', $4, $5, $6)`;
  const about = JSON.stringify({ nb: 'Trening', nn: 'Trening', sv: 'Träning', en: 'Training' });
  await asOwner(add, [world.tenantId, physio, 'Fysioterapi', 5, about, 'helped']);
  await asOwner(add, [world.tenantId, psych, 'Psykisk helse', 2, about, 'everyone']);
  const addressees = async () =>
    (
      (await world.ask('mother', 'GET', `/api/my/people/${world.mother}/threads`)) as {
        body: { addressees: { unitId: string; answerBy: string; phoneHours: unknown; about: unknown }[] };
      }
    ).body.addressees;
  expect((await addressees()).map(({ unitId }) => unitId)).not.toContain(physio);
  const open = (await addressees()).find(({ unitId }) => unitId === psych);
  expect(open).toMatchObject({
    ...{ answerBy: '2026-11-25T14:00:00.000Z', phoneHours: { from: '09:00', to: '11:00' }, about: JSON.parse(about) },
  });
  const write = { topic: 'other', words: 'Når kan jeg komme?', audience: 'shared' };
  const begin = (unitId: string) =>
    world.ask('mother', 'POST', `/api/my/people/${world.mother}/threads`, { ...write, unitId });
  expect((await begin(physio)).body).toMatchObject({ code: 'unknown-addressee' });
  await asOwner(
    `insert into access_grant (tenant_id, id, subject_id, person_id, basis, scopes, starts_at) values ($1, $2, $3, $4, 'in-care', '{}', $5)`,
    [world.tenantId, world.newId(), physio, world.mother, clock.now()],
  );
  expect((await begin(physio)).body).toMatchObject({ answerBy: '2026-11-30T14:00:00.000Z', unitName: 'Fysioterapi' });
});
