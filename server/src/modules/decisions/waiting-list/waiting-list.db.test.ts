import type { DecisionDraft, DraftService, MyWaiting, PlaceStay, WaitingCase } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '../../../../test/build.ts';
import { addApplication, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { decisionsLifeEffect } from './life-effect.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: CaseWorld;
let home: string;
const places = new Map<string, string>();

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  home = world.newId();
  await owner(async (sql) => {
    await sql(
      `update service_type set terms = jsonb_set(coalesce(terms, '{}'), '{waitingList}', 'true') where tenant_id = $1 and code = 'long-stay' and terms is not null`,
      [world.tenantId],
    );
    await sql(
      `insert into unit (tenant_id, id, kind, name, phone) values ($1, $2, 'nursing-home', 'Solgløtt', '+47 555 00 399')`,
      [world.tenantId, home],
    );
    for (const [name, use, types] of [
      ['1', 'long', ['long-stay']],
      ['2', 'relief', ['respite-stay']],
    ] as const) {
      const id = world.newId();
      places.set(name, id);
      await sql(
        `insert into care_place (tenant_id, id, unit_id, name, use, service_types) values ($1, $2, $3, $4, $5, $6)`,
        [...[world.tenantId, id, home, `Rom ${name}`, use, types]],
      );
    }
  });
});
afterAll(() => world.served.close());

function owner(
  use: (sql: (text: string, values: readonly unknown[]) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  return layOut(database.pool('tunet_owner'), clock.now(), (tx) => use((text, values) => tx.sql(text, [...values])));
}

const line = (serviceType = 'long-stay'): DraftService => ({
  ...{ id: world.newId(), serviceType, isGranted: true, timesFloor: null, timesUsual: null, per: null },
  ...{ extentWords: 'Hjemmesykepleie hver dag og korttidsopphold i jul.', startsOn: null, endsOn: null, unitId: null },
  ...{ appealBody: 'Statsforvalteren', appealWeeks: 4 },
  list: { criteria: ['help-day-and-night'], band: 'soon', bandReason: 'Faller om natten.', followUpOn: '2027-02-21' },
});
const place = (): DraftService => {
  const { list: _list, ...rest } = line();
  return { ...rest, id: world.newId(), isGranted: false, extentWords: 'Ingen ledig plass nå.' };
};
const draft = (services: DraftService[]): DecisionDraft => ({
  ...{ outcome: 'on-list', language: 'nb', services, laws: ['hol § 3-2 a'], facts: 'f', reasons: 'r', herView: 'v' },
  ...{ whyDifferent: 'Ingen ledig plass.', evaluationOn: '2027-06-01', toldHow: 'digital' },
  consent: { canConsent: true, judgedBy: 'Assessor', judgedOn: '2026-11-20', ground: 'Hun sier selv hva hun vil ha.' },
});

async function decide(services: DraftService[]): Promise<{ status: number; body: never }> {
  const applicationId = world.newId();
  const reference = `26-${7000 + Math.floor(Number(`0x${applicationId.slice(-6)}`) % 2000)}`;
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addApplication(tx, { ...world, id: applicationId, personId: world.mother, unitId: world.office, reference }),
  );
  const path = `/api/applications/${applicationId}/decision`;
  expect((await world.ask('assessor', 'POST', `${path}/draft`, { draft: draft(services), version: 0 })).status).toBe(
    200,
  );
  return world.ask('assessor', 'POST', `${path}/issue`, { version: 1 });
}
const mine = async (who: 'mother' | 'daughter' = 'mother') =>
  (await world.ask(who, 'GET', `/api/my/people/${world.mother}/waiting`)).body as { waiting: MyWaiting[] };
const first = async (): Promise<MyWaiting> => {
  const { waiting } = await mine();
  if (!waiting[0]) throw new Error('nobody waits');
  return waiting[0];
};
const open = async (waitingId: string) =>
  (await world.ask('assessor', 'GET', `/api/waiting-list/${waitingId}`)).body as WaitingCase;
const offer = (waitingId: string, change: Record<string, unknown> = {}) =>
  world.ask('assessor', 'POST', `/api/waiting-list/${waitingId}/offers`, {
    ...{
      carePlaceId: places.get('1'),
      fromOn: '2026-12-01',
      answerBy: '2026-11-30',
      words: 'Rommet vender mot hagen.',
    },
    ...change,
  });
const answer = async (answerWord: string, more: Record<string, unknown> = {}) => {
  const now = (await first()).offers[0];
  return world.ask('mother', 'POST', `/api/my/place-offers/${now?.placeOfferId}/answer`, {
    ...{ answer: answerWord, version: now?.version },
    ...more,
  });
};

test('nobody is put on a list where the kind of help has none', async () => {
  const refused = await decide([line('home-nursing')]);
  expect(refused).toMatchObject({ status: 409, body: { code: 'slots-missing' } });
  expect(JSON.stringify(refused.body)).toContain('no-list');
  expect((await mine()).waiting).toEqual([]);
});

