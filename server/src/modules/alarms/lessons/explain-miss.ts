import type { Miss, MissKind, MissReason } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValue } from '../../services/index.ts';
import * as queries from './lesson-queries.ts';

/** Days that a miss stays on the list of the desk. */
const days = 14;

/** What was promised and missed at the desks in the last days, newest first. Names nobody. */
export async function readMisses(tx: Transaction, tenantId: string, deskIds: readonly string[]): Promise<Miss[]> {
  return (await find(tx, tenantId, deskIds, null)).map(shown);
}

/** Writes why. The reason is from a closed list; who wrote it stands in the audit log alone. */
export async function explainMiss(
  tx: Transaction,
  tenantId: string,
  deskIds: readonly string[],
  said: { readonly alarmId: string; readonly what: MissKind; readonly reason: MissReason },
): Promise<Miss | 'not-missed' | 'missing'> {
  const [alarm] = await tx.rows<{ desk_id: string }>(whose, [said.alarmId]);
  if (!alarm || !deskIds.includes(alarm.desk_id)) return 'missing';
  const found = (await find(tx, tenantId, deskIds, said.alarmId)).find(({ what }) => what === said.what);
  if (!found) return 'not-missed';
  const { tenantId: owner, alarmId, deskId, what } = found;
  await tx.rows(queries.explainMiss, [owner, alarmId, deskId, what, said.reason, tx.at]);
  return shown({ ...found, reason: said.reason });
}

const whose = { name: 'alarm-lessons-whose', text: 'select desk_id from alarm where id = $1' };

async function find(tx: Transaction, tenantId: string, deskIds: readonly string[], alarmId: string | null) {
  const ceiling = await ruleValue(tx, tenantId, 'alarms.dispenser-minutes');
  const since = new Date(tx.at.getTime() - days * 24 * 3_600_000);
  return tx.rows<queries.MissRow>(queries.misses, [deskIds, since, tx.at, alarmId, ceiling]);
}

function shown({ alarmId, what, kind, receivedAt, limit, took, reason }: queries.MissRow): Miss {
  return { alarmId, what, kind, receivedAt: receivedAt.toISOString(), limit, took, reason };
}
