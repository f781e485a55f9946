import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addArea,
  addDevice,
  addHome,
  addPerson,
  addRelative,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  serveFrom,
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { Row } from '../../../platform/db/pool.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { followFaults } from '../technical/follow-faults.ts';
import { sweepSilence } from './sweep-silence.ts';

const database = useDatabase();
/** A Saturday night: the technical team is at home. */
const start = new Date('2026-11-21T01:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const homes = 12;

const town = {
  tenantId: '',
  centreId: '',
  areaId: '',
  otherAreaId: '',
  deskId: '',
  teamId: '',
  careId: '',
  persons: [] as string[],
  daughterId: '',
};

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), after(-600), async (tx) => {
    town.centreId = await addTenant(tx, { kind: 'centre' });
    town.tenantId = await addTenant(tx, {});
    const { tenantId, centreId } = town;
    await serveFrom(tx, { centreId, municipalityId: tenantId });
    town.areaId = await addArea(tx, { tenantId, name: 'East' });
    town.otherAreaId = await addArea(tx, { tenantId, name: 'West' });
    town.deskId = await addUnit(tx, { tenantId: centreId, kind: 'desk' });
    town.teamId = await addUnit(tx, { tenantId, kind: 'technical' });
    await tx.sql(`update unit set open_from = '08:00', open_to = '15:30' where id = $1`, [town.teamId]);
    town.careId = await addUnit(tx, { tenantId, kind: 'home-care', areaId: town.areaId, phone: '+47 11 11 11 11' });
    for (let no = 0; no < homes; no += 1) {
      const areaId = no < 8 ? town.areaId : town.otherAreaId;
      const homeId = await addHome(tx, { tenantId, areaId });
      const personId = await addPerson(tx, {
        tenantId,
        lastName: `Nr${no}`,
        ...(no % 2 === 0 ? { phone: '+47 22 22 22 22' } : {}),
      });
      town.persons.push(personId);
      await moveIn(tx, { tenantId, personId, homeId });
      const deviceId = await addDevice(tx, { tenantId, cid: String(7000 + no) });
      await tx.sql('update device set model = $2 where id = $1', [deviceId, `make ${no % 3}`]);
      await placeDevice(tx, { tenantId, deviceId, homeId });
    }
    town.daughterId = await addPerson(tx, { tenantId, firstName: 'Dattera' });
    await addRelative(tx, { tenantId, personId: town.persons[0] ?? '', relativePersonId: town.daughterId });
  });
});

beforeEach(async () => {
  await database.asAdministrator(async (client) => {
    await client.query(
      'truncate technical_case, technical_case_person, technical_happening, outage_device, receiver_watch, area_contact, event',
    );
    await client.query(`delete from access_grant where basis = 'technical-case'`);
    await client.query(
      'update device set heartbeat_at = null, last_seen_at = null, heartbeat_seconds = null, status = $1',
      ['in-service'],
    );
    await client.query('delete from absence');
  });
});

const rows = <R extends Row>(text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query<R>(text, values)).rows);
async function listened(from: number, to: number, id = 1): Promise<void> {
  for (const tenant of [town.tenantId, town.centreId]) {
    await rows(
      `insert into receiver_watch (tenant_id, id, started_at, last_at) values ($1, $2, $3, $4)
        on conflict (tenant_id, id) do update set last_at = excluded.last_at`,
      [tenant, `019d0000-0000-7000-8000-00000000000${id}`, after(from), after(to)],
    );
  }
}
/** All but these devices are heard at that minute. */
async function heardAt(minute: number, besides: readonly number[] = []): Promise<void> {
  await rows(`update device set heartbeat_at = $1, last_seen_at = $1 where not (cid = any ($2))`, [
    ...[after(minute), besides.map((no) => String(7000 + no))],
  ]);
}
const sweepAt = (minute: number) =>
  sweepSilence({
    pool: database.pool('tunet_dispatch'),
    clock: { now: () => after(minute) },
    newId: idsFrom({ now: () => after(minute) }),
  });
/** Everybody but these beats each five minutes; the receiver listens and we look. */
async function live(from: number, to: number, besides: readonly number[]): Promise<void> {
  for (let minute = from; minute <= to; minute += 5) {
    await heardAt(minute, besides);
    await listened(-600, minute);
    await sweepAt(minute);
  }
}
const cases = () =>
  rows<{
    id: string;
    kind: string;
    cid: string;
    state: string;
    owner_id: string;
    due_at: Date;
    back_at: Date | null;
    handled_at: Date | null;
    is_away: boolean;
    outage_by: string | null;
  }>('select * from technical_case order by opened_at, cid');
