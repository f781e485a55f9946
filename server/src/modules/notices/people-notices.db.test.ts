import { type NoticeEvent, noticeEvents, type noticeRoutes, type RouteAnswer, type RouteShape } from '@tunet/contract';
import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awaitHorizon } from '../../../test/await-horizon.ts';
import { addGrant, addPerson, addTenant, layOut } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { consume, ensureCursor } from '../../platform/events/consume.ts';
import { emit } from '../../platform/events/emit.ts';
import type { Actor, Facts } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { prepareJobs } from '../../platform/jobs/prepare-jobs.ts';
import { decide } from '../access/index.ts';
import { noticeActions } from './access.ts';
import { type Mails, makeNotices, noticeHandlers, noticesLifeEffect, sendNotices, type TextMessages } from './index.ts';
import { sendHeld } from './send-held.ts';

const database = useDatabase();
/** A Saturday, ten in the morning in Oslo; one in the morning in Vancouver. */
const clock = fixedClock('2026-11-21T09:00:00Z');
const morning = clock.now();
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const handlers = noticeHandlers();

type Names = 'nordvik' | 'solhamra' | 'mother' | 'marit' | 'per' | 'abroad';
let ids: Record<Names, string>;
let texts: Parameters<TextMessages['send']>[0][] = [];
let mails: Parameters<Mails['send']>[0][] = [];

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), morning, async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const solhamra = await addTenant(tx, { slug: 'solhamra', country: 'SE' });
    const mother = await addPerson(tx, { tenantId: nordvik, firstName: 'Ingrid', phone: '+47 555 01 001' });
    const marit = await addPerson(tx, { tenantId: nordvik, firstName: 'Marit', phone: '+47 555 01 002' });
    // The same telephone as Marit: they live together, and it is written another way.
    const per = await addPerson(tx, { tenantId: nordvik, firstName: 'Per', phone: '004755501002' });
    // She lives in another municipality of this installation.
    const abroad = await addPerson(tx, { tenantId: solhamra, firstName: 'Lena', phone: '+46 70 174 06 21' });
    await tx.sql(`update person set languages = '{sv}', email = 'Lena@Example.org' where id = $1`, [abroad]);
    return { nordvik, solhamra, mother, marit, per, abroad };
  });
  const jobs = database.pool('tunet_jobs');
  await prepareJobs(jobs, log);
});
beforeEach(async () => {
  clock.advance(morning.getTime() - clock.now().getTime());
  [texts, mails] = [[], []];
  await database.asAdministrator((client) =>
    client.query(`truncate notice, event, event_cursor, notice_switch, notice_reader, jobs._private_jobs;
      delete from access_grant where basis <> 'own'; update person set died_on = null`),
  );
});

function follow(who: 'marit' | 'per' | 'abroad', scopes: readonly string[]): Promise<unknown> {
  return layOut(database.pool('tunet_owner'), morning, (tx) =>
    addGrant(tx, { tenantId: ids.nordvik, personId: ids.mother, subjectId: ids[who], basis: 'proxy', scopes }),
  );
}

async function happens(kind: string, payload: Record<string, unknown> = {}, subjectId = newId()): Promise<string> {
  const { nordvik: tenantId, mother: personId } = ids;
  await inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at: clock.now() }, (tx) =>
    emit(tx, { tenantId, kind, subjectId, payload: { personId, ...payload }, occurredAt: clock.now() }),
  );
  return subjectId;
}

const dispatch = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(
    database.pool('tunet_dispatch'),
    { tenants: [ids.nordvik, ids.solhamra], subjects: [], at: clock.now() },
    work,
  );

