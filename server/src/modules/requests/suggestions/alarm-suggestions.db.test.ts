import type { AlarmSuggestion, ApplicationCase } from '@tunet/contract';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addUnit, layOut } from '../../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { consumeAll } from '../../../../test/consume-all.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { requestsLifeEffect } from '../life-effect.ts';
import { suggestFromAlarms } from './suggest-from-alarms.ts';

const database = useDatabase();
const start = '2026-11-23T09:00:00Z';
const day = 24 * 3_600_000;
let clock = fixedClock(start);
let world: CaseWorld;
let desk: string;

beforeEach(async () => {
  clock = fixedClock(start);
  world = await openCaseWorld(database, clock);
  desk = await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    addUnit(tx, { tenantId: world.tenantId, kind: 'desk', name: 'Bordet' }),
  );
  // She has no case: nothing of her is open to the office.
  await owner('delete from access_grant where person_id = $1', [world.mother]);
  await owner(`update application set state = 'withdrawn', ended_at = now() where id = $1`, [world.applicationId]);
  closing.push(world);
});
const closing: CaseWorld[] = [];
afterAll(() => Promise.all(closing.map(({ served }) => served.close())));

function owner(sql: string, values: readonly unknown[]) {
  return layOut(database.pool('tunet_owner'), clock.now(), (tx) => tx.sql(sql, [...values]));
}

/** One alarm about her that somebody has closed, with what was found, told by the alarms as it is told in the product. */
async function closed(cause: string, daysAgo = 0): Promise<string> {
  const id = world.newId();
  const at = new Date(clock.now().getTime() - daysAgo * day - 3_600_000);
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    await tx.sql(
      `insert into alarm (tenant_id, id, desk_id, cid, kind, device_speaks, received_at, last_press_at, waiting_since, voice_at,
          taken_by, taken_by_name, taken_at, closed_by, closed_by_name, closed_at, cause, measure)
        values ($1, $2, $3, $4, 'press', true, $5, $5, $5, $5, $3, 'Kari', $5, $3, 'Kari', $5, $6, 'talked')`,
      [world.tenantId, id, desk, `c${id.slice(-12)}`, at, cause],
    );
    await tx.sql('insert into alarm_person (tenant_id, alarm_id, person_id, received_at) values ($1, $2, $3, $4)', [
      ...[world.tenantId, id, world.mother, at],
    ]);
    await emit(tx, {
      ...{ tenantId: world.tenantId, kind: 'alarm.closed', subjectId: id, occurredAt: at },
      payload: { cause, measure: 'talked', foundCause: null },
    });
  });
  return id;
}

function consume(): Promise<void> {
  const handle = suggestFromAlarms({ newId: world.newId });
  return consumeAll({ pool: database.pool('tunet_dispatch'), clock }, 'alarm-suggestions', handle);
}

async function suggestions(): Promise<readonly AlarmSuggestion[]> {
  const answer = await world.ask('assessor', 'GET', '/api/alarm-suggestions');
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return (answer.body as { suggestions: AlarmSuggestion[] }).suggestions;
}

function notNow(id: string) {
  return world.ask('assessor', 'POST', `/api/alarm-suggestions/${id}/not-now`, {
    because: 'Fysioterapeut er hos henne.',
  });
}

test('one fall suggests nothing; the second is one suggestion with the count, and the third counts in it', async () => {
  await closed('fall', 3);
  await consume();
  expect(await suggestions()).toEqual([]);
  await closed('fall', 1);
  await consume();
  const [first] = await suggestions();
  expect(first).toMatchObject({ cause: 'falls', times: 2, days: 30, personName: 'Ingrid Solvang', openCase: null });
  expect(Object.keys(first ?? {}).join(' ')).not.toMatch(/score|grade|level|risk|rank/);
  await closed('fall');
  await consume();
  expect(await suggestions()).toMatchObject([{ alarmSuggestionId: first?.alarmSuggestionId, times: 3 }]);
});

test('an event that comes twice, and one that comes while another is handled, make one', async () => {
  await closed('fall', 1);
  const alarmId = await closed('fall');
  const event = { tx: '1', id: world.newId(), tenantId: world.tenantId, kind: 'alarm.closed', subjectId: alarmId };
  const handle = suggestFromAlarms({ newId: world.newId });
  const once = () =>
    inTransaction(database.pool('tunet_dispatch'), { tenants: [world.tenantId], subjects: [], at: clock.now() }, (tx) =>
      handle(tx, [{ ...event, payload: {}, occurredAt: clock.now() }]),
    );
  await once();
  await Promise.all([once(), once()]);
  expect(await suggestions()).toHaveLength(1);
});

