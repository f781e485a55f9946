import type {
  AidAccident,
  AidCount,
  AidRecall,
  AidRecallHead,
  AidRepair,
  AidSupply,
  AidTransfer,
} from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { uaFaults } from '../../../../test/check-pdf-ua.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import { handOut } from '../promise/hand-out.ts';
import { takeBack } from '../promise/take-back.ts';
import { followRecalls } from './follow-recalls.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;
const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Stein' };

beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 4 });
});
afterAll(() => world.served.close());

async function post<T>(
  path: string,
  body: Readonly<Record<string, unknown>> = {},
  who: 'keeper' | 'borrower' | 'daughter' = 'keeper',
) {
  const { status, body: answer } = await world.ask(who, 'POST', path, body);
  return { status, answer: answer as T & { readonly code?: string } };
}
async function get<T>(path: string, who: 'keeper' | 'borrower' | 'stranger' = 'keeper') {
  return (await world.ask(who, 'GET', path)).body as T;
}

async function lend(itemId: string): Promise<string> {
  const { tenantId, borrower, newId } = world;
  const lent = await world.as('keeper', async (tx) => {
    await tx.sql(`select set_config('tunet.subjects', $1, true)`, [[...tx.scope.subjects, borrower].join(',')]);
    return handOut(tx, newId, { tenantId, itemId, for: { personId: borrower, why: 'own' }, handedBy: 'staff', by });
  });
  if (!('loan' in lent)) throw new Error(JSON.stringify(lent));
  return lent.loan.id;
}

/** The worker reads what was told since, twice, as it may after a crash. */
async function follow(kinds: readonly string[]): Promise<void> {
  const follows = followRecalls({ newId: world.newId });
  await world.asWorker(async (tx) => {
    const events = await tx.sql<StoredEvent & Record<string, unknown>>(
      `select tx::text as tx, id::text as id, tenant_id as "tenantId", kind, subject_id as "subjectId", payload, occurred_at as "occurredAt"
        from event where kind = any ($1::text[]) order by id`,
      [kinds],
    );
    await follows(tx, events);
    await follows(tx, events);
  });
}

test('one recall finds them all: the shelf is emptied, each holder is told once, and who has not heard is rung', async () => {
  const [lent = '', shelf = ''] = world.walkers.itemIds;
  await world.layOut((tx) =>
    tx.sql(`update aid_item set model = 'Swift', batch = 'B7' where id = any ($1::uuid[])`, [[lent, shelf]]),
  );
  await lend(lent);
  expect((await post('/api/aids/recalls/preview', { model: 'swift', batch: 'b7' })).answer).toMatchObject({
    onShelf: 1,
    out: 1,
  });
  const said = { model: 'swift', batch: 'b7', why: 'The handle may loosen', stopUsing: true, source: 'maker' };
  const opened = await post<AidRecallHead>('/api/aids/recalls', said);
  expect(opened).toMatchObject({ status: 200, answer: { things: 2, in: 1 } });
  expect(await post('/api/aids/recalls', said)).toMatchObject({ answer: { code: 'already-open' } });
  const path = `/api/aids/recalls/${opened.answer.id}`;
  // What is called back is promised to nobody, also past the routes.
  await expect(
    world.layOut((tx) => tx.sql(`update aid_item set state = 'available' where id = $1`, [shelf])),
  ).rejects.toThrow('held_is_not_lent');
  await follow(['aid.recall-opened']);
  let recall = await get<AidRecall>(path);
  expect(recall.holders).toMatchObject([
    { toldHow: 'digital', ring: false, reachedAt: null, person: { id: world.borrower } },
  ]);
  const told = await world.layOut((tx) =>
    tx.sql<{ n: number }>(`select count(*)::int as n from event where kind = 'aid.recalled'`),
  );
  expect(told).toEqual([{ n: 1 }]);
  // Told is not reached: also before anybody must ring it cannot be closed.
  expect(await post(`${path}/close`, { words: 'Done' })).toMatchObject({ answer: { code: 'somebody-not-reached' } });
  clock.advance(24 * 3_600_000);
  recall = await get<AidRecall>(path);
  expect(recall.holders[0]?.ring).toBe(true);
  expect(await post(`${path}/close`, { words: 'Done' })).toMatchObject({ answer: { code: 'somebody-not-reached' } });
  const holder = recall.holders[0]?.id ?? '';
  await post(`/api/aids/recall-holders/${holder}/reached`, { how: 'nobody-answered' });
  expect((await get<AidRecall>(path)).holders[0]).toMatchObject({ ring: true, tries: 1 });
  // She reads it on her own page, and so may the one who borrows for her.
  const mine = `/api/my/people/${world.borrower}/aid-recalls`;
  expect(await get<unknown>(mine, 'borrower')).toMatchObject({ recalls: [{ stopUsing: true, heardAt: null }] });
  await post(`${mine}/${holder}`, {}, 'daughter');
  expect((await get<AidRecall>(path)).holders[0]).toMatchObject({ ring: false, reachedHow: 'herself' });
  expect(await post(`${path}/items/${lent}`, { became: 'mended' })).toMatchObject({ answer: { code: 'still-out' } });
  expect(await post(`${path}/close`, { words: 'Done' })).toMatchObject({ answer: { code: 'still-out' } });
  await world.as('keeper', (tx) => takeBack(tx, world.newId, { tenantId: world.tenantId, itemId: lent, by }));
  await follow(['aid.taken-back']);
  recall = await get<AidRecall>(path);
  expect(recall.items.find(({ thingId }) => thingId === lent)).toMatchObject({ state: 'quarantine' });
  expect(recall.holders[0]?.inAt).not.toBeNull();
  await post(`${path}/items/${lent}`, { became: 'mended' });
  expect(await post(`${path}/close`, { words: 'Done' })).toMatchObject({ answer: { code: 'not-settled' } });
  await post(`${path}/items/${shelf}`, { became: 'scrapped' });
  const done = await post<AidRecall>(`${path}/close`, { words: 'Handles changed' });
  expect(done.answer).toMatchObject({
    notReached: 0,
    closedByName: expect.any(String),
    items: [{ state: expect.any(String) }, {}],
  });
  expect(done.answer.items.map(({ state }) => state).sort()).toEqual(['returned', 'scrapped']);
});

