import { beforeAll, describe, expect, test } from 'vitest';
import {
  addArea,
  addDevice,
  addGrant,
  addHome,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  putOnDuty,
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { freezeAlarm, letGo, readFile } from './alarm-file.ts';
import { readLimits, setLimit } from './dispenser-limits.ts';
import { explainMiss, readMisses } from './explain-miss.ts';
import { readPersonLessons, readUnitLessons } from './person-lessons.ts';
import { readProof } from './prove-promises.ts';

const database = useDatabase();
// A Saturday: the week began on Monday the 16th.
const clock = fixedClock('2026-11-21T12:00:00Z');
const newId = idsFrom(clock);

type Names =
  | 'tenant'
  | 'desk'
  | 'homeCare'
  | 'kari'
  | 'anne'
  | 'ola'
  | 'dispenserOf'
  | 'late'
  | 'pill'
  | 'other'
  | 'otherDesk';
let ids: Record<Names, string>;

interface Past {
  readonly minutesAgo: number;
  readonly kind?: string;
  readonly voiceAfter?: number | null;
  readonly cause?: string;
}

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const tenant = await addTenant(tx, { slug: 'nordvik' });
    const other = await addTenant(tx, { slug: 'other' });
    const desk = await addUnit(tx, { tenantId: tenant, kind: 'desk', name: 'Bordet' });
    const otherDesk = await addUnit(tx, { tenantId: other, kind: 'desk' });
    const homeCare = await addUnit(tx, { tenantId: tenant, kind: 'home-care', name: 'Øst' });
    const kari = await addStaff(tx, { tenantId: tenant, unitId: desk, role: 'operator', firstName: 'Kari' });
    const anne = await addStaff(tx, { tenantId: tenant, unitId: homeCare, role: 'nurse', firstName: 'Anne' });
    await putOnDuty(tx, { tenantId: tenant, staffId: kari, unitId: desk });
    await putOnDuty(tx, { tenantId: tenant, staffId: anne, unitId: homeCare });
    await tx.sql(`update duty set starts_at = starts_at - interval '6 hours'`);
    const ola = await addPerson(tx, { tenantId: tenant, firstName: 'Ola', lastName: 'Nordmann' });
    const dispenserOf = await addPerson(tx, { tenantId: tenant, firstName: 'Per', lastName: 'Pille' });
    await addGrant(tx, { tenantId: tenant, subjectId: homeCare, personId: ola, basis: 'in-care' });
    await addGrant(tx, { tenantId: tenant, subjectId: homeCare, personId: dispenserOf, basis: 'in-care' });
    await addGrant(tx, { tenantId: tenant, subjectId: desk, personId: ola, basis: 'open-alarm' });
    const areaId = await addArea(tx, { tenantId: tenant, name: 'Øst' });
    const homeId = await addHome(tx, { tenantId: tenant, areaId });
    await moveIn(tx, { tenantId: tenant, personId: ola, homeId });
    const deviceId = await addDevice(tx, { tenantId: tenant, cid: '1001' });
    await placeDevice(tx, { tenantId: tenant, deviceId, homeId });
    const past = async (personId: string, of: Past): Promise<string> => {
      const id = newId();
      const at = new Date(clock.now().getTime() - of.minutesAgo * 60_000);
      const voice = of.voiceAfter === null ? null : new Date(at.getTime() + (of.voiceAfter ?? 20) * 1000);
      await tx.sql(
        `insert into alarm (tenant_id, id, desk_id, device_id, cid, home_id, kind, device_speaks, received_at, last_press_at, waiting_since,
            voice_at, present_at, taken_by, taken_by_name, taken_at, closed_by, closed_by_name, closed_at, cause, measure)
          values ($1, $2, $3, $4, $5, $6, $7, $7 <> 'dispenser', $8, $8, $8, $9, case when $7 <> 'dispenser' then $8::timestamptz + interval '20 minutes' end, $10, 'Kari', $8, $10, 'Kari',
            $8::timestamptz + interval '30 minutes', $11, 'talked')`,
        [
          tenant,
          id,
          desk,
          deviceId,
          `c${id.slice(-12)}`,
          homeId,
          of.kind ?? 'press',
          at,
          voice,
          kari,
          of.cause ?? 'toilet',
        ],
      );
      await tx.sql('insert into alarm_person (tenant_id, alarm_id, person_id, received_at) values ($1, $2, $3, $4)', [
        tenant,
        id,
        personId,
        at,
      ]);
      if (voice) {
        await tx.sql(
          `insert into alarm_happening (tenant_id, id, alarm_id, at, received_at, what, who_id, who_name)
            values ($1, $2, $3, $4, $4, 'received', null, null), ($1, $5, $3, $6, $6, 'voice-contact', $7, 'Kari')`,
          [tenant, newId(), id, at, newId(), voice, kari],
        );
      }
      return id;
    };
    for (const day of [0, 1, 2, 3, 4]) await past(ola, { minutesAgo: 60 + day * 24 * 60 });
    const late = await past(ola, { minutesAgo: 90, voiceAfter: 100, cause: 'fall' });
    await past(ola, { minutesAgo: 3 * 24 * 60 + 5, voiceAfter: 30, cause: 'fall' });
    const pill = await past(dispenserOf, { minutesAgo: 120, kind: 'dispenser', voiceAfter: 40 * 60 });
    return { tenant, desk, homeCare, kari, anne, ola, dispenserOf, late, pill, other, otherDesk };
  });
});

