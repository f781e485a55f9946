import type { conversationRoutes, RouteAnswer, RouteInput, RouteShape } from '@tunet/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  addGrant,
  addPerson,
  addRelative,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { Actor, Facts } from '../../platform/http/actor.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { decide } from '../access/index.ts';
import { conversationActions } from './access.ts';
import { conversationsLifeEffect } from './life-effect.ts';
import { conversationHandlers } from './routes.ts';

const database = useDatabase();
// A Tuesday at ten in the morning in Oslo.
const clock = fixedClock('2026-11-17T09:00:00Z');
const newId = idsFrom(clock);
const handlers = conversationHandlers({
  readPicture: async () => ({ type: 'image/jpeg', bytes: Buffer.of(1), width: 1, height: 1 }),
});

type Names = 'nordvik' | 'home' | 'other' | 'office' | 'mother' | 'marit' | 'per' | 'curious';
let ids: Record<Names, string>;
let silje: Actor;
let lars: Actor;
let elsewhere: Actor;
let keeper: Actor;

beforeAll(async () => {
  const staff: Record<string, string> = {};
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const tenantId = await addTenant(tx, { slug: 'nordvik' });
    const home = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Hjemmetjenesten Øst' });
    const other = await addUnit(tx, { tenantId, kind: 'home-care', name: 'Hjemmetjenesten Vest' });
    const office = await addUnit(tx, { tenantId, kind: 'assessment', name: 'Tildelingskontoret' });
    await tx.sql(`update unit set open_from = '08:30', open_to = '15:00' where id = $1`, [office]);
    const store = await addUnit(tx, { tenantId, kind: 'store', name: 'Hjelpemiddellageret' });
    const person = (firstName: string) => addPerson(tx, { tenantId, firstName, lastName: 'Solvang' });
    const [mother, marit, per, curious] = [
      await person('Ingrid'),
      await person('Marit'),
      await person('Per'),
      await person('Odd'),
    ];
    const follow = (relativePersonId: string, name: string, scopes: string[]) =>
      addRelative(tx, { tenantId, personId: mother, relativePersonId, name, scopes });
    await follow(marit, 'Marit Solvang', ['message', 'visit.read']);
    await follow(per, 'Per Solvang', ['message']);
    await follow(curious, 'Odd Solvang', ['visit.read', 'log.read']);
    await addGrant(tx, { tenantId, subjectId: home, personId: mother, basis: 'in-care' });
    for (const [name, unitId, role] of [
      ['Silje', home, 'nurse'],
      ['Lars', home, 'carer'],
      ['Vera', other, 'nurse'],
      ['Nils', store, 'store-keeper'],
    ] as const) {
      staff[name] = await addStaff(tx, { tenantId, unitId, role, firstName: name });
      await putOnDuty(tx, { tenantId, staffId: staff[name], unitId });
    }
    return { nordvik: tenantId, home, other, office, store, mother, marit, per, curious };
  });
  const at = (name: string, unitId: string, unitKind: string, role: Actor['roles'][number]): Actor => ({
    ...{ kind: 'staff', id: staff[name] ?? '', tenantId: ids.nordvik, accountId: staff[name] ?? '', door: 'staff' },
    ...{ name: `${name} Aune`, assurance: 'high', tenants: [ids.nordvik], subjects: [staff[name] ?? '', unitId] },
    ...{ roles: [role], duties: [{ unitId, unitName: 'Hjemmetjenesten Øst', unitKind }] },
  });
  silje = at('Silje', ids.home, 'home-care', 'nurse');
  lars = at('Lars', ids.home, 'home-care', 'carer');
  elsewhere = at('Vera', ids.other, 'home-care', 'nurse');
  keeper = at('Nils', (ids as Record<string, string>).store ?? '', 'store', 'store-keeper');
});

type Routes = typeof conversationRoutes;
type Key = keyof Routes;
type Told<K extends Key> = {
  answer?: RouteAnswer<Extract<Routes[K], RouteShape>>;
  refused?: string;
  detail?: Record<string, string>;
  missing?: true;
  persons?: readonly { personId: string }[];
  onBehalfOf?: string;
};
const actions: Partial<Record<Key, string>> = {
  'GET /api/my/people/:personId/threads': 'Thread.SeeMine',
  'GET /api/my/threads/:threadId': 'Thread.ReadMine',
  'POST /api/my/people/:personId/threads': 'Thread.BeginMine',
  'POST /api/my/threads/:threadId/messages': 'Thread.WriteMine',
  'GET /api/my/attachments/:attachmentId': 'Attachment.SeeMine',
};

