import type { DeviceCard, FleetReport, fleetRoutes, RouteAnswer } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { addHome, addPerson, layOut, moveIn } from './build.ts';
import { useDatabase } from './database.ts';
import { type FleetWorld, openFleetWorld } from './fleet-world.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: FleetWorld;
type TestList = RouteAnswer<(typeof fleetRoutes)['GET /api/fleet/tests']>;

const count = 2_000;
/** Made-up people with numbers of the test series; every tenth has no telephone, one is protected. */
const numberOf = (no: number): string =>
  `${String((no % 28) + 1).padStart(2, '0')}8${(no % 9) + 1}${String(30 + (no % 60))}${String(no).padStart(5, '0')}`;
const streetOf = (no: number): string => `Lia ${no + 1}`;

beforeAll(async () => {
  world = await openFleetWorld(database, clock);
  const { tenantId, areaId } = world;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    // One by one each would work out anew how protected every home is.
    await tx.sql('alter table residency disable trigger home_follows_residency');
    for (let no = 0; no < count; no += 1) {
      const homeId = await addHome(tx, { tenantId, areaId, street: streetOf(no) });
      const personId = await addPerson(tx, {
        ...{
          tenantId,
          firstName: `P${no}`,
          lastName: 'Prøve',
          protection: no === 7 ? 'strictly-confidential' : 'none',
        },
        ...(no % 10 === 0 ? {} : { phone: '+47 580 00 000' }),
      });
      await moveIn(tx, { tenantId, personId, homeId });
      if (no % 4 === 0) await moveIn(tx, { tenantId, personId: await addPerson(tx, { tenantId }), homeId });
      await tx.sql(`insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', $3)`, [
        tenantId,
        personId,
        numberOf(no),
      ]);
    }
    await tx.sql('alter table residency enable trigger home_follows_residency');
  });
});
afterAll(() => world.close());

const header = 'Alarmnummer;Serienummer;Leverandør;Modell;Fødselsnummer;Adresse;Smykke';
const lineOf = (no: number): string =>
  `5${String(no).padStart(6, '0')};SN-${no};Nordlys;Trygg 4G;${numberOf(no)};${streetOf(no)};01`;
