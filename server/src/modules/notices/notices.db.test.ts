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
import { countFailedNotices, makeNotices, sendNotices, type TextMessages } from './index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const eventually = { timeout: 20_000, interval: 5 };
const [norway, sweden] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;
const [patrol, silent, office] = [newId(), newId(), newId()];

/** A gateway that is away for a while. */
let failuresLeft = 0;
let sent: Parameters<TextMessages['send']>[0][] = [];
const textMessages: TextMessages = {
  async send(message) {
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      throw new Error('the gateway answered 503');
    }
    sent.push(message);
  },
};
let stopJobs: () => Promise<void>;

beforeAll(async () => {
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone) values
        ('${norway}', 'nordvik', 'Nordvik', 'municipality', 'NO', 'Europe/Oslo'),
        ('${sweden}', 'solhamra', 'Solhamra', 'municipality', 'SE', 'Europe/Stockholm');
      insert into unit (tenant_id, id, kind, name, phone) values
        ('${norway}', '${patrol}', 'night-patrol', 'Natt', '+47 555 01 001'),
        ('${norway}', '${silent}', 'home-care', 'Vest', null),
        ('${sweden}', '${office}', 'administration', 'Enheten', '+46 70 174 06 20');
      insert into rule (tenant_id, key, valid_from, value, source) values
        ('${norway}', 'notices.ladder', '2026-01-01', '{"lead": "+47 555 01 101", "last": "+47 555 01 102"}', 'trial')`),
  );
  const pool = database.pool('tunet_dispatch');
  const mails = { send: () => Promise.reject(new Error('no mail here')) };
  const tasks = [sendNotices({ pool, clock, textMessages, mails, linkAddress: (id) => `https://x/h/${id}`, log })];
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks, log, timers: manualTimers() });
  stopJobs = () => jobs.stop();
});
afterAll(() => stopJobs());
beforeEach(async () => {
  sent = [];
  failuresLeft = 0;
  await database.asAdministrator((client) => client.query('truncate notice, event, event_cursor'));
});

async function tell(tenantId: string, kind: string, subjectId: string, payload: Record<string, unknown>) {
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

function noticeRows(): Promise<unknown[]> {
  return database.asAdministrator(async (client) => {
    const { rows } = await client.query('select kind, to_phone, sent_at, failed_at, tries from notice order by kind');
    return rows;
  });
}

test('the unit asked gets one message, however often it is told', async () => {
  const payload = { handOverId: newId(), unitId: patrol };
  await tell(norway, 'alarm.handed-over', newId(), payload);
  await tell(norway, 'alarm.handed-over', newId(), payload);
  await handle();
  const row = { kind: 'hand-over-asked', to_phone: '+47 555 01 001', sent_at: clock.now(), failed_at: null, tries: 1 };
  await expect.poll(noticeRows, eventually).toEqual([row]);
  expect(sent.map(({ to, text }) => ({ to, text }))).toEqual([
    { to: '+47 555 01 001', text: 'Tunet: En alarm er gitt til enheten din. Åpne feltappen.' },
  ]);
});

test('the ladder rings those whom the municipality named, else its administration, in its language', async () => {
  for (const step of [1, 2, 3]) await tell(norway, 'alarm.ladder', newId(), { step });
  await tell(sweden, 'alarm.ladder', newId(), { step: 2 });
  await handle();
  await expect
    .poll(() => sent.map(({ to }) => to).toSorted(), eventually)
    .toEqual(['+46 70 174 06 20', '+47 555 01 101', '+47 555 01 102']);
  expect(sent.find(({ to }) => to.startsWith('+46'))?.text).toBe(
    'Tunet: Ett larm har väntat utan att någon tagit det. Ring trygghetscentralen.',
  );
});

test('without a number nobody is told, and the next one is', async () => {
  await tell(norway, 'alarm.handed-over', newId(), { handOverId: newId(), unitId: silent });
  await tell(norway, 'alarm.handed-over', newId(), { handOverId: newId(), unitId: patrol });
  await handle();
  await expect.poll(() => sent.length, eventually).toBe(1);
});

test('a gateway that is away is tried again; after the last try the failure stands', async () => {
  failuresLeft = 6;
  await tell(norway, 'alarm.handed-over', newId(), { handOverId: newId(), unitId: patrol });
  await handle();
  const hurry = () =>
    database.asAdministrator((client) =>
      client.query('update jobs._private_jobs set run_at = now() where locked_at is null'),
    );
  const failedNotices = () =>
    inTransaction(
      database.pool('tunet_dispatch'),
      { tenants: [norway], subjects: [], at: clock.now() },
      countFailedNotices,
    );
  expect(await failedNotices()).toBe(0);
  await expect.poll(async () => (await hurry()) && (await failedNotices()), eventually).toBe(1);
  expect(await noticeRows()).toMatchObject([{ sent_at: null, failed_at: clock.now(), tries: 6 }]);
  expect(sent).toEqual([]);
});
