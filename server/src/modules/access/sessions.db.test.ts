import { expect, test } from 'vitest';
import {
  addAccount,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
  serveFrom,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { createSessions } from './sessions.ts';

const database = useDatabase();
const start = new Date('2026-11-21T22:00:00Z');
const later = (minutes: number, seconds = 0) => new Date(start.getTime() + (minutes * 60 + seconds) * 1000);
const sessions = () => createSessions({ pool: database.pool('tunet_app') });

async function centre(dutyMinutes: number | null, options: { assignmentEnds?: Date; serviceEnds?: Date } = {}) {
  return layOut(database.pool('tunet_owner'), start, async (tx) => {
    const tenantId = await addTenant(tx, { kind: 'centre' });
    const served = await addTenant(tx, { country: 'SE' });
    const notServed = await addTenant(tx, {});
    const ends = options.serviceEnds;
    await serveFrom(tx, { centreId: tenantId, municipalityId: served, ...(ends ? { to: ends } : {}) });
    const unitId = await addUnit(tx, { tenantId, kind: 'desk', name: 'Desken' });
    const assignmentEnds = options.assignmentEnds;
    const staffId = await addStaff(tx, {
      tenantId,
      unitId,
      firstName: 'Jonas',
      lastName: 'Berg',
      role: 'operator',
      ...(assignmentEnds ? { to: assignmentEnds } : {}),
    });
    if (dutyMinutes !== null) await putOnDuty(tx, { tenantId, staffId, unitId, to: later(dutyMinutes) });
    const actor = { actorId: staffId, tenantId, kind: 'staff' as const };
    const accountId = await addAccount(tx, { subject: staffId, actors: [actor] });
    return { tenantId, served, notServed, unitId, staffId, accountId };
  });
}

function openFor(world: { accountId: string; staffId: string }, door: 'staff' | 'field' = 'staff') {
  return sessions().open({ accountId: world.accountId, actorId: world.staffId, door, assurance: 'high' }, start);
}

test('an operator on duty reaches the municipalities that the centre serves, and no other', async () => {
  const world = await centre(480);
  const actor = await sessions().find(await openFor(world), later(1));
  expect(actor).toMatchObject({
    kind: 'staff',
    name: 'Jonas Berg',
    roles: ['operator'],
    duties: [{ unitId: world.unitId, unitName: 'Desken', unitKind: 'desk' }],
  });
  expect(actor?.tenants).toEqual([world.tenantId, world.served]);
  expect(actor?.subjects).toEqual([world.staffId, world.unitId]);
});

test('off duty she reaches her own place only, and is nobody but herself', async () => {
  const world = await centre(20);
  const token = await openFor(world);
  expect((await sessions().find(token, later(19, 59)))?.tenants).toEqual([world.tenantId, world.served]);
  const after = await sessions().find(token, later(20));
  expect(after?.tenants).toEqual([world.tenantId]);
  expect(after?.subjects).toEqual([world.staffId]);
  expect(after?.duties).toEqual([]);
});

test('a service that ends takes the municipality out of reach, and an assignment that ends the duty', async () => {
  const served = await centre(480, { serviceEnds: later(10) });
  const first = await openFor(served);
  expect((await sessions().find(first, later(9, 59)))?.tenants).toHaveLength(2);
  expect((await sessions().find(first, later(10)))?.tenants).toEqual([served.tenantId]);

  const assigned = await centre(480, { assignmentEnds: later(10) });
  const second = await openFor(assigned);
  expect((await sessions().find(second, later(9, 59)))?.roles).toEqual(['operator']);
  const after = await sessions().find(second, later(10));
  expect(after).toMatchObject({ roles: [], duties: [], tenants: [assigned.tenantId] });
});

test('30 minutes without use end a session, to the second; use keeps it', async () => {
  const world = await centre(null);
  const idle = await openFor(world);
  expect(await sessions().peek(idle, later(29, 59))).not.toBeNull();
  expect(await sessions().peek(idle, later(30))).toBeNull();
  const used = await openFor(world);
  for (const minute of [29, 58, 87]) expect(await sessions().find(used, later(minute))).not.toBeNull();
  expect((await sessions().find(used, later(116)))?.sessionEndsAt).toEqual(later(146));
  expect(await sessions().find(used, later(146))).toBeNull();
});

test('asking who is logged in does not keep the session', async () => {
  const world = await centre(null);
  const token = await openFor(world);
  expect((await sessions().see(token, later(29)))?.endsAt).toEqual(later(30));
  await sessions().peek(token, later(29));
  expect(await sessions().see(token, later(30))).toBeNull();
});

test('use is written at most each half minute', async () => {
  const world = await centre(null);
  const token = await openFor(world);
  await sessions().find(token, later(0, 29));
  expect((await sessions().see(token, later(1)))?.endsAt).toEqual(later(30));
  await sessions().find(token, later(0, 30));
  expect((await sessions().see(token, later(1)))?.endsAt).toEqual(later(30, 30));
});

test('an operator who only watches is not thrown out before her duty ends, or twelve hours have gone', async () => {
  const short = await centre(480);
  const token = await openFor(short);
  expect(await sessions().peek(token, later(479, 59))).not.toBeNull();
  expect(await sessions().peek(token, later(480))).toBeNull();
  const long = await centre(14 * 60);
  const other = await openFor(long);
  expect(await sessions().find(other, later(719, 59))).not.toBeNull();
  expect(await sessions().find(other, later(720))).toBeNull();
});

test('an ended session and an unknown token open nothing', async () => {
  const world = await centre(480);
  const token = await openFor(world);
  await sessions().end(token, later(1));
  expect(await sessions().find(token, later(1))).toBeNull();
  expect(await sessions().see(token, later(1))).toBeNull();
  expect(await sessions().choose(token, world.staffId, later(1))).toBeNull();
  expect(await sessions().find('A'.repeat(43), later(1))).toBeNull();
  expect(await sessions().find(`${token}'`, later(1))).toBeNull();
});

test('an account that is no longer somebody is nobody', async () => {
  const world = await layOut(database.pool('tunet_owner'), start, async (tx) => {
    const tenantId = await addTenant(tx, {});
    const personId = await addPerson(tx, { tenantId, firstName: 'Ingrid', lastName: 'Solvang' });
    const actors = [{ actorId: personId, tenantId, kind: 'person' as const, to: later(10) }];
    return { tenantId, personId, accountId: await addAccount(tx, { subject: personId, actors }) };
  });
  const of = { accountId: world.accountId, actorId: world.personId, assurance: 'high' as const };
  const token = await sessions().open({ ...of, door: 'resident' }, start);
  expect(await sessions().find(token, later(9))).toMatchObject({
    kind: 'person',
    name: 'Ingrid Solvang',
    tenants: [world.tenantId],
    subjects: [world.personId],
    roles: [],
  });
  expect(await sessions().find(token, later(10))).toBeNull();
  expect(await sessions().see(token, later(10))).toMatchObject({ identity: null, choices: [] });
  const staffDoor = await sessions().open({ ...of, door: 'staff' }, start);
  expect(await sessions().find(staffDoor, later(1))).toBeNull();
});

test('staff with protection are shown by a number', async () => {
  const world = await layOut(database.pool('tunet_owner'), start, async (tx) => {
    const tenantId = await addTenant(tx, {});
    const unitId = await addUnit(tx, { tenantId, kind: 'administration' });
    const role = 'privacy-officer' as const;
    const staffId = await addStaff(tx, { tenantId, firstName: 'Hemmelig', isProtected: true, unitId, role });
    const actors = [{ actorId: staffId, tenantId, kind: 'staff' as const }];
    return { tenantId, staffId, accountId: await addAccount(tx, { subject: staffId, actors }) };
  });
  const actor = await sessions().find(await openFor(world), later(1));
  expect(actor?.name).toMatch(/^#[0-9A-F]{6}$/);
  expect(actor?.subjects).toEqual([world.staffId, world.tenantId]);
});
