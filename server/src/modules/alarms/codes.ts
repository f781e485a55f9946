import type { Transaction } from '../../platform/db/transaction.ts';
import { type CodeLabel, defaultCauses, defaultMeasures, listCodes } from '../services/index.ts';

type List = 'alarm-cause' | 'alarm-measure';

/** The municipality's own list; the start list where it has none, or nobody there could ever close an alarm. */
export async function codesOf(tx: Transaction, tenantId: string, list: List): Promise<CodeLabel[]> {
  const own = await listCodes(tx, tenantId, list);
  if (own.length > 0) return own;
  const start = list === 'alarm-cause' ? defaultCauses : defaultMeasures;
  return start.map(([code, label, common]) => ({ code, label, common: common ?? false }));
}

/** The codes alone, to check one against. */
export async function codeSet(tx: Transaction, tenantId: string, list: List): Promise<ReadonlySet<string>> {
  return new Set((await codesOf(tx, tenantId, list)).map(({ code }) => code));
}
