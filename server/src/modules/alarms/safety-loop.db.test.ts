import type { alarmRoutes, Door, RouteAnswer, RouteInput, RouteShape } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addArea,
  addDevice,
  addHome,
  addPerson,
  addRelative,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  putOnDuty,
  serveFrom,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { Actor, Facts } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { systemTimers } from '../../platform/jobs/timers.ts';
import { decide } from '../access/index.ts';
import { alarmActions } from './access.ts';
import { type Receiving, startReceiving } from './receiving/start-receiving.ts';
import { alarmHandlers } from './routes.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const handlers = alarmHandlers({ deskFeeds: { follow: async () => undefined, stop: async () => undefined } });

type Names = 'nordvik' | 'centre' | 'desk' | 'patrol' | 'day' | 'otherDesk' | 'ola' | 'daughter' | 'kodeSeks';
let ids: Record<Names, string>;
let kari: Actor;
let per: Actor;
let anne: Actor;
let bo: Actor;
let stranger: Actor;
let receiving: Receiving;

beforeAll(async () => {
  const staff: Record<string, string> = {};
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
    const otherCentre = await addTenant(tx, { slug: 'other', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.example' });
    const otherDesk = await addUnit(tx, { tenantId: otherCentre, kind: 'desk', receiverAddress: 'other.example' });
    const patrol = await addUnit(tx, {
      tenantId: nordvik,
      kind: 'night-patrol',
      name: 'Nattpatruljen',
      phone: '+47 555 00 110',
    });
    const day = await addUnit(tx, { tenantId: nordvik, kind: 'home-care', name: 'Øst hjemmetjeneste', areaId });
    const placed = async (cid: string, personId: string) => {
      const homeId = await addHome(tx, { tenantId: nordvik, areaId, street: `Vei ${cid}`, keys: 'Cabinet 4' });
      await moveIn(tx, { tenantId: nordvik, personId, homeId });
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid, phone: '+47 555 01 001' });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
    };
    const daughter = await addPerson(tx, { tenantId: nordvik, firstName: 'Liv' });
    const ola = await addPerson(tx, { tenantId: nordvik, firstName: 'Ola', lastName: 'Nordmann' });
    await addRelative(tx, { tenantId: nordvik, personId: ola, relativePersonId: daughter, name: 'Liv' });
    await placed('1001', ola);
    const kodeSeks = await addPerson(tx, {
      tenantId: nordvik,
      firstName: 'Hemmelig',
      protection: 'strictly-confidential',
    });
    await placed('1006', kodeSeks);
    // A home where nobody is registered.
    const empty = await addHome(tx, { tenantId: nordvik, areaId, street: 'Tomgata 1' });
    const deviceId = await addDevice(tx, { tenantId: nordvik, cid: '1000' });
    await placeDevice(tx, { tenantId: nordvik, deviceId, homeId: empty });
    for (const name of ['Kari', 'Per']) {
      staff[name] = await addStaff(tx, { tenantId: centre, unitId: desk, role: 'operator', firstName: name });
      await putOnDuty(tx, { tenantId: centre, staffId: staff[name], unitId: desk });
    }
    for (const name of ['Anne', 'Bo']) {
      staff[name] = await addStaff(tx, { tenantId: nordvik, unitId: patrol, role: 'carer', firstName: name });
      await putOnDuty(tx, { tenantId: nordvik, staffId: staff[name], unitId: patrol });
    }
    staff.Stranger = await addStaff(tx, { tenantId: otherCentre, unitId: otherDesk, role: 'operator' });
    return { nordvik, centre, desk, patrol, day, otherDesk, otherCentre, ola, daughter, kodeSeks };
  });
  const at = (
    name: string,
    tenantId: string,
    unit: { id: string; kind: string; role: Actor['roles'][number] },
    door: Door,
  ) =>
    ({
      ...{ kind: 'staff', id: staff[name], tenantId, accountId: staff[name], name: `${name} Test`, door },
      assurance: 'high',
      tenants: tenantId === ids.centre ? [ids.centre, ids.nordvik] : [tenantId],
      subjects: [staff[name], unit.id],
      roles: [unit.role],
      duties: [{ unitId: unit.id, unitName: unit.kind, unitKind: unit.kind }],
    }) as Actor;
  const desk = { id: ids.desk, kind: 'desk', role: 'operator' as const };
  kari = at('Kari', ids.centre, desk, 'staff');
  per = at('Per', ids.centre, desk, 'staff');
  const patrol = { id: ids.patrol, kind: 'night-patrol', role: 'carer' as const };
  anne = at('Anne', ids.nordvik, patrol, 'field');
  bo = at('Bo', ids.nordvik, patrol, 'field');
  stranger = at('Stranger', ids.nordvik, { ...desk, id: ids.otherDesk }, 'staff');
  receiving = await startReceiving({ database: database.config, clock, timers: systemTimers, log, sweeps: false });
});
afterAll(() => receiving.stop());
beforeEach(async () => {
  clock.advance(60_000);
  await database.asAdministrator((client) =>
    client.query(`truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, alarm_step_tick cascade;
      delete from access_grant where basis in ('open-alarm', 'handed-over')`),
  );
});

