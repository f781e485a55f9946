import type { AnnouncedTest } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type TestFacts, testState } from './announced-test.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-test-${name}`, text };
}

const columns = `t.tenant_id as "tenantId", t.id, t.device_id as "deviceId", t.vendor, t.model_id as "modelId", t.purpose, t.because,
    t.starts_at as "startsAt", t.ends_at as "endsAt", t.announced_by_name as "by", t.alarm_id as "alarmId", t.heard_at as "heardAt",
    t.taken_at as "takenAt", t.voice_at as "voiceAt", t.closed_at as "closedAt", t.passed_at as "passedAt",
    t.device_id is null as "isVendors", coalesce(d.speaks, false) as speaks`;
const joined = 'announced_test t left join device d on d.tenant_id = t.tenant_id and d.id = t.device_id';

export interface TestRow extends Row, TestFacts {
  readonly tenantId: string;
  readonly id: string;
  readonly deviceId: string | null;
  readonly vendor: string | null;
  readonly modelId: string | null;
  readonly purpose: AnnouncedTest['purpose'];
  readonly because: string | null;
  readonly by: string;
  readonly alarmId: string | null;
}

const add = prepared(
  'announce',
  `insert into announced_test (tenant_id, id, device_id, vendor, model_id, purpose, because, starts_at, ends_at, announced_at,
      announced_by, announced_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
export interface NewTest {
  readonly tenantId: string;
  readonly id: string;
  readonly deviceId: string | null;
  readonly vendor: string | null;
  readonly modelId: string | null;
  readonly purpose: AnnouncedTest['purpose'];
  readonly because: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly by: { readonly id: string; readonly name: string };
}
export async function addTest(tx: Transaction, test: NewTest): Promise<void> {
  await tx.rows(add, [
    ...[test.tenantId, test.id, test.deviceId, test.vendor, test.modelId, test.purpose, test.because],
    ...[test.startsAt, test.endsAt, tx.at, test.by.id, test.by.name],
  ]);
}

const ofDevices = prepared(
  'of-devices',
  `select ${columns} from ${joined} where t.device_id = any ($1::uuid[]) order by t.starts_at desc, t.id desc limit 500`,
);
/** Tests of the devices, newest first. */
export function testsOf(tx: Transaction, deviceIds: readonly string[]): Promise<TestRow[]> {
  return deviceIds.length === 0 ? Promise.resolve([]) : tx.rows<TestRow>(ofDevices, [deviceIds]);
}

const windows = prepared(
  'windows',
  `select ${columns} from ${joined} where t.tenant_id = $1 and t.vendor is not null and t.ends_at > $2::timestamptz - interval '30 days'
    order by t.starts_at desc, t.id limit 50`,
);
/** Tests that vendors have announced, a month back and all that lie ahead. */
export function vendorWindows(tx: Transaction, tenantId: string): Promise<TestRow[]> {
  return tx.rows<TestRow>(windows, [tenantId, tx.at]);
}

const endWindow = prepared(
  'end-window',
  `update announced_test set ends_at = greatest($3::timestamptz, starts_at + interval '1 second')
    where tenant_id = $1 and id = $2 and vendor is not null and ends_at > $3 returning id`,
);
const windowById = prepared(
  'window',
  `select ${columns} from ${joined} where t.tenant_id = $1 and t.id = $2 and t.vendor is not null`,
);
/** Ends a vendor's window now; one that has ended stays as it was. Undefined when there is none. */
export async function endVendorWindow(tx: Transaction, tenantId: string, id: string): Promise<TestRow | undefined> {
  await tx.rows(endWindow, [tenantId, id, tx.at]);
  return (await tx.rows<TestRow>(windowById, [tenantId, id]))[0];
}

const awaiting = prepared(
  'awaiting',
  `select ${columns} from ${joined} where t.tenant_id = $1 and t.device_id = $2 and t.alarm_id is null
    and t.starts_at <= $3 and t.ends_at > $3 order by t.starts_at limit 1 for update of t`,
);
/** The test that waits for a signal of this device at the instant. */
export async function testAwaiting(
  tx: Transaction,
  tenantId: string,
  deviceId: string,
  at: Date,
): Promise<TestRow | undefined> {
  return (await tx.rows<TestRow>(awaiting, [tenantId, deviceId, at]))[0];
}

const byAlarm = prepared(
  'by-alarm',
  `select ${columns} from ${joined} where t.tenant_id = $1 and t.alarm_id = $2 order by t.starts_at for update of t`,
);
export function testsOfAlarm(tx: Transaction, tenantId: string, alarmId: string): Promise<TestRow[]> {
  return tx.rows<TestRow>(byAlarm, [tenantId, alarmId]);
}

const save = prepared(
  'save',
  `update announced_test set alarm_id = $3, heard_at = $4, taken_at = $5, voice_at = $6, closed_at = $7, passed_at = $8
    where tenant_id = $1 and id = $2`,
);
export async function saveTest(tx: Transaction, test: TestRow): Promise<void> {
  const { tenantId, id, alarmId, heardAt, takenAt, voiceAt, closedAt, passedAt } = test;
  await tx.rows(save, [tenantId, id, alarmId, heardAt, takenAt, voiceAt, closedAt, passedAt]);
}

const works = prepared(
  'works',
  `update device set status = case when status in ('never-tested', 'stocked') then 'in-service' else status end,
      tested_at = greatest(coalesce(tested_at, $3), $3) where tenant_id = $1 and id = $2`,
);
/** It has been pressed for real: in service, unless somebody has paused it or written it off. */
export async function markTested(tx: Transaction, tenantId: string, deviceId: string, at: Date): Promise<void> {
  await tx.rows(works, [tenantId, deviceId, at]);
}

const fell = prepared(
  'fell',
  'update device set fell_at = greatest(coalesce(fell_at, $3), $3) where tenant_id = $1 and id = $2',
);
/** The device said that somebody fell: those are rung early when a fleet is tested. */
export async function noteFall(tx: Transaction, tenantId: string, deviceId: string, at: Date): Promise<void> {
  await tx.rows(fell, [tenantId, deviceId, at]);
}

/** A test as staff read it. */
export function shownTest(test: TestRow, now: Date): AnnouncedTest {
  const { id, purpose, vendor, modelId, because, by } = test;
  return {
    ...{ id, purpose, vendor, modelId, because, by },
    startsAt: test.startsAt.toISOString(),
    endsAt: test.endsAt.toISOString(),
    state: testState(test, now),
    heardAt: test.heardAt?.toISOString() ?? null,
    takenAt: test.takenAt?.toISOString() ?? null,
    voiceAt: test.voiceAt?.toISOString() ?? null,
    passedAt: test.passedAt?.toISOString() ?? null,
  };
}