test('an accident keeps the thing aside before anything else, and nobody lets it go before it has been reported', async () => {
  const [, , itemId = ''] = world.walkers.itemIds;
  const said = { happenedAt: clock.now().toISOString(), harm: 'serious', words: 'A leg broke, and she fell.' };
  const told = await post<AidAccident>(`/api/aids/things/${itemId}/accidents`, said);
  expect(told).toMatchObject({ status: 200, answer: { law: 'no-equipment-2013', authorityToldAt: null } });
  expect(Date.parse(told.answer.tellBy)).toBe(clock.now().getTime());
  expect(await post(`/api/aids/things/${itemId}/accidents`, said)).toMatchObject({ answer: { code: 'already-told' } });
  expect(await post(`/api/aids/things/${itemId}/scrap`, { why: 'worn-out' })).toMatchObject({
    answer: { code: 'kept-aside' },
  });
  const path = `/api/aids/accidents/${told.answer.id}`;
  expect(await post(`${path}/release`, { words: 'Looked at', next: 'returned' })).toMatchObject({
    answer: { code: 'not-told-yet' },
  });
  const report = await get<{ pdf: string; to: string[] }>(`${path}/report?language=nb`);
  expect(report.to).toContain('Direktoratet for medisinske produkter');
  expect(uaFaults(Buffer.from(report.pdf, 'base64'))).toEqual([]);
  await post(`${path}/told`, { who: 'authority' });
  expect((await post(`${path}/release`, { words: 'Looked at', next: 'scrapped' })).status).toBe(200);
});

test('after an accident it may go to be mended: who let it go and why stands with it, and it is among the repairs', async () => {
  const { itemIds } = await world.addArticle({ code: 'stool', items: 1 });
  const [itemId = ''] = itemIds;
  const said = { happenedAt: clock.now().toISOString(), harm: 'none', words: 'The brake slipped.' };
  const told = await post<AidAccident>(`/api/aids/things/${itemId}/accidents`, said);
  const path = `/api/aids/accidents/${told.answer.id}`;
  const gone = await post<AidAccident>(`${path}/release`, { words: 'Brake is worn', next: 'repair' });
  expect(gone).toMatchObject({
    status: 200,
    answer: { releasedAs: 'repair', releasedWords: 'Brake is worn', releasedByName: 'Stein Test' },
  });
  const { repairs } = await get<{ repairs: { thingId: string; words: string }[] }>('/api/aids/repairs');
  expect(repairs).toContainEqual(expect.objectContaining({ thingId: itemId, words: 'Brake is worn' }));
  expect(await get<object>(`/api/aids/things/${itemId}`)).toMatchObject({ state: 'repair', heldBecause: null });
});

