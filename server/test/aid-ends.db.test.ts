import type { AidRecall, AidRecallHead } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepLoans } from '../src/modules/aids/index.ts';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { takeBack } from '../src/modules/aids/promise/take-back.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
let clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;
let loanId = '';
let label = '';
const opened: AidWorld[] = [];
const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Stein' };

/** She has had a walker since Monday, and waits for the state's own. */
beforeEach(async () => {
  clock = fixedClock('2026-11-23T09:00:00Z');
  world = await openAidWorld(database, { now: () => clock.now() }, { walkers: 2 });
  opened.push(world);
  const { tenantId, borrower, newId } = world;
  const itemId = world.walkers.itemIds[0] ?? '';
  const lent = await world.as('borrower', (tx) =>
    handOut(tx, newId, {
      ...{ tenantId, itemId, handedBy: 'staff', by },
      for: { personId: borrower, why: 'while-waiting', dueOn: '2026-12-20' },
    }),
  );
  if ('refused' in lent) throw new Error(lent.refused);
  loanId = lent.loan.id;
  label =
    (await database.look<{ label: string }>('select label from aid_item where id = $1', [itemId]))[0]?.label ?? '';
});
afterAll(() => Promise.all(opened.map(({ served }) => served.close())));

const consume = async (...names: readonly string[]) => {
  for (const { name, handle } of consumersOf({ newId: world.newId, log }))
    if (names.includes(name))
      await consumeAll({ pool: database.pool('tunet_dispatch'), clock: { now: () => clock.now() } }, name, handle);
};
async function ask<T>(...of: Parameters<AidWorld['ask']>) {
  const { status, body } = await world.ask(...of);
  return { status, body: body as T & { readonly code?: string } };
}
const rows = <T extends Record<string, unknown>>(text: string, values: readonly unknown[]) =>
  world.layOut((tx) => tx.sql<T>(text, [...values]));

/** The state's aid has come to her; the municipality's is to be fetched. */
async function stateAidArrived(meanwhile: string | null): Promise<string> {
  const { tenantId, borrower, newId, homeCareId } = world;
  const caseId = newId();
  await world.layOut(async (tx) => {
    await tx.sql(
      `insert into state_case (tenant_id, id, person_id, kind, what, state, consent, meanwhile_loan_id, made_by, made_by_name, unit_id, asked_at,
          made_at, try_at) values ($1, $2, $3, 'application', 'Rullator', 'received', 'on-paper', $4, $3, 'Silje', $5, $6, $6, $6)`,
      [tenantId, caseId, borrower, meanwhile, homeCareId, tx.at],
    );
    for (const kind of ['swap-back', 'train'])
      await tx.sql(
        `insert into state_case_task (tenant_id, id, state_case_id, person_id, kind, due_on, made_at) values ($1, $2, $3, $4, $5, '2026-11-27', $6)`,
        [tenantId, newId(), caseId, borrower, kind, tx.at],
      );
  });
  return caseId;
}
const openTasks = (caseId: string) =>
  rows<{ kind: string }>(
    'select kind from state_case_task where state_case_id = $1 and done_at is null order by kind',
    [caseId],
  );

test('the state’s aid has come: her loan ends as swapped, and nobody has to see to it any more, however often it is heard', async () => {
  const caseId = await stateAidArrived(loanId);
  const other = await stateAidArrived(null);
  expect((await ask('keeper', 'POST', `/api/aid-loans/${loanId}/swap`, { label: null, words: null })).status).toBe(200);
  await consume('aid-swaps');
  await consume('aid-swaps');
  expect(await openTasks(caseId)).toEqual([{ kind: 'train' }]);
  expect(await openTasks(other)).toEqual([{ kind: 'swap-back' }, { kind: 'train' }]);
  expect(await rows('select ended_as from aid_loan where id = $1', [loanId])).toEqual([{ ended_as: 'swapped' }]);
  const done = await rows('select done_by_name from state_case_task where state_case_id = $1 and done_at is not null', [
    caseId,
  ]);
  expect(done).toEqual([{ done_by_name: 'Stein Test' }]);
});