const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const file = (...lines: readonly string[]): string => encode(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`);
const preview = async (text: string) =>
  (await world.ask<FleetReport>('siri', 'POST', '/api/fleet/import/preview', { file: text })).body;
const take = async (text: string, alsoLines: number[] = []) => {
  const { digest } = await preview(text);
  return (
    await world.ask<Record<string, unknown>>('siri', 'POST', '/api/fleet/import', { file: text, digest, alsoLines })
  ).body;
};
const rowsIn = (table: string): Promise<number> =>
  database.asAdministrator(
    async (client) =>
      (await client.query(`select count(*)::int as n from ${table} where tenant_id = $1`, [world.tenantId])).rows[0].n,
  );

test('nothing is kept of a preview, not even that we looked up where they live', async () => {
  const before = [await rowsIn('device'), await rowsIn('access_grant'), await rowsIn('placement')];
  const report = await preview(file(lineOf(1), lineOf(2)));
  expect(report.counts).toEqual({ accepted: 2, look: 0, refused: 0, known: 0 });
  expect([await rowsIn('device'), await rowsIn('access_grant'), await rowsIn('placement')]).toEqual(before);
  const people = await database.asAdministrator(
    async (client) =>
      (await client.query(`select cardinality(person_ids) as n from audit where action = 'Fleet.Import'`)).rows,
  );
  expect(people, 'each of them can see that the file was read').toEqual([{ n: 2 }]);
});

test('one who is protected answers like one who is not there, and no address of ours is told for her', async () => {
  const hers = lineOf(7).replace(streetOf(7), 'Elsewhere 1');
  const nobody = lineOf(7).replace(numberOf(7), '01885099999');
  const [a, b] = (await preview(file(hers, nobody.replace('5000007', '5999999').replace('SN-7', 'SN-x')))).rows;
  expect(a).toMatchObject({ verdict: 'look', reasons: ['person-unknown'], said: null });
  expect(b).toMatchObject({ verdict: 'look', reasons: ['person-unknown'], said: null });
});

test('two thousand devices are taken over within some seconds, and a second time changes nothing', async () => {
  const all = file(...Array.from({ length: count }, (_, no) => lineOf(no)));
  const began = performance.now();
  const report = await preview(all);
  const seen = performance.now();
  expect(report.counts).toEqual({ accepted: count - 1, look: 1, refused: 0, known: 0 });
  const taken = await take(all);
  const seconds = [(seen - began) / 1000, (performance.now() - seen) / 1000];
  expect(taken).toMatchObject({ taken: count - 1, left: 1, known: 0, takenElsewhere: [] });
  expect(Math.max(...seconds), `preview and import took ${seconds.join(' and ')} s`).toBeLessThan(20);
  expect(await take(all)).toMatchObject({ importId: null, taken: 0, known: count - 1, left: 1 });
  expect(await rowsIn('device')).toBe(count - 1);
});

test('what was taken over rings, unconfirmed and never tested', async () => {
  const alarmId = await world.press('5000001', { did: '01' });
  const { rows } = (
    await world.ask<{ rows: { id: string; marks: string[]; persons: { name: string }[] }[] }>(
      'operator',
      'GET',
      '/api/desk',
    )
  ).body;
  const row = rows.find(({ id }) => id === alarmId);
  expect(row).toMatchObject({ persons: [{ name: 'P1 Prøve' }] });
  expect(row?.marks.toSorted()).toEqual(['address-unconfirmed', 'never-tested']);
});

test('it becomes a list to ring, in an order of marks that everybody can read; a press takes one off it', async () => {
  const list = async () => (await world.ask<TestList>('siri', 'GET', '/api/fleet/tests')).body;
  const first = await list();
  expect(first.progress).toMatchObject([{ total: count - 1, tested: 0, tried: 0 }]);
  expect(first.rows).toHaveLength(100);
  expect(first.rows[0]?.marks).toEqual(['lives-alone', 'no-other-phone']);
  const order = first.rows.map(({ marks }) => marks.join(' '));
  expect(order).toEqual(
    [...order].sort((a, b) => Number(b.includes('no-other-phone')) - Number(a.includes('no-other-phone'))),
  );

  const target = first.rows[50];
  await world.ask('siri', 'POST', `/api/fleet/devices/${target?.deviceId}/ring-first`, { first: true });
  await world.press(first.rows[60]?.cid ?? '', { did: '01', alarmKind: 'fall' });
  await world.work();
  const then = await list();
  expect(then.rows.slice(0, 2).map(({ cid, marks }) => [cid, marks[0]])).toEqual([
    [target?.cid, 'ring-first'],
    [first.rows[60]?.cid, 'fell-lately'],
  ]);

  await world.ask('siri', 'POST', `/api/fleet/devices/${target?.deviceId}/tests`, { purpose: 'taken-over' });
  await world.ask('siri', 'POST', `/api/fleet/devices/${target?.deviceId}/address`, { with: 'person' });
  const alarmId = await world.press(target?.cid ?? '', { did: '01' });
  await world.ask('operator', 'POST', `/api/alarms/${alarmId}/take`, {});
  await world.ask('operator', 'POST', `/api/alarms/${alarmId}/voice-contact`, {});
  await world.work();
  const after = await list();
  expect(after.rows.some(({ cid }) => cid === target?.cid)).toBe(false);
  expect(after.progress).toMatchObject([{ tested: 1 }]);
  const card = (await world.ask<DeviceCard>('siri', 'GET', `/api/fleet/devices/${target?.deviceId}`)).body;
  expect(card).toMatchObject({ status: 'in-service', addressConfirmedOn: '2026-11-23' });
});

test('one device among two thousand is found by its number, its serial number or the name of who lives there', async () => {
  for (const find of ['5001234', 'sn-1234', 'p1234 prøve']) {
    const { devices } = (
      await world.ask<{ devices: { cid: string; wearers: { name: string }[] }[] }>(
        'siri',
        'GET',
        `/api/fleet/devices?find=${encodeURIComponent(find)}`,
      )
    ).body;
    expect(devices, find).toMatchObject([{ cid: '5001234', wearers: [{ name: 'P1234 Prøve' }] }]);
  }
  expect((await world.ask('siri', 'GET', '/api/fleet/devices')).body).toMatchObject({ more: true });
});

test('a row that needs a look is taken when somebody has looked, and then it stands nowhere and rings', async () => {
  const unknown = '600001;;Nordlys;Trygg 4G;01885099999;Lia 1;01';
  expect((await preview(file(unknown))).rows).toMatchObject([
    { line: 2, verdict: 'look', reasons: ['person-unknown'] },
  ]);
  expect(await take(file(unknown))).toMatchObject({ taken: 0, left: 1 });
  expect(await take(file(unknown), [2])).toMatchObject({ taken: 1, left: 0 });
  expect(await preview(file(unknown))).toMatchObject({ counts: { known: 1 } });
  const alarmId = await world.press('600001');
  const { rows } = (await world.ask<{ rows: { id: string; known: boolean }[] }>('operator', 'GET', '/api/desk')).body;
  expect(rows.find(({ id }) => id === alarmId)).toMatchObject({ known: true });
});

test('a number of another municipality is said after, and takes nothing from it', async () => {
  await database.asAdministrator((client) =>
    client.query(`insert into device (tenant_id, id, cid, model) values ($1, gen_random_uuid(), '610001', 'theirs')`, [
      world.otherTenantId,
    ]),
  );
  const text = file('610001;;Nordlys;Trygg 4G;;;', '610002;;Nordlys;Trygg 4G;;;');
  expect(await take(text, [2, 3])).toMatchObject({ taken: 1, takenElsewhere: ['610001'] });
});

test('a file in the letters of an old system, with commas, is read as well; one that is no table is refused', async () => {
  const old = Buffer.from(`Larmnummer,Personnummer,Adress\n620001,${numberOf(3)},"Åsgatan 1, Ö"\n`, 'latin1').toString(
    'base64',
  );
  expect((await preview(old)).rows).toMatchObject([
    { cid: '620001', reasons: ['address-differs'], said: 'Åsgatan 1, Ö ≠ Lia 4' },
  ]);
  for (const [text, code] of [
    ['\n\n', 'not-a-table'],
    ['a;b\n1;2\n', 'columns-missing'],
  ] as const) {
    expect((await world.ask('siri', 'POST', '/api/fleet/import/preview', { file: encode(text) })).body).toMatchObject({
      code,
    });
  }
});

test('what was seen is what is taken: another file than the one looked at is refused', async () => {
  const { digest } = await preview(file(lineOf(1)));
  const other = await world.ask('siri', 'POST', '/api/fleet/import', { file: file(lineOf(2)), digest, alsoLines: [] });
  expect(other).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  expect((await world.ask('nurse', 'POST', '/api/fleet/import/preview', { file: file(lineOf(1)) })).status).toBe(403);
});