test('she says that something is wrong, and gets another in her hands before the broken one is taken', async () => {
  const chairs = await world.addArticle({ code: 'shower-chair', items: 2 });
  const [broken = '', other = ''] = chairs.itemIds;
  const loanId = await lend(broken);
  const mine = `/api/my/people/${world.borrower}/aid-faults/${loanId}`;
  const fault = await post<{ faults: { id: string; state: string }[] }>(
    mine,
    { words: 'A wheel is loose', isUrgent: true },
    'borrower',
  );
  expect(fault.answer.faults).toMatchObject([{ state: 'waiting' }]);
  expect(await post(mine, { words: 'A wheel is loose', isUrgent: true }, 'borrower')).toMatchObject({
    answer: { code: 'already-told' },
  });
  const list = await get<{ faults: { id: string; person: { id: string } }[] }>('/api/aids/repairs');
  expect(list.faults).toMatchObject([{ person: { id: world.borrower } }]);
  const repair = await post<AidRepair>(`/api/aids/things/${broken}/repairs`, {
    ...{ kind: 'mechanical', words: 'Loose wheel', isUrgent: true, faultId: list.faults[0]?.id },
  });
  expect(repair.answer).toMatchObject({ told: 'borrower', whose: 'municipality', thingState: 'out' });
  const swapped = await post<AidRepair>(`/api/aids/repairs/${repair.answer.id}/meanwhile`, { otherThingId: other });
  expect(swapped.answer).toMatchObject({ hasMeanwhile: true, thingState: 'repair' });
  await post(`/api/aids/repairs/${repair.answer.id}/done`, { words: 'New wheel', became: 'mended' });
  expect(await get(`/api/aids/things/${broken}`)).toMatchObject({ state: 'returned', holder: null });
  expect(await get(`/api/aids/things/${other}`)).toMatchObject({ state: 'out', holder: { id: world.borrower } });
});

test('the third part order in a day is refused', async () => {
  const [, , , itemId = ''] = world.walkers.itemIds;
  const order = { kind: 'part', articleNumber: '123456', serialNumber: '654321', pieces: 1, goesTo: 'store' };
  const path = `/api/aids/things/${itemId}/part-orders`;
  expect((await post(path, order)).status).toBe(200);
  expect((await post(path, order)).status).toBe(200);
  expect(await post(path, order)).toMatchObject({ answer: { code: 'two-in-a-day' } });
});

test('service that can wait takes nothing that somebody comes for within a day', async () => {
  const beds = await world.addArticle({ code: 'bath-board', items: 1 });
  const [itemId = ''] = beds.itemIds;
  // What is opened on the shelf goes to repair at once, so it is the day of a service on the shelf that is asked here.
  const repairId = world.newId();
  await world.layOut(async (tx) => {
    await tx.sql(
      `insert into aid_repair (tenant_id, id, item_id, told_as, kind, whose, words, state, told_at, told_by_name)
        values ($1, $2, $3, 'service', 'service', 'municipality', 'Yearly', 'waiting', $4, 'Stein')`,
      [world.tenantId, repairId, itemId, tx.at],
    );
  });
  const reserved = await world.ask('borrower', 'GET', `/api/my/people/${world.borrower}/aid-recalls`);
  expect(reserved.status).toBe(200);
  const { reserve } = await import('../promise/reserve.ts');
  const promised = await world.as('borrower', (tx) =>
    reserve(tx, world.newId, {
      ...{ tenantId: world.tenantId, personId: world.borrower, stockId: beds.stockId, fromDay: null, why: 'own' },
      ...{ way: 'self', by: { id: world.borrower, name: 'Ingrid' } },
    }),
  );
  expect(promised).toHaveProperty('reserved');
  const plan = { on: '2026-11-25' };
  expect(await post(`/api/aids/repairs/${repairId}/plan`, plan)).toMatchObject({
    answer: { code: 'promised-within-a-day' },
  });
  expect(
    await post(`/api/aids/things/${itemId}/repairs`, { kind: 'service', words: 'Yearly', isUrgent: false }),
  ).toMatchObject({
    answer: { code: 'already-open' },
  });
});

