import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addArea,
  addDevice,
  addHome,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  serveFrom,
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { Row } from '../../../platform/db/pool.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { giveBackCase, handleCase, handOverCase, noteCase, takeCase, tickPerson } from './act-on-case.ts';
import { raiseTechnicalCase } from './raise-case.ts';
import { openCases, outagesOfUnits, peopleOfCases } from './read-queries.ts';
import { readCard, showCases, showPeople } from './show-case.ts';

const database = useDatabase();
const at = new Date('2026-11-21T01:00:00Z');
const newId = idsFrom({ now: () => at });
const ids = {
  tenantId: '',
  centreId: '',
  deskId: '',
  teamId: '',
  careId: '',
  otherCareId: '',
  personId: '',
  hiddenId: '',
  deviceId: '',
  hiddenDeviceId: '',
  areaId: '',
};

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), new Date(at.getTime() - 36e5), async (tx) => {
    const centreId = await addTenant(tx, { kind: 'centre' });
    const tenantId = await addTenant(tx, {});
    await serveFrom(tx, { centreId, municipalityId: tenantId });
    const areaId = await addArea(tx, { tenantId, name: 'East' });
    const deskId = await addUnit(tx, { tenantId: centreId, kind: 'desk' });
    const teamId = await addUnit(tx, { tenantId, kind: 'technical' });
    await tx.sql(`update unit set open_from = '08:00', open_to = '15:30' where id = $1`, [teamId]);
    const careId = await addUnit(tx, { tenantId, kind: 'home-care', areaId });
    const otherCareId = await addUnit(tx, { tenantId, kind: 'home-care', areaId });
    const add = async (cid: string, protection: 'none' | 'confidential') => {
      const homeId = await addHome(tx, { tenantId, areaId });
      const personId = await addPerson(tx, { tenantId, lastName: `Nr ${cid}`, protection });
      await moveIn(tx, { tenantId, personId, homeId });
      const deviceId = await addDevice(tx, { tenantId, cid });
      await placeDevice(tx, { tenantId, deviceId, homeId });
      return { personId, deviceId };
    };
    const shown = await add('1', 'none');
    const hidden = await add('2', 'confidential');
    Object.assign(ids, { tenantId, centreId, areaId, deskId, teamId, careId, otherCareId });
    Object.assign(ids, { ...shown, hiddenId: hidden.personId, hiddenDeviceId: hidden.deviceId });
    await addStaff(tx, { tenantId: centreId, unitId: deskId, role: 'operator' });
  });
});
beforeEach(async () => {
  await rows('truncate technical_case, technical_case_person, technical_happening, outage_device');
  await rows(`delete from access_grant where basis = 'technical-case'`);
});

const rows = <R extends Row>(text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query<R>(text, values)).rows);
const raise = (wrong: Partial<Parameters<typeof raiseTechnicalCase>[2]> = {}) =>
  inTransaction(database.pool('tunet_dispatch'), { tenants: [ids.tenantId, ids.centreId], subjects: [], at }, (tx) =>
    raiseTechnicalCase(tx, newId, {
      ...{ tenantId: ids.tenantId, kind: 'person-without-alarm', deviceId: ids.deviceId, cid: '1', areaId: ids.areaId },
      ...wrong,
    }),
  );
/** Somebody on duty in a unit, through her own eyes. */
function as<T>(unitId: string, who: string, work: (asked: Parameters<typeof takeCase>[0]) => Promise<T>): Promise<T> {
  const actor = {
    ...{
      kind: 'staff',
      id: who,
      tenantId: ids.centreId,
      accountId: who,
      name: `Staff ${who.slice(-1)}`,
      door: 'staff',
    },
    ...{ assurance: 'high', tenants: [ids.tenantId, ids.centreId], subjects: [who, unitId], roles: [], duties: [] },
  } as Actor;
  const scope = { tenants: actor.tenants, subjects: actor.subjects, at };
  return inTransaction(database.pool('tunet_app'), scope, (tx) => work({ tx, actor, newId, occurredAt: at }));
}
const [ann, bo] = ['019d0000-0000-7000-8000-0000000000a1', '019d0000-0000-7000-8000-0000000000b2'];

test('of two who take a case at once exactly one gets it, and the other is told who', async () => {
  const caseId = (await raise()) ?? '';
  const took = await Promise.all([ann, bo].map((who) => as(ids.deskId, who, (asked) => takeCase(asked, caseId))));
  expect(took.filter((one) => one !== 'missing' && 'caseId' in one)).toHaveLength(1);
  expect(took.find((one) => one !== 'missing' && 'refused' in one)).toMatchObject({ refused: 'already-taken' });
});

