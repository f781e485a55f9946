import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Button, openButtonPhone, setWeekNumber, weekNumber } from '../../../../test/button-phone.ts';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { visitsLifeEffect } from '../life-effect.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;
let phone: Button;

beforeEach(async () => {
  if (world) await world.served.close();
  // Monday, half past five in the morning in Oslo.
  clock.advance(new Date('2026-11-23T04:30:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
  await setWeekNumber(database, world.tenantId);
  await asOwner(`update person set born_on = '1942-03-14', phone = '+47 555 00 312' where id = $1`, [world.mother]);
  phone = openButtonPhone(world.served);
});
afterAll(() => world.served.close());

const path = () => `/api/people/${world.mother}/week-phone`;
const minePath = () => `/api/my/people/${world.mother}/week-phone`;
const set = (word = '7351', given = 'in-person', who: VisitActor = 'carer-at-desk') =>
  world.ask(who, 'POST', path(), { word, given }, 'plain');
const asOwner = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);
/** A call that has come as far as her week. */
async function enter(): Promise<string> {
  await phone.begin();
  await phone.press('140342');
  return (await phone.press('7351')).say;
}
const wrongCall = async () => {
  await phone.begin();
  await phone.press('140342');
  return phone.press('9999');
};

describe('she rings', () => {
  test('and hears after her day of birth and her four digits who comes today, in her language, and nothing of what for', async () => {
    expect((await set()).status).toBe(200);
    const first = await phone.begin();
    expect(first).toMatchObject({ language: 'nb', listenFor: 6 });
    expect(first.say).toContain('ring 113');
    expect(await phone.press('140342')).toMatchObject({ say: 'Trykk de fire sifrene dine.', listenFor: 4 });
    const heard = await phone.press('7351');
    expect(heard).toMatchObject({ listenFor: 1 });
    expect(heard.say).toContain('I dag mellom klokka 8 og 9 kommer en av oss.');
    expect(heard.say).toContain('I dag mellom klokka 10 og 12 kommer en av oss.');
    const week = await phone.press('3');
    expect(week.say).toContain('Fredag mellom klokka 10 og 12');
    for (const secret of ['Medisiner', 'Dusj', 'Solvang', 'Bjørkeveien', 'Øst', 'Nøkkelskap', '7351', '1942', '140342'])
      expect(`${first.say} ${heard.say} ${week.say}`).not.toContain(secret);
    expect((await phone.press('1')).say).toContain('I dag mellom klokka 8 og 9');
  });

  test('by first name once the list of the day is set', async () => {
    await set();
    const [medicine] = await world.visits();
    await world.ask('nurse', 'POST', `/api/visits/${medicine?.id}/assign`, { staffId: world.anne });
    expect(await enter()).toContain('I dag mellom klokka 8 og 9 kommer Anne.');
  });

  test('each look is written down as hers', async () => {
    await set();
    await enter();
    await phone.press('3');
    const rows = await asOwner(
      `select outcome, basis, actor_id, reason_code from audit where action = 'Visit.HearWeek' and person_ids = $1::uuid[] order by id`,
      [[world.mother]],
    );
    expect(rows).toEqual(
      ['read-today', 'read-week'].map((reason) => ({
        ...{ outcome: 'done', basis: 'own', actor_id: world.mother, reason_code: reason },
      })),
    );
  });

  test('a turn that is told twice does nothing twice', async () => {
    await set();
    await enter();
    await phone.press('2');
    await phone.press('1');
    const cancelled = () =>
      world
        .visits()
        .then((all) => all.filter(({ state, cancel_asked_at }) => state === 'cancelled' || cancel_asked_at));
    const before = (await cancelled()).length;
    await phone.again('1');
    expect((await cancelled()).length).toBe(before);
  });
});

describe('no to the next visit', () => {
  test('one that must not fall away is asked about and stands; the next is cancelled, late is said', async () => {
    await set();
    await enter();
    const offer = await phone.press('2');
    expect(offer.say).toContain('I dag mellom klokka 8 og 9');
    expect(offer.say).toContain('Vil du at vi spør en sykepleier?');
    expect(offer.say).toContain('ring 113');
    expect((await phone.press('1')).say).toContain('Besøket står til hun har svart.');
    const [medicine, shower] = await world.visits();
    expect(medicine).toMatchObject({ state: 'planned', cancel_asked_as: 'resident', cancel_is_late: true });
    expect((await phone.press('2')).say).toContain('Det er seint å si fra');
    expect((await phone.press('1')).say).toContain('Da kommer vi ikke til det besøket.');
    const after = (await world.visits()).find(({ id }) => id === shower?.id);
    expect(after).toMatchObject({ state: 'cancelled', cancelled_by: 'resident', cancel_is_late: true });
  });

  test('anything but a plain yes keeps it', async () => {
    await set();
    await enter();
    for (const key of ['2', '0', '*']) {
      await phone.press('2');
      expect((await phone.press(key)).say).toContain('Besøket står som før.');
    }
    await phone.press('2');
    expect((await phone.silence()).say).toContain('Besøket står som før.');
    expect(
      (await world.visits()).filter(({ state, cancel_asked_at }) => state !== 'planned' || cancel_asked_at),
    ).toEqual([]);
  });
});

describe('ring me', () => {
  test('is a task for her unit with a promised hour, once as long as it waits', async () => {
    await set();
    await enter();
    const said = await phone.press('0');
    expect(said.say).toMatch(/Vi ringer deg senest .+ klokka \d/);
    expect((await phone.press('0')).say).toBe(said.say);
    const wishes = await asOwner('select unit_id, reader_id, phone from ring_wish where person_id = $1', [
      world.mother,
    ]);
    expect(wishes).toEqual([{ unit_id: world.east, reader_id: world.mother, phone: '+4755500312' }]);
  });
});

describe('a wrong word', () => {
  test('three times locks it, in one call or in several, and she is told nothing of which was wrong', async () => {
    await set();
    const one = await wrongCall();
    expect(one).toMatchObject({ listenFor: 6 });
    // The same is said of a day that nobody was born on.
    await phone.begin();
    await phone.press('010101');
    expect((await phone.press('7351')).say).toBe(one.say);
    await wrongCall();
    await wrongCall();
    expect(await enter()).toContain('Det stemte ikke');
    expect((await world.ask('nurse', 'GET', path())).body).toMatchObject({ word: { stopped: { because: 'wrong' } } });
    expect(
      (
        await asOwner(`select kind, payload from event where kind = 'phone-word.locked' and tenant_id = $1`, [
          world.tenantId,
        ])
      ).length,
    ).toBe(1);
  });

  test('a locked word is told to the unit until somebody has seen it or given her a new one', async () => {
    await set();
    for (let no = 0; no < 3; no++) await wrongCall();
    const locked = async () =>
      (
        (await world.ask('nurse', 'GET', '/api/units/weeks')).body as { locked: { person: { id: string } }[] }
      ).locked.map(({ person }) => person.id);
    expect(await locked()).toEqual([world.mother]);
    expect((await world.ask('nurse', 'POST', `${path()}/stop`)).status).toBe(200);
    expect(await locked()).toEqual([]);
    expect((await world.ask('nurse', 'POST', `${path()}/stop`)).body).toMatchObject({ code: 'already-stopped' });
  });

  test('the right one begins the count anew', async () => {
    await set();
    for (let no = 0; no < 5; no++) {
      await wrongCall();
      await wrongCall();
      expect(await enter()).toContain('I dag mellom');
    }
  });
});

describe('stopped', () => {
  test('by herself or by staff it opens nothing from that moment, also for one who is on the line', async () => {
    for (const stop of [
      () => world.ask('mother', 'POST', `${minePath()}/stop`),
      () => world.ask('nurse', 'POST', `${path()}/stop`),
    ]) {
      clock.advance(1_000);
      await set();
      await enter();
      expect((await stop()).status).toBe(200);
      expect(await phone.press('1')).toMatchObject({ listenFor: 0, say: expect.stringContaining('Ha det bra') });
      expect(await enter()).toContain('Det stemte ikke');
    }
  });

  test('a death and a protection stop it; a death that is undone lets it go on', async () => {
    await set();
    const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
    await world.asWorker(async (tx) => visitsLifeEffect.died?.(tx, fact));
    expect(await enter()).toContain('Det stemte ikke');
    await world.asWorker(async (tx) => visitsLifeEffect.undone?.(tx, fact));
    expect(await enter()).toContain('I dag mellom');
    await asOwner(`update person set protection = 'confidential' where id = $1`, [world.mother]);
    await asOwner(`update home set protection = 'confidential' where tenant_id = $1`, [world.tenantId]);
    const said = await enter();
    expect(said).not.toContain('I dag mellom');
    expect((await world.ask('mother', 'GET', minePath())).body).toMatchObject({ mayHave: false });
    expect((await set()).body).toMatchObject({ code: 'protected' });
  });
});

describe('set', () => {
  test('by those who help her, never easy, never told, kept as a hash', async () => {
    expect((await set('1234')).body).toMatchObject({ code: 'too-easy' });
    expect((await set('1942')).body).toMatchObject({ code: 'too-easy' });
    expect((await set('7351', 'in-person', 'other-nurse')).status).toBe(404);
    expect((await set('7351', 'rang-back')).status).toBe(200);
    const mine = await world.ask('mother', 'GET', minePath());
    expect(mine.body).toMatchObject({
      number: weekNumber,
      mayHave: true,
      isOwn: true,
      word: { given: 'rang-back', stopped: null },
    });
    const kept = await asOwner(
      'select w::text as row from phone_word w union all select c::text from command c union all select a::text from audit a',
      [],
    );
    expect(kept.filter(({ row }) => String(row).includes('7351'))).toEqual([]);
    expect(JSON.stringify(mine.body)).not.toContain('7351');
  });

  test('two with the same day of birth never get the same, and neither learns of it', async () => {
    await set();
    const other = await asOwner(`select id from person where tenant_id = $1 and first_name = 'Marit'`, [
      world.tenantId,
    ]);
    expect(other.length).toBeGreaterThan(0);
    await asOwner(
      `insert into phone_word (tenant_id, id, person_id, born_hash, word_hash, given, set_by, set_by_name, set_at)
        select tenant_id, $2, $3, born_hash, word_hash, 'in-person', set_by, 'x', set_at from phone_word where person_id = $1`,
      [world.mother, world.newId(), other[0]?.id],
    );
    // The hash holds whose it is: the same bytes on another's row open nothing.
    expect(await enter()).toContain('I dag mellom');
  });

  test('a relative sees that she has it, and cannot stop it; a neighbour sees nothing', async () => {
    await set();
    expect((await world.ask('son', 'GET', minePath())).body).toMatchObject({ isOwn: false });
    expect([403, 404]).toContain((await world.ask('son', 'POST', `${minePath()}/stop`)).status);
    expect([403, 404]).toContain((await world.ask('neighbour', 'GET', minePath())).status);
    expect((await world.ask('nurse', 'GET', path())).body).toMatchObject({ word: { stopped: null } });
  });

  test('is not offered without a number, and a telephone system without the key is not believed', async () => {
    await setWeekNumber(database, world.tenantId, null);
    expect((await set()).body).toMatchObject({ code: 'not-offered' });
    expect((await phone.raw({})).statusCode).toBe(404);
    expect((await phone.raw({ key: 'wrong' })).statusCode).toBe(401);
  });
});