/** One request of somebody, in her scope, after the rule for its action. One without a relation hears that it is not there. */
async function ask<K extends Key>(
  actor: Actor,
  key: K,
  given: { params?: Record<string, string>; body?: Record<string, unknown> } = {},
): Promise<Told<K>> {
  const { tenants, subjects } = actor;
  return inTransaction(database.pool('tunet_app'), { tenants, subjects, at: clock.now() }, async (tx) => {
    const context = {
      ...{ actor, tx, at: clock.now(), occurredAt: clock.now(), newId },
      demand(facts: Facts) {
        const decision = decide(conversationActions, actor, actions[key] ?? 'Thread.Read', facts);
        if (!decision.allow) throw new Error(decision.why);
        return decision;
      },
    };
    const handler = handlers[key] as unknown as (c: typeof context, i: unknown) => Promise<Told<K>>;
    return handler(context, { params: given.params, body: given.body } as RouteInput<Extract<Routes[K], RouteShape>>);
  }).catch((error: Error) =>
    error.message === 'no-relation' ? { missing: true as const } : { refused: error.message },
  );
}

const person = (id: string, name: string): Actor => ({
  ...{ kind: 'person', id, tenantId: ids.nordvik, accountId: id, name, door: 'resident', assurance: 'high' },
  ...{ tenants: [ids.nordvik], subjects: [id], roles: [], duties: [] },
});
const mother = () => person(ids.mother, 'Ingrid Solvang');
const marit = () => person(ids.marit, 'Marit Solvang');
const per = () => person(ids.per, 'Per Solvang');
const curious = () => person(ids.curious, 'Odd Solvang');

async function begin(
  actor: Actor,
  of: { pictures?: string[]; words?: string; audience?: 'shared' | 'private'; unitId?: string } = {},
) {
  const body = { unitId: ids.home, topic: 'visit', audience: 'shared', words: 'Kommer dere i dag?', ...of };
  return ask(actor, 'POST /api/my/people/:personId/threads', { params: { personId: ids.mother }, body });
}
async function begun(...given: Parameters<typeof begin>): Promise<string> {
  const { answer, refused } = await begin(...given);
  if (!answer) throw new Error(refused ?? 'missing');
  return answer.id;
}
const listOf = async (actor: Actor) =>
  (await ask(actor, 'GET /api/my/people/:personId/threads', { params: { personId: ids.mother } })).answer?.threads.map(
    ({ id }) => id,
  );
const read = (actor: Actor, threadId: string) => ask(actor, 'GET /api/my/threads/:threadId', { params: { threadId } });
const answer = (actor: Actor, threadId: string, words: string, seen: number) =>
  ask(actor, 'POST /api/threads/:threadId/messages', { params: { threadId }, body: { words, seen } });
const sent = (): Promise<Record<string, unknown>[]> =>
  database.asAdministrator(
    async (client) =>
      (
        await client.query(
          `select subject_id as "messageId", payload from event where kind = 'message.sent' order by tx, id`,
        )
      ).rows,
  );

test('she writes, the nurse answers, and both read the same words', async () => {
  const list = await ask(mother(), 'GET /api/my/people/:personId/threads', { params: { personId: ids.mother } });
  expect(list.answer?.addressees.map(({ name, hours }) => [name, hours])).toEqual([
    ['Hjemmetjenesten Øst', null],
    ['Tildelingskontoret', { from: '08:30', to: '15:00' }],
    ['Hjelpemiddellageret', null],
  ]);
  const asked = await begin(mother());
  expect(asked.answer).toMatchObject({
    answerBy: '2026-11-18T14:00:00.000Z',
    messages: [{ writtenAs: 'self', isMine: true, words: 'Kommer dere i dag?' }],
    readers: [
      { name: 'Ingrid Solvang', isMe: true },
      { name: 'Marit Solvang', isMe: false },
      { name: 'Per Solvang', isMe: false },
    ],
  });
  const threadId = asked.answer?.id ?? '';
  const inbox = await ask(silje, 'GET /api/inbox');
  expect(inbox.answer?.threads[0]).toMatchObject({ id: threadId, personName: 'Ingrid Solvang', takenBy: null });
  clock.advance(60_000);
  const told = await answer(silje, threadId, 'Ja, klokka tolv.', 1);
  expect(told.answer).toMatchObject({ waitingSince: null, answerBy: null });
  const back = await read(mother(), threadId);
  expect(back.answer?.messages.map(({ who, role, words }) => [who, role, words])).toEqual([
    ['Ingrid Solvang', null, 'Kommer dere i dag?'],
    // First names of those who work there; no roles as codes.
    ['Silje', null, 'Ja, klokka tolv.'],
  ]);
  const [first, second] = (await sent()).slice(-2);
  expect(first?.payload).toEqual({
    ...{ threadId, personId: ids.mother, unitId: ids.home, readerId: null, authorKind: 'self' },
  });
  expect(second?.payload).toMatchObject({ authorKind: 'staff' });
});

