import { afterAll, beforeEach, expect, test } from 'vitest';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { handOut } from '../promise/hand-out.ts';
import { loansLifeEffect } from './life-effect.ts';
import { keepLoans } from './sweep.ts';

const database = useDatabase();
let now = '2026-09-07T09:00:00Z';
const clock: Clock = { now: () => new Date(now) };
let world: AidWorld;
let loanId: string;
const opened: AidWorld[] = [];
const by = { id: '00000000-0000-4000-8000-000000000001', name: 'Stein' };

/** A municipality whose borrower, reached digitally, has had a walker since Monday the 7th of September until the 7th of October. */
beforeEach(async () => {
  now = '2026-09-07T09:00:00Z';
  world = await openAidWorld(database, clock, { walkers: 2 });
  opened.push(world);
  loanId = await lend(world.borrower, world.walkers.itemIds[0] ?? '', '2026-10-07');
  // The first look that finds a loan: from this day on it is asked whether what goes out fits.
  await look();
});
afterAll(() => Promise.all(opened.map(({ served }) => served.close())));

async function lend(personId: string, itemId: string, dueOn: string): Promise<string> {
  const out = await world.as('borrower', (tx) =>
    handOut(tx, world.newId, {
      ...{ tenantId: world.tenantId, itemId, handedBy: 'staff', by },
      for: { personId, why: 'own', dueOn },
    }),
  );
  if ('refused' in out) throw new Error(out.refused);
  return out.loan.id;
}

/** The worker looks at ten in the morning of each day, from a day to another. */
async function live(from: string, to: string): Promise<void> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    now = new Date(day + 9 * 3_600_000).toISOString();
    await look();
  }
}
const look = () => keepLoans({ pool: database.pool('tunet_dispatch'), clock, newId: world.newId });

const rows = <T extends Record<string, unknown>>(text: string, values: readonly unknown[] = [world.tenantId]) =>
  world.layOut((tx) => tx.sql<T>(text, [...values]));
const told = async () =>
  (
    await rows<{ line: string }>(
      `select (occurred_at::date)::text || ' ' || (payload ->> 'word') as line from event
        where tenant_id = $1 and kind = 'aid.loan-word' order by occurred_at`,
    )
  ).map(({ line }) => line);
const tasks = async () =>
  (
    await rows<{ kind: string }>(
      `select kind from aid_loan_task where tenant_id = $1 and done_at is null and stopped_by is null order by made_at, kind`,
    )
  ).map(({ kind }) => kind);

interface Shown {
  readonly status: number;
  readonly body: { readonly code?: string } & Record<string, never>;
}
const ask = async (...of: Parameters<AidWorld['ask']>) => (await world.ask(...of)) as unknown as Shown;
const mine = async () =>
  (await ask('borrower', 'GET', `/api/my/people/${world.borrower}/aid-loans`)).body.loans as never as {
    dueOn: string;
    extendTo: string | null;
    asksFit: boolean;
    fitAnswer: string | null;
  }[];

test('she is asked once whether it fits, told before the day, reminded kindly twice, and then a person rings; it costs nothing', async () => {
  await live('2026-09-08', '2026-11-30');
  expect(await told()).toEqual(['2026-09-21 fit', '2026-10-02 due-soon', '2026-10-10 late-1', '2026-10-17 late-2']);
  // She did not answer on her page: she is rung about it, once.
  expect(await tasks()).toEqual(['ask-fit', 'ring-late']);
  expect(await rows('select kroner from aid_loss where tenant_id = $1')).toEqual([]);
});

test('one without digital contact is rung instead, and whoever borrows for her is told', async () => {
  await world.layOut((tx) => tx.sql('delete from digital_contact where tenant_id = $1', [world.tenantId]));
  await live('2026-09-08', '2026-10-11');
  expect(await tasks()).toEqual(['ask-fit', 'ring-late']);
  expect((await told()).length).toBe(3);
});

