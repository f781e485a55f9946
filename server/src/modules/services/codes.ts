import type { Transaction } from '../../platform/db/transaction.ts';
import { type ListName, listDefinitions } from './list-definitions.ts';
import { type CodeLabel, listOnDay } from './queries.ts';

/** A municipality's own list as it stands on its own day at `tx.at`; the start list where it has none. */
export async function listCodes(tx: Transaction, tenantId: string, name: ListName): Promise<CodeLabel[]> {
  const own = await listOnDay(tx, tenantId, name);
  if (own.length > 0) return own;
  return listDefinitions[name].byDefault.map(([code, label, common]) => ({ code, label, common: common ?? false }));
}
