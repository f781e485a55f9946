import type { AidAccident, AidAccidentNotice, AidAtHome } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { handOut } from '../src/modules/aids/promise/hand-out.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { consumersOf } from '../src/processes/consumers.ts';
import { type AidWorld, openAidWorld } from './aid-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
let clock = fixedClock('2026-11-23T09:00:00Z');
let world: AidWorld;
let label = '';
const opened: AidWorld[] = [];
const by = { id: '00000000-0000-7000-8000-000000000001', name: 'Stein' };

beforeEach(async () => {
  clock = fixedClock('2026-11-23T09:00:00Z');
  world = await openAidWorld(database, clock, { walkers: 3 });
  opened.push(world);
  const { tenantId, borrower, newId } = world;
  const itemId = world.walkers.itemIds[0] ?? '';
  await world.layOut((tx) =>
    tx.sql(`update aid_item set maker = 'Etac', model = 'Swift', batch = 'B7' where id = $1`, [itemId]),
  );
  const lent = await world.as('borrower', (tx) =>
    handOut(tx, newId, { tenantId, itemId, for: { personId: borrower, why: 'own' }, handedBy: 'staff', by }),
  );
  if ('refused' in lent) throw new Error(lent.refused);
  label = await labelOf(itemId);
});
afterAll(() => Promise.all(opened.map(({ served }) => served.close())));

async function labelOf(itemId: string): Promise<string> {
  const [row] = await database.look<{ label: string }>('select label from aid_item where id = $1', [itemId]);
  return row?.label ?? '';
}
async function ask<T>(...of: Parameters<AidWorld['ask']>) {
  const { status, body } = await world.ask(...of);
  return { status, body: body as T & { readonly code?: string } };
}
const said = (more: object = {}) => ({
  ...{ label, what: 'broken', harm: 'none', happenedAt: clock.now().toISOString(), isUrgent: false },
  ...{ words: 'Bremsen virker ikke', ...more },
});
interface Told {
  readonly store: { readonly name: string; readonly phone: string };
  readonly unit: string | null;
  readonly report: { readonly tellBy: string } | null;
}
const tell = (more: object = {}, who: Parameters<AidWorld['ask']>[0] = 'nurse') =>
  ask<Told>(who, 'POST', `/api/people/${world.borrower}/aid-wrong`, said(more));
const work = async () => {
  for (const { name, handle } of consumersOf({ newId: world.newId, log }))
    if (name === 'accidents') await consumeAll({ pool: database.pool('tunet_dispatch'), clock }, name, handle);
};

test('a carer tells that an aid is broken: the store reads it with who told it, and she keeps it until it is mended', async () => {
  expect(await tell()).toMatchObject({
    status: 200,
    body: { store: { name: 'Nord', phone: '+47 555 00 700' }, unit: null, report: null },
  });
  expect((await tell()).body.code).toBe('already-told');
  const { body } = await ask<{ faults: object[] }>('keeper', 'GET', '/api/aids/repairs');
  expect(body.faults).toMatchObject([{ label, words: 'Bremsen virker ikke', person: { id: world.borrower } }]);
  expect(
    await database.look('select told_as, told_by_name from aid_fault where tenant_id = $1', [world.tenantId]),
  ).toEqual([{ told_as: 'carer', told_by_name: 'Silje Test' }]);
});

test('somebody was hurt: the thing is kept aside first, the lead and the store are told, and the notices are made of the record', async () => {
  const told = await tell({ what: 'accident', harm: 'injury', words: 'Hjulet løsnet, og hun falt.' });
  expect(told).toMatchObject({ status: 200, body: { unit: 'Øst', report: { tellBy: expect.any(String) } } });
  expect(await database.look('select state, held_because from aid_item where label = $1', [label])).toEqual([
    { state: 'out', held_because: 'accident' },
  ]);
  // She is left without it: the store reads that she needs another, at once.
  const faults = await ask<{ faults: object[] }>('keeper', 'GET', '/api/aids/repairs');
  expect(faults.body.faults).toMatchObject([{ label, isUrgent: true }]);
  const [accident] = (await ask<{ accidents: AidAccident[] }>('keeper', 'GET', '/api/aids/accidents')).body.accidents;
  expect(accident).toMatchObject({ label, harm: 'injury', authorityToldAt: null });
  await work();
  expect(
    await database.look('select about, is_serious, unit_id from deviation where tenant_id = $1', [world.tenantId]),
  ).toEqual([{ about: 'aid-accident', is_serious: false, unit_id: world.homeCareId }]);
  const report = await ask<{ pdf: string; notices: AidAccidentNotice[] }>(
    ...(['keeper', 'GET', `/api/aids/accidents/${accident?.id}/report`] as const),
  );
  expect(report.body.notices).toMatchObject([
    { to: 'maker', name: 'Etac', harm: 'injury', thing: { model: 'Swift', batch: 'B7', label }, sentAt: null },
    { to: 'authority', name: expect.any(String), what: 'Hjulet løsnet, og hun falt.' },
  ]);
  const whole = JSON.stringify(report.body.notices);
  for (const name of ['Ingrid', 'Solvang', 'Silje', world.borrower]) expect(whole).not.toContain(name);
});

test('the same accident sent twice is one; a fault told an hour before does not hide it', async () => {
  await tell();
  const more = { what: 'accident', harm: 'might-have', words: 'Den veltet nesten.' };
  expect((await tell(more)).status).toBe(200);
  expect((await tell(more)).body.code).toBe('already-told');
  expect(
    await database.look('select count(*)::int as n from aid_accident where tenant_id = $1', [world.tenantId]),
  ).toEqual([{ n: 1 }]);
});

test('a thing that is not hers: an accident is told all the same and kept aside, and a fault is said not to be hers', async () => {
  const other = await labelOf(world.walkers.itemIds[1] ?? '');
  expect((await tell({ label: other })).body.code).toBe('not-hers');
  expect((await tell({ label: 'ABCD-2345' })).body.code).toBe('no-such-label');
  expect((await tell({ label: other, what: 'accident', harm: 'serious' })).status).toBe(200);
  expect(await database.look('select state, held_because from aid_item where label = $1', [other])).toEqual([
    { state: 'quarantine', held_because: 'accident' },
  ]);
});

test('the list for the phone shows those of one’s own unit alone, and what must not be used', async () => {
  const { borrower, other } = world;
  const list = async (who: 'nurse' | 'stranger') =>
    (await ask<{ aids?: AidAtHome[] }>(who, 'POST', '/api/field/aids/look', { personIds: [borrower, other] })).body;
  const direct = await world.as('nurse', async (tx) => {
    const { aidsAtHome } = await import('../src/modules/aids/workshop/wrong-at-visit.ts');
    return aidsAtHome(tx, [borrower, other]);
  });
  expect(direct.aids).toMatchObject([{ personId: borrower, label, isBroken: false, isKeptAside: false }]);
  await tell({ what: 'accident', harm: 'might-have' });
  const after = await world.as('nurse', async (tx) => {
    const { aidsAtHome } = await import('../src/modules/aids/workshop/wrong-at-visit.ts');
    return aidsAtHome(tx, [borrower]);
  });
  expect(after.aids).toMatchObject([{ isBroken: true, isKeptAside: true }]);
  // From the staff door there is no such list: it is for the phone.
  expect(await list('nurse')).not.toHaveProperty('aids');
  expect((await tell({}, 'stranger')).status).toBe(404);
});