const told = (kind: string) =>
  rows<{ payload: { personId: string } }>('select payload from event where kind = $1', [kind]);

describe('one device that is not heard any longer', () => {
  test('is a technical case after two intervals, with the desk at night, and nobody is shown to anybody', async () => {
    await heardAt(0);
    await live(0, 15, [3]);
    const [one, ...others] = await cases();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'silent', cid: '7003', owner_id: town.deskId, state: 'open' });
    expect(one?.due_at.getTime()).toBeGreaterThan(after(15).getTime());
    expect(await rows('select 1 from technical_case_person')).toEqual([]);
    expect(await told('device.without-alarm')).toEqual([]);
  });

  test('leaves a person without an alarm after an hour: the desk sees her, she is told, and the deadline is short', async () => {
    await heardAt(0);
    await live(0, 65, [2]);
    const [one, ...others] = await cases();
    expect(others).toEqual([]);
    expect(one).toMatchObject({ kind: 'person-without-alarm', cid: '7002', owner_id: town.deskId });
    expect((await told('device.without-alarm')).map(({ payload }) => payload.personId)).toEqual([town.persons[2]]);
    const seen = await inTransaction(
      database.pool('tunet_app'),
      { tenants: [town.tenantId, town.centreId], subjects: [town.deskId], at: after(65) },
      (tx) => tx.sql<{ person_id: string }>('select person_id from technical_case_person'),
    );
    expect(seen.map(({ person_id }) => person_id)).toEqual([town.persons[2]]);
  });

  test('where she has no other telephone half an hour is enough', async () => {
    await heardAt(0);
    await live(0, 35, [3]);
    expect((await cases()).map(({ kind }) => kind)).toEqual(['person-without-alarm']);
  });

  test('who is heard again is told so, and the case waits for a look; told again when it falls silent once more', async () => {
    await heardAt(0);
    await live(0, 65, [2]);
    await live(70, 75, []);
    expect(await cases()).toMatchObject([{ kind: 'person-without-alarm', state: 'open', back_at: after(70) }]);
    expect(await told('device.contact-back')).toHaveLength(1);
    await live(80, 150, [2]);
    expect(await cases()).toMatchObject([{ back_at: null }]);
    expect(await told('device.without-alarm')).toHaveLength(2);
  });

  test('a short silence that nobody has begun with ends by itself', async () => {
    await heardAt(0);
    await live(0, 15, [2]);
    await live(20, 20, []);
    expect(await cases()).toMatchObject([{ kind: 'silent', state: 'handled' }]);
    expect(
      (await rows<{ what: string }>('select what from technical_happening order by at')).map(({ what }) => what),
    ).toEqual(['opened', 'ended-by-itself']);
  });

  test('who is away is not told of an empty home, and the case says so', async () => {
    await rows(
      `insert into absence (tenant_id, id, person_id, kind, starts_at, told_by, told_by_name, registered_by, registered_at)
        values ($1, gen_random_uuid(), $2, 'hospital', $3, 'unit', 'x', gen_random_uuid(), $3)`,
      [town.tenantId, town.persons[2], after(-100)],
    );
    await heardAt(0);
    await live(0, 70, [2]);
    expect(await cases()).toMatchObject([{ kind: 'person-without-alarm', is_away: true }]);
    expect(await told('device.without-alarm')).toEqual([]);
  });

  test('one that a person has seen to is no case again the same day', async () => {
    await heardAt(0);
    await live(0, 15, [2]);
    await rows(`update technical_case set state = 'handled', handled_by = gen_random_uuid(), handled_at = $1`, [
      after(16),
    ]);
    await live(20, 90, [2]);
    expect(await cases()).toHaveLength(1);
  });

  test('by day it is the technical team that sees to it, and what the night had is theirs in the morning', async () => {
    const monday = 54 * 60;
    await heardAt(monday - 130);
    await live(monday - 130, monday - 110, [2]);
    expect(await cases()).toMatchObject([{ owner_id: town.deskId }]);
    await live(monday + 120, monday + 125, [2]);
    const [first] = await cases();
    expect(first).toMatchObject({ owner_id: town.teamId });
    expect(
      await rows(`select 1 from access_grant where basis = 'technical-case' and ends_at is null and subject_id = $1`, [
        town.teamId,
      ]),
    ).toHaveLength(1);
  });
});

test('devices that have never sent a heartbeat, or none since they were moved, make no case: a still town is no disaster', async () => {
  await listened(-600, 400);
  await sweepAt(400);
  await heardAt(-700);
  await rows('update device set heartbeat_at = $1', [after(-700)]);
  await sweepAt(400);
  expect(await cases()).toEqual([]);
  expect(
    await rows<{ unsupervised: number }>('select sum(unsupervised)::int as unsupervised from area_contact'),
  ).toEqual([{ unsupervised: homes }]);
});

