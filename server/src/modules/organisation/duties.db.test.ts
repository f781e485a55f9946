import { beforeAll, expect, test } from 'vitest';
import { addStaff, addTenant, addUnit, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { beginDuty, dutiesOf, endDuty, operatorsOnDuty } from './duties.ts';

const database = useDatabase();
const evening = new Date('2026-11-21T21:45:00Z');
const newId = idsFrom({ now: () => evening });
let centre = '';
let desk = '';
let patrol = '';
let jonas = '';
let amina = '';

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), new Date('2026-01-01T00:00:00Z'), async (tx) => {
    centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    patrol = await addUnit(tx, { tenantId: centre, kind: 'night-patrol' });
    jonas = await addStaff(tx, { tenantId: centre, unitId: desk, role: 'operator' });
    amina = await addStaff(tx, { tenantId: centre, unitId: desk, role: 'operator' });
  });
});

function actor(id: string): Actor {
  return {
    kind: 'staff',
    id,
    tenantId: centre,
    accountId: id,
    name: 'Test Ansatt',
    door: 'staff',
    assurance: 'high',
    tenants: [centre],
    subjects: [id],
    roles: [],
    duties: [],
  };
}

function at<T>(instant: Date, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(database.pool('tunet_app'), { tenants: [centre], subjects: [], at: instant }, work);
}

const minutes = (count: number): Date => new Date(evening.getTime() + count * 60_000);

test('a duty at the desk needs an assignment there and a sound that was heard', async () => {
  const begin = (who: string, unitId: string, soundHeard: boolean) =>
    at(evening, (tx) => beginDuty(tx, actor(who), newId, { unitId, soundHeard, hours: 10 }));
  expect(await begin(jonas, patrol, true)).toBe('not-my-unit');
  expect(await begin(jonas, desk, false)).toBe('sound-not-heard');
  expect(await begin(jonas, desk, true)).toMatchObject({ unitKind: 'desk', endsAt: minutes(600).toISOString() });
  expect(await begin(jonas, desk, true)).toBe('already-on-duty');
});

test('the last one at the desk cannot leave without naming a receiver, also when two leave at once', async () => {
  await at(minutes(1), (tx) => beginDuty(tx, actor(amina), newId, { unitId: desk, soundHeard: true, hours: 10 }));
  const dutyOf = async (who: string) =>
    (await at(minutes(2), (tx) => dutiesOf(tx, actor(who), minutes(2))))[0]?.id ?? '';
  const [first, second] = [await dutyOf(jonas), await dutyOf(amina)];
  const left = await Promise.all([
    at(minutes(3), (tx) => endDuty(tx, actor(jonas), first, undefined)),
    at(minutes(3), (tx) => endDuty(tx, actor(amina), second, undefined)),
  ]);
  expect(left.sort()).toEqual(['ended', 'last-at-desk']);
  expect(await at(minutes(4), (tx) => operatorsOnDuty(tx, desk, minutes(4)))).toBe(1);
});

test('a lead at the desk is no operator: one operator is alone beside her, and cannot leave', async () => {
  const { lead, quiet, only } = await layOut(
    database.pool('tunet_owner'),
    new Date('2026-01-01T00:00:00Z'),
    async (tx) => {
      const other = await addTenant(tx, { slug: 'other', kind: 'centre' });
      const quiet = await addUnit(tx, { tenantId: other, kind: 'desk' });
      const lead = await addStaff(tx, { tenantId: other, unitId: quiet, role: 'lead' });
      return {
        lead,
        quiet,
        only: { tenantId: other, id: await addStaff(tx, { tenantId: other, unitId: quiet, role: 'operator' }) },
      };
    },
  );
  const there = <T>(work: (tx: Transaction) => Promise<T>) =>
    inTransaction(database.pool('tunet_app'), { tenants: [only.tenantId], subjects: [], at: evening }, work);
  const who = (id: string) => ({ ...actor(id), tenantId: only.tenantId, tenants: [only.tenantId] });
  for (const id of [lead, only.id]) {
    await there((tx) => beginDuty(tx, who(id), newId, { unitId: quiet, soundHeard: true, hours: 8 }));
  }
  expect(await there((tx) => operatorsOnDuty(tx, quiet, evening))).toBe(1);
  const [own] = await there((tx) => dutiesOf(tx, who(only.id), evening));
  expect(await there((tx) => endDuty(tx, who(only.id), own?.id ?? '', undefined))).toBe('last-at-desk');
  const [leads] = await there((tx) => dutiesOf(tx, who(lead), evening));
  expect(await there((tx) => endDuty(tx, who(lead), leads?.id ?? '', undefined))).toBe('ended');
});

test('a duty ends by itself', async () => {
  expect(await at(minutes(599), (tx) => operatorsOnDuty(tx, desk, minutes(599)))).toBe(1);
  expect(await at(minutes(601), (tx) => operatorsOnDuty(tx, desk, minutes(601)))).toBe(0);
});

test('somebody else’s duty is not there', async () => {
  const own = (await at(minutes(5), (tx) => dutiesOf(tx, actor(jonas), minutes(5))))[0];
  const other = (await at(minutes(5), (tx) => dutiesOf(tx, actor(amina), minutes(5))))[0];
  const [holder, stranger] = own ? [own, amina] : [other, jonas];
  expect(await at(minutes(6), (tx) => endDuty(tx, actor(stranger), holder?.id ?? '', 'x'))).toBe('missing');
});
