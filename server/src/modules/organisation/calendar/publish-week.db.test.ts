import { beforeEach, describe, expect, test } from 'vitest';
import { addArea, addTenant, addUnit, layOut, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { responseChain } from './chain.ts';
import { publishWeek } from './publish-week.ts';
import { readCalendar } from './read-calendar.ts';
import { unpublishedMondays } from './receiving-now.ts';
import { endEntry, type NewEntry, writeEntry } from './write-entry.ts';

const database = useDatabase();
const start = '2026-12-01T12:00:00Z';
const monday = '2026-12-21';
const newId = idsFrom(fixedClock(start));
const christmas = () => new Set(['2026-12-25', '2026-12-26']);
let here: { tenantId: string; area: string; homeCare: string; mute: string };

beforeEach(async () => {
  here = await layOut(database.pool('tunet_owner'), new Date('2026-01-01T00:00:00Z'), async (tx) => {
    const centreId = await addTenant(tx, { name: 'Nord vakt', kind: 'centre', voiceNumber: '+47 77 00 00 00' });
    const tenantId = await addTenant(tx, { name: 'Nordvik' });
    await serveFrom(tx, { centreId, municipalityId: tenantId });
    const area = await addArea(tx, { tenantId, name: 'Område 3' });
    const homeCare = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Hjemme', phone: '70 00 00 01' });
    const mute = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Uten nummer' });
    return { tenantId, area, homeCare, mute };
  });
});

function at<T>(instant: string, work: (tx: Transaction, lead: Actor) => Promise<T>): Promise<T> {
  const { tenantId } = here;
  const lead = { kind: 'staff', id: tenantId, tenantId, name: 'Lise Leder', tenants: [tenantId] } as unknown as Actor;
  const scope = { tenants: [tenantId], subjects: [], at: new Date(instant) };
  return inTransaction(database.pool('tunet_app'), scope, (tx) => work(tx, lead));
}
const everyDay = [1, 2, 3, 4, 5, 6, 7, 8];
function line(of: Partial<NewEntry> & Pick<NewEntry, 'order' | 'receiver'>): NewEntry {
  return {
    ...{ areaId: null, kinds: [], days: everyDay, onDate: null, from: '00:00', to: '00:00' },
    ...{ validFrom: '2026-12-01', validUntil: null },
    ...of,
  };
}
const write = (entry: NewEntry, when = start) => at(when, (tx, lead) => writeEntry(tx, lead, newId, entry));
const publish = (week = monday, when = start) =>
  at(when, (tx, lead) => publishWeek(tx, lead, newId, { monday: week, holidays: christmas }));
const lastPhone = { order: 3, receiver: { kind: 'phone', name: 'Beredskap', phone: '70 00 00 03' } } as const;
const deskFirst = { order: 1, receiver: { kind: 'desk' } } as const;

describe('publishing', () => {
  test('a week with an uncovered minute is refused, and the first gap is told', async () => {
    await write(line(deskFirst));
    await write(line({ ...lastPhone, days: [1, 2, 3, 5, 6, 7, 8] }));
    await write(line({ ...lastPhone, days: [4], to: '15:00' }));
    await write(line({ ...lastPhone, days: [4], from: '22:00' }));
    expect(await publish()).toEqual({
      count: 2,
      uncovered: {
        ...{ areaId: here.area, areaName: 'Område 3', kinds: [], lacks: 'last' },
        ...{ startsAt: '2026-12-24T14:00:00.000Z', endsAt: '2026-12-24T21:00:00.000Z' },
      },
    });
    await write(line({ ...lastPhone, days: [], onDate: '2026-12-24', from: '15:00', to: '22:00' }));
    expect(await publish()).toMatchObject({ version: 1 });
  });
  test('an alarm finds who was published, with the number that stood then', async () => {
    await write(line(deskFirst));
    await write(line(lastPhone));
    await write(
      line({
        order: 1,
        receiver: { kind: 'unit', unitId: here.homeCare },
        areaId: here.area,
        from: '22:00',
        to: '07:00',
      }),
    );
    await publish();
    const chain = (areaId: string | null, instant: string) =>
      at(instant, (tx) => responseChain(tx, { ...here, areaId, kind: 'press', at: new Date(instant) }));
    expect(await chain(here.area, '2026-12-24T23:30:00Z')).toEqual({
      mode: 'direct',
      receivers: [
        { order: 1, kind: 'unit', unitId: here.homeCare, name: 'Hjemme', phone: '70 00 00 01' },
        { order: 3, kind: 'phone', unitId: null, name: 'Beredskap', phone: '70 00 00 03' },
      ],
    });
    expect((await chain(null, '2026-12-24T23:30:00Z')).receivers[0]).toEqual({
      ...{ order: 1, kind: 'desk', unitId: null, name: 'Nord vakt', phone: '+47 77 00 00 00' },
    });
  });
  test('published anew it is the next version, and the calendar says when it has been changed since', async () => {
    await write(line(deskFirst));
    const last = await write(line(lastPhone));
    await publish();
    const read = () =>
      at(start, (tx) =>
        readCalendar(tx, { placeId: here.tenantId, on: '2026-12-24', show: 'published', mayWrite: true }, christmas),
      );
    expect(await read()).toMatchObject({
      monday,
      isChanged: false,
      published: { version: 1, byName: 'Lise Leder' },
      gaps: [],
    });
    if (typeof last === 'string') throw new Error(last);
    await write(line({ ...lastPhone, replaces: last.entryId, receiver: { kind: 'phone', name: 'Ny', phone: '112' } }));
    const changed = await read();
    expect(changed).toMatchObject({ isChanged: true, rows: [{ kinds: [] }, { kinds: [] }] });
    expect(changed?.rows[0]?.stretches).toHaveLength(1);
    expect(await publish()).toMatchObject({ version: 2 });
    expect(await read()).toMatchObject({ isChanged: false, published: { version: 2 } });
    expect(await at(start, (tx, { tenantId }) => endEntry(tx, tenantId, last.entryId))).toBe('already-ended');
  });
  test('two at once make two versions, one after the other', async () => {
    await write(line(deskFirst));
    await write(line(lastPhone));
    const both = await Promise.all([publish(), publish()]);
    expect(both.map((one) => (typeof one === 'object' && 'version' in one ? one.version : one)).sort()).toEqual([1, 2]);
  });
  test('only a Monday that has not passed', async () => {
    expect(await publish('2026-12-22')).toBe('not-a-monday');
    expect(await publish('2026-11-16')).toBe('week-has-passed');
  });
});

test('a line names a known area and somebody who can be rung; the last has a number of her own', async () => {
  expect(await write(line({ ...deskFirst, areaId: here.tenantId }))).toBe('unknown-area');
  expect(await write(line({ order: 1, receiver: { kind: 'unit', unitId: here.mute } }))).toBe('unit-without-number');
  expect(await write(line({ order: 3, receiver: { kind: 'desk' } }))).toBe('last-needs-number');
  expect(await write(line({ order: 3, receiver: { kind: 'relatives' } }))).toBe('last-needs-number');
});

test('weeks to come that nobody has published are told', async () => {
  await write(line(deskFirst));
  await write(line(lastPhone));
  await publish('2026-12-07');
  const mondays = await at(start, (tx, { tenantId }) => unpublishedMondays(tx, tenantId, '2026-12-02', 2));
  expect(mondays).toEqual(['2026-11-30', '2026-12-14']);
});

test('a municipality sees nothing of another: neither lines nor weeks', async () => {
  await write(line(deskFirst));
  await write(line(lastPhone));
  await publish();
  const { tenantId } = here;
  const other = {
    tenants: ['00000000-0000-7000-8000-000000000001'],
    subjects: [],
    at: new Date('2026-12-22T12:00:00Z'),
  };
  const chain = await inTransaction(database.pool('tunet_app'), other, (tx) =>
    responseChain(tx, { tenantId, areaId: null, kind: 'press', at: tx.at }),
  );
  expect(chain.receivers).toEqual([]);
});