describe('who reads', () => {
  test('a shared conversation is read by all she has let write, and by nobody she has not', async () => {
    const threadId = await begun(mother());
    for (const reader of [mother(), marit(), per()]) expect(await listOf(reader)).toContain(threadId);
    expect(await ask(curious(), 'GET /api/my/people/:personId/threads', { params: { personId: ids.mother } })).toEqual({
      missing: true,
    });
    expect(await read(curious(), threadId)).toEqual({ missing: true });
  });

  test('a private one is in nobody else’s list, not even her mother’s, and cannot be opened by its address', async () => {
    const threadId = await begun(marit(), { audience: 'private', words: 'Jeg er redd for mor.' });
    expect(await listOf(marit())).toContain(threadId);
    for (const other of [mother(), per(), curious()]) {
      expect((await listOf(other)) ?? []).not.toContain(threadId);
      expect(await read(other, threadId)).toEqual({ missing: true });
      expect(
        await ask(other, 'POST /api/my/threads/:threadId/messages', { params: { threadId }, body: { words: 'Hva?' } }),
      ).toEqual({ missing: true });
    }
    const atWork = await ask(silje, 'GET /api/threads/:threadId', { params: { threadId } });
    expect(atWork.answer).toMatchObject({ audience: 'private', readers: [{ name: 'Marit Solvang' }] });
  });

  test('the wall in the database holds it back also from a question without any condition', async () => {
    const threadId = await begun(per(), { audience: 'private', words: 'Bare mellom oss.' });
    const everything = (actor: Actor) =>
      inTransaction(
        database.pool('tunet_app'),
        { tenants: actor.tenants, subjects: actor.subjects, at: clock.now() },
        async (tx: Transaction) => ({
          threads: (await tx.sql<{ id: string }>('select id from thread')).map(({ id }) => id),
          messages: (await tx.sql<{ id: string }>('select thread_id as id from message')).map(({ id }) => id),
        }),
      );
    for (const other of [mother(), marit(), curious(), elsewhere, keeper]) {
      const seen = await everything(other);
      expect(seen.threads).not.toContain(threadId);
      expect(seen.messages).not.toContain(threadId);
    }
    for (const reader of [per(), silje]) {
      expect((await everything(reader)).messages).toContain(threadId);
    }
    expect((await everything(curious())).threads).toEqual([]);
  });

  test('one at work may write to her alone', async () => {
    const body = { unitId: ids.home, topic: 'other', audience: 'private', words: 'Hvordan har du det hjemme?' };
    const wrote = await ask(silje, 'POST /api/people/:personId/threads', { params: { personId: ids.mother }, body });
    const threadId = wrote.answer?.id ?? '';
    expect(await listOf(mother())).toContain(threadId);
    for (const other of [marit(), per()]) expect(await listOf(other)).not.toContain(threadId);
  });

  test('those of another unit see it neither in their list nor by its address', async () => {
    const threadId = await begun(mother());
    for (const stranger of [elsewhere, keeper]) {
      expect((await ask(stranger, 'GET /api/inbox')).answer?.threads).toEqual([]);
      expect(await ask(stranger, 'GET /api/threads/:threadId', { params: { threadId } })).toEqual({ missing: true });
      expect(await answer(stranger, threadId, 'Hei', 1)).toEqual({ missing: true });
    }
  });

  test('writing to a unit opens her to it while she waits, and it closes 90 days after the answer', async () => {
    const store = keeper.duties[0]?.unitId ?? '';
    const threadId = await begun(mother(), { unitId: store, words: 'Kan jeg få ny rullator?' });
    const grants = () =>
      database.asAdministrator(
        async (client) =>
          (await client.query(`select basis, ends_at from access_grant where subject_id = $1`, [store])).rows,
      );
    expect(await grants()).toEqual([{ basis: 'conversation', ends_at: null }]);
    expect((await answer(keeper, threadId, 'Ja, kom innom.', 1)).answer?.waitingSince).toBeNull();
    const end = new Date(clock.now().getTime() + 90 * 86_400_000);
    expect(await grants()).toEqual([{ basis: 'conversation', ends_at: end }]);
    await ask(mother(), 'POST /api/my/threads/:threadId/messages', { params: { threadId }, body: { words: 'Takk' } });
    expect((await grants()).filter(({ ends_at }) => ends_at === null)).toHaveLength(1);
  });

  test('a relative acts with both identities in the record, but her private words are her own', async () => {
    expect(await begin(marit())).toMatchObject({ onBehalfOf: ids.mother, persons: [{ personId: ids.mother }] });
    expect((await begin(marit(), { audience: 'private' })).onBehalfOf).toBeUndefined();
  });

  test('a unit that neither helps her nor is open to all cannot be written to', async () => {
    expect(await begin(mother(), { unitId: ids.other })).toEqual({ refused: 'unknown-addressee' });
  });
});

