import type { AidFit, StoreLoan } from '@tunet/contract';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { handOut } from '../promise/hand-out.ts';
import { loansLifeEffect } from './life-effect.ts';
import { keepLoans } from './sweep.ts';

const database = useDatabase();
let now = '';
const clock: Clock = { now: () => new Date(now) };
let world: AidWorld;
const opened: AidWorld[] = [];
const by = { id: '00000000-0000-4000-8000-000000000001', name: 'Stein' };

beforeEach(async () => {
  now = '2026-09-07T09:00:00Z';
  world = await openAidWorld(database, clock, { walkers: 2 });
  opened.push(world);
});
afterAll(() => Promise.all(opened.map(({ served }) => served.close())));

async function lend(itemId: string): Promise<string> {
  const out = await world.as('borrower', (tx) =>
    handOut(tx, world.newId, {
      ...{ tenantId: world.tenantId, itemId, handedBy: 'staff', by },
      for: { personId: world.borrower, why: 'own', dueOn: '2027-03-01' },
    }),
  );
  if ('refused' in out) throw new Error(out.refused);
  return out.loan.id;
}
const look = () => keepLoans({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });
async function live(from: string, to: string): Promise<void> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    now = new Date(day + 9 * 3_600_000).toISOString();
    await look();
  }
}
async function ask<T>(...of: Parameters<AidWorld['ask']>) {
  const { status, body } = await world.ask(...of);
  return { status, body: body as T & { readonly code?: string } };
}
const rows = <T extends Record<string, unknown>>(text: string) =>
  world.layOut((tx) => tx.sql<T>(text, [world.tenantId]));
const mine = async (who: 'borrower' | 'daughter' = 'borrower') =>
  (await ask<{ fits: AidFit[] }>(who, 'GET', `/api/my/people/${world.borrower}/aid-fits`)).body.fits;

test('a municipality that brings its old loans with it asks nobody about them, and about what goes out from then on', async () => {
  const old = await lend(world.walkers.itemIds[0] ?? '');
  await world.layOut((tx) =>
    tx.sql(`update aid_loan set out_at = '2026-05-01T10:00:00Z' where tenant_id = $1 and id = $2`, [
      world.tenantId,
      old,
    ]),
  );
  await live('2026-09-08', '2026-09-09');
  const fresh = await lend(world.walkers.itemIds[1] ?? '');
  await live('2026-09-10', '2026-09-24');
  expect(
    await rows('select loan_id, kind from aid_loan_word where tenant_id = $1 and kind = $2'.replace('$2', `'fit'`)),
  ).toEqual([{ loan_id: fresh, kind: 'fit' }]);
  // The rest of it goes on: an old loan is still looked at again.
  expect(await rows(`select kind from aid_loan_word where tenant_id = $1 and loan_id = '${old}'`)).toEqual([
    { kind: 'review' },
  ]);
});

