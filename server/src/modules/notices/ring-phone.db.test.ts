import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { awaitHorizon } from '../../../test/await-horizon.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { consume, ensureCursor } from '../../platform/events/consume.ts';
import { emit } from '../../platform/events/emit.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { runJobs } from '../../platform/jobs/run-jobs.ts';
import { manualTimers } from '../../platform/jobs/timers.ts';
import { type CallOutcome, countUnansweredCalls, makeNotices, type PhoneCalls, ringPhones } from './index.ts';
import { startStuckCalls } from './ring-phone.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const eventually = { timeout: 20_000, interval: 5 };
const [norway, sweden, centre] = [1, 2, 3].map((no) => `00000000-0000-7000-8000-00000000000${no}`) as [
  string,
  string,
  string,
];
const [patrol, day, desk, office] = [newId(), newId(), newId(), newId()] as [string, string, string, string];
const [lead, last] = ['+47 555 01 101', '+47 555 01 102'] as const;

let rung: Parameters<PhoneCalls['ring']>[0][] = [];
/** What each number answers; nobody answers those not named. */
let answers: Record<string, CallOutcome> = {};
/** What happens while it rings. */
let meanwhile: () => Promise<void> = async () => undefined;
const phoneCalls: PhoneCalls = {
  async ring(call) {
    rung.push(call);
    await meanwhile();
    return answers[call.to] ?? 'no-answer';
  },
};
let stopJobs: () => Promise<void>;