let serial = 0;
async function press(cid: string, alarmKind: 'press' | 'fire' = 'press'): Promise<string> {
  serial += 1;
  await receiving.onSignal({
    ...{
      id: newId(),
      receivedAt: clock.now(),
      sender: cid,
      receiverAddress: 'alarm.example',
      cid,
      ref: `r${serial}`,
      did: null,
    },
    ...{ kind: 'alarm', alarmKind, deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip' },
    ...{ bodyHash: Buffer.from(`${serial}`).toString('hex'), text: '' },
  });
  const rows = await database.asAdministrator((client) => client.query('select id from alarm where cid = $1', [cid]));
  return rows.rows[0].id as string;
}

type Routes = typeof alarmRoutes;
type Key = Exclude<keyof Routes, 'GET /api/desk/stream'>;
type Given<K extends Key> = Partial<Pick<RouteInput<Extract<Routes[K], RouteShape>>, 'params' | 'body'>>;
type Told<K extends Key> = {
  answer?: RouteAnswer<Extract<Routes[K], RouteShape>>;
  refused?: string;
  detail?: Record<string, string>;
  missing?: true;
  persons?: readonly { personId: string }[];
  basis?: string;
};

/** One request of somebody, in her scope, after the rule for its action. */
async function ask<K extends Key>(actor: Actor, key: K, given: Record<string, unknown> = {}): Promise<Told<K>> {
  const { commandId, ...body } = { commandId: newId(), ...((given.body as object) ?? {}) };
  const { tenants, subjects } = actor;
  return inTransaction(database.pool('tunet_app'), { tenants, subjects, at: clock.now() }, async (tx) => {
    const context = {
      ...{ actor, tx, at: clock.now(), occurredAt: clock.now(), newId },
      demand(facts: Facts) {
        const decision = decide(alarmActions, actor, 'Alarm.SeeStory', facts);
        if (!decision.allow) throw new Error(decision.why);
        return decision;
      },
    };
    const handler = handlers[key] as unknown as (c: typeof context, i: Given<K>) => Promise<Told<K>>;
    return handler(context, { params: given.params, body: { commandId, ...body } } as Given<K>);
  });
}

const person = (id: string): Actor => ({
  ...{ kind: 'person', id, tenantId: ids.nordvik, accountId: id, name: 'x', door: 'resident', assurance: 'high' },
  ...{ tenants: [ids.nordvik], subjects: [id], roles: [], duties: [] },
});

async function grants(): Promise<{ subject: string; basis: string; hours: number | null }[]> {
  const found = await database.asAdministrator((client) =>
    client.query(
      `select subject_id as subject, basis, extract(epoch from ends_at - $1::timestamptz)::float8 / 3600 as hours
        from access_grant where basis in ('open-alarm', 'handed-over') order by basis, starts_at`,
      [clock.now()],
    ),
  );
  return found.rows as { subject: string; basis: string; hours: number | null }[];
}

describe('the safety loop', () => {
  test('from press to story: taken, spoken, handed over, there, done, closed, told', async () => {
    const alarmId = await press('1001');
    const params = { alarmId };
    const { answer: desk } = await ask(kari, 'GET /api/desk');
    expect(desk).toMatchObject({ operators: 2, voiceNumber: '+47 555 00 200' });
    expect(desk?.rows).toMatchObject([{ id: alarmId, status: 'waiting', persons: [{ name: 'Ola Nordmann' }] }]);

    clock.advance(10_000);
    const taken = await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    expect(taken.answer).toMatchObject({ status: 'taken', takenBy: { name: 'Kari Test' }, voiceAt: null });
    expect(taken).toMatchObject({ basis: 'alarm-in-hand', persons: [{ personId: ids.ola }] });

    clock.advance(10_000);
    await ask(kari, 'POST /api/alarms/:alarmId/voice-contact', { params });
    const card = (await ask(kari, 'GET /api/alarms/:alarmId', { params })).answer;
    expect(card?.lives).toMatchObject({ shown: true, street: 'Vei 1001' });
    expect(card?.receivers.find(({ proposed }) => proposed)).toMatchObject({ unitId: ids.patrol, onDuty: 2 });
    expect(card?.happenings.map(({ what }) => what)).toEqual(['received', 'taken', 'voice-contact']);
    expect(card?.persons).toMatchObject([{ relatives: [{ name: 'Liv' }] }]);
    expect(card?.causes.length).toBeGreaterThan(10);

    const body = { unitId: ids.patrol, note: 'Key in the cabinet.' };
    const handed = await ask(kari, 'POST /api/alarms/:alarmId/hand-over', { params, body });
    const handOverId = handed.answer?.handOvers[0]?.id ?? '';
    const field = { params: { handOverId } };
    const [asked] = (await ask(anne, 'GET /api/field/hand-overs')).answer?.handOvers ?? [];
    expect(asked).toMatchObject({
      ...{ state: 'asked', mine: false, keys: 'Cabinet 4', deskPhone: '+47 555 00 200' },
      ...{ lives: { shown: true }, persons: [{ name: 'Ola Nordmann' }], operatorNote: 'Key in the cabinet.' },
    });

    await ask(anne, 'POST /api/field/hand-overs/:handOverId/accept', field);
    expect(await ask(bo, 'POST /api/field/hand-overs/:handOverId/accept', field)).toMatchObject({
      refused: 'already-taken',
      detail: { name: 'Anne Test' },
    });
    const close = { params, body: { cause: 'fall', measure: 'sent-night-patrol', seenPresses: 9 } };
    expect(await ask(kari, 'POST /api/alarms/:alarmId/close', close)).toMatchObject({ refused: 'hand-over-open' });
    clock.advance(60_000);
    await ask(anne, 'POST /api/field/hand-overs/:handOverId/on-the-way', field);
    clock.advance(600_000);
    await ask(anne, 'POST /api/field/hand-overs/:handOverId/present', field);
    const found = { ...field, body: { foundCause: 'fall', note: 'Sat on the floor.' } };
    const done = await ask(anne, 'POST /api/field/hand-overs/:handOverId/done', found);
    expect(done.answer).toMatchObject({ state: 'done', mine: true });
    const wrong = { params, body: { cause: 'accidental', measure: 'sent-night-patrol', seenPresses: 9 } };
    const closed = await ask(kari, 'POST /api/alarms/:alarmId/close', wrong);
    expect(closed.answer).toMatchObject({ status: 'closed', presentAt: clock.now().toISOString() });

    expect(await grants()).toEqual([
      { subject: ids.patrol, basis: 'handed-over', hours: 2 },
      { subject: ids.desk, basis: 'open-alarm', hours: 8 },
    ]);
    for (const reader of [ids.ola, ids.daughter]) {
      const told = await ask(person(reader), 'GET /api/my/people/:personId/alarms', { params: { personId: ids.ola } });
      expect(told.answer).toMatchObject({ country: 'NO', alarm: {} });
      expect(told.answer?.stories).toMatchObject([
        {
          ...{ kind: 'press', onTheWay: { who: 'Anne' }, present: { who: 'Anne' } },
          // what the one who was there found wins over what the desk believed
          cause: { en: 'Fall' },
          measure: { en: 'Sent the night patrol' },
        },
      ]);
    }
    const kinds = await database.asAdministrator((client) => client.query('select kind from event order by tx, id'));
    expect(kinds.rows.map(({ kind }) => kind)).toEqual([
      ...['alarm.received', 'alarm.taken', 'alarm.voice-contact', 'alarm.handed-over', 'hand-over.accepted'],
      ...['hand-over.on-the-way', 'hand-over.present', 'hand-over.done', 'alarm.closed'],
    ]);
  });

  test('of two operators at once exactly one gets it', async () => {
    const params = { alarmId: await press('1001') };
    const answers = await Promise.all([
      ask(kari, 'POST /api/alarms/:alarmId/take', { params }),
      ask(per, 'POST /api/alarms/:alarmId/take', { params }),
    ]);
    const won = answers.filter(({ answer }) => answer);
    const lost = answers.filter(({ refused }) => refused === 'already-taken');
    expect([won.length, lost.length]).toEqual([1, 1]);
    expect(lost[0]?.detail?.name).toBe(won[0]?.answer?.takenBy?.name);
  });

  test('of two carers at once exactly one accepts', async () => {
    const params = { alarmId: await press('1001') };
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    const handed = await ask(kari, 'POST /api/alarms/:alarmId/hand-over', { params, body: { unitId: ids.patrol } });
    const field = { params: { handOverId: handed.answer?.handOvers[0]?.id } };
    const answers = await Promise.all(
      [anne, bo].map((carer) => ask(carer, 'POST /api/field/hand-overs/:handOverId/accept', field)),
    );
    expect(answers.map(({ refused }) => refused ?? 'accepted').sort()).toEqual(['accepted', 'already-taken']);
  });

  test('an alarm cannot be closed before anybody has spoken with her or been there', async () => {
    const params = { alarmId: await press('1001') };
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    const close = { params, body: { cause: 'accidental', measure: 'talked', seenPresses: 9 } };
    expect(await ask(kari, 'POST /api/alarms/:alarmId/close', close)).toEqual({ refused: 'no-contact' });
  });

  test('an unknown device rings, is nobody’s to be sent to, and is closed with a note', async () => {
    const params = { alarmId: await press('9999') };
    expect((await ask(kari, 'GET /api/desk')).answer?.rows).toMatchObject([{ known: false, persons: [] }]);
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    expect((await ask(kari, 'GET /api/alarms/:alarmId', { params })).answer).toMatchObject({
      receivers: [],
      lives: { shown: false, why: 'unknown' },
    });
    const send = { params, body: { unitId: ids.patrol } };
    expect(await ask(kari, 'POST /api/alarms/:alarmId/hand-over', send)).toEqual({ refused: 'not-now' });
    const body = { cause: 'test', measure: 'technical-case', seenPresses: 9 };
    expect(await ask(kari, 'POST /api/alarms/:alarmId/close', { params, body })).toEqual({ refused: 'note-needed' });
    const noted = { params, body: { ...body, note: 'Rang the maker.' } };
    expect((await ask(kari, 'POST /api/alarms/:alarmId/close', noted)).answer).toMatchObject({ status: 'closed' });
  });

  test('a home where nobody is registered: the desk sees where, and the unit that is asked sees it too', async () => {
    const params = { alarmId: await press('1000') };
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    const card = (await ask(kari, 'GET /api/alarms/:alarmId', { params })).answer;
    expect(card?.lives).toMatchObject({ shown: true, street: 'Tomgata 1' });
    await ask(kari, 'POST /api/alarms/:alarmId/hand-over', { params, body: { unitId: ids.patrol } });
    const [asked] = (await ask(anne, 'GET /api/field/hand-overs')).answer?.handOvers ?? [];
    expect(asked?.lives).toMatchObject({ shown: true, street: 'Tomgata 1' });
    const field = { params: { handOverId: asked?.id } };
    const accepted = await ask(anne, 'POST /api/field/hand-overs/:handOverId/accept', field);
    expect(accepted.answer).toMatchObject({ state: 'accepted', mine: true });
    await ask(anne, 'POST /api/field/hand-overs/:handOverId/present', field);
    const done = await ask(anne, 'POST /api/field/hand-overs/:handOverId/done', {
      ...field,
      body: { foundCause: 'fall' },
    });
    expect(done.answer).toMatchObject({ state: 'done' });
  });

  test('a unit of another municipality, or the desk itself, cannot be asked to go', async () => {
    const params = { alarmId: await press('1001') };
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    for (const unitId of [ids.desk, ids.otherDesk, newId()]) {
      const outcome = await ask(kari, 'POST /api/alarms/:alarmId/hand-over', { params, body: { unitId } });
      expect(outcome).toEqual({ refused: 'not-now' });
    }
  });

  test('another desk finds nothing, whatever it asks', async () => {
    const params = { alarmId: await press('1001') };
    expect((await ask(stranger, 'GET /api/desk')).answer?.rows).toEqual([]);
    expect(await ask(stranger, 'GET /api/alarms/:alarmId', { params })).toEqual({ missing: true });
    expect(await ask(stranger, 'POST /api/alarms/:alarmId/take', { params })).toEqual({ missing: true });
  });

  test('a relative reads the story only while she may', async () => {
    await press('1001');
    const other = person(ids.kodeSeks);
    const params = { personId: ids.ola };
    await expect(ask(other, 'GET /api/my/people/:personId/alarms', { params })).rejects.toThrow('no-relation');
  });
});

describe('a protected person', () => {
  test('is nameless and nowhere on the desk until the alarm is in one’s own hand', async () => {
    const params = { alarmId: await press('1006') };
    const row = async (who: Actor) => (await ask(who, 'GET /api/desk')).answer?.rows[0];
    const hidden = { persons: [], areaName: null, callBack: null, marks: ['protected'] };
    expect(await row(kari)).toMatchObject(hidden);
    expect(await ask(kari, 'GET /api/desk')).toMatchObject({ persons: [] });
    const before = (await ask(kari, 'GET /api/alarms/:alarmId', { params })).answer;
    expect(before).toMatchObject({ persons: [], keys: null, lives: { shown: false, why: 'protected' } });
    expect(JSON.stringify(before)).not.toMatch(/Hemmelig|Vei 1006|Cabinet|555 01/);

    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    expect(await row(kari)).toMatchObject({ persons: [{ name: 'Hemmelig Beboer' }], callBack: '+47 555 01 001' });
    expect(await row(per)).toMatchObject(hidden);
    const others = await ask(per, 'GET /api/alarms/:alarmId', { params });
    expect(JSON.stringify(others)).not.toMatch(/Hemmelig|Vei 1006|Cabinet|555 01/);
    const mine = await ask(kari, 'GET /api/alarms/:alarmId', { params });
    expect(mine).toMatchObject({ basis: 'alarm-in-hand', answer: { lives: { shown: true, street: 'Vei 1006' } } });
  });

  test('is shown in the field only to the one who goes', async () => {
    const params = { alarmId: await press('1006') };
    await ask(kari, 'POST /api/alarms/:alarmId/take', { params });
    await ask(kari, 'POST /api/alarms/:alarmId/hand-over', { params, body: { unitId: ids.patrol } });
    const seen = async (who: Actor) => (await ask(who, 'GET /api/field/hand-overs')).answer?.handOvers[0];
    expect(await seen(anne)).toMatchObject({ persons: [], lives: { shown: false, why: 'protected' }, keys: null });
    await ask(anne, 'POST /api/field/hand-overs/:handOverId/accept', {
      params: { handOverId: (await seen(anne))?.id },
    });
    expect(await seen(anne)).toMatchObject({ persons: [{ name: 'Hemmelig Beboer' }], lives: { shown: true } });
    expect(await seen(bo)).toMatchObject({ persons: [], lives: { shown: false, why: 'protected' }, keys: null });
  });
});