test('a count: the same label twice is one, what is missing goes out of circulation, what was missing is cleaned before the next', async () => {
  const cushions = await world.addArticle({ code: 'cushion', items: 3, storeId: world.otherStoreId });
  const [here = '', gone = '', back = ''] = cushions.itemIds;
  await post(`/api/aids/things/${back}/missing`);
  clock.advance(60_000);
  const begun = await post<AidCount>('/api/aids/counts', { storeId: world.otherStoreId });
  const path = `/api/aids/counts/${begun.answer.id}`;
  const label = async (thingId: string) => (await get<{ label: string }>(`/api/aids/things/${thingId}`)).label;
  clock.advance(60_000);
  const at = clock.now().toISOString();
  const seen = [await label(here), await label(back), await label(here)].map((read) => ({
    label: read,
    shelf: 'A1',
    at,
  }));
  await post(`${path}/seen`, { seen });
  const again = await post<AidCount>(`${path}/seen`, { seen: seen.slice(0, 1) });
  expect(again.answer).toMatchObject({ seen: 2 });
  expect(again.answer.differences.map(({ thingId, is }) => [thingId, is]).sort()).toEqual(
    [
      [gone, 'missing'],
      [back, 'here'],
    ].sort(),
  );
  expect(await post(`${path}/settle`, { version: 1 })).toMatchObject({ answer: { code: 'changed-meanwhile' } });
  expect((await post(`${path}/settle`, { version: again.answer.version })).status).toBe(200);
  expect(await get(`/api/aids/things/${gone}`)).toMatchObject({ state: 'missing' });
  expect(await get(`/api/aids/things/${back}`)).toMatchObject({ state: 'returned' });
  const [usable] = await world.layOut((tx) =>
    tx.sql<{ usable: number }>('select usable from aid_capacity where stock_id = $1 and half = $2', [
      cushions.stockId,
      world.nowHalf() + 200,
    ]),
  );
  expect(usable?.usable).toBe(2);
});

test('between two stores a thing counts at neither, then where it came', async () => {
  const mats = await world.addArticle({ code: 'mat', items: 1 });
  const [itemId = ''] = mats.itemIds;
  const sent = await post<AidTransfer>(`/api/aids/things/${itemId}/transfer`, { toStoreId: world.otherStoreId });
  expect(sent.answer).toMatchObject({ from: 'Nord', to: 'Sor', cameAt: null });
  const usable = async () =>
    world.layOut((tx) =>
      tx.sql<{ store: string; usable: number }>(
        `select s.name as store, c.usable from aid_capacity c join aid_stock k on k.id = c.stock_id join aid_store s on s.id = k.store_id
          where k.article_id = $1 and c.half = $2 order by 1`,
        [mats.articleId, world.nowHalf() + 200],
      ),
    );
  expect((await usable()).map((row) => row.usable)).toEqual([0]);
  const came = await post(`/api/aids/transfers/${sent.answer.id}/came`, { as: 'came', shelf: 'D4' });
  expect(came).toMatchObject({ status: 200, answer: { endedAs: 'came' } });
  expect(await usable()).toEqual([
    { store: 'Nord', usable: 0 },
    { store: 'Sor', usable: 1 },
  ]);
  expect(await get(`/api/aids/things/${itemId}`)).toMatchObject({ state: 'returned', store: 'Sor', shelf: 'D4' });
});

test('what is given is counted, never below nothing, and stands on the list to order below its lowest', async () => {
  const tips = await world.addArticle({ code: 'ferrule', kind: 'consumable', items: 3 });
  const path = `/api/aids/supplies/${tips.stockId}`;
  expect(await post(`${path}/move`, { why: 'given', pieces: 4 })).toMatchObject({ answer: { code: 'not-so-many' } });
  await post(`${path}/lowest`, { lowest: 5 });
  const given = await post<{ supplies: AidSupply[] }>(`${path}/move`, { why: 'given', pieces: 2 });
  expect(given.answer.supplies[0]).toMatchObject({ onShelf: 1, isLow: true, givenLately: 2, ordered: null });
  await post(`${path}/order`, { pieces: 20 });
  expect(await post(`${path}/order`, { pieces: 20 })).toMatchObject({ answer: { code: 'ordered-already' } });
  const came = await post<{ supplies: AidSupply[] }>(`${path}/move`, { why: 'came', pieces: 20 });
  expect(came.answer.supplies.find(({ id }) => id === tips.stockId)).toMatchObject({ onShelf: 21, ordered: null });
  expect(await post(`/api/aids/supplies/${world.walkers.stockId}/lowest`, { lowest: 1 })).toMatchObject({
    answer: { code: 'lent-not-given' },
  });
});
