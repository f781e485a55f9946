import { createHash, randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addAccount,
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
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import { createSessions, decide } from '../../access/index.ts';
import { alarmActions } from '../access.ts';
import { readCard } from '../desk/alarm-card.ts';
import { readRows } from '../desk/read-desk.ts';
import { openReceiverPool, type ReceiverPool } from '../receiving/receiver-pool.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import { createKnown, type KnownReader } from './known.ts';
import { signalOf } from './memory.fixture.ts';
import { showCard, showRow } from './show-alarm.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
let pool: ReceiverPool;
let known: KnownReader;
let ids: { nordvik: string; centre: string; desk: string; other: string; otherDesk: string };
const tokens = new Map<string, string>();
const operators = new Map<string, string>();

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
    const other = await addTenant(tx, { slug: 'other', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.centre.example' });
    const otherDesk = await addUnit(tx, { tenantId: other, kind: 'desk', receiverAddress: 'alarm.other.example' });
    for (const [cid, protection] of [
      ['1001', 'none'],
      ['1002', 'confidential'],
      ['1003', 'strictly-confidential'],
    ] as const) {
      const homeId = await addHome(tx, { tenantId: nordvik, areaId, street: `Vei ${cid}`, keys: 'Skap 4' });
      const personId = await addPerson(tx, {
        tenantId: nordvik,
        firstName: cid,
        phone: '+47 1',
        protection,
        speaks: cid !== '1001',
      });
      const partner = await addPerson(tx, { tenantId: nordvik, firstName: 'Partner', bornOn: '1950-01-01' });
      for (const each of [personId, partner]) await moveIn(tx, { tenantId: nordvik, personId: each, homeId });
      await addRelative(tx, { tenantId: nordvik, personId, name: 'Liv', phone: '+47 2' });
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid, phone: '+47 3', status: 'never-tested' });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
      await tx.sql('insert into wearer (tenant_id, device_id, did, person_id, why) values ($1, $2, $3, $4, $5)', [
        ...[nordvik, deviceId, '07', personId, 'Faller lett'],
      ]);
    }
    for (const [key, role, door, duty] of [
      ['kari', 'operator', 'staff', true],
      ['field', 'operator', 'field', true],
      ['lead', 'lead', 'staff', true],
      ['off', 'operator', 'staff', false],
    ] as const) {
      const id = await addStaff(tx, { tenantId: centre, firstName: key, unitId: desk, role });
      if (duty) await putOnDuty(tx, { tenantId: centre, staffId: id, unitId: desk });
      await logIn(tx, { key, id, centre, door, assurance: 'high' });
      operators.set(key, id);
    }
    await logIn(tx, { key: 'weak', id: operators.get('kari') ?? '', centre, door: 'staff', assurance: 'substantial' });
    return { nordvik, centre, desk, other, otherDesk };
  });
  const log = pino({ level: 'silent' });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 2, timers: systemTimers, log });
  known = createKnown();
  await reading((tx) => known.readPlaces(tx));
  await reading((tx) => known.readDesks(tx));
  // A page at a time, and round again without losing or doubling any.
  for (let round = 0; round < 2; round += 1)
    for (let last = false; !last; ) last = await reading((tx) => known.readCards(tx, 2));
});
afterAll(() => pool.stop());

async function logIn(
  tx: Transaction,
  of: { key: string; id: string; centre: string; door: string; assurance: string },
): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const actors = [{ actorId: of.id, tenantId: of.centre, kind: 'staff' as const }];
  const accountId = await addAccount(tx, { subject: of.key, actors });
  await tx.sql(
    `insert into session (token_hash, account_id, actor_id, door, assurance, started_at, last_seen_at)
      values (sha256(convert_to($1, 'UTF8')), $2, $3, $4, $5, $6, $6)`,
    [token, accountId, of.id, of.door, of.assurance, tx.at],
  );
  tokens.set(of.key, token);
}
function reading<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, work);
}
const hashOf = (key: string) =>
  createHash('sha256')
    .update(tokens.get(key) ?? '')
    .digest('hex');

