import ICAL from 'ical.js';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T04:30:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
});
afterAll(() => world.served.close());

const path = () => `/api/my/people/${world.mother}/visit-calendar`;
async function follow(who: VisitActor, language = 'nb'): Promise<string> {
  const made = await world.ask(who, 'POST', path(), { language });
  expect(made).toMatchObject({ status: 200, body: { made: true } });
  // The address is in no answer that is kept for repeats.
  expect(JSON.stringify(made.body)).not.toContain('ics');
  return addressOf(who);
}
async function addressOf(who: VisitActor): Promise<string> {
  const { body } = (await world.ask(who, 'GET', path())) as { body: { calendar: { address: string } | null } };
  return new URL(body.calendar?.address ?? 'none:/').pathname;
}
const get = (url: string) => world.served.app.inject({ method: 'GET', url });
async function events(url: string): Promise<{ uid: string; status: string }[]> {
  const answer = await get(url);
  expect(answer.statusCode).toBe(200);
  return new ICAL.Component(ICAL.parse(answer.body)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
  }));
}
const asOwner = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);

test('she follows her visits: windows and nothing more, never kept on the way, with the secret as a hash only', async () => {
  const url = await follow('mother');
  const answer = await get(url);
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'no-store',
  });
  const visits = await world.visits();
  expect((await events(url)).map(({ uid }) => uid).sort()).toEqual(visits.map(({ id }) => `${id}@visits.tunet`).sort());
  for (const secret of ['Medisiner', 'Dusj', 'Solvang', 'Bjørkeveien', 'Øst', 'Anne']) {
    expect(answer.body).not.toContain(secret);
  }
  const token = url.split('/').at(-1)?.replace('.ics', '') ?? '';
  expect(token).toHaveLength(43);
  const kept = await asOwner(
    `select c::text as row from visit_calendar c union all select a::text from visit_calendar_address a union all
      select answer::text from command`,
    [],
  );
  expect(kept.filter(({ row }) => String(row).includes(token))).toEqual([]);
});

test('the same visit keeps its UID, rises in SEQUENCE when it changes, and stands as cancelled when it is', async () => {
  const url = await follow('mother', 'sv');
  const [, shower] = await world.visits();
  const one = async () => {
    const found = new ICAL.Component(ICAL.parse((await get(url)).body)).getAllSubcomponents('vevent');
    const event = found.find((each) => each.getFirstPropertyValue('uid') === `${shower?.id}@visits.tunet`);
    return {
      ...{ sequence: Number(event?.getFirstPropertyValue('sequence')), title: event?.getFirstPropertyValue('summary') },
      status: event?.getFirstPropertyValue('status'),
    };
  };
  const before = await one();
  expect(before).toMatchObject({ status: 'CONFIRMED', title: 'Besök' });
  await world.ask('mother', 'POST', `/api/my/visits/${shower?.id}/cancel`);
  const after = await one();
  expect(after.status).toBe('CANCELLED');
  expect(after.sequence).toBeGreaterThan(before.sequence);
});

test('a new address ends the old one, an ended one is as one that never was', async () => {
  const old = await follow('mother');
  const url = await follow('mother');
  expect(url).not.toBe(old);
  const unknown = await get(`/api/visit-calendars/${'A'.repeat(43)}.ics`);
  expect(unknown.statusCode).toBe(404);
  const gone = await get(old);
  expect({ code: gone.statusCode, body: gone.body }).toEqual({ code: 404, body: unknown.body });
  expect(await events(url)).not.toEqual([]);
  await world.ask('mother', 'POST', `${path()}/end`);
  expect((await get(url)).statusCode).toBe(404);
  expect((await world.ask('mother', 'GET', path())).body).toEqual({ calendar: null, mayFollow: true });
});

test('one who follows her has a calendar of her own, written down as hers, and empty the moment she may no longer', async () => {
  const [hers, his] = [await follow('mother'), await follow('son')];
  expect(await events(his)).toEqual(await events(hers));
  const looks = await asOwner(
    `select actor_name, basis, on_behalf_of from audit
      where action = 'Visit.ReadCalendar' and person_ids = $1::uuid[] order by id desc limit 2`,
    [[world.mother]],
  );
  expect(looks).toEqual([
    expect.objectContaining({ basis: 'own', on_behalf_of: null }),
    { actor_name: 'Odd Solvang', basis: 'proxy', on_behalf_of: world.mother },
  ]);
  await asOwner(
    `update access_grant set ends_at = $2 where person_id = $1 and basis = 'proxy' and scopes = '{visit.read}'`,
    [world.mother, clock.now()],
  );
  expect(await events(his)).toEqual([]);
  expect(await events(hers)).not.toEqual([]);
  expect((await world.ask('neighbour', 'GET', path())).status).toBe(404);
  expect((await world.ask('neighbour', 'POST', path(), { language: 'nb' })).status).toBe(404);
});

