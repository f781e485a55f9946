import { afterAll, beforeEach, expect, test } from 'vitest';
import { httpRegister } from '../src/adapters/contact-register/http-register.ts';
import { type SimulatedRegister, simulateRegister } from '../src/adapters/contact-register/simulated-register.ts';
import { digitalContactOf, lookUpContacts, tellsHow } from '../src/modules/people/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from './case-world.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
// Three in the night in Oslo.
const start = '2026-11-21T02:00:00.000Z';
const clock = fixedClock(start);
const number = '01825512345';
const day = 86_400_000;
const key = 'a key of the register';
let world: CaseWorld;
let register: SimulatedRegister;
const reached = { isReserved: false, hasMailbox: true, hasPhone: true, hasEmail: true, confirmedOn: '2026-10-01' };
const sql = (text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(text, values)).rows as Record<string, unknown>[]);

beforeEach(async () => {
  if (world) {
    await world.served.close();
    await register.stop();
  }
  clock.advance(Date.parse(start) - clock.now().getTime());
  world = await openCaseWorld(database, clock);
  await sql('truncate person_number, contact_lookup, digital_contact');
  register = await simulateRegister(key);
  await sql(`insert into person_number (tenant_id, person_id, country, number) values ($1, $2, 'NO', $3)`, [
    ...[world.tenantId, world.mother, number],
  ]);
});
afterAll(async () => {
  await world.served.close();
  await register.stop();
});

const look = () =>
  lookUpContacts({
    ...{ pool: database.pool('tunet_dispatch'), clock, newId: world.newId },
    register: httpRegister({ url: register.url, key }),
    rules: async () => ({ staleMonths: 18, silentDays: 14 }),
  });
const told = () =>
  inTransaction(
    database.pool('tunet_dispatch'),
    { tenants: [world.tenantId], subjects: [], at: clock.now() },
    async (tx) => {
      const contact = await digitalContactOf(tx, world.tenantId, world.mother);
      return [contact.state, contact.source, tellsHow(contact)];
    },
  );
const contact = `/digital-contact`;
const ask = (who: CaseActor, method: 'GET' | 'POST', part = '', body: object = {}) =>
  world.ask(who, method, `/api/people/${world.mother}${contact}${part}`, { ...body }) as Promise<{
    status: number;
    body: Record<string, unknown> & { code?: string };
  }>;

test('at night everybody whom somebody helps is looked up once, and the word of the register decides how she is told', async () => {
  expect(await told()).toEqual(['unknown', null, 'paper']);
  register.people.set(number, reached);
  await look();
  await look();
  expect(register.asked).toEqual([1]);
  expect(await told()).toEqual(['reachable', 'register', 'digital']);
  clock.advance(day);
  register.people.set(number, { ...reached, isReserved: true });
  await look();
  expect(await told()).toEqual(['reserved', 'register', 'paper']);
  // The same again adds no row.
  clock.advance(day);
  await look();
  expect(await sql('select register_says as says from digital_contact order by noted_at')).toEqual([
    { says: 'mailbox' },
    { says: 'reserved' },
  ]);
});

test('by day nobody is asked about but the one whom somebody needs to know of now', async () => {
  clock.advance(10 * 3_600_000);
  await sql('update session set started_at = $1, last_seen_at = $1', [clock.now()]);
  await sql('update duty set ends_at = $1', [new Date(clock.now().getTime() + day)]);
  register.people.set(number, reached);
  await look();
  expect(register.asked).toEqual([]);
  const wanted = await ask('assessor', 'POST', '/look-up');
  expect(wanted.body).toMatchObject({ state: 'unknown', register: { isWanted: true } });
  await look();
  expect((await ask('assessor', 'GET')).body).toMatchObject({
    ...{ state: 'reachable', source: 'register', registerSays: 'mailbox', confirmedOn: '2026-10-01' },
    register: { isWanted: false, failedSince: null },
  });
});

test.each(['refuses', 'nonsense'] as const)(
  'a register that %s: its last word stands with its day, and after the days of the municipality she is told on paper',
  async (fails) => {
    register.people.set(number, reached);
    await look();
    register.fails = fails;
    clock.advance(day);
    await look();
    expect(await told()).toEqual(['reachable', 'register', 'digital']);
    const [row] = await sql('select failed_since as since, answered_at as answered from contact_lookup');
    expect(row).toEqual({ since: clock.now(), answered: new Date(start) });
    clock.advance(14 * day);
    await look();
    expect(await told()).toEqual(['reachable', 'register', 'digital']);
    clock.advance(day);
    await look();
    expect(await told()).toEqual(['unknown', 'register', 'paper']);
    register.fails = 'no';
    clock.advance(day);
    await look();
    expect(await told()).toEqual(['reachable', 'register', 'digital']);
  },
);

test('what is set by hand wins until its last day, with why and by whom; then the register counts again', async () => {
  register.people.set(number, reached);
  await look();
  const set = { state: 'reserved', reason: 'Telefonen er stjålet', until: '2026-11-24' };
  expect((await ask('assessor', 'POST', '', { ...set, until: '2026-11-21' })).body.code).toBe('day-passed');
  expect((await ask('assessor', 'POST', '', { ...set, until: '2028-11-21' })).body.code).toBe('too-far');
  expect((await ask('assessor', 'POST', '', set)).body).toMatchObject({
    ...{ state: 'reserved', source: 'by-hand', reason: 'Telefonen er stjålet', until: '2026-11-24' },
    earlier: [{ state: 'reachable', source: 'register' }],
  });
  // The register says something new meanwhile: it waits.
  clock.advance(day);
  register.people.set(number, { ...reached, hasMailbox: false });
  await look();
  expect(await told()).toEqual(['reserved', 'by-hand', 'paper']);
  clock.advance(3 * day);
  expect(await told()).toEqual(['reachable', 'register', 'digital']);
});

test('the number of one with a protected address is never sent out, and nothing is asked about the dead', async () => {
  await sql(`update person set protection = 'confidential' where id = $1`, [world.mother]);
  await look();
  expect((await ask('assessor', 'POST', '/look-up')).body.code).toBe('protected');
  await sql(`update person set protection = 'none', died_on = '2026-11-20' where id = $1`, [world.mother]);
  await look();
  expect(register.asked).toEqual([]);
});
