import { beforeEach, expect, test } from 'vitest';
import { keepPromises } from '../src/modules/aids/promise/sweep.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidActor, type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
/** A Thursday at nine on the wall; the counter stands open on weekdays. */
let clock = fixedClock('2026-11-19T08:00:00Z');
let world: AidWorld;

beforeEach(async () => {
  clock = fixedClock('2026-11-19T08:00:00Z');
  world = await openAidWorld(database, { now: () => clock.now() }, { walkers: 3 });
});

interface Stop {
  readonly stopId: string;
  readonly nextOn: string | null;
  readonly proposedOn: string;
  readonly tries: number;
  readonly isLastTry: boolean;
}
type Round = { readonly stops: readonly Stop[]; readonly toRing: readonly Stop[] };

const round = async (day?: string) => {
  const { body } = await world.ask('keeper', 'GET', `/api/aid-rounds${day ? `?roundDay=${day}` : ''}`);
  return body as Round;
};
const notHome = (stopId: string, nextOn: string | null = null, who: AidActor = 'keeper', errand = 'bring') =>
  world.ask(who, 'POST', `/api/aid-rounds/stops/${stopId}/not-home`, { errand, nextOn });
const agree = (stopId: string, body: object) =>
  world.ask('keeper', 'POST', `/api/aid-rounds/stops/${stopId}/agree`, { errand: 'bring', on: null, ...body });