test('a case about somebody without an alarm is handled only after she has been reached, and then nobody sees her for it', async () => {
  const caseId = (await raise()) ?? '';
  const handle = () => as(ids.deskId, ann, (asked) => handleCase(asked, caseId, 'New device set up.'));
  const reach = (did: 'reached' | 'rang-in-vain') =>
    as(ids.deskId, ann, (asked) => tickPerson(asked, { caseId, personId: ids.personId }, did));
  expect(await handle()).toEqual({ refused: 'people-left' });
  expect(await reach('rang-in-vain')).toBe('ticked');
  expect(await handle()).toEqual({ refused: 'people-left' });
  expect(await reach('reached')).toBe('ticked');
  expect(await handle()).toEqual({ caseId });
  expect(await handle()).toEqual({ refused: 'already-handled' });
  const seen = await as(ids.deskId, ann, ({ tx }) => peopleOfCases(tx, [caseId]));
  expect(seen).toEqual([]);
  expect(
    (await rows<{ what: string }>('select what from technical_happening order by what')).map(({ what }) => what),
  ).toEqual(['handled', 'opened', 'rang', 'rang']);
});

test('handed over it is the other unit that sees her and acts; the deadline stays', async () => {
  const caseId = (await raise()) ?? '';
  const [before] = await rows<{ due_at: Date }>('select due_at from technical_case');
  expect(await as(ids.teamId, bo, (asked) => takeCase(asked, caseId))).toEqual({ refused: 'not-with-you' });
  expect(await as(ids.deskId, ann, (asked) => handOverCase(asked, caseId, 'technical'))).toEqual({ caseId });
  expect(await as(ids.deskId, ann, (asked) => noteCase(asked, caseId, 'x'))).toEqual({ refused: 'not-with-you' });
  expect(await as(ids.deskId, ann, ({ tx }) => peopleOfCases(tx, [caseId]))).toEqual([]);
  expect(await as(ids.teamId, bo, ({ tx }) => peopleOfCases(tx, [caseId]))).toHaveLength(1);
  expect(await as(ids.teamId, bo, (asked) => takeCase(asked, caseId))).toEqual({ caseId });
  expect(await as(ids.teamId, ann, (asked) => giveBackCase(asked, caseId))).toEqual({ refused: 'not-taken-by-you' });
  expect(await rows('select due_at from technical_case')).toEqual([before]);
});

test('where somebody hides her address and number are for the one who has taken the case', async () => {
  const caseId = (await raise({ deviceId: ids.hiddenDeviceId, cid: '2' })) ?? '';
  const lives = () =>
    as(ids.deskId, ann, async ({ tx, actor }) => (await readCard(tx, actor, caseId))?.card.people[0]?.lives);
  expect(await lives()).toEqual({ shown: false, why: 'protected' });
  await as(ids.deskId, ann, (asked) => takeCase(asked, caseId));
  expect(await lives()).toMatchObject({ shown: true });
});

test('every line of the lane has an owner and a deadline; other units see nothing of it', async () => {
  await raise();
  await raise({ kind: 'fault', faults: ['power'] });
  await raise({ kind: 'silent', deviceId: ids.hiddenDeviceId, cid: '2' });
  const lane = (unitId: string) =>
    as(unitId, ann, async ({ tx, actor }) => {
      const { rows: shown } = await showCases(tx, actor, await openCases(tx, [unitId]));
      return shown.toSorted((a, b) => a.kind.localeCompare(b.kind));
    });
  expect(
    (await lane(ids.deskId)).map(({ kind, owner, dueAt }) => [
      kind,
      owner.kind,
      owner.isMine,
      Date.parse(dueAt) > at.getTime(),
    ]),
  ).toEqual([
    ['fault', 'desk', true, true],
    ['person-without-alarm', 'desk', true, true],
    ['silent', 'desk', true, true],
  ]);
  expect((await lane(ids.deskId)).map(({ persons }) => persons.length)).toEqual([1, 1, 0]);
  expect(await lane(ids.careId)).toEqual([]);
});

describe('an outage', () => {
  test('is seen by the unit that has people of it, with hers, and by no other unit', async () => {
    const caseId = (await raise({ kind: 'outage', outage: { by: 'area', of: ids.areaId } })) ?? '';
    await rows(
      `insert into technical_case_person (tenant_id, case_id, person_id, device_id, home_id, unit_id)
        select $1, $2, r.person_id, l.device_id, l.home_id, $3 from placement l join residency r on r.home_id = l.home_id where l.device_id = $4`,
      [ids.tenantId, caseId, ids.careId, ids.deviceId],
    );
    await rows(
      `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, starts_at) values ($1, gen_random_uuid(), $2, $3, 'technical-case', $4, $5)`,
      [ids.tenantId, ids.careId, ids.personId, caseId, at],
    );
    const seen = (unitId: string) => as(unitId, ann, ({ tx }) => outagesOfUnits(tx, [unitId]));
    expect(await seen(ids.careId)).toMatchObject([{ id: caseId, outageBy: 'area', outageOf: 'East' }]);
    expect(await seen(ids.otherCareId)).toEqual([]);
    expect(await as(ids.careId, ann, (asked) => tickPerson(asked, { caseId, personId: ids.personId }, 'visited'))).toBe(
      'ticked',
    );
    expect(
      await as(ids.otherCareId, bo, (asked) => tickPerson(asked, { caseId, personId: ids.personId }, 'visited')),
    ).toBe('missing');
    const shown = await as(ids.careId, ann, async ({ tx }) => showPeople(tx, await peopleOfCases(tx, [caseId]), false));
    expect(shown.people).toMatchObject([{ id: ids.personId, visitedBy: 'Staff 1' }]);
  });
});
