import { beforeAll, expect, test } from 'vitest';
import { addArea, addStaff, addTenant, addUnit, layOut, serveFrom } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { beginBreak, endBreak } from './breaks.ts';
import { beginDuty, dutiesOf, endDuty, operatorsAtDesk, operatorsOnDuty } from './duties.ts';
import { isHeard, newSoundTest, type SoundHeard } from './sound-test.ts';

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

/** Somebody with good ears, at this moment. */
function heard(when = evening): SoundHeard {
  const { testId, tones } = newSoundTest(idsFrom({ now: () => when }));
  return { testId, tonesHeard: tones };
}
const minutes = (count: number): Date => new Date(evening.getTime() + count * 60_000);

test('a duty at the desk needs an assignment there and a sound that was heard', async () => {
  const begin = (who: string, unitId: string, sound?: SoundHeard) =>
    at(evening, (tx) => beginDuty(tx, actor(who), newId, { unitId, sound, hours: 10 }));
  expect(await begin(jonas, patrol, heard())).toBe('not-my-unit');
  expect(await begin(jonas, desk)).toBe('sound-not-heard');
  for (const wrong of [-1, 1]) {
    const { testId, tones } = newSoundTest(newId);
    expect(await begin(jonas, desk, { testId, tonesHeard: tones + wrong })).toBe('sound-not-heard');
  }
  expect(await begin(jonas, desk, heard())).toMatchObject({ unitKind: 'desk', endsAt: minutes(600).toISOString() });
  expect(await begin(jonas, desk, heard())).toBe('already-on-duty');
});

test('the last one at the desk cannot leave it empty, also when two leave at once', async () => {
  await at(minutes(1), (tx) => beginDuty(tx, actor(amina), newId, { unitId: desk, sound: heard(), hours: 10 }));
  const dutyOf = async (who: string) =>
    (await at(minutes(2), (tx) => dutiesOf(tx, actor(who), minutes(2))))[0]?.id ?? '';
  const [first, second] = [await dutyOf(jonas), await dutyOf(amina)];
  const left = await Promise.all([
    at(minutes(3), (tx) => endDuty(tx, actor(jonas), first)),
    at(minutes(3), (tx) => endDuty(tx, actor(amina), second)),
  ]);
  expect(left).toContainEqual({ receivedBy: 'colleague' });
  expect(left).toContainEqual({ lastAtDesk: [expect.any(String)] });
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
    await there((tx) => beginDuty(tx, who(id), newId, { unitId: quiet, sound: heard(), hours: 8 }));
  }
  expect(await there((tx) => operatorsOnDuty(tx, quiet, evening))).toBe(1);
  const [own] = await there((tx) => dutiesOf(tx, who(only.id), evening));
  expect(await there((tx) => endDuty(tx, who(only.id), own?.id ?? ''))).toHaveProperty('lastAtDesk');
  const [leads] = await there((tx) => dutiesOf(tx, who(lead), evening));
  expect(await there((tx) => endDuty(tx, who(lead), leads?.id ?? ''))).toEqual({ receivedBy: 'colleague' });
});

test('a duty ends by itself', async () => {
  expect(await at(minutes(599), (tx) => operatorsOnDuty(tx, desk, minutes(599)))).toBe(1);
  expect(await at(minutes(601), (tx) => operatorsOnDuty(tx, desk, minutes(601)))).toBe(0);
});

test('somebody else’s duty is not there', async () => {
  const own = (await at(minutes(5), (tx) => dutiesOf(tx, actor(jonas), minutes(5))))[0];
  const other = (await at(minutes(5), (tx) => dutiesOf(tx, actor(amina), minutes(5))))[0];
  const [holder, stranger] = own ? [own, amina] : [other, jonas];
  expect(await at(minutes(6), (tx) => endDuty(tx, actor(stranger), holder?.id ?? ''))).toBe('missing');
});

test('what was heard ten minutes ago is not what can be heard now', () => {
  expect(isHeard(heard(), minutes(10))).toBe(true);
  expect(isHeard(heard(), minutes(11))).toBe(false);
  expect(isHeard(heard(minutes(1)), evening)).toBe(false);
});