test('memory lets in whom the ordinary desk lets in, and nobody else', async () => {
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  for (const [key, token] of tokens) {
    const actor = await sessions.peek(token, clock.now());
    const may = actor !== null && decide(alarmActions, actor, 'Desk.See', {}).allow && actor.door === 'staff';
    const remembered = known.session(hashOf(key), clock.now());
    expect([key, remembered !== undefined]).toEqual([key, may]);
    if (remembered) expect(remembered.actor).toMatchObject({ id: actor?.id, name: actor?.name, duties: actor?.duties });
  }
  expect(known.session(hashOf('kari'), new Date(clock.now().getTime() + 9 * 3_600_000))).toBeUndefined();
  expect(known.counts()).toMatchObject({ cards: 3, sessions: 1 });
});

test('an alarm from memory is shown as at the ordinary desk: the same words, and the same withheld', async () => {
  const kari = operators.get('kari') ?? '';
  const scope = { tenants: [ids.nordvik, ids.centre], subjects: [kari, ids.desk], at: clock.now() };
  for (const cid of ['1001', '1002', '1003', 'nobody']) {
    for (const did of [null, '07']) {
      const signal = signalOf(newId(), {
        cid,
        did,
        ref: `${cid}${did}`,
        bodyHash: 'ab',
        receiverAddress: 'alarm.centre.example',
      });
      const [received] = await reading((tx) => receiveInto(tx, [{ ...signal, receivedAt: clock.now() }], newId));
      const alarmId = received?.alarmId ?? '';
      for (const inHand of [false, true]) {
        if (inHand) await reading((tx) => sqlStore(tx, newId).take(alarmId, { id: kari, name: 'Kari' }, clock.now()));
        const found = (await reading((tx) => known.readOpen(tx))).find(({ alarm }) => alarm.id === alarmId);
        if (!found) throw new Error('an open alarm is in memory');
        const [ordinary, card] = await inTransaction(database.pool('tunet_app'), scope, async (tx) => [
          await readRows(tx, [alarmId], kari),
          await readCard(tx, alarmId, { id: kari, deskIds: [ids.desk] }),
        ]);
        const remembered = showRow(found, known, kari);
        expect(remembered.row).toEqual(ordinary.rows[0]);
        expect(remembered.persons).toEqual(ordinary.persons);
        const shown = showCard(found, known, kari, '2026-11-21').card;
        const { lives, keys, persons, emergencyNumbers } = card?.card ?? {};
        expect({ lives: shown.lives, keys: shown.keys, emergencyNumbers: shown.emergencyNumbers }).toEqual({
          lives,
          keys,
          emergencyNumbers,
        });
        const told = ({ id, name, phone, why, relatives, languages }: NonNullable<typeof persons>[number]) => {
          return { id, name, phone, why, relatives, languages };
        };
        expect(shown.persons.map(told)).toEqual(persons?.map(told));
        expect(shown.steps.map(({ text }) => text)).toEqual(card?.card.steps.map(({ text }) => text));
      }
      await database.asAdministrator((client) =>
        client.query(
          `update alarm set voice_at = now(), closed_at = now(), closed_by = taken_by, cause = 'x', measure = 'x'`,
        ),
      );
    }
  }
});

test('memory chooses the same desk as the database', async () => {
  for (const [cid, address] of [
    ['1001', 'alarm.other.example'],
    ['1001', 'alarm.centre.example'],
    ['unknown', 'alarm.other.example'],
    ['unknown', 'alarm.centre.example'],
    ['unknown', 'elsewhere.example'],
  ] as const) {
    const signal = signalOf(newId(), {
      cid,
      ref: newId(),
      bodyHash: 'ab',
      receiverAddress: address,
      receivedAt: clock.now(),
    });
    const [received] = await reading((tx) => receiveInto(tx, [signal], newId));
    const [stored] = await database.asAdministrator(
      async (client) => (await client.query(`select desk_id from alarm where id = '${received?.alarmId}'`)).rows,
    );
    expect(known.deskFor(known.card(cid)?.tenantId ?? null, address)?.id).toBe(stored?.desk_id);
    await database.asAdministrator((client) => client.query('delete from alarm'));
  }
});