function as<T>(who: 'kari' | 'anne', work: (tx: Transaction) => Promise<T>): Promise<T> {
  const subjects = who === 'kari' ? [ids.kari, ids.desk] : [ids.anne, ids.homeCare];
  return inTransaction(database.pool('tunet_app'), { tenants: [ids.tenant], subjects, at: clock.now() }, work);
}

describe('whether promises are kept', () => {
  test('voice contact within 60 and 180 s by week; the dispenser by itself, and fewer than five are not told', async () => {
    const proof = await as('kari', (tx) => readProof(tx, ids.tenant, 4));
    expect(proof.desks).toEqual([
      {
        unitId: ids.desk,
        name: 'Bordet',
        weeks: [{ week: '2026-11-16', alarms: 8, within60: 6, within180: 7, alerts: null, alertsInTime: null }],
      },
    ]);
    expect(proof.lateOf1000).toEqual({ after60: 25, after180: 10 });
    expect(proof.devices).toEqual({ month: 1, quarter: 0, older: 0, never: 0 });
  });
  test('another municipality sees nothing of it', async () => {
    const scope = { tenants: [ids.other], subjects: [ids.otherDesk], at: clock.now() };
    const proof = await inTransaction(database.pool('tunet_app'), scope, (tx) => readProof(tx, ids.other, 4));
    expect([proof.desks, proof.arrivals, proof.devices.never]).toEqual([[], [], 0]);
  });
});

describe('a miss', () => {
  test('is listed with what was promised and how long it took, and never with a person', async () => {
    const misses = await as('kari', (tx) => readMisses(tx, ids.tenant, [ids.desk]));
    expect(misses).toEqual([
      expect.objectContaining({ alarmId: ids.late, what: 'voice', limit: 60, took: 100, reason: null }),
    ]);
    expect(JSON.stringify(misses)).not.toMatch(/Ola|Kari/);
  });
  test('gets its reason from the list; what was not missed gets none', async () => {
    const said = { alarmId: ids.late, what: 'voice', reason: 'many-at-once' } as const;
    expect(await as('kari', (tx) => explainMiss(tx, ids.tenant, [ids.desk], said))).toMatchObject({
      reason: 'many-at-once',
    });
    expect(await as('kari', (tx) => explainMiss(tx, ids.tenant, [ids.desk], { ...said, what: 'arrival' }))).toBe(
      'not-missed',
    );
    const [told] = await as('kari', (tx) => readMisses(tx, ids.tenant, [ids.desk]));
    expect(told?.reason).toBe('many-at-once');
    expect(await as('kari', (tx) => readMisses(tx, ids.tenant, []))).toEqual([]);
  });
});