test('while she is away nothing is said, and home again only what is newest', async () => {
  await world.layOut((tx) =>
    tx.sql(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at)
        values ($1, $2, $3, 'hospital', '2026-09-10T09:00:00Z', 'unit', 'A', $3, '2026-09-10T09:00:00Z')`,
      [world.tenantId, world.newId(), world.borrower],
    ),
  );
  await live('2026-09-11', '2026-10-18');
  expect(await told()).toEqual([]);
  await world.layOut((tx) =>
    tx.sql(`update absence set home_at = $2, home_told_by = 'unit', home_told_by_name = 'A' where tenant_id = $1`, [
      ...[world.tenantId, new Date('2026-10-18T12:00:00Z')],
    ]),
  );
  await live('2026-10-19', '2026-10-20');
  expect(await told()).toEqual(['2026-10-19 late-2']);
});

test('after a death nothing is said or rung; her things are on the list, and all goes on when the death is undone', async () => {
  await live('2026-09-08', '2026-10-29');
  expect(await tasks()).toEqual(['ask-fit', 'ring-late']);
  const before = await told();
  const fact = { tenantId: world.tenantId, personId: world.borrower, deathId: world.newId() };
  const left = await world.asWorker(async (tx) => loansLifeEffect.left?.(tx, fact));
  expect(left).toEqual([{ kind: 'aid', what: expect.stringMatching(/^[A-Z0-9-]+$/) }]);
  await world.asWorker(async (tx) => loansLifeEffect.died?.(tx, fact));
  await world.layOut((tx) => tx.sql(`update person set died_on = '2026-10-29' where id = $1`, [world.borrower]));
  await live('2026-10-30', '2026-11-20');
  expect(await told()).toEqual(before);
  expect(await tasks()).toEqual([]);
  await world.layOut((tx) => tx.sql('update person set died_on = null where id = $1', [world.borrower]));
  await world.asWorker(async (tx) => loansLifeEffect.undone?.(tx, fact));
  expect(await tasks()).toEqual(['ask-fit', 'ring-late']);
});

test('"not quite" is a task with a day, "yes" ends it, and the answer is seen by those who help her', async () => {
  await live('2026-09-08', '2026-09-21');
  expect(await mine()).toMatchObject([{ asksFit: true, fitAnswer: null }]);
  const url = `/api/my/aid-loans/${loanId}/fit`;
  expect(await ask('daughter', 'POST', url, { answer: 'not-quite', words: 'Too low' })).toMatchObject({
    status: 200,
    body: { answer: 'not-quite', helpBy: '2026-09-26' },
  });
  expect(await tasks()).toEqual(['see-fit']);
  expect(await mine()).toMatchObject([{ asksFit: false, fitAnswer: 'not-quite' }]);
  const seen = await ask('nurse', 'GET', `/api/people/${world.borrower}/aid-loans`);
  expect(seen.body.loans).toMatchObject([
    { fit: { answer: 'not-quite', words: 'Too low' }, tasks: [{ kind: 'see-fit' }] },
  ]);
  expect((await ask('keeper', 'POST', `/api/aid-loans/${loanId}/fit`, { answer: 'yes', words: null })).status).toBe(
    200,
  );
  expect(await tasks()).toEqual([]);
  expect((await ask('neighbour', 'POST', url, { answer: 'yes', words: null })).status).toBe(404);
});

test('one press keeps it longer; where another is promised it the last day is said and what else there is', async () => {
  const extendTo = (await mine())[0]?.extendTo;
  expect(extendTo).toBe('2026-10-21');
  const url = `/api/my/aid-loans/${loanId}/extend`;
  const kept = await ask('borrower', 'POST', url, { until: extendTo });
  expect(kept).toMatchObject({ status: 200, body: { isExtended: true, dueOn: '2026-10-21' } });
  expect((await ask('borrower', 'POST', url, { until: '2026-10-21' })).body.code).toBe('not-later');
  expect((await ask('borrower', 'POST', url, { until: '2029-10-21' })).body.code).toBe('too-long');
  await live('2026-09-08', '2026-10-20');
  expect(await told()).toEqual(['2026-09-21 fit', '2026-10-16 due-soon']);
  // The other two walkers-to-be: one stands on the shelf, both are promised from November on.
  await world.layOut((tx) =>
    tx.sql('update aid_capacity set promised = usable where tenant_id = $1 and half > 19630', [world.tenantId]),
  );
  const full = await ask('borrower', 'POST', url, { until: '2026-12-20' });
  expect(full).toMatchObject({ status: 200, body: { isExtended: false, dueOn: '2026-10-21' } });
  expect(await mine()).toMatchObject([{ dueOn: '2026-10-21' }]);
});

test('what is lost ends the loan without blame, is promised to nobody, and costs only what a person decides within the rule', async () => {
  const told_ = await ask('borrower', 'POST', `/api/my/aid-loans/${loanId}/lost`, { words: 'Left on the bus' });
  expect(told_.status).toBe(200);
  const { lossId } = told_.body as unknown as { lossId: string };
  expect(
    await rows(`select state from aid_item where tenant_id = $1 and id = $2`, [
      world.tenantId,
      world.walkers.itemIds[0],
    ]),
  ).toEqual([{ state: 'missing' }]);
  const decide = (kroner: number, because: string | null) =>
    ask('keeper', 'POST', `/api/aid-losses/${lossId}/decide`, { kroner, because });
  expect((await decide(1, 'Price')).body.code).toBe('more-than-ruled');
  await world.layOut(async (tx) => {
    await tx.sql(
      `insert into rule (tenant_id, key, valid_from, value, source) values ($1, 'aids.compensation-percent', '2020-01-01', '100', 'test')`,
      [world.tenantId],
    );
    await tx.sql(`update aid_item set price_ore = 200000, bought_on = '2024-09-01' where tenant_id = $1`, [
      world.tenantId,
    ]);
  });
  expect((await decide(1_201, 'Price')).body.code).toBe('more-than-ruled');
  expect((await decide(1_200, null)).body.code).toBe('reason-missing');
  expect(await decide(0, null)).toMatchObject({
    status: 200,
    body: { loan: { losses: [{ proposedKroner: 1_200, decided: { kroner: 0 } }] } },
  });
  expect((await decide(0, null)).body.code).toBe('already-decided');
});

test('another of the kind takes its place: the new one goes out first, the old one is dirty, and both keep their history', async () => {
  const label = (
    await rows<{ label: string }>('select label from aid_item where id = $1', [world.walkers.itemIds[1]])
  )[0]?.label;
  const url = `/api/aid-loans/${loanId}/swap`;
  expect((await ask('keeper', 'POST', url, { label: 'NOWHERE-1', words: null })).body.code).toBe('no-such-label');
  const swapped = await ask('keeper', 'POST', url, { label, words: 'The brake' });
  expect(swapped).toMatchObject({ status: 200, body: { loan: { endedAs: 'swapped', swappedTo: label } } });
  expect(await mine()).toMatchObject([{ dueOn: '2026-10-07' }]);
  expect(
    await rows(
      `select i.state, l.ended_as from aid_loan l join aid_item i on i.id = l.item_id where l.tenant_id = $1 order by l.out_at, l.ended_as`,
    ),
  ).toEqual([
    { state: 'returned', ended_as: 'swapped' },
    { state: 'out', ended_as: null },
  ]);
});

test('the store sees what is due, late, to be rung and lost, and nobody else does', async () => {
  await live('2026-09-08', '2026-10-29');
  const seen = await ask('keeper', 'GET', '/api/units/aid-loans');
  expect(seen.body.loans).toMatchObject([
    { name: 'Ingrid Solvang', daysLate: 22, tasks: [{ kind: 'ask-fit' }, { kind: 'ring-late' }] },
  ]);
  const [{ tasks: list }] = seen.body.loans as unknown as [{ tasks: { taskId: string }[] }];
  for (const { taskId } of list.slice(0, 1))
    await ask('keeper', 'POST', `/api/aid-loan-tasks/${taskId}/done`, { words: 'She says it is fine' });
  const done = await ask('keeper', 'POST', `/api/aid-loan-tasks/${list[1]?.taskId}/done`, {
    words: 'She brings it on Monday',
  });
  expect(done).toMatchObject({ status: 200, body: { loan: { tasks: [] } } });
  expect((await ask('stranger', 'GET', `/api/people/${world.borrower}/aid-loans`)).status).toBe(404);
  expect((await ask('nurse', 'GET', '/api/units/aid-loans')).status).toBe(403);
});