/** What the worker does: events, the sweep of what is held, and each job once. */
async function work(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const consumption = { name: 'notices', pool, clock, handle: makeNotices({ newId, log }) };
  await ensureCursor(consumption);
  await awaitHorizon(pool);
  while ((await consume(consumption, 100)) > 0);
  await dispatch(sendHeld);
  const task = sendNotices({
    ...{ pool, clock, log },
    textMessages: { send: async (message) => void texts.push(message) },
    mails: { send: async (mail) => void mails.push(mail) },
    linkAddress: (id) => `https://x/h/${id}`,
  });
  const waiting = await database.asAdministrator(
    async (client) =>
      (await client.query<{ payload: unknown }>('delete from jobs._private_jobs returning payload')).rows,
  );
  for (const { payload } of waiting) await task.run(payload, { no: 1, isLast: false });
}

const told = () => texts.map(({ to }) => to).toSorted();
const fates = () =>
  database.asAdministrator(
    async (client) =>
      (
        await client.query(
          'select kind, sent_at is not null as sent, dropped_because as dropped from notice order by created_at, kind',
        )
      ).rows,
  );

const person = (id: string, tenantId = ids.nordvik): Actor => ({
  ...{ kind: 'person', id, tenantId, accountId: id, name: 'x', door: 'resident', assurance: 'high' },
  ...{ tenants: [ids.nordvik, ids.solhamra], subjects: [id], roles: [], duties: [] },
});
type Key = keyof typeof noticeRoutes;
type Told<K extends Key> = {
  answer?: RouteAnswer<Extract<(typeof noticeRoutes)[K], RouteShape>>;
  refused?: string;
  missing?: true;
  persons?: readonly { personId: string }[];
};
async function ask<K extends Key>(actor: Actor, key: K, body: Record<string, unknown> = {}): Promise<Told<K>> {
  const { tenants, subjects } = actor;
  return inTransaction(database.pool('tunet_app'), { tenants, subjects, at: clock.now() }, (tx) => {
    const context = {
      ...{ actor, tx, at: clock.now(), occurredAt: clock.now(), newId },
      demand(facts: Facts) {
        const decision = decide(noticeActions, actor, 'Notice.Switch', facts);
        if (!decision.allow) throw new Error(decision.why);
        return decision;
      },
    };
    const handler = handlers[key] as unknown as (c: typeof context, i: { body: unknown }) => Promise<Told<K>>;
    return handler(context, { body });
  });
}
const want = (who: string, event: NoticeEvent, channel: 'sms' | 'mail', isWanted: boolean) =>
  ask(person(who, who === ids.abroad ? ids.solhamra : ids.nordvik), 'POST /api/my/notices/switch', {
    ...{ personId: ids.mother, event, channel, isWanted },
  });