describe('what waits', () => {
  test('of two who take at once one gets it, and of two who answer at once both answers stay', async () => {
    const threadId = await begun(mother());
    const take = (actor: Actor) => ask(actor, 'POST /api/threads/:threadId/take', { params: { threadId } });
    const taken = await Promise.all([take(silje), take(lars)]);
    expect(taken.map(({ refused }) => refused ?? 'taken').sort()).toEqual(['already-taken', 'taken']);
    await Promise.all([answer(silje, threadId, 'Vi kommer.', 1), answer(lars, threadId, 'Straks.', 1)]);
    const words = (await read(mother(), threadId)).answer?.messages.map((message) => message.words);
    expect(words?.toSorted()).toEqual(['Kommer dere i dag?', 'Straks.', 'Vi kommer.']);
  });

  test('what came while the answer was written goes on waiting', async () => {
    const threadId = await begun(mother());
    clock.advance(60_000);
    await ask(marit(), 'POST /api/my/threads/:threadId/messages', {
      params: { threadId },
      body: { words: 'Hun falt!' },
    });
    const since = clock.now().toISOString();
    clock.advance(60_000);
    const settle = await ask(silje, 'POST /api/threads/:threadId/no-answer-needed', {
      params: { threadId },
      body: { why: 'Avklart', seen: 1 },
    });
    expect(settle.refused).toBe('written-meanwhile');
    expect((await answer(silje, threadId, 'Ja, kl. 12.', 1)).answer).toMatchObject({ waitingSince: since });
    expect((await answer(silje, threadId, 'Jeg kommer nå.', 3)).answer).toMatchObject({ waitingSince: null });
  });

  test('no answer needed is said to the one who wrote, and why is for those at work', async () => {
    const threadId = await begun(mother(), { words: 'Takk for i går.' });
    await ask(lars, 'POST /api/threads/:threadId/no-answer-needed', {
      params: { threadId },
      body: { why: 'Bare en takk', seen: 1 },
    });
    expect((await read(mother(), threadId)).answer?.settled).toEqual({ at: clock.now().toISOString(), who: 'Lars' });
    const atWork = await ask(silje, 'GET /api/threads/:threadId', { params: { threadId } });
    expect(atWork.answer?.settled).toMatchObject({ who: 'Lars Aune', why: 'Bare en takk' });
  });

  test('stands first in the inbox by when an answer is promised', async () => {
    const inbox = (await ask(silje, 'GET /api/inbox')).answer?.threads ?? [];
    const promised = inbox.map(({ answerBy }) => answerBy);
    const waits = promised.filter((each) => each !== null);
    expect(promised.slice(0, waits.length)).toEqual(waits.toSorted());
  });

  test('is new to those who have not read it', async () => {
    const threadId = await begun(mother());
    const isNew = async (actor: Actor) =>
      (
        await ask(actor, 'GET /api/my/people/:personId/threads', { params: { personId: ids.mother } })
      ).answer?.threads.find(({ id }) => id === threadId)?.hasNew;
    expect([await isNew(mother()), await isNew(marit())]).toEqual([false, true]);
    await read(marit(), threadId);
    expect(await isNew(marit())).toBe(false);
    clock.advance(1_000);
    await answer(silje, threadId, 'Ja.', 1);
    expect([await isNew(mother()), await isNew(marit())]).toEqual([true, true]);
    const atWork = await ask(silje, 'GET /api/threads/:threadId', { params: { threadId } });
    expect(atWork.answer?.readers.map(({ name, readAt }) => [name, readAt !== null])).toEqual([
      ['Ingrid Solvang', false],
      ['Marit Solvang', true],
      ['Per Solvang', false],
    ]);
  });
});

