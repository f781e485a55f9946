import type { Door, Role } from '@tunet/contract';
import { pino } from 'pino';
import { createSessions } from '../src/modules/access/index.ts';
import { type Receiving, startReceiving } from '../src/modules/alarms/index.ts';
import { followOthersIn } from '../src/modules/devices/index.ts';
import type { fixedClock } from '../src/platform/clock/clock.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { emit } from '../src/platform/events/emit.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { systemTimers } from '../src/platform/jobs/timers.ts';
import {
  addAccount,
  addArea,
  addGrant,
  addHome,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  putOnDuty,
  serveFrom,
} from './build.ts';
import { consumeAll } from './consume-all.ts';
import type { TestDatabase } from './database.ts';
import { serveApp } from './serve-app.ts';

/** `siri` sets up devices; `nurse` helps the mother; `stranger` sets up devices in another municipality. */
export type FleetActor = 'siri' | 'nurse' | 'other-nurse' | 'operator' | 'mother' | 'stranger';

export interface FleetWorld {
  readonly tenantId: string;
  readonly otherTenantId: string;
  readonly team: string;
  readonly teamOfStranger: string;
  readonly areaId: string;
  readonly mother: string;
  readonly motherNumber: string;
  readonly home: string;
  readonly newId: () => string;
  ask<T = never>(
    who: FleetActor,
    method: 'GET' | 'POST',
    url: string,
    body?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly status: number; readonly body: T }>;
  /** The worker follows what has happened. */
  work(): Promise<void>;
  /** The device's button, through the receiver. @returns the alarm */
  press(cid: string, of?: { readonly did?: string; readonly alarmKind?: 'press' | 'fall' }): Promise<string>;
  /** As when an assessor issues it. */
  decide(
    personId: string,
    granted: readonly { readonly serviceType: string; readonly unitId: string | null }[],
  ): Promise<string>;
  close(): Promise<void>;
}

/** A municipality with a technical team, a desk that answers, and a mother who lives alone; and another municipality. */
export async function openFleetWorld(
  database: TestDatabase,
  clock: ReturnType<typeof fixedClock>,
): Promise<FleetWorld> {
  const newId = idsFrom(clock);
  const owner = database.pool('tunet_owner');
  const actors = new Map<FleetActor, { actorId: string; accountId: string; door: Door }>();
  const ids = await layOut(owner, clock.now(), async (tx) => {
    const tenantId = await addTenant(tx, {});
    const otherTenantId = await addTenant(tx, {});
    const centre = await addTenant(tx, { kind: 'centre', voiceNumber: '+47 555 00 200' });
    await serveFrom(tx, { centreId: centre, municipalityId: tenantId });
    for (const [list, code] of [
      ['alarm-cause', 'test'],
      ['alarm-measure', 'talked'],
    ]) {
      const label = { nb: code, nn: code, sv: code, en: code };
      await tx.sql(
        `insert into code (tenant_id, list, code, sort, label, valid_from) values ($1, $2, $3, 1, $4, '2020-01-01')`,
        [tenantId, list, code, label],
      );
    }
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.example' });
    const team = await addUnit(tx, { tenantId, kind: 'technical', name: 'Teknisk team', phone: '+47 555 00 400' });
    const teamOfStranger = await addUnit(tx, { tenantId: otherTenantId, kind: 'technical', name: 'Teknikk' });
    const east = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Øst' });
    const west = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Vest' });
    const areaId = await addArea(tx, { tenantId, name: 'Øst' });
    const home = await addHome(tx, { tenantId, areaId, street: 'Bjørkelia 12' });
    const mother = await addPerson(tx, { tenantId, firstName: 'Ingrid', lastName: 'Solvang', phone: null as never });
    await moveIn(tx, { tenantId, personId: mother, homeId: home });
    const motherNumber = '02834112345';
    await tx.sql(`insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', $3)`, [
      tenantId,
      mother,
      motherNumber,
    ]);
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const employ = async (who: FleetActor, place: string, unitId: string, role: Role) => {
      const actorId = await addStaff(tx, { tenantId: place, unitId, role, firstName: who, lastName: 'Test' });
      await putOnDuty(tx, { tenantId: place, staffId: actorId, unitId });
      const accountId = await addAccount(tx, { subject: who, actors: [{ actorId, tenantId: place, kind: 'staff' }] });
      actors.set(who, { actorId, accountId, door: 'staff' });
    };
    await employ('siri', tenantId, team, 'technician');
    await employ('stranger', otherTenantId, teamOfStranger, 'technician');
    await employ('nurse', tenantId, east, 'nurse');
    await employ('other-nurse', tenantId, west, 'nurse');
    await employ('operator', centre, desk, 'operator');
    const accountId = await addAccount(tx, {
      subject: 'mother',
      actors: [{ actorId: mother, tenantId, kind: 'person' }],
    });
    actors.set('mother', { actorId: mother, accountId, door: 'resident' });
    return { tenantId, otherTenantId, team, teamOfStranger, areaId, mother, motherNumber, home };
  });
  const sessions = createSessions({ pool: database.pool('tunet_app') });
  const tokens = new Map<FleetActor, string>();
  for (const [who, session] of actors)
    tokens.set(who, await sessions.open({ ...session, assurance: 'high' }, clock.now()));
  const served = await serveApp(database, clock);
  const receiving: Receiving = await startReceiving({
    ...{ database: database.config, clock, timers: systemTimers, log: pino({ level: 'silent' }), sweeps: false },
  });
  let serial = 0;
  return {
    ...ids,
    newId,
    async ask(who, method, url, body) {
      const command = { commandId: newId(), occurredAt: clock.now().toISOString() };
      const payload =
        method === 'POST' ? { payload: url.endsWith('/preview') ? { ...body } : { ...command, ...body } } : {};
      const cookies = served.cookiesOf(tokens.get(who) ?? '');
      const answer = await served.app.inject({ method, url, cookies, ...payload });
      return { status: answer.statusCode, body: answer.json() };
    },
    work: () => consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'devices', followOthersIn({ newId })),
    async press(cid, { did, alarmKind = 'press' } = {}) {
      serial += 1;
      const id = newId();
      await receiving.onSignal({
        ...{ id, receivedAt: clock.now(), sender: cid, receiverAddress: 'alarm.example', cid, ref: `r${serial}` },
        ...{ did: did ?? null, kind: 'alarm', alarmKind, deviceType: '0003', statusCode: '0010', locationCode: null },
        ...{ voice: 'sip', bodyHash: serial.toString(16).padStart(4, '0'), text: '' },
      });
      return database.asAdministrator(async (client) => {
        const { rows } = await client.query<{ alarm_id: string }>('select alarm_id from signal where id = $1', [id]);
        return rows[0]?.alarm_id ?? '';
      });
    },
    async decide(personId, granted) {
      const decisionId = newId();
      const scope = { tenants: [ids.tenantId], subjects: [], at: clock.now() };
      await inTransaction(database.pool('tunet_app'), scope, (tx) =>
        emit(tx, {
          ...{ tenantId: ids.tenantId, kind: 'decision.issued', subjectId: decisionId, occurredAt: clock.now() },
          payload: { applicationId: newId(), personId, outcome: 'granted', granted },
        }),
      );
      return decisionId;
    },
    async close() {
      await receiving.stop();
      await served.close();
    },
  };
}