describe('who is told', () => {
  test('she herself, and of those who follow her only those she lets see it', async () => {
    await follow('marit', ['visit.read']);
    await follow('abroad', ['message']);
    await happens('visit.late');
    await work();
    expect(told()).toEqual(['+4755501001', '+4755501002']);
    expect(texts[0]?.text).toBe('Tunet: Det er noe nytt til deg. Logg inn slik du pleier.');
  });

  test('the same is told once to a number that two share, however it is written and however often it is read', async () => {
    await follow('marit', ['visit.read']);
    await follow('per', ['visit.read']);
    const visitId = await happens('visit.not-done');
    await happens('visit.not-done', {}, visitId);
    await work();
    expect(told()).toEqual(['+4755501001', '+4755501002']);
  });

  test('a private answer goes to the one who reads it, and to nobody else', async () => {
    await follow('marit', ['message']);
    await follow('abroad', ['message']);
    await happens('message.sent', { threadId: newId(), unitId: newId(), authorKind: 'staff', readerId: ids.abroad });
    await work();
    expect(told()).toEqual(['+46701740621']);
    expect(texts[0]?.text).toBe('Tunet: Det finns något nytt till dig. Logga in som du brukar.');
  });

  test('a cancel by a relative is told to her, a cancel of her own to those who follow', async () => {
    await follow('marit', ['visit.read']);
    await happens('visit.cancelled', { by: 'relative' });
    await work();
    expect(told()).toEqual(['+4755501001']);
    texts = [];
    await happens('visit.cancelled', { by: 'resident' });
    await work();
    expect(told()).toEqual(['+4755501002']);
  });

  test('when somebody is sent after an alarm, those who have asked for it are told', async () => {
    await follow('marit', ['alarm.notify']);
    await want(ids.marit, 'alarm-someone-sent', 'sms', true);
    const handOverId = newId();
    await layOut(database.pool('tunet_owner'), morning, (tx) =>
      addGrant(tx, {
        ...{ tenantId: ids.nordvik, subjectId: newId(), personId: ids.mother },
        ...{ basis: 'handed-over' as const, basisRef: handOverId },
      }),
    );
    await happens('alarm.handed-over', { handOverId, unitId: newId() });
    await work();
    expect(told()).toEqual(['+4755501002']);
  });

  test('nothing goes to one whose proxy ended meanwhile, or who switched it off', async () => {
    await follow('marit', ['visit.read']);
    await follow('abroad', ['visit.read']);
    // At night in Oslo: held until the morning.
    clock.advance(13 * 3_600_000);
    await happens('visit.late');
    await work();
    expect(texts).toEqual([]);
    await database.asAdministrator((client) =>
      client.query(`update access_grant set ends_at = $1 where subject_id = $2`, [clock.now(), ids.marit]),
    );
    await want(ids.abroad, 'visit-late', 'sms', false);
    clock.advance(9 * 3_600_000);
    await work();
    expect(told()).toEqual(['+4755501001']);
    expect((await fates()).map(({ dropped }) => dropped as string | null).toSorted()).toEqual([
      'no-longer-let-see',
      null,
      'switched-off',
    ]);
  });
});

describe('a proxy that is about to end', () => {
  /** As the tending of endings tells it: to the one who gave it and the one who has it. */
  async function ends(holder: string): Promise<void> {
    const [grantId, tellingId] = [newId(), newId()];
    for (const readerId of [ids.mother, holder]) await happens('proxy.ending', { readerId, tellingId }, grantId);
  }

  test('is told to the two and to nobody else who follows her, in words that say nothing of it', async () => {
    await follow('marit', ['message']);
    await follow('abroad', ['device.status']);
    await ends(ids.abroad);
    await work();
    expect(texts.map(({ to, text }) => [to, text]).toSorted()).toEqual([
      ['+46701740621', 'Tunet: Det finns något nytt till dig. Logga in som du brukar.'],
      ['+4755501001', 'Tunet: Det er noe nytt til deg. Logg inn slik du pleier.'],
    ]);
    // Renewed, and about to end again: news again.
    texts = [];
    await ends(ids.abroad);
    await work();
    expect(told()).toEqual(['+46701740621', '+4755501001']);
  });

  test('each has a switch of her own for it, under whatever she may do', async () => {
    await follow('abroad', ['log.read']);
    await want(ids.abroad, 'proxy-ending', 'sms', false);
    await ends(ids.abroad);
    await work();
    expect(told()).toEqual(['+4755501001']);
  });

  test('is not told to one whose right was shut meanwhile: a message tells nobody that it was', async () => {
    await follow('marit', ['visit.read']);
    // At night: it waits for the morning.
    clock.advance(13 * 3_600_000);
    await ends(ids.marit);
    await work();
    await database.asAdministrator((client) =>
      client.query(
        `update access_grant set would_end_at = ends_at, ends_at = $1, ended_by_ref = $2 where subject_id = $3`,
        [...[clock.now(), newId(), ids.marit]],
      ),
    );
    clock.advance(9 * 3_600_000);
    await work();
    expect(told()).toEqual(['+4755501001']);
  });

  test('is told to nobody when she who gave it has died, and never to a dead one', async () => {
    await follow('marit', ['visit.read']);
    for (const [dead, left] of [
      [ids.mother, []],
      [ids.marit, ['+4755501001']],
    ] as const) {
      await database.asAdministrator((client) =>
        client.query(`update person set died_on = case when id = $1 then '2026-11-20'::date end`, [dead]),
      );
      texts = [];
      await ends(ids.marit);
      await work();
      expect(told()).toEqual(left);
    }
  });
});