test('the right to the list is a line with its own appeal, and she stands there from the same moment', async () => {
  const issued = await decide([line(), place()]);
  expect(issued.status).toBe(200);
  const { decisionId } = issued.body as { decisionId: string };
  const letter = (await world.ask('mother', 'GET', `/api/my/decisions/${decisionId}`)).body as {
    services: { rightTo: string; isGranted: boolean; criteria: { label: { nb: string } }[]; appealUntil: string }[];
  };
  expect(letter.services.map(({ rightTo, isGranted }) => [rightTo, isGranted])).toEqual([
    ['list', true],
    ['help', false],
  ]);
  expect(letter.services[0]?.criteria[0]?.label.nb).toBe('Trenger hjelp og tilsyn hele døgnet');
  for (const { waiting } of [await mine(), await mine('daughter')]) {
    expect(waiting).toMatchObject([
      { since: '2026-11-23', state: 'waiting', followUpOn: '2027-02-21', officePhone: '+47 555 00 300', offers: [] },
    ]);
    expect(waiting[0]?.helpMeanwhile).toContain('Hjemmesykepleie hver dag');
    expect(Object.keys(waiting[0] ?? {})).not.toContain('band');
  }
  expect((await world.ask('son', 'GET', `/api/my/people/${world.mother}/waiting`)).status).toBe(404);
  expect(JSON.stringify(await mine())).not.toMatch(/number|rank|queue/);
});

test('the office sees band, reason and day; a look at it again is a person’s, with the next day ahead', async () => {
  const { waitingId } = await first();
  const list = (await world.ask('assessor', 'GET', '/api/waiting-list')).body as { waiting: unknown[] };
  expect(list.waiting).toMatchObject([{ waitingId, band: 'soon', isOverdue: false }]);
  const { version } = await open(waitingId);
  const said = {
    ...{ criteria: ['not-safe-at-home'], band: 'first', bandReason: 'Falt igjen.', helpMeanwhile: 'Tilsyn hver natt.' },
    ...{ words: 'Ringte datteren.', followUpOn: '2026-12-23', version },
  };
  const path = `/api/waiting-list/${waitingId}/follow-up`;
  expect((await world.ask('assessor', 'POST', path, { ...said, followUpOn: '2026-11-23' })).body).toMatchObject({
    code: 'day-not-ahead',
  });
  expect((await world.ask('assessor', 'POST', path, said)).status).toBe(200);
  expect((await world.ask('colleague', 'POST', path, said)).body).toMatchObject({ code: 'changed-meanwhile' });
  expect(await first()).toMatchObject({ followedUpOn: '2026-11-23', followUpOn: '2026-12-23', since: '2026-11-23' });
});

test('an offer holds the room for her; a thought and a no keep her on the list', async () => {
  const { waitingId } = await first();
  expect((await offer(waitingId, { carePlaceId: places.get('2') })).body).toMatchObject({ code: 'wrong-kind' });
  expect((await offer(waitingId)).status).toBe(200);
  expect((await offer(waitingId)).body).toMatchObject({ code: 'has-offer' });
  expect((await answer('think', { thinkUntil: '2027-01-31' })).body).toMatchObject({ code: 'too-long' });
  expect((await answer('think', { thinkUntil: '2026-11-29' })).status).toBe(200);
  expect((await first()).offers[0]).toMatchObject({ state: 'thinking', answerBy: '2026-11-29' });
  expect((await answer('no', { words: 'Jeg vil vente på Solgløtt.' })).status).toBe(200);
  expect(await first()).toMatchObject({ state: 'waiting', since: '2026-11-23' });
  expect((await answer('yes')).body).toMatchObject({ code: 'already-answered' });
  const events = await database.asAdministrator(async (client) => {
    const { rows } = await client.query(`select kind from event where kind like 'waiting.%'`);
    return rows.map(({ kind }) => kind);
  });
  // The day was changed with the band before: that is told once, the band never.
  expect(events.sort()).toEqual(['waiting.changed', 'waiting.offered']);
});

test('a removal has a reason that she reads and is undone the same day; an open offer is taken back with it', async () => {
  const { waitingId } = await first();
  expect((await offer(waitingId)).status).toBe(200);
  const off = { how: 'taken-off', reason: 'Bor nå hos sønnen i Bergen.', version: (await open(waitingId)).version };
  expect(
    (await world.ask('assessor', 'POST', `/api/waiting-list/${waitingId}/take-off`, { ...off, reason: ' ' })).status,
  ).toBe(400);
  expect((await world.ask('assessor', 'POST', `/api/waiting-list/${waitingId}/take-off`, off)).status).toBe(200);
  expect(await first()).toMatchObject({ state: 'left', leftReason: off.reason });
  const now = await open(waitingId);
  expect(now).toMatchObject({ mayPutBack: true });
  expect(now.offers.map(({ state }) => state).sort()).toEqual(['declined', 'withdrawn']);
  expect(
    (await world.ask('assessor', 'POST', `/api/waiting-list/${waitingId}/put-back`, { version: now.version })).status,
  ).toBe(200);
  expect(await first()).toMatchObject({ state: 'waiting', since: '2026-11-23' });
});