async function brought(personId = world.borrower): Promise<string> {
  await world.layOut((tx) =>
    tx.sql(
      `insert into access_grant (tenant_id, id, person_id, subject_id, basis, starts_at) values ($1, $2, $3, $4, 'aid', $5)`,
      [world.tenantId, world.newId(), personId, world.unitId, tx.at],
    ),
  );
  const { status, body } = await world.ask('keeper', 'POST', `/api/people/${personId}/aid-promises`, {
    ...{ stockId: world.walkers.stockId, from: null, way: 'delivery', why: 'staff' },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body as { promise: { promiseId: string } }).promise.promiseId;
}
const told = () =>
  world.layOut((tx) =>
    tx.sql<{ payload: object }>(
      `select payload from event where tenant_id = $1 and kind = 'aid.not-at-home' order by id`,
      [world.tenantId],
    ),
  );

test('nobody opens on a Friday: she is told, and it is brought on the next day on which the store is at work', async () => {
  clock = fixedClock('2026-11-20T08:00:00Z');
  const stopId = await brought();
  expect((await round()).stops).toMatchObject([{ stopId, proposedOn: '2026-11-23', tries: 0, isLastTry: false }]);
  expect(await notHome(stopId)).toMatchObject({ status: 200, body: { tries: 1, nextOn: '2026-11-23' } });
  expect(await told()).toMatchObject([
    { payload: { personId: world.borrower, errand: 'bring', nextOn: '2026-11-23' } },
  ]);
  expect((await round()).stops).toMatchObject([{ stopId, nextOn: '2026-11-23', tries: 1 }]);
  expect((await round('2026-11-21')).stops).toEqual([]);
  expect((await round('2026-11-23')).stops).toMatchObject([{ stopId, nextOn: null }]);
});

test('two who press at once are one try', async () => {
  const stopId = await brought();
  const both = await Promise.all([notHome(stopId), notHome(stopId)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await told()).toHaveLength(1);
});

test('the third time in vain a person rings before anybody comes again, and it is kept for her meanwhile', async () => {
  const stopId = await brought();
  expect(await notHome(stopId)).toMatchObject({ body: { nextOn: '2026-11-20' } });
  clock = fixedClock('2026-11-20T08:00:00Z');
  expect(await notHome(stopId)).toMatchObject({ body: { tries: 2, nextOn: '2026-11-23' } });
  clock = fixedClock('2026-11-23T08:00:00Z');
  expect((await round()).stops).toMatchObject([{ stopId, isLastTry: true }]);
  expect(await notHome(stopId)).toMatchObject({ body: { tries: 3, nextOn: null } });
  expect(await round()).toMatchObject({ stops: [], toRing: [{ stopId, tries: 3 }] });
  expect(await notHome(stopId)).toMatchObject({ status: 409, body: { code: 'tried-already' } });
  clock = fixedClock('2026-11-25T08:00:00Z');
  await keepPromises({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
  expect((await round()).toRing).toMatchObject([{ stopId }]);
  expect(await notHome(stopId)).toMatchObject({ status: 409, body: { code: 'not-on-round' } });
  expect(await agree(stopId, { how: 'agreed' })).toMatchObject({ body: { code: 'day-missing' } });
  expect(await agree(stopId, { how: 'agreed', on: '2026-11-24' })).toMatchObject({ body: { code: 'day-over' } });
  expect(await agree(stopId, { how: 'agreed', on: '2026-11-30' })).toMatchObject({ status: 200 });
  expect(await round('2026-11-30')).toMatchObject({ stops: [{ stopId }], toRing: [] });
  // It lies there for her until the day that was agreed.
  clock = fixedClock('2026-11-30T08:00:00Z');
  await keepPromises({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
  expect((await round()).stops).toMatchObject([{ stopId }]);
});

test('what she does not need after all goes to the others at once', async () => {
  const stopId = await brought();
  expect(await agree(stopId, { how: 'not-needed' })).toMatchObject({ status: 200, body: { on: null } });
  expect(await round()).toMatchObject({ stops: [], toRing: [] });
  expect(await agree(stopId, { how: 'not-needed' })).toMatchObject({ status: 409, body: { code: 'not-on-round' } });
});

test('a day after the loan would have ended is refused, and nothing is written', async () => {
  const stopId = await brought();
  expect(await notHome(stopId, '2027-03-01')).toMatchObject({ status: 409, body: { code: 'too-late' } });
  expect(await notHome(stopId, '2026-11-19')).toMatchObject({ status: 409, body: { code: 'day-over' } });
  expect(await told()).toEqual([]);
  expect((await round()).stops).toMatchObject([{ stopId, tries: 0 }]);
});

test('what was to be fetched at her home and was not is still to be fetched the day after', async () => {
  const promised = await brought();
  const label = await world.layOut(async (tx) => {
    const [row] = await tx.sql<{ label: string }>('select label from aid_item where id = $1', [
      world.walkers.itemIds[0] ?? '',
    ]);
    return row?.label ?? '';
  });
  const out = await world.ask('keeper', 'POST', `/api/people/${world.borrower}/aid-door/out`, {
    ...{ reservationId: promised, label, takesOtherSize: false, weightKg: null, partsOut: {} },
  });
  const { loanId } = out.body as { loanId: string };
  const asked = { loanId, fetchOn: '2026-11-20' };
  expect(
    (await world.ask('borrower', 'POST', `/api/my/people/${world.borrower}/aid-door/home-fetch`, asked)).status,
  ).toBe(200);
  clock = fixedClock('2026-11-23T08:00:00Z');
  expect((await round()).stops).toMatchObject([{ stopId: loanId, errand: 'fetch' }]);
  expect(await notHome(loanId, null, 'keeper', 'fetch')).toMatchObject({ body: { nextOn: '2026-11-24' } });
  const hers = await world.ask('borrower', 'GET', `/api/my/people/${world.borrower}/aid-door`);
  expect(hers.body).toMatchObject({ returns: [{ fetchOn: '2026-11-24', triedOn: '2026-11-23', isToBeRung: false }] });
});

test('the order that is set holds for its day, and none is street by street again', async () => {
  const first = await brought();
  const second = await brought(world.other);
  const ids = async () => (await round()).stops.map(({ stopId }) => stopId);
  const order = (stopIds: readonly string[]) =>
    world.ask('keeper', 'POST', '/api/aid-rounds/order', { roundDay: '2026-11-19', stopIds });
  const usual = await ids();
  expect([...usual].sort()).toEqual([first, second].sort());
  expect((await order([...usual].reverse())).status).toBe(200);
  expect(await ids()).toEqual([...usual].reverse());
  expect((await order([])).status).toBe(200);
  expect(await ids()).toEqual(usual);
  expect((await order([world.newId()])).body).toMatchObject({ code: 'not-on-round' });
});

test('she reads on her own page that somebody was there and when they come again', async () => {
  const stopId = await brought();
  await notHome(stopId);
  const { body } = await world.ask('borrower', 'GET', `/api/my/people/${world.borrower}/aid-door`);
  expect(body).toMatchObject({ fetches: [{ triedOn: '2026-11-19', bringOn: '2026-11-20', isToBeRung: false }] });
});

test('one who does not keep the store says nothing of a stop, and learns nothing', async () => {
  const stopId = await brought();
  const nowhere = await notHome(world.newId(), null, 'nurse');
  expect(await notHome(stopId, null, 'nurse')).toEqual(nowhere);
  expect((await notHome(stopId, null, 'stranger')).status).not.toBe(200);
});
