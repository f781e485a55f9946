import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValues } from '../../services/index.ts';
import { type Contact, silenceOf, worksBy } from './silence.ts';
import { receiverWatch } from './silence-queries.ts';

/**
 * Whether pressing would be heard, by the rule that the technical lane goes by; null when the device sends no heartbeats and its
 * silence says nothing. For one device, by anybody who may see it.
 */
export async function worksNow(
  tx: Transaction,
  tenantId: string,
  { heartbeatSeconds, ...contact }: Omit<Contact, 'intervalSeconds'> & { readonly heartbeatSeconds: number | null },
): Promise<boolean | null> {
  const rules = await ruleValues(tx, tenantId, ['devices.heartbeat-seconds', 'devices.without-alarm-minutes']);
  const intervalSeconds = heartbeatSeconds ?? rules['devices.heartbeat-seconds'];
  const watch = await receiverWatch(tx, tenantId);
  return worksBy(silenceOf({ ...contact, intervalSeconds }, watch, tx.at, rules['devices.without-alarm-minutes']));
}