/** The nurse holds the son back; he is told nothing. */
async function holdSon(): Promise<{ readonly grantId: string; letGo(): Promise<void> }> {
  const [grant] = await asOwner(
    `select g.id from access_grant g join visit_calendar c on c.reader_id = g.subject_id and c.person_id = g.person_id
      where g.person_id = $1 and c.reader_name = 'Odd Solvang' and g.basis = 'proxy'`,
    [world.mother],
  );
  const held = `/api/people/${world.mother}/representatives/${grant?.id}/hold`;
  expect((await world.ask('nurse', 'POST', held, { because: 'Frykter ham.' })).status).toBe(200);
  return {
    grantId: String(grant?.id),
    async letGo() {
      expect(
        (await world.ask('nurse', 'POST', `${held.replace(/hold$/, 'let-go')}`, { because: 'Avklart.' })).status,
      ).toBe(200);
    },
  };
}
/** All that a program is answered, but the moment of the answer. */
const answered = async (url: string) => (await get(url)).body.replaceAll(/^DTSTAMP.*$/gm, '');

test('for one who is held back the calendar stays as it was, whatever becomes of the visits, and nobody has looked', async () => {
  const [his, hers] = [await follow('son'), await follow('mother')];
  const [, shower] = await world.visits();
  const before = await answered(his);
  expect(before).toContain('BEGIN:VEVENT');
  const hold = await holdSon();
  expect(await answered(his)).toBe(before);
  // A visit is cancelled, and another is new.
  await world.ask('mother', 'POST', `/api/my/visits/${shower?.id}/cancel`);
  clock.advance(86_400_000);
  await world.planChanged();
  expect(await answered(hers)).not.toBe(before);
  expect(await answered(his)).toBe(before);
  expect(await addressOf('son')).toBe(his);
  const [look] = await asOwner(
    `select outcome, reason_code as reason from audit where action = 'Visit.ReadCalendar' and actor_name = 'Odd Solvang'
      order by id desc limit 1`,
    [],
  );
  expect(look).toEqual({ outcome: 'denied', reason: 'held-back' });
  await hold.letGo();
  expect(await answered(his)).toBe(await answered(hers));
});

test('a held one’s calendar goes empty as any other: when the right ends or is narrowed, by protection and by a death', async () => {
  const his = await follow('son');
  const { grantId } = await holdSon();
  expect(await events(his)).not.toEqual([]);
  await asOwner('update access_grant set would_end_at = $2 where id = $1', [grantId, clock.now()]);
  expect(await events(his)).toEqual([]);
  await asOwner(`update access_grant set would_end_at = null, scopes = '{message}' where id = $1`, [grantId]);
  expect(await events(his)).toEqual([]);
  await asOwner(`update access_grant set scopes = '{visit.read}' where id = $1`, [grantId]);
  expect(await events(his)).not.toEqual([]);
  await asOwner(`update person set protection = 'confidential' where id = $1`, [world.mother]);
  expect(await events(his)).toEqual([]);
  await asOwner(`update person set protection = 'none' where id = $1`, [world.mother]);
  expect(await events(his)).not.toEqual([]);
  await asOwner(
    `insert into death (tenant_id, id, person_id, died_on, registered_by, registered_by_name, registered_at, estate_staff_id,
        estate_staff_name, unit_id)
      values ($1, gen_random_uuid(), $2, '2026-11-23', $3, 'Anne', $4, $3, 'Anne', $5)`,
    [world.tenantId, world.mother, world.anne, clock.now(), world.east],
  );
  expect(await events(his)).toEqual([]);
});

test('one who was let less than the visits has none', async () => {
  const his = await follow('son');
  await asOwner(`update access_grant set scopes = '{message}' where person_id = $1 and scopes = '{visit.read}'`, [
    world.mother,
  ]);
  expect(await events(his)).toEqual([]);
});

test('of a protected person and of the dead nothing goes to a calendar', async () => {
  const url = await follow('mother');
  await asOwner(`update person set protection = 'confidential' where id = $1`, [world.mother]);
  expect(await events(url)).toEqual([]);
  expect((await world.ask('mother', 'GET', path())).body).toEqual({ calendar: null, mayFollow: false });
  expect((await world.ask('mother', 'POST', path(), { language: 'nb' })).body).toMatchObject({ code: 'protected' });
  await asOwner(`update person set protection = 'none' where id = $1`, [world.mother]);
  expect(await events(url)).not.toEqual([]);
  await asOwner(
    `insert into death (tenant_id, id, person_id, died_on, registered_by, registered_by_name, registered_at, estate_staff_id,
        estate_staff_name, unit_id)
      values ($1, gen_random_uuid(), $2, '2026-11-23', $3, 'Anne', $4, $3, 'Anne', $5)`,
    [world.tenantId, world.mother, world.anne, clock.now(), world.east],
  );
  expect(await events(url)).toEqual([]);
});

test('one who tries many addresses is stopped', async () => {
  let last = 0;
  for (let tries = 0; tries < 70; tries += 1) {
    const token = String(tries).padStart(43, 'x');
    last = (await get(`/api/visit-calendars/${token}.ics`)).statusCode;
  }
  expect(last).toBe(429);
});
