import type { RoundStop, StoreLoan } from '@tunet/contract';
import { beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
/** A Thursday at nine on the wall. */
let clock = fixedClock('2026-11-19T08:00:00Z');
let world: AidWorld;
let chairs: Awaited<ReturnType<AidWorld['addArticle']>>;

beforeEach(async () => {
  clock = fixedClock('2026-11-19T08:00:00Z');
  world = await openAidWorld(database, { now: () => clock.now() }, { walkers: 1 });
  chairs = await world.addArticle({
    ...{ code: 'wheelchair', kind: 'set', selfService: 'guided', items: 2, weightLimitKg: 100 },
    parts: { footrest: 2, cushion: 1 },
  });
});

async function ask<T>(...of: Parameters<AidWorld['ask']>) {
  const { status, body } = await world.ask(...of);
  return { status, body: body as T & { readonly code?: string } };
}
async function brought(): Promise<string> {
  const { tenantId, borrower, unitId } = world;
  await world.layOut((tx) =>
    tx.sql(
      `insert into access_grant (tenant_id, id, person_id, subject_id, basis, starts_at) values ($1, $2, $3, $4, 'aid', $5)`,
      [tenantId, world.newId(), borrower, unitId, tx.at],
    ),
  );
  const { body } = await ask<{ promise: { promiseId: string } }>(
    'keeper',
    'POST',
    `/api/people/${borrower}/aid-promises`,
    {
      ...{ stockId: chairs.stockId, from: null, way: 'delivery', why: 'staff', weightKg: 70 },
    },
  );
  return body.promise.promiseId;
}
const stops = async () => (await ask<{ stops: RoundStop[] }>('keeper', 'GET', '/api/aid-rounds')).body.stops;
const labels = () =>
  world.layOut(async (tx) =>
    (
      await tx.sql<{ label: string }>('select label from aid_item where stock_id = $1 order by label', [chairs.stockId])
    ).map(({ label }) => label),
  );
const out = (reservationId: string, label: string, more: object = {}) =>
  ask<{ loanId: string }>('keeper', 'POST', `/api/people/${world.borrower}/aid-door/out`, {
    ...{ reservationId, label, takesOtherSize: false, weightKg: 70, partsOut: { footrest: 2, cushion: 1 } },
    ...more,
  });

test('the round says which things are right, which parts belong to them, and what must be fitted, before anybody drives', async () => {
  const stopId = await brought();
  expect(await stops()).toMatchObject([
    {
      ...{ stopId, errand: 'bring', label: null, weightLimitKg: 100, isToFit: true },
      labels: await labels(),
      parts: [
        { code: 'cushion', count: 1 },
        { code: 'footrest', count: 2 },
      ],
    },
  ]);
});

test('what is read on the way to the car lies aside for her; read again it is the same, and another does not take it', async () => {
  const stopId = await brought();
  const [one = '', other = ''] = await labels();
  const aside = (label: string) =>
    ask<{ label: string }>('keeper', 'POST', `/api/aid-promises/${stopId}/set-aside`, { label });
  expect(await aside(one)).toMatchObject({ status: 200, body: { label: one } });
  expect(await aside(one)).toMatchObject({ status: 200, body: { label: one } });
  expect(await stops()).toMatchObject([{ label: one, labels: [one] }]);
  expect((await aside('ABCD-2345')).status).toBe(409);
  expect((await out(stopId, other)).status).toBe(200);
});

test('handed over at home: too heavy is a stop, without all parts it is not lent, and fitted stands with who did it', async () => {
  const stopId = await brought();
  const [label = ''] = await labels();
  expect((await out(stopId, label, { weightKg: 101 })).body.code).toBe('too-heavy');
  expect((await out(stopId, label, { partsOut: { footrest: 1, cushion: 1 } })).body.code).toBe('parts-missing');
  expect((await out(stopId, label, { isFitted: true })).status).toBe(200);
  const loans = await ask<{ loans: StoreLoan[] }>('nurse', 'GET', `/api/people/${world.borrower}/aid-loans`);
  expect(loans.body.loans).toMatchObject([{ label, fitted: { byName: 'Stein Test' } }]);
  expect(await stops()).toMatchObject([{ isDone: true }]);
});

test('what is fetched is told with the parts that went out with it', async () => {
  const stopId = await brought();
  const [label = ''] = await labels();
  const { body } = await out(stopId, label);
  await ask('borrower', 'POST', `/api/my/people/${world.borrower}/aid-door/home-fetch`, {
    ...{ loanId: body.loanId, fetchOn: '2026-11-20' },
  });
  clock = fixedClock('2026-11-20T08:00:00Z');
  expect(await stops()).toMatchObject([
    {
      errand: 'fetch',
      labels: [label],
      isToFit: false,
      weightLimitKg: null,
      parts: [{ code: 'cushion' }, { count: 2 }],
    },
  ]);
});