test('a break: one stays, nothing of it is kept, and one on a break is nobody to leave the desk to', async () => {
  const { tenantId, unitId, ann, bo } = await layOut(database.pool('tunet_owner'), minutes(-600), async (tx) => {
    const tenantId = await addTenant(tx, { kind: 'centre' });
    const unitId = await addUnit(tx, { tenantId, kind: 'desk' });
    const operator = () => addStaff(tx, { tenantId, unitId, role: 'operator' });
    return { tenantId, unitId, ann: await operator(), bo: await operator() };
  });
  const who = (id: string) => ({ ...actor(id), tenantId, tenants: [tenantId] });
  const there = <T>(work: (tx: Transaction) => Promise<T>) =>
    inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at: evening }, work);
  const begin = async (id: string) => {
    const duty = await there((tx) => beginDuty(tx, who(id), newId, { unitId, sound: heard(), hours: 8 }));
    return typeof duty === 'string' ? '' : duty.id;
  };
  const anns = await begin(ann);
  expect(await there((tx) => beginBreak(tx, who(ann), anns, 20))).toBe('last-at-desk');
  const bos = await begin(bo);
  expect(await there((tx) => beginBreak(tx, who(ann), anns, 20))).toEqual({ backAt: minutes(20) });
  expect(await there((tx) => dutiesOf(tx, who(ann), evening))).toMatchObject([{ backAt: minutes(20).toISOString() }]);
  expect(await there((tx) => beginBreak(tx, who(ann), anns, 20))).toBe('already-on-break');
  expect(await there((tx) => beginBreak(tx, who(bo), bos, 20))).toBe('last-at-desk');
  expect(await there((tx) => endDuty(tx, who(bo), bos))).toHaveProperty('lastAtDesk');
  expect(await there((tx) => operatorsOnDuty(tx, unitId, evening))).toBe(2);
  expect(await there((tx) => operatorsAtDesk(tx, unitId, evening))).toBe(1);
  expect(await there((tx) => endBreak(tx, who(ann), anns))).toBe('ended');
  const kept = await database.asAdministrator((client) => client.query('select 1 from duty_break'));
  expect(kept.rowCount).toBe(0);
  expect(await there((tx) => endDuty(tx, who(bo), bos))).toEqual({ receivedBy: 'colleague' });
});

test('the last one may leave while all alarms go straight to others, and not for one municipality of two', async () => {
  const laid = await layOut(database.pool('tunet_owner'), minutes(-600), async (tx) => {
    const tenantId = await addTenant(tx, { kind: 'centre' });
    const unitId = await addUnit(tx, { tenantId, kind: 'desk' });
    const only = await addStaff(tx, { tenantId, unitId, role: 'operator' });
    const places = [await addTenant(tx, { name: 'A' }), await addTenant(tx, { name: 'B' })];
    for (const municipalityId of places) {
      await serveFrom(tx, { centreId: tenantId, municipalityId });
      await addArea(tx, { tenantId: municipalityId, name: 'Bygda' });
    }
    return { tenantId, unitId, only, places };
  });
  const publishDirect = (place: string) =>
    layOut(database.pool('tunet_owner'), minutes(-60), async (tx) => {
      const week = [place, '2026-11-16', '2026-11-15T23:00:00Z', '2026-11-22T23:00:00Z', tx.at];
      await tx.sql(
        `insert into duty_week (tenant_id, id, monday, version, starts_at, ends_at, published_by, published_by_name, published_at)
          values ($1, $1, $2, 1, $3, $4, $1, 'Leder', $5)`,
        week,
      );
      for (const order of [1, 3]) {
        await tx.sql(
          `insert into duty_span (tenant_id, week_id, no, kinds, is_exception, starts_at, ends_at, receiver_order, receiver_kind, name, phone)
            values ($1, $1, $2, '{}', false, $3, $4, $2, 'phone', 'Vakttelefon', $5)`,
          [place, order, '2026-11-15T23:00:00Z', '2026-11-22T23:00:00Z', `7000000${order}`],
        );
      }
    });
  const who = { ...actor(laid.only), tenantId: laid.tenantId, tenants: [laid.tenantId, ...laid.places] };
  const there = <T>(work: (tx: Transaction) => Promise<T>) =>
    inTransaction(database.pool('tunet_app'), { tenants: who.tenants, subjects: [], at: evening }, work);
  const sound = heard();
  const duty = await there((tx) => beginDuty(tx, who, newId, { unitId: laid.unitId, sound, hours: 8 }));
  const id = typeof duty === 'string' ? '' : duty.id;
  expect(await there((tx) => endDuty(tx, who, id))).toEqual({ lastAtDesk: ['A', 'B'] });
  await publishDirect(laid.places[0] ?? '');
  expect(await there((tx) => endDuty(tx, who, id))).toEqual({ lastAtDesk: ['B'] });
  await publishDirect(laid.places[1] ?? '');
  expect(await there((tx) => endDuty(tx, who, id))).toEqual({ receivedBy: 'direct-response' });
});