beforeAll(async () => {
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone) values
        ('${norway}', 'nordvik', 'Nordvik', 'municipality', 'NO', 'Europe/Oslo'),
        ('${sweden}', 'solhamra', 'Solhamra', 'municipality', 'SE', 'Europe/Stockholm'),
        ('${centre}', 'centre', 'Centre', 'centre', 'NO', 'Europe/Oslo');
      insert into unit (tenant_id, id, kind, name, phone) values
        ('${norway}', '${patrol}', 'night-patrol', 'Natt', '+47 555 01 001'),
        ('${norway}', '${day}', 'home-care', 'Vest', '+47 555 01 002'),
        ('${centre}', '${desk}', 'desk', 'Desk', '+47 555 01 003'),
        ('${sweden}', '${office}', 'administration', 'Enheten', '+46 70 174 06 20');
      insert into rule (tenant_id, key, valid_from, value, source) values
        ('${norway}', 'notices.ladder', '2026-01-01', '{"lead": "${lead}", "last": "${last}"}', 'trial');
      insert into staff (tenant_id, id, first_name, last_name) values ('${norway}', '${newId()}', 'A', 'B');
      insert into duty (tenant_id, id, staff_id, unit_id, starts_at, ends_at)
        select '${norway}', gen_random_uuid(), id, '${day}', '2026-11-21T00:00:00Z', '2026-11-21T08:00:00Z' from staff`),
  );
  const pool = database.pool('tunet_dispatch');
  const tasks = [
    ringPhones({ pool, clock, newId, phoneCalls, log }),
    { name: 'notices.send', run: async () => undefined },
  ];
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks, log, timers: manualTimers() });
  stopJobs = () => jobs.stop();
});
afterAll(() => stopJobs());
beforeEach(async () => {
  [rung, answers, meanwhile] = [[], {}, async () => undefined];
  await database.asAdministrator((client) => client.query('truncate notice, phone_call, event, event_cursor'));
});

async function tell(tenantId: string, kind: string, subjectId: string, payload: Record<string, unknown> = {}) {
  await inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at: clock.now() }, (tx) =>
    emit(tx, { tenantId, kind, subjectId, payload, occurredAt: clock.now() }),
  );
}
async function handle(): Promise<void> {
  const pool = database.pool('tunet_dispatch');
  const consumption = { name: 'notices', pool, clock, handle: makeNotices({ newId, log }) };
  await ensureCursor(consumption);
  await awaitHorizon(pool);
  while ((await consume(consumption, 100)) > 0);
}
function calls(): Promise<{ to: string; state: string; round: number }[]> {
  return database.asAdministrator(async (client) => {
    const sql = 'select to_phone as "to", state, round from phone_call order by round, chain_order';
    return (await client.query<{ to: string; state: string; round: number }>(sql)).rows;
  });
}
/** A pause between two rounds is over at once. */
const hurry = () =>
  database.asAdministrator((client) =>
    client.query('update jobs._private_jobs set run_at = now() where locked_at is null'),
  );
const states = async () => (await calls()).map(({ state }) => state);

test('a call that is not pressed goes to the next number; the one who presses ends it', async () => {
  answers = { [last]: 'answered', [lead]: 'pressed' };
  await tell(norway, 'alarm.ladder', newId(), { step: 3 });
  await handle();
  await expect.poll(states, eventually).toEqual(['answered', 'pressed']);
  expect(rung.map(({ to, mustPress, language }) => [to, mustPress, language])).toEqual([
    [last, true, 'nb'],
    [lead, true, 'nb'],
  ]);
  expect(rung[0]?.saying).toContain('Tunet i Nordvik.');
});

test('a desk that cannot be heard is rung first, then the lead and the last', async () => {
  answers = { [lead]: 'failed', [last]: 'pressed' };
  await tell(norway, 'alarm.unheard', newId(), { deskId: desk });
  await handle();
  await expect.poll(states, eventually).toEqual(['no-answer', 'failed', 'pressed']);
  expect(rung.map(({ to }) => to)).toEqual(['+47 555 01 003', lead, last]);
});

test('the whole chain is rung three times; then it is an error that can be seen', async () => {
  await tell(sweden, 'alarm.ladder', newId(), { step: 3 });
  await handle();
  await expect
    .poll(async () => (await hurry()) && states(), eventually)
    .toEqual(['no-answer', 'no-answer', 'no-answer']);
  expect(rung.map(({ to, language }) => [to, language])).toEqual(
    Array.from({ length: 3 }, () => ['+46 70 174 06 20', 'sv']),
  );
  const scope = { tenants: [sweden], subjects: [], at: clock.now() };
  expect(await inTransaction(database.pool('tunet_dispatch'), scope, countUnansweredCalls)).toBe(1);
});

test('while telephones ring for an alarm, no second chain rings the same people', async () => {
  const alarmId = newId();
  let calls = 0;
  meanwhile = async () => {
    calls += 1;
    if (calls > 1) return;
    await tell(norway, 'alarm.ladder', alarmId, { step: 3 });
    await handle();
  };
  answers = { [last]: 'pressed' };
  await tell(norway, 'alarm.unheard', alarmId, { deskId: desk });
  await handle();
  await expect.poll(states, eventually).toEqual(['no-answer', 'no-answer', 'pressed']);
  expect(rung.map(({ to }) => to)).toEqual(['+47 555 01 003', lead, last]);
});

test('taken while it rings: the next one is not woken', async () => {
  const alarmId = newId();
  meanwhile = async () => {
    await tell(norway, 'alarm.taken', alarmId);
    await handle();
  };
  await tell(norway, 'alarm.ladder', alarmId, { step: 3 });
  await handle();
  await expect.poll(states, eventually).toEqual(['dropped']);
  expect(rung).toHaveLength(1);
});

test('put back and waiting at the top again: they are rung again', async () => {
  answers = { [last]: 'pressed' };
  const alarmId = newId();
  await tell(norway, 'alarm.ladder', alarmId, { step: 3 });
  await handle();
  await expect.poll(states, eventually).toEqual(['pressed']);
  await tell(norway, 'alarm.taken', alarmId);
  await tell(norway, 'alarm.given-back', alarmId);
  await tell(norway, 'alarm.ladder', alarmId, { step: 3 });
  await handle();
  await expect.poll(states, eventually).toEqual(['pressed', 'pressed']);
});

test('a unit with nobody in the app is rung; one with somebody on duty is not', async () => {
  answers = { '+47 555 01 001': 'pressed' };
  await tell(norway, 'alarm.handed-over', newId(), { handOverId: newId(), unitId: day, to: 'unit', way: 'app' });
  await tell(norway, 'alarm.handed-over', newId(), { handOverId: newId(), unitId: patrol, to: 'unit', way: 'app' });
  await handle();
  await expect.poll(states, eventually).toEqual(['pressed']);
  expect(rung.map(({ to }) => to)).toEqual(['+47 555 01 001']);
});

test('a call whose process died while it rang is made again', async () => {
  const callId = newId();
  await database.asAdministrator((client) =>
    client.query(
      `insert into phone_call (tenant_id, id, kind, subject_id, to_phone, chain_order, round, created_at, rung_at)
        values ($1, $2, 'ladder-last', $3, $4, 0, 0, $5::timestamptz - interval '5 minutes', $5::timestamptz - interval '4 minutes')`,
      [norway, callId, newId(), last, clock.now()],
    ),
  );
  answers = { [last]: 'pressed' };
  const timers = manualTimers();
  const sweep = startStuckCalls({ pool: database.pool('tunet_dispatch'), clock, timers, log });
  await timers.advance(60_000);
  await expect.poll(states, eventually).toEqual(['pressed']);
  await sweep.stop();
});