describe('when', () => {
  test('what comes at night waits for the morning, and several things are one message', async () => {
    await follow('marit', ['visit.read']);
    clock.advance(13 * 3_600_000);
    await happens('visit.late');
    await happens('visit.not-done');
    await happens('decision.issued', { applicationId: newId(), outcome: 'granted' });
    await work();
    clock.advance(6 * 3_600_000);
    await work();
    expect(texts).toEqual([]);
    // Seven in the morning on Sunday.
    clock.advance(2 * 3_600_000 + 1);
    await work();
    expect(texts.map(({ to, text }) => [to, text]).toSorted()).toEqual([
      ['+4755501001', 'Tunet: Det er flere nye ting til deg. Logg inn slik du pleier.'],
      ['+4755501002', 'Tunet: Det er flere nye ting til deg. Logg inn slik du pleier.'],
    ]);
    await work();
    expect(texts).toHaveLength(2);
  });

  test('quiet hours are in the reader’s own zone', async () => {
    await follow('abroad', ['visit.read']);
    await ask(person(ids.abroad, ids.solhamra), 'POST /api/my/notices/reader', { timeZone: 'America/Vancouver' });
    await happens('visit.late');
    await work();
    expect(told()).toEqual(['+4755501001']);
    clock.advance(6 * 3_600_000);
    await work();
    expect(told()).toEqual(['+46701740621', '+4755501001'].toSorted());
  });

  test('equal hours mean whenever it happens', async () => {
    const hours = { quietFrom: '00:00', quietTo: '00:00', timeZone: 'Europe/Oslo' };
    const set = await ask(person(ids.mother), 'POST /api/my/notices/reader', hours);
    expect(set.answer?.quiet).toBeNull();
    clock.advance(13 * 3_600_000);
    await happens('visit.late');
    await work();
    expect(told()).toEqual(['+4755501001']);
  });
});

describe('after a death', () => {
  test('nothing goes out, not even what waited for the morning; undone, the rest is told in one message', async () => {
    await follow('marit', ['visit.read']);
    clock.advance(13 * 3_600_000);
    await happens('visit.late');
    await happens('visit.not-done');
    await work();
    const fact = { tenantId: ids.nordvik, personId: ids.mother, deathId: newId() };
    await dispatch(async (tx) => noticesLifeEffect.died?.(tx, fact));
    await dispatch(async (tx) => noticesLifeEffect.died?.(tx, fact));
    clock.advance(9 * 3_600_000);
    await work();
    expect(texts).toEqual([]);
    expect(await fates()).toMatchObject(Array(4).fill({ sent: false, dropped: 'death' }));
    await dispatch(async (tx) => noticesLifeEffect.undone?.(tx, fact));
    await work();
    expect(texts.map(({ text }) => text)).toEqual(
      Array(2).fill('Tunet: Det er flere nye ting til deg. Logg inn slik du pleier.'),
    );
  });

  test('also between the death and its effects: it is asked again when a notice is sent', async () => {
    clock.advance(13 * 3_600_000);
    await happens('visit.late');
    await work();
    await database.asAdministrator((client) =>
      client.query(`update person set died_on = '2026-11-21' where id = $1`, [ids.mother]),
    );
    clock.advance(9 * 3_600_000);
    await happens('visit.not-done');
    await work();
    expect(texts).toEqual([]);
    expect(await fates()).toEqual([{ kind: 'visit-late', sent: false, dropped: 'death' }]);
  });
});