test('a municipality that has decided from which day it asks, asks about what went out from that day', async () => {
  const old = await lend(world.walkers.itemIds[0] ?? '');
  await world.layOut(async (tx) => {
    await tx.sql(`update aid_loan set out_at = '2026-08-20T10:00:00Z' where id = $1`, [old]);
    await tx.sql(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'aids.fit-days', '2026-08-20', '14', 'test')`,
      [world.tenantId],
    );
  });
  await live('2026-09-08', '2026-09-08');
  expect(await rows('select kind from aid_loan_word where tenant_id = $1')).toEqual([{ kind: 'fit' }]);
});

test('asked on her page and silent for a week: a person rings, tries again, and writes what she said as what she said', async () => {
  const loanId = await lend(world.walkers.itemIds[0] ?? '');
  await look();
  await live('2026-09-08', '2026-09-27');
  const list = async () => (await ask<{ loans: StoreLoan[] }>('keeper', 'GET', '/api/units/aid-loans')).body.loans;
  expect(await list()).toEqual([]);
  await live('2026-09-28', '2026-09-28');
  const [loan] = await list();
  expect(loan).toMatchObject({ tasks: [{ kind: 'ask-fit', owner: 'Nord', takenBy: null, tries: 0 }] });
  const taskId = loan?.tasks[0]?.taskId ?? '';
  const taken = await ask<{ loan: StoreLoan }>('keeper', 'POST', `/api/aid-loan-tasks/${taskId}/take`, {});
  expect(taken.body.loan.tasks).toMatchObject([{ takenBy: 'Stein Test' }]);
  const tried = await ask<{ loan: StoreLoan }>('keeper', 'POST', `/api/aid-loan-tasks/${taskId}/tried`, {});
  expect(tried.body.loan.tasks).toMatchObject([{ tries: 1, dueOn: '2026-09-29' }]);
  const words = 'Hun sier at den er for lav';
  expect((await ask('keeper', 'POST', `/api/aid-loans/${loanId}/fit`, { answer: 'not-quite', words })).status).toBe(
    200,
  );
  expect(await mine()).toMatchObject([
    {
      said: [{ answer: 'not-quite', words, as: 'staff', byName: 'Stein Test' }],
      task: {
        kind: 'see-fit',
        owner: 'Nord',
        phone: '+47 555 00 700',
        helpBy: '2026-10-03',
        takenBy: null,
        done: null,
      },
    },
  ]);
  expect((await ask('keeper', 'POST', `/api/aid-loan-tasks/${taskId}/take`, {})).body.code).toBe('already-done');
  // Rung once: nobody asks again by itself.
  await live('2026-09-29', '2026-10-20');
  expect(await rows(`select kind from aid_loan_task where tenant_id = $1 and done_at is null`)).toEqual([
    { kind: 'see-fit' },
  ]);
});

test('what a therapist chose is a task of the therapists, who see her for it alone, and a while after', async () => {
  const seat = await world.addArticle({ code: 'standing-chair', selfService: 'therapist', items: 1 });
  const { tenantId, borrower } = world;
  await world.layOut((tx) => tx.sql(`delete from access_grant where tenant_id = $1 and basis = 'case'`, [tenantId]));
  const out = await world.as('borrower', (tx) =>
    handOut(tx, world.newId, {
      ...{ tenantId, itemId: seat.itemIds[0] ?? '', handedBy: 'staff', by },
      for: { personId: borrower, why: 'staff', dueOn: '2027-03-01' },
    }),
  );
  if ('refused' in out) throw new Error(out.refused);
  const loanId = out.loan.id;
  const list = async () => (await ask<{ loans: StoreLoan[] }>('assessor', 'GET', '/api/units/aid-loans')).body.loans;
  expect(await list()).toEqual([]);
  const url = `/api/my/aid-loans/${loanId}/fit`;
  expect((await ask('daughter', 'POST', url, { answer: 'not-quite', words: 'Too high' })).status).toBe(200);
  expect(await list()).toMatchObject([{ loanId, tasks: [{ kind: 'see-fit', owner: 'Tildelingskontoret' }] }]);
  expect(await mine('daughter')).toMatchObject([{ said: [{ as: 'proxy', byName: 'Marit Solvang' }] }]);
  // A death stops it, and it goes on when the death is undone.
  const fact = { tenantId, personId: borrower, deathId: world.newId() };
  await world.asWorker(async (tx) => loansLifeEffect.died?.(tx, fact));
  now = '2026-09-07T09:01:00Z';
  expect(await list()).toEqual([]);
  await world.asWorker(async (tx) => loansLifeEffect.undone?.(tx, fact));
  const taskId = (await list())[0]?.tasks[0]?.taskId ?? '';
  const done = await ask<{ loan: StoreLoan }>('assessor', 'POST', `/api/aid-loan-tasks/${taskId}/done`, {
    words: 'Lowered by two notches; she says it is good',
  });
  expect(done).toMatchObject({ status: 200, body: { loan: { tasks: [] } } });
  expect(await mine()).toMatchObject([{ task: { owner: 'Tildelingskontoret', done: { byName: 'Anne Test' } } }]);
  expect(await list()).toEqual([]);
  const grants = await rows<{ ends_at: Date | null }>(
    `select ends_at from access_grant where tenant_id = $1 and basis = 'aid' and basis_ref = '${taskId}'`,
  );
  expect(grants.map(({ ends_at }) => ends_at !== null)).toEqual([true, true]);
});

test('her answers are hers, and those of one who may see her plan or borrow for her, and of nobody else', async () => {
  const loanId = await lend(world.walkers.itemIds[0] ?? '');
  await ask('borrower', 'POST', `/api/my/aid-loans/${loanId}/fit`, { answer: 'yes', words: null });
  expect(await mine('daughter')).toMatchObject([{ said: [{ answer: 'yes', as: 'self' }], task: null }]);
  const staff = `/api/people/${world.borrower}/aid-fits`;
  expect((await ask('nurse', 'GET', staff)).status).toBe(200);
  expect((await ask('stranger', 'GET', staff)).status).toBe(404);
  expect((await ask('neighbour', 'GET', `/api/my/people/${world.borrower}/aid-fits`)).status).toBe(404);
});