test('not now: kept with its reason, closes her to the office, and the same is not raised before the days have passed', async () => {
  await closed('fall', 1);
  await closed('fall');
  await consume();
  const [one] = await suggestions();
  const said = await notNow(one?.alarmSuggestionId ?? '');
  expect(said.body).toEqual({ quietUntil: '2027-01-22' });
  expect(await suggestions()).toEqual([]);
  expect((await world.ask('assessor', 'GET', `/api/people/${world.mother}`)).status).not.toBe(200);
  expect((await notNow(one?.alarmSuggestionId ?? '')).status).toBe(404);
  await closed('fall');
  await consume();
  expect(await suggestions(), 'the same cause').toEqual([]);
  for (let again = 0; again < 3; again += 1) await closed('asks-for-visit');
  await consume();
  expect(await suggestions(), 'another cause').toMatchObject([{ cause: 'asks-for-visit', times: 3, before: null }]);
  // The days of the rule as it was when it was said.
  await owner(`update alarm_suggestion set quiet_until = '2026-11-23' where cause = 'falls' and person_id = $1`, [
    world.mother,
  ]);
  await closed('fall');
  await consume();
  const anew = (await suggestions()).find(({ cause }) => cause === 'falls');
  expect(anew).toMatchObject({ times: 4, before: { because: 'Fysioterapeut er hos henne.' } });
});

test('a case of it: in the same list with its own promise and the facts as words, once', async () => {
  await closed('fall', 1);
  await closed('fall');
  await consume();
  const [one] = await suggestions();
  const url = `/api/alarm-suggestions/${one?.alarmSuggestionId}/case`;
  const made = (await world.ask('assessor', 'POST', url)).body as { applicationId: string; isNew: boolean };
  expect(made.isNew).toBe(true);
  const whole = (await world.ask('assessor', 'GET', `/api/applications/${made.applicationId}`)).body as ApplicationCase;
  expect(whole).toMatchObject({
    ...{ channel: 'alarms', state: 'received' },
    words: 'Alarmene viser 2 fall på 30 dager. Kontoret ser om du trenger noe annet.',
  });
  expect((await world.ask('assessor', 'POST', url)).body).toMatchObject({ code: 'already-decided' });
  // What goes on while the case is open is not suggested beside it.
  await closed('fall');
  await consume();
  expect(await suggestions()).toEqual([]);
});

test('where the office has a case already, it is written there and no second one is made', async () => {
  await owner(`update application set state = 'received', ended_at = null where id = $1`, [world.applicationId]);
  await closed('fall', 1);
  await closed('fall');
  await consume();
  const [one] = await suggestions();
  expect(one?.openCase?.applicationId).toBe(world.applicationId);
  await owner(
    `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, scopes, starts_at)
      values ($1, $2, $3, $4, 'case', $5, '{}', $6)`,
    [world.tenantId, world.newId(), world.office, world.mother, world.applicationId, clock.now()],
  );
  const made = await world.ask('assessor', 'POST', `/api/alarm-suggestions/${one?.alarmSuggestionId}/case`);
  expect(made.body).toMatchObject({ applicationId: world.applicationId, isNew: false });
  const whole = await world.ask('assessor', 'GET', `/api/applications/${world.applicationId}`);
  expect((whole.body as ApplicationCase).happenings.at(-1)).toMatchObject({ what: 'alarms-suggested' });
});

test('nobody but the office sees it: not those at home, not a relative, not another municipality', async () => {
  await closed('fall', 1);
  await closed('fall');
  await consume();
  const [one] = await suggestions();
  for (const who of ['nurse', 'carer', 'daughter', 'mother'] as const) {
    expect([401, 403], who).toContain((await world.ask(who, 'GET', '/api/alarm-suggestions')).status);
  }
  const elsewhere = await openCaseWorld(database, clock);
  closing.push(elsewhere);
  expect((await elsewhere.ask('assessor', 'GET', '/api/alarm-suggestions')).body).toMatchObject({ suggestions: [] });
  const foreign = `/api/alarm-suggestions/${one?.alarmSuggestionId}/case`;
  expect((await elsewhere.ask('assessor', 'POST', foreign)).status).toBe(404);
});

test('a death stops it, and undoing the death opens it as it was', async () => {
  await closed('fall', 1);
  await closed('fall');
  await consume();
  const death = { tenantId: world.tenantId, personId: world.mother, deathId: world.newId() };
  const inWorker = (what: 'died' | 'undone') =>
    layOut(
      database.pool('tunet_owner'),
      clock.now(),
      (tx) => requestsLifeEffect[what]?.(tx, death as never) ?? Promise.resolve(),
    );
  await inWorker('died');
  expect(await suggestions()).toEqual([]);
  await inWorker('undone');
  expect(await suggestions()).toHaveLength(1);
});