describe('own switches', () => {
  test('show what the municipality has decided until one chooses, and only what one may see', async () => {
    await follow('marit', ['message']);
    const mine = (await ask(person(ids.marit), 'GET /api/my/notices')).answer;
    expect(mine?.people.map(({ relation, events }) => [relation, events.map(({ event }) => event).length])).toEqual([
      ['self', noticeEvents.length],
      ['proxy', 2],
    ]);
    expect(mine).toMatchObject({
      ...{ phone: '•••• 002', email: null, timeZone: 'Europe/Oslo' },
      quiet: { from: '21:00', to: '07:00', isDefault: true },
    });
    expect(await want(ids.marit, 'visit-done', 'sms', true)).toEqual({ refused: 'not-let-see' });
    expect(await want(ids.per, 'visit-done', 'sms', true)).toEqual({ missing: true });
    const after = (await want(ids.marit, 'message-answered', 'sms', false)).answer;
    expect(after?.people[1]?.events).toEqual([
      {
        event: 'message-answered',
        sms: { on: false, isDefault: false },
        mail: { on: false, isDefault: true },
      },
      // Her own right that ends is hers to hear of, whatever it lets her see.
      { event: 'proxy-ending', sms: { on: true, isDefault: true }, mail: { on: false, isDefault: true } },
    ]);
  });

  test('are each reader’s own: nobody else’s are seen or changed', async () => {
    await follow('marit', ['message']);
    await follow('abroad', ['message']);
    await want(ids.marit, 'message-answered', 'sms', false);
    const hers = (await ask(person(ids.abroad, ids.solhamra), 'GET /api/my/notices')).answer;
    expect(hers?.people[1]?.events[0]?.sms).toEqual({ on: true, isDefault: true });
    const seen = await inTransaction(
      database.pool('tunet_app'),
      { tenants: [ids.nordvik], subjects: [ids.abroad], at: clock.now() },
      (tx) => tx.sql('select reader_id from notice_switch union all select reader_id from notice_reader'),
    );
    expect(seen).toEqual([]);
  });

  test('mail goes to those who want mail, in their language', async () => {
    await follow('abroad', ['visit.read']);
    await want(ids.abroad, 'visit-done', 'mail', true);
    await happens('visit.done');
    await work();
    expect(texts).toEqual([]);
    expect(mails).toMatchObject([{ to: 'lena@example.org', subject: 'Tunet: Något nytt till dig' }]);
  });
});

describe('a new number', () => {
  test('is told to the old one and to the mail, and nothing of it is in the answer', async () => {
    const changed = await ask(person(ids.abroad, ids.solhamra), 'POST /api/my/notices/reader', {
      ...{ phone: '+46 70 174 06 99', timeZone: 'Europe/Stockholm' },
    });
    expect(changed.answer).toMatchObject({ phone: '•••• 699', email: 'L•••@Example.org' });
    await work();
    expect(texts).toMatchObject([{ to: '+46701740621', text: expect.stringMatching(/ändrats\. Var det inte du\?/) }]);
    expect(mails).toMatchObject([{ to: 'lena@example.org', subject: expect.stringMatching(/nytt ställe/) }]);
  });

  test('cannot be hidden from the old one by quiet hours that are set with it', async () => {
    await ask(person(ids.marit), 'POST /api/my/notices/reader', {
      ...{ phone: '+47 555 09 999', quietFrom: '07:01', quietTo: '07:00', timeZone: 'Europe/Oslo' },
    });
    await work();
    expect(told()).toEqual(['+4755501002']);
  });

  test('written another way is the same number', async () => {
    await ask(person(ids.marit), 'POST /api/my/notices/reader', { phone: '0047 555 01 002', timeZone: 'Europe/Oslo' });
    await work();
    expect(texts).toEqual([]);
  });

  test('a zone that is none is refused', async () => {
    for (const timeZone of ['Europe/Atlantis', '+01:00', '']) {
      expect(await ask(person(ids.marit), 'POST /api/my/notices/reader', { timeZone })).toEqual({
        refused: 'unknown-time-zone',
      });
    }
  });
});