test('brought back by whoever, also over the counter, it is the same; what is not hers ends nothing', async () => {
  const caseId = await stateAidArrived(loanId);
  const other = world.walkers.itemIds[1] ?? '';
  const lent = await world.as('other', (tx) =>
    handOut(tx, world.newId, {
      ...{ tenantId: world.tenantId, itemId: other, handedBy: 'self', by },
      for: { personId: world.other, why: 'own', dueOn: '2026-12-20' },
    }),
  );
  if ('refused' in lent) throw new Error(lent.refused);
  await world.as('other', (tx) => takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: other, by }));
  await consume('aid-swaps');
  expect(await openTasks(caseId)).toEqual([{ kind: 'swap-back' }, { kind: 'train' }]);
  const itemId = world.walkers.itemIds[0] ?? '';
  await world.as('borrower', (tx) => takeBack(tx, world.newId, { tenantId: world.tenantId, itemId, by }));
  await consume('aid-swaps');
  expect(await openTasks(caseId)).toEqual([{ kind: 'train' }]);
});

test('a long stay in hospital: nothing is said of the loan and no task is made; home again only what is newest', async () => {
  const { tenantId, borrower, newId } = world;
  await world.layOut((tx) =>
    tx.sql(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at)
        values ($1, $2, $3, 'hospital', '2026-11-24T09:00:00Z', 'unit', 'A', $3, '2026-11-24T09:00:00Z')`,
      [tenantId, newId(), borrower],
    ),
  );
  const look = () => keepLoans({ pool: database.pool('tunet_dispatch'), clock: { now: () => clock.now() }, newId });
  for (let day = 0; day < 40; day += 1) {
    clock.advance(86_400_000);
    await look();
  }
  const said = () =>
    rows<{ kind: string }>('select kind from aid_loan_word where tenant_id = $1 order by said_at', [tenantId]);
  expect(await said()).toEqual([]);
  expect(await rows('select 1 from aid_loan_task where tenant_id = $1', [tenantId])).toEqual([]);
  // The loan itself stands, and is nobody else's meanwhile.
  expect(await rows('select back_at from aid_loan where id = $1', [loanId])).toEqual([{ back_at: null }]);
  await world.layOut((tx) =>
    tx.sql(`update absence set home_at = $2, home_told_by = 'unit', home_told_by_name = 'A' where tenant_id = $1`, [
      ...[tenantId, clock.now()],
    ]),
  );
  clock.advance(86_400_000);
  await look();
  expect(await said()).toEqual([{ kind: 'late-2' }]);
});

test('a death: what she had stands on the list of the one who ties up the ends, until it is brought back', async () => {
  const { tenantId, borrower, newId } = world;
  const deathId = newId();
  const { lifeEffects } = await import('../src/life-effects.ts');
  const aids = lifeEffects.find(({ module }) => module === 'aids');
  const left = await world.asWorker(async (tx) => aids?.left?.(tx, { tenantId, personId: borrower, deathId }));
  expect(left).toContainEqual({ kind: 'aid', what: label });
  await world.asWorker(async (tx) => aids?.died?.(tx, { tenantId, personId: borrower, deathId }));
  expect(await rows('select back_at, ended_as from aid_loan where id = $1', [loanId])).toEqual([
    { back_at: null, ended_as: null },
  ]);
  // Brought back by those she left, it is off the list.
  const itemId = world.walkers.itemIds[0] ?? '';
  await world.as('borrower', (tx) => takeBack(tx, newId, { tenantId, itemId, by }));
  const after = await world.asWorker(async (tx) => aids?.left?.(tx, { tenantId, personId: borrower, deathId }));
  expect(after).not.toContainEqual({ kind: 'aid', what: label });
});

test('called back where no office prints letters: none is said to have gone, and the store rings her at once', async () => {
  const { tenantId, borrower } = world;
  await world.layOut(async (tx) => {
    await tx.sql(`update unit set kind = 'administration' where tenant_id = $1 and kind = 'assessment'`, [tenantId]);
    await tx.sql('delete from digital_contact where tenant_id = $1', [tenantId]);
    await tx.sql(`update aid_item set model = 'Swift', batch = 'B7' where tenant_id = $1 and label = $2`, [
      tenantId,
      label,
    ]);
  });
  const said = { model: 'swift', batch: 'b7', why: 'The handle may loosen', stopUsing: true, source: 'maker' };
  const { body } = await ask<AidRecallHead>('keeper', 'POST', '/api/aids/recalls', said);
  await consume('aid-recalls');
  const recall = (await ask<AidRecall>('keeper', 'GET', `/api/aids/recalls/${body.id}`)).body;
  expect(recall.holders).toMatchObject([{ toldHow: 'nobody', ring: true, person: { id: borrower } }]);
  expect(await rows(`select 1 from letter where tenant_id = $1`, [tenantId])).toEqual([]);
});