test('after a death nothing more is written, what waited is known, and a wrong death is undone', async () => {
  const threadId = await begun(mother());
  const fact = { tenantId: ids.nordvik, personId: ids.mother, deathId: newId() };
  const dispatch = (work: (tx: Transaction) => Promise<void>) =>
    inTransaction(database.pool('tunet_dispatch'), { tenants: [ids.nordvik], subjects: [], at: clock.now() }, work);
  for (let time = 0; time < 2; time += 1) await dispatch(async (tx) => conversationsLifeEffect.died?.(tx, fact));
  const more = () =>
    ask(marit(), 'POST /api/my/threads/:threadId/messages', { params: { threadId }, body: { words: 'Hallo?' } });
  expect(await more()).toEqual({ refused: 'thread-stopped' });
  expect(await answer(silje, threadId, 'Hei', 1)).toEqual({ refused: 'thread-stopped' });
  const stopped = await ask(silje, 'GET /api/inbox');
  expect(stopped.answer?.threads.find(({ id }) => id === threadId)).toMatchObject({ stopped: true, answerBy: null });
  const left = await database.asAdministrator((client) =>
    client.query('select id from thread where stopped_by = $1 and waiting_since is not null', [fact.deathId]),
  );
  expect(left.rows.map(({ id }) => id as string)).toContain(threadId);
  await dispatch(async (tx) => conversationsLifeEffect.undone?.(tx, fact));
  expect((await more()).answer).toMatchObject({ stopped: false, answerBy: expect.any(String) });
});

test('between death and its effects nobody begins a conversation either', async () => {
  await database.asAdministrator((client) =>
    client.query(`update person set died_on = '2026-11-17' where id = $1`, [ids.mother]),
  );
  expect(await begin(marit())).toEqual({ refused: 'thread-stopped' });
  await database.asAdministrator((client) =>
    client.query(`update person set died_on = null where id = $1`, [ids.mother]),
  );
});

test('who may do what', () => {
  const facts = (basis: 'own' | 'proxy' | 'in-care' | 'conversation' | 'handed-over', scopes: string[] = []) => ({
    grants: [{ basis, ref: null, scopes }],
  });
  const may = (actor: Actor, action: string, given: Facts) => decide(conversationActions, actor, action, given).allow;
  const off: Actor = { ...silje, duties: [] };
  const operator: Actor = { ...silje, roles: ['operator'] };
  expect([
    may(mother(), 'Thread.BeginMine', facts('own')),
    may(marit(), 'Thread.BeginMine', facts('proxy', ['message'])),
    may(marit(), 'Thread.BeginMine', facts('proxy', ['visit.read'])),
    may(silje, 'Thread.Answer', facts('in-care')),
    may(keeper, 'Thread.Answer', facts('conversation')),
    may(silje, 'Thread.Answer', facts('handed-over')),
    may(off, 'Thread.Answer', facts('in-care')),
    may(operator, 'Thread.SeeInbox', {}),
    may(mother(), 'Thread.Read', facts('own')),
  ]).toEqual([true, true, false, true, true, false, false, false, false]);
});

test('a photo in a private conversation reaches nobody else; a shared one those she has let write', async () => {
  const kept = async (actor: Actor, audience: 'private' | 'shared') =>
    (await begin(actor, { audience, pictures: ['eA=='] })).answer?.messages[0]?.pictures[0]?.id ?? '';
  const see = (actor: Actor, attachmentId: string) =>
    ask(actor, 'GET /api/my/attachments/:attachmentId', { params: { attachmentId } });
  const alone = await kept(marit(), 'private');
  expect((await see(marit(), alone)).answer).toMatchObject({ type: 'image/jpeg' });
  for (const other of [mother(), per(), curious()]) expect((await see(other, alone)).missing).toBe(true);
  const shared = await kept(mother(), 'shared');
  expect((await see(per(), shared)).answer).toBeDefined();
  expect((await see(curious(), shared)).missing).toBe(true);
});

test('a message is given to a colleague on duty in the unit, and to nobody else; blocks for an answer come along', async () => {
  const threadId = await begun(mother());
  const give = (staffId: string) =>
    ask(silje, 'POST /api/threads/:threadId/assign', { params: { threadId }, body: { staffId } });
  expect((await give(elsewhere.id)).refused).toBe('not-on-duty');
  const seen = await ask(silje, 'GET /api/threads/:threadId', { params: { threadId } });
  expect(seen.answer?.colleagues).toEqual([{ id: lars.id, name: expect.stringContaining('Lars') }]);
  expect(seen.answer?.skeletons).toHaveLength(5);
  expect((await give(lars.id)).answer?.takenBy?.id).toBe(lars.id);
  // Hers now: only she passes it on.
  expect((await give(lars.id)).answer?.takenBy?.id).toBe(lars.id);
  expect((await ask(silje, 'POST /api/threads/:threadId/take', { params: { threadId } })).refused).toBe(
    'already-taken',
  );
});