test('after the server has been down nobody is silent until two intervals have been listened for', async () => {
  await heardAt(0);
  await listened(-600, 1);
  await listened(300, 308, 2);
  await sweepAt(308);
  expect(await cases()).toEqual([]);
});

test('an area that is cut off is one outage with its people on the list of the unit that helps there', async () => {
  await heardAt(0);
  const cut = [0, 1, 2, 3, 4, 5];
  await live(0, 20, cut);
  expect(await cases()).toMatchObject([{ kind: 'outage', outage_by: 'area', owner_id: town.deskId, state: 'open' }]);
  const people = await rows<{ person_id: string; unit_id: string; marks: string[] }>(
    'select * from technical_case_person',
  );
  expect(people.map(({ person_id }) => person_id).sort()).toEqual(cut.map((no) => town.persons[no]).sort());
  expect(new Set(people.map(({ unit_id }) => unit_id))).toEqual(new Set([town.careId]));
  const odd = people.find(({ person_id }) => person_id === town.persons[1]);
  expect(odd?.marks).toEqual(['no-other-phone', 'lives-alone']);
  expect(await rows(`select payload from event where kind = 'outage.listed'`)).toMatchObject([
    { payload: { unitId: town.careId } },
  ]);
  await live(25, 65, cut);
  expect(await cases()).toHaveLength(1);
  expect(await told('device.without-alarm')).toHaveLength(cut.length);
  await live(70, 75, []);
  expect(await cases()).toMatchObject([{ back_at: after(70), state: 'open' }]);
  expect(await told('device.contact-back')).toHaveLength(cut.length);
});

test('when nothing at all is heard it is one case about our own reception, and nobody is told that her alarm is dead', async () => {
  await heardAt(0);
  await listened(-600, 90);
  await sweepAt(20);
  await sweepAt(90);
  expect(await cases()).toMatchObject([{ kind: 'outage', outage_by: 'reception', owner_id: town.deskId }]);
  expect(await told('device.without-alarm')).toEqual([]);
  await heardAt(95, [4]);
  await listened(-600, 100);
  await sweepAt(100);
  expect(await cases()).toMatchObject([{ outage_by: 'reception', back_at: after(100) }]);
});

describe('what a device says is wrong with it', () => {
  const tell = (kind: string, statusCode: string, minute: number, more: Record<string, unknown> = {}) =>
    inTransaction(
      database.pool('tunet_dispatch'),
      { tenants: [town.tenantId, town.centreId], subjects: [], at: after(minute) },
      async (tx: Transaction) => {
        const [device] = await tx.sql<{ id: string }>(`select id from device where cid = '7004'`);
        await followFaults({
          newId: idsFrom({ now: () => after(minute) }),
          deviceOfAlarm: async () => device?.id ?? null,
        })(tx, [
          {
            ...{
              tx: '1',
              id: '1',
              tenantId: town.tenantId,
              kind,
              subjectId: device?.id ?? '',
              occurredAt: after(minute),
            },
            payload: { signalId: 'x', deviceType: '0001', statusCode, ...more },
          },
        ]);
      },
    );

  test('an alarm that an operator closed as a technical case is one; closed as something else it is none', async () => {
    await tell('alarm.closed', '', 0, { cause: 'technical', measure: 'talked' });
    expect(await cases()).toEqual([]);
    await tell('alarm.closed', '', 1, { cause: 'technical', measure: 'technical-case' });
    expect(await cases()).toMatchObject([{ kind: 'fault', cid: '7004', owner_id: town.deskId }]);
  });

  test('devices that nobody knows are one case for each sender', async () => {
    for (const sender of ['a', 'a', 'b']) await tell('alarm.received', '', 0, { deviceId: null, sender });
    expect((await cases()).map(({ kind }) => kind)).toEqual(['unknown-device', 'unknown-device']);
  });

  test('makes one case or joins it, and is marked when it is well again', async () => {
    await tell('device.fault', '0016', 0);
    await tell('device.fault', '0016', 30);
    await tell('device.fault', '0085', 40);
    expect(await rows('select kind, times, faults from technical_case order by kind')).toEqual([
      { kind: 'fault', times: 1, faults: ['power'] },
      { kind: 'low-battery', times: 2, faults: ['battery'] },
    ]);
    await tell('device.restored', '0086', 50);
    expect(await rows(`select state, back_at, faults from technical_case where kind = 'fault'`)).toEqual([
      { state: 'open', back_at: after(50), faults: [] },
    ]);
  });
});
