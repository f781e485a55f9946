import type { CardDevice } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type DeviceFacts, deviceFacts } from '../../devices/index.ts';
import type { DeskColumns } from './queries.ts';

/** What is known of the device behind each alarm. Marks for people to read: whatever they say, it rings and is answered. */
export type DeviceMarks = ReadonlyMap<string, CardDevice>;

/** Another press since the test was announced, and not after this one. By number and time: it goes by index. */
const pressedBefore: Prepared = {
  name: 'alarms-pressed-before',
  text: `select 1 as n from signal s where s.cid = $1 and s.received_at > $2 and s.received_at <= $3 and s.kind = 'alarm'
    and s.tenant_id = $4 and s.alarm_id <> $5 limit 1`,
};

export async function readDeviceMarks(
  tx: Transaction,
  alarms: readonly Pick<DeskColumns, 'id' | 'tenant_id' | 'device_id' | 'received_at'>[],
): Promise<DeviceMarks> {
  const facts = await deviceFacts(
    tx,
    alarms.map(({ id, device_id, received_at }) => ({ alarmId: id, deviceId: device_id, at: received_at })),
  );
  const marks = new Map<string, CardDevice>();
  for (const alarm of alarms) {
    const known = facts.get(alarm.id);
    if (!known) continue;
    const { cid, model, addressConfirmedOn, setupNext } = known;
    const test = (await isAnnounced(tx, alarm, known)) ? known.announcedTest : null;
    marks.set(alarm.id, {
      ...{ cid, model, addressConfirmedOn, setupNext },
      announcedTest: test && { by: test.by, isVendors: test.isVendors },
      lastRealTestAt: known.lastRealTest?.toISOString() ?? null,
    });
  }
  return marks;
}

/** Of one device only the first press after the announcement is the announced one: the next may be in earnest. */
async function isAnnounced(
  tx: Transaction,
  alarm: Pick<DeskColumns, 'id' | 'tenant_id' | 'received_at'>,
  { announcedTest, cid }: DeviceFacts,
): Promise<boolean> {
  if (!announcedTest || announcedTest.isVendors) return announcedTest !== null;
  const since = new Date(announcedTest.startsAt);
  const earlier = await tx.rows(pressedBefore, [cid, since, alarm.received_at, alarm.tenant_id, alarm.id]);
  return earlier.length === 0;
}