describe('the limit of a dose', () => {
  const morning = { dose: 'Parkinson', fromClock: '10:00', untilClock: '13:00' };
  test('a nurse sets half an hour: the alert that waited forty minutes is a miss, although the municipality allows sixty', async () => {
    const by = { id: ids.anne, name: 'Anne' };
    await as('anne', async (tx) => {
      expect(await setLimit(tx, ids.dispenserOf, { ...morning, id: newId(), minutes: 61, by })).toEqual({
        refused: 'above-ceiling',
        detail: { minutes: '60' },
      });
      expect(
        await setLimit(tx, ids.dispenserOf, { ...morning, untilClock: '09:00', id: newId(), minutes: 30, by }),
      ).toEqual({ refused: 'until-before-from' });
    });
    const before = new Date(clock.now().getTime() - 5 * 24 * 3_600_000);
    const scope = { tenants: [ids.tenant], subjects: [ids.anne, ids.homeCare], at: before };
    await database.asAdministrator((client) => client.query(`update access_grant set starts_at = '2026-01-01'`));
    await inTransaction(database.pool('tunet_app'), scope, (tx) =>
      setLimit(tx, ids.dispenserOf, { ...morning, id: newId(), minutes: 30, by }),
    );
    expect((await as('anne', (tx) => readLimits(tx, ids.dispenserOf)))?.limits).toMatchObject([
      { dose: 'Parkinson', minutes: 30 },
    ]);
    // 12:00 UTC less two hours is 11:00 in Nordvik: within the dose.
    await database.asAdministrator((client) =>
      client.query(
        'insert into access_grant (tenant_id, id, subject_id, person_id, basis, starts_at) values ($1, $2, $3, $4, $5, $6)',
        [ids.tenant, newId(), ids.desk, ids.dispenserOf, 'open-alarm', before],
      ),
    );
    const misses = await as('kari', (tx) => readMisses(tx, ids.tenant, [ids.desk]));
    expect(misses.find(({ what }) => what === 'dispenser')).toMatchObject({
      alarmId: ids.pill,
      limit: 1800,
      took: 2400,
    });
  });
});

describe('what alarms teach', () => {
  test('the nurse reads that Ola has fallen twice in a month and presses often', async () => {
    const view = await as('anne', (tx) => readPersonLessons(tx, ids.ola));
    expect(view?.taught.lessons.map(({ code }) => code)).toEqual(['falls', 'many-presses']);
    expect(view?.taught.alarms).toBe(7);
    expect(view?.taught.hours.reduce((sum, n) => sum + n, 0)).toBe(7);
    expect(view?.taught.causes[0]).toMatchObject({ times: 5 });
    const unit = await as('anne', (tx) => readUnitLessons(tx, ids.tenant));
    expect(unit.people).toMatchObject([{ personId: ids.ola, name: 'Ola Nordmann', alarms: 7 }]);
  });
  test('nobody reads it who has no relation to her', async () => {
    const scope = { tenants: [ids.tenant], subjects: [newId()], at: clock.now() };
    const read = inTransaction(database.pool('tunet_app'), scope, (tx) => readPersonLessons(tx, ids.ola));
    expect(await read).toBeNull();
  });
});

describe('the alarm file', () => {
  test('tells every instant, the rules and the national events; it is frozen once and let go with a reason', async () => {
    const reader = { id: ids.kari, deskIds: [ids.desk] };
    const view = await as('kari', (tx) => readFile(tx, ids.late, reader));
    expect(view?.file).toMatchObject({ toTaken: 0, toVoice: 100, toPresent: 1200, freeze: null });
    expect(view?.file).toMatchObject({ onDuty: ['Kari Ansatt'], calls: [], sounded: [] });
    expect(view?.file.nationalEvents.map(({ code }) => code)).toEqual([0, 8]);
    if (!view) throw new Error('no file');
    const by = { id: ids.kari, name: 'Kari', because: 'The family asks what happened', freezeId: newId() };
    expect(await as('kari', (tx) => freezeAlarm(tx, view, by))).toEqual({ frozenAt: clock.now().toISOString() });
    expect(await as('kari', (tx) => freezeAlarm(tx, view, { ...by, freezeId: newId() }))).toBe('already-frozen');
    expect((await as('kari', (tx) => readFile(tx, ids.late, reader)))?.file.freeze).toMatchObject({ by: 'Kari' });
    expect(await as('kari', (tx) => letGo(tx, view, { name: 'Kari', because: 'Answered' }))).not.toBe('not-frozen');
    expect(await as('kari', (tx) => letGo(tx, view, { name: 'Kari', because: 'Answered' }))).toBe('not-frozen');
    expect(await as('kari', (tx) => readFile(tx, ids.late, { ...reader, deskIds: [] }))).toBeNull();
  });
});