test('the table itself lets nobody leave without how, when, who and why, and no two into a room', async () => {
  const { waitingId } = await first();
  const silently = [
    `update waiting_entry set state = 'left' where id = '${waitingId}'`,
    `update waiting_entry set state = 'left', left_how = 'taken-off', left_at = now() where id = '${waitingId}'`,
    `insert into place_booking (tenant_id, id, place_id, place_number, during, state)
      select tenant_id, gen_random_uuid(), id, number, '[2026-12-01,)', s from care_place, unnest(array['offered', 'kept']) s where name = 'Rom 1'`,
  ];
  for (const text of silently) {
    await expect(
      database.asAdministrator((client) => client.query(text)),
      text,
    ).rejects.toThrow(/violates/);
  }
});

test('a death takes her off and lets the room go; undone, she stands where she stood', async () => {
  const { waitingId } = await first();
  expect((await offer(waitingId)).status).toBe(200);
  const fact = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  const dispatch = (use: 'died' | 'undone') =>
    layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      await decisionsLifeEffect[use]?.(tx, fact);
      await decisionsLifeEffect[use]?.(tx, fact);
    });
  await dispatch('died');
  expect(await first()).toMatchObject({ state: 'left', leftHow: 'death' });
  const { version } = await open(waitingId);
  expect(
    (await world.ask('assessor', 'POST', `/api/waiting-list/${waitingId}/put-back`, { version })).body,
  ).toMatchObject({
    code: 'not-today',
  });
  await dispatch('undone');
  expect(await first()).toMatchObject({ state: 'waiting', since: '2026-11-23', leftHow: null });
});

test('relief stays in rotation are planned all or none, and what overlaps is refused', async () => {
  const rotation = (fromOn: string, more: Record<string, unknown> = {}) =>
    world.ask('assessor', 'POST', `/api/care-places/${places.get('2')}/rotation`, {
      ...{ personId: world.mother, serviceType: 'respite-stay', fromOn, days: 14, everyWeeks: 8, times: 3 },
      ...more,
    });
  const planned = await rotation('2026-12-07');
  expect(planned.status).toBe(200);
  const { stays } = planned.body as { stays: PlaceStay[] };
  expect(stays.map(({ fromOn, untilOn }) => [fromOn, untilOn])).toEqual([
    ['2026-12-07', '2026-12-21'],
    ['2027-02-01', '2027-02-15'],
    ['2027-03-29', '2027-04-12'],
  ]);
  expect((await rotation('2026-12-21', { everyWeeks: 6, times: 2 })).body).toMatchObject({ code: 'place-taken' });
  expect((await rotation('2026-12-21', { days: 30, everyWeeks: 2 })).body).toMatchObject({ code: 'overlaps-itself' });
  expect((await rotation('2026-12-21', { times: 1 })).status).toBe(200);
  const board = (await world.ask('assessor', 'GET', '/api/care-places')).body as {
    units: { places: { name: string; stays: unknown[]; freeFrom: string | null }[] }[];
  };
  expect(board.units[0]?.places.map(({ name, stays: in_, freeFrom }) => [name, in_.length, freeFrom])).toEqual([
    ['Rom 1', 0, '2026-11-23'],
    ['Rom 2', 4, '2026-11-23'],
  ]);
  expect((await world.ask('assessor', 'POST', `/api/care-places/stays/${stays[2]?.stayId}/cancel`)).status).toBe(200);
});

test('a yes, also by telephone, makes the place hers: help is ordered to the house, and the list is left with that as its reason', async () => {
  const { waitingId } = await first();
  expect((await offer(waitingId)).status).toBe(200);
  const [now] = (await open(waitingId)).offers;
  const path = `/api/place-offers/${now?.placeOfferId}/answer`;
  const said = { answer: 'yes', version: now?.version, saidBy: 'Ingrid Solvang, på telefon' };
  expect((await world.ask('assessor', 'POST', path, { ...said, saidBy: '' })).status).toBe(400);
  expect((await world.ask('assessor', 'POST', path, said)).status).toBe(200);
  expect(await first()).toMatchObject({
    state: 'placed',
    leftHow: 'place',
    placedAt: 'Solgløtt',
    placedFrom: '2026-12-01',
  });
  const grants = await database.asAdministrator(async (client) => {
    const { rows } = await client.query(
      `select 1 from access_grant where subject_id = $1 and basis = 'in-care' and basis_ref = $2`,
      [home, waitingId],
    );
    return rows.length;
  });
  expect(grants).toBe(1);
  expect((await offer(waitingId)).body).toMatchObject({ code: 'not-waiting' });
});
