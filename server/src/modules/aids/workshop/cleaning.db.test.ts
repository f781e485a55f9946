import type { AidToClean, StoreThing } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AidWorld, openAidWorld } from '../../../../test/aid-world.ts';
import { uaFaults } from '../../../../test/check-pdf-ua.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { handOut } from '../promise/hand-out.ts';
import { takeBack } from '../promise/take-back.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;

beforeAll(async () => {
  world = await openAidWorld(database, clock, { walkers: 2 });
});
afterAll(() => world.served.close());

const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Stein' };

async function post(path: string, body: Readonly<Record<string, unknown>>) {
  const { status, body: answer } = await world.ask('keeper', 'POST', path, body);
  return { status, answer: answer as StoreThing & { readonly code?: string } };
}
async function queue() {
  const { body } = await world.ask('keeper', 'GET', '/api/aids/cleaning');
  return body as { dirty: AidToClean[]; clean: AidToClean[]; aside: StoreThing[] };
}
const allOk = ['clean', 'whole', 'works', 'label'].map((code) => ({ code, ok: true }));

async function lendAndTakeBack(itemId: string, lacking?: readonly string[]): Promise<void> {
  const { tenantId, borrower, newId } = world;
  const lent = await world.as('keeper', async (tx) => {
    await tx.sql(`select set_config('tunet.subjects', $1, true)`, [[...tx.scope.subjects, borrower].join(',')]);
    return handOut(tx, newId, { tenantId, itemId, for: { personId: borrower, why: 'own' }, handedBy: 'staff', by });
  });
  expect(lent).toHaveProperty('loan');
  const back = await world.as('keeper', (tx) =>
    takeBack(tx, newId, { tenantId, itemId, by, ...(lacking ? { lacking } : {}) }),
  );
  expect(back).toHaveProperty('item.state', 'returned');
}

test('never available after a loan without cleaned and inspected, whoever asks and also past the routes', async () => {
  const [itemId = ''] = world.walkers.itemIds;
  await lendAndTakeBack(itemId);
  const path = `/api/aids/things/${itemId}`;
  // Not even the owner of the table may write it.
  await expect(
    world.layOut((tx) => tx.sql(`update aid_item set state = 'available' where id = $1`, [itemId])),
  ).rejects.toThrow('clean_before_available');
  expect(await post(`${path}/inspect`, { checked: allOk, lacking: [] })).toMatchObject({
    status: 409,
    answer: { code: 'not-cleaned' },
  });
  expect((await queue()).dirty.map(({ id }) => id)).toContain(itemId);
  clock.advance(60_000);
  expect(await post(`${path}/clean`, { programme: 'wiped' })).toMatchObject({ answer: { state: 'cleaned' } });
  await expect(
    world.layOut((tx) => tx.sql(`update aid_item set state = 'available' where id = $1`, [itemId])),
  ).rejects.toThrow('clean_before_available');
  expect(await post(`${path}/inspect`, { checked: allOk.slice(1), lacking: [] })).toMatchObject({
    answer: { code: 'list-not-whole' },
  });
  clock.advance(60_000);
  const done = await post(`${path}/inspect`, { checked: allOk, lacking: [], shelf: 'B2' });
  expect(done).toMatchObject({ status: 200, answer: { state: 'available', shelf: 'B2' } });
  expect((await queue()).dirty.map(({ id }) => id)).not.toContain(itemId);
});

test('what failed goes to be mended with a word of what, and is not back before it is cleaned and looked over again', async () => {
  const [, itemId = ''] = world.walkers.itemIds;
  await lendAndTakeBack(itemId);
  const path = `/api/aids/things/${itemId}`;
  clock.advance(60_000);
  await post(`${path}/clean`, { programme: 'cabinet' });
  clock.advance(60_000);
  const checked = [...allOk.slice(0, 2), { code: 'works', ok: false }, { code: 'label', ok: true }];
  expect(await post(`${path}/inspect`, { checked, lacking: [] })).toMatchObject({ answer: { code: 'say-where' } });
  expect(await post(`${path}/inspect`, { checked, lacking: [], otherwise: 'repair' })).toMatchObject({
    answer: { code: 'say-what' },
  });
  const failed = await post(`${path}/inspect`, { checked, lacking: [], otherwise: 'repair', words: 'Brake slips' });
  expect(failed).toMatchObject({ status: 200, answer: { state: 'repair' } });
  expect(failed.answer.next).not.toContain('available');
  expect(failed.answer.happenings[0]).toMatchObject({ role: 'store-keeper', words: 'Brake slips' });
});

