import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

const find = {
  name: 'alarms-store-device-of',
  text: 'select device_id as "deviceId" from alarm where tenant_id = $1 and id = $2',
};

/** Which device an alarm came from; null when nobody knows it. */
export async function deviceOfAlarm(tx: Transaction, tenantId: string, alarmId: string): Promise<string | null> {
  return (await tx.rows<{ deviceId: string | null } & Row>(find, [tenantId, alarmId]))[0]?.deviceId ?? null;
}