test('infection: kept aside, then only what kills it makes it clean', async () => {
  const bed = await world.addArticle({ code: 'bed-table', items: 1 });
  const [itemId = ''] = bed.itemIds;
  const path = `/api/aids/things/${itemId}`;
  expect(await post(`${path}/hold`, {})).toMatchObject({ answer: { state: 'quarantine', heldBecause: 'infection' } });
  expect((await queue()).aside.map(({ id }) => id)).toContain(itemId);
  expect(await post(`${path}/clean`, { programme: 'wiped' })).toMatchObject({ answer: { code: 'not-returned' } });
  await post(`${path}/release`, {});
  expect(await post(`${path}/clean`, { programme: 'wiped' })).toMatchObject({ answer: { code: 'not-enough' } });
  expect(await post(`${path}/clean`, { programme: 'disinfected' })).toMatchObject({
    answer: { state: 'cleaned', heldBecause: null },
  });
});

test('a set without its footrests is not on the shelf until another gives them', async () => {
  const chairs = await world.addArticle({ code: 'wheelchair', kind: 'set', items: 2, parts: { footrests: 2 } });
  const [first = '', second = ''] = chairs.itemIds;
  await lendAndTakeBack(first, ['footrests']);
  clock.advance(60_000);
  await post(`/api/aids/things/${first}/clean`, { programme: 'washed' });
  clock.advance(60_000);
  const looked = await post(`/api/aids/things/${first}/inspect`, { checked: allOk, lacking: ['footrests'] });
  expect(looked).toMatchObject({ answer: { state: 'inspected', lacking: [{ code: 'footrests' }] } });
  const whole = await post(`/api/aids/things/${first}/parts`, { lacking: [], fromThingId: second });
  expect(whole).toMatchObject({ status: 200, answer: { state: 'available', lacking: [] } });
  const { body } = await world.ask('keeper', 'GET', `/api/aids/things/${second}`);
  expect(body as StoreThing).toMatchObject({ state: 'returned', lacking: [{ code: 'footrests' }] });
});

test('a new thing has a label, can be found by it and counts; a consumable is never one', async () => {
  const { stockId } = world.walkers;
  const made = await post('/api/aids/things', { stockId, serial: '445566', shelf: 'C1', boughtOn: '2026-11-01' });
  expect(made.answer).toMatchObject({ state: 'available', shelf: 'C1', serial: '445566' });
  const find = encodeURIComponent(made.answer.label.toLowerCase());
  const { body } = await world.ask('keeper', 'GET', `/api/aids/things?find=${find}`);
  expect((body as { things: StoreThing[] }).things.map(({ id }) => id)).toEqual([made.answer.id]);
  const [row] = await world.layOut((tx) =>
    tx.sql<{ usable: number }>('select usable from aid_capacity where stock_id = $1 and half = $2', [
      stockId,
      world.nowHalf() + 100,
    ]),
  );
  // Two of the world, one of them in repair, and the new one.
  expect(row?.usable).toBe(2);
  const tips = await world.addArticle({ code: 'ferrules', kind: 'consumable', items: 40 });
  expect(await post('/api/aids/things', { stockId: tips.stockId })).toMatchObject({
    answer: { code: 'given-not-lent' },
  });
});

test('the proof says when, what and which role, and names nobody', async () => {
  const [itemId = ''] = world.walkers.itemIds;
  const { body } = await world.ask('keeper', 'GET', `/api/aids/things/${itemId}/cleaning-proof?language=nb`);
  const { csv, pdf } = body as { csv: string; pdf: string };
  expect(csv).toContain('rengjort;tørket av;lagermedarbeider');
  expect(csv).not.toContain('Stein');
  expect(uaFaults(Buffer.from(pdf, 'base64'))).toEqual([]);
});

test('a nurse and a neighbour have no such pages', async () => {
  expect((await world.ask('nurse', 'GET', '/api/aids/things')).status).toBe(403);
  expect((await world.ask('neighbour', 'GET', '/api/aids/cleaning')).status).toBe(403);
});
